import type { Note } from '../note.ts'
import { nearest } from '../text.ts'
import { misfit } from './fit.ts'
import { remark } from './remark.ts'
import type { Value } from './value.ts'
import { keywords, units } from './vocabulary.ts'

// prettier-ignore
const meantUnits: Readonly<Record<string, string>> = {
  pixels: 'px', pixel: 'px', pix: 'px', p: 'px', xp: 'px', pxx: 'px', px1: 'px', ppx: 'px', x: 'px', pxs: 'px', percent: '%', per: '%', points: 'pt', point: 'pt', pts: 'pt', inch: 'in', inches: 'in', seconds: 's', second: 's', sec: 's', secs: 's', degrees: 'deg', degree: 'deg', degs: 'deg', ems: 'em', rems: 'rem', me: 'em', rme: 'rem', ren: 'rem', re: 'rem', pc: 'px', po: 'px', ox: 'px', pz: 'px',
}

/** A number whose unit is missing, misspelt, apart, or in front of it. */
export function unitSlip(given: Value, mismatch: number, notes: Note[]): boolean {
  return (
    apart(given, notes) ||
    inFront(given, notes) ||
    misspelt(given, notes) ||
    missing(given, mismatch, notes) ||
    notWanted(given, notes)
  )
}

function apart({ at, value }: Value, notes: Note[]): boolean {
  for (const found of value.matchAll(/(?<![\w#.-])(-?[\d.]+)\s+([a-z]+|%)(?![\w(-])/gi)) {
    const [whole, number = '', unit = ''] = found
    const right = units.has(unit.toLowerCase()) ? unit : meantUnits[unit.toLowerCase()]
    if (right === undefined || (unit === 'x' && right === 'px')) continue
    if (right === unit)
      remark(notes, 'css/unit-space', [at + found.index, at + found.index + whole.length], number, unit)
    else remark(notes, 'css/unit-misspelt', [at + found.index, at + found.index + whole.length], whole, unit, right)
    return true
  }
  const sign = /(^|\s)-\s+(\d[\w.%]*)/.exec(value)
  if (sign) remark(notes, 'css/unit-space', at + sign.index, '-', sign[2] ?? '')
  return sign !== null
}

function inFront({ at, value }: Value, notes: Note[]): boolean {
  const found = /(?<![\w.#-])(px|em|rem|%|pt|vh|vw)\s*([\d.]+)(?!\w)/i.exec(value)
  if (!found) return false
  remark(
    notes,
    'css/unit-first',
    [at + found.index, at + found.index + found[0].length],
    found[0],
    `${found[2] ?? ''}${found[1] ?? ''}`,
  )
  return true
}

function misspelt({ property, at, value }: Value, notes: Note[]): boolean {
  for (const found of value.matchAll(/(?<![\w#.-])(-?\d*\.?\d+)([a-z]+)(?![\w(])/gi)) {
    const [whole, number = '', unit = ''] = found
    const lower = unit.toLowerCase()
    if (units.has(lower) && lower !== 'x') continue
    const place = [at + found.index, at + found.index + whole.length] as const
    const glued = /^(px|em|rem|vh|vw|pt)(.{3,})$/.exec(lower)
    if (
      glued &&
      (keywords(property).has(glued[2] ?? '') || nearest(glued[2] ?? '', keywords(property)) !== undefined)
    ) {
      remark(notes, 'css/values-touch', place, whole, `${number}${glued[1] ?? ''} ${glued[2] ?? ''}`)
      return true
    }
    if (/^[\da-f]{3,8}$/i.test(whole) && /color|background|border/.test(property)) continue
    const right = meantUnits[lower] ?? nearest(lower, ['px', 'em', 'rem', 'vh', 'vw', 'deg']) ?? 'px'
    remark(notes, 'css/unit-misspelt', place, whole, unit, right)
    return true
  }
  const touching = /(\d(?:px|em|rem|%))(-?\d+)/.exec(value)
  if (touching)
    remark(
      notes,
      'css/values-touch',
      at + touching.index,
      value.trim(),
      value.trim().replace(/(px|em|rem|%)(?=-?\d)/g, '$1 '),
    )
  return touching !== null
}

// The unit is what is missing if the value fits once the bare numbers have one.
function missing({ property, at, value }: Value, mismatch: number, notes: Note[]): boolean {
  const numbers = [...value.matchAll(/(?<![\w#.%-])-?(?:\d+\.?\d*|\.\d+)(?![\w.%])/g)]
  const found =
    numbers.find((each) => each.index >= mismatch && Number(each[0]) !== 0) ??
    numbers.find((each) => Number(each[0]) !== 0)
  if (!found) return false
  for (const unit of ['px', 's', 'deg', '%']) {
    const whole = value.replace(/(?<![\w#.%-])-?(?:\d+\.?\d*|\.\d+)(?![\w.%])/g, (number) =>
      Number(number) === 0 ? number : `${number}${unit}`,
    )
    const once = `${value.slice(0, found.index)}${found[0]}${unit}${value.slice(found.index + found[0].length)}`
    if (misfit(property, whole) !== undefined && misfit(property, once) !== undefined) continue
    remark(notes, 'css/unit-missing', [at + found.index, at + found.index + found[0].length], found[0], unit, property)
    return true
  }
  return false
}

function notWanted({ property, at, value }: Value, notes: Note[]): boolean {
  const found = /^\s*(-?[\d.]+)(px|em|rem|%)\s*$/.exec(value)
  if (!found || misfit(property, found[1] ?? '') !== undefined) return false
  remark(notes, 'css/unit-not-wanted', [at, at + value.length], found[0].trim(), property, found[1] ?? '')
  return true
}
