import { readFiles } from './read-files.ts'
import { explainRun } from './run/explain.ts'
import type { CheckText, Files, Finding, Language, RunResult } from './types.ts'
import { rankOf } from './usefulness.ts'

/**
 * The one finding to show, and the rest to fold away.
 *
 * A cause comes before what follows from it: what does not read, what cannot work, what stopped the run, the checks
 * that did not hold, then advice. Where a check's author foresaw the very mistake, those words come before a guess.
 * gives `primary: null` when nothing needs mending, and when every check of the run held.
 * `read` is what reading these files found, for who had time to read them while they ran.
 */
export function primaryFinding(
  files: Files,
  language: Language,
  run?: RunResult,
  checks: readonly CheckText[] = [],
  read: readonly Finding[] = readFiles(files, language),
): { primary: Finding | null; rest: readonly Finding[] } {
  if (run?.verdict === 'pass') return { primary: null, rest: read }
  const ran = run ? explainRun(run, files, language, checks) : []
  const all = [
    ...read,
    ...ran.filter(
      (each) => !read.some((other) => other.id === each.id && other.line === each.line && other.file === each.file),
    ),
  ]
  const foreseen = (finding: Finding): boolean => isForeseen(finding, run, checks)
  const ordered = all
    .map((finding, at) => ({ finding, at, weight: weightOf(finding, foreseen(finding)) }))
    .sort((one, other) => one.weight - other.weight || one.at - other.at)
  const [primary = null, ...rest] = ordered.map((each) => each.finding)
  return { primary, rest }
}

function isForeseen(finding: Finding, run: RunResult | undefined, checks: readonly CheckText[]): boolean {
  if (finding.kind !== 'check' || finding.got === undefined || !run) return false
  const text = checks.find((each) => `check/${each.id}` === finding.id)
  const got = finding.got.replace(/^(["'])(.*)\1$/s, '$2')
  return text?.misconceptions.some(({ when }) => when.replace(/^(["'])(.*)\1$/s, '$2') === got) ?? false
}

// Code that runs, but does other than was meant: a check's author may have said it better.
const meaning: ReadonlySet<string> = new Set(
  `js/joins-text js/reset-in-function js/reset-in-loop js/function-as-value js/no-return js/compare-alone js/result-unused
js/text-unchanged js/plain-dollar js/dollar-missing js/plus-plus-lost js/signs-swapped js/set-element js/no-start-value
js/return-in-loop js/loop-skips-first js/in-for-of js/case-falls js/not-called js/value-of-text js/text-of-box
js/loop-one-too-far js/test-always js/either-always js/never-both js/text-or-number js/same-test css/matches-nothing js/own-value js/only-first
js/starts-as-text js/copy-changed js/parameter-changed js/never-placed js/page-reloads js/this-needed js/last-only
js/return-in-each js/parameter-lost js/name-in-quotes js/one-path js/sort-as-text js/item-as-place js/delete-item js/whole-list
js/letter-fixed js/swap js/place-as-test js/object-as-text js/dot-for-square js/no-such-key js/power js/random-zero
js/sum-brackets js/never-case js/true-or-text js/tags-as-text js/ticked js/wiped-in-loop js/one-element js/read-too-early js/store-text
js/no-copy js/shrinks-in-loop js/used-before-done js/no-await`.split(/\s+/),
)

function weightOf(finding: Finding, isForeseenHere: boolean): number {
  if (finding.id === 'runner/problem') return 0
  if (finding.kind === 'parse' && rankOf(finding) === 1) return 1
  if (finding.kind === 'stopped') return 1.5
  // What the exercise itself switches off is no mistake of hers.
  if (finding.id === 'run/storage') return 5.5
  if (finding.kind === 'run') return 2.2
  if (isForeseenHere) return 2.4
  if (meaning.has(finding.id)) return 2.6
  if (finding.kind === 'check') return 3.5
  const rank = rankOf(finding)
  return rank >= 4 ? rank + 1 : rank
}
