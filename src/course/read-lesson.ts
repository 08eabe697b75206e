import { Faults, type Source } from './fault.ts'
import { readLessonText } from './lesson-text.ts'
import type { Surroundings } from './markdown.ts'
import { readExercise } from './read-exercise.ts'
import type { Texts } from './read-texts.ts'
import { readYaml } from './read-yaml.ts'
import { lessonFront } from './schemas.ts'
import type { CourseFault, Exercise, Lesson, Track } from './types.ts'
import { words } from './words.ts'

/** What reading a lesson's folder gave: the lesson, or null with its faults. Never both. */
export interface LessonRead {
  readonly lesson: Lesson | null
  readonly faults: readonly CourseFault[]
}

/**
 * One lesson from the texts of its folder. Nothing but its arguments goes in.
 *
 * `folder`  inside the course folder: `2-html/010-headings-and-paragraphs`
 * `path`    the same as an author names it: `course/2-html/…`
 */
export function readLesson(texts: Texts, at: { folder: string; path: string; track: Track }): LessonRead {
  const faults = new Faults()
  const around: Surroundings = { texts, folder: at.path, faults, marked: new Map(), drawings: 0 }
  const text = texts.get('lesson.md')
  const source = { path: `${at.path}/lesson.md`, text: text ?? '' }
  const slug = slugOf(at.folder)
  if (slug === null) faults.add({ path: at.path, ...words.lessonFolderName })
  if (text === undefined) faults.add({ path: source.path, ...words.noLessonFile })
  refuseStrays(texts, at.path, faults)
  const head = text === undefined ? null : splitHead(source, faults)
  const front = head === null ? null : readYaml({ path: source.path, text: head.front }, lessonFront, faults, 2)
  const names = exerciseNames(texts)
  const exercises = names.map((name) => readExercise(name, around))
  const body = { path: source.path, text: head?.body ?? '' }
  const stages = head === null ? [] : readLessonText(body, { stages: at.track.stages, exercises: names }, around)
  if (front !== null) askForWords(front.words, around, source)
  if (!faults.none || front === null || slug === null) return { lesson: null, faults: faults.all }
  const read = exercises.filter((exercise): exercise is Exercise => exercise !== null)
  read.sort(inOrderOf(stages))
  return { lesson: { ...front, slug, folder: at.folder, track: at.track.folder, stages, exercises: read }, faults: [] }
}

/** The order in which the text places them. */
function inOrderOf(stages: Lesson['stages']): (one: Exercise, other: Exercise) => number {
  const places = stages.flatMap(({ blocks }) =>
    blocks.map((block) => (block.kind === 'exercise' ? block.exercise : '')),
  )
  return (one, other) => places.indexOf(one.name) - places.indexOf(other.name)
}

/** `2-html/010-headings-and-paragraphs` → `headings-and-paragraphs` */
function slugOf(folder: string): string | null {
  return /\/\d{3}-([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(folder)?.[1] ?? null
}

/** The head of lesson.md, and its text with the head blanked so that lines count as in the file. */
export function splitHead(source: Source, faults: Faults): { front: string; body: string } | null {
  const match = /^---\n([\s\S]*?\n)---\n/.exec(source.text)
  if (match === null) {
    faults.add({ path: source.path, line: 1, ...words.noFront })
    return null
  }
  const [head, front = ''] = match
  return { front, body: '\n'.repeat(head.split('\n').length - 1) + source.text.slice(head.length) }
}

function exerciseNames(texts: Texts): string[] {
  const inExercises = [...texts.keys()].filter((path) => /^exercises\/[^/]+\//.test(path))
  return [...new Set(inExercises.map((path) => path.split('/')[1] ?? ''))].sort()
}

function refuseStrays(texts: Texts, path: string, faults: Faults): void {
  for (const name of texts.keys()) {
    const isUsed = name === 'lesson.md' || /^[\w-]+\.svg$/.test(name) || /^exercises\/[^/]+\//.test(name)
    if (!isUsed) faults.add({ path: `${path}/${name}`, ...words.strayFile })
  }
}

function askForWords(told: Lesson['words'], { marked, faults }: Surroundings, source: Source): void {
  for (const { word } of told) {
    if (!marked.has(word)) faults.add({ path: source.path, field: 'words', ...words.wordUnmarked(word) })
  }
  for (const [word, line] of marked) {
    if (!told.some((one) => one.word === word)) faults.add({ path: source.path, line, ...words.wordUndefined(word) })
  }
}
