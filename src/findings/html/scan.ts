import type { Note } from '../note.ts'
import { nearest, short, slips } from '../text.ts'
import { readAttributes, type Attribute } from './attributes.ts'
import { readMarkup } from './markup.ts'
import { tags } from './names.ts'
import { remark } from './remark.ts'

/** A page cut into pieces, each with its offsets. A tag that is not finished is cut where the next thing begins. */
export type Piece =
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  | { readonly kind: 'doctype'; readonly start: number; readonly end: number }
  // prettier-ignore
  | { readonly kind: 'open'; readonly name: string; readonly start: number; readonly end: number; readonly attributes: readonly Attribute[]; readonly selfClosed: boolean }
  | { readonly kind: 'close'; readonly name: string; readonly start: number; readonly end: number }
  | { readonly kind: 'raw'; readonly name: string; readonly start: number; readonly end: number }

export interface Scan {
  readonly text: string
  readonly pieces: Piece[]
  readonly notes: Note[]
}

export function scanHtml(text: string): Scan {
  const scan: Scan = { text, pieces: [], notes: [] }
  let at = 0
  while (at < text.length) {
    const bracket = text.indexOf('<', at)
    const end = bracket < 0 ? text.length : bracket
    if (end > at) scan.pieces.push({ kind: 'text', start: at, end })
    at = bracket < 0 ? text.length : readBracket(scan, bracket)
  }
  return scan
}

function readBracket(scan: Scan, at: number): number {
  const { text } = scan
  if (text[at + 1] === '!') return readMarkup(scan, at)
  const ahead = text.slice(at, at + 80)
  const slashed = /^<(?:\/\s*\/+|[\\|]+\/?|\/[\\|])\s*([a-z][a-z0-9]*)\s*>?/i.exec(ahead)
  if (slashed?.[1] !== undefined) return oddSlash(scan, at, slashed[0], slashed[1].toLowerCase())
  const spaced = /^<(?:\s+\/?\s*|\/\s+)([a-z][a-z0-9]*)\b/i.exec(ahead)
  if (
    spaced?.[1] !== undefined &&
    tags.has(spaced[1].toLowerCase()) &&
    /^[^<\n]*>/.test(text.slice(at + 1, at + 200))
  ) {
    return spaceAtStart(scan, at, spaced[0], spaced[1])
  }
  const digits = /^<(\/?)([0-9]+)([a-z]+)\s*>/i.exec(ahead)
  if (digits) return digitFirst(scan, at, digits)
  if (/^<\/[a-z]/i.test(ahead)) return readClose(scan, at)
  if (/^<[a-z]/i.test(ahead)) return readOpen(scan, at)
  return strayBracket(scan, at)
}

function oddSlash(scan: Scan, at: number, written: string, name: string): number {
  const id = /[\\|]/.test(written) ? 'html/backslash' : 'html/slashes'
  if (id === 'html/backslash') remark(scan.notes, id, [at, at + written.length], name)
  else remark(scan.notes, id, [at, at + written.length], name, written)
  scan.pieces.push({ kind: 'close', name, start: at, end: at + written.length })
  return at + written.length
}

function spaceAtStart(scan: Scan, at: number, opening: string, name: string): number {
  const isClose = opening.includes('/')
  const right = `<${isClose ? '/' : ''}${name}>`
  remark(scan.notes, 'html/space-in-tag', [at, at + opening.length], `${opening.replace(/\s+/g, ' ')}>`, right)
  const end = scan.text.indexOf('>', at) + 1
  if (isClose) {
    scan.pieces.push({ kind: 'close', name: name.toLowerCase(), start: at, end })
    return end
  }
  return openFrom(scan, at, at + opening.length, name)
}

function digitFirst(scan: Scan, at: number, found: RegExpExecArray): number {
  const [whole, slash = '', digits = '', letters = ''] = found
  const name = `${letters}${digits}`.toLowerCase()
  const right = tags.has(name) ? name : (nearest(name, tags) ?? 'p')
  if (slash === '') remark(scan.notes, 'html/digit-first', [at, at + whole.length], `${digits}${letters}`, right)
  const end = at + whole.length
  if (slash === '') scan.pieces.push({ kind: 'open', name: right, start: at, end, attributes: [], selfClosed: false })
  else scan.pieces.push({ kind: 'close', name: right, start: at, end })
  return end
}

function strayBracket(scan: Scan, at: number): number {
  const next = scan.text.slice(at + 1, at + 40)
  const doubled = /^<\/?([a-z][a-z0-9]*)/i.exec(next)
  if (doubled) {
    remark(scan.notes, 'html/two-brackets', at, '<', `<${doubled[0]}`)
    return at + 1
  }
  if (/^\/?\s*>/.test(next)) {
    remark(scan.notes, 'html/empty-tag', at)
    return scan.text.indexOf('>', at) + 1
  }
  if (!/^[\s=\d]/.test(next) || /^[^\n<]*>/.test(next)) remark(scan.notes, 'html/loose-bracket', at)
  scan.pieces.push({ kind: 'text', start: at, end: at + 1 })
  return at + 1
}

function readClose(scan: Scan, at: number): number {
  const { text } = scan
  const name = (/^[^\s/><"'=]+/.exec(text.slice(at + 2, at + 60))?.[0] ?? '').toLowerCase()
  const after = at + 2 + name.length
  const stop = after + (/[<>]/.exec(text.slice(after))?.index ?? text.length - after)
  const isFinished = text[stop] === '>' && !/\n\s*\S/.test(text.slice(after, stop))
  const inside = text.slice(after, stop).trim()
  if (!isFinished) remark(scan.notes, 'html/closing-not-finished', [at, after], name)
  else if (/^\/+$/.test(inside)) remark(scan.notes, 'html/slashes', [at, stop + 1], name, text.slice(at, stop + 1))
  else if (inside !== '') remark(scan.notes, 'html/closing-attribute', [at, stop + 1], name)
  const end = isFinished ? stop + 1 : after
  scan.pieces.push({ kind: 'close', name, start: at, end })
  return end
}

function readOpen(scan: Scan, at: number): number {
  const name = /^[^\s/><"'=“”]+/.exec(scan.text.slice(at + 1, at + 60))?.[0] ?? ''
  return openFrom(scan, at, at + 1 + name.length, name)
}

function openFrom(scan: Scan, start: number, afterName: number, written: string): number {
  const { text, notes, pieces } = scan
  const tag = readAttributes(text, afterName, written.toLowerCase(), notes)
  let name = written.toLowerCase()
  let attributes = tag.attributes
  const first = attributes[0]
  const joined = `${name}${first?.name ?? ''}`
  if (first && first.value === undefined && tags.has(joined) && (!tags.has(name) || /^\d$/.test(first.name))) {
    remark(notes, 'html/space-in-tag', [start, tag.end], `<${name} ${first.name}>`, `<${joined}>`)
    ;[name, attributes] = [joined, attributes.slice(1)]
  }
  // `<h1Title</h1>`: the closing tag that follows tells where the name was to end.
  const closing = tag.isFinished
    ? undefined
    : /^<\/([a-z][a-z0-9]*)/i.exec(text.slice(tag.end, tag.end + 20))?.[1]?.toLowerCase()
  if (closing !== undefined && !tags.has(name) && name.startsWith(closing)) name = closing
  if (!tag.isFinished) {
    remark(notes, 'html/tag-not-finished', [start, Math.min(afterName, start + 1 + name.length)], name)
    attributes = attributes.filter((each) => each.value !== undefined)
  }
  pieces.push({ kind: 'open', name, start, end: tag.end, attributes, selfClosed: tag.selfClosed })
  if (name !== 'script' && name !== 'style') return tag.end
  return readRaw(scan, { name, start, end: tag.end, hasFile: attributes.some((each) => each.name === 'src') })
}

// Inside a script or a style nothing is a tag until its own closing tag.
function readRaw(scan: Scan, open: { name: string; start: number; end: number; hasFile: boolean }): number {
  const { text, notes, pieces } = scan
  const { name, start, end } = open
  const rest = text.slice(end)
  const close = new RegExp(`<\\s*[/\\\\]\\s*${name}\\b`, 'i').exec(rest)
  const nextTag = /<\/?\s*([a-z][a-z0-9]*)[^<\n]*>/gi
  if (close && !(open.hasFile && /<[a-z]/i.test(rest.slice(0, close.index)))) {
    if (close.index > 0) pieces.push({ kind: 'raw', name, start: end, end: end + close.index })
    return end + close.index
  }
  for (let found = nextTag.exec(rest); found; found = nextTag.exec(rest)) {
    const closing = found[1]?.toLowerCase() ?? ''
    const isEnd = closing === name || slips(closing, name) <= 2 || ['body', 'head', 'html'].includes(closing)
    if (!isEnd && !open.hasFile) continue
    if (closing === name && found.index > 0) remark(notes, 'html/missing-slash', end + found.index, name)
    else if (slips(closing, name) <= 2 && closing !== name)
      remark(notes, 'html/misspelt-close', end + found.index, closing, name)
    else remark(notes, 'html/never-closed', start, name, open.hasFile ? 'right after it' : 'after its last line')
    const isOwn = closing === name || slips(closing, name) <= 2
    if (!open.hasFile) pieces.push({ kind: 'raw', name, start: end, end: end + found.index })
    pieces.push({ kind: 'close', name, start: end + found.index, end: end + found.index })
    return end + found.index + (isOwn ? found[0].length : 0)
  }
  remark(notes, 'html/never-closed', start, name, open.hasFile ? 'right after it' : 'after its last line')
  pieces.push(
    { kind: 'raw', name, start: end, end: text.length },
    { kind: 'close', name, start: text.length, end: text.length },
  )
  return text.length
}

/** The few words that begin a piece of text, to show in a sentence. */
export function firstWords(text: string): string {
  return `\`${short(text.trim())}\``
}
