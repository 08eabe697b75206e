import { done, valueOf, type Clock, type Id, type Refusal, type Result } from '#base'
import { inTransaction, type Database, type Db } from '#database'
import { sql } from 'kysely'
import { act, type Desk, type Work } from './act.ts'
import { bodiesErased, erase, type Erasure, type Forget } from './erase.ts'
import { KindList, type Actor, type AnyFactKind, type Fact } from './kinds.ts'
import { findOrigin, originBegan, type Beginning } from './origin.ts'
import type { Projection } from './projection.ts'
import { asFacts, bringUpToDate, rebuild, snapshot, type Progress } from './rebuild.ts'
import { arrivedAfter, readPages, tablesOf, type Arrival } from './tables.ts'
import { verify, type Broken } from './verify.ts'

export interface Journal {
  readonly db: Db
  readonly clock: Clock
  /** The incarnation of this site that new facts are written as. */
  readonly origin: Id
  /** The stream of the site's own facts. */
  readonly site: Id
  /** One action, one transaction. With `command`, a repeat gets the first answer and writes nothing. */
  act<T, R extends Refusal>(by: Actor, work: Work<T, R>, options?: { command?: Id }): Promise<Result<T, R>>
  /** Facts in order of arrival after `cursor` (null: from the first), missing none beside concurrent writers. */
  factsSince(cursor: string | null, limit: number): Promise<{ facts: readonly Fact[]; cursor: string }>
  streamOf(stream: Id): Promise<readonly Fact[]>
  verify(): Promise<{ facts: number; broken: Broken | null }>
  rebuild(onStep?: Progress): Promise<{ facts: number; ms: number }>
  /** All projected rows as sorted text by table. */
  snapshot(): Promise<Record<string, string[]>>
  /** Erases bodies for good and leaves chains whole. gives how many. */
  erase(by: Actor, order: Erasure): Promise<number>
  /** A room that holds something of a stream beside the journal says here how it forgets it. */
  whenErasing(forget: Forget): void
  /** Calls `listener` with each action's facts once they are durable. gives a way to stop. What it throws is only said. */
  afterCommit(listener: Listener): () => void
}

type Listener = (facts: readonly Fact[]) => void

export interface JournalOptions {
  readonly database: Database
  readonly dataFolder: string
  readonly kinds: readonly AnyFactKind[]
  readonly projections: readonly Projection[]
  readonly clock: Clock
  readonly onStep?: Progress
}

/** Opens the journal: finds or begins this site's origin, and brings stale projections up to date. */
export async function openJournal(options: JournalOptions): Promise<Journal> {
  const { database, projections, clock } = options
  const kinds = new KindList([originBegan, bodiesErased, ...options.kinds])
  const beginning = await findOrigin(database, options.dataFolder)
  const listeners = new Set<Listener>()
  const rooms = new Set<Forget>()
  const desk: Desk = {
    db: database.db,
    origin: beginning.origin,
    site: beginning.site,
    kinds,
    projections,
    now: neverBack(clock, await lastWritten(database.db, beginning.origin)),
    tell: (facts) => listeners.forEach((listener) => tellOne(listener, facts)),
    unsettled: new Map(),
  }
  await bringUpToDate(database.db, kinds, projections, options.onStep)
  if (beginning.began) await begin(desk, beginning)
  await forgetOldCommands(desk)
  return {
    db: database.db,
    clock,
    origin: desk.origin,
    site: desk.site,
    act: (by, work, { command } = {}) => act(desk, by, work, command),
    factsSince: (cursor, limit) => factsSince(desk, cursor, limit),
    streamOf: (stream) => streamOf(desk, stream),
    verify: () => verify(database.db),
    rebuild: (onStep) => rebuild(database.db, kinds, projections, onStep),
    snapshot: () => snapshot(database.db, projections),
    erase: (by, order) => erase(desk, by, order, rooms),
    whenErasing: (forget) => void rooms.add(forget),
    afterCommit: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** What happened is on disk by now. A listener that breaks must not turn its answer into a fault, nor keep it from others. */
function tellOne(listener: Listener, facts: readonly Fact[]): void {
  try {
    listener(facts)
  } catch (error) {
    console.error(listenerFailed, error)
  }
}

const listenerFailed = 'Somebody who listens to the journal failed. What was written stands.'

async function begin(desk: Desk, { origin, site, began }: Beginning): Promise<void> {
  if (!began) return
  const publicKey = Buffer.from(began.publicKey, 'base64')
  await inTransaction(desk.db, async (tx) => {
    await tablesOf(tx).updateTable('origin').set({ mine: false }).execute()
    const row = { id: origin, site, public_key: publicKey, began: desk.now(), mine: true }
    await tablesOf(tx).insertInto('origin').values(row).execute()
    // In another cluster transaction numbers start low again: what came with the copy has arrived before anything new.
    await sql`update fact set arrived = 1 where arrived >= pg_current_xact_id()::text::bigint`.execute(tx)
  })
  const result = await act(desk, { id: null, role: 'system' }, (writing) => {
    writing.append(originBegan, site, began)
    return Promise.resolve(done())
  })
  valueOf(result)
}

/** A prison clock jumps back after a power cut. What is written never says that it stands before what stood already. */
function neverBack(clock: Clock, last: number): () => number {
  return () => (last = Math.max(last, clock.now()))
}

async function lastWritten(db: Db, origin: Id): Promise<number> {
  const heads = tablesOf(db)
    .selectFrom('head')
    .select((e) => e.fn.max('at').as('at'))
  const row = await heads.where('origin', '=', origin).executeTakeFirst()
  return row?.at ?? 0
}

/**
 * A page repeats a command within seconds; a week later nobody does. Counted from the newest command and not from now:
 * the clock of a machine that has lost its power may say anything, while a page still repeats what it sent before.
 */
async function forgetOldCommands(desk: Desk): Promise<void> {
  const week = 7 * 24 * 3_600_000
  await sql`delete from command where at < (select max(at) from command) - ${week}::bigint`.execute(desk.db)
}

const nothing = '00000000-0000-0000-0000-000000000000'
const beforeAll: Arrival = [0, nothing, nothing, 0]

/** A cursor is a map from shard to place. One database is one shard, `0`; a cursor of a larger hub has more. */
async function factsSince(desk: Desk, cursor: string | null, limit: number) {
  const { 0: place } = cursor === null ? { 0: beforeAll } : (JSON.parse(cursor) as { 0: Arrival }) // we wrote it below
  const rows = await arrivedAfter(desk.db, place, limit)
  const last = rows.at(-1)
  const next = last ? [last.arrived, last.stream, last.origin, last.seq] : place
  return { facts: asFacts(rows, desk.kinds), cursor: JSON.stringify({ 0: next }) }
}

async function streamOf(desk: Desk, stream: Id): Promise<readonly Fact[]> {
  const facts: Fact[] = []
  for await (const rows of readPages(desk.db, 5_000, stream)) facts.push(...asFacts(rows, desk.kinds))
  return facts
}
