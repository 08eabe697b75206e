import { createHash } from 'node:crypto'
import { inTransaction, type Db, type Tx } from '#database'
import { sql } from 'kysely'
import { project } from './act.ts'
import type { Fact, KindList } from './kinds.ts'
import type { Projection } from './projection.ts'
import { readPages, tablesOf, type ReadRow } from './tables.ts'

const page = 5_000

export type Progress = (sentence: string) => void

/** Empties the tables of these projections and works them out again from every fact. Writers wait meanwhile. */
export async function rebuild(db: Db, kinds: KindList, projections: readonly Projection[], onStep?: Progress) {
  const start = performance.now()
  const facts = await inTransaction(db, async (tx) => {
    await sql`lock table fact in exclusive mode`.execute(tx)
    for (const table of projections.flatMap((p) => p.tables)) await sql`truncate ${sql.table(table)}`.execute(tx)
    return replay(tx, kinds, projections, onStep)
  })
  return { facts, ms: Math.round(performance.now() - start) }
}

async function replay(tx: Tx, kinds: KindList, projections: readonly Projection[], onStep?: Progress): Promise<number> {
  const total = Number(
    (
      await tablesOf(tx)
        .selectFrom('fact')
        .select((e) => e.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  )
  let seen = 0
  for await (const rows of readPages(tx, page)) {
    await project(projections, tx, asFacts(rows, kinds))
    seen += rows.length
    if (total > page) onStep?.(`Working out the pages from the journal: ${seen} of ${total} facts.`)
  }
  return seen
}

/** Rows as projections read them. Kinds this program does not know stay in the journal and are left out here. */
export function asFacts(rows: readonly ReadRow[], kinds: KindList): Fact[] {
  return rows.flatMap((row) => {
    const read = kinds.read(row.kind, row.kind_v, row.body)
    if (read === 'unknown') return []
    const { stream, origin, kind, actor } = row
    return [{ stream, origin, seq: row.seq, kind, at: row.at, actor, ...read }]
  })
}

/** Makes the tables of every projection that is new or has changed since they were made, and fills them. */
export async function bringUpToDate(
  db: Db,
  kinds: KindList,
  projections: readonly Projection[],
  onStep?: Progress,
): Promise<void> {
  const stored = await tablesOf(db).selectFrom('projection').selectAll().execute()
  const shapes = new Map(stored.map((row) => [row.name, row]))
  const stale = projections.filter(
    (p) => shapes.get(p.name)?.version !== p.version || shapes.get(p.name)?.shape !== shapeOf(p),
  )
  if (stale.length === 0) return
  await inTransaction(db, async (tx) => {
    for (const projection of stale) await makeTables(tx, projection)
    await replay(tx, kinds, stale, onStep)
  })
}

async function makeTables(tx: Tx, projection: Projection): Promise<void> {
  for (const table of projection.tables) await sql`drop table if exists ${sql.table(table)}`.execute(tx)
  for (const statement of projection.create) await sql.raw(statement).execute(tx)
  for (const table of projection.tables) await refuseStreamlessKey(tx, table)
  const row = { name: projection.name, version: projection.version, shape: shapeOf(projection) }
  const insert = tablesOf(tx).insertInto('projection').values(row)
  await insert.onConflict((c) => c.column('name').doUpdateSet(row)).execute()
}

/** A key that starts with the stream keeps one person's rows together: to forget her, to move her, to split the work. */
async function refuseStreamlessKey(tx: Tx, table: string): Promise<void> {
  const { rows } = await sql<{ first: string }>`
    select a.attname as first from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where i.indisprimary and i.indrelid = to_regclass(${table})`.execute(tx)
  if (rows[0]?.first !== 'stream') throw new Error(`${table} needs a primary key that starts with stream.`)
}

function shapeOf(projection: Projection): string {
  return createHash('sha256').update(projection.create.join(';')).digest('hex')
}

/** All rows of these projections as sorted text, to compare two of them. For tests and for `doctor`. */
export async function snapshot(db: Db, projections: readonly Projection[]): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {}
  for (const table of projections.flatMap((p) => p.tables).sort()) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(table)} t order by 1`.execute(db)
    tables[table] = rows.map(({ row }) => row)
  }
  return tables
}
