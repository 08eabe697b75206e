import { done, type Id, type Result } from '#base'
import type { Writing } from '#journal'
import { prepareCommits, type Prepared, type Text } from './commits.ts'
import { repositoryBegun, versionKept } from './facts.ts'
import { mostPacks, moveMain } from './repository.ts'
import type { Place } from './place.ts'
import { inTurn, keepAtMost, repositoryFolder, type Shelf } from './shelf.ts'
import { standingOf, type Draft, type Standing } from './tables.ts'
import type { Stale } from './refusals.ts'
import { tidyLater } from './tidy.ts'

/** `version` and `commit` of the exercise's newest text, and the number of the draft it stands beside. */
export interface KeptVersion {
  readonly version: Id
  readonly commit: string
  readonly number: number
}

/**
 * Keeps texts as versions, oldest first, and moves the draft, in one action: objects on disk, then the facts, then
 * the repository's `main`. The objects are written before the transaction begins, on what the newest version seemed
 * to be, and once more inside it in the rare case that it was another.
 *
 * `draft`  moves or reads the draft inside the transaction; its refusal undoes everything
 */
export async function keepTexts(
  shelf: Shelf,
  learner: Id,
  place: Place,
  { texts, draft, command }: { texts: readonly Text[]; draft: DraftMove; command?: Id },
): Promise<Result<KeptVersion, Stale>> {
  return inTurn(shelf, learner, async () => {
    const { db } = shelf.journal
    const guess = seenOf(shelf, learner, place) ?? (await standingOf(db, learner, place.exercise))
    let prepared = await prepareCommits(shelf, learner, place, { db, standing: guess, texts })
    const keep = async (writing: Writing): Promise<Result<KeptVersion, Stale>> => {
      await writing.lock('record', learner)
      const standing = await standingOf(writing.tx, learner, place.exercise)
      if (!isSame(standing, guess))
        prepared = await prepareCommits(shelf, learner, place, { db: writing.tx, standing, texts })
      const moved = await draft(writing)
      if (!moved.ok) return moved
      const { repository, kept, last } = prepared
      if (!last) throw new Error('There was no text to keep.')
      if (!standing.repository) writing.append(repositoryBegun, learner, { repository, holds: 'lessons' })
      for (const version of kept) writing.append(versionKept, learner, { ...version, start: moved.value.start })
      return done({ version: last.version, commit: last.commit, number: moved.value.number })
    }
    const by = { id: learner, role: 'learner' } as const
    const result = await shelf.journal.act(by, keep, command ? { command } : {})
    // A repeated command gets its first answer: what was prepared for it now was never recorded.
    if (result.ok && result.value.version === prepared.last?.version) standsNow(shelf, learner, place, prepared)
    return result
  })
}

function seenOf(shelf: Shelf, learner: Id, place: Place): Standing | null {
  const seen = shelf.seen.get(learner)
  return seen?.exercise === place.exercise ? seen.standing : null
}

function isSame(one: Standing, other: Standing): boolean {
  return one.repository === other.repository && one.last?.version === other.last?.version
}

function standsNow(shelf: Shelf, learner: Id, { exercise }: Place, { repository, kept, last }: Prepared): void {
  const newest = kept.at(-1)
  if (!newest) return
  moveMain(repositoryFolder(shelf, repository), newest.commit)
  shelf.seen.delete(learner)
  shelf.seen.set(learner, { exercise, standing: { repository, last, own: last } })
  keepAtMost(shelf.seen, 1_000)
  if ((shelf.packs.get(repository) ?? 0) > mostPacks) tidyLater(shelf, learner, repository)
}

export type DraftMove = (writing: Writing) => Promise<Result<Pick<Draft, 'number' | 'start'>, Stale>>
