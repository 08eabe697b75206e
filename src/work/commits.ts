import { newId, type Id } from '#base'
import type { Files } from '#course'
import type { Db, Tx } from '#database'
import type { Because, VersionKept } from './facts.ts'
import { linesOf } from './files.ts'
import { createRepository, isRepository, packCount, writeObjects } from './repository.ts'
import { blob, commit, tree, type GitObject, type TreeEntry } from './objects.ts'
import type { Place } from './place.ts'
import { repositoryFolder, type Shelf } from './shelf.ts'
import { wasKept, type Commit, type Standing } from './tables.ts'
import { folderAt, readTree, remember, withFolder, type Grown } from './trees.ts'

/** One text to keep, and why. */
export interface Text {
  readonly files: Files
  readonly because: Because
}

/** Commits that are on disk and wait for their facts. `last` is the exercise's newest version once they stand. */
export interface Prepared {
  readonly repository: Id
  readonly kept: readonly Kept[]
  readonly last: Commit | null
}

type Kept = Omit<VersionKept, 'start'>

/**
 * Writes one commit for each text, one upon the other, and returns when all of it would survive a power cut.
 * A text that is the newest version already makes no new one; a text put aside makes none if it was ever kept.
 */
export async function prepareCommits(
  shelf: Shelf,
  learner: Id,
  place: Place,
  { db, standing, texts }: { db: Db | Tx; standing: Standing; texts: readonly Text[] },
): Promise<Prepared> {
  const repository = standing.repository ?? newId()
  const objects: GitObject[] = []
  const kept: Kept[] = []
  let newest: Newest = standing
  for (const text of texts) {
    const folder = asFolder(text.files)
    if (newest.own?.folderTree === folder.tree.hash) continue
    const isAside = text.because === 'taken-over'
    if (isAside && (await wasKept(db, learner, place.exercise, folder.tree.hash))) continue
    const made = await makeCommit(shelf, repository, place, { newest, folder, because: text.because })
    objects.push(...(await newBlobs(shelf, repository, newest, folder)), folder.tree, ...made.objects)
    remember(shelf, folder.tree.hash, folder.entries)
    kept.push(made.kept)
    newest = { last: made.kept, own: made.kept }
  }
  if (objects.length > 0) await putOnDisk(shelf, repository, objects)
  return { repository, kept, last: newest.own }
}

type Newest = Pick<Standing, 'last' | 'own'>

interface Folder {
  readonly tree: GitObject
  readonly entries: readonly TreeEntry[]
  readonly blobs: readonly GitObject[]
  readonly files: Kept['files']
}

function asFolder(files: Files): Folder {
  const named = Object.entries(files)
    .sort()
    .map(([name, text]) => ({ name, text, object: blob(text) }))
  const entries = named.map(({ name, object }) => ({ name, hash: object.hash, isFolder: false }))
  return {
    tree: tree(entries),
    entries,
    blobs: named.map(({ object }) => object),
    files: named.map(({ name, text, object }) => ({ name, hash: object.hash, lines: linesOf(text) })),
  }
}

/** A file that is as it was in the version before is there already. */
async function newBlobs(
  shelf: Shelf,
  repository: Id,
  { own }: Newest,
  { blobs }: Folder,
): Promise<readonly GitObject[]> {
  const before = own ? await readTree(shelf, repository, own.folderTree) : []
  return blobs.filter(({ hash }) => !before.some((entry) => entry.hash === hash))
}

async function makeCommit(
  shelf: Shelf,
  repository: Id,
  place: Place,
  { newest, folder, because }: { newest: Newest; folder: Folder; because: Because },
): Promise<{ kept: Kept; objects: readonly GitObject[] }> {
  const before = await withoutOldFolder(shelf, repository, place, newest)
  const root = await withFolder(shelf, repository, { root: before.hash, place: place.folder, folder: folder.tree.hash })
  if (root.hash === null) throw new Error('A tree with a folder in it cannot be empty.')
  const at = shelf.journal.clock.now()
  const made = commit({
    tree: root.hash,
    parent: newest.last?.commit ?? null,
    author: repository,
    at,
    message: said[because](place.name),
  })
  const kept = { version: newId(), exercise: place.exercise, repository, commit: made.hash, tree: root.hash, because }
  return {
    kept: { ...kept, folder: place.folder, folderTree: folder.tree.hash, files: folder.files },
    objects: [...before.objects, ...root.objects, made],
  }
}

/** When the course has moved the exercise, its work moves too, unless another exercise's work stands there by now. */
async function withoutOldFolder(shelf: Shelf, repository: Id, place: Place, { last, own }: Newest): Promise<Grown> {
  const root = last?.tree ?? null
  if (!own || own.folder === place.folder) return { hash: root, objects: [] }
  const there = await folderAt(shelf, repository, root, own.folder)
  if (there !== own.folderTree) return { hash: root, objects: [] }
  return withFolder(shelf, repository, { root, place: own.folder, folder: null })
}

/** What `git log` says, for ever: so nothing about the person or the place. */
const said: Record<Because, (name: string) => string> = {
  check: (name) => `Check: ${name}`,
  pause: (name) => `Save point: ${name}`,
  'take-back': (name) => `Take back: ${name}`,
  'taken-over': (name) => `Put aside: ${name}`,
  paper: (name) => `Typed in from paper: ${name}`,
}

async function putOnDisk(shelf: Shelf, repository: Id, objects: readonly GitObject[]): Promise<void> {
  const folder = repositoryFolder(shelf, repository)
  if (!isRepository(folder)) await createRepository(folder)
  await writeObjects(folder, [...new Map(objects.map((object) => [object.hash, object])).values()])
  shelf.packs.set(repository, (shelf.packs.get(repository) ?? packCount(folder)) + 1)
}
