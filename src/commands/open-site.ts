import { done, type Result } from '#base'
import { openDatabase, type DatabaseRefusal } from '#database'
import { fileURLToPath } from 'node:url'
import { openSite, type Site } from '#app'
import type { SiteOptions } from './options.ts'

/** Where the course that comes with this program stands. */
export const courseFolder = fileURLToPath(new URL('../../course', import.meta.url))

export interface OpenedSite extends Site {
  /** Ends everything, the database last. */
  shut(): Promise<void>
}

/** Opens the site in a data folder, with its database. `onStep` is told in sentences what is going on. */
export async function openSiteHere(
  { dataFolder, databaseUrl }: Pick<SiteOptions, 'dataFolder' | 'databaseUrl'>,
  { loopback = false, host, onStep }: { loopback?: boolean; host?: string; onStep?: (sentence: string) => void } = {},
): Promise<Result<OpenedSite, DatabaseRefusal>> {
  const opened = await openDatabase({ dataFolder, url: databaseUrl, onStep })
  if (!opened.ok) return opened
  const database = opened.value
  const told = { ...(host === undefined ? {} : { host }), ...(onStep ? { onStep } : {}) }
  const site = await openSite({ database, dataFolder, courseFolder, loopback, ...told })
  const shut = async () => {
    await site.close()
    await database.close()
  }
  return done({ ...site, shut })
}
