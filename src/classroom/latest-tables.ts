import type { Tx } from '#database'
import { isOf, type AnyFactKind, type Fact, type FactKind, type Projection } from '#journal'
import { sql } from 'kysely'

type ColumnType = 'text' | 'uuid' | 'boolean' | 'int'

/** One kind of fact and the row it makes; `key` names what the row is about within its stream. */
interface Says<B> {
  readonly kind: FactKind<B>
  readonly row: (body: B) => { readonly key: string; readonly [column: string]: unknown }
}

/** Keeps what `says` is typed by: the kind's own body. */
export function says<B>(kind: FactKind<B>, row: Says<B>['row']): Says<B> {
  return { kind, row }
}

/** A table in which, for each stream and key, the last word stands. */
interface LatestOfEach {
  readonly name: string
  readonly table: string
  /** The key's column and its type. */
  readonly key: readonly [name: string, type: 'uuid' | 'text']
  readonly columns: Readonly<Record<string, ColumnType>>
  // Each pairs a kind with its own body; the list is only asked by kind.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly says: readonly Says<any>[]
}

/** Among several facts the last by (at, origin, seq) stands, in whatever order they come. An erased one says nothing. */
export function latestOfEach(is: LatestOfEach): Projection {
  const [key, type] = is.key
  const columns = Object.entries(is.columns).map(([name, column]) => `${name} ${column},`)
  return {
    name: is.name,
    version: 1,
    tables: [is.table],
    create: [
      `create table ${is.table} (stream uuid not null, ${key} ${type} not null, ${columns.join(' ')}
        at bigint not null, origin uuid not null, seq bigint not null, actor uuid, primary key (stream, ${key}))`,
      `create index ${is.table}_${key} on ${is.table} (${key})`,
    ],
    kinds: is.says.map(({ kind }): AnyFactKind => kind),
    apply: (tx, facts) => keepLatest(tx, is, facts),
  }
}

interface Row {
  readonly fact: Fact
  readonly key: string
  readonly values: Readonly<Record<string, unknown>>
}

async function keepLatest(tx: Tx, is: LatestOfEach, facts: readonly Fact[]): Promise<void> {
  const rows = lastOfEach(facts.flatMap((fact) => rowsOf(is, fact)))
  for (let from = 0; from < rows.length; from += 500) await write(tx, is, rows.slice(from, from + 500))
}

function rowsOf(is: LatestOfEach, fact: Fact): Row[] {
  const found = is.says.find(({ kind }) => isOf(kind, fact))
  if (!found || fact.body === null) return []
  const { key, ...values } = found.row(fact.body)
  return [{ fact, key, values }]
}

function lastOfEach(rows: readonly Row[]): readonly Row[] {
  const last = new Map<string, Row>()
  for (const row of rows) {
    const name = `${row.fact.stream} ${row.key}`
    const before = last.get(name)
    if (!before || isLater(row.fact, before.fact)) last.set(name, row)
  }
  return [...last.values()]
}

function isLater(one: Fact, other: Fact): boolean {
  if (one.at !== other.at) return one.at > other.at
  return one.origin === other.origin ? one.seq > other.seq : one.origin > other.origin
}

async function write(tx: Tx, { table, key: [key, type], columns }: LatestOfEach, rows: readonly Row[]): Promise<void> {
  const names = Object.keys(columns)
  const tuples = rows.map(({ fact, key: value, values }) => {
    const cells = names.map((name) => sql`${values[name] ?? null}::${sql.raw(columns[name] ?? 'text')}`)
    const { stream, at, origin, seq, actor } = fact
    const stamp = [sql`${at}::bigint`, sql`${origin}::uuid`, sql`${seq}::bigint`, sql`${actor}::uuid`]
    return sql`(${sql.join([sql`${stream}::uuid`, sql`${value}::${sql.raw(type)}`, ...cells, ...stamp])})`
  })
  const changed = [...names, 'at', 'origin', 'seq', 'actor']
  await sql`
    insert into ${sql.table(table)} as old values ${sql.join(tuples)}
    on conflict (stream, ${sql.ref(key)}) do update set ${sql.join(
      changed.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`),
    )} where (excluded.at, excluded.origin, excluded.seq) > (old.at, old.origin, old.seq)`.execute(tx)
}
