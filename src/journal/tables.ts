import type { Id } from '#base'
import type { Db, Tx } from '#database'
import { sql, type Generated, type RawBuilder } from 'kysely'
import type { StreamClass } from './kinds.ts'

export interface FactRow {
  stream: Id
  origin: Id
  seq: number
  kind: string
  kind_v: number
  at: number
  actor: Id | null
  body: string | null
  salt: Buffer | null
  body_hash: Buffer
  hash: Buffer
  arrived: Generated<number>
}

export interface HeadRow {
  stream: Id
  origin: Id
  seq: number
  hash: Buffer
  at: number
  holds: StreamClass
}

type JournalTables = {
  fact: FactRow
  head: HeadRow
  origin: { id: Id; site: string; public_key: Buffer; began: number; mine: boolean }
  projection: { name: string; version: number; shape: string }
  command: { stream: Id; id: Id; answer: string; at: number }
}

export const tablesOf = (db: Db | Tx) => db.$extendTables<JournalTables>()

/** Takes the row locks of these heads, in sorted order so that two writers never wait for each other. Makes missing ones. */
export async function lockHeads(tx: Tx, origin: Id, wanted: ReadonlyMap<Id, StreamClass>): Promise<Map<Id, HeadRow>> {
  const streams = [...wanted.keys()].sort()
  const found = await selectForUpdate(tx, origin, streams)
  const missing = streams.filter((stream) => !found.has(stream))
  if (missing.length === 0) return found
  await sql`
    insert into head (stream, origin, seq, hash, at, holds)
    select s, ${origin}::uuid, 0, decode(repeat('00', 32), 'hex'), 0, h
    from unnest(${missing}::uuid[], ${missing.map((stream) => wanted.get(stream))}::text[]) as new(s, h) order by s
    on conflict do nothing`.execute(tx)
  return selectForUpdate(tx, origin, streams)
}

async function selectForUpdate(tx: Tx, origin: Id, streams: readonly Id[]): Promise<Map<Id, HeadRow>> {
  const { rows } = await sql<HeadRow>`
    select * from head where origin = ${origin} and stream = any(${streams}::uuid[]) order by stream for update`.execute(
    tx,
  )
  return new Map(rows.map((row) => [row.stream, row]))
}

/**
 * Until the end nobody here adds to this stream, nor begins it: a first fact that is just being written is waited for.
 * Leaves no head where there was none, because what a stream holds is for its first fact to say.
 */
export async function holdStream(tx: Tx, origin: Id, stream: Id): Promise<void> {
  await lockHeads(tx, origin, new Map([[stream, 'record']]))
  await sql`delete from head where stream = ${stream} and origin = ${origin} and seq = 0`.execute(tx)
}

export type NewFactRow = Omit<FactRow, 'arrived'> & { salt: Buffer; body: string }

export interface CommandRow {
  readonly stream: Id
  readonly id: Id
  /** The first answer, as JSON. */
  readonly answer: string
  readonly at: number
}

/** Writes facts, the heads they lead to, and the answered command: one statement, since each costs a turn. */
export async function writeFacts(
  tx: Tx,
  facts: readonly NewFactRow[],
  heads: readonly NewFactRow[],
  answered?: CommandRow,
) {
  const column = <K extends keyof NewFactRow>(key: K) => facts.map((fact) => fact[key])
  const head = <K extends keyof NewFactRow>(key: K) => heads.map((row) => row[key])
  await sql`
    with facts as (
      insert into fact (stream, origin, seq, kind, kind_v, at, actor, body, salt, body_hash, hash)
      select * from unnest(${column('stream')}::uuid[], ${column('origin')}::uuid[], ${column('seq')}::bigint[],
        ${column('kind')}::text[], ${column('kind_v')}::int[], ${column('at')}::bigint[], ${column('actor')}::uuid[],
        ${column('body')}::text[], ${column('salt')}::bytea[], ${column('body_hash')}::bytea[], ${column('hash')}::bytea[])
    ), heads as (
      update head set seq = new.seq, hash = new.hash, at = new.at
      from unnest(${head('stream')}::uuid[], ${head('origin')}::uuid[], ${head('seq')}::bigint[],
        ${head('hash')}::bytea[], ${head('at')}::bigint[]) as new(stream, origin, seq, hash, at)
      where head.stream = new.stream and head.origin = new.origin
    )
    insert into command (stream, id, answer, at)
    select ${answered?.stream ?? null}::uuid, ${answered?.id ?? null}::uuid, ${answered?.answer ?? null}::text, ${answered?.at ?? null}::bigint
    where ${answered !== undefined}::boolean`.execute(tx)
}

/** Where a page of facts in (stream, origin, seq) order ends. */
export interface ChainPlace {
  readonly stream: Id
  readonly origin: Id
  readonly seq: number
}

const beforeAll: ChainPlace = {
  stream: '00000000-0000-0000-0000-000000000000',
  origin: '00000000-0000-0000-0000-000000000000',
  seq: 0,
}

/** Pages through facts in chain order, holding one page in memory. `only` narrows to one stream. */
export async function* factPages(db: Db | Tx, page: number, only?: Id): AsyncGenerator<FactRow[]> {
  yield* pagesOf<FactRow>(db, sql`*`, page, only)
}

/** What a projection needs of a fact: without the hashes, which are half of its bytes. */
export type ReadRow = Omit<FactRow, 'salt' | 'body_hash' | 'hash' | 'arrived'>

/** As `factPages`, without the hashes. */
export async function* readPages(db: Db | Tx, page: number, only?: Id): AsyncGenerator<ReadRow[]> {
  yield* pagesOf<ReadRow>(db, sql`stream, origin, seq, kind, kind_v, at, actor, body`, page, only)
}

async function* pagesOf<R extends ChainPlace>(db: Db | Tx, columns: RawBuilder<unknown>, page: number, only?: Id) {
  let after: ChainPlace = beforeAll
  for (;;) {
    const { rows }: { rows: R[] } = await sql<R>`
      select ${columns} from fact
      where (stream, origin, seq) > (${after.stream}::uuid, ${after.origin}::uuid, ${after.seq}::bigint)
      ${only ? sql`and stream = ${only}` : sql``}
      order by stream, origin, seq limit ${page}`.execute(db)
    const last = rows.at(-1)
    if (!last) return
    yield rows
    after = last
  }
}

/** Where a page of facts in order of arrival ends: arrived, stream, origin, seq. */
export type Arrival = readonly [number, Id, Id, number]

/**
 * Facts after this place in order of arrival, from transactions that no running one can still come before.
 * A number taken from a counter becomes visible out of order; a transaction's own number, read below the
 * oldest one still running, does not.
 */
export async function arrivedAfter(db: Db, place: Arrival, limit: number): Promise<FactRow[]> {
  const [arrived, stream, origin, seq] = place
  const { rows } = await sql<FactRow>`
    select * from fact
    where (arrived, stream, origin, seq) > (${arrived}::bigint, ${stream}::uuid, ${origin}::uuid, ${seq}::bigint)
      and arrived < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
    order by arrived, stream, origin, seq limit ${limit}`.execute(db)
  return rows
}
