import { short } from '../text.ts'
import { after, endsValue, enclosing, placeOfToken, remove, replace, reserved, startsValue, type Candidate, type Context, type Enclosing } from './context.ts'
import { slip } from './remark.ts'
import type { Token } from './tokens.ts'

const whereOf: Readonly<Record<string, string>> = { list: 'a list', object: 'an object', call: 'the brackets of a call', parameters: 'the brackets of a function', group: 'brackets' } // prettier-ignore

/** What is missing, or too much, between the token where reading stopped and the one before it. */
export function betweenSlips(context: Context): Candidate[] {
  const { list, index } = context
  const token = list[index]
  const previous = list[index - 1]
  if (!previous) return []
  const around = enclosing(list, index)
  const found: Candidate[] = []
  if (token && around) found.push(...inside(context, around, previous, token))
  if (token) found.push(...names(context, previous, token), ...sideBySide(context, around, previous, token), ...strays(context, previous, token))
  return found
}

const shown = (token: Token): string => short(token.text.replaceAll('`', "'"), 20)

function inside({ list, index }: Context, around: Enclosing, previous: Token, token: Token): Candidate[] {
  const { kind } = around
  const where = whereOf[kind] ?? 'brackets'
  const place = [previous.start, previous.end] as const
  const next = list[index + 1]
  if (kind === 'object') {
    const comma = { note: slip('js/comma-missing', place, shown(previous), shown(token), where), edits: [after(previous, ',')] }
    if (token.text === '=') return [{ note: slip('js/equals-in-object', placeOfToken(token), shown(previous)), edits: [replace(token, ':')] }]
    if (token.text === ';' && /^[{,]$/.test(list[index - 2]?.text ?? '') && startsValue(next)) return [{ note: slip('js/sign-wrong', placeOfToken(token), ';', ':'), edits: [replace(token, ':')] }]
    if (token.text === ';') return [{ note: slip('js/semicolon-for-comma', placeOfToken(token), where), edits: [replace(token, ',')] }, { note: slip('js/semicolon-extra', placeOfToken(token), shown(previous)), edits: [remove(token)] }]
    if (next?.text === ':' || next?.text === '=' || next?.text === '(') return [comma]
    if (startsValue(token) && endsValue(previous)) return [{ note: slip('js/colon-missing', place, shown(previous)), edits: [after(previous, ':')] }, comma]
    const partner = list.slice(index).find((each) => each.text === '}')
    if (token.text === ',' && partner && /^(text|number|template)$/.test(previous.type)) return [{ note: slip('js/wrong-open', placeOfToken(around.open), '{', '[', list[around.openIndex - 1]?.text ?? '='), edits: [replace(around.open, '['), replace(partner, ']')] }]
  }
  const partner = list.slice(index).find((each) => each.text === { '[': ']', '(': ')' }[around.open.text])
  if (token.text === ':' && /^(list|group|call)$/.test(kind) && partner && previous === list[around.openIndex + 1]) {
    return [{ note: slip('js/wrong-open', placeOfToken(around.open), around.open.text, '{', list[around.openIndex - 1]?.text ?? '='), edits: [replace(around.open, '{'), replace(partner, '}')] }]
  }
  if (kind === 'call' && token.text === ';' && next?.text === ')') return [{ note: slip('js/semicolon-extra', placeOfToken(token), shown(previous)), edits: [remove(token)] }]
  if ((kind === 'list' || kind === 'parameters') && token.text === ';') return [{ note: slip('js/semicolon-for-comma', placeOfToken(token), where), edits: [replace(token, ',')] }]
  if (kind === 'call' && token.text === ';' && next && next.line === token.line) return [{ note: slip('js/semicolon-for-comma', placeOfToken(token), where), edits: [replace(token, ',')] }]
  if (kind === 'parameters' && (token.type === 'number' || token.type === 'text')) return [{ note: slip('js/parameter', placeOfToken(token), shown(token)), edits: [replace(token, 'a0')] }]
  if (kind === 'parameters' && reserved.has(token.text)) return [{ note: slip('js/parameter', placeOfToken(token), shown(token)), edits: [remove(token)] }]
  if (!endsValue(previous) || !startsValue(token)) return []
  if (kind === 'list' || kind === 'parameters') return [{ note: slip('js/comma-missing', place, shown(previous), shown(token), where), edits: [after(previous, ',')] }]
  if (kind !== 'call') return []
  const isJoin = isText(previous) !== isText(token) || around.open.text === '(' && list[around.openIndex - 1]?.text === 'log'
  const isListener = list[around.openIndex - 1]?.text === 'addEventListener' || token.text === 'function'
  if (isJoin && !isListener) return [{ note: slip('js/plus-missing', place, shown(previous), shown(token)), edits: [after(previous, '+')] }]
  return [{ note: slip('js/comma-missing', place, shown(previous), shown(token), where), edits: [after(previous, ',')] }]
}

function isText(token: Token): boolean {
  return token.type === 'text' || token.type === 'template'
}

// Names with a space, a hyphen or a digit in front; a name left out; `=` left out.
function names({ list, index, text }: Context, previous: Token, token: Token): Candidate[] {
  const word = list[index - 2]
  const next = list[index + 1]
  const declares = /^(let|const|var|function|class)$/
  const found: Candidate[] = []
  if (declares.test(word?.text ?? '') && previous.type === 'word') {
    if (token.type === 'word' && word?.text !== 'class' && !reserved.has(token.text)) {
      const right = previous.text + token.text.slice(0, 1).toUpperCase() + token.text.slice(1)
      found.push({ note: slip('js/name-space', [previous.start, token.end], `${previous.text} ${token.text}`, right), edits: [{ from: previous.end, to: token.start, put: '' }] })
    }
    if (token.text === '-' && next?.type === 'word') {
      const right = previous.text + next.text.slice(0, 1).toUpperCase() + next.text.slice(1)
      found.push({ note: slip('js/name-hyphen', [previous.start, next.end], text.slice(previous.start, next.end), right), edits: hyphens(list, index) })
    }
    if (word?.text !== 'function' && startsValue(token) && token.line === previous.line && token.text !== '(') {
      found.push({ note: slip('js/equals-missing', placeOfToken(previous), previous.text), edits: [after(previous, '=')] })
    }
    if (['.', '!', '?', '#', '@', '/', "'", ':'].includes(token.text) && next?.type === 'word') found.push({ note: slip('js/name-sign', placeOfToken(token), token.text), edits: [{ from: token.start, to: next.end, put: '_' }] })
  }
  if (word?.text === ',' && previous.type === 'word' && token.type === 'word' && list.some((each) => each.line === token.line && /^(let|const|var)$/.test(each.text))) {
    found.push({ note: slip('js/comma-missing', placeOfToken(previous), previous.text, token.text, 'a list of names'), edits: [after(previous, ',')] })
  }
  if (previous.text === ',' && token.text === '=') found.push({ note: slip('js/name-missing', placeOfToken(previous), ','), edits: [after(previous, ' name1 ')] })
  if (token.text === '=>' || token.text === '(') found.push(...equalsBeforeArrow(list, index))
  if (declares.test(previous.text)) {
    if (token.type === 'number' && next) found.push({ note: slip('js/name-digit', placeOfToken(token), `${token.text}${next.type === 'word' ? next.text : ''}`), edits: [replace(token, next.start === token.end ? 'n' : 'n1')] })
    if (token.text === '=' || token.text === ';' || token.text === 'of' || token.text === 'in') found.push({ note: slip('js/name-missing', placeOfToken(previous), previous.text), edits: [after(previous, ' name1 ')] })
    if (reserved.has(token.text) && /^[=;(]$/.test(next?.text ?? '')) found.push({ note: slip('js/reserved-name', placeOfToken(token), token.text), edits: [replace(token, `${token.text}1`)] })
    if (token.type === 'text' && previous.text !== 'function') found.push({ note: slip('js/name-missing', placeOfToken(previous), previous.text), edits: [replace(token, 'name1')] })
  }
  return found
}

// `const add (a, b) => …` and `button.onclick () => …`
function equalsBeforeArrow(list: readonly Token[], index: number): Candidate[] {
  let open = index
  if (list[index]?.text === '=>') {
    open -= 1
    for (let depth = 0; open >= 0; open--) {
      if (list[open]?.text === ')') depth += 1
      if (list[open]?.text === '(' && --depth === 0) break
    }
  }
  const name = list[open - 1]
  if (list[open]?.text !== '(' || name?.type !== 'word' || reserved.has(name.text)) return []
  return [{ note: slip('js/equals-missing', placeOfToken(name), name.text), edits: [after(name, ' = ')] }]
}

function hyphens(list: readonly Token[], index: number): { from: number; to: number; put: string }[] {
  const edits = []
  for (let i = index; list[i]?.text === '-'; i += 2) edits.push({ from: list[i]?.start ?? 0, to: list[i]?.end ?? 0, put: '_' })
  return edits
}

// Two values side by side outside any list.
function sideBySide({ list, index, text, made }: Context, around: Enclosing | undefined, previous: Token, token: Token): Candidate[] {
  if (!endsValue(previous) || token.line !== previous.line || /^(await|async|import|export)$/.test(previous.text)) return []
  const found: Candidate[] = []
  const place = [previous.start, token.end] as const
  if (previous.type === 'word' && token.type === 'word' && owners.has(previous.text)) found.push({ note: slip('js/dot-missing', place, previous.text, token.text), edits: [{ from: previous.end, to: token.start, put: '.' }] })
  const isEnd = previous.text === ']' || previous.text === ')'
  if (isEnd && token.type === 'word' && token.start === previous.end) found.push({ note: slip('js/dot-missing', place, shownBefore(text, previous), token.text), edits: [{ from: previous.end, to: token.start, put: '.' }] })
  if (!startsValue(token)) return found
  const isName = previous.type === 'word' && !owners.has(previous.text)
  const areMade = made.has(previous.text) || made.has(token.text)
  if (isName && !areMade && token.type === 'word' && list[index - 2] && /^(=|\(|===?|,|\+|return)$/.test(list[index - 2]?.text ?? '')) found.push(...unquoted(list, index - 1, text))
  if (isText(previous) || isText(token)) {
    const calls = previous.type === 'word' && token.type === 'text' && (list[index - 2]?.text === '.' || isStatementStart(list, index - 1))
    if (calls) found.push(...callWithout(list, index - 1, text))
    found.push({ note: slip('js/plus-missing', place, shown(previous), shown(token)), edits: [after(previous, '+')] })
  }
  if (previous.type === 'word' && token.text !== '(' && list[index - 2]?.text === '.') found.push(...callWithout(list, index - 1, text))
  if (isStatementStart(list, index - 1) && previous.type === 'word' && startsValue(token) && around?.kind !== 'call') found.push({ note: slip('js/equals-missing', placeOfToken(previous), previous.text), edits: [after(previous, '=')] })
  if (token.text !== '{') found.push({ note: slip('js/sign-missing', place, shown(previous), shown(token)), edits: [after(previous, '+')] })
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
  if (hasClose) return [{ note: slip('js/open-missing', placeOfToken(name), '(', shownName), edits: [after(name, '(')] }]
  return [{ note: slip('js/call-brackets-missing', [start, name.end], shownName), edits: [after(name, '('), after(end, ')')] }]
}

function unquoted(list: readonly Token[], first: number, text: string): Candidate[] {
  let last = first
  while (list[last + 1]?.type === 'word' && list[last + 1]?.line === list[first]?.line) last += 1
  const [from, to] = [list[first], list[last]]
  if (!from || !to || from === to) return []
  const words = text.slice(from.start, to.end)
  return [{ note: slip('js/words-without-quotes', [from.start, to.end], short(words)), edits: [{ from: from.start, to: to.end, put: JSON.stringify(words) }] }]
}

// One sign too many, or a value left out after one.
function strays({ list, index }: Context, previous: Token, token: Token): Candidate[] {
  const found: Candidate[] = []
  const isSign = token.type === 'sign'
  const beforeThat = list[index - 2]
  if (previous.text === '.' && beforeThat && isSign) found.push({ note: slip('js/dot-extra', placeOfToken(previous), shown(beforeThat)), edits: [remove(previous)] })
  if (previous.text === '.' && (token.type === 'text' || token.type === 'number') && beforeThat) found.unshift({ note: slip('js/sign-wrong', placeOfToken(previous), '.', '+'), edits: [replace(previous, ' + ')] })
  const operator = /^(\*\*?|\/|%|===?|!==?|<|>|<=|>=|&&|\|\||\?|=>)$/
  if (previous.text === '[' && token.text === ']') found.push({ note: slip('js/empty-brackets', [previous.start, token.end], '[ ]'), edits: [after(previous, '0')] })
  if (previous.text === '(' && token.text === ')') found.push({ note: slip('js/empty-brackets', [previous.start, token.end], '( )'), edits: [after(previous, 'a0')] })
  if (/^(return|case|\(|,|\[|=|[-+*/])$/.test(previous.text) && operator.test(token.text)) found.push({ note: slip('js/value-missing', placeOfToken(previous), previous.text), edits: [after(previous, ' a0 ')] })
  if (/^(\+\+|--)$/.test(previous.text)) found.push({ note: slip('js/value-missing', placeOfToken(previous), previous.text), edits: [after(previous, ' a0 ')] })
  const laterColon = list.slice(index).find((each) => each.line === token.line && each.text === ':')
  if (laterColon && endsValue(previous) && startsValue(token)) found.push({ note: slip('js/choice-question', [previous.start, token.end], shown(previous), shown(token)), edits: [after(previous, ' ? ')] })
  if (!/^(await|async)$/.test(previous.text) && (endsValue(previous) || /^(\+\+|--)$/.test(previous.text)) && token.type === 'word' && token.line === previous.line) found.push({ note: slip('js/semicolon-missing', [previous.start, token.end], shown(previous), shown(token)), edits: [after(previous, '; ')] })
  const asks = list.some((each) => each.line === token.line && each.text === '?')
  if (asks && endsValue(previous) && startsValue(token)) found.push({ note: slip('js/choice-colon', [previous.start, token.end], shown(previous), shown(token)), edits: [after(previous, ':')] })
  if (token.text === '.' && list[index + 1]) found.push({ note: slip('js/dot-extra', placeOfToken(token), shown(previous)), edits: [remove(token)] })
  if (/^(=|\+|-|\*\*?|\/|%|===?|!==?|<|>|<=|>=|&&|\|\||\+=|-=)$/.test(previous.text) && /^[;)}\]]$|^(let|const|var|console|if)$/.test(token.text)) {
    found.push({ note: slip('js/value-missing', placeOfToken(previous), previous.text), edits: [after(previous, ' a0 ')] })
  }
  if (/^(&&|\|\|)$/.test(previous.text) && /^(<|>|<=|>=|===?|!==?)$/.test(token.text)) found.push({ note: slip('js/half-test', [previous.start, token.end], previous.text, token.text), edits: [after(previous, ' a0 ')] })
  if (token.text === ',' || token.text === ':') found.push({ note: slip('js/extra-sign', placeOfToken(token), token.text, shown(previous)), edits: [remove(token)] })
  if (previous.text === ',' || previous.text === ':') found.push({ note: slip('js/extra-sign', placeOfToken(previous), previous.text, beforeThat ? shown(beforeThat) : ','), edits: [remove(previous)] })
  if (isSign && /^(\*|\/|%|=|==|===|<|>|<=|>=|&&|\|\||\^|\?)$/.test(token.text) && previous.type === 'sign') found.push({ note: slip('js/extra-sign', placeOfToken(token), token.text, shown(previous)), edits: [remove(token)] })
  if (previous.text === 'function' && beforeThat) found.push({ note: slip('js/extra-word', placeOfToken(previous), 'function', beforeThat.text), edits: [remove(previous)] })
  return found
}
