import type { Id } from '#base'
import { isCode, type CodeExercise, type Course, type Exercise, type Lesson } from '#course'
import type { Journal } from '#journal'
import type { Shelf } from '#work'
import type { ComponentChildren } from 'preact'

/** What the pages of this room work with. */
export interface Rooms {
  readonly journal: Journal
  readonly course: Course
  readonly shelf: Shelf
  /** What another room puts below the code of an exercise, by exercise: notes that somebody left on it. */
  readonly besideWork?: (learner: Id, exercises: readonly string[]) => Promise<ReadonlyMap<string, ComponentChildren>>
}

/** An exercise and the lesson it stands in. */
export interface Found<E extends Exercise = Exercise> {
  readonly lesson: Lesson
  readonly exercise: E
}

export function lessonBySlug(course: Course, slug: string | undefined): Lesson | undefined {
  return course.lessons.find((lesson) => lesson.slug === slug)
}

export function exerciseById(course: Course, id: string | undefined): Found | undefined {
  const known = byId.get(course) ?? exercisesById(course)
  byId.set(course, known)
  return id === undefined ? undefined : known.get(id)
}

// Worked out once for each course, which never changes: the page of someone far along asks for hundreds.
const byId = new WeakMap<Course, ReadonlyMap<string, Found>>()

function exercisesById({ lessons }: Course): ReadonlyMap<string, Found> {
  const all = lessons.flatMap((lesson) => lesson.exercises.map((exercise) => ({ lesson, exercise })))
  return new Map(all.map((found) => [found.exercise.id, found]))
}

/** The same, when it is one to write code for. */
export function codeById(course: Course, id: string | undefined): Found<CodeExercise> | undefined {
  const found = exerciseById(course, id)
  return found && isCode(found.exercise) ? { lesson: found.lesson, exercise: found.exercise } : undefined
}

/** The exercises of a lesson in the order its text tells them. */
export function inOrder(lesson: Lesson): readonly Exercise[] {
  const blocks = lesson.stages.flatMap(({ blocks }) => blocks)
  const names = blocks.flatMap((block) => (block.kind === 'exercise' ? [block.exercise] : []))
  return names.flatMap((name) => lesson.exercises.filter((exercise) => exercise.name === name))
}

export function lessonAfter(course: Course, lesson: Lesson): Lesson | undefined {
  return course.lessons[course.lessons.indexOf(lesson) + 1]
}

/**
 * Where an exercise is shown. `at` opens it in the work column; the anchor is its place in the text, which there is
 * with and without JavaScript, on wide screens and on narrow ones.
 */
export function pathTo(lesson: Lesson, exercise?: Pick<Exercise, 'id'>): string {
  return exercise ? `/lessons/${lesson.slug}?at=${exercise.id}#at-${exercise.id}` : `/lessons/${lesson.slug}`
}
