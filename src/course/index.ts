// The course: what an author writes on disk, read, checked and made ready to show.
// Promises: a broken lesson is left out and listed in `faults`, never thrown; what is loaded holds no HTML of an
// author's own and no address outside; every fault names its path, line, field and fix.
export { loadCourse } from './load-course.ts'
export { checkCourse } from './check-when-asked.ts'
export { reportLines } from './report.ts'
export { asBlocks, fileOfBlocks, insideBlock } from './blocks.ts'
export { fillsOf, judgeAnswer, rightAnswer, type Judged, type Told } from './judge.ts'
export type { RunInBrowser } from './truth.ts'
export * from './types.ts'
