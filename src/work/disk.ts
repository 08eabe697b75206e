import { refused, type Refusal, type Result } from '#base'
import { DiskFull as DatabaseFull } from '#database'
import { statfsSync } from 'node:fs'

export interface DiskFull {
  readonly why: 'disk-full'
}

/** Kept free for the database, which must still write its own log when saving has stopped: 64 MB, or a 20th of a small disk. */
const reserve = 64 * 1024 * 1024

/**
 * Refuses before the disk is quite full, so that reading goes on and everything recovers by itself once there is
 * room again. `folder` is any folder on the disk in question.
 */
export async function refuseFullDisk<T, R extends Refusal>(
  folder: string,
  work: () => Promise<Result<T, R>>,
): Promise<Result<T, R | DiskFull>> {
  if (!hasRoom(folder)) return refused({ why: 'disk-full' })
  try {
    return await work()
  } catch (error) {
    if (saysFull(error)) return refused({ why: 'disk-full' })
    throw error
  }
}

/** Asked at once rather than in the queue behind everybody's flushes: it reads no disk. */
function hasRoom(folder: string): boolean {
  const { bavail, blocks, bsize } = statfsSync(folder)
  return bavail * bsize > Math.min(reserve, (blocks * bsize) / 20)
}

/** ENOSPC and EDQUOT from the file system, 53100 from the database. */
function saysFull(error: unknown): boolean {
  if (error instanceof DatabaseFull) return true
  return error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT', '53100'].includes(String(error.code))
}
