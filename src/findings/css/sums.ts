import type { Note } from '../note.ts'
import { short } from '../text.ts'
import { misfit } from './fit.ts'
import { closing } from './parts.ts'
import { remark } from './remark.ts'
import type { Value } from './value.ts'

/** Sums in `calc( )` and its kin: a plus or a minus without a space on both sides is read as part of the number. */
export function sums({ property, at, value }: Value, notes: Note[]): void {
  // Names may hold a minus of their own, so they are hidden: `var(--gap-big)`.
  const hidden = value.replace(/\b(var|env|attr)\([^()]*\)/gi, (whole) => '0'.repeat(whole.length))
  for (const found of hidden.matchAll(/\b(calc|min|max|clamp)\(/gi)) {
    const open = found.index + found[0].length - 1
    const end = closing(hidden, open)
    const inside = hidden.slice(open + 1, end < 0 ? hidden.length : end)
    const sign = [...inside.matchAll(/((?:\d|\.)[\w.%]*|\))(\s*)([+-])(\s*)(?=[\d.(a-z])/gi)].find(
      ([, left = '', before, , after]) => (before === '' || after === '') && !/^[\d.]+e$/i.test(left),
    )
    // `100% - 20`: a plain number cannot be taken from a size.
    const bare = /(?:\d(?:px|r?em|%|v[hw])\s+[+-]\s+)(\d*\.?\d+)(?![\w.%])(?!\s*[*/])/.exec(inside)
    if (bare && !sign) {
      const start = at + open + 1 + bare.index + bare[0].length - (bare[1] ?? '').length
      remark(notes, 'css/unit-missing', [start, start + (bare[1] ?? '').length], bare[1] ?? '', 'px', property)
      return
    }
    if (!sign) continue
    const [whole, left = '', , plus = ''] = sign
    const from = at + open + 1 + sign.index + left.length
    const to = from + whole.length - left.length
    remark(notes, 'css/sum-space', [from, to], found[1] ?? 'calc', plus, short(value.trim(), 40))
    return
  }
}

/** Values that read, and show nothing or too much: no line style, or an opacity like a percentage. */
export function unseen({ property, at, value }: Value, notes: Note[]): boolean {
  const place = [at, at + value.length] as const
  const words = value.trim().toLowerCase()
  const isLine = /^(border|outline)(-(top|left|right|bottom))?$/.test(property) && misfit(property, value) === undefined
  if (isLine && /^[.\d]*[1-9][.\d]*[a-z]|^(thin|thick|medium)/.test(words) && !styles.test(words))
    remark(notes, 'css/line-style', place, property, words)
  else if (property === 'opacity' && Number(words) > 1) remark(notes, 'css/opacity', place, words)
  else return false
  return true
}

const styles = /none|hidden|dotted|dashed|solid|double|groove|ridge|inset|outset|auto|inherit|\(/
