import type { Note } from '../note.ts'
import { checkAtRules } from './at-rules.ts'
import { cleanCss } from './clean.ts'
import { checkLine } from './lines.ts'
import { scanLines, type Part } from './parts.ts'
import { scanCss, type CssScan, type Rule } from './scan.ts'
import { checkSelectors, type Names } from './selectors.ts'

const noNames: Names = {
  hasPage: false,
  ids: new Set(),
  classes: new Set(),
  tags: new Set(),
  scriptWords: new Set(),
  styled: new Set(),
  together: new Set(),
  nested: new Set(),
}

// Nobody mends more than this at a time, and a file of nonsense must not hold the page up.
const mostNotes = 60

/** Reads one style sheet and notes every slip in it. With `names`, selectors are held against the page. */
export function readCss(text: string, names: Names = noNames): Note[] {
  const notes: Note[] = []
  const scan = scanCss(cleanCss(text, notes), notes)
  const styled = new Set([...names.styled, ...selectorNames(scan)])
  checkAtRules(scan, text)
  for (const rule of scan.rules) {
    if (notes.length >= mostNotes) break
    if (!rule.isAt && !isStep(rule, text))
      checkSelectors(scan.clean, selectorOf(rule, scan), { ...names, styled }, notes)
    if (rule.isAt && rule.lines.length > 0 && !isNestedLines(rule, text)) continue
    for (const line of rule.lines) checkLine(scan.clean, text, line, notes)
  }
  return notes
}

/** Reads the lines of `style="…"`. */
export function readStyleAttribute(text: string): Note[] {
  const notes: Note[] = []
  const clean = cleanCss(text, notes)
  for (const line of scanLines(clean)) checkLine(clean, text, line, notes)
  return notes
}

// Inside another rule a selector may begin with a sign: `.card { > h2 { … } }`.
function selectorOf({ prelude, parent }: Rule, { clean }: CssScan): Part {
  let outer = parent
  while (outer?.isAt) outer = outer.parent
  const sign = outer ? /^[>+~]\s*/.exec(clean.slice(prelude.start, prelude.end)) : null
  return { start: prelude.start + (sign?.[0].length ?? 0), end: prelude.end }
}

function isStep(rule: Rule, text: string): boolean {
  const { parent } = rule
  return parent !== undefined && /^@(-webkit-)?keyframes/i.test(text.slice(parent.prelude.start, parent.prelude.end))
}

// `@media` may hold plain lines when it is nested; `@font-face` holds descriptors, which are not properties.
function isNestedLines(rule: Rule, text: string): boolean {
  return (
    rule.parent !== undefined && /^@(media|supports|container)/i.test(text.slice(rule.prelude.start, rule.prelude.end))
  )
}

function selectorNames(scan: CssScan): string[] {
  return scan.rules.flatMap(
    (rule) => scan.clean.slice(rule.prelude.start, rule.prelude.end).match(/[.#][a-z_][\w-]*/gi) ?? [],
  )
}
