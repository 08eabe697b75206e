import { open, rename } from 'node:fs/promises'
import path from 'node:path'

/**
 * Writes a small file that only its owner reads, durably: when this returns it outlives a power cut, and whatever
 * happens before, the file is whole, as it was or as it is now. Throws what the file system says.
 */
export async function keepFile(file: string, text: string): Promise<void> {
  const part = `${file}.part`
  const handle = await open(part, 'w', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync() // before the rename, or a power cut may leave an empty file of the right name
  } finally {
    await handle.close()
  }
  await rename(part, file)
  await flushFolder(path.dirname(file))
}

/** A name is only safe once its folder is flushed. Windows cannot do it; NTFS keeps names in its own journal. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
