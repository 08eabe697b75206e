import { canonicalJson, type Id } from '#base'
import type { Db, Tx } from '#database'
import type { Finding } from '#findings'
import { isOf, type Fact, type Projection } from '#journal'
import { sql } from 'kysely'
import { exerciseAnswered, exerciseChecked } from './facts.ts'
import type { verdicts } from './run-result.ts'

export type Verdict = (typeof verdicts)[number] | 'right' | 'wrong'

interface ProgressRow {
  stream: Id
  exercise: string
  tries: number
  first_at: number
  /** Passed, or answered rightly, for the first time. */
  passed_at: number | null
  last_at: number
  last_origin: Id
  last_seq: number
  last_verdict: Verdict
  /** What she chose, for a question. */
  last_answer: string | null
  /** JSON of the finding she was shown, for a check that failed. */
  last_finding: string | null
}

interface ResultRow {
  stream: Id
  version: Id
  verdict: Verdict
  at: number
  origin: Id
  seq: number
}

type CheckTables = {
  p_progress: ProgressRow
  p_result: ResultRow
}

const tablesOf = (db: Db | Tx) => db.$extendTables<CheckTables>()

export const checksProjection: Projection = {
  name: 'checks',
  version: 1,
  tables: ['p_progress', 'p_result'],
  create: [
    `create table p_progress (stream uuid not null, exercise text not null, tries int not null, first_at bigint not null,
       passed_at bigint, last_at bigint not null, last_origin uuid not null, last_seq bigint not null,
       last_verdict text not null, last_answer text, last_finding text, primary key (stream, exercise))`,
    `create table p_result (stream uuid not null, version uuid not null, verdict text not null, at bigint not null,
       origin uuid not null, seq bigint not null, primary key (stream, version))`,
  ],
  kinds: [exerciseChecked, exerciseAnswered],
  async apply(tx, facts) {
    const tries = facts.flatMap(asTry)
    if (tries.length === 0) return
    const progress = folded(tries.map((one) => one.progress))
    await addTries(tx, progress, newestOfEach(tries.flatMap(({ result }) => result ?? [])))
  },
}

interface Try {
  readonly progress: ProgressRow
  readonly result?: ResultRow
}

/** What one fact says by itself. An erased one says nothing. */
function asTry(fact: Fact): Try[] {
  const { stream, origin, seq, at } = fact
  const alone = { stream, tries: 1, first_at: at, last_at: at, last_origin: origin, last_seq: seq }
  if (isOf(exerciseChecked, fact) && fact.body) {
    const { exercise, version, verdict, finding } = fact.body
    const passed_at = verdict === 'pass' ? at : null
    const last = { last_verdict: verdict, last_answer: null, last_finding: finding ? canonicalJson(finding) : null }
    return [
      { progress: { ...alone, exercise, passed_at, ...last }, result: { stream, version, verdict, at, origin, seq } },
    ]
  }
  if (isOf(exerciseAnswered, fact) && fact.body) {
    const { exercise, answer, right } = fact.body
    const last = { last_verdict: right ? 'right' : 'wrong', last_answer: answer, last_finding: null } as const
    return [{ progress: { ...alone, exercise, passed_at: right ? at : null, ...last } }]
  }
  return []
}

/** One row for each learner and exercise, the same whatever order the facts came in. */
function folded(rows: readonly ProgressRow[]): ProgressRow[] {
  const all = new Map<string, ProgressRow>()
  for (const row of rows) {
    const key = `${row.stream} ${row.exercise}`
    const before = all.get(key)
    all.set(key, before ? together(before, row) : row)
  }
  return [...all.values()]
}

function together(one: ProgressRow, other: ProgressRow): ProgressRow {
  const newer = isLater(lastOf(one), lastOf(other)) ? one : other
  const passed = [one.passed_at, other.passed_at].filter((at) => at !== null)
  return {
    ...newer,
    tries: one.tries + other.tries,
    first_at: Math.min(one.first_at, other.first_at),
    passed_at: passed.length > 0 ? Math.min(...passed) : null,
  }
}

type Place = Pick<ResultRow, 'at' | 'origin' | 'seq'>

const lastOf = (row: ProgressRow): Place => ({ at: row.last_at, origin: row.last_origin, seq: row.last_seq })

/** By time, and where clocks agree by chain, as the database compares them. */
function isLater(one: Place, other: Place): boolean {
  if (one.at !== other.at) return one.at > other.at
  return one.origin === other.origin ? one.seq > other.seq : one.origin > other.origin
}

function newestOfEach(rows: readonly ResultRow[]): ResultRow[] {
  const all = new Map<string, ResultRow>()
  for (const row of rows) {
    const key = `${row.stream} ${row.version}`
    const before = all.get(key)
    if (!before || isLater(row, before)) all.set(key, row)
  }
  return [...all.values()]
}

/** Both tables in one statement: a check is recorded hundreds of times a second. */
async function addTries(tx: Tx, progress: readonly ProgressRow[], results: readonly ResultRow[]): Promise<void> {
  const of = (column: keyof ProgressRow) => progress.map((row) => row[column])
  const ofResult = (column: keyof ResultRow) => results.map((row) => row[column])
  await sql`
    with results as (
      insert into p_result as r (stream, version, verdict, at, origin, seq)
      select * from unnest(${ofResult('stream')}::uuid[], ${ofResult('version')}::uuid[],
        ${ofResult('verdict')}::text[], ${ofResult('at')}::bigint[], ${ofResult('origin')}::uuid[],
        ${ofResult('seq')}::bigint[])
      on conflict (stream, version) do update
      set verdict = excluded.verdict, at = excluded.at, origin = excluded.origin, seq = excluded.seq
      where (excluded.at, excluded.origin, excluded.seq) > (r.at, r.origin, r.seq))
    insert into p_progress as p (stream, exercise, tries, first_at, passed_at, last_at, last_origin, last_seq,
      last_verdict, last_answer, last_finding)
    select * from unnest(${of('stream')}::uuid[], ${of('exercise')}::text[], ${of('tries')}::int[],
      ${of('first_at')}::bigint[], ${of('passed_at')}::bigint[], ${of('last_at')}::bigint[],
      ${of('last_origin')}::uuid[], ${of('last_seq')}::bigint[], ${of('last_verdict')}::text[],
      ${of('last_answer')}::text[], ${of('last_finding')}::text[])
    on conflict (stream, exercise) do update set
      tries = p.tries + excluded.tries,
      first_at = least(p.first_at, excluded.first_at),
      passed_at = least(p.passed_at, excluded.passed_at),
      (last_at, last_origin, last_seq, last_verdict, last_answer, last_finding) = (
        select * from (values
          (p.last_at, p.last_origin, p.last_seq, p.last_verdict, p.last_answer, p.last_finding),
          (excluded.last_at, excluded.last_origin, excluded.last_seq, excluded.last_verdict, excluded.last_answer,
           excluded.last_finding)) as last (at, origin, seq, verdict, answer, finding)
        order by at desc, origin desc, seq desc limit 1)`.execute(tx)
}

/** How far a learner is with one exercise. Times are ms since 1970 UTC. */
export interface Progress {
  readonly exercise: string
  readonly tries: number
  readonly firstAt: number
  readonly passedAt: number | null
  readonly lastAt: number
  readonly lastVerdict: Verdict
  readonly lastAnswer: string | null
  readonly lastFinding: Finding | null
}

/** A learner's progress by exercise id: only what she has tried. */
export async function progressOf(db: Db, learner: Id): Promise<ReadonlyMap<string, Progress>> {
  const rows = await tablesOf(db).selectFrom('p_progress').selectAll().where('stream', '=', learner).execute()
  return new Map(rows.map((row) => [row.exercise, asProgress(row)]))
}

/** What one learner tried last, of all there is, and when she last passed or answered something for the first time. */
export interface Newest extends Progress {
  readonly steppedAt: number | null
}

/** By learner: only those who have tried anything. */
export async function newestOf(db: Db, learners: readonly Id[]): Promise<ReadonlyMap<Id, Newest>> {
  const { rows } = await sql<ProgressRow & { stepped_at: number | null }>`
    select distinct on (stream) *, max(passed_at) over (partition by stream) as stepped_at
    from p_progress where stream = any(${learners}::uuid[])
    order by stream, last_at desc, last_origin desc, last_seq desc`.execute(db)
  return new Map(rows.map((row) => [row.stream, { ...asProgress(row), steppedAt: row.stepped_at }]))
}

/** The newest verdict of each version that has one. A version that was checked and is not here was not finished. */
export async function verdictsOf(db: Db, learner: Id, versions: readonly Id[]): Promise<ReadonlyMap<Id, Verdict>> {
  if (versions.length === 0) return new Map()
  const rows = tablesOf(db).selectFrom('p_result').select(['version', 'verdict']).where('stream', '=', learner)
  const found = await rows.where('version', 'in', versions).execute()
  return new Map(found.map(({ version, verdict }) => [version, verdict]))
}

/** An exercise that one learner has tried at least so often since then, and has not passed. */
export interface Stuck {
  readonly learner: Id
  readonly exercise: string
  readonly tries: number
  readonly firstAt: number
  readonly lastAt: number
}

/** Who may want company: `tries` or more on one exercise, none of them passed, the last one after `since` (ms). */
export async function stuckOf(db: Db, { tries, since }: { tries: number; since: number }): Promise<readonly Stuck[]> {
  const rows = tablesOf(db).selectFrom('p_progress').selectAll().where('passed_at', 'is', null)
  const found = await rows.where('tries', '>=', tries).where('last_at', '>', since).orderBy('last_at').execute()
  return found
    .filter(({ last_answer }) => last_answer === null)
    .map(({ stream, exercise, tries, first_at, last_at }) => {
      return { learner: stream, exercise, tries, firstAt: first_at, lastAt: last_at }
    })
}

function asProgress(row: ProgressRow): Progress {
  return {
    ...{
      exercise: row.exercise,
      tries: row.tries,
      firstAt: row.first_at,
      passedAt: row.passed_at,
      lastAt: row.last_at,
    },
    ...{ lastVerdict: row.last_verdict, lastAnswer: row.last_answer },
    // The projection wrote it from the fact, whose schema is a finding's.
    lastFinding: row.last_finding === null ? null : (JSON.parse(row.last_finding) as Finding),
  }
}
