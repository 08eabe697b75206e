import { meantTags, tags } from '../html/names.ts'
import type { Note } from '../note.ts'
import { nearest, short, slips } from '../text.ts'
import { remark } from './remark.ts'
import type { Part } from './scan.ts'
import { states } from './vocabulary.ts'

/** The names that pages and scripts use, so that a selector can be held against them. Empty when no page is given. */
export interface Names {
  readonly hasPage: boolean
  readonly ids: ReadonlySet<string>
  readonly classes: ReadonlySet<string>
  readonly tags: ReadonlySet<string>
  /** `a b` for two classes of one element, and for a class inside an element with another. */
  readonly together: ReadonlySet<string>
  readonly nested: ReadonlySet<string>
  /** Words in the scripts' texts: a class that JavaScript adds is not missing. */
  readonly scriptWords: ReadonlySet<string>
  /** Classes and ids that some selector already speaks of. */
  readonly styled: ReadonlySet<string>
}

/** Reads one selector list and notes its slips: one note at most. */
export function checkSelectors(text: string, part: Part, names: Names, notes: Note[]): void {
  const list = text.slice(part.start, part.end)
  const place = [part.start, part.end] as const
  if (notes.some((note) => note.at >= part.start && note.at < part.end)) return
  if (writtenOddly(list, place, notes)) return
  let at = part.start
  for (const piece of splitList(list)) {
    const lead = piece.length - piece.trimStart().length
    if (piece.trim() !== '' && checkOne(piece.trim(), at + lead, names, notes)) return
    at += piece.length + 1
  }
}

// Commas inside `:is(a, b)` and `[title="a, b"]` do not part selectors.
export function splitList(list: string): string[] {
  const parts = ['']
  let depth = 0
  for (const sign of list) {
    if ('(['.includes(sign)) depth += 1
    else if (')]'.includes(sign)) depth -= 1
    if (sign === ',' && depth <= 0) parts.push('')
    else parts[parts.length - 1] = `${parts.at(-1) ?? ''}${sign}`
  }
  return parts
}

function writtenOddly(list: string, place: readonly [number, number], notes: Note[]): boolean {
  const shown = short(list.replace(/\s+/g, ' '))
  const comment = /^(#\s+[^\n{,]*|\/[^/*\n]*\/?)\n\s*\S|^\/[^\n]*$/.exec(list)
  const tag = /^<\s*\/?\s*([\w-]+)[^>]*>?$/.exec(list)
  const html = /^(?:([\w-]+)\s+)?(class|id)\s*[=.#:]\s*["']?([\w-]+)["']?$/i.exec(list)
  const extra = /^\s*([,:;=+~>](?![\w:*.#[])|[,;=])|([,:;=.#>+~])\s*$/.exec(list)
  const apart = /(^|[\s,])([.#])\s+([a-z][\w-]*)/i.exec(list)
  const twice = /([.#])\1+[\w-]|,\s*,|\.#|#\./.exec(list)
  if (comment) remark(notes, 'css/wrong-comment', place, short(list.split('\n')[0] ?? list))
  else if (tag) remark(notes, 'css/selector-brackets', place, shown, tag[1] ?? '')
  else if (html && html[1] === undefined)
    remark(notes, 'css/selector-html', place, shown, `${html[2]?.toLowerCase() === 'id' ? '#' : '.'}${html[3] ?? ''}`)
  else if (html)
    remark(
      notes,
      'css/selector-html',
      place,
      shown,
      `${html[1] ?? ''}${html[2]?.toLowerCase() === 'id' ? '#' : '.'}${html[3] ?? ''}`,
    )
  else if (/^["'].*["']$/.test(list)) remark(notes, 'css/selector-sign', place, '"', shown)
  else if (apart)
    remark(notes, 'css/selector-space', place, short(apart[0].trim()), `${apart[2] ?? ''}${apart[3] ?? ''}`)
  else if (twice) remark(notes, 'css/selector-sign', place, twice[0].trim()[0] ?? '', shown)
  else if (extra) remark(notes, 'css/selector-sign', place, extra[1] ?? extra[2] ?? '', shown)
  else return false
  return true
}

function checkOne(selector: string, at: number, names: Names, notes: Note[]): boolean {
  const place = [at, at + selector.length] as const
  if (stateSlip(selector, place, notes)) return true
  const spaced = /^\.([\w-]+)\s+\.([\w-]+)$/.exec(selector)
  const both = spaced ? `${spaced[1] ?? ''} ${spaced[2] ?? ''}` : ''
  if (touching(selector, place, names, notes)) return true
  if (names.together.has(both) && !names.nested.has(both)) {
    remark(notes, 'css/one-element', place, selector, selector.replace(/\s+/, ''))
    return true
  }
  const plain = selector.replace(/\[[^\]]*\]?/g, '').replace(/::?[\w-]+(\([^)]*\))?/g, '')
  const digit = /[.#](\d[\w-]*)/.exec(plain)
  if (digit) {
    remark(notes, 'css/selector-digit', place, digit[1] ?? '')
    return true
  }
  for (const found of plain.matchAll(/([.#]?)([a-z_][\w-]*)/gi)) {
    const [, sign = '', name = ''] = found
    if (checkName(sign, name, place, names, notes)) return true
  }
  return false
}

// `.card.title`, where each title stands inside a card and none is a card itself.
function touching(selector: string, place: readonly [number, number], names: Names, notes: Note[]): boolean {
  const found = /\.([\w-]+)\.([\w-]+)(?![\w-])/.exec(selector)
  const [whole = '', outer = '', inner = ''] = found ?? []
  if (!found || names.scriptWords.has(outer) || names.scriptWords.has(inner)) return false
  if (names.together.has(`${outer} ${inner}`) || !names.nested.has(`${outer} ${inner}`)) return false
  remark(notes, 'css/space-missing', place, whole, `.${outer} .${inner}`)
  return true
}

function stateSlip(selector: string, place: readonly [number, number], notes: Note[]): boolean {
  const spaced = /^(\S+?)?\s*:\s+([a-z-]+)/i.exec(selector)
  if (spaced && states.has((spaced[2] ?? '').toLowerCase()) && spaced[1] !== undefined) {
    remark(notes, 'css/selector-space', place, selector, `${spaced[1]}:${spaced[2] ?? ''}`)
    return true
  }
  const wrong = /^([\w-]+)[;.,#_-]+(hover|active|visited|focus|first-child|last-child)$/i.exec(selector)
  if (wrong && tags.has((wrong[1] ?? '').toLowerCase())) {
    remark(notes, 'css/state-colon', place, selector, `${wrong[1] ?? ''}:${wrong[2] ?? ''}`)
    return true
  }
  for (const found of selector.replace(/\([^)]*\)/g, '').matchAll(/:{1,2}([a-z-]+)/gi)) {
    const state = (found[1] ?? '').toLowerCase()
    if (states.has(state) || state.startsWith('-')) continue
    const near = nearest(state, states)
    if (near === undefined) continue
    remark(notes, 'css/misspelt-state', place, state, near)
    return true
  }
  return false
}

function checkName(sign: string, name: string, place: readonly [number, number], names: Names, notes: Note[]): boolean {
  if (sign === '') return checkTag(name, place, names, notes)
  if (!names.hasPage) return false
  const own = sign === '.' ? names.classes : names.ids
  const other = sign === '.' ? names.ids : names.classes
  if (own.has(name) || names.scriptWords.has(name)) return false
  if (other.has(name)) {
    remark(notes, sign === '.' ? 'css/dot-for-id' : 'css/hash-for-class', place, name)
    return true
  }
  const near = nearest(name, own) ?? [...own].find((each) => alike(each, name))
  const unused = [...own].filter((each) => !names.styled.has(sign + each))
  const isUnfamiliar = near === undefined || names.styled.has(sign + near)
  if (near !== undefined && !isUnfamiliar)
    remark(notes, sign === '.' ? 'css/no-such-class' : 'css/no-such-id', place, name, near)
  else if (tags.has(name.toLowerCase()) && names.tags.has(name.toLowerCase()))
    remark(notes, 'css/dot-for-tag', place, name)
  else if (near !== undefined) remark(notes, sign === '.' ? 'css/no-such-class' : 'css/no-such-id', place, name, near)
  else if (unused.length > 0) remark(notes, 'css/matches-nothing', place, sign + name)
  else return false
  return true
}

function alike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((word) => word.toLowerCase().replace(/[-_]/g, '')) as [string, string]
  return a === b || (Math.min(a.length, b.length) >= 4 && (a.includes(b) || b.includes(a)))
}

function checkTag(name: string, place: readonly [number, number], names: Names, notes: Note[]): boolean {
  const lower = name.toLowerCase()
  if (lower.includes('-') || names.tags.has(lower)) return false
  if (tags.has(lower) && !names.ids.has(name) && !names.classes.has(name)) return false
  if (tags.has(lower) && (names.styled.has(`#${name}`) || names.styled.has(`.${name}`))) return false
  if (names.classes.has(name)) remark(notes, 'css/class-without-dot', place, name)
  else if (names.ids.has(name)) remark(notes, 'css/id-without-hash', place, name)
  else {
    const near = nearest(lower, names.hasPage ? names.tags : tags) ?? nearest(lower, tags)
    const nearName = nearest(name, [...names.classes, ...names.ids])
    if (nearName !== undefined && names.classes.has(nearName) && (near === undefined || slips(lower, near) > 1))
      remark(notes, 'css/class-without-dot', place, name)
    else if (meantTags[lower] !== undefined && (near === undefined || slips(lower, near) > 1))
      remark(notes, 'css/misspelt-tag', place, name, meantTags[lower])
    else if (near !== undefined) remark(notes, 'css/misspelt-tag', place, name, near)
    else remark(notes, 'css/unknown-tag', place, name)
  }
  return true
}
