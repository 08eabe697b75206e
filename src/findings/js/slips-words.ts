import { nearest, setOf, slips } from '../text.ts'
import { after, keywords, placeOfToken, remove, replace, type Candidate, type Context } from './context.ts'
import { slip } from './remark.ts'
import type { Token } from './tokens.ts'

const declarators =
  setOf(`int integer string str float double char bool boolean number num dim variable auto declare define
set make text array list object func value`)
const functionWords = setOf('def fun func fn sub procedure method define routine proc lambda')
const printWords = setOf('print puts echo printf println log write say alert')
// prettier-ignore
const operators: Readonly<Record<string, string>> = { and: '&&', or: '||', not: '!', is: '===', equals: '===', isnt: '!==', isnot: '!==', plus: '+', minus: '-', times: '*', x: '*', mod: '%' }

/** Words that are nearly words of JavaScript, or words of other languages. */
export function wordSlips(context: Context): Candidate[] {
  const { list, index } = context
  const found: Candidate[] = []
  // A `try` without its `catch` is noticed at the `try`: the slip may be anywhere below.
  const last = context.message.startsWith('Missing') ? index + 300 : index + 1
  for (let i = Math.max(0, index - 24); i <= Math.min(list.length - 1, last); i++) {
    const token = list[i]
    if (token?.type === 'word') found.push(...wordAt(context, token, i))
  }
  return found.reverse().sort((a, b) => weight(a) - weight(b))
}

function weight(candidate: Candidate): number {
  return candidate.note.id === 'js/other-language' || candidate.note.id === 'js/word-operator' ? 1 : 0
}

function wordAt(context: Context, token: Token, i: number): Candidate[] {
  const { list, made } = context
  const word = token.text
  const lower = word.toLowerCase()
  const next = list[i + 1]
  const place = placeOfToken(token)
  const found: Candidate[] = []
  if (/^(els?e?_?-?i?if|elsif|elif|elseif|esleif|elesif|elsfi)$/i.test(word) && word !== 'else') {
    found.push({ note: slip('js/else-if', place, word), edits: [replace(token, 'else if')] })
  }
  const operator = operators[lower]
  if (operator !== undefined && !made.has(word)) {
    found.push({ note: slip('js/word-operator', place, word, operator), edits: [replace(token, operator)] })
    if (next?.text === 'not' || next?.text === 'than')
      found.push({
        note: slip('js/word-operator', place, `${word} ${next.text}`, '!=='),
        edits: [replace(token, '!=='), remove(next)],
      })
  }
  if (keywords.has(word) || made.has(word))
    return [...found, ...keywordPair(context, token, i), ...(word === 'from' ? foreign(context, token, i) : [])]
  if (keywords.has(lower))
    found.push({ note: slip('js/capital-keyword', place, word, lower), edits: [replace(token, lower)] })
  else
    for (const right of nearKeywords(lower))
      found.push({ note: slip('js/misspelt-keyword', place, word, right), edits: [replace(token, right)] })
  const joined = [...keywords].find(
    (keyword) =>
      keyword.length > 1 &&
      lower.startsWith(keyword) &&
      lower.length > keyword.length &&
      !/^(in|of|do|as|is|on|get|set)$/.test(keyword),
  )
  if (joined !== undefined)
    found.push({
      note: slip('js/keyword-space', place, word, joined),
      edits: [replace(token, `${joined} ${word.slice(joined.length)}`)],
    })
  return [...found, ...foreign(context, token, i)]
}

// The nearest first, then others as near: whichever lets the code read was meant.
function nearKeywords(word: string): string[] {
  if (word.length === 1) return { i: ['if'], f: ['if', 'of'], o: ['of'], d: ['do'] }[word] ?? []
  const first = nearest(word, keywords)
  const alike = [...keywords].filter((each) => each.length > 1 && slips(word, each) <= (each.length > 4 ? 2 : 1))
  return [
    ...new Set([...(first === undefined ? [] : [first]), ...alike.sort((a, b) => slips(word, a) - slips(word, b))]),
  ]
    .filter((each) => alike.includes(each))
    .slice(0, 5)
}

// Two words run together or torn apart: `elseif` is told above; here `retur n` and `func tion`.
function keywordPair(context: Context, token: Token, i: number): Candidate[] {
  const next = context.list[i + 1]
  const [first] = [token.text]
  if (/^(let|const|var)$/.test(first) && next && /^(let|const|var|function)$/.test(next.text)) {
    // prettier-ignore
    return [{ note: slip('js/extra-word', placeOfToken(next), next.text, first), edits: [remove(next)] }, { note: slip('js/extra-word', placeOfToken(token), first, next.text), edits: [remove(token)] }]
  }
  return []
}

function foreign({ list }: Context, token: Token, i: number): Candidate[] {
  const lower = token.text.toLowerCase()
  const next = list[i + 1]
  const previous = list[i - 1]
  const place = placeOfToken(token)
  const found: Candidate[] = []
  if (/^(constant|cont|cons)$/.test(lower) && next?.type === 'word')
    found.push({ note: slip('js/misspelt-keyword', place, token.text, 'const'), edits: [replace(token, 'const')] })
  if (/^(from|on|inside|at)$/.test(lower) && /^(let|const|var)$/.test(list[i - 2]?.text ?? ''))
    found.push({ note: slip('js/other-language', place, token.text, 'of'), edits: [replace(token, 'of')] })
  if (functionWords.has(lower) && next?.type === 'word')
    found.push({ note: slip('js/other-language', place, token.text, 'function'), edits: [replace(token, 'function')] })
  if (declarators.has(lower) && next?.type === 'word')
    found.push({ note: slip('js/other-language', place, token.text, 'let'), edits: [replace(token, 'let')] })
  if ((lower === 'then' || lower === 'do' || lower === 'begin') && previous)
    found.push({ note: slip('js/extra-word', place, token.text, previous.text), edits: [remove(token)] })
  if (lower === 'then' && previous)
    found.push({ note: slip('js/other-language', place, token.text, '{'), edits: [replace(token, '{')] })
  if (/^(end|endif|endwhile|endfor|fi|done)$/.test(lower))
    found.push({ note: slip('js/other-language', place, token.text, '}'), edits: [replace(token, '}')] })
  if (lower === 'foreach' || lower === 'loop')
    found.push({ note: slip('js/other-language', place, token.text, 'for'), edits: [replace(token, 'for')] })
  if (lower === 'until' || lower === 'unless')
    found.push({
      note: slip('js/other-language', place, token.text, lower === 'until' ? 'while' : 'if'),
      edits: [replace(token, lower === 'until' ? 'while' : 'if')],
    })
  if (printWords.has(lower) && previous?.text !== '.' && next && next.line === token.line && next.text !== '(') {
    const last = lastOfLine(list, i)
    if (last)
      found.push({
        note: slip('js/other-language', place, token.text, 'console.log( )'),
        edits: [replace(token, 'console.log('), after(last, ')')],
      })
  }
  if (previous?.text === 'for' && lower === 'each')
    found.push({ note: slip('js/extra-word', place, token.text, 'for'), edits: [remove(token)] })
  return found
}

/** The last token of the line a token stands on, without the `;` that ends it. */
function lastOfLine(list: readonly Token[], i: number): Token | undefined {
  const line = list[i]?.line
  let last = i
  while (list[last + 1]?.line === line) last += 1
  if (list[last]?.text === ';') last -= 1
  return last > i ? list[last] : undefined
}
