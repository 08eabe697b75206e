import type { Id } from '#base'
import type { Db, Tx } from '#database'
import { isOf, type Fact, type Projection } from '#journal'
import { sql } from 'kysely'
import { exerciseChecked } from './facts.ts'
import { blocksPlaced, hintRead } from './help-facts.ts'

/** How it stands with the hints of one check. A time is 0 where the thing never happened. */
interface LadderRow {
  stream: Id
  exercise: string
  check_id: string
  tries: number
  read: number
  failed_at: number
  read_at: number
}

interface BlocksRow {
  stream: Id
  exercise: string
  content_hash: string
  answer: string
  at: number
  origin: Id
  seq: number
}

const tablesOf = (db: Db | Tx) => db.$extendTables<{ p_ladder: LadderRow; p_blocks: BlocksRow }>()

/** What help a learner has open: it is the same on every PC, and after every reload. */
export const helpProjection: Projection = {
  name: 'help',
  version: 1,
  tables: ['p_ladder', 'p_blocks'],
  create: [
    `create table p_ladder (stream uuid not null, exercise text not null, check_id text not null, tries int not null,
       read int not null, failed_at bigint not null, read_at bigint not null, primary key (stream, exercise, check_id))`,
    `create table p_blocks (stream uuid not null, exercise text not null, content_hash text not null,
       answer text not null, at bigint not null, origin uuid not null, seq bigint not null,
       primary key (stream, exercise))`,
  ],
  kinds: [exerciseChecked, hintRead, blocksPlaced],
  async apply(tx, facts) {
    await addSteps(tx, folded(facts.flatMap(asStep)))
    await addBlocks(tx, facts)
  },
}

/** A check that failed, or a hint that was read. A mistake in the writing comes before any check. */
function asStep(fact: Fact): LadderRow[] {
  const { stream, at } = fact
  const none = { stream, tries: 0, read: 0, failed_at: 0, read_at: 0 }
  if (isOf(exerciseChecked, fact) && fact.body?.verdict === 'fail') {
    const { exercise, checks, finding } = fact.body
    const failed = checks.find(({ ok }) => !ok)
    if (!failed || finding?.kind === 'parse') return []
    return [{ ...none, exercise, check_id: failed.id, tries: 1, failed_at: at }]
  }
  if (isOf(hintRead, fact) && fact.body) {
    const { exercise, check, step } = fact.body
    return [{ ...none, exercise, check_id: check, read: step, read_at: at }]
  }
  return []
}

/** One row for each check, the same whatever order the facts came in. */
function folded(rows: readonly LadderRow[]): readonly LadderRow[] {
  const all = new Map<string, LadderRow>()
  for (const row of rows) {
    const key = `${row.stream} ${row.exercise} ${row.check_id}`
    const before = all.get(key)
    all.set(key, before ? together(before, row) : row)
  }
  return [...all.values()]
}

function together(one: LadderRow, other: LadderRow): LadderRow {
  return {
    ...one,
    tries: one.tries + other.tries,
    read: Math.max(one.read, other.read),
    failed_at: Math.max(one.failed_at, other.failed_at),
    read_at: Math.max(one.read_at, other.read_at),
  }
}

async function addSteps(tx: Tx, rows: readonly LadderRow[]): Promise<void> {
  if (rows.length === 0) return
  const of = (column: keyof LadderRow) => rows.map((row) => row[column])
  await sql`
    insert into p_ladder as p (stream, exercise, check_id, tries, read, failed_at, read_at)
    select * from unnest(${of('stream')}::uuid[], ${of('exercise')}::text[], ${of('check_id')}::text[],
      ${of('tries')}::int[], ${of('read')}::int[], ${of('failed_at')}::bigint[], ${of('read_at')}::bigint[])
    on conflict (stream, exercise, check_id) do update set
      tries = p.tries + excluded.tries, read = greatest(p.read, excluded.read),
      failed_at = greatest(p.failed_at, excluded.failed_at),
      read_at = greatest(p.read_at, excluded.read_at)`.execute(tx)
}

async function addBlocks(tx: Tx, facts: readonly Fact[]): Promise<void> {
  for (const { stream, origin, seq, at, body } of facts.filter((fact) => isOf(blocksPlaced, fact))) {
    if (!body) continue
    await sql`
      insert into p_blocks as p (stream, exercise, content_hash, answer, at, origin, seq)
      values (${stream}, ${body.exercise}, ${body.contentHash}, ${body.answer}, ${at}, ${origin}, ${seq})
      on conflict (stream, exercise) do update
      set content_hash = excluded.content_hash, answer = excluded.answer, at = excluded.at,
        origin = excluded.origin, seq = excluded.seq
      where (excluded.at, excluded.origin, excluded.seq) > (p.at, p.origin, p.seq)`.execute(tx)
  }
}

/**
 * The hints of one check of one exercise, as a learner left them.
 *
 * `tries`     how often this was the first check that failed, and at least `read`; each opens one hint
 * `read`      how many she has read
 * `failedAt`  ms since 1970 UTC, 0 when it never failed; `since` the later of that and her last hint
 */
export interface Ladder {
  readonly check: string
  readonly tries: number
  readonly read: number
  readonly failedAt: number
  readonly since: number
}

/** Her ladders by exercise id, the check that failed last first. */
export async function laddersOf(db: Db, learner: Id): Promise<ReadonlyMap<string, readonly Ladder[]>> {
  const rows = tablesOf(db).selectFrom('p_ladder').selectAll().where('stream', '=', learner)
  const found = await rows.orderBy('failed_at', 'desc').orderBy('check_id').execute()
  const ladders = found.map(({ exercise, check_id: check, read, failed_at, read_at, ...row }) => {
    // A hint can be read before its check is recorded, and that record may be lost with the page.
    const tries = Math.max(row.tries, read)
    return { exercise, check, tries, read, failedAt: failed_at, since: Math.max(failed_at, read_at) }
  })
  return Map.groupBy(ladders, ({ exercise }) => exercise)
}

/** How a learner left the blocks of an exercise: her lines, and of which text of the exercise; null when she never did. */
export async function blocksOf(
  db: Db,
  learner: Id,
  exercise: string,
): Promise<{ answer: string; contentHash: string } | null> {
  const rows = tablesOf(db).selectFrom('p_blocks').select(['answer', 'content_hash']).where('stream', '=', learner)
  const row = await rows.where('exercise', '=', exercise).executeTakeFirst()
  return row ? { answer: row.answer, contentHash: row.content_hash } : null
}
