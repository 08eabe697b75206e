import { setTimeout as sleep } from 'node:timers/promises'
import type { Db, Tx } from './connect.ts'
import { DiskFull } from './disk-room.ts'

/**
 * Does `work` in one transaction: all of it or nothing. What it throws rolls everything back and is thrown on.
 * When the database asks to try again (a clash with another transaction) `work` is done anew, up to five times in all:
 * it must do nothing that a rollback does not undo. Inside a transaction it simply joins it.
 * Throws `DiskFull` when there is no room to save.
 */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (isTransaction(db)) return work(db)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      if (sqlState(error) === noRoomOnDisk) throw new DiskFull(error)
      if (attempt === mostAttempts || !mayTryAgain(error)) throw error
    }
    await sleep(Math.random() * 10 * 2 ** attempt) // the two that clashed must not meet again in step
  }
}

const mostAttempts = 5
const serializationFailure = '40001'
const deadlockDetected = '40P01'
const noRoomOnDisk = '53100'

const mayTryAgain = (error: unknown) => [serializationFailure, deadlockDetected].includes(sqlState(error) ?? '')

/** PostgreSQL's five-character code of an error, or null for an error that is not the database's. */
export function sqlState(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

const isTransaction = (db: Db): db is Tx => db.isTransaction
