import { lineAt, short } from '../text.ts'
import { after, before, placeOfToken, remove, replace, type Candidate, type Context } from './context.ts'
import { meantEnd } from './brackets.ts'
import { slip } from './remark.ts'
import { closingOf, forHeader, functionHeader, testHeader } from './slips-headers.ts'
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

function elseHeader({ list, text }: Context, i: number, token: Token): Candidate[] {
  const next = list[i + 1]
  const previous = list[i - 1]
  const found: Candidate[] = []
  if (next?.text === '(')
    found.push({ note: slip('js/else-condition', placeOfToken(token)), edits: [after(token, ' if ')] })
  if (previous?.text === ';')
    found.push({
      note: slip('js/semicolon-extra', placeOfToken(previous), list[i - 2]?.text ?? '}'),
      edits: [remove(previous)],
    })
  if (next && /^[;:,]$/.test(next.text))
    found.push({ note: slip('js/extra-sign', placeOfToken(next), next.text, 'else'), edits: [remove(next)] })
  if (next && /^[([]$/.test(next.text) && /^\s*\n/.test(text.slice(next.end)))
    found.push({ note: slip('js/wrong-open', placeOfToken(next), next.text, '{', 'else'), edits: [replace(next, '{')] })
  // `if (x); { … } else`: that `;` ended the `if`, so the `else` has none.
  const opener =
    previous?.text === '}' ? list.findIndex((_, at) => closingOf(list, at) === i - 1 && list[at]?.text === '{') : -1
  const sign = opener > 0 ? list[opener - 1] : undefined
  if (sign?.text === ';')
    found.push({
      note: slip('js/semicolon-extra', placeOfToken(sign), list[opener - 2]?.text ?? ')'),
      edits: [remove(sign)],
    })
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
  if (colon && colon === line[0] && token.text === 'case')
    found.push({
      note: slip('js/case', place, token.text),
      edits: [remove(colon), ...(line[1] ? [after(line[1], ':')] : [])],
    })
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
  if (name.text === '=' || name.text === ',' || name.text === '(')
    return [{ note: slip('js/arrow-missing', placeOfToken(close)), edits: [after(close, ' =>')] }]
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
    const isHeader =
      /^(try|finally|do|class\b.*|\}?\s*(catch|finally)\b.*|(?:static\s+|get\s+|set\s+|async\s+)?\w+\s*\([^()]*\))$/.test(
        line,
      ) ||
      /^(\}?\s*else\b|\}?\s*(else\s+)?if\b|while\b|for\b|function\b|switch\b)/.test(line) ||
      /function\s*\w*\s*\([^()]*\)$|=>$/.test(line)
    if (
      isHeader &&
      (token.type === 'word' || token.text === ')' || token.text === '=>') &&
      /^(\)|else|=>|try|finally|do)$|^\w/.test(token.text)
    ) {
      found.push({
        note: slip('js/open-missing', [token.start, token.end], '{', short(line, 30)),
        edits: [after(token, ' {')],
      })
    }
  }
  const stopped = list[index]
  const previous = list[index - 1]
  const opens = list.filter((each) => each.text === '{').length
  const closes = list.filter((each) => each.text === '}').length
  if (stopped && previous && closes > opens && /^(\)|else|try|finally|do|=>)$/.test(previous.text)) {
    found.push({
      note: slip(
        'js/open-missing',
        placeOfToken(previous),
        '{',
        short(
          lineAt(text, previous.start)
            .words.slice(0, previous.end - lineAt(text, previous.start).start)
            .trim(),
          30,
        ),
      ),
      edits: [after(previous, ' {')],
    })
  }
  if (
    stopped &&
    previous?.text === ')' &&
    stopped.line === previous.line &&
    /function/.test(lineAt(text, previous.start).words)
  ) {
    found.push({
      note: slip(
        'js/open-missing',
        placeOfToken(previous),
        '{',
        short(
          lineAt(text, previous.start)
            .words.slice(0, previous.end - lineAt(text, previous.start).start)
            .trim(),
          30,
        ),
      ),
      edits: [after(previous, ' {')],
    })
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
  return [
    { note, edits: [replace(colon, '{')] },
    { note, edits: [replace(colon, '{'), { from: end, to: end, put: '\n}' }] },
  ]
}
