import type { Note } from '../note.ts'
import { lineAt, short } from '../text.ts'
import { remark } from './remark.ts'

const curly = /[“”„‘’‚´`]/

/**
 * The same text, letter for letter as long, with comments blanked, so that offsets stay true.
 * Notes comments that do not end, comments of other languages, HTML tags and quotes left open.
 */
export function cleanCss(text: string, notes: Note[]): string {
  const out = text.split('')
  const blank = (from: number, to: number): void => {
    for (let i = from; i < to; i++) if (out[i] !== '\n') out[i] = ' '
  }
  let at = 0
  while (at < text.length) {
    const sign = text[at] ?? ''
    const next = text[at + 1]
    if (sign === '/' && next === '*') at = blockComment(text, at, notes, blank)
    else if (sign === '/' && next === '/' && startsComment(text, at)) at = lineComment(text, at, notes, blank)
    else if (sign === '*' && next === '/') at = strayEnd(at, notes, blank)
    else if (sign === '<') at = tag(text, at, notes, blank)
    else if (sign === '"' || sign === "'") at = quoted(text, at, notes, out)
    else if (curly.test(sign)) at = curlyQuote(text, at, notes, out)
    else at += 1
  }
  return out.join('')
}

type Blank = (from: number, to: number) => void

function blockComment(text: string, at: number, notes: Note[], blank: Blank): number {
  const end = text.indexOf('*/', at + 2)
  const another = text.indexOf('/*', at + 2)
  const isSwallowing = end >= 0 && another >= 0 && another < end && text.slice(at, another).includes('\n')
  if (end >= 0 && !isSwallowing) {
    blank(at, end + 2)
    return end + 2
  }
  remark(notes, 'css/comment-not-closed', [at, at + 2])
  const stop = lineAt(text, at).end
  blank(at, stop)
  return stop
}

function startsComment(text: string, at: number): boolean {
  const before = lineAt(text, at).words.slice(0, at - lineAt(text, at).start)
  return /(^|[\s;{}])$/.test(before) && !/url\([^)]*$/.test(before)
}

function lineComment(text: string, at: number, notes: Note[], blank: Blank): number {
  const { end } = lineAt(text, at)
  const words = short(text.slice(at + 2, end).replace(/\*?\/*\s*$/, '')) || 'your words'
  remark(notes, 'css/slash-comment', [at, end], words)
  blank(at, end)
  return end
}

function strayEnd(at: number, notes: Note[], blank: Blank): number {
  remark(notes, 'css/stray-comment-end', [at, at + 2])
  blank(at, at + 2)
  return at + 2
}

function tag(text: string, at: number, notes: Note[], blank: Blank): number {
  const ahead = text.slice(at, at + 200)
  const comment = /^<!--[^\n]*?(-->|$)/m.exec(ahead)
  if (comment) {
    remark(notes, 'css/wrong-comment', [at, at + comment[0].length], short(comment[0]))
    blank(at, at + comment[0].length)
    return at + comment[0].length
  }
  const found = /^<\/?(style|link|html|head|body|script)\b[^>{]*>/i.exec(ahead)
  if (!found) return at + 1
  remark(notes, 'css/html-in-css', [at, at + found[0].length], short(found[0]))
  blank(at, at + found[0].length)
  return at + found[0].length
}

// A quote that is still open at the line's end: it was meant to end before the semicolon.
function quoted(text: string, at: number, notes: Note[], out: string[]): number {
  const sign = text[at] ?? '"'
  const { end } = lineAt(text, at)
  for (let i = at + 1; i < end; i++) {
    if (text[i] === '\\') i += 1
    else if (text[i] === sign) {
      hide(out, at + 1, i)
      return i + 1
    }
  }
  const inside = text.slice(at + 1, end)
  const words = inside.replace(/\s*\)?\s*[;}].*$/, '')
  remark(notes, 'css/quote-not-closed', [at, at + 1 + words.length], short(words))
  hide(out, at, at + 1 + words.length)
  return at + 1 + words.length
}

// Inside quotes no sign has a meaning, so the signs are hidden from the reader; letters stay.
function hide(out: string[], from: number, to: number): void {
  for (let i = from; i < to; i++) if (/[;:{}()@]/.test(out[i] ?? '')) out[i] = '_'
}

function curlyQuote(text: string, at: number, notes: Note[], out: string[]): number {
  remark(notes, 'css/curly-quotes', at)
  const { end } = lineAt(text, at)
  for (let i = at; i < end; i++) if (curly.test(out[i] ?? '')) out[i] = '"'
  return end
}
