import type { Id } from '#base'
import type { People } from './people.ts'
import { staffWords } from './staff-words.ts'
import { allLearners, allStaff, type Learner } from './tables.ts'

/** What a need is about: a word that stands before its sentence, so that the eye finds it. */
export type NeedKind = 'hand' | 'stuck' | 'card' | 'register' | 'class' | 'note' | 'away' | 'new' | 'account'

/**
 * One thing that waits for a person on the staff.
 *
 * `since`   ms since 1970 UTC; the list is oldest first
 * `what`    a sentence; `names` whom it is about, where it is about several
 * `path`    where to see to it; `act` a form of one button that does it, when one click is enough
 * `whose`   the learner it is about
 * `tutors`  true when only a tutor can see to it
 */
export interface Need {
  readonly kind: NeedKind
  readonly since: number
  readonly what: string
  readonly names?: readonly string[]
  readonly path: string
  readonly act?: { readonly text: string; readonly path: string }
  readonly whose?: Id
  readonly tutors?: boolean
}

/** What this room knows of that waits for a person. */
export async function peopleNeeds(people: People): Promise<readonly Need[]> {
  const learners = await allLearners(people.journal.db)
  return [...learners.flatMap((learner) => needsOf(learner)), ...newNeeds(learners.filter(isNew))]
}

/** She has a card, and has not used it yet. */
function isNew({ signedIn, code, troubleSince }: Learner): boolean {
  return signedIn === null && code !== null && troubleSince === null
}

/** A list of twelve that was added this morning is one thing to see to, not twelve. */
function newNeeds(learners: readonly Learner[]): readonly Need[] {
  const { today } = staffWords
  const [first] = learners
  if (!first) return []
  const since = Math.min(...learners.map(({ joined }) => joined))
  const [kind, names] = ['new' as const, learners.map(({ name }) => name)]
  if (learners.length > 1) return [{ kind, since, what: today.notYetMany(learners.length), names, path: notYetPath }]
  return [{ kind, since, what: today.notYet(first.name), path: `/staff/learners/${first.id}`, whose: first.id }]
}

/** The list of learners, those who never signed in first. */
const notYetPath = '/staff/learners?sort=signedIn'

function needsOf({ id, name, code, cardAt, joined, troubleSince }: Learner): readonly Need[] {
  const { today } = staffWords
  const path = `/staff/learners/${id}`
  if (troubleSince !== null) {
    const act = { text: today.lift, path: `${path}/release` }
    return [{ kind: 'card', since: troubleSince, what: today.delayed(name), path, act, whose: id }]
  }
  return code === null ? [{ kind: 'card', since: cardAt ?? joined, what: today.cardEnded(name), path, whose: id }] : []
}

/** What waits for a manager: accounts that nobody has opened yet. */
export async function staffNeeds(people: People): Promise<readonly Need[]> {
  const staff = await allStaff(people.journal.db)
  const waiting = staff.filter(({ passphrase }) => passphrase === null)
  return waiting.map(({ added, name }) => ({
    kind: 'account',
    since: added,
    what: staffWords.today.codeWaiting(name),
    path: '/staff/accounts',
  }))
}
