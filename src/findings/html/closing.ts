import { indentOf, lineAt, placeOf, slips } from '../text.ts'
import { countBetween, dropUnclosed, nextAfter, type Builder, type Element } from './builder.ts'
import { tags, voidTags } from './names.ts'
import { remark } from './remark.ts'
import type { Piece } from './scan.ts'

export function close(builder: Builder, piece: Extract<Piece, { kind: 'close' }>, index: number): void {
  const { stack, notes } = builder
  const { name } = piece
  if (voidTags.has(name)) {
    remark(notes, 'html/void-closed', [piece.start, piece.end], name)
    return
  }
  const top = stack.at(-1)
  if (top?.name === name) {
    if (isInnerMissing(builder, top, piece)) dropUnclosed(builder, piece.start)
    const own = stack.pop()
    if (own) own.closedAt = piece.start
    return
  }
  const depth = stack.findLastIndex((each) => each.name === name)
  if (depth < 0) {
    closesNothing(builder, piece)
    return
  }
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
  if (text.slice(own.start, piece.start).trim() !== '' || text.slice(topLine.start, top.start).trim() !== '')
    return false
  const indent = indentOf(own.words)
  if (indentOf(topLine.words) <= indent) return false
  return stack
    .slice(0, -1)
    .some((each) => each.name === piece.name && indentOf(lineAt(text, each.start).words) === indent)
}

// `<b><i>…</b></i>`: the closing tag of what is inside comes right after.
function crosses(builder: Builder, depth: number, index: number): boolean {
  const { stack, pieces, notes } = builder
  const inner = stack[depth + 1]
  const outer = stack[depth]
  const here = pieces[index]
  if (stack.length !== depth + 2 || !inner || !outer || !here) return false
  const later = (offsets: ReadonlyMap<string, readonly number[]>, name: string): number =>
    nextAfter(offsets.get(name), here.start)
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

// prettier-ignore
const pairs: readonly ReadonlySet<string>[] = [headings, new Set(['ul', 'ol', 'dl']), new Set(['td', 'th']), new Set(['head', 'header']), new Set(['b', 'strong', 'bold']), new Set(['i', 'em', 'italic']), new Set(['dt', 'dd'])]

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
  const isOwnMistake =
    top && top.name !== name && countBetween(builder.closes.get(top.name), piece.start, nextOpenOf(builder, top)) === 0
  const isSameLine = top !== undefined && !builder.text.slice(top.end, piece.start).includes('\n')
  if (
    top &&
    isOwnMistake &&
    (isSameLine || pairs.some((pair) => pair.has(top.name) && pair.has(name)) || looksAlike(top.name, name))
  ) {
    const line = String(placeOf(starts, top.start).line)
    if (tags.has(name) || !tags.has(top.name)) remark(notes, 'html/wrong-close', place, top.name, name, line)
    else remark(notes, 'html/misspelt-close', place, name, top.name)
    top.closedAt = piece.start
    stack.pop()
    return
  }
  const before = elements.findLast(
    (each) => each.name === name && each.closedAt !== undefined && each.closedAt < piece.start,
  )
  if (!tags.has(name) && top) {
    remark(notes, 'html/wrong-close', place, top.name, name, String(placeOf(starts, top.start).line))
    top.closedAt = piece.start
    stack.pop()
  } else if (before && isRightAfter(builder, before, piece.start)) {
    remark(notes, 'html/extra-close', place, name, String(placeOf(starts, before.closedAt ?? 0).line))
  } else if (['html', 'head', 'body'].includes(name) && !elements.some((each) => each.name === name))
    frameMissing(builder, piece)
  else remark(notes, 'html/never-opened', place, name)
}

function nextOpenOf(builder: Builder, element: Element): number {
  return nextAfter(builder.opens.get(element.name), element.start)
}

function looksAlike(one: string, other: string): boolean {
  return !tags.has(other) && slips(one, other) <= (one.length <= 4 ? 1 : 2)
}

function isRightAfter(builder: Builder, before: Element, at: number): boolean {
  return (
    builder.text
      .slice(before.closedAt ?? 0, at)
      .replace(/<[^>]*>/g, '')
      .trim() === ''
  )
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
