import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import * as fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { deflateSync, inflateSync } from 'node:zlib'
import type { GitObject } from './objects.ts'

const fsync = promisify(fs.fsync)
const run = promisify(execFile)

/**
 * Puts objects into a bare repository, durably: when this returns they survive a power cut.
 * Each is written beside its place, flushed, renamed, and then its folder is flushed. An object that is there
 * already is left alone, but its folder is flushed too: the one who wrote it may have died before doing so.
 *
 * throws  what the file system says, ENOSPC among it; nothing half-written is ever visible to git.
 */
export async function writeObjects(repository: string, objects: readonly GitObject[]): Promise<void> {
  const missing = objects.filter(({ hash }) => !fs.existsSync(placeOf(repository, hash)))
  const written = await Promise.allSettled(missing.map((object) => writeBeside(repository, object)))
  try {
    for (const outcome of written) if (outcome.status === 'rejected') throw outcome.reason as Error
    const folders = new Set(objects.map(({ hash }) => path.dirname(placeOf(repository, hash))))
    if (makeFolders(folders)) folders.add(path.join(repository, 'objects'))
    for (const [i, outcome] of written.entries())
      if (outcome.status === 'fulfilled') moveInto(repository, missing[i], outcome.value)
    await Promise.all([...folders].map(flushFolder))
  } catch (error) {
    for (const outcome of written) if (outcome.status === 'fulfilled') fs.rmSync(outcome.value, { force: true })
    throw error
  }
}

/** The content of one object (without its header). Loose first; git itself is asked for what has been packed. */
export async function readObject(repository: string, hash: string): Promise<Buffer> {
  const packed = await readIfThere(placeOf(repository, hash))
  if (packed === null) return readPacked(repository, hash)
  const bytes = inflateSync(packed)
  return bytes.subarray(bytes.indexOf(0) + 1)
}

/**
 * Makes a bare repository of the few files git asks for. No process is started and no template is copied.
 * All 256 folders for objects are made at once: one flush here, instead of a costly one in most of her first saves.
 */
export async function createRepository(folder: string): Promise<void> {
  const objects = path.join(folder, 'objects')
  fs.mkdirSync(objects, { recursive: true })
  for (let first = 0; first < 256; first++) {
    fs.mkdirSync(path.join(objects, first.toString(16).padStart(2, '0')), { recursive: true })
  }
  fs.mkdirSync(path.join(folder, 'refs', 'heads'), { recursive: true })
  await writeFlushed(path.join(folder, 'config'), config)
  await writeFlushed(path.join(folder, 'HEAD'), 'ref: refs/heads/main\n')
  // From the inside out: a folder is only safe once the folder that names it is flushed too.
  for (const inner of [
    objects,
    path.join(folder, 'refs'),
    folder,
    path.dirname(folder),
    path.dirname(path.dirname(folder)),
  ])
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
  const place = path.join(repository, 'refs', 'heads', 'main')
  const open = fs.openSync(place, fs.constants.O_WRONLY | fs.constants.O_CREAT)
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
    const text = fs.readFileSync(path.join(repository, 'refs', 'heads', 'main'), 'latin1').trim()
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

function placeOf(repository: string, hash: string): string {
  return path.join(repository, 'objects', hash.slice(0, 2), hash.slice(2))
}

/** Under the name git's own clean-up knows for what a crash has left behind. gives the path. */
async function writeBeside(repository: string, { bytes }: GitObject): Promise<string> {
  const beside = path.join(repository, 'objects', `tmp_obj_${randomUUID()}`)
  await writeFlushed(beside, deflateSync(bytes, { level: 1 }), 0o444)
  return beside
}

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

function makeFolders(folders: ReadonlySet<string>): boolean {
  const missing = [...folders].filter((folder) => !fs.existsSync(folder))
  for (const folder of missing) fs.mkdirSync(folder, { recursive: true })
  return missing.length > 0
}

function moveInto(repository: string, object: GitObject | undefined, beside: string): void {
  if (object) fs.renameSync(beside, placeOf(repository, object.hash))
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

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await fs.promises.readFile(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

async function readPacked(repository: string, hash: string): Promise<Buffer> {
  const most = { encoding: 'buffer', maxBuffer: 16 * 1024 * 1024 } as const
  const type = (await run('git', ['-C', repository, 'cat-file', '-t', hash])).stdout.trim()
  return (await run('git', ['-C', repository, 'cat-file', type, hash], most)).stdout
}
