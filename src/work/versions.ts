import { done, refused, type Id, type Result } from '#base'
import type { Files } from '#course'
import { changesIn, type FileChange } from './changes.ts'
import type { Because, VersionKept } from './facts.ts'
import { readObjects } from './repository.ts'
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
  const texts = await allFilesOf(shelf, rows)
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
  const [files = {}] = await allFilesOf(shelf, [row])
  return files
}

/** The texts of several versions: each repository is opened once, and a file that many share is read once. */
async function allFilesOf(shelf: Shelf, rows: readonly VersionRow[]): Promise<readonly Files[]> {
  const listed = rows.map(({ repository, files }) => {
    return { repository, files: JSON.parse(files) as VersionKept['files'] } // the projection wrote it from the fact
  })
  const texts = new Map<string, string>()
  for (const [repository, own] of Map.groupBy(listed, (row) => row.repository)) {
    const hashes = [...new Set(own.flatMap(({ files }) => files.map(({ hash }) => hash)))]
    const contents = await readObjects(repositoryFolder(shelf, repository), hashes)
    for (const [at, hash] of hashes.entries()) texts.set(hash, contents[at]?.toString() ?? '')
  }
  return listed.map(({ files }) => Object.fromEntries(files.map(({ name, hash }) => [name, texts.get(hash) ?? ''])))
}
