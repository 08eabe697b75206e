import type { Id } from '#base'
import type { Files } from '#course'
import { startHash } from './files.ts'
import type { Place } from './place.ts'
import type { Shelf } from './shelf.ts'
import { draftOf, versionRows } from './tables.ts'
import { filesOf } from './versions.ts'

/**
 * What a learner finds when she opens an exercise.
 *
 * `number`    the base of her next save; 0 when nothing was saved here
 * `savedAt`   ms since 1970 UTC, or null
 * `isOlder`   her text was begun from a start that the course has changed since: she may keep hers or begin anew
 */
export interface OpenWork {
  readonly files: Files
  readonly number: number
  readonly savedAt: number | null
  readonly from: 'draft' | 'version' | 'start'
  readonly isOlder: boolean
}

/** Her draft; else her newest version (a draft stays at the site where it was typed); else the start. */
export async function openWork(shelf: Shelf, learner: Id, place: Place): Promise<OpenWork> {
  const { db } = shelf.journal
  const start = startHash(place.start)
  const draft = await draftOf(db, learner, place.exercise)
  if (draft) {
    const { number, at, files } = draft
    return { files: onStart(files, place), number, savedAt: at, from: 'draft', isOlder: draft.start !== start }
  }
  const [newest] = await versionRows(db, learner, place.exercise, 1)
  if (!newest) return { files: place.start, number: 0, savedAt: null, from: 'start', isOlder: false }
  const files = onStart(await filesOf(shelf, newest), place)
  return { files, number: 0, savedAt: newest.at, from: 'version', isOlder: newest.start !== start }
}

/** Her files on today's start: those she cannot change are today's, and one that is new since is there too. */
export function onStart(files: Files, { start, show }: Place): Files {
  const hers = Object.entries(files).filter(([name]) => show.includes(name) || !(name in start))
  return { ...start, ...Object.fromEntries(hers) }
}
