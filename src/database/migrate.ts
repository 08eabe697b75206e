import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import type { Db } from './connect.ts'
import { inTransaction, sqlState } from './transaction.ts'
import { steps as say } from './words.ts'

/** One statement of a migration file, done on its own. */
interface Step {
  readonly file: string
  readonly number: number
  readonly statement: string
  readonly sha256: string
}

type Migrations = {
  migration: { file: string; step: number; sha256: string }
}

/**
 * Brings the durable tables to the shape this program needs: the numbered files in `migrations/`, in order.
 *
 * A statement is a step, done in its own transaction together with its row in `migration`, so an update that is cut
 * short goes on where it stopped. Throws when a step that was done reads differently now, and when the database knows
 * a step that we do not: a newer Throughgate has used it.
 */
export async function migrate(
  database: { readonly db: Db },
  onStep: (sentence: string) => void = () => undefined,
): Promise<void> {
  const { db } = database
  const steps = await allSteps()
  await ensureTable(db)
  const done = await doneSteps(db)
  refuseStrangers(steps, done)
  const open = steps.filter((step) => !done.has(keyOf(step)))
  for (const [index, step] of open.entries()) {
    if (step.file !== open[index - 1]?.file) onStep(say.migrating(step.file))
    await doStep(db, step)
  }
}

/** The names and hash of every migration file: two databases with the same one have the same tables. */
export async function migrationsHash(): Promise<string> {
  return sha256((await allSteps()).map((step) => `${keyOf(step)} ${step.sha256}`).join('\n'))
}

const folder = path.join(import.meta.dirname, 'migrations')

async function allSteps(): Promise<readonly Step[]> {
  const files = (await readdir(folder)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).sort()
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')))
  return files.flatMap((file, at) =>
    statementsOf(texts[at] ?? '').map((statement, index) => ({
      file,
      number: index + 1,
      statement,
      sha256: sha256(statement),
    })),
  )
}

/** A `;` at the end of a line ends a statement. Comments and layout may change later; what is done may not. */
function statementsOf(text: string): readonly string[] {
  const bare = text.replace(/--.*$/gm, '')
  const statements = bare.split(/;\s*$/m).map((statement) => statement.replace(/\s+/g, ' ').trim())
  return statements.filter((statement) => statement !== '')
}

async function ensureTable(db: Db): Promise<void> {
  const table = sql`create table if not exists migration (
    file text, step int, sha256 text not null, at timestamptz not null default now(), primary key (file, step))`
  // Two that start at once may both find no table; the slower is told so in this way and finds it made.
  await table.execute(db).catch((error: unknown) => {
    if (sqlState(error) !== uniqueViolation) throw error
  })
}

const uniqueViolation = '23505'

async function doneSteps(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db.$extendTables<Migrations>().selectFrom('migration').select(['file', 'step', 'sha256']).execute()
  return new Map(rows.map((row) => [keyOf({ file: row.file, number: row.step }), row.sha256]))
}

function refuseStrangers(steps: readonly Step[], done: ReadonlyMap<string, string>): void {
  const hashes = new Map(steps.map((step) => [keyOf(step), step.sha256]))
  for (const [key, hash] of done) {
    const ours = hashes.get(key)
    if (ours === undefined) throw new Error(`A newer Throughgate has used this database (${key}). Use that one.`)
    if (ours !== hash) throw new Error(`${key} was changed after it was done. Put it back, and add a new file instead.`)
  }
}

async function doStep(db: Db, step: Step): Promise<void> {
  await inTransaction(db, async (tx) => {
    await sql`lock table migration in exclusive mode`.execute(tx)
    if ((await doneSteps(tx)).has(keyOf(step))) return // another that started with us was first
    await sql.raw(step.statement).execute(tx)
    const row = { file: step.file, step: step.number, sha256: step.sha256 }
    await tx.$extendTables<Migrations>().insertInto('migration').values(row).execute()
  })
}

const keyOf = (step: { file: string; number: number }) => `${step.file} step ${step.number}`
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
