import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import * as fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import type { GitObject } from './objects.ts'
import {
  contentOf,
  entriesIn,
  entryOf,
  isWhole,
  mostBytesOf,
  offsetIn,
  packOf,
  type Entry,
  type Pack,
} from './packs.ts'

const fsync = promisify(fs.fsync)
const run = promisify(execFile)

/**
 * Puts the objects of one version into a bare repository as one small pack, durably: when this returns they survive a
 * power cut. Both files are written beside their places and flushed, renamed, and then their folder is flushed.
 *
 * throws  what the file system says, ENOSPC among it; nothing half-written is ever visible to git.
 */
export async function writeObjects(repository: string, objects: readonly GitObject[]): Promise<void> {
  await keepPack(repository, packOf(objects.map(entryOf)))
}

/** The contents of these objects, in their order. Git itself is asked for what it has packed as differences. */
export async function readObjects(repository: string, hashes: readonly string[]): Promise<readonly Buffer[]> {
  try {
    return await readFrom(repository, hashes)
  } catch (error) {
    if (!isGone(error)) throw error
    return readFrom(repository, hashes) // packs were tidied in between: what went is in the new one
  }
}

async function readFrom(repository: string, hashes: readonly string[]): Promise<readonly Buffer[]> {
  const indexes = await indexesOf(repository)
  return Promise.all(hashes.map((hash) => readObject(repository, indexes, hash)))
}

const isGone = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** How many small packs git has to look through at most. */
export const mostPacks = 64
/** A pack of this size is left as it is. */
const bigPack = 1024 * 1024

/**
 * Makes one pack of the small ones once there are many. Nothing is deflated again: entries are copied as they lie.
 * The small ones go only after the whole one is safe on disk, so a crash on the way leaves an object twice, never none.
 */
export async function tidyPacks(repository: string): Promise<void> {
  const small = packNames(repository).filter((name) => fs.statSync(packFile(repository, name)).size < bigPack)
  if (small.length <= mostPacks) return
  const all = new Map<string, Entry>()
  const gone: string[] = []
  for (const name of small) {
    const [index, pack] = await Promise.all([readIndex(repository, name), readPack(repository, name)])
    const entries = entriesIn(index, pack)
    if (!entries.every(isWhole)) continue // git's own differences stay where they are
    for (const entry of entries) all.set(entry.hash, entry)
    gone.push(name)
  }
  const whole = packOf([...all.values()])
  await keepPack(repository, whole)
  for (const name of gone.filter((name) => name !== whole.name)) {
    fs.rmSync(indexFile(repository, name)) // first: git takes a pack without an index for nothing
    fs.rmSync(packFile(repository, name))
  }
}

export function packCount(repository: string): number {
  return packNames(repository).length
}

/** Makes a bare repository of the few files git asks for. No process is started and no template is copied. */
export async function createRepository(folder: string): Promise<void> {
  const packs = packsFolder(folder)
  fs.mkdirSync(packs, { recursive: true })
  fs.mkdirSync(path.join(folder, 'refs', 'heads'), { recursive: true })
  await writeFlushed(path.join(folder, 'config'), config)
  await writeFlushed(path.join(folder, 'HEAD'), 'ref: refs/heads/main\n')
  const shard = path.dirname(folder)
  // From the inside out: a folder is only safe once the folder that names it is flushed too.
  for (const inner of [path.dirname(packs), path.join(folder, 'refs'), folder, shard, path.dirname(shard)])
    await flushFolder(inner)
}

export function isRepository(folder: string): boolean {
  return fs.existsSync(path.join(folder, 'HEAD'))
}

/**
 * Points `main` at this commit. Not flushed: facts say where it belongs, and it is put right at the next start.
 * A commit's name is always as long as the one before, so it is written over in one piece.
 */
export function moveMain(repository: string, commit: string): void {
  const open = fs.openSync(mainFile(repository), fs.constants.O_WRONLY | fs.constants.O_CREAT)
  try {
    fs.writeSync(open, `${commit}\n`, 0)
    fs.ftruncateSync(open, commit.length + 1)
  } finally {
    fs.closeSync(open)
  }
}

/** Where `main` points, or null when it says nothing readable. */
export function readMain(repository: string): string | null {
  try {
    const text = fs.readFileSync(mainFile(repository), 'latin1').trim()
    return /^[0-9a-f]{40}$/.test(text) ? text : null
  } catch {
    return null
  }
}

const config = `[core]
\trepositoryformatversion = 0
\tfilemode = false
\tbare = true
\tfsync = all
[gc]
\tauto = 0
`

const mainFile = (repository: string) => path.join(repository, 'refs', 'heads', 'main')
const packsFolder = (repository: string) => path.join(repository, 'objects', 'pack')
const packFile = (repository: string, name: string) => path.join(packsFolder(repository), `${name}.pack`)
const indexFile = (repository: string, name: string) => path.join(packsFolder(repository), `${name}.idx`)

async function keepPack(repository: string, { name, pack, index }: Pack): Promise<void> {
  const folder = packsFolder(repository)
  // Names that git's own clean-up knows for what a crash has left behind.
  const [packBeside, indexBeside] = [`tmp_pack_${randomUUID()}`, `tmp_idx_${randomUUID()}`].map((file) =>
    path.join(folder, file),
  ) as [string, string]
  try {
    await Promise.all([writeFlushed(packBeside, pack, 0o444), writeFlushed(indexBeside, index, 0o444)])
    fs.renameSync(packBeside, packFile(repository, name))
    fs.renameSync(indexBeside, indexFile(repository, name)) // last: it is what makes git see the pack
    await flushFolder(folder)
  } catch (error) {
    for (const file of [packBeside, indexBeside]) fs.rmSync(file, { force: true })
    throw error
  }
}

interface Indexed {
  readonly name: string
  readonly index: Buffer
}

async function indexesOf(repository: string): Promise<readonly Indexed[]> {
  return Promise.all(packNames(repository).map(async (name) => ({ name, index: await readIndex(repository, name) })))
}

async function readObject(repository: string, indexes: readonly Indexed[], hash: string): Promise<Buffer> {
  for (const { name, index } of indexes) {
    const offset = offsetIn(index, hash)
    const content = offset === null ? null : await readEntry(packFile(repository, name), offset)
    if (content) return content
  }
  return askGit(repository, hash)
}

async function readEntry(file: string, offset: number): Promise<Buffer | null> {
  const pack = await fs.promises.open(file)
  try {
    const start = Buffer.alloc(16)
    await pack.read(start, 0, 16, offset)
    const bytes = Buffer.alloc(mostBytesOf(start))
    await pack.read(bytes, 0, bytes.length, offset)
    return contentOf(bytes)
  } finally {
    await pack.close()
  }
}

function packNames(repository: string): readonly string[] {
  const names = fs.readdirSync(packsFolder(repository)).filter((file) => file.endsWith('.idx'))
  return names.map((file) => path.basename(file, '.idx'))
}

const readIndex = (repository: string, name: string) => fs.promises.readFile(indexFile(repository, name))
const readPack = (repository: string, name: string) => fs.promises.readFile(packFile(repository, name))

async function writeFlushed(file: string, content: string | Buffer, mode = 0o644): Promise<void> {
  const open = fs.openSync(file, 'w', mode)
  try {
    fs.writeFileSync(open, content)
    await fsync(open)
  } catch (error) {
    fs.rmSync(file, { force: true })
    throw error
  } finally {
    fs.closeSync(open)
  }
}

/** Windows cannot flush a folder; NTFS keeps names in its own journal. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const open = fs.openSync(folder, 'r')
  try {
    await fsync(open)
  } finally {
    fs.closeSync(open)
  }
}

async function askGit(repository: string, hash: string): Promise<Buffer> {
  const type = (await run('git', ['-C', repository, 'cat-file', '-t', hash])).stdout.trim()
  const asked = ['-C', repository, 'cat-file', type, hash]
  return (await run('git', asked, { encoding: 'buffer', maxBuffer: 16 * bigPack })).stdout
}
