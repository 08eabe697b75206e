import type { Note } from '../note.ts'
import { lineAt, lineStarts, placeOf, short } from '../text.ts'
import { meantEnd, partnerOf, unmatchedBrackets, type Unmatched } from './brackets.ts'
import { placeOfToken, remove, replace, type Candidate, type Context } from './context.ts'
import { slip } from './remark.ts'
import type { Token } from './tokens.ts'

const openers: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** Brackets that have no partner, or the wrong one. */
export function bracketSlips(context: Context): Candidate[] {
  const { text, list } = context
  const unmatched = unmatchedBrackets(text, list)
  return [
    ...swapped(context),
    ...all(context, unmatched),
    ...unmatched.flatMap((each) => {
      if (each.kind === 'never-closed') return neverClosed(context, each)
      if (each.kind === 'wrong-close' && each.opener) return wrongClose(context, each.token, each.opener)
      return extra(context, each.token)
    }),
  ]
}

// `)}` for `})`
function swapped({ text, list }: Context): Candidate[] {
  return list
    .flatMap((token, i) => {
      const next = list[i + 1]
      if (
        !next ||
        next.line !== token.line ||
        token.text === next.text ||
        !/^[)\]}]$/.test(token.text) ||
        !/^[)\]}]$/.test(next.text)
      )
        return []
      const note = slip(
        'js/brackets-order',
        [token.start, next.end],
        text.slice(token.start, next.end),
        next.text + token.text,
      )
      return [{ note, edits: [replace(token, next.text), replace(next, token.text)] }]
    })
    .slice(0, 20)
}

// The end of the file is missing: `});` and more.
function all(context: Context, unmatched: readonly Unmatched[]): Candidate[] {
  const open = unmatched.filter((each) => each.kind === 'never-closed')
  if (open.length < 2 || open.length !== unmatched.length) return []
  const inner = open.reduce((one, other) => (one.token.start > other.token.start ? one : other))
  const end = context.text.trimEnd().length
  const closers = open
    .map((each) => each.token)
    .sort((a, b) => b.start - a.start)
    .map((each) => partnerOf(each.text))
    .join('')
  const [first] = neverClosed(context, inner)
  return first
    ? [
        {
          note: { ...first.note, tryThis: `Add the missing \`${closers}\` at the end.` },
          edits: [{ from: end, to: end, put: `\n${closers}` }],
        },
      ]
    : []
}

function neverClosed(context: Context, { token, meantAt }: Unmatched): Candidate[] {
  const { text, list } = context
  const close = partnerOf(token.text)
  const starts = lineStarts(text)
  const spots = [meantAt, ...spotsFor(text, list, token)]
  const last = list.findLast((each) => each.end <= meantAt)
  const shown = last && last !== token ? short(last.text.replaceAll('`', "'"), 20) : ''
  const line = String(placeOf(starts, token.start).line)
  const lastLine =
    last && token.text === '{' && last !== token ? `line ${String(placeOf(starts, last.start).line)}` : ''
  const note = slip('js/never-closed', placeOfToken(token), token.text, line, close, shown, ownerOf(list, token))
  const named = lastLine === '' ? note : { ...note, tryThis: `Add the missing \`${close}\` after ${lastLine}.` }
  return [...new Set(spots)].map((at) => ({
    note: pointed(context, named, token, at),
    edits: [{ from: at, to: at, put: token.text === '{' ? `\n${close}` : close }],
  }))
}

// `};` where `});` was meant: the line to mend is that one, not the one far above where the bracket opened.
function pointed({ text, list }: Context, note: Note, token: Token, at: number): Note {
  const last = list.findLast((each) => each.end <= at)
  const isFarBelow = token.text === '(' && last?.text === '}' && last.isFirst && last.line > token.line
  if (!isFarBelow) return note
  return {
    ...note,
    at: last.start,
    end: last.end,
    tryThis: `Add the missing \`)\` after \`}\` on line ${String(placeOf(lineStarts(text), last.start).line)}.`,
  }
}

// What the bracket belongs to, in the learner's own word: `if`, or the name of the function.
function ownerOf(list: readonly Token[], token: Token): string {
  const i = list.indexOf(token)
  const line = list.filter((each) => each.line === token.line && each.start < token.start)
  const word = line.findLast((each) => /^(if|else|for|while|switch|function|class)$/.test(each.text))
  if (token.text === '(' && list[i - 1]?.type === 'word')
    return list[i - 2]?.text === '.'
      ? `${list[i - 3]?.text ?? ''}.${list[i - 1]?.text ?? ''}`.replace(/^\./, '')
      : (list[i - 1]?.text ?? '')
  if (word?.text === 'function') {
    const name = list[list.indexOf(word) + 1]
    return name?.type === 'word' ? `function ${name.text}` : 'function'
  }
  if (token.text === '{' && word) return word.text
  return token.text !== '{' && list[i - 1]?.text === '=' && list[i - 2]?.type === 'word'
    ? (list[i - 2]?.text ?? '')
    : ''
}

// Places a closing bracket could go, the likelier first.
function spotsFor(text: string, list: readonly Token[], token: Token): number[] {
  const line = lineAt(text, token.start)
  const own = list.filter((each) => each.line === token.line && each.start >= token.start)
  const last = own.at(-1)
  const spots: number[] = []
  if (last) spots.push(/^[;{,]$/.test(last.text) ? last.start : last.end)
  for (const each of own) if (/^[;{)]$/.test(each.text)) spots.push(each.start)
  if (token.text !== '{') {
    const partner = list.find(
      (each) => each.start > token.start && each.isFirst && /^[}\])]$/.test(each.text) && each.line > token.line,
    )
    if (partner) spots.push(partner.end, partner.start)
  }
  spots.push(meantEnd(text, list, token), line.end, text.trimEnd().length)
  if (token.text !== '{') for (const each of own.slice(1, 16)) spots.push(each.start)
  return spots
}

function wrongClose({ text }: Context, token: Token, opener: Token): Candidate[] {
  const right = partnerOf(opener.text)
  const line = String(placeOf(lineStarts(text), opener.start).line)
  return [
    {
      note: slip('js/wrong-close', placeOfToken(token), token.text, opener.text, line, right),
      edits: [replace(token, right)],
    },
  ]
}

function extra(context: Context, token: Token): Candidate[] {
  const { text, list } = context
  const open = openers[token.text] ?? ''
  const found: Candidate[] = []
  if (token.text === ')') {
    const i = list.indexOf(token)
    // `console.log"hi")` and `alert "hi")`: the opening one is missing right after the name.
    const name = list
      .slice(0, i)
      .findLast(
        (each, at) =>
          each.line === token.line &&
          each.type === 'word' &&
          /^(text|template|word|number)$/.test(list[at + 1]?.type ?? ''),
      )
    const start =
      name && list[list.indexOf(name) - 1]?.text === '.'
        ? (list[list.indexOf(name) - 2]?.start ?? name.start)
        : name?.start
    if (name && !/^(let|const|var|return|else|case)$/.test(name.text))
      found.push({
        note: slip('js/open-missing', placeOfToken(name), '(', short(text.slice(start, name.end))),
        edits: [{ from: name.end, to: name.end, put: '(' }],
      })
  }
  if (token.text === ')') found.push(...openAnywhere(context, token))
  if (token.text === ']') {
    const sign = list.slice(0, list.indexOf(token)).findLast((each) => each.text === '=' || each.text === '(')
    if (sign)
      found.push({
        note: slip('js/open-missing', placeOfToken(sign), '[', sign.text),
        edits: [{ from: sign.end, to: sign.end, put: '[' }],
      })
  }
  if (token.text === '}') {
    const sign = list
      .slice(0, list.indexOf(token))
      .findLast((each, at) => each.text === '=' && list[at + 2]?.text === ':')
    if (sign)
      found.push({
        note: slip('js/open-missing', placeOfToken(sign), '{', sign.text),
        edits: [{ from: sign.end, to: sign.end, put: '{' }],
      })
  }
  found.push({ note: slip('js/extra-close', placeOfToken(token), token.text, open), edits: [remove(token)] })
  return found
}

// The partner of an extra `)` may be missing anywhere on its own line, or on the line where reading stopped.
function openAnywhere({ list, index }: Context, token: Token): Candidate[] {
  const lines = new Set([token.line, list[index]?.line, list[index - 1]?.line])
  return list
    .filter((each, i) => lines.has(each.line) && each.start < token.start && list[i + 1]?.text !== '(')
    .slice(-24)
    .flatMap((each): Candidate[] => {
      const next = list[list.indexOf(each) + 1]
      if (each.type === 'word')
        return [
          {
            note: slip('js/open-missing', placeOfToken(each), '(', each.text),
            edits: [{ from: each.end, to: each.end, put: '(' }],
          },
        ]
      return next && /^[,(=]$/.test(each.text)
        ? [
            {
              note: slip('js/open-before', placeOfToken(next), '(', short(next.text.replaceAll('`', "'"), 20)),
              edits: [{ from: each.end, to: each.end, put: '(' }],
            },
          ]
        : []
    })
}
