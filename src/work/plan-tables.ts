import type { Id } from '#base'
import type { Db, Tx } from '#database'
import { isOf, type Fact } from '#journal'
import { sql } from 'kysely'
import { planWritten } from './plan-facts.ts'

interface PlanRow {
  stream: Id
  exercise: string
  plan: string
  version: Id | null
  at: number
  origin: Id
  seq: number
}

const tablesOf = (db: Db | Tx) => db.$extendTables<{ p_plan: PlanRow }>()

export const createPlans = `create table p_plan (stream uuid not null, exercise text not null, plan text not null,
  version uuid, at bigint not null, origin uuid not null, seq bigint not null, primary key (stream, exercise))`

/** The newest plan of each exercise holds, whatever order they came in. */
export async function applyPlans(tx: Tx, facts: readonly Fact[]): Promise<void> {
  for (const { stream, origin, seq, at, body } of facts.filter((fact) => isOf(planWritten, fact))) {
    if (!body) continue
    await sql`
      insert into p_plan as p (stream, exercise, plan, version, at, origin, seq)
      values (${stream}, ${body.exercise}, ${body.plan}, ${body.version}, ${at}, ${origin}, ${seq})
      on conflict (stream, exercise) do update
      set plan = excluded.plan, version = excluded.version, at = excluded.at, origin = excluded.origin,
        seq = excluded.seq
      where (excluded.at, excluded.origin, excluded.seq) > (p.at, p.origin, p.seq)`.execute(tx)
  }
}

/**
 * A learner's own words before she wrote code.
 *
 * `at`       ms since 1970 UTC
 * `version`  her newest version of the exercise when she wrote them; null when she had written no code yet
 */
export interface Plan {
  readonly exercise: string
  readonly plan: string
  readonly version: Id | null
  readonly at: number
}

/** Her plans by exercise id: only exercises that have one. */
export async function plansOf(db: Db, learner: Id): Promise<ReadonlyMap<string, Plan>> {
  const rows = tablesOf(db).selectFrom('p_plan').select(['exercise', 'plan', 'version', 'at'])
  const found = await rows.where('stream', '=', learner).where('plan', '<>', '').orderBy('at', 'desc').execute()
  return new Map(found.map((row) => [row.exercise, row]))
}
