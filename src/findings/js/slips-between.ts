import {
  after,
  endsValue,
  isText,
  shownToken,
  enclosing,
  placeOfToken,
  remove,
  replace,
  reserved,
  startsValue,
  type Candidate,
  type Context,
  type Enclosing,
} from './context.ts'
import { slip } from './remark.ts'
import { sideBySide } from './slips-beside.ts'
import { nameSlips } from './slips-names.ts'
import type { Token } from './tokens.ts'

// prettier-ignore
const whereOf: Readonly<Record<string, string>> = { list: 'a list', object: 'an object', call: 'the brackets of a call', parameters: 'the brackets of a function', group: 'brackets' }

/** What is missing, or too much, between the token where reading stopped and the one before it. */
export function betweenSlips(context: Context): Candidate[] {
  const { list, index } = context
  const token = list[index]
  const previous = list[index - 1]
  if (!previous) return []
  const around = enclosing(list, index)
  const found: Candidate[] = []
  if (token && around) found.push(...inside(context, around, previous, token))
  if (token)
    found.push(
      ...nameSlips(context, previous, token),
      ...sideBySide(context, around, previous, token),
      ...strays(context, previous, token),
    )
  return found
}

function inside({ list, index }: Context, around: Enclosing, previous: Token, token: Token): Candidate[] {
  const { kind } = around
  const where = whereOf[kind] ?? 'brackets'
  const place = [previous.start, previous.end] as const
  const next = list[index + 1]
  if (kind === 'object') {
    const comma = {
      note: slip('js/comma-missing', place, shownToken(previous), shownToken(token), where),
      edits: [after(previous, ',')],
    }
    if (token.text === '=')
      return [
        { note: slip('js/equals-in-object', placeOfToken(token), shownToken(previous)), edits: [replace(token, ':')] },
      ]
    if (token.text === ';' && /^[{,]$/.test(list[index - 2]?.text ?? '') && startsValue(next))
      return [{ note: slip('js/sign-wrong', placeOfToken(token), ';', ':'), edits: [replace(token, ':')] }]
    if (token.text === ';')
      return [
        { note: slip('js/semicolon-for-comma', placeOfToken(token), where), edits: [replace(token, ',')] },
        { note: slip('js/semicolon-extra', placeOfToken(token), shownToken(previous)), edits: [remove(token)] },
      ]
    if (next?.text === ':' || next?.text === '=' || next?.text === '(') return [comma]
    if (startsValue(token) && endsValue(previous))
      return [{ note: slip('js/colon-missing', place, shownToken(previous)), edits: [after(previous, ':')] }, comma]
    const partner = list.slice(index).find((each) => each.text === '}')
    if (token.text === ',' && partner && /^(text|number|template)$/.test(previous.type))
      return [
        {
          note: slip('js/wrong-open', placeOfToken(around.open), '{', '[', list[around.openIndex - 1]?.text ?? '='),
          edits: [replace(around.open, '['), replace(partner, ']')],
        },
      ]
  }
  const partner = list.slice(index).find((each) => each.text === { '[': ']', '(': ')' }[around.open.text])
  if (token.text === ':' && /^(list|group|call)$/.test(kind) && partner && previous === list[around.openIndex + 1]) {
    return [
      {
        note: slip(
          'js/wrong-open',
          placeOfToken(around.open),
          around.open.text,
          '{',
          list[around.openIndex - 1]?.text ?? '=',
        ),
        edits: [replace(around.open, '{'), replace(partner, '}')],
      },
    ]
  }
  if (kind === 'call' && token.text === ';' && next?.text === ')')
    return [{ note: slip('js/semicolon-extra', placeOfToken(token), shownToken(previous)), edits: [remove(token)] }]
  if ((kind === 'list' || kind === 'parameters') && token.text === ';')
    return [{ note: slip('js/semicolon-for-comma', placeOfToken(token), where), edits: [replace(token, ',')] }]
  if (kind === 'call' && token.text === ';' && next && next.line === token.line)
    return [{ note: slip('js/semicolon-for-comma', placeOfToken(token), where), edits: [replace(token, ',')] }]
  if (kind === 'parameters' && (token.type === 'number' || token.type === 'text'))
    return [{ note: slip('js/parameter', placeOfToken(token), shownToken(token)), edits: [replace(token, 'a0')] }]
  if (kind === 'parameters' && reserved.has(token.text))
    return [{ note: slip('js/parameter', placeOfToken(token), shownToken(token)), edits: [remove(token)] }]
  if (!endsValue(previous) || !startsValue(token)) return []
  if (kind === 'list' || kind === 'parameters')
    return [
      {
        note: slip('js/comma-missing', place, shownToken(previous), shownToken(token), where),
        edits: [after(previous, ',')],
      },
    ]
  if (kind !== 'call') return []
  const isJoin =
    isText(previous) !== isText(token) || (around.open.text === '(' && list[around.openIndex - 1]?.text === 'log')
  const isListener = list[around.openIndex - 1]?.text === 'addEventListener' || token.text === 'function'
  if (isJoin && !isListener)
    return [
      { note: slip('js/plus-missing', place, shownToken(previous), shownToken(token)), edits: [after(previous, '+')] },
    ]
  return [
    {
      note: slip('js/comma-missing', place, shownToken(previous), shownToken(token), where),
      edits: [after(previous, ',')],
    },
  ]
}

// One sign too many, or a value left out after one.
function strays({ list, index }: Context, previous: Token, token: Token): Candidate[] {
  const found: Candidate[] = []
  const isSign = token.type === 'sign'
  const beforeThat = list[index - 2]
  if (previous.text === '.' && beforeThat && isSign)
    found.push({
      note: slip('js/dot-extra', placeOfToken(previous), shownToken(beforeThat)),
      edits: [remove(previous)],
    })
  if (previous.text === '.' && (token.type === 'text' || token.type === 'number') && beforeThat)
    found.unshift({ note: slip('js/sign-wrong', placeOfToken(previous), '.', '+'), edits: [replace(previous, ' + ')] })
  const operator = /^(\*\*?|\/|%|===?|!==?|<|>|<=|>=|&&|\|\||\?|=>)$/
  if (previous.text === '[' && token.text === ']')
    found.push({ note: slip('js/empty-brackets', [previous.start, token.end], '[ ]'), edits: [after(previous, '0')] })
  if (previous.text === '(' && token.text === ')')
    found.push({ note: slip('js/empty-brackets', [previous.start, token.end], '( )'), edits: [after(previous, 'a0')] })
  if (/^(return|case|\(|,|\[|=|[-+*/])$/.test(previous.text) && operator.test(token.text))
    found.push({
      note: slip('js/value-missing', placeOfToken(previous), previous.text),
      edits: [after(previous, ' a0 ')],
    })
  if (/^(\+\+|--)$/.test(previous.text))
    found.push({
      note: slip('js/value-missing', placeOfToken(previous), previous.text),
      edits: [after(previous, ' a0 ')],
    })
  const laterColon = list.slice(index).find((each) => each.line === token.line && each.text === ':')
  if (laterColon && endsValue(previous) && startsValue(token))
    found.push({
      note: slip('js/choice-question', [previous.start, token.end], shownToken(previous), shownToken(token)),
      edits: [after(previous, ' ? ')],
    })
  if (
    !/^(await|async)$/.test(previous.text) &&
    (endsValue(previous) || /^(\+\+|--)$/.test(previous.text)) &&
    token.type === 'word' &&
    token.line === previous.line
  )
    found.push({
      note: slip('js/semicolon-missing', [previous.start, token.end], shownToken(previous), shownToken(token)),
      edits: [after(previous, '; ')],
    })
  const asks = list.some((each) => each.line === token.line && each.text === '?')
  if (asks && endsValue(previous) && startsValue(token))
    found.push({
      note: slip('js/choice-colon', [previous.start, token.end], shownToken(previous), shownToken(token)),
      edits: [after(previous, ':')],
    })
  if (token.text === '.' && list[index + 1])
    found.push({ note: slip('js/dot-extra', placeOfToken(token), shownToken(previous)), edits: [remove(token)] })
  if (
    /^(=|\+|-|\*\*?|\/|%|===?|!==?|<|>|<=|>=|&&|\|\||\+=|-=)$/.test(previous.text) &&
    /^[;)}\]]$|^(let|const|var|console|if)$/.test(token.text)
  ) {
    found.push({
      note: slip('js/value-missing', placeOfToken(previous), previous.text),
      edits: [after(previous, ' a0 ')],
    })
  }
  if (/^(&&|\|\|)$/.test(previous.text) && /^(<|>|<=|>=|===?|!==?)$/.test(token.text))
    found.push({
      note: slip('js/half-test', [previous.start, token.end], previous.text, token.text),
      edits: [after(previous, ' a0 ')],
    })
  if (token.text === ',' || token.text === ':')
    found.push({
      note: slip('js/extra-sign', placeOfToken(token), token.text, shownToken(previous)),
      edits: [remove(token)],
    })
  if (previous.text === ',' || previous.text === ':')
    found.push({
      note: slip('js/extra-sign', placeOfToken(previous), previous.text, beforeThat ? shownToken(beforeThat) : ','),
      edits: [remove(previous)],
    })
  if (isSign && /^(\*|\/|%|=|==|===|<|>|<=|>=|&&|\|\||\^|\?)$/.test(token.text) && previous.type === 'sign')
    found.push({
      note: slip('js/extra-sign', placeOfToken(token), token.text, shownToken(previous)),
      edits: [remove(token)],
    })
  if (previous.text === 'function' && beforeThat)
    found.push({
      note: slip('js/extra-word', placeOfToken(previous), 'function', beforeThat.text),
      edits: [remove(previous)],
    })
  return found
}
