import type { Note } from '../note.ts'
import { nearest, short, slips } from '../text.ts'
import { misfit } from './fit.ts'
import { remark } from './remark.ts'
import { sums, unseen } from './sums.ts'
import { unitSlip } from './units.ts'
import { colourNames, functions, keywords, meantValues } from './vocabulary.ts'

/** A property's value as it was written, and with what stands in quotes hidden. */
export interface Value {
  readonly property: string
  readonly at: number
  readonly value: string
  readonly clean: string
}

/** Explains why a value does not fit its property: one note at most. Says nothing of values nobody can judge. */
export function checkValue(given: Value, notes: Note[]): void {
  const { property } = given
  if (important(given, notes)) return
  const value = given.value.replace(/!\s*important\s*$/i, '').trimEnd()
  const before = notes.length
  if (property === 'font-family' || property === 'font') fontFamily({ ...given, value }, notes)
  sums({ ...given, value }, notes)
  if (notes.length > before || property.startsWith('-') || value.includes('var(') || value.includes('env(')) return
  if (/(^|[\s,(])-(webkit|moz|ms|o)-/.test(value)) return
  if (wrongFunction({ ...given, value }, notes)) return
  if (listStyle({ ...given, value }, notes) || unseen({ ...given, value }, notes)) return
  const mismatch = misfit(property, value)
  if (mismatch !== undefined) explain({ ...given, value }, mismatch, notes)
}

function important({ at, clean }: Value, notes: Note[]): boolean {
  const found = /!\s*([a-z]*)\s*$/i.exec(clean) ?? /\s(important|impotant|imporant|importent)\s*!?\s*$/i.exec(clean)
  if (!found || /^!\s*important\s*$/i.test(found[0])) return false
  remark(notes, 'css/important', [at + found.index, at + clean.length], found[0].trim())
  return true
}

// A marker may have any name, so the reader of CSS lets a misspelt one pass.
function listStyle({ property, at, value }: Value, notes: Note[]): boolean {
  const word = value.trim().toLowerCase()
  if (!/^list-style(-type)?$/.test(property) || !/^[a-z-]+$/.test(word) || markers.includes(word)) return false
  const meant = meantValues[`${property} ${word}`]
  const near = nearest(word, markers)
  const place = [at, at + value.length] as const
  if (meant !== undefined) remark(notes, 'css/no-such-value', place, word, meant, property)
  else if (near !== undefined) remark(notes, 'css/misspelt-value', place, word, near, property)
  return meant !== undefined || near !== undefined
}

const markers = [
  'disc',
  'circle',
  'square',
  'decimal',
  'none',
  'inside',
  'outside',
  'lower-alpha',
  'upper-alpha',
  'lower-roman',
  'upper-roman',
  'lower-latin',
  'upper-latin',
  'lower-greek',
  'decimal-leading-zero',
  'inherit',
  'initial',
  'unset',
  'armenian',
  'georgian',
  'disclosure-open',
  'disclosure-closed',
]

// prettier-ignore
const fonts = ['Arial', 'Verdana', 'Georgia', 'Helvetica', 'Tahoma', 'Courier', 'Times', 'Impact', 'Calibri', 'Trebuchet MS', 'Times New Roman', 'Courier New', 'Comic Sans MS']
const families = ['sans-serif', 'serif', 'monospace', 'cursive', 'fantasy', 'system-ui']

function fontFamily({ property, at, value }: Value, notes: Note[]): void {
  if (property === 'font') return
  const list = /^\s*(["'])([^"']+,[^"']+)\1\s*$/.exec(value)?.[2]
  if (list !== undefined) {
    remark(notes, 'css/quoted-list', [at, at + value.length], list)
    return
  }
  for (const found of value.matchAll(/[^,]+/g)) {
    const name = found[0].trim().replace(/^["']|["']$/g, '')
    const place = [at + found.index, at + found.index + found[0].length] as const
    if (families.includes(name.toLowerCase()) || fonts.some((font) => font.toLowerCase() === name.toLowerCase()))
      continue
    const family = /^san[s]?[\s_-]*se?rr?if?f?$/i.test(name) ? 'sans-serif' : nearest(name, families)
    const font = name.length > 4 ? nearest(name, fonts) : undefined
    if (family !== undefined && slips(name.toLowerCase(), family) <= 2) {
      remark(notes, 'css/font-name', place, name, family)
      return
    }
    if (font !== undefined && slips(name.toLowerCase(), font.toLowerCase()) <= 1) {
      remark(notes, 'css/font-name', place, name, font)
      return
    }
  }
}

function wrongFunction({ at, value }: Value, notes: Note[]): boolean {
  for (const found of value.matchAll(/([a-z-]+[a-z0-9-]*)(\s*)\(/gi)) {
    const [, name = '', gap = ''] = found
    const lower = name.toLowerCase()
    const place = [at + found.index, at + found.index + found[0].length] as const
    if (functions.has(lower)) {
      if (gap === '') continue
      remark(notes, 'css/function-space', place, name)
      return true
    }
    const near = lower.startsWith('-') ? undefined : nearest(lower, functions)
    if (near === undefined || gap !== '') continue
    remark(notes, 'css/unknown-function', place, name, near)
    return true
  }
  return false
}

function explain(given: Value, mismatch: number, notes: Note[]): void {
  const { property, at, value } = given
  if (letterForDigit(given, notes) || unitSlip(given, mismatch, notes)) return
  const word = /^[\s,/]*([#\w.%"'-]+|,)/.exec(value.slice(mismatch))
  const written = word?.[1] ?? value.trim()
  const start = at + mismatch + (word ? word[0].length - written.length : 0)
  const place = [start, start + written.length] as const
  const call = /^\s*(rgba?|hsla?)\s*(\()?/i.exec(value)
  if (call && call[2] === undefined && /\d/.test(value)) {
    remark(notes, 'css/function-brackets', [at, at + value.length], call[1] ?? 'rgb')
    return
  }
  if (call) {
    remark(notes, 'css/rgb', [at, at + value.length], short(value.trim()))
    return
  }
  if (colour(given, notes) || quotedValue(given, notes)) return
  if (commas(given, notes)) return
  const phrase = meantValues[`${property} ${value.trim().toLowerCase()}`]
  const meant = phrase ?? meantValues[`${property} ${written.toLowerCase()}`]
  if (meant !== undefined) {
    remark(notes, 'css/no-such-value', place, phrase === undefined ? written : value.trim(), meant, property)
    return
  }
  if (/\.(jpe?g|png|gif|svg|webp)\b/i.test(value) && !value.includes('url(')) {
    const file = /["']?([\w./-]+\.\w+)["']?/.exec(value)?.[1] ?? written
    remark(notes, 'css/url-missing', place, short(file))
    return
  }
  spelling(given, { written, place }, notes)
}

// `l6px`, `1Opx`, `O.5em`: with numbers in place of the letters, the value fits.
function letterForDigit({ property, at, value }: Value, notes: Note[]): boolean {
  const number = /(?<![\w#.-])(?=[\d.]*[lIOo])[\dlIOo]*\.?[\dlIOo]+(?=(?:px|em|rem|%|vh|vw|pt|m?s|deg|fr)?(?![\w(%-]))/g
  const found = [...value.matchAll(number)]
  const digits = (written: string): string => written.replace(/[lI]/g, '1').replace(/O/gi, '0')
  const [first] = found
  if (!first || misfit(property, value.replace(number, digits)) !== undefined) return false
  const unit = /^[a-z%]*/i.exec(value.slice(first.index + first[0].length))?.[0] ?? ''
  const place = [at + first.index, at + first.index + first[0].length + unit.length] as const
  remark(notes, 'css/letter-for-digit', place, first[0] + unit, digits(first[0]) + unit)
  return true
}

function spelling(
  given: Value,
  { written, place }: { written: string; place: readonly [number, number] },
  notes: Note[],
): void {
  const { property, value } = given
  const lower = written.toLowerCase()
  const known = keywords(property)
  if (lower === 'centre' && known.has('center')) {
    remark(notes, 'css/american', place, written, 'center')
    return
  }
  const hyphened = value
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
  if (hyphened !== value.trim().toLowerCase() && known.has(hyphened)) {
    remark(notes, 'css/misspelt-value', place, value.trim(), hyphened, property)
    return
  }
  const inCamel = [...known].find(
    (word) => word.includes('-') && word.replaceAll('-', '') === lower.replaceAll('_', ''),
  )
  const near = inCamel ?? (/^[a-z-]+$/i.test(written) ? nearest(written, known) : undefined)
  const isShade = known.has('red') && /^(light|dark|bright|pale|deep)/.test(lower)
  if (property === 'font' && homes[lower] !== undefined && lower === value.trim().toLowerCase()) {
    remark(notes, 'css/other-property', place, written, property, homes[lower] ?? '')
    return
  }
  if (isShade && (near === undefined || slips(lower, near) > 1)) {
    remark(notes, 'css/value', place, short(value.trim()), property)
    return
  }
  if (known.has(lower)) {
    remark(notes, 'css/too-many-values', place, written, property)
    return
  }
  if (near !== undefined) {
    remark(notes, 'css/misspelt-value', place, written, near, property)
    return
  }
  const other = otherProperty(lower, property)
  if (other !== undefined) {
    remark(notes, 'css/other-property', place, written, property, other)
    return
  }
  if (/^[-\d.]/.test(written) && misfit(property, value.trim().split(/\s+/)[0] ?? '') === undefined) {
    remark(notes, 'css/too-many-values', place, written, property)
    return
  }
  remark(notes, 'css/value', place, short(value.trim()), property)
}

// prettier-ignore
const homes: Readonly<Record<string, string>> = {
  bold: 'font-weight', bolder: 'font-weight', italic: 'font-style', oblique: 'font-style', underline: 'text-decoration', uppercase: 'text-transform', lowercase: 'text-transform', capitalize: 'text-transform',
  center: 'text-align', justify: 'text-align', pointer: 'cursor', solid: 'border-style', dashed: 'border-style', dotted: 'border-style', flex: 'display', grid: 'display', block: 'display', hidden: 'visibility', absolute: 'position', relative: 'position', fixed: 'position', cover: 'background-size', 'no-repeat': 'background-repeat', left: 'text-align', right: 'text-align', arial: 'font-family', serif: 'font-family', 'sans-serif': 'font-family',
}

function otherProperty(word: string, property: string): string | undefined {
  const home = homes[word] ?? (colourNames().has(word) ? 'color' : undefined)
  return home === property ? undefined : home
}

const colourful = /color|^background|^border|outline|shadow|fill|stroke/

// Colours in numbers: the hash left out, set apart, or with the wrong digits.
function colour({ property, at, value }: Value, notes: Note[]): boolean {
  if (!colourful.test(property)) return false
  const place = (index: number, length: number): readonly [number, number] => [at + index, at + index + length]
  const apart = /#\s+[\da-f]{3,8}\b/i.exec(value)
  if (apart) remark(notes, 'css/hash-space', place(apart.index, apart[0].length), apart[0])
  const hashed = apart ? null : /#([\w-]+)/.exec(value)
  if (hashed) return hashSlip(hashed, place(hashed.index, hashed[0].length), notes) || apart !== null
  const isCall = value.includes('(')
  const bare =
    apart || isCall
      ? null
      : /(?<![\w#.-])(?=[\da-f]*\d|[a-f]{6}\b|[a-f]{3}\b)([\da-f]{6}|[\da-f]{3})(?![\w.%])/i.exec(value)
  if (
    bare &&
    !colourNames().has(bare[0].toLowerCase()) &&
    !(property.startsWith('border') && /^\d+$/.test(bare[0]) && bare[0].length < 3)
  ) {
    remark(notes, 'css/hash-missing', place(bare.index, bare[0].length), bare[0])
    return true
  }
  return apart !== null
}

function hashSlip(found: RegExpExecArray, place: readonly [number, number], notes: Note[]): boolean {
  const digits = found[1] ?? ''
  const letter = /[^\da-f]/i.exec(digits)?.[0]
  if (colourNames().has(digits.toLowerCase())) remark(notes, 'css/hash-not-wanted', place, digits)
  else if (letter !== undefined) remark(notes, 'css/hex-letter', place, found[0], letter)
  else if (![3, 4, 6, 8].includes(digits.length))
    remark(notes, 'css/hex-length', place, found[0], String(digits.length))
  else return false
  return true
}

function quotedValue({ property, at, value }: Value, notes: Note[]): boolean {
  const inner = /^\s*(["'])(.*)\1\s*$/.exec(value)?.[2]
  if (inner === undefined || /\.(jpe?g|png|gif|svg|webp)$/i.test(inner)) return false
  if (misfit(property, inner) !== undefined && keywords(property).size === 0) return false
  remark(notes, 'css/quoted-value', [at, at + value.length], short(inner), property)
  return true
}

function commas({ property, at, value }: Value, notes: Note[]): boolean {
  const decimal = /(?<![\w.])(\d+),(\d+)(px|em|rem|%|s)?\b/.exec(value)
  if (decimal && misfit(property, value.replace(decimal[0], decimal[0].replace(',', '.'))) === undefined) {
    remark(
      notes,
      'css/decimal-comma',
      [at + decimal.index, at + decimal.index + decimal[0].length],
      decimal[0],
      decimal[0].replace(',', '.'),
    )
    return true
  }
  if (!value.includes(',') || misfit(property, value.replace(/,\s*/g, ' ')) !== undefined) return false
  const comma = value.indexOf(',')
  remark(notes, 'css/comma-in-value', [at + comma, at + comma + 1], property)
  return true
}
