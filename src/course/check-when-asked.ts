import type { checkCourse as CheckCourse } from './check-course.ts'

/** `checkCourse` of check-course.ts, loaded when it is asked for: a site at its start has no use for all it needs. */
export const checkCourse: typeof CheckCourse = async (course, options) => {
  const { checkCourse: check } = await import('./check-course.ts')
  return check(course, options)
}
