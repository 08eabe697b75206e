import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { keepFile, type Id } from '#base'
import type { Tx } from '#database'
import type { Erasure } from '#journal'
import { versionKept } from './facts.ts'
import { inTurn, repositoryFolder, type Shelf } from './shelf.ts'
import { forgetDrafts, repositoriesOf } from './tables.ts'

/**
 * Forgets a learner's work when her record, or every version in it, is erased: her drafts at once, her repositories as
 * soon as the erasure is durable. Until a repository is gone a note beside it says so, which outlives a power cut.
 */
export function forgetWork(shelf: Shelf): (tx: Tx, order: Erasure) => Promise<() => Promise<void>> {
  return async (tx, { stream, kinds }) => {
    if (kinds !== 'all' && !kinds.includes(versionKept.kind)) return () => Promise.resolve()
    await forgetDrafts(tx, stream)
    const repositories = await repositoriesOf(tx, stream)
    mkdirSync(notesIn(shelf), { recursive: true })
    for (const repository of repositories) await keepFile(noteOf(shelf, repository), stream)
    return () => inTurn(shelf, stream, () => removeAll(shelf, stream, repositories))
  }
}

function removeAll(shelf: Shelf, learner: Id, repositories: readonly Id[]): Promise<void> {
  shelf.seen.delete(learner)
  for (const repository of repositories) {
    shelf.packs.delete(repository)
    shelf.untidy.delete(repository)
    remove(shelf, repository)
  }
  return Promise.resolve()
}

function remove(shelf: Shelf, repository: Id): void {
  rmSync(repositoryFolder(shelf, repository), { recursive: true, force: true })
  rmSync(noteOf(shelf, repository), { force: true })
}

/** At start: removes what a power cut left of an erasure. Where the erasure itself was cut short, her work stays. */
export async function finishForgetting(shelf: Shelf): Promise<void> {
  for (const repository of notedIn(shelf)) {
    const learner = readFileSync(noteOf(shelf, repository), 'utf8')
    const stillHers = await repositoriesOf(shelf.journal.db, learner)
    if (stillHers.includes(repository)) rmSync(noteOf(shelf, repository))
    else remove(shelf, repository)
  }
}

const notesIn = (shelf: Shelf) => path.join(shelf.folder, 'erasing')
const noteOf = (shelf: Shelf, repository: Id) => path.join(notesIn(shelf), repository)

function notedIn(shelf: Shelf): readonly Id[] {
  mkdirSync(notesIn(shelf), { recursive: true })
  return readdirSync(notesIn(shelf)).filter((file) => !file.endsWith('.part'))
}
