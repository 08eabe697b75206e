import { done, refused, type Id, type Result } from '#base'
import type { CodeExercise } from '#course'
import type { Journal } from '#journal'
import { versionRow } from '#work'
import { exerciseChecked } from './facts.ts'
import type { KeptFinding, ParsedRun } from './run-result.ts'

export type ResultRefusal =
  { readonly why: 'no-such-version' } | { readonly why: 'other-checks' } | { readonly why: 'not-all-passed' }

/**
 * `release`  of the course the exercise was read from
 * `version`  what `keepVersion` gave for the text that was judged
 */
export interface CheckedRun {
  readonly command: Id
  readonly release: string
  readonly version: Id
  readonly run: ParsedRun
  readonly finding?: KeptFinding | undefined
}

/**
 * Records how a check came out. The browser judged, on the learner's own PC, so this is practice: nothing is computed
 * again, but a pass must name every check of the exercise as passed.
 * A repeat of `command` changes nothing and gets the first answer.
 */
export async function recordResult(
  journal: Journal,
  learner: Id,
  exercise: CodeExercise,
  { command, release, version, run, finding }: CheckedRun,
): Promise<Result<{ passed: boolean }, ResultRefusal>> {
  const fits = fitsExercise(exercise, run)
  if (!fits.ok) return fits
  const { id, contentHash, checksHash } = exercise
  const { verdict, stoppedBy, driver, toolchain, ms } = run
  const passed = verdict === 'pass'
  return journal.act<{ passed: boolean }, ResultRefusal>(
    { id: learner, role: 'learner' },
    async (writing) => {
      const judged = await versionRow(writing.tx, learner, version)
      if (judged?.exercise !== id) return refused({ why: 'no-such-version' })
      writing.append(exerciseChecked, learner, {
        ...{ exercise: id, contentHash, checksHash, release, version, commit: judged.commit },
        ...{ verdict, stoppedBy, judgedBy: 'browser', driver, toolchain, trust: 'practice', ms: Math.round(ms) },
        checks: run.checks.map(({ id, ok }) => ({ id, ok })),
        finding: passed ? undefined : finding,
      })
      return done({ passed })
    },
    { command },
  )
}

/** The page may have been loaded before the exercise changed, or may be lying. */
function fitsExercise(exercise: CodeExercise, run: ParsedRun): Result<undefined, ResultRefusal> {
  const ids = new Set(exercise.checks.map((check) => check.id))
  const told = new Set(run.checks.map((check) => check.id))
  if (told.size < run.checks.length || ![...told].every((id) => ids.has(id))) return refused({ why: 'other-checks' })
  if (run.verdict !== 'pass') return done()
  const allOk = told.size === ids.size && run.checks.every((check) => check.ok)
  return allOk && ids.size > 0 ? done() : refused({ why: 'not-all-passed' })
}
