import { done, refused, type Id, type Result } from '#base'
import type { Files } from '#course'
import { changesIn, type FileChange } from './changes.ts'
import type { Because, VersionKept } from './facts.ts'
import { readObject } from './loose.ts'
import type { Place } from './place.ts'
import type { NoSuchVersion } from './refusals.ts'
import { repositoryFolder, type Shelf } from './shelf.ts'
import { versionRow, versionRows, type VersionRow } from './tables.ts'

/** One version in the timeline. `at` is ms since 1970 UTC; `changed` is against the version before, or the start. */
export interface Version {
  readonly version: Id
  readonly at: number
  readonly because: Because
  readonly commit: string
  readonly changed: readonly FileChange[]
}

/** A learner's newest versions of one exercise, newest first. */
export async function versionsOf(shelf: Shelf, learner: Id, place: Place, most = 20): Promise<readonly Version[]> {
  const rows = await versionRows(shelf.journal.db, learner, place.exercise, most + 1)
  const texts = await Promise.all(rows.map((row) => filesOf(shelf, row)))
  return rows.slice(0, most).map(({ version, at, because, commit }, i) => {
    return { version, at, because, commit, changed: changesIn(texts[i + 1] ?? place.start, texts[i] ?? {}) }
  })
}

/** The text of one of her own versions of this exercise. Anybody else's is not there. */
export async function readVersion(
  shelf: Shelf,
  learner: Id,
  exercise: string,
  version: Id,
): Promise<Result<Files, NoSuchVersion>> {
  const row = await versionRow(shelf.journal.db, learner, version)
  if (row?.exercise !== exercise) return refused({ why: 'no-such-version' })
  return done(await filesOf(shelf, row))
}

/** Reads a version back from git. */
export async function filesOf(shelf: Shelf, row: VersionRow): Promise<Files> {
  const repository = repositoryFolder(shelf, row.repository)
  const files = JSON.parse(row.files) as VersionKept['files'] // the projection wrote it from the fact
  const texts = files.map(async ({ name, hash }) => [name, (await readObject(repository, hash)).toString()] as const)
  return Object.fromEntries(await Promise.all(texts))
}
