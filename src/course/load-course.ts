import { existsSync, readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { Faults } from './fault.ts'
import { hashOfTexts, hashOfValue } from './hashes.ts'
import { readLesson, type LessonRead } from './read-lesson.ts'
import { readText, readTexts, type Texts } from './read-texts.ts'
import { readYaml } from './read-yaml.ts'
import { hashOfCode, openReadings, type Readings } from './readings.ts'
import { courseFile } from './schemas.ts'
import type { Course, Lesson, Track } from './types.ts'
import { words } from './words.ts'

/**
 * The course in `folder`, in the order of the road.
 *
 * `cache`  a folder that remembers what was read, by content; `.cache` beside the course unless given
 * gives    every lesson without a fault; the faults of the rest, and of the folder itself
 * refuses  nothing that an author wrote: a folder without a course is a course without lessons, with its fault
 */
export function loadCourse(folder: string, options: { cache?: string } = {}): Promise<Course> {
  // Small files, read once at the start: the plain way is several times faster than one promise for each.
  return Promise.resolve().then(() => readCourse(resolve(folder), options.cache ?? join(folder, '../.cache')))
}

function readCourse(folder: string, cache: string): Course {
  const faults = new Faults()
  const name = basename(folder)
  const tracks = readTracks(folder, name, faults)
  const readings = openReadings<LessonRead>(join(cache, `${name}-lessons.json`), hashOfCode([import.meta.dirname]))
  const place: Place = { folder, name, faults, readings }
  const shelf = tracks.flatMap((track) => readTrack(track, place))
  readings.save()
  const lessons = leaveOutTwins(shelf, place)
  const release = hashOfValue([tracks, ...shelf.map(({ at, texts }) => [at, hashOfTexts(texts)])])
  return { folder, release, tracks, lessons, faults: faults.all }
}

interface Shelved {
  readonly at: string
  readonly texts: Texts
  readonly read: LessonRead
}

interface Place {
  readonly folder: string
  readonly name: string
  readonly faults: Faults
  readonly readings: Readings<LessonRead>
}

function readTracks(folder: string, name: string, faults: Faults): readonly Track[] {
  const files = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []
  const path = `${name}/course.yaml`
  const text = readText(join(folder, 'course.yaml'))
  if (text === null) {
    faults.add({ path, ...words.noCourseFile })
    return []
  }
  const tracks = readYaml({ path, text }, courseFile, faults)?.tracks ?? []
  const known = tracks.map((track) => track.folder)
  for (const file of files) {
    const isStray = file.isDirectory() && /^\d/.test(file.name) && !known.includes(file.name)
    if (isStray && tracks.length > 0) faults.add({ path: `${name}/${file.name}`, ...words.strayFolder(file.name) })
  }
  return tracks
}

function readTrack(track: Track, { folder, name, faults, readings }: Place): Shelved[] {
  const inside = join(folder, track.folder)
  if (!existsSync(inside)) return []
  const lessons = readdirSync(inside, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return lessons
    .map((entry) => entry.name)
    .filter((lesson) => !lesson.startsWith('.'))
    .sort()
    .map((lesson) => {
      const at = `${track.folder}/${lesson}`
      const unread = new Faults()
      const texts = readTexts(join(folder, at), `${name}/${at}`, unread)
      const where = { folder: at, path: `${name}/${at}`, track }
      const read = readings.of(hashOfValue([where, hashOfTexts(texts)]), () => readSafely(texts, where))
      faults.all.push(...unread.all, ...read.faults)
      return { at, texts, read: unread.none ? read : { lesson: null, faults: [] } }
    })
}

/** The course is content: whatever is in a lesson's folder, the site must come up without it. */
function readSafely(texts: Texts, at: { folder: string; path: string; track: Track }): LessonRead {
  try {
    return readLesson(texts, at)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { lesson: null, faults: [{ path: at.path, ...words.unexpected(why) }] }
  }
}

/** Names, exercise ids and new words are each given once in the course: the later lesson is left out. */
function leaveOutTwins(shelf: readonly Shelved[], { name, faults }: Place): Lesson[] {
  const taken = new Map<string, string>()
  const kept: Lesson[] = []
  for (const { lesson } of shelf.map(({ read }) => read)) {
    if (lesson === null) continue
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
