import { newId, valueOf, type Id } from '#base'
import { progressOf, recordAnswer, recordResult, type CheckedRun } from '#checks'
import { isCode, rightAnswer, type CodeExercise, type Files } from '#course'
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
    if (next) await check(rooms, learner, next, next.exercise.start, 'fail')
  }
}

async function passes(rooms: Rooms, learner: Id, { lesson, exercise }: Found): Promise<void> {
  if (isCode(exercise)) return check(rooms, learner, { lesson, exercise }, exercise.solution, 'pass')
  const said = { command: newId(), release: rooms.course.release, answer: rightAnswer(exercise) }
  valueOf(await recordAnswer(rooms.journal, learner, exercise, said))
}

function isOnCode(found: Found): found is Found<CodeExercise> {
  return isCode(found.exercise)
}

async function check(rooms: Rooms, learner: Id, found: Found<CodeExercise>, text: Files, verdict: 'pass' | 'fail') {
  const { lesson, exercise } = found
  const files = { ...exercise.start, ...text }
  const keep = { command: newId(), base: 0, files, because: 'check' as const }
  const { version } = valueOf(await keepVersion(rooms.shelf, learner, placeOf(lesson, exercise), keep))
  const said = { command: newId(), release: rooms.course.release, version, run: runOf(exercise, verdict) }
  valueOf(await recordResult(rooms.journal, learner, exercise, said))
}

function runOf({ checks }: CodeExercise, verdict: 'pass' | 'fail'): CheckedRun['run'] {
  const results = checks.map(({ id }) => ({ id, ok: verdict === 'pass' }))
  return { v: 1, verdict, checks: results, errors: [], printed: [], ms: 30, driver: 'frame', toolchain: 'Demo' }
}
