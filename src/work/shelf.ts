import type { Id } from '#base'
import type { Journal } from '#journal'
import path from 'node:path'
import type { TreeEntry } from './objects.ts'
import type { Standing } from './tables.ts'

/**
 * Where learners' work stands: drafts in the database, versions in one bare git repository each.
 *
 * `folder`  `<data>/repositories`
 * `trees`   git trees read lately, by hash; a hash never means anything else, so this is never wrong
 * `seen`    each learner's newest versions as they stood when her last one was kept: a first guess, asked again under lock
 * `packs`   how many packs a repository has, at most, since this program began
 * `untidy`  repositories whose small packs wait to be made one
 * `tidying` the end of the tidying in hand, which nobody waits for
 * `turns`   the end of each learner's work in hand: one version of hers is kept at a time
 */
export interface Shelf {
  readonly journal: Journal
  readonly folder: string
  readonly trees: Map<string, readonly TreeEntry[]>
  readonly seen: Map<Id, { readonly exercise: string; readonly standing: Standing }>
  readonly packs: Map<Id, number>
  readonly untidy: Set<Id>
  tidying: Promise<unknown>
  readonly turns: Map<Id, Promise<unknown>>
}

/** `<data>/repositories/3f/3fa8….git`: no name, and no folder with tens of thousands of entries. */
export function repositoryFolder(shelf: Shelf, repository: Id): string {
  return path.join(shelf.folder, repository.slice(0, 2), `${repository}.git`)
}

/** Waits for this learner's earlier work, then does `work`. Others do not wait for her. */
export async function inTurn<T>(shelf: Shelf, learner: Id, work: () => Promise<T>): Promise<T> {
  const before = shelf.turns.get(learner) ?? Promise.resolve()
  const mine = before.then(work, work)
  shelf.turns.set(learner, mine)
  try {
    return await mine
  } finally {
    if (shelf.turns.get(learner) === mine) shelf.turns.delete(learner)
  }
}

/** Keeps what is in memory small: forgets the oldest entries beyond `most`. */
export function keepAtMost(map: Map<string, unknown>, most: number): void {
  const oldest = map.keys().next()
  if (map.size > most && !oldest.done) map.delete(oldest.value)
}
