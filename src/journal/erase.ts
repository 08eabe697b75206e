import { done, valueOf, type Id } from '#base'
import type { Tx } from '#database'
import { sql } from 'kysely'
import { z } from 'zod'
import { act, project, type Desk } from './act.ts'
import { declareFact, type Actor } from './kinds.ts'
import { asFacts } from './rebuild.ts'
import { holdStream, readPages } from './tables.ts'

/** The order to erase is itself a fact, so that a restored copy can be made to forget again. */
export const bodiesErased = declareFact({
  kind: 'bodies.erased',
  version: 1,
  stream: 'site',
  leaves: 'never',
  writers: ['manager', 'system'],
  personal: {},
  schema: z.object({
    stream: z.string(),
    /** Which facts: all of the stream, or those of these kinds. */
    kinds: z.union([z.literal('all'), z.array(z.string())]),
    reason: z.string().max(300),
  }),
  upcasters: {},
})

export type Erasure = z.infer<typeof bodiesErased.schema>

/**
 * Erases the bodies of one stream for good: text and salt go, hashes stay, so the chain still verifies.
 * The rows pages read are worked out anew from what is left; nobody adds to them meanwhile. gives how many bodies were erased.
 */
export async function erase(desk: Desk, by: Actor, order: Erasure): Promise<number> {
  const result = await act(desk, by, async (writing) => {
    await holdStream(writing.tx, desk.origin, order.stream)
    const erased = await eraseBodies(writing.tx, order)
    await forgetRows(desk, writing.tx, order.stream)
    writing.append(bodiesErased, desk.site, order)
    return done(erased)
  })
  return valueOf(result)
}

async function eraseBodies(tx: Tx, { stream, kinds }: Erasure): Promise<number> {
  const some = kinds === 'all' ? sql`` : sql`and kind = any(${kinds}::text[])`
  const { numAffectedRows } = await sql`
    update fact set body = null, salt = null where stream = ${stream} and body is not null ${some}`.execute(tx)
  return Number(numAffectedRows ?? 0n)
}

async function forgetRows(desk: Desk, tx: Tx, stream: Id): Promise<void> {
  for (const table of desk.projections.flatMap((p) => p.tables)) {
    await sql`delete from ${sql.table(table)} where stream = ${stream}`.execute(tx)
  }
  for await (const rows of readPages(tx, 5_000, stream)) {
    await project(desk.projections, tx, asFacts(rows, desk.kinds))
  }
}
