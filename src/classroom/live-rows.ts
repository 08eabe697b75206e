import type { Id } from '#base'
import { newestOf, type Newest } from '#checks'
import { allLearners, learnersOf, type Learner } from '#people'
import { openClasses, placesIn } from './class-tables.ts'
import { handsUp } from './hand-tables.ts'
import { openNotes } from './note-tables.ts'
import { pcsByDevice } from './room-tables.ts'
import type { Rooms } from './rooms.ts'
import type { Whereabouts } from './live-where.ts'

/** After so long without a step forward somebody should come by. */
export const stuckAfterMs = 15 * 60_000

/** One learner in the live room. Times are ms since 1970 UTC. */
export interface LiveRow {
  readonly learner: Learner
  /** The open classes she is on the list of. */
  readonly classes: readonly Id[]
  /** True when a class is open and she is on no list. */
  readonly isOffList: boolean
  /** Since when she is signed in; null when she is not. */
  readonly signedIn: number | null
  readonly pc: string | null
  /** The page she has open, as far as it is known; else what she tried last. */
  readonly at: { readonly lesson: string | null; readonly exercise: string | null }
  readonly last: Newest | null
  /** When she last passed something new, or began. */
  readonly step: number | null
  readonly hand: number | null
  readonly trouble: number | null
  readonly notes: number
  /** When each of her needs begins, also those that lie ahead: the earliest that has begun puts her in order. */
  readonly needs: readonly number[]
}

/**
 * Everyone on the list of an open class, and everyone who is signed in.
 *
 * `only`  learners, by the stream of their record or of their file, when not everyone is wanted
 */
export async function liveRows(
  { journal, people }: Rooms,
  whereabouts: Whereabouts,
  only?: ReadonlySet<Id>,
): Promise<readonly LiveRow[]> {
  const { db, clock } = journal
  const [learners, signedIn, classes] = await Promise.all([
    only ? learnersOf(db, [...only]) : allLearners(db),
    people.sessions.learnersIn(),
    classesByLearner(db),
  ])
  const sessions = new Map(signedIn.map((one) => [one.stream, one]))
  const here = learners.filter(({ id }) => sessions.has(id) || classes.has(id))
  if (here.length === 0) return []
  const ids = here.map(({ id }) => id)
  const [newest, hands, notes, pcs] = await Promise.all([
    newestOf(db, ids),
    handsUp(db, clock.now(), ids),
    openNotes(db, ids),
    pcsByDevice(db),
  ])
  return here.map((learner): LiveRow => {
    const session = sessions.get(learner.id)
    const last = newest.get(learner.id) ?? null
    const hand = hands.find((one) => one.learner === learner.id)?.since ?? null
    const began = session?.began ?? null
    const step = began === null ? null : Math.max(began, last?.steppedAt ?? 0)
    const known = whereabouts.of(learner.id)
    return {
      ...{ learner, last, hand, step, signedIn: began, trouble: learner.troubleSince },
      classes: classes.get(learner.id) ?? [],
      isOffList: classes.size > 0 && !classes.has(learner.id),
      pc: (session?.device && pcs.get(session.device)?.label) ?? null,
      at: known ?? { lesson: null, exercise: last?.exercise ?? null },
      notes: notes.filter((note) => note.learner === learner.id).length,
      needs: [hand, learner.troubleSince, step === null ? null : step + stuckAfterMs].filter((at) => at !== null),
    }
  })
}

async function classesByLearner(db: Rooms['journal']['db']): Promise<ReadonlyMap<Id, readonly Id[]>> {
  const found = new Map<Id, Id[]>()
  for (const { class: id } of await openClasses(db)) {
    for (const { learner, listed } of await placesIn(db, id)) {
      if (listed) found.set(learner, [...(found.get(learner) ?? []), id])
    }
  }
  return found
}

/** Oldest need first; who needs nothing stands below, signed in before not, by PC and then by name. */
export function inOrderOfNeed(rows: readonly LiveRow[], now: number): readonly LiveRow[] {
  return rows.toSorted((a, b) => needOf(a, now) - needOf(b, now) || byPlace.compare(placeOf(a), placeOf(b)))
}

const needOf = ({ needs }: LiveRow, now: number) =>
  Math.min(Number.MAX_SAFE_INTEGER, ...needs.filter((at) => at <= now))
const byPlace = new Intl.Collator('en-GB', { numeric: true })

/** What rows without a need are ordered by, on the server and on the page alike. */
export function placeOf({ signedIn, pc, learner }: LiveRow): string {
  return `${signedIn === null ? 1 : 0} ${pc ?? '~'} ${learner.name}`
}
