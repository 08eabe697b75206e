import type { Id } from '#base'
import type { Db, Tx } from '#database'
import type { Projection } from '#journal'
import { sql } from 'kysely'
import { latestOfEach, says } from './latest-tables.ts'
import { standUpSaid } from './stand-up-facts.ts'

/** Of each learner, what she said last in each class. */
export const standUpProjections: readonly Projection[] = [
  latestOfEach({
    name: 'classroom.stand-up',
    table: 'p_stand_up',
    key: ['class', 'uuid'],
    columns: { yesterday: 'text', today: 'text', stuck: 'text' },
    says: [says(standUpSaid, ({ class: key, ...said }) => ({ key, ...said }))],
  }),
]

/** What one learner said in one class. All three empty: she let it pass. `at` is ms since 1970 UTC. */
export interface StandUp {
  readonly learner: Id
  readonly class: Id
  readonly yesterday: string
  readonly today: string
  readonly stuck: string
  readonly at: number
}

const standUps = sql`select stream as learner, class, yesterday, today, stuck, at from p_stand_up`

/** What everyone said in this class, by learner. */
export async function standUpsIn(db: Db | Tx, id: Id): Promise<ReadonlyMap<Id, StandUp>> {
  const { rows } = await sql<StandUp>`${standUps} where class = ${id}`.execute(db)
  return new Map(rows.map((row) => [row.learner, row]))
}

/** What one learner said, in all her classes or in `only` one, the latest first. */
export async function standUpsOf(db: Db | Tx, learner: Id, only?: Id): Promise<readonly StandUp[]> {
  const some = only === undefined ? sql`` : sql`and class = ${only}`
  const { rows } = await sql<StandUp>`
    ${standUps} where stream = ${learner} ${some} order by at desc, class`.execute(db)
  return rows
}
