import { named, type Note } from '../note.ts'
import { nearest, short } from '../text.ts'
import { attributesOf, globalAttributes } from './names.ts'
import { remark } from './remark.ts'

export interface Attribute {
  readonly name: string
  readonly start: number
  readonly end: number
  /** Undefined when it stands alone, such as `required`. */
  readonly value?: string
  readonly valueStart: number
}

export interface ReadTag {
  readonly attributes: Attribute[]
  readonly end: number
  readonly isFinished: boolean
  readonly selfClosed: boolean
}

interface Reader {
  readonly text: string
  readonly tag: string
  readonly notes: Note[]
  readonly attributes: Attribute[]
  at: number
}

const curly = '“”„‟‘’‚‛´«»″′'
const curlyStart = new RegExp(`^[${curly}\`]`)
const curlyValue = new RegExp(`^([${curly}\`"'])([^${curly}\`"'>\\n]*)[${curly}\`"']?`)

/** Reads from after a tag's name to its `>`, noting each slip. A `<` on the way means the tag was not finished. */
export function readAttributes(text: string, from: number, tag: string, notes: Note[]): ReadTag {
  const reader: Reader = { text, tag, notes, attributes: [], at: from }
  for (;;) {
    const gap = skipSpace(reader)
    const sign = text[reader.at]
    if (sign === undefined || sign === '<') return finish(reader, reader.at - gap, false, false)
    if (sign === '>') return finish(reader, reader.at + 1, true, false)
    if (sign === '/' && /^\/\s*>/.test(text.slice(reader.at, reader.at + 20)))
      return finish(reader, text.indexOf('>', reader.at) + 1, true, true)
    if (breaksOff(reader, gap)) return finish(reader, reader.at - gap, false, false)
    if (!straySign(reader, sign)) readOne(reader, gap)
  }
}

function finish(reader: Reader, end: number, isFinished: boolean, selfClosed: boolean): ReadTag {
  return { attributes: reader.attributes, end, isFinished, selfClosed }
}

function skipSpace(reader: Reader): number {
  const gap = /^\s*/.exec(reader.text.slice(reader.at, reader.at + 500))?.[0].length ?? 0
  reader.at += gap
  return gap
}

// A new line that reads as plain words, then a `<` before any `>`, is the page's text: the tag ended above.
function breaksOff(reader: Reader, gap: number): boolean {
  if (!reader.text.slice(reader.at - gap, reader.at).includes('\n')) return false
  const line = reader.text.slice(reader.at, reader.at + 300)
  const words = /^[^<>="'\n]*(?=[<\n])/.exec(line)?.[0] ?? ''
  return /^[A-Z0-9][^\s]*\s+\S/.test(words)
}

function straySign(reader: Reader, sign: string): boolean {
  const { text, notes, tag } = reader
  if (sign === '"' || sign === "'") {
    const previous = reader.attributes.at(-1)
    if (previous?.value === '') remark(notes, 'html/quote-twice', reader.at, previous.name)
    else remark(notes, 'html/stray-quote', reader.at, tag)
    const whole = /^(["'])[^"'<>]*\1/.exec(text.slice(reader.at, reader.at + 200))?.[0] ?? sign
    reader.at += whole.length
    return true
  }
  if (sign === ',' || sign === ';') remark(notes, 'html/comma-between', reader.at, sign)
  else if (sign !== '/' && sign !== '=') return false
  reader.at += 1
  return true
}

function readOne(reader: Reader, gap: number): void {
  const { text, notes } = reader
  const start = reader.at
  const written = /^[^\s=>/<"'“”]+/.exec(text.slice(start, start + 100))?.[0] ?? text.slice(start, start + 1)
  const ending = /[:;,.-]$/.exec(written)?.[0]
  const name = (ending === undefined ? written : written.slice(0, -1)).toLowerCase()
  const previous = reader.attributes.at(-1)
  if (gap === 0 && previous?.value !== undefined && /^[a-z-]+$/i.test(written))
    remark(notes, 'html/space-between', start, written)
  reader.at += written.length
  const nextAt = reader.at + (/^\s*/.exec(text.slice(reader.at, reader.at + 50))?.[0].length ?? 0)
  const next = text[nextAt]
  if (next === '=') {
    readValue(reader, name, start, nextAt + 1)
    return
  }
  if (next === '"' && isKnown(reader.tag, name) && isPaired(text.slice(nextAt, nextAt + 200))) {
    if (ending === undefined) remark(notes, 'html/equals-missing', start, name)
    else remark(notes, 'html/wrong-equals', start, name, ending)
    readValue(reader, name, start, nextAt)
    return
  }
  if (ending !== undefined && /[;,]/.test(ending)) remark(notes, 'html/comma-between', reader.at - 1, ending)
  reader.attributes.push({ name, start, end: reader.at, valueStart: reader.at })
}

function isPaired(words: string): boolean {
  return /^"[^"<>]*"/.test(words)
}

function isKnown(tag: string, name: string): boolean {
  const own = attributesOf[tag] ?? new Set<string>()
  const all = [...globalAttributes, ...own]
  return all.includes(name) || nearest(name, all) !== undefined
}

function readValue(reader: Reader, name: string, start: number, after: number): void {
  const { text, notes } = reader
  const at = after + (/^\s*/.exec(text.slice(after, after + 100))?.[0].length ?? 0)
  const sign = text[at]
  const keep = (value: string, valueStart: number, end: number): void => {
    reader.at = end
    reader.attributes.push({ name, start, end, value, valueStart })
  }
  if (sign === '"' || sign === "'") {
    quoted(reader, { name, start, at, sign, keep })
    return
  }
  if (sign === undefined || sign === '>' || sign === '<') {
    remark(notes, 'html/value-missing', start, name)
    keep('', at, at)
    return
  }
  const wrong = curlyStart.test(sign) ? curlyValue.exec(text.slice(at, at + 400)) : null
  if (wrong) {
    remark(notes, 'html/curly-quotes', start, name, short(wrong[2] ?? ''))
    keep(wrong[2] ?? '', at + 1, at + wrong[0].length)
    return
  }
  const bare = /^[^\s><]+/.exec(text.slice(at, at + 2000))?.[0] ?? ''
  const value = bare.endsWith('/') && text[at + bare.length] === '>' && !bare.includes('.') ? bare.slice(0, -1) : bare
  bareValue(reader, { name, start, at, value })
  keep(value.replace(/["']$/, ''), at, at + value.length)
}

function bareValue(reader: Reader, bare: { name: string; start: number; at: number; value: string }): void {
  const { notes, text, tag } = reader
  const end = bare.at + bare.value.length
  const line = text.slice(end, end + 200).split('\n')[0] ?? ''
  // `class=big red">` : the quote that opens was left out, and the one that closes is still there.
  const later = /^((?:\s+[\w.,!?-]+)*)"\s*(?=[>\w/])/.exec(line)
  if (/["']$/.test(bare.value))
    remark(notes, 'html/quote-not-opened', bare.start, bare.name, short(bare.value.slice(0, -1)))
  else if (later && later[1] !== '') {
    remark(notes, 'html/quote-not-opened', bare.start, bare.name, short(bare.value))
  } else {
    const word = /^\s+([\w.,!?'-]+)(?=[\s>/])/.exec(line)?.[1]
    if (word !== undefined && !isKnown(tag, word.toLowerCase()))
      remark(notes, 'html/quotes-missing', bare.start, bare.name, short(bare.value))
  }
}

interface Quoted {
  readonly name: string
  readonly start: number
  readonly at: number
  readonly sign: string
  readonly keep: (value: string, valueStart: number, end: number) => void
}

function quoted(reader: Reader, quote: Quoted): void {
  const { text, notes } = reader
  const { name, start, at, sign, keep } = quote
  const close = text.indexOf(sign, at + 1)
  const value = text.slice(at + 1, close < 0 ? text.length : close)
  const whole = close > at + 1 ? quotesInside(text, { name, at, close, sign }) : undefined
  if (whole !== undefined) {
    remark(notes, 'html/quotes-inside', start, name, short(whole.slice(0, close - at - 1)), named(sign))
    keep(whole, at + 1, at + whole.length + 2)
    return
  }
  if (close >= 0 && !looksUnclosed(name, value, text.slice(close + 1, close + 40))) {
    if (value !== '' || !/^[\w.#/]/.test(text[close + 1] ?? '')) {
      keep(value, at + 1, close + 1)
      return
    }
    remark(notes, 'html/quote-twice', start, name)
    const doubled = /^[^"'<>]*(?:["']{1,2})?/.exec(text.slice(close + 1))?.[0] ?? ''
    keep(doubled.replace(/["']+$/, ''), close + 1, close + 1 + doubled.length)
    return
  }
  const part = meantValue(value)
  const other = sign === '"' ? "'" : '"'
  if (part.endsWith(other) || curlyStart.test(part.at(-1) ?? ''))
    remark(notes, 'html/quotes-differ', start, name, short(part.slice(0, -1)))
  else remark(notes, 'html/quote-not-closed', start, name, short(part))
  keep(part, at + 1, at + 1 + part.length)
}

// `onclick="alert("Hi")"`: pairs of the same quote inside the value. Gives the value as it was meant.
function quotesInside(
  text: string,
  { name, at, close, sign }: { name: string; at: number; close: number; sign: string },
): string | undefined {
  const line = /^[^<>\n]*/.exec(text.slice(close + 1, close + 400))?.[0] ?? ''
  const value = text.slice(at + 1, close)
  const isOpenCall = name.startsWith('on') && value.split('(').length > value.split(')').length
  const isInside = /^[^\s/=]/.test(line) || isOpenCall
  if (/[<>\n]/.test(value) || !isInside || line.startsWith(sign)) return undefined
  const pieces = line.split(sign)
  // `class="a"id="b"` only lacks a space.
  if (/^[\s,;]*[\w-]+\s*=\s*$/.test(pieces[0] ?? '')) return undefined
  let length = 0
  for (const [index, piece] of pieces.slice(0, -1).entries()) {
    length += piece.length + 1
    const rest = text.slice(close + 1 + length)
    if (index % 2 === 1 && /^\s*\/?>|^\s+[\w-]+\s*[=>]/.test(rest)) return text.slice(at + 1, close + length)
  }
  return undefined
}

// Code in a handler may hold `<` and `>`; a value that runs into the next tag may not.
function looksUnclosed(name: string, value: string, after: string): boolean {
  if (/\s[a-z-]+\s*=\s*$/i.test(value) && /^[^\s>/=]/.test(after)) return true
  if (name.startsWith('on') || name === 'srcdoc' || name.startsWith('data-')) return /\n\s*<[a-z/]/i.test(value)
  return /<\/?[a-z!]/i.test(value) || /^[^\s]*>\s*\n/.test(value) || />[^"]*\n/.test(value)
}

/** What the value was meant to be, when its closing quote is missing: up to the next attribute, `>`, `<` or line. */
function meantValue(value: string): string {
  const line = /^[^<>\n]*/.exec(value)?.[0] ?? ''
  const next = /\s+[a-z-]+\s*=\s*(?:["']|$)/i.exec(line)
  return (next ? line.slice(0, next.index) : line).replace(/\s*\/?\s*$/, '')
}
