import type { CourseReport, LessonReport } from './check-course.ts'
import type { CourseFault } from './types.ts'

/** A fault as one line: `course/…/lesson.md:23 words: What is wrong. What to do.` */
export function faultLine({ path, line, field, what, fix }: CourseFault): string {
  const where = line === undefined ? path : `${path}:${line}`
  return `${where}${field === undefined ? '' : ` ${field}`}: ${what} ${fix}`
}

/** The whole report, line by line: what was measured, what could not be tried, every fault, and the sum. */
export function reportLines(report: CourseReport): string[] {
  const width = Math.max(0, ...report.lessons.map(({ slug }) => slug.length))
  const faults = report.faults.map(faultLine)
  return [
    ...report.lessons.map((lesson) => lessonLine(lesson, width)),
    ...report.notRun,
    ...faults,
    `${counted(report.lessons.length, 'lesson')}, ${counted(faults.length, 'fault')}`,
  ]
}

function lessonLine(lesson: LessonReport, width: number): string {
  const { slug, grade, bar, words, meanSentence, longestSentence, exercises } = lesson
  const reads = grade === null ? 'too short to grade' : `grade ${grade.toFixed(1)} of ${bar}`
  const sentences = `sentences ${meanSentence.toFixed(1)} on average, longest ${longestSentence}`
  return `${slug.padEnd(width)}  ${reads}, ${words} words, ${sentences}, ${exercises} exercises in code`
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`
}
