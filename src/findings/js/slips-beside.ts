import { short } from '../text.ts'
import {
  after,
  endsValue,
  isText,
  placeOfToken,
  shownToken,
  startsValue,
  type Candidate,
  type Context,
  type Enclosing,
} from './context.ts'
import { slip } from './remark.ts'
import type { Token } from './tokens.ts'

// Two values side by side outside any list.
export function sideBySide(
  { list, index, text, made }: Context,
  around: Enclosing | undefined,
  previous: Token,
  token: Token,
): Candidate[] {
  if (!endsValue(previous) || token.line !== previous.line || /^(await|async|import|export)$/.test(previous.text))
    return []
  const found: Candidate[] = []
  const place = [previous.start, token.end] as const
  if (previous.type === 'word' && token.type === 'word' && owners.has(previous.text))
    found.push({
      note: slip('js/dot-missing', place, previous.text, token.text),
      edits: [{ from: previous.end, to: token.start, put: '.' }],
    })
  const isEnd = previous.text === ']' || previous.text === ')'
  if (isEnd && token.type === 'word' && token.start === previous.end)
    found.push({
      note: slip('js/dot-missing', place, shownBefore(text, previous), token.text),
      edits: [{ from: previous.end, to: token.start, put: '.' }],
    })
  const isFunctionName = list.some((each, i) => each.text === 'function' && list[i + 1]?.text === previous.text)
  if (isFunctionName && previous.type === 'word' && startsValue(token))
    found.push(...callWithout(list, index - 1, text))
  if (!startsValue(token)) return found
  const isName = previous.type === 'word' && !owners.has(previous.text)
  const areMade = made.has(previous.text) || made.has(token.text)
  if (
    isName &&
    !areMade &&
    token.type === 'word' &&
    list[index - 2] &&
    /^(=|\(|===?|,|\+|return)$/.test(list[index - 2]?.text ?? '')
  )
    found.push(...unquoted(list, index - 1, text))
  if (isText(previous) || isText(token)) {
    const calls =
      previous.type === 'word' &&
      token.type === 'text' &&
      (list[index - 2]?.text === '.' || isStatementStart(list, index - 1))
    if (calls) found.push(...callWithout(list, index - 1, text))
    found.push({
      note: slip('js/plus-missing', place, shownToken(previous), shownToken(token)),
      edits: [after(previous, '+')],
    })
  }
  if (previous.type === 'word' && token.text !== '(' && list[index - 2]?.text === '.')
    found.push(...callWithout(list, index - 1, text))
  if (isStatementStart(list, index - 1) && previous.type === 'word' && startsValue(token) && around?.kind !== 'call')
    found.push({
      note: slip('js/equals-missing', placeOfToken(previous), previous.text),
      edits: [after(previous, '=')],
    })
  if (token.text !== '{')
    found.push({
      note: slip('js/sign-missing', place, shownToken(previous), shownToken(token)),
      edits: [after(previous, '+')],
    })
  return found
}

function shownBefore(text: string, token: Token): string {
  return short(/[\w$.[\]()"'#-]+$/.exec(text.slice(Math.max(0, token.end - 40), token.end))?.[0] ?? token.text)
}

const owners = new Set(['console', 'document', 'Math', 'window', 'Number', 'JSON', 'localStorage'])

function isStatementStart(list: readonly Token[], i: number): boolean {
  return list[i]?.isFirst === true || /^[;{}]$/.test(list[i - 1]?.text ?? '')
}

// `console.log "hello"`: everything to the end of the line belongs in the brackets.
function callWithout(list: readonly Token[], i: number, text: string): Candidate[] {
  const name = list[i]
  let last = i
  while (list[last + 1]?.line === name?.line) last += 1
  if (list[last]?.text === ';') last -= 1
  const end = list[last]
  if (!name || !end || last === i) return []
  const start = list[i - 1]?.text === '.' ? (list[i - 2]?.start ?? name.start) : name.start
  const hasClose = end.text === ')'
  const shownName = short(text.slice(start, name.end))
  if (hasClose)
    return [{ note: slip('js/open-missing', placeOfToken(name), '(', shownName), edits: [after(name, '(')] }]
  return [
    {
      note: slip('js/call-brackets-missing', [start, name.end], shownName),
      edits: [after(name, '('), after(end, ')')],
    },
  ]
}

function unquoted(list: readonly Token[], first: number, text: string): Candidate[] {
  let last = first
  while (list[last + 1]?.type === 'word' && list[last + 1]?.line === list[first]?.line) last += 1
  const [from, to] = [list[first], list[last]]
  if (!from || !to || from === to) return []
  const words = text.slice(from.start, to.end)
  return [
    {
      note: slip('js/words-without-quotes', [from.start, to.end], short(words)),
      edits: [{ from: from.start, to: to.end, put: JSON.stringify(words) }],
    },
  ]
}
