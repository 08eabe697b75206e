import type { Finding, RunResult } from '#findings'
import { el, withCode } from './dom.ts'
import { helpFor, type Helping } from './hints.ts'
import { nextLink } from './next-link.ts'
import { words } from './words.ts'

export { helpOf, resumeHelp } from './hints.ts'

/** What a check found, ready to draw. `show` are the files she can open; `next` is where a pass leads. */
export interface Verdict {
  readonly run: RunResult
  readonly primary: Finding | null
  readonly rest: readonly Finding[]
  readonly show: readonly string[]
  readonly next: string | null
  readonly help: Helping
  /** Her plan in her own words; '' without one. */
  readonly plan: string
}

/** Draws one thing to mend, or that it works; everything else is folded. `goTo` is pressed to reach the marked line. */
export function verdictOf(verdict: Verdict, goTo: (finding: Finding) => void): HTMLElement {
  return verdict.run.verdict === 'pass' ? passed(verdict) : finding(verdict, goTo)
}

function passed({ run, rest, primary, next, plan }: Verdict): HTMLElement {
  const also = primary ? [primary, ...rest] : rest
  return el(
    'section',
    { class: 'passed', 'aria-label': words.verdict },
    el('p', { class: 'passed-where' }, words.passed),
    el('h3', { class: 'passed-what' }, words.passedWhat),
    el('p', {}, words.checksPassed(run.checks.length)),
    ...planBeside(plan),
    ...folded(also),
    el('p', { 'data-next': true }, ...nextLink(next)),
  )
}

function finding(verdict: Verdict, goTo: (finding: Finding) => void): HTMLElement {
  const { primary, run } = verdict
  const section = el('section', { class: 'finding', 'aria-label': words.verdict })
  if (primary) section.append(...ofFinding(primary, verdict.show.includes(primary.file) ? goTo : null))
  else section.append(el('h3', { class: 'finding-what' }, plainSentence(run)))
  section.append(...helpFor(verdict), ...planBeside(verdict.plan), ...folded(verdict.rest))
  return section
}

/** What she meant to do, beside what came of it. */
function planBeside(plan: string): HTMLElement[] {
  if (plan === '') return []
  const parts = [el('p', { class: 'hint' }, words.plan.yours), el('p', { class: 'plan-words' }, plan)]
  return [el('div', { class: 'plan-beside' }, ...parts)]
}

/** Without a finding (the explainer could not be fetched) the verdict still says something true. */
function plainSentence(run: RunResult): string {
  if (run.verdict === 'runner-problem') return words.runnerProblem
  return run.verdict === 'stopped' ? words.stopped : words.unknownFault
}

function ofFinding(found: Finding, goTo: ((finding: Finding) => void) | null): HTMLElement[] {
  return [
    el('p', { class: 'finding-where' }, words.place(found.file, found.line)),
    el('h3', { class: 'finding-what' }, ...withCode(found.what)),
    ...paragraph('finding-why', found.why),
    ...paragraph('finding-try', found.tryThis),
    ...gotAndWant(found),
    ...(goTo ? [lineButton(found, goTo)] : []),
    ...computerWords(found.computerWords),
  ]
}

function lineButton(found: Finding, goTo: (finding: Finding) => void): HTMLElement {
  const press = () => goTo(found)
  return el('p', {}, el('button', { type: 'button', class: 'button', onclick: press }, words.goToLine(found.line)))
}

function paragraph(kind: string, text: string | undefined): HTMLElement[] {
  return text === undefined ? [] : [el('p', { class: kind }, ...withCode(text))]
}

function gotAndWant({ got, want }: Finding): HTMLElement[] {
  const pairs = [
    [words.got, got],
    [words.want, want],
  ] as const
  const shown = pairs.flatMap(([name, value]) =>
    value === undefined ? [] : [el('div', {}, el('dt', {}, name), el('dd', {}, value))],
  )
  return shown.length === 0 ? [] : [el('dl', { class: 'got-want' }, ...shown)]
}

function computerWords(text: string | undefined): HTMLElement[] {
  if (text === undefined) return []
  const folding = el('div', { class: 'folded' }, el('pre', { class: 'computer-words' }, text))
  return [el('details', {}, el('summary', {}, words.computerWords), folding)]
}

/** Folded, but for what does not read: a browser guesses past a missing tag, and the next page may not be so lucky. */
function folded(rest: readonly Finding[]): HTMLElement[] {
  if (rest.length === 0) return []
  const items = rest
    .slice(0, 10)
    .map((found) => el('li', {}, el('strong', {}, words.place(found.file, found.line)), ' ', ...withCode(found.what)))
  const unfolded = rest.some(({ kind }) => kind === 'parse') ? { open: true } : {}
  const list = el('ul', { class: 'folded' }, ...items)
  return [el('details', unfolded, el('summary', {}, words.moreFound(items.length)), list)]
}
