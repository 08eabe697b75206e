import { existsSync, readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { Faults } from './fault.ts'
import { hashOfTexts, hashOfValue } from './hashes.ts'
import type * as ReadLesson from './read-lesson.ts'
import type { LessonRead } from './read-lesson.ts'
import { readText, readTexts, type Texts } from './read-texts.ts'
import type { TracksRead } from './read-tracks.ts'
import { hashOfCode, openReadings, type Readings } from './readings.ts'
import type { Course, Lesson, Track } from './types.ts'
import { words } from './words.ts'

/**
 * The course in `folder`, in the order of the road.
 *
 * `cache`  a folder that remembers what was read, by content; `.cache` beside the course unless given
 * gives    every lesson without a fault; the faults of the rest, and of the folder itself
 * refuses  nothing that an author wrote: a folder without a course is a course without lessons, with its fault
 */
export async function loadCourse(folder: string, { cache }: { cache?: string } = {}): Promise<Course> {
  const place = openPlace(resolve(folder), cache ?? join(folder, '../.cache'))
  const { faults, name } = place
  const tracks = await tracksOf(place)
  const found = tracks.flatMap((track) => findLessons(track, place))
  const reads = await readEach(found, place.readings.lessons)
  const lessons: Lesson[] = []
  for (const [at, { unread }] of found.entries()) {
    const { lesson, faults: own } = reads[at] ?? nothing
    faults.all.push(...unread.all, ...own)
    if (lesson !== null && unread.none) lessons.push(lesson)
  }
  const release = hashOfValue([tracks, ...found.map(({ at, texts }) => [at, hashOfTexts(texts)])])
  return {
    folder: place.folder,
    release,
    tracks,
    lessons: leaveOutTwins(lessons, { name, faults }),
    faults: faults.all,
  }
}

interface Place {
  readonly folder: string
  readonly name: string
  readonly faults: Faults
  readonly readings: { readonly tracks: Readings<TracksRead>; readonly lessons: Readings<LessonRead> }
}

function openPlace(folder: string, cache: string): Place {
  const name = basename(folder)
  const code = hashOfCode([import.meta.dirname])
  const tracks = openReadings<TracksRead>(join(cache, `${name}-tracks.json`), code)
  const lessons = openReadings<LessonRead>(join(cache, `${name}-lessons.json`), code)
  return { folder, name, faults: new Faults(), readings: { tracks, lessons } }
}

async function tracksOf({ folder, name, faults, readings: { tracks: readings } }: Place): Promise<readonly Track[]> {
  const files = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []
  const path = `${name}/course.yaml`
  const text = readText(join(folder, 'course.yaml'))
  if (text === null) {
    faults.add({ path, ...words.noCourseFile })
    return []
  }
  const hash = hashOfValue([path, text])
  const reader = readings.find(hash) === undefined ? await import('./read-tracks.ts') : null
  const read = readings.find(hash) ?? reader?.readTracks({ path, text }) ?? { tracks: [], faults: [] }
  if (reader !== null) readings.keep(hash, read)
  readings.save()
  faults.all.push(...read.faults)
  const known = read.tracks.map((track) => track.folder)
  for (const file of files) {
    const isStray = file.isDirectory() && /^\d/.test(file.name) && !known.includes(file.name)
    if (isStray && known.length > 0) faults.add({ path: `${name}/${file.name}`, ...words.strayFolder(file.name) })
  }
  return read.tracks
}

/** A lesson's folder. `unread` are the faults of files that are no text of ours: with one of those it is left out. */
interface Found {
  readonly at: string
  readonly where: { readonly folder: string; readonly path: string; readonly track: Track }
  readonly texts: Texts
  readonly hash: string
  readonly unread: Faults
}

function findLessons(track: Track, { folder, name }: Place): Found[] {
  const inside = join(folder, track.folder)
  if (!existsSync(inside)) return []
  const lessons = readdirSync(inside, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return lessons
    .map((entry) => entry.name)
    .filter((lesson) => !lesson.startsWith('.'))
    .sort()
    .map((lesson) => {
      const at = `${track.folder}/${lesson}`
      const where = { folder: at, path: `${name}/${at}`, track }
      const unread = new Faults()
      const texts = readTexts(join(folder, at), where.path, unread)
      return { at, where, texts, unread, hash: hashOfValue([where, hashOfTexts(texts)]) }
    })
}

const nothing: LessonRead = { lesson: null, faults: [] }

/** What each lesson says: as it was read before, when not a letter of it has changed since. */
async function readEach(found: readonly Found[], readings: Readings<LessonRead>): Promise<LessonRead[]> {
  const isAllKnown = found.every(({ hash }) => readings.find(hash) !== undefined)
  // What understands Markdown and YAML is a quarter of the program: a site with an unchanged course starts without it.
  const reader = isAllKnown ? null : await import('./read-lesson.ts')
  const reads = found.map(({ hash, texts, where }) =>
    reader === null ? (readings.find(hash) ?? nothing) : readings.of(hash, () => readSafely(reader, texts, where)),
  )
  readings.save()
  return reads
}

type Reader = Pick<typeof ReadLesson, 'readLesson'>

/** The course is content: whatever is in a lesson's folder, the site must come up without it. */
function readSafely({ readLesson }: Reader, texts: Texts, at: Found['where']): LessonRead {
  try {
    return readLesson(texts, at)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { lesson: null, faults: [{ path: at.path, ...words.unexpected(why) }] }
  }
}

/** Names, exercise ids and new words are each given once in the course: the later lesson is left out. */
function leaveOutTwins(lessons: readonly Lesson[], { name, faults }: Pick<Place, 'name' | 'faults'>): Lesson[] {
  const taken = new Map<string, string>()
  const kept: Lesson[] = []
  for (const lesson of lessons) {
    const claims = claimsOf(lesson)
    const twins = claims.filter(({ key }) => taken.has(key))
    for (const { key, field, advice } of twins)
      faults.add({ path: `${name}/${lesson.folder}`, field, ...advice(taken.get(key) ?? '') })
    if (twins.length > 0) continue
    for (const { key } of claims) taken.set(key, lesson.folder)
    kept.push(lesson)
  }
  return kept
}

interface Claim {
  readonly key: string
  readonly field: string
  readonly advice: (other: string) => { what: string; fix: string }
}

function claimsOf(lesson: Lesson): Claim[] {
  return [
    { key: `slug ${lesson.slug}`, field: 'folder', advice: words.slugTaken },
    ...lesson.exercises.map(({ id }) => ({ key: id, field: 'id', advice: words.idTaken })),
    ...lesson.words.map(({ word }) => ({
      key: `word ${word}`,
      field: 'words',
      advice: (other: string) => words.wordTaken(word, other),
    })),
  ]
}
