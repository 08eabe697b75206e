import type { Id } from '#base'
import type { Db, Tx } from '#database'
import type { Projection } from '#journal'
import { sql } from 'kysely'
import { handLowered, handRaised } from './hand-facts.ts'
import { latestOfEach, says } from './latest-tables.ts'

/** Whose hand is up. `at` of a row is since when it is as it is. */
export const handProjections: readonly Projection[] = [
  latestOfEach({
    name: 'classroom.hand',
    table: 'p_hand',
    key: ['hand', 'text'],
    columns: { up: 'boolean' },
    says: [
      says(handRaised, ({ hand: key }) => ({ key, up: true })),
      says(handLowered, ({ hand: key }) => ({ key, up: false })),
    ],
  }),
]

export interface Hand {
  readonly learner: Id
  readonly file: Id
  /** ms since 1970 UTC. */
  readonly since: number
}

/** Whoever leaves the course takes her hand with her. */
const leftSince = sql`exists (select 1 from p_left g where g.stream = h.stream and g.at >= h.at)`

/** In ms: as long as a learner can stay signed in. A hand nobody took down is not waiting still the next morning. */
const longestUp = 4 * 3_600_000

/** Every hand that is up at `now` (ms since 1970 UTC), the longest first; or those of `learners` alone. */
export async function handsUp(db: Db | Tx, now: number, learners?: readonly Id[]): Promise<readonly Hand[]> {
  const some = learners ? sql`and l.stream = any(${learners}::uuid[])` : sql``
  const { rows } = await sql<Hand>`
    select l.stream as learner, l.file, h.at as since from p_hand h join p_learner l on l.file = h.stream
    where h.up and h.at > ${now - longestUp} and not ${leftSince} ${some} order by h.at, l.stream`.execute(db)
  return rows
}

/** Since when her hand is up at `now`, by her file; null when it is down. */
export async function handSince(db: Db | Tx, file: Id, now: number): Promise<number | null> {
  const { rows } = await sql<{ at: number }>`
    select h.at from p_hand h
    where h.stream = ${file} and h.up and h.at > ${now - longestUp} and not ${leftSince}`.execute(db)
  return rows[0]?.at ?? null
}
