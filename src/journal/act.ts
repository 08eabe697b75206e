import { canonicalJson, type Id, type Refusal, type Result } from '#base'
import { inTransaction, type Db, type Tx } from '#database'
import type { Actor, Fact, KindList } from './kinds.ts'
import type { Projection } from './projection.ts'
import { tablesOf } from './tables.ts'
import { OpenWriting, type Writing } from './writing.ts'

export interface Desk {
  readonly db: Db
  readonly origin: Id
  readonly site: Id
  readonly kinds: KindList
  readonly projections: readonly Projection[]
  /** ms since 1970 UTC, never below what it gave before. */
  now(): number
  tell(facts: readonly Fact[]): void
  /** Facts of commands of which nobody knows yet whether they were done: the database went away in the middle. */
  readonly unsettled: Map<string, readonly Fact[]>
}

export type Work<T, R extends Refusal> = (writing: Writing) => Promise<Result<T, R>>

/**
 * One action, one transaction: what `work` appends is chained, stored and projected together, or nothing is.
 *
 * `command`  an id made by the page. A repeat of it by the same person gets the first answer and writes nothing,
 *            so the answer must be a value that JSON can hold. When the database goes away in the middle of a commit
 *            nobody knows whether it was done; this is what makes it safe to ask again.
 */
export async function act<T, R extends Refusal>(
  desk: Desk,
  by: Actor,
  work: Work<T, R>,
  command?: Id,
): Promise<Result<T, R>> {
  const { result, facts } = await decide(desk, by, work, command)
  if (facts.length > 0) desk.tell(facts)
  return result
}

interface Decided<T, R extends Refusal> {
  readonly result: Result<T, R>
  readonly facts: readonly Fact[]
}

async function decide<T, R extends Refusal>(
  desk: Desk,
  by: Actor,
  work: Work<T, R>,
  command?: Id,
): Promise<Decided<T, R>> {
  let written: readonly Fact[] = []
  try {
    return await inTransaction(desk.db, async (tx) => {
      written = []
      const attempted = await attempt(desk, tx, by, work, command)
      written = attempted.facts
      return attempted
    })
  } catch (error) {
    const own = command && `${whoseCommand(desk, by)} ${command}`
    if (own && written.length > 0) keepUnsettled(desk, own, written)
    // Whatever stopped a repeat (its own row, or what the first one changed), the first answer stands. Asking only now
    // spares every first time the question.
    const first = command && (await firstAnswer(desk.db, whoseCommand(desk, by), command))
    const facts = own ? settled(desk, own) : []
    if (first) return { result: JSON.parse(first) as Result<T, R>, facts } // we wrote it from a Result<T, R>
    if (error instanceof RefusedInside) return { result: error.result as Result<T, R>, facts: [] } // from this very work
    throw error
  }
}

const mostUnsettled = 1000

/** Should the commit have been done after all, whoever listens hears of it when the same command is asked again. */
function keepUnsettled({ unsettled }: Desk, command: string, facts: readonly Fact[]): void {
  const [oldest] = unsettled.keys()
  if (unsettled.size >= mostUnsettled && oldest !== undefined) unsettled.delete(oldest)
  unsettled.set(command, facts)
}

/** Now it is known what became of this command. */
function settled({ unsettled }: Desk, command: string): readonly Fact[] {
  const facts = unsettled.get(command) ?? []
  unsettled.delete(command)
  return facts
}

/** Carries a refusal out of the transaction, which rolls back because of it. */
class RefusedInside extends Error {
  readonly result: unknown
  constructor(result: unknown) {
    super('refused')
    this.result = result
  }
}

async function attempt<T, R extends Refusal>(desk: Desk, tx: Tx, by: Actor, work: Work<T, R>, command?: Id) {
  const writing = new OpenWriting(tx, by, desk.now(), desk)
  const result = await work(writing)
  if (!result.ok) throw new RefusedInside(result)
  const said = { answer: canonicalJson(result), at: writing.at }
  const answered = command ? { stream: whoseCommand(desk, by), id: command, ...said } : undefined
  const facts = await writing.flush(answered)
  await project(desk.projections, tx, facts)
  return { result, facts }
}

/** Commands of two people never meet. Those of nobody are the site's. */
function whoseCommand(desk: Desk, by: Actor): Id {
  return by.id ?? desk.site
}

async function firstAnswer(db: Db, whose: Id, command: Id): Promise<string | undefined> {
  const table = tablesOf(db).selectFrom('command').select('answer')
  const row = await table.where('stream', '=', whose).where('id', '=', command).executeTakeFirst()
  return row?.answer
}

export async function project(projections: readonly Projection[], tx: Tx, facts: readonly Fact[]): Promise<void> {
  for (const projection of projections) {
    const names = new Set(projection.kinds.map((kind) => kind.kind))
    const own = facts.filter((fact) => names.has(fact.kind))
    if (own.length > 0) await projection.apply(tx, own)
  }
}
