import type { Note } from '../note.ts'
import { lineAt } from '../text.ts'
import type { Attribute } from './attributes.ts'
import { tags } from './names.ts'
import { remark } from './remark.ts'
import type { Piece } from './scan.ts'

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

export interface Builder extends Tree {
  readonly pieces: readonly Piece[]
  readonly stack: Element[]
  readonly starts: readonly number[]
  readonly closes: ReadonlyMap<string, readonly number[]>
  readonly opens: ReadonlyMap<string, readonly number[]>
  readonly closedTooSoon: Map<string, Element>
}

export function offsetsOf(pieces: readonly Piece[], kind: 'open' | 'close'): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const piece of pieces) {
    if (piece.kind !== kind) continue
    const offsets = found.get(piece.name)
    if (offsets) offsets.push(piece.start)
    else found.set(piece.name, [piece.start])
  }
  return found
}

export function countBetween(offsets: readonly number[] | undefined, from: number, to: number): number {
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
export function nextAfter(offsets: readonly number[] | undefined, at: number): number {
  return offsets?.[firstAt(offsets, at + 1)] ?? Infinity
}

export function dropUnclosed(builder: Builder, at: number): void {
  const element = builder.stack.pop()
  if (!element) return
  element.closedAt = at
  if (!tags.has(element.name) || element.name === 'script' || element.name === 'style') return
  remark(builder.notes, 'html/never-closed', [element.start, element.end], element.name, whereToClose(builder, element))
}

function whereToClose(builder: Builder, element: Element): string {
  const line = lineAt(builder.text, element.start)
  const rest = builder.text
    .slice(element.end, Math.min(line.end, element.end + 120))
    .replace(/<[^>]*>/g, '')
    .trim()
  const words = rest.split(/\s+/).slice(-2).join(' ')
  return words === '' || words.length > 24 ? 'where it ends' : `after "${words.replaceAll('`', "'")}"`
}
