import { parse, type Program } from 'acorn'
import type { Note } from '../note.ts'
import { lineAt } from '../text.ts'
import { applyEdits, type Candidate, type Context } from './context.ts'
import { lexicalSlip } from './lexical.ts'
import { messageSlip } from './messages.ts'
import { slip } from './remark.ts'
import { betweenSlips } from './slips-between.ts'
import { bracketSlips } from './slips-brackets.ts'
import { shapeSlips } from './slips-shape.ts'
import { signSlips } from './slips-signs.ts'
import { wordSlips } from './slips-words.ts'
import { tokenize, type Token } from './tokens.ts'

export type Parsed =
  | { readonly ok: true; readonly program: Program }
  | { readonly ok: false; readonly at: number; readonly message: string }

export interface HowToParse {
  readonly isModule: boolean
  /** The text is the inside of a function, such as `onclick="…"`. */
  readonly mayReturn: boolean
  /** Nothing says whether it is a module: `import` and `await` are then taken as meant. */
  readonly mayBeModule?: boolean
}

export function parseJs(text: string, { isModule, mayReturn }: HowToParse): Parsed {
  try {
    const program = parse(text, {
      ecmaVersion: 'latest',
      sourceType: isModule ? 'module' : 'script',
      allowReturnOutsideFunction: mayReturn,
    })
    return { ok: true, program }
  } catch (fault) {
    // acorn throws a SyntaxError that carries the offset.
    const { pos, message } = fault as { pos?: number; message: string }
    return { ok: false, at: pos ?? 0, message: message.replace(/ \(\d+:\d+\)$/, '') }
  }
}

// Each try reads the whole text again, so a long text gets fewer tries.
const mostLettersRead = 1_500_000
const mostTries = 160

/**
 * The likeliest cause of code that does not read.
 *
 * Each kind of slip proposes a mending; the first that lets the whole text read is the cause.
 * If none does, there is more than one mistake: the one whose mending reaches furthest is told first.
 */
export function syntaxSlip(text: string, how: HowToParse, error: { at: number; message: string }): Note {
  const context = contextAt(text, error)
  const lexical = lexicalSlip(context.tokens, error.at)
  if (lexical) return { ...lexical, computerWords: error.message }
  const note =
    firstThatMends(context, how) ??
    wordBefore(context) ??
    messageSlip(context) ??
    slip('js/unexpected', error.at, context.list[context.index]?.text ?? '', '')
  return { ...note, computerWords: error.message }
}

function contextAt(text: string, error: { at: number; message: string }): Context {
  const tokens = tokenize(text)
  const { list } = tokens
  const found = list.findIndex((token) => token.end > error.at)
  return {
    text,
    list,
    tokens,
    errorAt: error.at,
    message: error.message,
    index: found < 0 ? list.length : found,
    made: madeIn(list),
  }
}

function madeIn(list: readonly Token[]): ReadonlySet<string> {
  const made = new Set<string>()
  list.forEach((token, i) => {
    if (/^(let|const|var|function|class)$/.test(token.text)) {
      const name = list[i + 1]
      if (name?.type === 'word') made.add(name.text)
    }
  })
  return made
}

function firstThatMends(context: Context, how: HowToParse): Note | undefined {
  let best: { note: Note; reach: number } | undefined
  let left = mostLettersRead
  let tries = 0
  const line = lineAt(context.text, context.errorAt)
  for (const { note, edits } of proposals(context)) {
    left -= context.text.length
    if ((left < 0 && best) || ++tries > mostTries) break
    const mended = applyEdits(context.text, edits)
    const result = parseJs(mended, how)
    if (result.ok || mendsOthers(mended, how, result, { id: note.id, times: 8 })) return note
    const reach = result.at - (mended.length - context.text.length)
    if (reach > line.end && reach > (best?.reach ?? 0)) best = { note, reach }
    if (left < -mostLettersRead) break
  }
  return best?.note
}

// The same slip again and again (`[1 2 3]`) is one mistake, made more than once.
function mendsOthers(
  text: string,
  how: HowToParse,
  error: { at: number; message: string },
  again: { id: string; times: number },
): boolean {
  if (
    again.times === 0 ||
    text.length > 20_000 ||
    !/comma|equals|colon-missing|keyword|word-operator|sign-order|sign-space/.test(again.id)
  )
    return false
  for (const { note, edits } of proposals(contextAt(text, error))) {
    if (note.id !== again.id) continue
    const mended = applyEdits(text, edits)
    const result = parseJs(mended, how)
    if (result.ok) return true
    if (result.at > error.at + 1) return mendsOthers(mended, how, result, { id: again.id, times: again.times - 1 })
  }
  return false
}

// Two mistakes in one line: a word that is nearly a keyword, right before the place, is told first.
function wordBefore(context: Context): Note | undefined {
  const previous = context.list[context.index - 1]
  return wordSlips(context).find(({ note }) => note.at === previous?.start && /keyword|else-if/.test(note.id))?.note
}

// The exact ones first: a misspelt word is a better cause than a comma that happens to help.
function* proposals(context: Context): Generator<Candidate> {
  const isTwice = /already been declared/.test(context.message)
  const isMisplaced = /^'return'|^Unsyntactic|^Argument|^'import'/.test(context.message)
  yield* signSlips(context)
  yield* wordSlips(context)
  if (isTwice) yield* shapeSlips(context)
  if (isTwice || isMisplaced) {
    if (isMisplaced) yield* bracketSlips(context)
    return
  }
  if (/^Assigning|^Identifier directly|^Invalid number/.test(context.message)) {
    yield* shapeSlips(context).filter((each) => /else|open-missing|semicolon/.test(each.note.id))
    return
  }
  const brackets = bracketSlips(context)
  yield* brackets.filter((each) => each.note.id !== 'js/extra-close')
  const between = betweenSlips(context)
  yield* between.filter((each) => !/sign-missing|plus-missing|extra-sign|value-missing/.test(each.note.id))
  yield* shapeSlips(context)
  yield* between
  yield* brackets
}
