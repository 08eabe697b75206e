import type { FindingMet, FirstPass } from '#checks'
import { isCode, type CodeExercise, type Course, type Exercise, type Lesson } from '#course'
import type { Id } from '#base'
import type { Draft } from '#work'
import type { RoadPlace } from './road-place.ts'
import { exerciseById, inOrder, type Found } from './rooms.ts'
import { isLessonDone, lessonsOf, roadPlaces, standingIn, type ByExercise } from './standing.ts'

/** What a learner's page is worked out from. Nothing in it compares her with anybody. */
export interface Known {
  readonly progress: ByExercise
  readonly passes: ReadonlyMap<string, FirstPass>
  readonly met: readonly FindingMet[]
  /** How many hints she has read, by exercise id. */
  readonly hints: ReadonlyMap<string, number>
  /** What she typed in last, which nothing may have judged yet. */
  readonly draft: Pick<Draft, 'exercise' | 'at'> | null
  /** The lesson she stands at. */
  readonly here: Lesson | undefined
}

/**
 * Times are ms since 1970 UTC, and null where the thing never happened: `firstAt` her first check or answer there,
 * `lastAt` when she last worked there, typing too, `doneAt` when the last thing was done that there was to do.
 */
export interface Travelled extends RoadPlace {
  readonly firstAt: number | null
  readonly lastAt: number | null
  readonly doneAt: number | null
}

/** The places of the road with when she first tried something there and when she was last there. */
export function travelled(course: Course, { progress, draft, here }: Known): readonly Travelled[] {
  const places = roadPlaces(course, progress, here)
  return course.tracks.flatMap((track, nth) => {
    const place = places[nth]
    const exercises = lessonsOf(course, track).flatMap((lesson) => lesson.exercises)
    const own = exercises.flatMap(({ id }) => progress.get(id) ?? [])
    const firstAt = earliest(own.map((one) => one.firstAt))
    const typed = draft && exercises.some(({ id }) => id === draft.exercise) ? [draft.at] : []
    const lastAt = latest([...own.map((one) => one.lastAt), ...typed])
    const isDone = place !== undefined && place.of > 0 && place.done === place.of
    const doneAt = isDone ? latest(exercises.flatMap((exercise) => doneMoment(exercise, progress))) : null
    return place ? [{ ...place, firstAt, lastAt, doneAt }] : []
  })
}

const earliest = (times: readonly number[]) => (times.length > 0 ? Math.min(...times) : null)
const latest = (times: readonly number[]) => (times.length > 0 ? Math.max(...times) : null)

/** A prediction is done when it is made; anything else when it was right first. */
function doneMoment({ id, kind }: Exercise, progress: ByExercise): readonly number[] {
  const own = progress.get(id)
  const at = kind === 'predict' ? own?.firstAt : own?.passedAt
  return at === undefined || at === null ? [] : [at]
}

/**
 * One thing she did that holds: the exercise, when it was right first, and for code the very text.
 *
 * `version`  null for a question, and for code that was passed before texts were noted
 * `isSame`   true when the checks it passed are those of today's course, so that their words are true of it
 */
export interface Evidence {
  readonly exercise: Exercise
  readonly at: number
  readonly version: Id | null
  readonly isSame: boolean
}

/** What a lesson teaches, and what of hers stands for it. `isWhole` when all that is made in code there has passed. */
export interface CanDo {
  readonly lesson: Lesson
  readonly isWhole: boolean
  readonly evidence: readonly Evidence[]
}

/** The lessons for which she has something to show, in the order of the road. A prediction is no evidence. */
export function canDo(course: Course, known: Known): readonly CanDo[] {
  return course.lessons.flatMap((lesson) => {
    const evidence = inOrder(lesson).flatMap((exercise) => evidenceOf(exercise, known))
    if (evidence.length === 0) return []
    const strongest = evidence.toSorted((one, other) => strength(other.exercise) - strength(one.exercise))
    return [{ lesson, isWhole: isWhole(lesson, known.progress), evidence: strongest }]
  })
}

function evidenceOf(exercise: Exercise, { progress, passes }: Known): readonly Evidence[] {
  const at = progress.get(exercise.id)?.passedAt ?? null
  if (at === null || exercise.kind === 'predict') return []
  const pass = passes.get(exercise.id)
  if (!isCode(exercise) || !pass) return [{ exercise, at, version: null, isSame: false }]
  return [{ exercise, at: pass.at, version: pass.version, isSame: pass.checksHash === exercise.checksHash }]
}

/** What she made herself says most; a question with few answers may be luck. */
function strength({ kind }: Exercise): number {
  return ['predict', 'choose', 'order', 'trace', 'find-the-bug', 'change', 'make'].indexOf(kind)
}

function isWhole(lesson: Lesson, progress: ByExercise): boolean {
  const code = lesson.exercises.filter((exercise): exercise is CodeExercise => isCode(exercise))
  if (code.length === 0) return isLessonDone(standingIn(lesson, progress))
  return code.every(({ id }) => (progress.get(id)?.passedAt ?? null) !== null)
}

/** An exercise that took her many tries, or hints. */
export interface TookTries extends Found {
  readonly tries: number
  readonly hints: number
  readonly passedAt: number | null
  readonly lastAt: number
}

const [manyTries, manyHints] = [3, 2]
const atMost = 6

/** What took her the most: at most six, three tries or two hints or more. Those not passed yet come first. */
export function tookMostTries(course: Course, { progress, hints }: Known): readonly TookTries[] {
  const found = [...progress.values()].flatMap(({ exercise, tries, passedAt, lastAt }) => {
    const [own, read] = [exerciseById(course, exercise), hints.get(exercise) ?? 0]
    return own && (tries >= manyTries || read >= manyHints) ? [{ ...own, tries, hints: read, passedAt, lastAt }] : []
  })
  const open = ({ passedAt }: TookTries) => (passedAt === null ? 1 : 0)
  const most = (one: TookTries) => one.tries + one.hints
  return found.toSorted((one, other) => open(other) - open(one) || most(other) - most(one)).slice(0, atMost)
}

/** What checks found, over all her exercises: `last` is where she met it last. */
export interface MetOften {
  readonly times: number
  readonly last: FindingMet
  readonly found: Found | undefined
  /** When that exercise passed first, which may be before or after. */
  readonly passedAt: number | null
}

/**
 * What checks found most often: at most six, twice or more. The same mistake in several exercises counts together;
 * a check of one exercise is that exercise's own.
 */
export function metOften(course: Course, { met, passes }: Known): readonly MetOften[] {
  const kinds = Map.groupBy(met, ({ finding, exercise }) =>
    finding.startsWith('check') ? `${exercise} ${finding}` : finding,
  )
  const all = [...kinds.values()].flatMap((same) => {
    const [last] = same.toSorted((one, other) => other.lastAt - one.lastAt)
    if (!last) return []
    const times = same.reduce((sum, one) => sum + one.times, 0)
    const passedAt = passes.get(last.exercise)?.at ?? null
    return [{ times, last, found: exerciseById(course, last.exercise), passedAt }]
  })
  const often = all.filter(({ times }) => times > 1)
  return often.toSorted((one, other) => other.times - one.times || other.last.lastAt - one.last.lastAt).slice(0, atMost)
}
