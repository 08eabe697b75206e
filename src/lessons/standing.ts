import type { Progress } from '#checks'
import type { Course, Exercise, Lesson, Track } from '#course'
import type { Draft } from '#work'
import { exerciseById, inOrder, lessonAfter, pathTo, type Found } from './rooms.ts'
import type { RoadPlace } from './road-place.ts'

/** A learner's progress by exercise id. */
export type ByExercise = ReadonlyMap<string, Progress>

/** A prediction is done when it is made, right or wrong; anything else when it was right or passed once. */
function isDone(exercise: Exercise, progress: ByExercise): boolean {
  const own = progress.get(exercise.id)
  if (!own) return false
  return exercise.kind === 'predict' || own.passedAt !== null
}

/** `done` of `of` exercises. A lesson with none is done when the next one was begun, which nobody has to say. */
export interface LessonStanding {
  readonly lesson: Lesson
  readonly done: number
  readonly of: number
}

export function standingIn(lesson: Lesson, progress: ByExercise): LessonStanding {
  const done = lesson.exercises.filter((exercise) => isDone(exercise, progress)).length
  return { lesson, done, of: lesson.exercises.length }
}

export const isLessonDone = ({ done, of }: LessonStanding) => done === of

/** The first exercise of a lesson, in the order of its text, that is not done. */
function firstOpen(lesson: Lesson, progress: ByExercise): Exercise | undefined {
  return inOrder(lesson).find((exercise) => !isDone(exercise, progress))
}

/** What comes after an exercise: the next open one of its lesson, else the next lesson, else nothing. */
export function pathAfter(course: Course, { lesson, exercise }: Found, progress: ByExercise): string | null {
  const order = inOrder(lesson).filter(({ id }) => id === exercise.id || !isDone(exerciseOf(lesson, id), progress))
  const at = order.findIndex(({ id }) => id === exercise.id)
  const next = order[at + 1] ?? order.find(({ id }) => id !== exercise.id)
  if (next) return pathTo(lesson, next)
  const after = lessonAfter(course, lesson)
  return after ? pathTo(after) : null
}

function exerciseOf(lesson: Lesson, id: string): Exercise {
  const exercise = lesson.exercises.find((one) => one.id === id)
  if (!exercise) throw new Error(`${lesson.slug} has no exercise ${id}.`)
  return exercise
}

/** The lesson a learner stands at, what she did there last, and where one button takes her. */
export interface CarryOn {
  readonly lesson: Lesson
  /** What she worked on last, when that is where she goes on. */
  readonly last: Found | null
  readonly path: string
}

/**
 * Where she left off: the exercise she typed in or answered last, if it is still open; else the next thing after it;
 * for a beginner the first lesson. Null when the course has no lessons.
 */
export function carryOn(course: Course, progress: ByExercise, draft: Draft | null): CarryOn | null {
  const last = lastTouched(course, progress, draft)
  const [first] = course.lessons
  if (!last) return first ? { lesson: first, last: null, path: pathTo(first) } : null
  if (!isDone(last.exercise, progress)) return { lesson: last.lesson, last, path: pathTo(last.lesson, last.exercise) }
  const open = firstOpen(last.lesson, progress)
  if (open) return { lesson: last.lesson, last: null, path: pathTo(last.lesson, open) }
  const after = lessonAfter(course, last.lesson) ?? last.lesson
  return { lesson: after, last: null, path: pathTo(after) }
}

function lastTouched(course: Course, progress: ByExercise, draft: Draft | null): Found | null {
  const touched = [...progress.values()].map(({ exercise, lastAt }) => ({ exercise, at: lastAt }))
  const all = draft ? [...touched, { exercise: draft.exercise, at: draft.at }] : touched
  for (const { exercise } of all.sort((one, other) => other.at - one.at)) {
    const found = exerciseById(course, exercise)
    if (found) return found // what the course has left out since is passed over
  }
  return null
}

/** The road as it stands for one learner. `here` is the lesson she is at. */
export function roadPlaces(course: Course, progress: ByExercise, here: Lesson | undefined): readonly RoadPlace[] {
  return course.tracks.map((track) => {
    const lessons = lessonsOf(course, track).map((lesson) => standingIn(lesson, progress))
    const done = lessons.filter(isLessonDone).length
    const place = {
      place: track.place,
      title: track.title,
      done,
      of: lessons.length,
      here: here?.track === track.folder,
    }
    return lessons.length > 0 ? { ...place, href: `/lessons#${anchorOf(track)}` } : place
  })
}

export function lessonsOf(course: Course, track: Track): readonly Lesson[] {
  return course.lessons.filter((lesson) => lesson.track === track.folder)
}

/** An id has to begin with a letter. */
export function anchorOf(track: Track): string {
  return `place-${track.folder}`
}
