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
 * What a room holds of a stream beside the journal, as drafts and files: forgotten in the same transaction, which may be
 * tried again. What it gives is done once the erasure is durable: that is when files go.
 */
export type Forget = (tx: Tx, order: Erasure) => Promise<() => Promise<void>>

/**
 * Erases the bodies of one stream for good: text and salt go, hashes stay, so the chain still verifies.
 * The rows pages read are worked out anew from what is left; nobody adds to them meanwhile. What rooms hold beside the
 * journal goes too, and so do the answers kept for what this person sent. gives how many bodies were erased.
 */
export async function erase(desk: Desk, by: Actor, order: Erasure, rooms: Iterable<Forget>): Promise<number> {
  let afterwards: readonly (() => Promise<void>)[] = []
  const result = await act(desk, by, async (writing) => {
    const { tx } = writing
    await holdStream(tx, desk.origin, order.stream)
    const erased = await eraseBodies(tx, order)
    // Before the rows of pages go: they say where a room's files stand.
    afterwards = await forgetBeside(tx, order, rooms)
    await forgetRows(desk, tx, order.stream)
    writing.append(bodiesErased, desk.site, order)
    return done(erased)
  })
  for (const finish of afterwards) await finish()
  return valueOf(result)
}

async function forgetBeside(tx: Tx, order: Erasure, rooms: Iterable<Forget>): Promise<(() => Promise<void>)[]> {
  await sql`delete from command where stream = ${order.stream}`.execute(tx)
  const afterwards: (() => Promise<void>)[] = []
  for (const forget of rooms) afterwards.push(await forget(tx, order))
  return afterwards
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
