import type { Id } from '#base'
import type { People } from './people.ts'
import { staffWords } from './staff-words.ts'
import { allLearners, allStaff, type Learner } from './tables.ts'

/**
 * One thing that waits for a person on the staff.
 *
 * `since`   ms since 1970 UTC; the list is oldest first
 * `what`    a sentence
 * `path`    where to see to it; `act` a form of one button that does it, when one click is enough
 * `whose`   the learner it is about
 */
export interface Need {
  readonly since: number
  readonly what: string
  readonly path: string
  readonly act?: { readonly text: string; readonly path: string }
  readonly whose?: Id
}

/** What this room knows of that waits for a person. */
export async function peopleNeeds(people: People): Promise<readonly Need[]> {
  const learners = await allLearners(people.journal.db)
  return learners.flatMap((learner) => needsOf(learner))
}

function needsOf({ id, name, code, joined, signedIn, troubleSince }: Learner): readonly Need[] {
  const { today } = staffWords
  const path = `/staff/learners/${id}`
  if (troubleSince !== null) {
    const act = { text: today.lift, path: `${path}/release` }
    return [{ since: troubleSince, what: today.delayed(name), path, act, whose: id }]
  }
  if (code === null) return [{ since: joined, what: today.cardEnded(name), path, whose: id }]
  return signedIn === null ? [{ since: joined, what: today.notYet(name), path, whose: id }] : []
}

/** What waits for a manager: accounts that nobody has opened yet. */
export async function staffNeeds(people: People): Promise<readonly Need[]> {
  const staff = await allStaff(people.journal.db)
  const waiting = staff.filter(({ passphrase }) => passphrase === null)
  return waiting.map(({ added, name }) => ({
    since: added,
    what: staffWords.today.codeWaiting(name),
    path: '/staff/accounts',
  }))
}
