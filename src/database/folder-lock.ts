import { existsSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { CannotOpen } from './refusals.ts'

/** In every data folder from its first start on: by it the folder is known as ours. */
export const lockFileName = 'in-use.lock'

/**
 * Holds a data folder for this process alone, and gives the function that lets it go.
 *
 * The lock is the kernel's, taken through SQLite because Node itself offers none: it ends with the process, whatever
 * ends the process, so no stale lock can keep a site shut. The file stays empty and is never deleted.
 * It holds between the processes of one machine; a data folder on a network disk is not supported.
 */
export function lockFolder(dataFolder: string): () => void {
  const file = path.join(dataFolder, lockFileName)
  let lock: DatabaseSync | null = null
  try {
    lock = new DatabaseSync(file)
    lock.exec('pragma journal_mode = memory; begin exclusive') // writes nothing, so a full disk can be locked too
  } catch (error) {
    lock?.close()
    if (isLocked(error)) throw new CannotOpen({ why: 'in-use', folder: dataFolder })
    throw existsSync(dataFolder) ? new CannotOpen({ why: 'folder-not-yours', folder: dataFolder }) : error
  }
  const held = lock
  holding.add(held)
  return () => {
    if (holding.delete(held)) held.close()
  }
}

/** A lock that nothing refers to would be collected as garbage, and let go. */
const holding = new Set<DatabaseSync>()

const sqliteBusy = 5
const isLocked = (error: unknown) => error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy
