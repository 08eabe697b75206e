import { done, type Id } from '#base'
import { refuseFullDisk } from './disk.ts'
import { tidyPacks } from './repository.ts'
import { inTurn, repositoryFolder, type Shelf } from './shelf.ts'
import { words } from './words.ts'

/**
 * Makes one pack of a repository's small ones, once the answer is out: one repository at a time, and in its learner's
 * turn, so that nothing of hers is written meanwhile. On a full disk it has time until there is room.
 */
export function tidyLater(shelf: Shelf, learner: Id, repository: Id): void {
  if (shelf.untidy.has(repository)) return
  shelf.untidy.add(repository)
  const tidy = () =>
    refuseFullDisk(shelf.folder, async () => {
      await tidyPacks(repositoryFolder(shelf, repository))
      shelf.packs.delete(repository)
      return done()
    })
  const mine = shelf.tidying.then(() => (shelf.untidy.has(repository) ? inTurn(shelf, learner, tidy) : null))
  // Nobody waits for it, and nothing is lost when it fails: the fault is said, and the next round tries again.
  const said = mine.catch((error: unknown) => console.error(words.tidyFailed, error))
  shelf.tidying = said.then(() => shelf.untidy.delete(repository))
}

/** Waits for the tidying in hand and lets the rest be: after this nothing here touches the disk by itself. */
export async function closeShelf(shelf: Shelf): Promise<void> {
  shelf.untidy.clear()
  await shelf.tidying
}
