import { readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { hostFrame } from '#checks'
import { isCode, loadCourse, type ChoiceExercise, type Course, type Exercise, type Lesson } from '#course'
import { publicFolder } from '#web'
import { buildControl, shellOf } from './control-build.ts'
import type { LessonAnswer } from './control/lesson.ts'

const root = fileURLToPath(new URL('../', import.meta.url))

/** The control on a port of its own. Everything is packed and in memory before the first request. */
export interface ControlSite {
  readonly address: string
  /** Bytes of its JavaScript, packed, by what comes before she can type and what comes later. */
  readonly scripts: { readonly early: number; readonly all: number }
  close(): void
}

/** `road` is the learner's road as our page draws it. */
export async function openControl(slug: string, { road }: { road: string }): Promise<ControlSite> {
  const course = await loadCourse(path.join(root, 'course'))
  const lesson = course.lessons.find((one) => one.slug === slug)
  if (!lesson) throw new Error(`The course has no lesson ${slug}.`)
  const parts = await buildControl()
  const shell = shellOf(slug, parts)
  const kept = new Map<string, Kept>([
    [`/lessons/${slug}`, keep('text/html', shell)],
    [`/api/lessons/${slug}`, keep('application/json', JSON.stringify(answerOf(course, lesson, road)))],
    ...parts.files.map(({ name, text }) => [`/assets/${name}`, keep('text/javascript', text)] as const),
  ])
  const server = createServer(({ url = '/' }, response) => {
    if (url === '/frame') response.writeHead(200, hostFrame().headers).end(hostFrame().html)
    else answer(response, kept.get(url) ?? ofOurs(url))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The control has no port.')
  const sizes = parts.files.map(({ name, text }) => ({ name, bytes: gzipSync(text, { level: 9 }).length }))
  const sum = (all: typeof sizes) => all.reduce((bytes, one) => bytes + one.bytes, 0)
  return {
    address: `http://127.0.0.1:${address.port}`,
    scripts: { early: sum(sizes.filter(({ name }) => parts.early.includes(name))), all: sum(sizes) },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

function answerOf(course: Course, lesson: Lesson, road: string): LessonAnswer {
  const track = course.tracks.find(({ folder }) => folder === lesson.track)
  const next = course.lessons[course.lessons.indexOf(lesson) + 1] ?? lesson
  const { title, minutes, stages, words } = lesson
  const where = [{ text: 'All lessons', href: '/lessons' }]
  return {
    ...{ learner: 'Ada B.', title, minutes, road, words },
    where: [...where, { text: track?.title ?? '', href: `/lessons#place-${lesson.track}` }],
    stages: stages.map(({ stage, blocks }) => ({ stage: stage.charAt(0).toUpperCase() + stage.slice(1), blocks })),
    next: { title: `Next lesson: ${next.title}`, href: `/lessons/${next.slug}` },
    questions: lesson.exercises.filter(isChoice),
    works: lesson.exercises
      .filter(isCode)
      .map(({ id, name, task, language, show, start, checks, checksSource, ...rest }) => ({
        ...{ exercise: id, name, task, title: rest.title, language, show, start, checks, checksSource },
        ...{ files: start, number: 0, passed: false, next: null, help: { ladders: [], blocks: null } },
      })),
  }
}

function isChoice(exercise: Exercise): exercise is ChoiceExercise {
  return exercise.kind === 'predict' || exercise.kind === 'choose'
}

interface Kept {
  readonly type: string
  readonly packed: Buffer | null
  readonly plain: Buffer
}

function keep(type: string, text: string): Kept {
  return { type, packed: gzipSync(text, { level: 9 }), plain: Buffer.from(text) }
}

/** A style sheet or a font of our own build. */
function ofOurs(url: string): Kept | undefined {
  if (!/^\/built\/[\w/-]+\.(css|woff2)$/.test(url)) return undefined
  const plain = readFileSync(path.join(publicFolder, url))
  return url.endsWith('.css') ? keep('text/css', plain.toString()) : { type: 'font/woff2', packed: null, plain }
}

function answer(response: ServerResponse, kept: Kept | undefined): void {
  if (!kept) {
    response.writeHead(404).end()
    return
  }
  const packed = kept.packed ? { 'content-encoding': 'gzip' } : {}
  const headers = { 'content-type': kept.type, 'cache-control': 'public, max-age=31536000, immutable', ...packed }
  response.writeHead(200, headers).end(kept.packed ?? kept.plain)
}
