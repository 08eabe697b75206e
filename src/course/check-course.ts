import { basename, join } from 'node:path'
import { holdAskedTruth } from './asked-truth.ts'
import { Faults } from './fault.ts'
import { holdLedger } from './ledger.ts'
import { readTexts } from './read-texts.ts'
import { holdSkeleton } from './skeleton.ts'
import { holdTextBars, type Measures } from './text-bars.ts'
import { tryExercises, codeExercisesOf, type RunInBrowser } from './truth.ts'
import type { Course, CourseFault, Lesson } from './types.ts'
import { words } from './words.ts'

/**
 * `run`     the browser; without it no exercise is tried, and the report says so
 * `cache`   a folder for what was found true, by content; without it everything is tried again
 * `lesson`  the slug of the only lesson to check
 */
export interface CheckOptions {
  readonly run?: RunInBrowser
  readonly cache?: string
  readonly lesson?: string
}

/** What was measured of one lesson. `exercises` counts those answered in code, which are tried in a browser. */
export interface LessonReport extends Measures {
  readonly slug: string
  readonly bar: number
  readonly exercises: number
}

/** All bars of a course: no `faults` means that every bar which could be tried holds; `notRun` says which could not. */
export interface CourseReport {
  readonly lessons: readonly LessonReport[]
  readonly faults: readonly CourseFault[]
  readonly notRun: readonly string[]
}

/** Holds every bar of docs/formats/lesson.md that a machine can hold. Faults of loading come first. */
export async function checkCourse(course: Course, options: CheckOptions = {}): Promise<CourseReport> {
  const lessons = course.lessons.filter(({ slug }) => options.lesson === undefined || slug === options.lesson)
  const faults = new Faults()
  const name = basename(course.folder)
  if (options.lesson === undefined) holdLedger(course, `${name}/exercise-ids.txt`, faults)
  const reports = lessons.map((lesson) => checkLesson(lesson, course, faults))
  const tried = await truthOf(lessons, name, options)
  const loading = course.faults.filter(
    ({ path }) => options.lesson === undefined || path.includes(`-${options.lesson}`),
  )
  const isUnknown = options.lesson !== undefined && lessons.length === 0 && loading.length === 0
  if (isUnknown) faults.add({ path: name, field: options.lesson ?? '', ...words.lessonUnknown(options.lesson ?? '') })
  return { lessons: reports, faults: [...loading, ...faults.all, ...tried.faults], notRun: tried.notRun }
}

function checkLesson(lesson: Lesson, course: Course, faults: Faults): LessonReport {
  const path = pathOf(lesson, basename(course.folder))
  const bar = course.tracks.find(({ folder }) => folder === lesson.track)?.grade ?? 7
  // Whatever could not be read is among the faults of loading already.
  const texts = readTexts(join(course.folder, lesson.folder), path, new Faults())
  holdSkeleton(lesson, course, `${path}/lesson.md`, faults)
  holdAskedTruth(lesson, path, faults)
  const measures = holdTextBars(texts, { path, grade: bar }, faults)
  return { slug: lesson.slug, bar, ...measures, exercises: codeExercisesOf(lesson).length }
}

async function truthOf(lessons: readonly Lesson[], name: string, { run, cache }: CheckOptions) {
  if (run === undefined) return { faults: [], notRun: [words.notRun] }
  const jobs = lessons.map((lesson) => ({ path: pathOf(lesson, name), exercises: codeExercisesOf(lesson) }))
  return { faults: await tryExercises(jobs, { run, cache }), notRun: [] }
}

function pathOf(lesson: Lesson, name: string): string {
  return `${name}/${lesson.folder}`
}
