import { indentOf, lineAt, lineStarts } from '../text.ts'
import { blocks, tags, voidTags } from './names.ts'
import { remark } from './remark.ts'
import type { Piece, Scan } from './scan.ts'
import { countBetween, dropUnclosed, nextAfter, offsetsOf, type Builder, type Element, type Tree } from './builder.ts'
import { close } from './closing.ts'

export type { Element, Tree } from './builder.ts'

/** Matches opening and closing tags as their writer meant them, not as a browser mends them. */
export function buildTree(scan: Scan): Tree {
  const { text, pieces, notes } = scan
  const doctype = pieces.find((piece) => piece.kind === 'doctype')
  // prettier-ignore
  const builder: Builder = {
    text, notes, pieces, elements: [], texts: [], scripts: [], styles: [], stack: [], doctypeAt: doctype?.start,
    starts: lineStarts(text), closes: offsetsOf(pieces, 'close'), opens: offsetsOf(pieces, 'open'), closedTooSoon: new Map(),
  }
  pieces.forEach((piece, index) => {
    if (piece.kind === 'open') open(builder, piece, index)
    else if (piece.kind === 'close') close(builder, piece, index)
    else if (piece.kind === 'text')
      builder.texts.push({ start: piece.start, end: piece.end, parent: builder.stack.at(-1) })
    else if (piece.kind === 'raw') raw(builder, piece)
  })
  while (builder.stack.length > 0) dropUnclosed(builder, text.length)
  return builder
}

function raw(builder: Builder, piece: { name: string; start: number; end: number }): void {
  const parent = builder.stack.at(-1)
  if (!parent) return
  const place = { start: piece.start, end: piece.end, parent }
  if (piece.name === 'script') builder.scripts.push(place)
  else builder.styles.push(place)
}

// prettier-ignore
const inlineOnly = new Set(['a', 'button', 'label', 'form', 'select', 'textarea', 'title', 'option', 'b', 'strong', 'i', 'em', 'u', 'code', 'mark', 'small', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const rowParts = new Set(['td', 'th', 'tr'])

function open(builder: Builder, piece: Extract<Piece, { kind: 'open' }>, index: number): void {
  const { stack, notes } = builder
  const { name } = piece
  if (isMissingSlash(builder, piece, index)) return
  if (piece.selfClosed && slashAtEnd(builder, name, piece)) return
  closeBefore(builder, name, piece.start)
  const inPicture = stack.some((each) => each.name === 'svg' || each.name === 'math')
  const element: Element = {
    name,
    start: piece.start,
    end: piece.end,
    attributes: piece.attributes,
    parent: stack.at(-1),
    inPicture,
    closedAt: undefined,
  }
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
function slashAtEnd(
  builder: Builder,
  name: string,
  piece: { start: number; end: number; attributes: readonly unknown[] },
): boolean {
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
  if (countBetween(opens.get(name), top.start, Infinity) <= countBetween(closes.get(name), top.start, Infinity))
    return false
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
function endsBlock(
  builder: Builder,
  top: Element,
  piece: { name: string; start: number; end: number },
  index: number,
): boolean {
  const { text, pieces } = builder
  const before = text.slice(lineAt(text, piece.start).start, piece.start).trim()
  let after = index + 1
  let next = pieces[after]
  while (next?.kind === 'text' && text.slice(next.start, next.end).trim() === '') next = pieces[++after]
  const holdsNothing =
    next === undefined ||
    (next.kind === 'close' && next.name !== piece.name) ||
    (next.kind === 'open' && listNames.has(piece.name) && next.name !== 'li') ||
    (next.kind === 'open' && piece.name === 'head' && next.name === 'body')
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
  if (blocks.has(name) && top.name === 'p') {
    endParagraph(builder, top, name, at)
    return
  }
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
