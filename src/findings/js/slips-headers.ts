import {
  after,
  before,
  endsValue,
  placeOfToken,
  remove,
  replace,
  startsValue,
  type Candidate,
  type Context,
} from './context.ts'
import { slip } from './remark.ts'
import type { Token } from './tokens.ts'

function endOfHeader(list: readonly Token[], i: number): number {
  const line = list[i]?.line
  let end = i
  while (list[end + 1]?.line === line && list[end + 1]?.text !== '{') end += 1
  return end
}

// `if x > 3 {`, `if x > 3) {`, `if {x > 3} {`
export function testHeader({ list, text }: Context, i: number, token: Token): Candidate[] {
  const next = list[i + 1]
  const last = list[endOfHeader(list, i)]
  const place = placeOfToken(token)
  if (!next || !last) return []
  if (/^[[{]$/.test(next.text)) {
    const partner = list.slice(i).find((each) => each.text === (next.text === '[' ? ']' : '}'))
    if (partner?.line === token.line)
      return [
        {
          note: slip('js/wrong-open', placeOfToken(next), next.text, '(', token.text),
          edits: [replace(next, '('), replace(partner, ')')],
        },
      ]
    return token.text === 'switch' || next.text === '['
      ? []
      : [
          {
            note: slip('js/if-condition', place, token.text),
            edits: list[i - 1]?.text === 'else' ? [remove(token)] : [after(token, '(1)')],
          },
        ]
  }
  if (next.text === '(') return secondGroup(list, i, token, last, text)
  if (last === token || next.line !== token.line) return []
  const tail = last.text === ':' || last.text === 'then' ? list[endOfHeader(list, i) - 1] : last
  const hasOnlyClose =
    list.slice(i + 1, list.indexOf(last) + 1).filter((each) => each.text === ')').length >
    list.slice(i + 1, list.indexOf(last) + 1).filter((each) => each.text === '(').length
  if (hasOnlyClose) return [{ note: slip('js/open-missing', place, '(', token.text), edits: [before(next, '(')] }]
  if (!tail || tail === token) return []
  return [
    {
      note: slip('js/brackets-missing', place, token.text),
      edits: [before(next, '('), after(tail, ')'), ...(tail === last ? [] : [replace(last, '{')])],
    },
  ]
}

// `if (a > 1) && (b > 2) {`: the whole test needs one pair round it. `if (x) ( … )`: the wrong bracket opens the block.
function secondGroup(list: readonly Token[], i: number, token: Token, last: Token, text: string): Candidate[] {
  const close = closingOf(list, i + 1)
  const following = close === undefined ? undefined : list[close + 1]
  const closer = close === undefined ? undefined : list[close]
  if (!following || !closer) return []
  if (/^(&&|\|\||and|or|===?|!==?|<|>|<=|>=|\+|-|\*)$/.test(following.text) && following.line === token.line) {
    const word = list[i + 1]
    return word
      ? [
          {
            note: slip('js/brackets-missing', placeOfToken(token), token.text),
            edits: [before(word, '('), after(last, ')')],
          },
        ]
      : []
  }
  if (/^[([]$/.test(following.text) && /^\s*\n/.test(text.slice(following.end))) {
    return [
      {
        note: slip('js/wrong-open', placeOfToken(following), following.text, '{', ')'),
        edits: [replace(following, '{')],
      },
    ]
  }
  if (following.text === ';' || following.text === ',')
    return [
      { note: slip('js/semicolon-extra', placeOfToken(following), `${token.text} ( … )`), edits: [remove(following)] },
    ]
  if (following.type === 'word' && list[close === undefined ? -1 : close + 2]?.text === '{')
    return [{ note: slip('js/extra-word', placeOfToken(following), following.text, ')'), edits: [remove(following)] }]
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
export function forHeader({ list, index }: Context, i: number): Candidate[] {
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
    found.push({
      note: slip('js/for-commas', placeOfToken(first), first.text),
      edits: wrong.map((each) => replace(each, ';')),
    })
    for (const each of wrong)
      found.push({ note: slip('js/for-commas', placeOfToken(each), each.text), edits: [replace(each, ';')] })
  }
  const semicolons = inner.filter((each) => each.text === ';')
  const last = list[close - 1]
  const stopped = list[index]
  const place = [list[i]?.start ?? 0, open.end] as const
  if (semicolons.length === 3 && last?.text === ';')
    found.push({
      note: slip('js/semicolon-extra', placeOfToken(last), list[close - 2]?.text ?? ''),
      edits: [remove(last)],
    })
  const gap = stopped ? list[index - 1] : undefined
  if (gap && index > i + 1 && index < close && endsValue(gap) && startsValue(stopped))
    found.push({ note: slip('js/for-semicolon-missing', placeOfToken(gap), gap.text), edits: [after(gap, ';')] })
  if (gap && index <= close && semicolons.length === 1 && stopped?.text === ')')
    found.push({ note: slip('js/for-parts', place), edits: [before(stopped, ';')] })
  if (semicolons.length === 1) found.push({ note: slip('js/for-parts', place), edits: [after(open, ';')] })
  if (semicolons.length === 0 && stopped?.text === ')')
    found.push({ note: slip('js/for-parts', place), edits: [before(stopped, ';;')] })
  return found
}

// `function add {`, `function add[a] {`, `function (a) {`, `function add(a);{`, `function = add(a) {`
export function functionHeader({ list, text }: Context, i: number, token: Token): Candidate[] {
  const [name, open] = [list[i + 1], list[i + 2]]
  if (!name || !open) return []
  const place = placeOfToken(token)
  if (name.text === '(') return [{ note: slip('js/function-name', place), edits: [after(token, ' name1')] }]
  if (name.text === '{' && /^[(,=:]$/.test(list[i - 1]?.text ?? ''))
    return [{ note: slip('js/function-brackets-missing', place, ''), edits: [after(token, ' ()')] }]
  if (name.text === '=')
    return [{ note: slip('js/extra-sign', placeOfToken(name), '=', 'function'), edits: [remove(name)] }]
  if (name.type === 'text')
    return [{ note: slip('js/name-missing', place, 'function'), edits: [replace(name, 'name1')] }]
  const found: Candidate[] = []
  const last = list[endOfHeader(list, i)]
  if (open.type === 'word' && last && last !== open && last.text !== ')' && list[list.indexOf(last) + 1]?.text === '{')
    found.push({
      note: slip('js/function-brackets-missing', [token.start, name.end], name.text),
      edits: [after(name, '('), after(last, ')')],
    })
  if (open.text === ')')
    found.push({ note: slip('js/open-missing', placeOfToken(name), '(', name.text), edits: [before(open, '(')] })
  if (open.text === '=' || open.text === ':')
    found.push({ note: slip('js/extra-sign', placeOfToken(open), open.text, name.text), edits: [remove(open)] })
  if (open.text === '{' && closingOf(list, i + 2) !== undefined)
    found.push({
      note: slip('js/function-brackets-missing', [token.start, name.end], name.text),
      edits: [after(name, '()')],
    })
  if (/^[[{<]$/.test(open.text)) {
    const partner = list.slice(i + 3).find((each) => each.text === { '[': ']', '{': '}', '<': '>' }[open.text])
    if (partner?.line === token.line)
      found.push({
        note: slip('js/wrong-open', placeOfToken(open), open.text, '(', name.text),
        edits: [replace(open, '('), replace(partner, ')')],
      })
  }
  if (open.type === 'word' && list[i + 3]?.text !== '(')
    found.push({ note: slip('js/open-missing', placeOfToken(name), '(', name.text), edits: [after(name, '(')] })
  const close = open.text === '(' ? closingOf(list, i + 2) : undefined
  const following = close === undefined ? undefined : list[close + 1]
  if (following && /^[([]$/.test(following.text) && /^\s*\n/.test(text.slice(following.end)))
    found.push({
      note: slip('js/wrong-open', placeOfToken(following), following.text, '{', ')'),
      edits: [replace(following, '{')],
    })
  if (following && /^[;:,=]$/.test(following.text))
    found.push({
      note: slip('js/extra-sign', placeOfToken(following), following.text, ')'),
      edits: [remove(following)],
    })
  return found
}
