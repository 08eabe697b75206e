import type { Note } from '../note.ts'
import { nearest, short } from '../text.ts'
import { remark } from './remark.ts'
import type { CssScan, Rule } from './scan.ts'
import { atRules } from './vocabulary.ts'

/** Slips in `@media` and its kin, and names of animations and variables that do not match. */
export function checkAtRules(scan: CssScan, text: string): void {
  const { rules, notes } = scan
  for (const rule of rules) if (rule.isAt) checkAt(rule, text, notes)
  for (const line of scan.atLines) atName(text.slice(line.start, line.end), line.start, notes)
  for (const rule of rules) if (!rule.isAt) withoutAt(rule, text, notes)
  animations(scan, text)
  variables(scan, text)
}

function atName(words: string, start: number, notes: Note[]): string | undefined {
  const name = /^@\s*([a-z-]*)/i.exec(words)?.[1]?.toLowerCase() ?? ''
  if (atRules.has(name) || name.startsWith('-')) return name
  const near = nearest(name, atRules)
  const place = [start, start + 1 + name.length] as const
  if (near !== undefined) remark(notes, 'css/misspelt-at', place, `@${name}`, `@${near}`)
  return near === undefined ? name : undefined
}

function checkAt(rule: Rule, text: string, notes: Note[]): void {
  const { start, end } = rule.prelude
  const words = text.slice(start, end)
  if (notes.some((note) => note.at >= start && note.at <= end && note.id !== 'css/never-closed')) return
  const name = atName(words, start, notes)
  if (name === 'media') media(words.replace(/^@\s*media/i, ''), [start, end], notes)
}

function media(query: string, place: readonly [number, number], notes: Note[]): void {
  const bare = /^\s*((?:min|max)-(?:width|height)\s*:\s*[\w.]+)\s*$/i.exec(query.replace(/[()]/g, ' '))
  if (bare && !query.includes('(')) {
    remark(notes, 'css/media-brackets', place, (bare[1] ?? '').trim())
    return
  }
  if (
    /\b(screen|print|all)\s*\(/i.test(query) ||
    /\)\s*\(/.test(query) ||
    /\)and\b|\band\(/i.test(query) ||
    /\)\s+an?d?\s+\(/i.exec(query)?.[0].includes('and') === false
  ) {
    if (!/\)\s+and\s+\(/i.test(query) || /\band\(/i.test(query)) {
      remark(notes, 'css/media-and', place)
      return
    }
  }
  for (const found of query.matchAll(/\(([^()]*)\)/g)) {
    const inside = found[1] ?? ''
    const parts = /^\s*([\w-]+)\s*:\s*(.*?)\s*$/.exec(inside)
    if (!parts && /^\s*[\w-]+\s*[\s=;]\s*[\d.]+\w*\s*$/.test(inside)) {
      remark(notes, 'css/media-colon', place, inside.trim())
      return
    }
    if (!parts) continue
    const [, feature = '', size = ''] = parts
    const near = nearest(feature, features)
    if (!features.includes(feature.toLowerCase()) && near !== undefined) {
      remark(notes, 'css/misspelt-property', place, feature, near)
      return
    }
    const spaced = /^([\d.]+)\s+(px|em|rem)$/.exec(size)
    if (spaced) {
      remark(notes, 'css/unit-space', place, spaced[1] ?? '', spaced[2] ?? '')
      return
    }
    const unit = /^[\d.]+([a-z]+)$/i.exec(size)?.[1]
    if (unit !== undefined && /width|height/.test(feature) && !/^(px|r?em|ch|ex|in|cm|mm|pt|v[wh])$/i.test(unit)) {
      remark(notes, 'css/unit-misspelt', place, size, unit, 'px')
      return
    }
    if (/width|height/.test(feature) && !/aspect/.test(feature) && /^[1-9][\d.]*$/.test(size)) {
      remark(notes, 'css/unit-missing', place, size, 'px', feature)
      return
    }
  }
}

// prettier-ignore
const features = ['min-width', 'max-width', 'width', 'min-height', 'max-height', 'height', 'orientation', 'prefers-color-scheme', 'prefers-reduced-motion', 'hover', 'pointer', 'aspect-ratio', 'min-aspect-ratio', 'max-aspect-ratio', 'resolution', 'min-resolution', 'max-resolution', 'color', 'display-mode', 'prefers-contrast', 'forced-colors', 'any-hover', 'any-pointer', 'update', 'scripting', 'monochrome', 'color-gamut', 'grid', 'overflow-block', 'overflow-inline', 'inverted-colors', 'prefers-reduced-transparency', 'device-width', 'max-device-width', 'min-device-width']

function withoutAt(rule: Rule, text: string, notes: Note[]): void {
  const { start, end } = rule.prelude
  const words = text.slice(start, end)
  const found = /^(media)\b.*\(|^(keyframes)\s+[\w-]+$|^(font-face)$/i.exec(words)
  if (found) remark(notes, 'css/at-missing', [start, end], found[1] ?? found[2] ?? found[3] ?? '')
  const at =
    rule.parent && /^@(-webkit-)?keyframes/i.test(text.slice(rule.parent.prelude.start, rule.parent.prelude.end))
  if (!at) return
  for (const step of words.split(',').map((each) => each.trim().toLowerCase())) {
    if (/^(from|to|[\d.]+%)$/.test(step)) continue
    const right = /^[\d.]+$/.test(step)
      ? `${step}%`
      : (nearest(step, ['from', 'to']) ?? (step === 'start' || step === 'form' ? 'from' : 'to'))
    remark(notes, 'css/keyframe', [start, end], short(step), right)
    return
  }
}

function animations(scan: CssScan, text: string): void {
  const { rules, notes } = scan
  const known = rules.flatMap(
    (rule) =>
      /^@(?:-webkit-)?keyframes\s+["']?([\w-]+)/i.exec(text.slice(rule.prelude.start, rule.prelude.end))?.[1] ?? [],
  )
  if (known.length === 0) return
  for (const { start, end } of rules.flatMap((rule) => rule.lines)) {
    const value = /^animation(?:-name)?\s*:\s*([^]*)$/i.exec(text.slice(start, end))?.[1]
    if (value === undefined) continue
    const words = value.match(/(?<![\w(-])[a-z][\w-]*/gi) ?? []
    if (words.some((word) => known.includes(word) || word === 'none')) continue
    const written = words.find((word) => nearest(word, known) !== undefined)
    const near = written === undefined ? undefined : nearest(written, known)
    if (written !== undefined && near !== undefined) remark(notes, 'css/animation-name', [start, end], written, near)
  }
}

function variables(scan: CssScan, text: string): void {
  const known = new Set([...scan.clean.matchAll(/(--[\w-]+)\s*:/g)].map((found) => found[1] ?? ''))
  if (known.size === 0) return
  for (const { start, end } of scan.rules.flatMap((rule) => rule.lines)) {
    for (const found of text.slice(start, end).matchAll(/var\(\s*(-*[\w-]+)\s*\)/g)) {
      const written = found[1] ?? ''
      if (known.has(written)) continue
      const near =
        nearest(written, known) ??
        (known.has(`--${written.replace(/^-+/, '')}`) ? `--${written.replace(/^-+/, '')}` : undefined)
      if (near !== undefined)
        remark(scan.notes, 'css/variable', [start + found.index, start + found.index + found[0].length], written, near)
    }
  }
}
