import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { hashOfText, hashOfValue } from './hashes.ts'

/**
 * What was worked out before, kept in one file by the hash of all that went in, so that an unchanged course is not
 * read or tried twice. A file that is missing, torn or of older code is the same as an empty one.
 */
export interface Readings<T> {
  of(hash: string, work: () => T): T
  find(hash: string): T | undefined
  keep(hash: string, value: T): void
  /** Writes what was used since the opening. A folder that cannot be written is left alone. */
  save(): void
}

/** `file` undefined gives readings that last as long as the program. `code` is the hash of the code that works them out. */
export function openReadings<T>(file: string | undefined, code: string): Readings<T> {
  const older = file === undefined ? {} : readOlder<T>(file, code)
  const used = new Map<string, T>()
  let isChanged = false
  const find = (hash: string) => {
    const value = used.get(hash) ?? older[hash]
    if (value !== undefined) used.set(hash, value)
    return value
  }
  const keep = (hash: string, value: T) => {
    used.set(hash, value)
    isChanged = true
  }
  return {
    find,
    keep,
    of(hash, work) {
      const known = find(hash)
      if (known !== undefined) return known
      const value = work()
      keep(hash, value)
      return value
    },
    save() {
      const isSmaller = used.size < Object.keys(older).length
      if (file !== undefined && (isChanged || isSmaller)) write(file, { code, values: Object.fromEntries(used) })
    },
  }
}

/** sha256 of the program text in these folders: what was worked out by other code counts no more. */
export function hashOfCode(folders: readonly string[]): string {
  const texts = folders.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => hashOfText(readFileSync(path, 'utf8'))),
  )
  return hashOfValue(texts)
}

function readOlder<T>(file: string, code: string): Readonly<Record<string, T>> {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const isOurs = typeof read === 'object' && read !== null && 'code' in read && read.code === code && 'values' in read
    // Written by this very code, as its hash says, so the values have the shape it writes.
    return isOurs ? (read.values as Readonly<Record<string, T>>) : {}
  } catch {
    return {} // nothing kept yet, or torn by a power cut: it is worked out again
  }
}

function write(file: string, content: unknown): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.new`, JSON.stringify(content))
    renameSync(`${file}.new`, file)
  } catch {
    // A site may run as a user who cannot write here. It reads the course afresh at each start, which is slower only.
  }
}
