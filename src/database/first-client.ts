import pg from 'pg'
import { databaseName, ownerRole } from './cluster.ts'
import type { Address } from './embedded-server.ts'

/**
 * The first client after a start makes the server write down what it knows of its own tables; on a disk without a free
 * byte the server turns her away, and everyone after her.
 * gives false when that is so, and throws nothing: any other trouble is told to who connects next.
 */
export async function firstClientFindsRoom(address: Address): Promise<boolean> {
  const client = new pg.Client({ ...address, user: ownerRole, database: databaseName })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch (error) {
    return !(error instanceof pg.DatabaseError && error.code === diskFullCode)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** PostgreSQL's `disk_full`. */
const diskFullCode = '53100'
