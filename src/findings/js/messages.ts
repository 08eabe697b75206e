import type { Note } from '../note.ts'
import { lineAt, lineStarts, placeOf, short } from '../text.ts'
import { placeOfToken, reserved, type Context } from './context.ts'
import { slip } from './remark.ts'
import type { Token } from './tokens.ts'

/** What the parser's own message says, in plain words, when no likelier cause was found before it. */
export function messageSlip(context: Context): Note | undefined {
  for (const [pattern, explain] of messages) {
    const found = pattern.exec(context.message)
    const note = found ? explain(context, found[1] ?? '') : undefined
    if (note) return note
  }
  return undefined
}

type Explain = (context: Context, word: string) => Note | undefined

const messages: readonly (readonly [RegExp, Explain])[] = [
  [/^Identifier '(.+)' has already been declared/, twice],
  [/^Argument name clash/, (c) => slip('js/twice-in-brackets', at(c), textAt(c))],
  [/^'return' outside/, (c) => slip('js/return-outside', at(c))],
  [/^Unsyntactic (break|continue)/, (c, word) => slip('js/break-outside', at(c), word)],
  [/^Assigning to rvalue|^Optional chaining cannot/, assigned],
  [/^Unexpected keyword '(.+)'|^The keyword '(.+)' is reserved|^let is disallowed/, keyword],
  [/^Identifier directly after number/, numberWord],
  [
    /^Invalid number|^Expected number/,
    (c) => slip('js/number-unit', at(c), short(textAt(c)), /^\d*/.exec(textAt(c))?.[0] ?? ''),
  ],
  [
    /^'import' and 'export'/,
    (c) => slip('js/module-only', at(c), /^\w+/.exec(c.text.slice(c.errorAt))?.[0] ?? 'import'),
  ],
  [/^Missing catch/, (c) => slip('js/try-alone', at(c))],
  [/^Shorthand property/, (c) => slip('js/equals-in-object', at(c), c.list[c.index - 1]?.text ?? '')],
  [/^Unterminated comment/, (c) => slip('js/comment-not-closed', at(c))],
  [
    /^Unterminated regular/,
    (c) => slip('js/comment', lineAt(c.text, c.errorAt).start, short(lineAt(c.text, c.errorAt).words)),
  ],
  [/^Unterminated template/, (c) => slip('js/template-not-closed', at(c))],
  [/^Unterminated string/, (c) => slip('js/text-not-closed', at(c), short(textAt(c)), textAt(c)[0] ?? '"')],
  [/^Unexpected token/, unexpected],
]

function at({ list, index, errorAt }: Context): readonly [number, number] {
  const token = list[index]
  return token ? placeOfToken(token) : [errorAt, errorAt + 1]
}

// `1O` and `10l`: letters that look like numbers.
export function digitsFor(written: string): string | undefined {
  return /^[\dlIO]*[lIO][\dlIO]*$/.test(written) ? written.replace(/[lI]/g, '1').replaceAll('O', '0') : undefined
}

function textAt({ list, index }: Context): string {
  return list[index]?.text ?? ''
}

function twice({ text, list, index, errorAt }: Context, name: string): Note | undefined {
  const starts = lineStarts(text)
  const isMaking = (token: Token | undefined): boolean =>
    /^(let|const|var|function|class|,|\()$/.test(token?.text ?? '')
  const first = list.find((token, i) => token.text === name && token.start < errorAt && isMaking(list[i - 1]))
  const word = list[index - 1]?.text ?? 'let'
  const made = /^(let|const|var|function|class)$/.test(word) ? word : 'let'
  return slip(
    'js/twice',
    at({ text, list, index, errorAt } as Context),
    name,
    String(placeOf(starts, first?.start ?? errorAt).line),
    made,
  )
}

// The left of `=` is no name: a hyphen in a style, a test with one `=`, or the two sides swapped.
function assigned({ text, list, errorAt }: Context): Note {
  const rest = text.slice(errorAt, lineAt(text, errorAt).end)
  const hyphen = /^[\w.\[\]()"'#]*\.style\.([a-z]+(?:-[a-z]+)+)\s*=/i.exec(rest)
  if (hyphen?.[1] !== undefined) {
    const right = hyphen[1].replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
    return slip('js/style-hyphen', [errorAt, errorAt + hyphen[0].length], hyphen[1], right)
  }
  const first = list.findIndex((each) => each.start >= errorAt)
  const sign = list.slice(first).find((each) => each.text === '=')
  const target = text.slice(errorAt, sign?.start ?? errorAt + 10)
  const header = list
    .slice(0, first)
    .findLast((each) => each.line === list[first]?.line && /^(if|while|return)$/.test(each.text))
  if (header || /&&|\|\||[<>]|===?/.test(target)) return slip('js/one-equals', sign ? placeOfToken(sign) : errorAt)
  const name = /^\s*([a-z_]\w*-[\w-]+)\s*$/i.exec(target)
  if (name?.[1] !== undefined)
    return slip(
      'js/name-hyphen',
      [errorAt, errorAt + target.length],
      name[1],
      name[1].replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    )
  return slip('js/assign-to-value', [errorAt, errorAt + target.trimEnd().length], short(target))
}

function keyword(context: Context, word: string): Note {
  const { list, index } = context
  const name = word === '' ? textAt(context) : word
  const previous = list[index - 1]
  if (previous && /^(let|const|var|function|class|,|\(|\.)$/.test(previous.text))
    return slip('js/reserved-name', at(context), name)
  return unexpected(context)
}

function numberWord({ text, list, errorAt }: Context): Note | undefined {
  const i = list.findIndex((each) => each.end >= errorAt)
  const number = list[i]
  const word = list[i + 1]
  if (!number) return undefined
  const whole = text.slice(number.start, word?.end ?? number.end)
  if (/^(let|const|var|function|\.)$/.test(list[i - 1]?.text ?? ''))
    return slip('js/name-digit', [number.start, word?.end ?? number.end], whole)
  const digits = digitsFor(whole)
  if (digits !== undefined) return slip('js/letter-in-number', [number.start, word?.end ?? number.end], whole, digits)
  return slip('js/number-unit', [number.start, word?.end ?? number.end], whole, number.text)
}

function unexpected(context: Context): Note {
  const { list, index, text } = context
  const token = list[index]
  const previous = list[index - 1]
  if (!token) return slip('js/ends-early', Math.max(0, (list.at(-1)?.end ?? 1) - 1))
  const place = placeOfToken(token)
  if (token.text === 'else') return slip('js/else-without-if', place)
  if (token.text === 'case' || token.text === 'default') return slip('js/case', place, token.text)
  if (token.text === 'await' || previous?.text === 'await')
    return slip('js/await-outside', placeOfToken(previous?.text === 'await' ? previous : token))
  const declared =
    previous?.type === 'word' &&
    list[index - 2]?.text === 'const' &&
    (token.text === ';' || token.isFirst || token.text === 'of')
  if (declared) return slip('js/const-value', placeOfToken(previous), previous.text)
  const number = /^\d{1,3}$/.test(list[index - 2]?.text ?? '') && previous?.text === ',' && /^\d{3}$/.test(token.text)
  if (number) {
    const from = list[index - 2]?.start ?? token.start
    const whole = /^[\d,]+/.exec(text.slice(from))?.[0].replace(/,$/, '') ?? ''
    return slip('js/number-comma', [from, token.end], whole, whole.replaceAll(',', ''))
  }
  if (reserved.has(token.text) && previous && /^(let|const|var|function|,)$/.test(previous.text))
    return slip('js/reserved-name', place, token.text)
  return slip('js/unexpected', place, short(token.text, 16), short(previous?.text ?? token.text, 16))
}
