import { finishForgetting } from './forget.ts'
import { isRepository, moveMain, readMain } from './repository.ts'
import { repositoryFolder, type Shelf } from './shelf.ts'
import { newestCommits } from './tables.ts'

/** `mended` had a `main` that was not where the facts say; `missing` are repositories whose folder is not there. */
export interface Repaired {
  readonly repositories: number
  readonly mended: number
  readonly missing: readonly string[]
}

/**
 * At start: puts every repository's `main` where the facts say. A crash between a fact and its ref is the usual cause.
 * Before that it removes what a crash in the middle of an erasure left.
 */
export async function repairRefs(shelf: Shelf): Promise<Repaired> {
  await finishForgetting(shelf)
  const newest = await newestCommits(shelf.journal.db)
  const missing: string[] = []
  let mended = 0
  for (const { repository, commit } of newest) {
    const folder = repositoryFolder(shelf, repository)
    if (!isRepository(folder)) missing.push(repository)
    else if (readMain(folder) !== commit) {
      moveMain(folder, commit)
      mended += 1
    }
  }
  return { repositories: newest.length, mended, missing }
}
