import { done, refused, type Id, type Result } from '#base'
import type { Actor } from '#journal'
import { issueCard, type CardRefusal, type NewCard } from './cards.ts'
import { cardEnded } from './facts.ts'
import { learnerLeft, learnerReturned, type LeavingReason } from './leaving-facts.ts'
import type { People } from './people.ts'
import { londonDay } from './say-when.ts'
import type { SessionRow } from './session-tables.ts'
import * as tables from './tables.ts'

export type LeavingRefusal = { readonly why: 'gone' | 'not-yet' }

/**
 * A learner leaves the course: her sessions and her card end at once, and nothing of hers is deleted.
 * Said again of someone who has left, it puts the day and the reason right.
 *
 * `on`      her last day, `2026-11-23`
 * refuses   a day that has not come yet
 */
export async function leaveCourse(
  people: People,
  by: Actor,
  learner: Id,
  { because, on }: { because: LeavingReason; on: string },
): Promise<Result<undefined, LeavingRefusal>> {
  if (on > londonDay(people.clock.now())) return refused({ why: 'not-yet' })
  let ended: readonly SessionRow[] = []
  const left = await people.journal.act<undefined, LeavingRefusal>(by, async (writing) => {
    const found = await tables.learnerById(writing.tx, learner)
    if (!found) return refused({ why: 'gone' })
    await writing.lock('file', found.file)
    const is = await tables.learnerById(writing.tx, learner) // as it stands now that nobody else can change it
    if (is?.leftAt != null && is.leftBecause === because && is.leftOn === on) return done()
    writing.append(learnerLeft, found.file, { because, on })
    if (is?.code != null) writing.append(cardEnded, found.file, {})
    ended = await people.sessions.end(writing, learner, 'off-the-course')
    return done()
  })
  if (left.ok) people.sessions.tellEnded(ended)
  return left
}

/**
 * She comes back: a new card with the code she had, and her work as she left it.
 *
 * `command`  the form's own id: sent twice it makes one card, since words are shown once
 */
export async function comeBack(
  people: People,
  by: Actor,
  learner: Id,
  command: Id,
): Promise<Result<NewCard, CardRefusal>> {
  return issueCard(people, by, learner, {
    command,
    before: (writing, { file, leftAt }) => {
      if (leftAt === null) return refused({ why: 'here-already' })
      writing.append(learnerReturned, file, {})
      return done()
    },
  })
}
