import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const course = fileURLToPath(new URL('../course', import.meta.url))

/** A whole course of `count` lessons below `folder`: the real ones, copied with ids, names and new words of their own. */
export function courseOfMany(folder: string, count: number): string {
  const to = path.join(folder, 'course')
  const lessons = lessonsOfCourse()
  mkdirSync(to, { recursive: true })
  writeFileSync(path.join(to, 'course.yaml'), readFileSync(path.join(course, 'course.yaml')))
  for (let nth = 0; nth < count; nth += 1) {
    const lesson = lessons[nth % lessons.length]
    if (lesson) copyLesson(lesson, to, Math.floor(nth / lessons.length))
  }
  return to
}

interface FoundLesson {
  readonly track: string
  readonly name: string
}

function lessonsOfCourse(): FoundLesson[] {
  const tracks = readdirSync(course, { withFileTypes: true }).filter(({ name }) => /^\d-/.test(name))
  return tracks.flatMap(({ name: track }) =>
    readdirSync(path.join(course, track))
      .filter((name) => /^\d{3}-/.test(name))
      .map((name) => ({ track, name })),
  )
}

/** Copy 0 is the lesson itself. */
function copyLesson({ track, name }: FoundLesson, to: string, copy: number): void {
  const from = path.join(course, track, name)
  const own = copy === 0 ? name : `${String(copy).padStart(3, '0')}-${name.slice(4)}-${copy}`
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    const target = path.join(to, track, own, path.relative(from, file))
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, copied(readFileSync(file, 'utf8'), entry.name, copy))
  }
}

/** No two copies have a file in common: what is remembered by content must not help. */
function copied(text: string, name: string, copy: number): string {
  if (copy === 0) return text
  if (name === 'lesson.md') return withOwnWords(text, copy)
  if (name === 'exercise.yaml') return text.replace(/^id: ex-(\w{8})/m, (_, id: string) => `id: ex-${ownId(id, copy)}`)
  if (name.endsWith('.js')) return `${text}// Copy ${copy}.\n`
  return name.endsWith('.css') ? `${text}/* Copy ${copy}. */\n` : `${text}<!-- Copy ${copy}. -->\n`
}

function withOwnWords(text: string, copy: number): string {
  const own = text
    .replace(/^( *- word: )(.+)$/gm, `$1$2 ${copy}`)
    .replace(/:word\[([^\]]*)\](?!\{)/g, `:word[$1]{of="$1 ${copy}"}`)
    .replace(/^title: (.+)$/m, `title: $1, ${copy}`)
  return own.replace(/^needs: \[(.+)\]$/m, (_, needs: string) => `needs: [${ownNames(needs, copy)}]`)
}

const ownNames = (needs: string, copy: number) =>
  needs
    .split(', ')
    .map((slug) => `${slug}-${copy}`)
    .join(', ')

function ownId(id: string, copy: number): string {
  const number = (Number.parseInt(id, 36) + copy) % 36 ** 8
  return number.toString(36).padStart(8, '0')
}
