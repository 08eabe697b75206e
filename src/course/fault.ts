import type { CourseFault } from './types.ts'

/** Where faults are gathered while one file or lesson is read: reading goes on, so that an author sees them all. */
export class Faults {
  readonly all: CourseFault[] = []

  add(fault: CourseFault): void {
    this.all.push(fault)
  }

  get none(): boolean {
    return this.all.length === 0
  }
}

/** One text file of the course. `path` is as an author names it: `course/2-html/010-…/lesson.md`. */
export interface Source {
  readonly path: string
  readonly text: string
}

/** The line (from 1) on which position `offset` of `text` stands. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1
  return line
}
