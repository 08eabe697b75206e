import type { Note } from '../note.ts'
import { indentOf, lineAt, lineStarts, placeOf, slips } from '../text.ts'
import type { Attribute } from './attributes.ts'
import { blocks, tags, voidTags } from './names.ts'
import { remark } from './remark.ts'
import type { Piece, Scan } from './scan.ts'

export interface Element {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly attributes: readonly Attribute[]
  readonly parent: Element | undefined
  readonly inPicture: boolean
  /** Where its closing tag begins, once one was found or taken as meant. */
  closedAt: number | undefined
}

export interface Tree {
  readonly text: string
  readonly elements: Element[]
  readonly texts: { readonly start: number; readonly end: number; readonly parent: Element | undefined }[]
  readonly scripts: { readonly start: number; readonly end: number; readonly parent: Element }[]
  readonly styles: { readonly start: number; readonly end: number; readonly parent: Element }[]
  readonly doctypeAt: number | undefined
  readonly notes: Note[]
}

interface Builder extends Tree {
  readonly pieces: readonly Piece[]
  readonly stack: Element[]
  readonly starts: readonly number[]
  readonly closes: ReadonlyMap<string, readonly number[]>
  readonly opens: ReadonlyMap<string, readonly number[]>
  readonly closedTooSoon: Map<string, Element>
}

/** Matches opening and closing tags as their writer meant them, not as a browser mends them. */
export function buildTree(scan: Scan): Tree {
  const { text, pieces, notes } = scan
  const doctype = pieces.find((piece) => piece.kind === 'doctype')
  const builder: Builder = {
    text, notes, pieces, elements: [], texts: [], scripts: [], styles: [], stack: [], doctypeAt: doctype?.start,
    starts: lineStarts(text), closes: offsetsOf(pieces, 'close'), opens: offsetsOf(pieces, 'open'), closedTooSoon: new Map(),
  } // prettier-ignore
  pieces.forEach((piece, index) => {
    if (piece.kind === 'open') open(builder, piece, index)
    else if (piece.kind === 'close') close(builder, piece, index)
    else if (piece.kind === 'text') builder.texts.push({ start: piece.start, end: piece.end, parent: builder.stack.at(-1) })
    else if (piece.kind === 'raw') raw(builder, piece)
  })
  while (builder.stack.length > 0) dropUnclosed(builder, text.length)
  return builder
}

function offsetsOf(pieces: readonly Piece[], kind: 'open' | 'close'): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const piece of pieces) {
    if (piece.kind !== kind) continue
    const offsets = found.get(piece.name)
    if (offsets) offsets.push(piece.start)
    else found.set(piece.name, [piece.start])
  }
  return found
}

function countBetween(offsets: readonly number[] | undefined, from: number, to: number): number {
  return offsets ? firstAt(offsets, to) - firstAt(offsets, from) : 0
}

// The offsets stand in order, so the place of the first at or after `from` is found by halving.
function firstAt(offsets: readonly number[], from: number): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}

/** The first offset after a place, or Infinity. */
function nextAfter(offsets: readonly number[] | undefined, at: number): number {
  return offsets?.[firstAt(offsets, at + 1)] ?? Infinity
}

function raw(builder: Builder, piece: { name: string; start: number; end: number }): void {
  const parent = builder.stack.at(-1)
  if (!parent) return
  const place = { start: piece.start, end: piece.end, parent }
  if (piece.name === 'script') builder.scripts.push(place)
  else builder.styles.push(place)
}

const inlineOnly = new Set(['a', 'button', 'label', 'form', 'select', 'textarea', 'title', 'option', 'b', 'strong', 'i', 'em', 'u', 'code', 'mark', 'small', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']) // prettier-ignore
const rowParts = new Set(['td', 'th', 'tr'])

function open(builder: Builder, piece: Extract<Piece, { kind: 'open' }>, index: number): void {
  const { stack, notes } = builder
  const { name } = piece
  if (isMissingSlash(builder, piece, index)) return
  if (piece.selfClosed && slashAtEnd(builder, name, piece)) return
  closeBefore(builder, name, piece.start)
  const inPicture = stack.some((each) => each.name === 'svg' || each.name === 'math')
  const element: Element = { name, start: piece.start, end: piece.end, attributes: piece.attributes, parent: stack.at(-1), inPicture, closedAt: undefined }
  builder.elements.push(element)
  if (voidTags.has(name) || (piece.selfClosed && (inPicture || name === 'svg'))) return
  if (piece.selfClosed && tags.has(name)) {
    element.closedAt = piece.end
    remark(notes, 'html/self-closed', [piece.start, piece.end], name)
    return
  }
  stack.push(element)
}

// `<p>Hello<p/>`: the slash of the closing tag went to its end.
function slashAtEnd(builder: Builder, name: string, piece: { start: number; end: number; attributes: readonly unknown[] }): boolean {
  const top = builder.stack.at(-1)
  if (top?.name !== name || piece.attributes.length > 0) return false
  remark(builder.notes, 'html/slash-at-end', [piece.start, piece.end], name)
  builder.stack.pop()
  top.closedAt = piece.start
  return true
}

// `<b>free<b>`: the same tag again where its closing tag should be, while one closing tag is short.
function isMissingSlash(builder: Builder, piece: Extract<Piece, { kind: 'open' }>, index: number): boolean {
  const { text, stack, notes, opens, closes } = builder
  const { name } = piece
  const top = stack.at(-1)
  if (top?.name !== name || piece.attributes.length > 0 || piece.selfClosed) return false
  if (countBetween(opens.get(name), top.start, Infinity) <= countBetween(closes.get(name), top.start, Infinity)) return false
  const between = text.slice(top.end, piece.start)
  const rest = text.slice(piece.end, lineAt(text, piece.end).end).trim()
  const endsLine = rest === '' || rest.startsWith('</')
  const isMeant = between.includes('\n')
    ? endsBlock(builder, top, piece, index)
    : between.trim() !== '' && (inlineOnly.has(name) || endsLine)
  if (!isMeant) return false
  remark(notes, 'html/missing-slash', [piece.start, piece.end], name)
  stack.pop()
  top.closedAt = piece.start
  return true
}

// On a line of its own, under the first, with nothing of its own after it.
function endsBlock(builder: Builder, top: Element, piece: { name: string; start: number; end: number }, index: number): boolean {
  const { text, pieces } = builder
  const before = text.slice(lineAt(text, piece.start).start, piece.start).trim()
  let after = index + 1
  let next = pieces[after]
  while (next?.kind === 'text' && text.slice(next.start, next.end).trim() === '') next = pieces[++after]
  const holdsNothing = next === undefined || (next.kind === 'close' && next.name !== piece.name) || (next.kind === 'open' && listNames.has(piece.name) && next.name !== 'li')
  return before === '' && indentsAlike(text, top.start, piece.start) && holdsNothing
}

const listNames = new Set(['ul', 'ol'])

function indentsAlike(text: string, one: number, other: number): boolean {
  return indentOf(lineAt(text, one).words) === indentOf(lineAt(text, other).words)
}

// What a new tag says about the ones still open: a paragraph cannot hold a block, an item cannot hold its neighbour.
function closeBefore(builder: Builder, name: string, at: number): void {
  const { stack } = builder
  const top = stack.at(-1)
  if (!top) return
  if (blocks.has(name) && top.name === 'p') return endParagraph(builder, top, name, at)
  const isSibling =
    (name === 'li' && top.name === 'li') ||
    (name === 'option' && top.name === 'option') ||
    (rowParts.has(name) && (top.name === 'td' || top.name === 'th')) ||
    (name === 'tr' && top.name === 'tr') ||
    ((name === 'dt' || name === 'dd') && (top.name === 'dt' || top.name === 'dd')) ||
    (name === 'body' && top.name === 'head')
  if (!isSibling) return
  dropUnclosed(builder, at)
  closeBefore(builder, name, at)
}

function endParagraph(builder: Builder, top: Element, name: string, at: number): void {
  const nextClose = nextAfter(builder.closes.get('p'), at)
  const nextOpen = nextAfter(builder.opens.get('p'), at)
  if (name !== 'p' && nextClose < nextOpen) {
    remark(builder.notes, 'html/block-in-p', at, name)
    builder.closedTooSoon.set('p', top)
    top.closedAt = at
    builder.stack.pop()
    return
  }
  dropUnclosed(builder, at)
}

function dropUnclosed(builder: Builder, at: number): void {
  const element = builder.stack.pop()
  if (!element) return
  element.closedAt = at
  if (!tags.has(element.name) || element.name === 'script' || element.name === 'style') return
  remark(builder.notes, 'html/never-closed', [element.start, element.end], element.name, whereToClose(builder, element))
}

function whereToClose(builder: Builder, element: Element): string {
  const line = lineAt(builder.text, element.start)
  const rest = builder.text.slice(element.end, Math.min(line.end, element.end + 120)).replace(/<[^>]*>/g, '').trim()
  const words = rest.split(/\s+/).slice(-2).join(' ')
  return words === '' || words.length > 24 ? 'where it ends' : `after "${words.replaceAll('`', "'")}"`
}

function close(builder: Builder, piece: Extract<Piece, { kind: 'close' }>, index: number): void {
  const { stack, notes } = builder
  const { name } = piece
  if (voidTags.has(name)) return remark(notes, 'html/void-closed', [piece.start, piece.end], name)
  const top = stack.at(-1)
  if (top?.name === name) {
    if (isInnerMissing(builder, top, piece)) dropUnclosed(builder, piece.start)
    const own = stack.pop()
    if (own) own.closedAt = piece.start
    return
  }
  const depth = stack.findLastIndex((each) => each.name === name)
  if (depth < 0) return closesNothing(builder, piece)
  if (crosses(builder, depth, index)) return
  while (stack.length > depth + 1) dropUnclosed(builder, piece.start)
  const own = stack.pop()
  if (own) own.closedAt = piece.start
}

// With one `</div>` short, the lines' beginnings tell which of two open ones was left open.
function isInnerMissing(builder: Builder, top: Element, piece: { name: string; start: number }): boolean {
  const { text, stack, opens, closes } = builder
  if ((opens.get(piece.name)?.length ?? 0) <= (closes.get(piece.name)?.length ?? 0)) return false
  const own = lineAt(text, piece.start)
  const topLine = lineAt(text, top.start)
  if (text.slice(own.start, piece.start).trim() !== '' || text.slice(topLine.start, top.start).trim() !== '') return false
  const indent = indentOf(own.words)
  if (indentOf(topLine.words) <= indent) return false
  return stack.slice(0, -1).some((each) => each.name === piece.name && indentOf(lineAt(text, each.start).words) === indent)
}

// `<b><i>…</b></i>`: the closing tag of what is inside comes right after.
function crosses(builder: Builder, depth: number, index: number): boolean {
  const { stack, pieces, notes } = builder
  const inner = stack[depth + 1]
  const outer = stack[depth]
  const here = pieces[index]
  if (stack.length !== depth + 2 || !inner || !outer || !here) return false
  const later = (offsets: ReadonlyMap<string, readonly number[]>, name: string): number => nextAfter(offsets.get(name), here.start)
  const closesAt = later(builder.closes, inner.name)
  const parent = stack[depth - 1]
  if (closesAt > later(builder.opens, inner.name) || closesAt === Infinity) return false
  if (parent && closesAt > later(builder.closes, parent.name)) return false
  remark(notes, 'html/crossed', [here.start, here.end], inner.name, outer.name)
  stack.splice(depth, 1)
  outer.closedAt = here.start
  return true
}

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const pairs: readonly ReadonlySet<string>[] = [headings, new Set(['ul', 'ol', 'dl']), new Set(['td', 'th']), new Set(['head', 'header']), new Set(['b', 'strong', 'bold']), new Set(['i', 'em', 'italic']), new Set(['dt', 'dd'])] // prettier-ignore

function closesNothing(builder: Builder, piece: { name: string; start: number; end: number }): void {
  const { stack, notes, starts, closedTooSoon, elements } = builder
  const { name } = piece
  const place = [piece.start, piece.end] as const
  const top = stack.at(-1)
  const early = closedTooSoon.get(name)
  if (early) {
    closedTooSoon.delete(name)
    return
  }
  const isOwnMistake = top && top.name !== name && countBetween(builder.closes.get(top.name), piece.start, nextOpenOf(builder, top)) === 0
  const isSameLine = top !== undefined && !builder.text.slice(top.end, piece.start).includes('\n')
  if (top && isOwnMistake && (isSameLine || pairs.some((pair) => pair.has(top.name) && pair.has(name)) || looksAlike(top.name, name))) {
    const line = String(placeOf(starts, top.start).line)
    if (tags.has(name) || !tags.has(top.name)) remark(notes, 'html/wrong-close', place, top.name, name, line)
    else remark(notes, 'html/misspelt-close', place, name, top.name)
    top.closedAt = piece.start
    stack.pop()
    return
  }
  const before = elements.findLast((each) => each.name === name && each.closedAt !== undefined && each.closedAt < piece.start)
  if (!tags.has(name) && top) {
    remark(notes, 'html/wrong-close', place, top.name, name, String(placeOf(starts, top.start).line))
    top.closedAt = piece.start
    stack.pop()
  } else if (before && isRightAfter(builder, before, piece.start)) {
    remark(notes, 'html/extra-close', place, name, String(placeOf(starts, before.closedAt ?? 0).line))
  } else if (['html', 'head', 'body'].includes(name) && !elements.some((each) => each.name === name)) frameMissing(builder, piece)
  else remark(notes, 'html/never-opened', place, name)
}

function nextOpenOf(builder: Builder, element: Element): number {
  return nextAfter(builder.opens.get(element.name), element.start)
}

function looksAlike(one: string, other: string): boolean {
  return !tags.has(other) && slips(one, other) <= (one.length <= 4 ? 1 : 2)
}

function isRightAfter(builder: Builder, before: Element, at: number): boolean {
  return builder.text.slice(before.closedAt ?? 0, at).replace(/<[^>]*>/g, '').trim() === ''
}

// `</body>` with no `<body>`: it belongs after `</head>`; `<head>` before the first thing in it; `<html>` after the doctype.
function frameMissing(builder: Builder, piece: { name: string; start: number; end: number }): void {
  const { elements, pieces, doctypeAt, notes } = builder
  const head = elements.find((each) => each.name === 'head')
  const from = piece.name === 'body' ? (head?.closedAt ?? 0) : (doctypeAt ?? -1) + 1
  const first = elements.find((each) => each.start > from && each.start < piece.start && each.name !== 'html')
  const place = first ?? pieces.find((each) => each.start > from) ?? piece
  remark(notes, 'html/frame-missing', [place.start, place.end], piece.name)
}
