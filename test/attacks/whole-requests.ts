// A request that every route takes as well formed: each reads the fields it knows.
import { newId } from '#base'
import type { CodeExercise } from '#course'

/** What an island would send about `learner`'s work, with `version` as the one it is about. */
export function wholeJson(exercise: CodeExercise, { learner, version }: { learner: string; version: string }) {
  const checks = exercise.checks.map(({ id }) => ({ id, ok: true }))
  const run = { v: 1, verdict: 'pass', checks, errors: [], printed: [], ms: 1, driver: 'frame', toolchain: 'test' }
  return {
    command: newId(),
    learner,
    version,
    base: 0,
    files: exercise.start,
    because: 'check',
    run,
    plan: 'First a heading.',
    check: exercise.checks[0]?.id ?? '',
    step: 1,
  }
}

/** The same as a form without JavaScript sends it. */
export function wholeForm(exercise: CodeExercise, { learner, version }: { learner: string; version: string }) {
  const files = Object.entries(exercise.start).map(([name, text]) => [`file:${name}`, text] as const)
  const said = { command: newId(), learner, version, base: '0', which: 'mine', plan: 'First a heading.' }
  const help = { check: exercise.checks[0]?.id ?? '', step: '1' }
  return { ...said, ...help, ...Object.fromEntries(files) }
}
