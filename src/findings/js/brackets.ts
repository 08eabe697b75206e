import { indentOf, lineAt } from '../text.ts'
import type { Token } from './tokens.ts'

export interface Unmatched {
  readonly kind: 'never-closed' | 'extra' | 'wrong-close'
  /** The bracket to speak of: the one never closed, the extra one, or the wrong closing one. */
  readonly token: Token
  /** For a wrong closing bracket: the one it should close. */
  readonly opener?: Token
  /** Offset where the missing bracket was probably meant. */
  readonly meantAt: number
}

const partners: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

export function partnerOf(bracket: string): string {
  return partners[bracket] ?? ''
}

interface Open {
  readonly token: Token
  isSuspect: boolean
}

/** Brackets without a partner, judged by how the lines are set in: the first is the likeliest cause. */
export function unmatchedBrackets(text: string, list: readonly Token[]): Unmatched[] {
  const stack: Open[] = []
  const found: Unmatched[] = []
  const suspects: Token[] = []
  list.forEach((token, index) => {
    if (token.type !== 'sign' || found.length > 12) return
    if (token.text in partners) stack.push({ token, isSuspect: false })
    else if (/^[)\]}]$/.test(token.text)) close(text, list, index, { stack, found, suspects })
  })
  // One is told; the others only serve as other guesses.
  for (const { token } of [...stack.slice(0, 6), ...stack.slice(6).slice(-6)]) {
    const suspect = token.text === '{' ? suspects.find((each) => each.start > token.start) : undefined
    const blamed = suspect ?? swallowed(text, list, token) ?? token
    found.push({ kind: 'never-closed', token: blamed, meantAt: meantEnd(text, list, blamed) })
  }
  return found.sort((a, b) => rankOf(a) - rankOf(b))
}

function rankOf(each: Unmatched): number {
  return each.kind === 'extra' ? 1e9 + each.token.start : each.token.start
}

function close(
  text: string,
  list: readonly Token[],
  index: number,
  state: { stack: Open[]; found: Unmatched[]; suspects: Token[] },
): void {
  const { stack, found, suspects } = state
  const token = list[index]
  if (!token) return
  const top = stack.at(-1)
  if (top && partners[top.token.text] === token.text) {
    if (token.text === '}' && token.isFirst && closesOuter(text, stack, top.token, token)) suspects.push(top.token)
    stack.pop()
    return
  }
  const depth = stack.findLastIndex((each) => partners[each.token.text] === token.text)
  if (!top) {
    found.push({ kind: 'extra', token, meantAt: token.start })
    return
  }
  const next = list[index + 1]
  const isReplaced =
    depth < 0 ||
    (next !== undefined && partners[stack[depth]?.token.text ?? ''] === next.text && stack.length - depth <= 2)
  if (isReplaced && top.token.text !== '{' && depth < 0) {
    found.push({ kind: 'wrong-close', token, opener: top.token, meantAt: token.start })
    stack.pop()
    return
  }
  if (depth < 0) {
    const isAlone = lineAt(text, token.start).words.trim().replace(/;$/, '') === token.text
    if (isAlone) {
      found.push({ kind: 'wrong-close', token, opener: top.token, meantAt: token.start })
      stack.pop()
    } else found.push({ kind: 'extra', token, meantAt: token.start })
    return
  }
  for (const each of stack.splice(depth + 1).slice(0, 12))
    found.push({
      kind: 'never-closed',
      token: each.token,
      meantAt: Math.min(meantEnd(text, list, each.token), token.start),
    })
  stack.pop()
}

// `}` at the left edge closes the inner block by count, but the outer one by how it is set in.
function closesOuter(text: string, stack: readonly Open[], top: Token, token: Token): boolean {
  const own = indentOf(lineAt(text, token.start).words)
  const inner = indentOf(lineAt(text, top.start).words)
  return (
    own < inner &&
    stack.slice(0, -1).some((each) => each.token.text === '{' && indentOf(lineAt(text, each.token.start).words) === own)
  )
}

// An outer `{` is short of its partner, but a line inside begins at the edge again before anything closed there.
function swallowed(text: string, list: readonly Token[], opener: Token): Token | undefined {
  if (opener.text !== '{') return undefined
  const edge = indentOf(lineAt(text, opener.start).words)
  let inner: Token | undefined
  let depth = 0
  for (const token of list) {
    if (token.start <= opener.start) continue
    const indent = token.isFirst ? indentOf(lineAt(text, token.start).words) : -1
    if (
      token.isFirst &&
      depth > 0 &&
      inner &&
      indent <= indentOf(lineAt(text, inner.start).words) &&
      token.text !== '}' &&
      indent > edge
    )
      return inner
    if (token.text === '{' && ++depth === 1) inner = token
    if (token.text === '}') depth -= 1
    if (depth < 0) return undefined
  }
  return undefined
}

/** Where a bracket was meant to close: a round one before the line's `;` or `{`, a curly one where the lines step back. */
export function meantEnd(text: string, list: readonly Token[], opener: Token): number {
  const start = list.indexOf(opener)
  if (opener.text !== '{') return roundEnd(text, list, start)
  const edge = indentOf(lineAt(text, opener.start).words)
  let last = opener.end
  for (const token of list.slice(start + 1)) {
    if (token.isFirst && token.line > opener.line && indentOf(lineAt(text, token.start).words) <= edge) return last
    last = token.end
  }
  return text.trimEnd().length
}

function roundEnd(text: string, list: readonly Token[], start: number): number {
  const opener = list[start]
  if (!opener) return text.length
  let depth = 0
  let last = opener.end
  for (const token of list.slice(start + 1)) {
    if (token.text in partners) depth += 1
    else if (/^[)\]}]$/.test(token.text)) depth -= 1
    const header = list[start - 1]
    const isHeader =
      opener.text === '(' &&
      (/^(if|while|for|switch|function)$/.test(header?.text ?? '') || list[start - 2]?.text === 'function')
    if (depth < 0) return last
    if (depth === 0 && token.text === ';' && header?.text !== 'for') return last
    if (depth === 1 && token.text === '{' && isHeader) return last
    if (
      depth === 0 &&
      token.isFirst &&
      token.line > opener.line &&
      lastIsWhole(list, token) &&
      (opener.text === '(' || indentOf(lineAt(text, token.start).words) <= indentOf(lineAt(text, opener.start).words))
    )
      return last
    last = token.end
  }
  return last
}

function lastIsWhole(list: readonly Token[], token: Token): boolean {
  const before = list[list.indexOf(token) - 1]
  return (
    before !== undefined &&
    !/^(,|[+\-*/%=<>&|?:.([{]|&&|\|\||=>|===?)$/.test(before.text) &&
    !/^[.)\]}?:+&|]/.test(token.text)
  )
}
