import { readObjects } from './repository.ts'
import { tree, treeEntries, type GitObject, type TreeEntry } from './objects.ts'
import { keepAtMost, repositoryFolder, type Shelf } from './shelf.ts'

/** A tree after a change, and the objects that it needs and may not be on disk yet. `hash` null: nothing is left in it. */
export interface Grown {
  readonly hash: string | null
  readonly objects: readonly GitObject[]
}

/** How many trees are kept in memory: the open folders of a few hundred learners. */
const mostTrees = 4_000

/**
 * The whole tree with the folder at `place` ("a/b/c") replaced by `folder`, or taken out when `folder` is null.
 * Only the trees on the way are new; everything beside them is kept by its hash.
 */
export async function withFolder(
  shelf: Shelf,
  repository: string,
  { root, place, folder }: { root: string | null; place: string; folder: string | null },
): Promise<Grown> {
  return put(shelf, repository, root, place.split('/'), folder)
}

/** The hash of the folder at `place`, or null when there is none. */
export async function folderAt(
  shelf: Shelf,
  repository: string,
  root: string | null,
  place: string,
): Promise<string | null> {
  let at = root
  for (const name of place.split('/')) {
    if (at === null) return null
    const entries = await readTree(shelf, repository, at)
    at = entries.find((entry) => entry.name === name && entry.isFolder)?.hash ?? null
  }
  return at
}

async function put(
  shelf: Shelf,
  repository: string,
  within: string | null,
  [name = '', ...deeper]: readonly string[],
  folder: string | null,
): Promise<Grown> {
  const entries = within ? await readTree(shelf, repository, within) : []
  const below = entries.find((entry) => entry.name === name && entry.isFolder)?.hash ?? null
  const inner = deeper.length > 0 ? await put(shelf, repository, below, deeper, folder) : { hash: folder, objects: [] }
  const others = entries.filter((entry) => entry.name !== name)
  const now = inner.hash === null ? others : [...others, { name, hash: inner.hash, isFolder: true }]
  if (now.length === 0) return { hash: null, objects: [] }
  const grown = tree(now)
  remember(shelf, grown.hash, now)
  return { hash: grown.hash, objects: [...inner.objects, grown] }
}

/** The entries of one tree of this repository. */
export async function readTree(shelf: Shelf, repository: string, hash: string): Promise<readonly TreeEntry[]> {
  const known = shelf.trees.get(hash)
  if (known) return known
  const [content] = await readObjects(repositoryFolder(shelf, repository), [hash])
  const entries = content ? treeEntries(content) : []
  remember(shelf, hash, entries)
  return entries
}

export function remember(shelf: Shelf, hash: string, entries: readonly TreeEntry[]): void {
  shelf.trees.delete(hash)
  shelf.trees.set(hash, entries)
  keepAtMost(shelf.trees, mostTrees)
}
