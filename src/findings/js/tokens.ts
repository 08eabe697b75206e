/** A piece of JavaScript as a novice may have typed it. `isOpen`: it never ends (a text, a template or a comment). */
export interface Token {
  readonly type: 'word' | 'number' | 'text' | 'template' | 'regex' | 'sign' | 'odd'
  readonly text: string
  readonly start: number
  readonly end: number
  readonly line: number
  readonly isOpen: boolean
  /** First on its line. */
  readonly isFirst: boolean
}

export interface Tokens {
  readonly text: string
  readonly list: readonly Token[]
  readonly openComment: number | undefined
}

const signs =
  /^(?:>>>=|\.\.\.|===|!==|\*\*=|<<=|>>=|>>>|&&=|\|\|=|\?\?=|=>|==|!=|<=|>=|&&|\|\||\?\?|\?\.(?!\d)|\+\+|--|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|<<|>>|\*\*|[{}()[\];,<>+\-*/%&|^!~?:=.@#\\])/
const words = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*/u
const numbers = /^(?:0[xX][\da-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?)n?/

/** Cuts a text into tokens without ever giving up: a text left open ends with its line. */
export function tokenize(text: string): Tokens {
  const list: Token[] = []
  let at = 0
  let line = 1
  let isFirst = true
  let openComment: number | undefined
  while (at < text.length) {
    const sign = text[at] ?? ''
    if (sign === '\n') [line, isFirst, at] = [line + 1, true, at + 1]
    else if (/\s/.test(sign)) at += 1
    else if (text.startsWith('//', at)) at = endOfLine(text, at)
    else if (text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2)
      if (end < 0) [openComment, at] = [at, text.length]
      else {
        line += count(text, at, end)
        at = end + 2
      }
    } else {
      const token = read(text, at, { line, isFirst, before: list.at(-1) })
      list.push(token)
      line += count(text, at, token.end)
      at = token.end
      isFirst = false
    }
  }
  return { text, list, openComment }
}

function count(text: string, from: number, to: number): number {
  let lines = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

function read(
  text: string,
  start: number,
  about: { line: number; isFirst: boolean; before: Token | undefined },
): Token {
  const { line, isFirst, before } = about
  const make = (type: Token['type'], end: number, isOpen = false): Token => ({
    type,
    text: text.slice(start, end),
    start,
    end,
    line,
    isOpen,
    isFirst,
  })
  const sign = text[start] ?? ''
  if (sign === '"' || sign === "'") return quoted(text, start, sign, make)
  if (sign === '`') return template(text, start, make)
  const ahead = text.slice(start, start + 100)
  const word = words.exec(ahead)
  if (word) return make('word', start + wholeWord(text, start, word[0]))
  const number = numbers.exec(ahead)
  if (number) return make('number', start + number[0].length)
  if (sign === '/' && startsRegex(before)) {
    const regex = /^\/(?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/.exec(text.slice(start, start + 500))
    if (regex) return make('regex', start + regex[0].length)
  }
  const found = signs.exec(ahead)
  if (found) return make('sign', start + found[0].length)
  return make('odd', start + (text.codePointAt(start) ?? 0) > 0xffff ? start + 2 : start + 1)
}

function wholeWord(text: string, start: number, first: string): number {
  if (first.length < 100) return first.length
  return words.exec(text.slice(start))?.[0].length ?? first.length
}

function startsRegex(before: Token | undefined): boolean {
  if (!before) return true
  if (before.type === 'word') return /^(return|typeof|case|in|of|delete|void|throw|new|else|do)$/.test(before.text)
  return before.type === 'sign' && !/^[)\]}]$/.test(before.text)
}

type Make = (type: Token['type'], end: number, isOpen?: boolean) => Token

function quoted(text: string, start: number, sign: string, make: Make): Token {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '\n') return make('text', at, true)
    else if (text[at] === sign) return make('text', at + 1)
  }
  return make('text', text.length, true)
}

function template(text: string, start: number, make: Make): Token {
  let depth = 0
  for (let at = start + 1; at < text.length; at++) {
    const sign = text[at]
    if (sign === '\\') at += 1
    else if (depth === 0 && sign === '`') return make('template', at + 1)
    else if (depth === 0 && sign === '$' && text[at + 1] === '{') [depth, at] = [1, at + 1]
    else if (depth > 0 && sign === '{') depth += 1
    else if (depth > 0 && sign === '}') depth -= 1
    else if (depth > 0 && sign === '`') {
      const inner = text.indexOf('`', at + 1)
      // A `${` without its `}`: the next backtick was meant to end the template.
      if (inner < 0 || text.slice(at + 1, inner).includes('\n')) return make('template', at + 1, true)
      at = inner
    }
  }
  return make('template', endOfLine(text, start), true)
}
