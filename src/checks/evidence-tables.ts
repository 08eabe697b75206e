import type { Id } from '#base'
import type { Db, Tx } from '#database'
import { isOf, type Fact, type Projection } from '#journal'
import { sql } from 'kysely'
import type { z } from 'zod'
import { exerciseChecked } from './facts.ts'

interface PassRow {
  stream: Id
  exercise: string
  /** The text that passed first, and the checks it passed. */
  version: Id
  checks_hash: string
  at: number
  origin: Id
  seq: number
}

interface MetRow {
  stream: Id
  exercise: string
  finding: string
  times: number
  /** As it was said the last time, and about which text. */
  what: string
  version: Id
  at: number
  origin: Id
  seq: number
}

type EvidenceTables = {
  p_first_pass: PassRow
  p_finding_met: MetRow
}

const tablesOf = (db: Db | Tx) => db.$extendTables<EvidenceTables>()

/** What a learner's page stands on: the text that passed each exercise first, and the findings she met on the way. */
export const evidenceProjection: Projection = {
  name: 'evidence',
  version: 1,
  tables: ['p_first_pass', 'p_finding_met'],
  create: [
    `create table p_first_pass (stream uuid not null, exercise text not null, version uuid not null,
       checks_hash text not null, at bigint not null, origin uuid not null, seq bigint not null,
       primary key (stream, exercise))`,
    `create table p_finding_met (stream uuid not null, exercise text not null, finding text not null,
       times int not null, what text not null, version uuid not null, at bigint not null, origin uuid not null,
       seq bigint not null, primary key (stream, exercise, finding))`,
  ],
  kinds: [exerciseChecked],
  async apply(tx, facts) {
    const checked = facts.filter((fact) => isOf(exerciseChecked, fact))
    await addPasses(tx, folded(checked.flatMap(asPass), firstOf))
    await addMet(tx, folded(checked.flatMap(asMet), countedTogether))
  },
}

type Checked = Fact<z.infer<typeof exerciseChecked.schema>>

function asPass({ stream, origin, seq, at, body }: Checked): PassRow[] {
  if (body?.verdict !== 'pass') return []
  return [{ stream, exercise: body.exercise, version: body.version, checks_hash: body.checksHash, at, origin, seq }]
}

function asMet({ stream, origin, seq, at, body }: Checked): MetRow[] {
  if (!body?.finding) return []
  const { exercise, version, finding } = body
  return [{ stream, exercise, finding: finding.id, times: 1, what: finding.what, version, at, origin, seq }]
}

type Row = PassRow | MetRow

/** One row for each learner, exercise and finding, the same whatever order the facts came in. */
function folded<R extends Row>(rows: readonly R[], together: (one: R, other: R) => R): readonly R[] {
  const all = new Map<string, R>()
  for (const row of rows) {
    const key = [row.stream, row.exercise, 'finding' in row ? row.finding : ''].join(' ')
    const before = all.get(key)
    all.set(key, before ? together(before, row) : row)
  }
  return [...all.values()]
}

const firstOf = (one: PassRow, other: PassRow): PassRow => (isLater(one, other) ? other : one)

function countedTogether(one: MetRow, other: MetRow): MetRow {
  return { ...(isLater(one, other) ? one : other), times: one.times + other.times }
}

/** By time, and where clocks agree by chain, as the database compares them. */
function isLater(one: Row, other: Row): boolean {
  if (one.at !== other.at) return one.at > other.at
  return one.origin === other.origin ? one.seq > other.seq : one.origin > other.origin
}

async function addPasses(tx: Tx, rows: readonly PassRow[]): Promise<void> {
  if (rows.length === 0) return
  const of = (column: keyof PassRow) => rows.map((row) => row[column])
  await sql`
    insert into p_first_pass as p (stream, exercise, version, checks_hash, at, origin, seq)
    select * from unnest(${of('stream')}::uuid[], ${of('exercise')}::text[], ${of('version')}::uuid[],
      ${of('checks_hash')}::text[], ${of('at')}::bigint[], ${of('origin')}::uuid[], ${of('seq')}::bigint[])
    on conflict (stream, exercise) do update set version = excluded.version, checks_hash = excluded.checks_hash,
      at = excluded.at, origin = excluded.origin, seq = excluded.seq
    where (excluded.at, excluded.origin, excluded.seq) < (p.at, p.origin, p.seq)`.execute(tx)
}

async function addMet(tx: Tx, rows: readonly MetRow[]): Promise<void> {
  if (rows.length === 0) return
  const of = (column: keyof MetRow) => rows.map((row) => row[column])
  await sql`
    insert into p_finding_met as p (stream, exercise, finding, times, what, version, at, origin, seq)
    select * from unnest(${of('stream')}::uuid[], ${of('exercise')}::text[], ${of('finding')}::text[],
      ${of('times')}::int[], ${of('what')}::text[], ${of('version')}::uuid[], ${of('at')}::bigint[],
      ${of('origin')}::uuid[], ${of('seq')}::bigint[])
    on conflict (stream, exercise, finding) do update set
      times = p.times + excluded.times,
      (what, version, at, origin, seq) = (
        select * from (values (p.what, p.version, p.at, p.origin, p.seq),
          (excluded.what, excluded.version, excluded.at, excluded.origin, excluded.seq))
          as last (what, version, at, origin, seq)
        order by at desc, origin desc, seq desc limit 1)`.execute(tx)
}

/**
 * The text that passed an exercise first. `checksHash` says which checks it passed: an exercise may have changed since.
 * `at` is ms since 1970 UTC.
 */
export interface FirstPass {
  readonly exercise: string
  readonly version: Id
  readonly checksHash: string
  readonly at: number
}

/** One kind of finding that a learner met in one exercise. `what` and `version` are of the last time, at `lastAt` (ms). */
export interface FindingMet {
  readonly exercise: string
  readonly finding: string
  readonly times: number
  readonly what: string
  readonly version: Id
  readonly lastAt: number
}

/** By exercise id: which of her texts passed it first. Only what was passed in code is here. */
export async function firstPassesOf(db: Db, learner: Id): Promise<ReadonlyMap<string, FirstPass>> {
  const rows = await tablesOf(db).selectFrom('p_first_pass').selectAll().where('stream', '=', learner).execute()
  return new Map(
    rows.map(({ exercise, version, checks_hash, at }) => [
      exercise,
      { exercise, version, checksHash: checks_hash, at },
    ]),
  )
}

/** The findings she met, those she met most often first. */
export async function findingsMetBy(db: Db, learner: Id): Promise<readonly FindingMet[]> {
  const rows = tablesOf(db).selectFrom('p_finding_met').selectAll().where('stream', '=', learner)
  const met = await rows.orderBy('times', 'desc').orderBy('at', 'desc').orderBy('finding').execute()
  return met.map(({ exercise, finding, times, what, version, at }) => {
    return { exercise, finding, times, what, version, lastAt: at }
  })
}
