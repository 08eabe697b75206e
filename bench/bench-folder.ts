import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the bench keeps what it makes, results too: on the disk of the project, since a folder for temporary files may be in memory. */
export const benchFolder = fileURLToPath(new URL('../.cache/bench/', import.meta.url))

/** Gives `work` an empty folder that another user may enter too, and takes it away afterwards. */
export async function inFreshFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  mkdirSync(benchFolder, { recursive: true })
  const folder = mkdtempSync(path.join(benchFolder, 'site-'))
  chmodSync(folder, 0o755)
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
