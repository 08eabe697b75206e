import type { Note } from '../note.ts'
import { setOf, short } from '../text.ts'
import type { Token, Tokens } from './tokens.ts'

/** Where reading stopped, and what stands round it. */
export interface Context {
  readonly text: string
  readonly list: readonly Token[]
  readonly tokens: Tokens
  readonly errorAt: number
  readonly message: string
  /** Index of the token at which reading stopped; the list's length at the end of the file. */
  readonly index: number
  /** Names made in this file, so that a learner's own name is not taken for a misspelt word. */
  readonly made: ReadonlySet<string>
}

export interface Edit {
  readonly from: number
  readonly to: number
  readonly put: string
}

/** A mistake that may be the cause: what to say of it, and the change that would mend it. */
export interface Candidate {
  readonly note: Note
  readonly edits: readonly Edit[]
}

export const keywords = setOf(`function const let var if else for while return switch case break continue default new
typeof do try catch finally throw class extends of in true false null this async await static get set delete void
instanceof super import export from yield`)

export const reserved = setOf(`break case catch class const continue debugger default delete do else enum export extends
false finally for function if import in instanceof new null return super switch this throw true try typeof var void
while with`)

export const replace = (token: Token, put: string): Edit => ({ from: token.start, to: token.end, put })
export const after = (token: Token, put: string): Edit => ({ from: token.end, to: token.end, put })
export const before = (token: Token, put: string): Edit => ({ from: token.start, to: token.start, put })
export const remove = (token: Token): Edit => ({ from: token.start, to: token.end, put: ' ' })

export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = text
  for (const { from, to, put } of [...edits].sort((a, b) => b.from - a.from))
    out = out.slice(0, from) + put + out.slice(to)
  return out
}

export function placeOfToken(token: Token): readonly [number, number] {
  return [token.start, token.end]
}

/** Whether a value may end with this token, or begin with it. */
export function endsValue(token: Token | undefined): boolean {
  if (!token) return false
  if (token.type === 'word') return !reserved.has(token.text) || /^(true|false|null|this)$/.test(token.text)
  return ['number', 'text', 'template', 'regex'].includes(token.type) || /^[)\]}]$/.test(token.text)
}

export function startsValue(token: Token | undefined): boolean {
  if (!token) return false
  if (token.type === 'word')
    return !reserved.has(token.text) || /^(true|false|null|this|new|function|typeof)$/.test(token.text)
  return ['number', 'text', 'template', 'regex'].includes(token.type) || /^([[{(]|\.\.\.)$/.test(token.text)
}

export interface Enclosing {
  readonly open: Token
  readonly openIndex: number
  readonly kind: 'list' | 'object' | 'call' | 'parameters' | 'for' | 'test' | 'group' | 'block'
}

/** The innermost bracket still open before a token, and what it is for. */
export function enclosing(list: readonly Token[], index: number): Enclosing | undefined {
  const stack: number[] = []
  for (let i = 0; i < index; i++) {
    const { type, text } = list[i] ?? { type: 'odd', text: '' }
    if (type !== 'sign') continue
    if (/^[([{]$/.test(text)) stack.push(i)
    else if (/^[)\]}]$/.test(text)) stack.pop()
  }
  const openIndex = stack.at(-1)
  const open = openIndex === undefined ? undefined : list[openIndex]
  if (openIndex === undefined || !open) return undefined
  return { open, openIndex, kind: kindOf(list, openIndex, open) }
}

function kindOf(list: readonly Token[], index: number, open: Token): Enclosing['kind'] {
  const previous = list[index - 1]
  if (open.text === '[') return 'list'
  if (open.text === '{') return isObject(list, index) ? 'object' : 'block'
  if (previous?.text === 'for') return 'for'
  if (/^(if|while|switch|catch)$/.test(previous?.text ?? '')) return 'test'
  if (previous?.text === 'function' || list[index - 2]?.text === 'function') return 'parameters'
  return endsValue(previous) ? 'call' : 'group'
}

function isObject(list: readonly Token[], index: number): boolean {
  const previous = list[index - 1]
  return previous !== undefined && /^([=([,:?+]|return|===?|&&|\|\||\.\.\.|in|of|let|const|var)$/.test(previous.text)
}

export function isText(token: Token): boolean {
  return token.type === 'text' || token.type === 'template'
}

/** A token as a sentence repeats it. */
export const shownToken = (token: Token): string => short(token.text.replaceAll('`', "'"), 20)
