import { lineAt, short } from '../text.ts'
import { after, before, endsValue, placeOfToken, remove, replace, startsValue, type Candidate, type Context } from './context.ts'
import { meantEnd } from './brackets.ts'
import { slip } from './remark.ts'
import type { Token } from './tokens.ts'

/** Slips in the shape of `if`, `while`, `for`, `function`, `else` and `switch`. */
export function shapeSlips(context: Context): Candidate[] {
  const { list, index } = context
  const found: Candidate[] = []
  for (let i = Math.min(index, list.length - 1); i >= Math.max(0, index - 60); i--) {
    const token = list[i]
    if (token?.type !== 'word') continue
    if (/^(if|while|switch)$/.test(token.text)) found.push(...testHeader(context, i, token))
    if (token.text === 'for') found.push(...testHeader(context, i, token), ...forHeader(context, i))
    if (token.text === 'function') found.push(...functionHeader(context, i, token))
    if (token.text === 'else') found.push(...elseHeader(context, i, token))
    if (token.text === 'case' || token.text === 'default') found.push(...caseHeader(context, i, token))
  }
  found.push(...arrows(context), ...nameless(context), ...python(context))
  return found
}

function endOfHeader(list: readonly Token[], i: number): number {
  const line = list[i]?.line
  let end = i
  while (list[end + 1]?.line === line && list[end + 1]?.text !== '{') end += 1
  return end
}

// `if x > 3 {`, `if x > 3) {`, `if {x > 3} {`
function testHeader({ list, text }: Context, i: number, token: Token): Candidate[] {
  const next = list[i + 1]
  const last = list[endOfHeader(list, i)]
  const place = placeOfToken(token)
  if (!next || !last) return []
  if (/^[[{]$/.test(next.text)) {
    const partner = list.slice(i).find((each) => each.text === (next.text === '[' ? ']' : '}'))
    if (partner?.line === token.line) return [{ note: slip('js/wrong-open', placeOfToken(next), next.text, '(', token.text), edits: [replace(next, '('), replace(partner, ')')] }]
    return token.text === 'switch' || next.text === '[' ? [] : [{ note: slip('js/if-condition', place, token.text), edits: list[i - 1]?.text === 'else' ? [remove(token)] : [after(token, '(1)')] }]
  }
  if (next.text === '(') return secondGroup(list, i, token, last, text)
  if (last === token || next.line !== token.line) return []
  const tail = last.text === ':' || last.text === 'then' ? list[endOfHeader(list, i) - 1] : last
  const hasOnlyClose = list.slice(i + 1, list.indexOf(last) + 1).filter((each) => each.text === ')').length > list.slice(i + 1, list.indexOf(last) + 1).filter((each) => each.text === '(').length
  if (hasOnlyClose) return [{ note: slip('js/open-missing', place, '(', token.text), edits: [before(next, '(')] }]
  if (!tail || tail === token) return []
  return [{ note: slip('js/brackets-missing', place, token.text), edits: [before(next, '('), after(tail, ')'), ...(tail === last ? [] : [replace(last, '{')])] }]
}

// `if (a > 1) && (b > 2) {`: the whole test needs one pair round it. `if (x) ( … )`: the wrong bracket opens the block.
function secondGroup(list: readonly Token[], i: number, token: Token, last: Token, text: string): Candidate[] {
  const close = closingOf(list, i + 1)
  const following = close === undefined ? undefined : list[close + 1]
  const closer = close === undefined ? undefined : list[close]
  if (!following || !closer) return []
  if (/^(&&|\|\||and|or|===?|!==?|<|>|<=|>=|\+|-|\*)$/.test(following.text) && following.line === token.line) {
    const word = list[i + 1]
    return word ? [{ note: slip('js/brackets-missing', placeOfToken(token), token.text), edits: [before(word, '('), after(last, ')')] }] : []
  }
  if (/^[([]$/.test(following.text) && /^\s*\n/.test(text.slice(following.end))) {
    return [{ note: slip('js/wrong-open', placeOfToken(following), following.text, '{', ')'), edits: [replace(following, '{')] }]
  }
  if (following.text === ';' || following.text === ',') return [{ note: slip('js/semicolon-extra', placeOfToken(following), `${token.text} ( … )`), edits: [remove(following)] }]
  if (following.type === 'word' && list[close === undefined ? -1 : close + 2]?.text === '{') return [{ note: slip('js/extra-word', placeOfToken(following), following.text, ')'), edits: [remove(following)] }]
  return []
}

export function closingOf(list: readonly Token[], open: number): number | undefined {
  let depth = 0
  for (let i = open; i < list.length; i++) {
    const sign = list[i]?.text ?? ''
    if (list[i]?.type !== 'sign') continue
    if (/^[([{]$/.test(sign)) depth += 1
    else if (/^[)\]}]$/.test(sign) && --depth === 0) return i
  }
  return undefined
}

// The three parts of `for`, with commas, with a semicolon short or too many.
function forHeader({ list, index }: Context, i: number): Candidate[] {
  const open = list[i + 1]
  if (open?.text !== '(') return []
  const close = closingOf(list, i + 1) ?? list.length
  const inner: Token[] = []
  let depth = 0
  for (const token of list.slice(i + 1, close)) {
    if (/^[([{]$/.test(token.text)) depth += 1
    else if (/^[)\]}]$/.test(token.text)) depth -= 1
    else if (depth === 1) inner.push(token)
  }
  const wrong = inner.filter((each) => each.text === ',' || each.text === ':')
  const found: Candidate[] = []
  const [first] = wrong
  if (first) {
    found.push({ note: slip('js/for-commas', placeOfToken(first), first.text), edits: wrong.map((each) => replace(each, ';')) })
    for (const each of wrong) found.push({ note: slip('js/for-commas', placeOfToken(each), each.text), edits: [replace(each, ';')] })
  }
  const semicolons = inner.filter((each) => each.text === ';')
  const last = list[close - 1]
  const stopped = list[index]
  const place = [list[i]?.start ?? 0, open.end] as const
  if (semicolons.length === 3 && last?.text === ';') found.push({ note: slip('js/semicolon-extra', placeOfToken(last), list[close - 2]?.text ?? ''), edits: [remove(last)] })
  const gap = stopped ? list[index - 1] : undefined
  if (gap && index > i + 1 && index < close && endsValue(gap) && startsValue(stopped)) found.push({ note: slip('js/for-semicolon-missing', placeOfToken(gap), gap.text), edits: [after(gap, ';')] })
  if (gap && index <= close && semicolons.length === 1 && stopped?.text === ')') found.push({ note: slip('js/for-parts', place), edits: [before(stopped, ';')] })
  if (semicolons.length === 1) found.push({ note: slip('js/for-parts', place), edits: [after(open, ';')] })
  if (semicolons.length === 0 && stopped?.text === ')') found.push({ note: slip('js/for-parts', place), edits: [before(stopped, ';;')] })
  return found
}

// `function add {`, `function add[a] {`, `function (a) {`, `function add(a);{`, `function = add(a) {`
function functionHeader({ list, text }: Context, i: number, token: Token): Candidate[] {
  const [name, open] = [list[i + 1], list[i + 2]]
  if (!name || !open) return []
  const place = placeOfToken(token)
  if (name.text === '(') return [{ note: slip('js/function-name', place), edits: [after(token, ' name1')] }]
  if (name.text === '{' && /^[(,=:]$/.test(list[i - 1]?.text ?? '')) return [{ note: slip('js/function-brackets-missing', place, ''), edits: [after(token, ' ()')] }]
  if (name.text === '=') return [{ note: slip('js/extra-sign', placeOfToken(name), '=', 'function'), edits: [remove(name)] }]
  if (name.type === 'text') return [{ note: slip('js/name-missing', place, 'function'), edits: [replace(name, 'name1')] }]
  const found: Candidate[] = []
  const last = list[endOfHeader(list, i)]
  if (open.type === 'word' && last && last !== open && last.text !== ')' && list[list.indexOf(last) + 1]?.text === '{') found.push({ note: slip('js/function-brackets-missing', [token.start, name.end], name.text), edits: [after(name, '('), after(last, ')')] })
  if (open.text === ')') found.push({ note: slip('js/open-missing', placeOfToken(name), '(', name.text), edits: [before(open, '(')] })
  if (open.text === '=' || open.text === ':') found.push({ note: slip('js/extra-sign', placeOfToken(open), open.text, name.text), edits: [remove(open)] })
  if (open.text === '{' && closingOf(list, i + 2) !== undefined) found.push({ note: slip('js/function-brackets-missing', [token.start, name.end], name.text), edits: [after(name, '()')] })
  if (/^[[{<]$/.test(open.text)) {
    const partner = list.slice(i + 3).find((each) => each.text === { '[': ']', '{': '}', '<': '>' }[open.text])
    if (partner?.line === token.line) found.push({ note: slip('js/wrong-open', placeOfToken(open), open.text, '(', name.text), edits: [replace(open, '('), replace(partner, ')')] })
  }
  if (open.type === 'word' && list[i + 3]?.text !== '(') found.push({ note: slip('js/open-missing', placeOfToken(name), '(', name.text), edits: [after(name, '(')] })
  const close = open.text === '(' ? closingOf(list, i + 2) : undefined
  const following = close === undefined ? undefined : list[close + 1]
  if (following && /^[([]$/.test(following.text) && /^\s*\n/.test(text.slice(following.end))) found.push({ note: slip('js/wrong-open', placeOfToken(following), following.text, '{', ')'), edits: [replace(following, '{')] })
  if (following && /^[;:,=]$/.test(following.text)) found.push({ note: slip('js/extra-sign', placeOfToken(following), following.text, ')'), edits: [remove(following)] })
  return found
}

function elseHeader({ list, text }: Context, i: number, token: Token): Candidate[] {
  const next = list[i + 1]
  const previous = list[i - 1]
  const found: Candidate[] = []
  if (next?.text === '(') found.push({ note: slip('js/else-condition', placeOfToken(token)), edits: [after(token, ' if ')] })
  if (previous?.text === ';') found.push({ note: slip('js/semicolon-extra', placeOfToken(previous), list[i - 2]?.text ?? '}'), edits: [remove(previous)] })
  if (next && /^[;:,]$/.test(next.text)) found.push({ note: slip('js/extra-sign', placeOfToken(next), next.text, 'else'), edits: [remove(next)] })
  if (next && /^[([]$/.test(next.text) && /^\s*\n/.test(text.slice(next.end))) found.push({ note: slip('js/wrong-open', placeOfToken(next), next.text, '{', 'else'), edits: [replace(next, '{')] })
  // `if (x); { … } else`: that `;` ended the `if`, so the `else` has none.
  const opener = previous?.text === '}' ? list.findIndex((_, at) => closingOf(list, at) === i - 1 && list[at]?.text === '{') : -1
  const sign = opener > 0 ? list[opener - 1] : undefined
  if (sign?.text === ';') found.push({ note: slip('js/semicolon-extra', placeOfToken(sign), list[opener - 2]?.text ?? ')'), edits: [remove(sign)] })
  return found
}

function caseHeader({ list }: Context, i: number, token: Token): Candidate[] {
  const place = placeOfToken(token)
  const line = list.filter((each) => each.line === token.line && each.start > token.start)
  const colon = line.find((each) => each.text === ':')
  const wrong = line.find((each) => /^[;,{=]$|^=>$/.test(each.text))
  const found: Candidate[] = []
  if (wrong && !colon) found.push({ note: slip('js/case', place, token.text), edits: [replace(wrong, ':')] })
  const value = token.text === 'default' ? token : line[0]
  if (value && !colon) found.push({ note: slip('js/case', place, token.text), edits: [after(value, ':')] })
  if (colon && colon === line[0] && token.text === 'case') found.push({ note: slip('js/case', place, token.text), edits: [remove(colon), ...(line[1] ? [after(line[1], ':')] : [])] })
  return found
}

// `const add = (a, b) {` and `add(a, b) {`
function arrows({ list, index }: Context): Candidate[] {
  const brace = list[index]
  const close = list[index - 1]
  if (brace?.text !== '{' || close?.text !== ')') return []
  let open = index - 1
  for (let depth = 0; open >= 0; open--) {
    if (list[open]?.text === ')') depth += 1
    if (list[open]?.text === '(' && --depth === 0) break
  }
  const name = list[open - 1]
  const word = list[open - 2]
  if (!name) return []
  const isDeclared = word !== undefined && /^(let|const|var)$/.test(word.text)
  if (name.text === '=' || name.text === ',' || name.text === '(') return [{ note: slip('js/arrow-missing', placeOfToken(close)), edits: [after(close, ' =>')] }]
  if (name.type !== 'word') return []
  const note = slip('js/function-word', isDeclared ? [word.start, name.end] : placeOfToken(name), name.text)
  return [{ note, edits: isDeclared ? [replace(word, 'function')] : [before(name, 'function ')] }]
}

// A header whose block has no opening `{`: the closing one further down is then one too many.
function nameless({ text, list, index }: Context): Candidate[] {
  const found: Candidate[] = []
  for (let i = Math.min(index, list.length) - 1; i >= Math.max(0, index - 80); i--) {
    const token = list[i]
    const next = list[i + 1]
    if (!token || next?.text === '{' || (next && next.line === token.line && token.text !== 'else')) continue
    const line = lineAt(text, token.start).words.trim()
    const isHeader = /^(try|finally|do|class\b.*|\}?\s*(catch|finally)\b.*|(?:static\s+|get\s+|set\s+|async\s+)?\w+\s*\([^()]*\))$/.test(line) || /^(\}?\s*else\b|\}?\s*(else\s+)?if\b|while\b|for\b|function\b|switch\b)/.test(line) || /function\s*\w*\s*\([^()]*\)$|=>$/.test(line)
    if (isHeader && (token.type === 'word' || token.text === ')' || token.text === '=>') && /^(\)|else|=>|try|finally|do)$|^\w/.test(token.text)) {
      found.push({ note: slip('js/open-missing', [token.start, token.end], '{', short(line, 30)), edits: [after(token, ' {')] })
    }
  }
  const stopped = list[index]
  const previous = list[index - 1]
  const opens = list.filter((each) => each.text === '{').length
  const closes = list.filter((each) => each.text === '}').length
  if (stopped && previous && closes > opens && /^(\)|else|try|finally|do|=>)$/.test(previous.text)) {
    found.push({ note: slip('js/open-missing', placeOfToken(previous), '{', short(lineAt(text, previous.start).words.slice(0, previous.end - lineAt(text, previous.start).start).trim(), 30)), edits: [after(previous, ' {')] })
  }
  if (stopped && previous?.text === ')' && stopped.line === previous.line && /function/.test(lineAt(text, previous.start).words)) {
    found.push({ note: slip('js/open-missing', placeOfToken(previous), '{', short(lineAt(text, previous.start).words.slice(0, previous.end - lineAt(text, previous.start).start).trim(), 30)), edits: [after(previous, ' {')] })
  }
  return found
}

// `if (x > 3):` as in Python: the colon stands for both brackets.
function python({ text, list, index }: Context): Candidate[] {
  const colon = list.slice(Math.max(0, index - 1), index + 1).find((each) => each.text === ':')
  if (!colon || !/^\s*(\n|$)/.test(text.slice(colon.end))) return []
  const line = lineAt(text, colon.start)
  if (!/^\s*(\}?\s*else|if|while|for|def|function)\b/.test(line.words)) return []
  const note = slip('js/sign-wrong', placeOfToken(colon), ':', '{')
  const end = meantEnd(text, list, { ...colon, text: '{' })
  return [{ note, edits: [replace(colon, '{')] }, { note, edits: [replace(colon, '{'), { from: end, to: end, put: '\n}' }] }]
}

