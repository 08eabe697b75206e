import { done, refused, type Result } from '#base'
import { connect, type Connection, type Db } from './connect.ts'
import { openEmbedded } from './open-embedded.ts'
import { CannotOpen, type DatabaseRefusal } from './refusals.ts'
import type { ServerUser } from './run-as.ts'

/** An open database. `close` ends every query and, when the server is ours, stops it. */
export interface Database {
  readonly db: Db
  readonly kind: 'embedded' | 'url'
  /** The server's release, as `18.4`. */
  readonly version: string
  readonly close: () => Promise<void>
}

export interface OpenOptions {
  /** Where this site keeps everything; made when missing. One process may have it open. */
  readonly dataFolder: string
  /** A PostgreSQL server to use instead of our own. */
  readonly url?: string | undefined
  /** Told in a sentence what is going on. */
  readonly onStep?: ((sentence: string) => void) | undefined
  /** Whom our server runs as when we are root; `postgres`, else `nobody`, unless given. */
  readonly serverUser?: ServerUser | undefined
}

/**
 * Opens the database of a site: the server at `url`, else our own PostgreSQL on the files in `dataFolder`.
 *
 * gives    a database that keeps what it acknowledges, also through a power cut: the settings were asked for
 * refuses  see `DatabaseRefusal`; `sayWhyNot` gives the sentence with the fix
 */
export async function openDatabase(options: OpenOptions): Promise<Result<Database, DatabaseRefusal>> {
  try {
    if (options.url) return done({ ...(await openUrl(options.url)), kind: 'url' as const })
    return done({ ...(await openEmbedded(options)), kind: 'embedded' as const })
  } catch (error) {
    if (error instanceof CannotOpen) return refused(error.refusal)
    throw error
  }
}

async function openUrl(url: string): Promise<Connection> {
  try {
    return await connect({ connectionString: url, connectionTimeoutMillis: 10_000 })
  } catch (error) {
    if (error instanceof CannotOpen) throw error
    // Its message names the host or the user at most: the password stands in no error of pg.
    throw new CannotOpen({ why: 'unreachable', reason: error instanceof Error ? error.message : String(error) })
  }
}
