import { newId, valueOf, type Id } from '#base'
import { progressOf, recordAnswer, recordResult, type CheckedRun } from '#checks'
import { isCode, rightAnswer, type CodeExercise, type Files } from '#course'
import type { Finding, RunResult } from '#findings'
import { keepVersion, placeOf } from '#work'
import { inOrder, type Found, type Rooms } from './rooms.ts'

/** How far each learner of a demo has come: a share of all exercises. The last one walked has failed at the next. */
const shares = [0, 0.3, 0.75]

/**
 * Lets the learners of a demo stand at different points of the road, by the same actions as real ones.
 * Whoever has begun already is left where she is.
 */
export async function walkDemo(rooms: Rooms, learners: readonly Id[]): Promise<void> {
  const all = rooms.course.lessons.flatMap((lesson) => inOrder(lesson).map((exercise) => ({ lesson, exercise })))
  for (const [i, learner] of learners.entries()) {
    const done = Math.round((shares[i] ?? 0) * all.length)
    if (done === 0 || (await progressOf(rooms.journal.db, learner)).size > 0) continue
    for (const found of all.slice(0, done)) await passes(rooms, learner, found)
    const next = all.slice(done).find(isOnCode)
    if (next) await getsItWrong(rooms, learner, next)
  }
}

async function passes(rooms: Rooms, learner: Id, { lesson, exercise }: Found): Promise<void> {
  if (isCode(exercise)) {
    const files = { ...exercise.start, ...exercise.solution }
    return check(rooms, learner, { lesson, exercise }, { files, run: runOf(exercise, []) })
  }
  const said = { command: newId(), release: rooms.course.release, answer: rightAnswer(exercise) }
  valueOf(await recordAnswer(rooms.journal, learner, exercise, said))
}

function isOnCode(found: Found): found is Found<CodeExercise> {
  return isCode(found.exercise)
}

/** A wrong answer that the author foresaw, with the finding a real check gives for it. */
async function getsItWrong(rooms: Rooms, learner: Id, found: Found<CodeExercise>): Promise<void> {
  const { exercise } = found
  // One that shows by reading alone: what a failed check got is known only to a browser.
  const wrong = exercise.wrong.find(({ finding }) => !finding.startsWith('check')) ?? exercise.wrong[0]
  const failed = exercise.checks.slice(0, 1).map(({ id }) => id)
  const files = { ...exercise.start, ...wrong?.files }
  const run = runOf(exercise, failed)
  // Loaded here: on a real site learners' own browsers find what went wrong, and its server never does.
  const { primaryFinding } = await import('#findings')
  const finding = primaryFinding(files, exercise.language, run, exercise.checks).primary ?? undefined
  await check(rooms, learner, found, { files, run, finding })
}

interface Checked {
  readonly files: Files
  readonly run: RunResult & CheckedRun['run']
  readonly finding?: Finding | undefined
}

async function check(rooms: Rooms, learner: Id, found: Found<CodeExercise>, checked: Checked): Promise<void> {
  const { lesson, exercise } = found
  const { files, run, finding } = checked
  const keep = { command: newId(), base: 0, files, because: 'check' as const }
  const { version } = valueOf(await keepVersion(rooms.shelf, learner, placeOf(lesson, exercise), keep))
  const said = { command: newId(), release: rooms.course.release, version, run, finding }
  valueOf(await recordResult(rooms.journal, learner, exercise, said))
}

function runOf({ checks }: CodeExercise, failed: readonly string[]): Checked['run'] {
  const results = checks.map(({ id }) => ({ id, ok: !failed.includes(id) }))
  const verdict = failed.length === 0 ? 'pass' : 'fail'
  return { v: 1, verdict, checks: results, errors: [], printed: [], ms: 30, driver: 'frame', toolchain: 'Demo' }
}
