import type { Note } from '../note.ts'
import { lineAt, short } from '../text.ts'
import { slip } from './remark.ts'
import type { Token, Tokens } from './tokens.ts'

const curly = /[“”„‟‘’‚‛´′″«»]/
// prettier-ignore
const maths: Readonly<Record<string, string>> = { '×': '*', '÷': '/', '≤': '<=', '≥': '>=', '≠': '!==', '–': '-', '—': '-', '−': '-', '→': '=>', '⇒': '=>', '…': '...', '²': '** 2', '½': '0.5' }

/** Slips that no parser need be asked about: quotes, comments and signs that JavaScript cannot read at all. */
export function lexicalSlip(tokens: Tokens, errorAt: number): Note | undefined {
  const { text, list, openComment } = tokens
  const { end } = lineAt(text, errorAt)
  for (const [i, token] of list.entries()) {
    // What stands far behind the place where reading stopped cannot be its cause.
    if (token.start > end) break
    const found = oddSign(tokens, token, i) ?? comment(tokens, token, i) ?? quotes(tokens, token, i)
    if (found) return found
  }
  if (openComment !== undefined && openComment <= errorAt)
    return slip('js/comment-not-closed', [openComment, openComment + 2])
  return undefined
}

function oddSign({ text, list }: Tokens, token: Token, i: number): Note | undefined {
  const place = [token.start, token.end] as const
  if (token.type === 'odd' && curly.test(token.text)) return slip('js/curly-quotes', place)
  const next = list[i + 1]
  if (token.type === 'odd' && /[£€¥¢]/.test(token.text) && next?.type === 'number')
    return slip('js/money-sign', [token.start, next.end], token.text, next.text)
  const right = maths[token.text]
  if (token.type === 'odd' && right !== undefined) return slip('js/maths-sign', place, token.text, right)
  const isField =
    token.text === '#' && next?.type === 'word' && next.start === token.end && list.some(({ text }) => text === 'class')
  const isComment = token.text === '#' && token.isFirst && !isField
  if (isComment)
    return slip('js/comment', [token.start, lineAt(text, token.start).end], short(lineAt(text, token.start).words))
  if (token.type === 'odd' || (token.text === '#' && list[i - 1]?.text !== '.' && !isField) || token.text === '@')
    return slip('js/odd-sign', place, token.text)
  return undefined
}

function comment({ text, list }: Tokens, token: Token, i: number): Note | undefined {
  if (!token.isFirst && !/^[\\<]/.test(token.text)) return undefined
  const { words, end } = lineAt(text, token.start)
  const line = words.trim()
  const place = [token.start, end] as const
  if (token.text === '\\' && list[i + 1]?.text === '\\')
    return slip('js/comment', place, short(line.slice(line.indexOf('\\'))))
  if (token.text === '<' && /^<!--/.test(text.slice(token.start))) return slip('js/comment', place, short(line))
  const tag =
    /^<\/?(script|style|html|body|head|p|div|h[1-6]|button|ul|ol|li|span|a|img|br|strong|b|em|input|table|link|title|meta)\b[^>\n]*>?/i.exec(
      text.slice(token.start, token.start + 200),
    )
  if (tag && (token.isFirst || /^[=(,+:]$/.test(list[i - 1]?.text ?? '')))
    return slip('js/html-in-js', [token.start, token.start + tag[0].length], short(tag[0]))
  if (!token.isFirst) return undefined
  if (/^(--|\*)\s+[a-z]/i.test(line) || (token.text === '/' && /^\/\s*[a-z*][^/]*$/i.test(line)))
    return slip('js/comment', place, short(line))
  if (/^\*\/\s*$/.test(line)) return slip('js/comment-not-opened', place)
  return undefined
}

function quotes(tokens: Tokens, token: Token, i: number): Note | undefined {
  const { list, text } = tokens
  if (token.type === 'text' && !token.isOpen) return insideQuotes(tokens, token, i)
  if (!token.isOpen) return undefined
  if (token.type === 'template') return templateOpen(text, token)
  const quote = token.text[0] ?? '"'
  const rest = token.text.slice(1)
  const previous = list[i - 1]
  const other = quote === '"' ? "'" : '"'
  const body = rest.replace(/[\s;)\]},{]*$/, '')
  const apostrophe = /^([a-z]*)'([a-z]+)/i.exec(
    quote === "'" && previous?.type === 'word' && previous.end === token.start ? previous.text + token.text : '',
  )
  if (apostrophe) {
    const opener = list[i - 2]
    if (opener?.type === 'sign' || opener === undefined)
      return slip('js/text-not-opened', [previous?.start ?? token.start, token.end], short(apostrophe[0]), '"')
  }
  // Nothing follows the quote but the line's end: it was meant to end a text that never began.
  if (body === '' && previous && previous.line === token.line) {
    const backtick = list.slice(0, i).findLast((each) => each.line === token.line && each.text === '`')
    const words = unquotedBefore(text, list, i)
    return backtick
      ? slip('js/quotes-differ', [token.start, token.start + 1], short(words))
      : slip('js/text-not-opened', [previous.start, token.start + 1], short(words), quote)
  }
  if (body.includes(other) || body.includes('`')) {
    const part = /^[^"'`]*/.exec(rest)?.[0] ?? rest
    return slip('js/quotes-differ', [token.start, token.end], short(part))
  }
  const shown = /^[^+,)]*?(?=\s*(?:\+|\)?;?\s*$))/.exec(rest)?.[0] ?? rest
  return slip(
    'js/text-not-closed',
    [token.start, token.end],
    short(`${quote}${shown.replace(/[\s;)\]},]*$/, '')}`),
    quote,
  )
}

// The words to the left that were meant to be inside the quotes.
function unquotedBefore(text: string, list: readonly Token[], i: number): string {
  let first = i
  while (
    list[first - 1]?.line === list[i]?.line &&
    !/^(\(|=|==|===|!==|\+|,|\[|:|return|case|let|const|var)$/.test(list[first - 1]?.text ?? '')
  )
    first -= 1
  return text.slice(list[first]?.start ?? 0, list[i]?.start).trim()
}

// A closed text that touches or meets a bare word: a quote inside ended it too early.
function insideQuotes({ list, text }: Tokens, token: Token, i: number): Note | undefined {
  const next = list[i + 1]
  const quote = token.text[0] ?? '"'
  const touches = next?.start === token.end
  const inside = token.text.slice(1, -1)
  // `"Hello, + name + "!"`: a name between two plus signs at the end of a text was meant to stand outside it.
  const swallowed = /^(.*?)\s*\+\s*[a-z_$][\w$.]*\s*\+\s*$/i.exec(inside)
  if (swallowed?.[1] && touches)
    return slip('js/text-not-closed', [token.start, token.end], short(`${quote}${swallowed[1]}`), quote)
  if (next?.type !== 'word' || next.line !== token.line) return undefined
  // `"You have + n + " items"`: the quotes round the plus signs are the wrong pair.
  if (/^\s*\+[^]*\+\s*$/.test(inside) && list[i - 1]?.type === 'word')
    return slip('js/text-not-opened', [token.start, token.end], short(unquotedBefore(text, list, i)), quote)
  if (/\w\s*\+\s*$/.test(inside))
    return slip(
      'js/text-not-closed',
      [token.start, token.end],
      short(quote + (inside.split('+')[0] ?? '').trim()),
      quote,
    )
  const later = list
    .slice(i + 2)
    .find((each) => each.line === token.line && each.type === 'text' && each.text[0] === quote)
  const lastWord = /[\w]+$/.exec(token.text.slice(1, -1))?.[0] ?? ''
  if (quote === "'" && touches && lastWord !== '') {
    const word = `${lastWord}'${/^[a-z]*/i.exec(next.text)?.[0] ?? ''}`
    return slip('js/apostrophe', [token.start, next.end], word)
  }
  if (
    !later ||
    list.slice(i + 1, list.indexOf(later)).some((each) => each.type === 'sign' && /^[+,;:)]$/.test(each.text))
  )
    return undefined
  if (later.end === later.start + 1 && !later.isOpen) return undefined
  return touches || later.start === list[list.indexOf(later) - 1]?.end
    ? slip('js/quote-inside', [token.start, next.end], next.text, quote)
    : undefined
}

function templateOpen(text: string, token: Token): Note {
  const brace = /\$\{\s*([\w.]+)(?![^`\n]*\})/.exec(token.text)
  if (brace && text.slice(token.start + 1, token.end).includes('`'))
    return slip('js/template-brace', token.start + brace.index, brace[1] ?? '')
  const other = /^`([^"'`\n]*)["']\s*[;)]*\s*$/.exec(token.text)
  if (other) return slip('js/quotes-differ', [token.start, token.end], short(other[1] ?? ''))
  return slip('js/template-not-closed', [token.start, token.end])
}
