import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { CannotOpen, type WrongSetting } from './refusals.ts'

/** A way to ask the database. A room gives it its own tables: `db.withTables<PeopleTables>()`. */
export type Db = Kysely<Record<never, never>>
export type Tx = Transaction<Record<never, never>>

export interface Connection {
  readonly db: Db
  /** The server's release, as `18.4`. */
  readonly version: string
  close(): Promise<void>
}

/**
 * Opens a pool and checks that this server keeps what it acknowledges.
 * `bigint` columns and counts come as numbers: every one of ours fits; one that does not is thrown, never rounded.
 */
export async function connect(config: pg.PoolConfig): Promise<Connection> {
  const pool = new pg.Pool({ max: 16, allowExitOnIdle: true, application_name: 'throughgate', ...config, types })
  // Without this, a server that restarts would take the whole app with it. The next query opens a new connection.
  pool.on('error', () => undefined)
  try {
    const version = await checkedVersion(pool)
    const db: Db = new Kysely({ dialect: new PostgresDialect({ pool }) })
    return { db, version, close: () => db.destroy() }
  } catch (error) {
    await pool.end()
    throw error
  }
}

/** Each of these, when off, lets a power cut take back what was acknowledged. */
const mustHave = {
  fsync: ['on'],
  full_page_writes: ['on'],
  synchronous_commit: ['on', 'remote_apply', 'remote_write', 'local'],
  server_encoding: ['UTF8'],
} as const

async function checkedVersion(pool: pg.Pool): Promise<string> {
  const names = [...Object.keys(mustHave), 'server_version']
  const { rows } = await pool.query<{ name: string; setting: string }>(
    'select name, setting from pg_settings where name = any($1)',
    [names],
  )
  const is = new Map(rows.map((row) => [row.name, row.setting]))
  const wrong: WrongSetting[] = Object.entries(mustHave)
    .map(([name, good]) => ({ name, is: is.get(name) ?? 'unknown', good: good as readonly string[] }))
    .filter((setting) => !setting.good.includes(setting.is))
    .map((setting) => ({ name: setting.name, is: setting.is, mustBe: setting.good[0] ?? '' }))
  if (wrong.length > 0) throw new CannotOpen({ why: 'settings', wrong })
  return (is.get('server_version') ?? '').split(' ')[0] ?? ''
}

const int8 = 20
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === int8 && format !== 'binary' ? toNumber : (pg.types.getTypeParser(oid, format) as (text: string) => unknown),
}

function toNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new Error(`A number from the database is too large to hold: ${text}`)
  return number
}
