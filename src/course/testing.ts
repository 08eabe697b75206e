import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { loadCourse } from './load-course.ts'
import type { Course } from './types.ts'

/** The page of the docs that says what a lesson may hold, and holds a whole small course. */
export const formatPage = join(import.meta.dirname, '../../docs/formats/lesson.md')

/** The folder of the docs' lesson inside its course. */
export const lessonFolder = '2-html/010-say-good-morning'

/** The files of the course that the docs show, by path. */
export function courseInDocs(): Map<string, string> {
  const page = readFileSync(formatPage, 'utf8')
  const blocks = page.matchAll(/^(`{3,})\w+ file=(\S+)\n([\s\S]*?)^\1$/gm)
  return new Map([...blocks].map(([, , path = '', text = '']) => [path, text]))
}

/** A course on disk that a test may spoil. */
export interface CourseOnDisk {
  readonly folder: string
  write(path: string, text: string): void
  /** Changes `from` to `to` in a file; a `from` that is not there is a fault of the test. */
  change(path: string, from: string, to: string): void
  remove(path: string): void
  load(): Promise<Course>
  clear(): void
}

/** The docs' course in a temporary folder. */
export function courseOnDisk(files = courseInDocs()): CourseOnDisk {
  const home = mkdtempSync(join(tmpdir(), 'course-'))
  const folder = join(home, 'course')
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  for (const [path, text] of files) write(path, text)
  return {
    folder,
    write,
    change(path, from, to) {
      const text = readFileSync(join(folder, path), 'utf8')
      if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`)
      write(
        path,
        text.replace(from, () => to),
      )
    },
    remove: (path) => rmSync(join(folder, path), { recursive: true }),
    load: () => loadCourse(folder),
    clear: () => rmSync(home, { recursive: true, force: true }),
  }
}

/** The exercises the docs show beside the lesson, by kind: each the text of an exercise.yaml. */
export function samplesInDocs(): Map<string, string> {
  const page = readFileSync(formatPage, 'utf8')
  const blocks = page.matchAll(/^(`{3,})yaml sample=(\S+)\n([\s\S]*?)^\1$/gm)
  return new Map([...blocks].map(([, , kind = '', text = '']) => [kind, text]))
}

/** The docs' course with one more exercise in its Change stage, called `more`. */
export function courseWith(exerciseYaml: string): CourseOnDisk {
  const course = courseOnDisk()
  course.write(`${lessonFolder}/exercises/more/exercise.yaml`, exerciseYaml)
  course.change(
    `${lessonFolder}/lesson.md`,
    'Say it in your own way.',
    '::exercise{name=more}\n\nSay it in your own way.',
  )
  return course
}
