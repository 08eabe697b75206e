import { Kysely, PostgresDialect, type Driver, type Transaction } from 'kysely'
import pg from 'pg'
import type { DiskRoom } from './disk-room.ts'
import { namingPool } from './named-statements.ts'
import { CannotOpen, type WrongSetting } from './refusals.ts'

/** A way to ask the database. A room gives it its own tables: `db.$extendTables<PeopleTables>()`. */
export type Db = Kysely<NoTables>
export type Tx = Transaction<NoTables>
/** Nothing is known of any table until a room says so. */
type NoTables = unknown

export interface Connection {
  readonly db: Db
  /** The server's release, as `18.4`. */
  readonly version: string
  readonly close: () => Promise<void>
}

/**
 * Opens a pool and checks that this server keeps what it acknowledges.
 * `bigint` columns and counts come as numbers: every one of ours fits; one that does not is thrown, never rounded.
 */
export async function connect(config: pg.PoolConfig, room?: DiskRoom): Promise<Connection> {
  const pool = new pg.Pool({ max: 16, allowExitOnIdle: true, application_name: 'throughgate', ...config, types })
  // Without these, a server that restarts would take the whole app with it. The next query opens a new connection.
  // The pool speaks for connections at rest; one that is lent out, between two queries, speaks for itself.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  try {
    const version = await checkedVersion(pool)
    const db: Db = new Kysely({ dialect: new GuardedDialect(pool, room) })
    return { db, version, close: () => db.destroy() }
  } catch (error) {
    await pool.end()
    throw error
  }
}

/** Opens no writing transaction while the disk is nearly full, whoever asks for it. */
class GuardedDialect extends PostgresDialect {
  readonly #room: DiskRoom | undefined

  constructor(pool: pg.Pool, room: DiskRoom | undefined) {
    super({ pool: namingPool(pool) })
    this.#room = room
  }

  override createDriver(): Driver {
    const driver = super.createDriver()
    const begin = driver.beginTransaction.bind(driver)
    driver.beginTransaction = async (connection, settings) => {
      if (settings.accessMode !== 'read only') await this.#room?.check()
      await begin(connection, settings)
    }
    return driver
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
    .map(([name, good]) => ({ name, is: is.get(name) ?? 'unknown', good: new Set<string>(good) }))
    .filter((setting) => !setting.good.has(setting.is))
    .map((setting) => ({ name: setting.name, is: setting.is, mustBe: [...setting.good].join(' or ') }))
  if (wrong.length > 0) throw new CannotOpen({ why: 'settings', wrong })
  return (is.get('server_version') ?? '').split(' ')[0] ?? ''
}

const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.INT8, toNumber)

function toNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new Error(`A number from the database is too large to hold: ${text}`)
  return number
}
