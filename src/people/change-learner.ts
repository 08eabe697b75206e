import { done, refused, type Id, type Result } from '#base'
import type { Actor } from '#journal'
import type { ReadingSettings } from '#web'
import * as facts from './facts.ts'
import type { People } from './people.ts'
import * as tables from './tables.ts'
import type { Adjustment } from './tables.ts'

/** What staff may change of a learner. All of it is sent; only what differs becomes a fact. */
export interface LearnerDetails {
  readonly name: string
  readonly number: string | null
  readonly startedOn: string
  readonly adjustments: readonly Adjustment[]
}

export type ChangeRefusal = { readonly why: 'gone' | 'number-taken' }

export async function changeLearner(
  people: People,
  by: Actor,
  learner: Id,
  wanted: LearnerDetails,
): Promise<Result<undefined, ChangeRefusal>> {
  return people.journal.act<undefined, ChangeRefusal>(by, async (writing) => {
    await writing.lock('site', people.journal.site) // so that no other action gives the same number meanwhile
    const { tx } = writing
    const is = await tables.learnerById(tx, learner)
    if (!is) return refused({ why: 'gone' })
    if (wanted.name !== is.name) writing.append(facts.personNamed, learner, { name: wanted.name })
    if (wanted.startedOn !== is.startedOn) {
      writing.append(facts.learnerJoined, learner, { file: is.file, startedOn: wanted.startedOn })
    }
    const adjustments = [...wanted.adjustments].sort()
    if (adjustments.join() !== adjustmentsOf(is).join()) writing.append(facts.learnerAdjusted, learner, { adjustments })
    if (wanted.number !== (await tables.numberOf(tx, is.file))) {
      const holder = wanted.number === null ? null : await tables.learnerByNumber(tx, wanted.number)
      if (holder && holder.id !== learner) return refused({ why: 'number-taken' })
      writing.append(facts.learnerNumbered, is.file, { number: wanted.number })
    }
    return done()
  })
}

/** Her adjustments, in the order they are stored. */
export function adjustmentsOf({
  largerGrid,
  typed,
}: Pick<tables.Learner, 'largerGrid' | 'typed'>): readonly Adjustment[] {
  return [...(largerGrid ? (['larger-grid'] as const) : []), ...(typed ? (['typed-not-handwritten'] as const) : [])]
}

/** How a learner wants her pages: set by herself, or by staff for her. */
export async function setReading(
  people: People,
  by: Actor,
  learner: Id,
  reading: ReadingSettings,
): Promise<Result<undefined, ChangeRefusal>> {
  return people.journal.act<undefined, ChangeRefusal>(by, async (writing) => {
    if (!(await tables.learnerById(writing.tx, learner))) return refused({ why: 'gone' })
    writing.append(facts.learnerReadingSet, learner, { reading })
    return done()
  })
}

/** Lets a learner try her card again at once, on every screen. */
export async function releaseDelay(people: People, by: Actor, learner: Id): Promise<Result<undefined, ChangeRefusal>> {
  const found = await tables.learnerById(people.journal.db, learner)
  if (!found) return refused({ why: 'gone' })
  const released = await people.journal.act<undefined, ChangeRefusal>(by, (writing) => {
    writing.append(facts.delayReleased, found.file, {})
    return Promise.resolve(done())
  })
  if (released.ok && found.code !== null) people.tries.release(found.code)
  return released
}
