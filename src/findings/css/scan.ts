import type { Note } from '../note.ts'
import { indentOf, lineAt, lineStarts, placeOf, short } from '../text.ts'
import { closesFirst, closing, looksOpened, trimmed, type Part } from './parts.ts'
import { remark } from './remark.ts'
import { isProperty } from './vocabulary.ts'

export type { Part } from './parts.ts'

export interface Rule {
  readonly prelude: Part
  readonly isAt: boolean
  readonly parent: Rule | undefined
  /** Everything between its brackets that is not a rule: `color: red`. */
  readonly lines: Part[]
  isSuspect: boolean
  /** A `;` is missing before the rule began inside another, so its prelude is a line as well. */
  readonly open: number
}

export interface CssScan {
  readonly clean: string
  readonly rules: Rule[]
  readonly atLines: Part[]
  readonly notes: Note[]
}

interface Scanner extends CssScan {
  readonly stack: Rule[]
  /** Where the piece now being read began. */
  from: number
  at: number
}

/** Cuts a style sheet into rules and lines. Brackets that do not match are noted, and mended as they were meant. */
export function scanCss(clean: string, notes: Note[]): CssScan {
  const scanner: Scanner = { clean, notes, rules: [], atLines: [], stack: [], from: 0, at: 0 }
  while (scanner.at < clean.length) step(scanner, clean[scanner.at] ?? '')
  const rest = partOf(scanner, clean.length)
  if (scanner.stack.length > 0) {
    if (rest) scanner.stack.at(-1)?.lines.push(rest)
    unclosed(scanner)
  } else if (rest) leftover(scanner, rest)
  return scanner
}

function step(scanner: Scanner, sign: string): void {
  if (sign === '{') openRule(scanner)
  else if (sign === '[') {
    square(scanner)
    return
  } else if (sign === '}') closeRule(scanner)
  else if (sign === ';') endLine(scanner)
  else if (sign === '(') {
    round(scanner)
    return
  } else if (sign === ')' || sign === ']') strayRound(scanner, sign)
  scanner.at += 1
}

function partOf(scanner: Scanner, to: number): Part | undefined {
  return trimmed(scanner.clean, scanner.from, to)
}

function round(scanner: Scanner): void {
  const { clean, notes, at, from } = scanner
  const end = closing(clean, at)
  if (end >= 0) {
    scanner.at = end + 1
    return
  }
  const before = clean.slice(from, at).trim()
  const isQuoteTold = notes.some(
    (note) => note.id === 'css/quote-not-closed' && note.at >= at && note.at <= lineAt(clean, at).end,
  )
  const opensRule =
    /^\s*\n/.test(clean.slice(at + 1)) && scanner.stack.length === 0 && before !== '' && !before.startsWith('@')
  if (opensRule) {
    remark(notes, 'css/wrong-bracket', at, '(', '{')
    openRule(scanner)
  } else if (!isQuoteTold)
    remark(
      notes,
      'css/round-not-closed',
      at,
      short(clean.slice(Math.max(lineAt(clean, at).start, from), at).trim()) || 'it',
    )
  scanner.at += 1
}

// `h1 [` at the end of a line: the wrong bracket opens the rule. Elsewhere it belongs to a selector.
function square(scanner: Scanner): void {
  const { clean, notes, at, stack } = scanner
  if (stack.length === 0 && /^\s*\n/.test(clean.slice(at + 1)) && partOf(scanner, at) !== undefined) {
    remark(notes, 'css/wrong-bracket', at, '[', '{')
    openRule(scanner)
  } else {
    const end = clean.slice(at, at + 200).indexOf(']')
    if (end > 0) scanner.at += end
  }
  scanner.at += 1
}

function strayRound(scanner: Scanner, sign: string): void {
  const { clean, notes, at, stack } = scanner
  const isAlone = lineAt(clean, at).words.trim() === sign
  if (isAlone && stack.length > 0 && partOf(scanner, at) === undefined) {
    remark(notes, 'css/wrong-bracket', at, sign, '}')
    stack.pop()
    scanner.from = at + 1
  } else if (sign === ')') remark(notes, 'css/round-extra', at)
}

function openRule(scanner: Scanner): void {
  const { clean, notes, stack, at } = scanner
  const part = partOf(scanner, at)
  if (!part) {
    const isLineAlone = lineAt(clean, at).words.trim() === '{' && stack.length > 0
    const isDouble = /\{\s*$/.test(clean.slice(0, at))
    if (isDouble) remark(notes, 'css/double-brace', at)
    else if (isLineAlone && closesMore(clean, at)) {
      remark(notes, 'css/wrong-bracket', at, '{', '}')
      stack.pop()
    } else remark(notes, 'css/no-selector', at)
    scanner.from = at + 1
    return
  }
  const prelude = afterLostMedia(scanner, afterLostLine(scanner, part))
  const parent = stack.at(-1)
  const rule: Rule = { prelude, isAt: clean[prelude.start] === '@', parent, lines: [], isSuspect: false, open: at }
  // A rule that begins where its parent began, and not deeper, shows that the parent was not closed.
  if (parent && !parent.isAt && indentAt(clean, prelude.start) <= indentAt(clean, parent.prelude.start))
    parent.isSuspect = true
  scanner.rules.push(rule)
  stack.push(rule)
  scanner.from = at + 1
}

// `{` typed for `}`: the next bracket opens again instead of closing.
function closesMore(clean: string, at: number): boolean {
  const next = /[{}]/.exec(clean.slice(at + 1))?.[0]
  return next !== '}'
}

// `color: red` with neither `;` nor `}` before the next selector: the line belongs to the rule above.
function afterLostLine(scanner: Scanner, part: Part): Part {
  const { clean, stack } = scanner
  const words = clean.slice(part.start, part.end)
  const rule = stack.at(-1)
  const found = /^([a-z-]+)\s*:[^\n]*\n\s*(?=\S)/.exec(words)
  if (!rule || !found || !isProperty(found[1] ?? '')) return part
  let start = part.start + found[0].length
  for (let next = /^[a-z-]+\s*:\s[^\n{]*\n\s*(?=\S)/.exec(clean.slice(start, part.end)); next; next = null)
    start += next[0].length
  rule.lines.push({ start: part.start, end: clean.slice(0, start).trimEnd().length })
  return { start, end: part.end }
}

// `@media (…)` with no `{`, and the first rule of its block right after it.
function afterLostMedia(scanner: Scanner, part: Part): Part {
  const { clean, notes, rules, stack } = scanner
  const found = /^@(?:media|supports)[^\n{]*\)[ \t]*\n\s*(?=[a-z.#*:])/i.exec(clean.slice(part.start, part.end))
  if (!found || /^\s*(and|or|,)/i.test(clean.slice(part.start + found[0].length))) return part
  const prelude = { start: part.start, end: part.start + found[0].trimEnd().length }
  remark(
    notes,
    'css/open-brace-missing',
    [prelude.start, prelude.end],
    short(clean.slice(prelude.start, prelude.end), 34),
  )
  const rule: Rule = { prelude, isAt: true, parent: undefined, lines: [], isSuspect: false, open: prelude.end }
  rules.push(rule)
  stack.push(rule)
  return { start: part.start + found[0].length, end: part.end }
}

function indentAt(clean: string, at: number): number {
  return indentOf(lineAt(clean, at).words)
}

function closeRule(scanner: Scanner): void {
  const { clean, notes, stack, at } = scanner
  const part = partOf(scanner, at)
  const rule = stack.at(-1)
  scanner.from = at + 1
  if (rule) {
    if (part) rule.lines.push(part)
    const isOwnLine = lineAt(clean, at).words.trim().startsWith('}')
    const outer = stack.at(-2)
    if (
      isOwnLine &&
      outer &&
      indentAt(clean, at) < indentAt(clean, rule.prelude.start) &&
      indentAt(clean, at) === indentAt(clean, outer.prelude.start)
    ) {
      rule.isSuspect = true
    }
    stack.pop()
    return
  }
  const words = part ? clean.slice(part.start, part.end) : ''
  if (part && looksOpened(words)) {
    openMissing(scanner, part, at)
    return
  }
  if (
    part &&
    !words.includes('\n') &&
    /[;\n]/.test(clean.slice(at + 1).split('}')[0] ?? '') &&
    (clean.slice(at + 1).split(/[{}]/)[0] ?? '').includes(':')
  ) {
    remark(notes, 'css/wrong-bracket', at, '}', '{')
    push(scanner, part)
    return
  }
  remark(notes, 'css/extra-brace', at)
}

function push(scanner: Scanner, prelude: Part): Rule {
  const rule: Rule = { prelude, isAt: false, parent: undefined, lines: [], isSuspect: false, open: prelude.end }
  scanner.rules.push(rule)
  scanner.stack.push(rule)
  return rule
}

function openMissing(scanner: Scanner, part: Part, to: number): void {
  const words = scanner.clean.slice(part.start, part.end)
  const selector = /^[^\n]+?(?=\s*\n|\s+[a-z-]+\s*:\s)/.exec(words)?.[0] ?? words.split(/\s/)[0] ?? words
  const prelude = { start: part.start, end: part.start + selector.length }
  remark(scanner.notes, 'css/open-brace-missing', [prelude.start, prelude.end], short(selector))
  const rule = push(scanner, prelude)
  const line = trimmed(scanner.clean, prelude.end, to)
  if (line) rule.lines.push(line)
  if (scanner.clean[to] === '}') scanner.stack.pop()
}

function endLine(scanner: Scanner): void {
  const { clean, notes, stack, at } = scanner
  const part = partOf(scanner, at)
  scanner.from = at + 1
  const rule = stack.at(-1)
  const after = /^\s*([^\s{};][^{};\n]*)/.exec(clean.slice(at + 1))?.[1]
  // `};` spoils the rule that comes after it.
  if (!part && !rule && after !== undefined && clean[at - 1] === '}')
    remark(notes, 'css/extra-sign', at, ';', short(after))
  if (!part) return
  if (rule) {
    rule.lines.push(part)
    return
  }
  const words = clean.slice(part.start, part.end)
  const state = /^;(hover|active|visited|focus|first-child|last-child)\s*\{/.exec(clean.slice(at, at + 40))
  if (state && /^[\w.#-]+$/.test(words)) {
    remark(notes, 'css/state-colon', [part.start, at], `${words};${state[1] ?? ''}`, `${words}:${state[1] ?? ''}`)
    scanner.from = part.start
    return
  }
  if (words.startsWith('@')) scanner.atLines.push(part)
  else if (looksOpened(words) && closesFirst(clean, at)) openMissing(scanner, part, at)
  else if (/^\s*\{/.test(clean.slice(at + 1))) {
    remark(notes, 'css/extra-sign', at, ';', short(words))
    scanner.from = part.start
    // The sign is passed over, so that the selector before it keeps its rule.
    scanner.at = clean.indexOf('{', at) - 1
  } else outside(scanner, part, at)
}

function outside(scanner: Scanner, part: Part, at: number): void {
  const { clean, notes } = scanner
  remark(notes, 'css/outside-rule', [part.start, part.end], short(clean.slice(part.start, part.end)))
  if (closesFirst(clean, at)) push(scanner, part)
}

function leftover(scanner: Scanner, part: Part): void {
  const words = scanner.clean.slice(part.start, part.end)
  if (words.startsWith('@')) scanner.atLines.push(part)
  else if (looksOpened(words)) openMissing(scanner, part, part.end)
  else if (/^[a-z-]+\s*:/.test(words)) outside(scanner, part, part.end)
  else remark(scanner.notes, 'css/unreadable', [part.start, part.end], short(words))
}

// With brackets short at the end of the file, the lines' beginnings tell which rule was left open.
function unclosed(scanner: Scanner): void {
  const { clean, stack, rules, notes } = scanner
  const rule = rules.find((each) => each.isSuspect) ?? stack[0]
  if (!rule) return
  const starts = lineStarts(clean)
  const last = rule.lines.at(-1)
  const line = placeOf(starts, last ? last.end - 1 : rule.open).line
  remark(
    notes,
    'css/never-closed',
    [rule.prelude.start, rule.prelude.end],
    short(clean.slice(rule.prelude.start, rule.prelude.end)),
    String(line),
  )
}
