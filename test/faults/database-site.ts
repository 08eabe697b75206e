import assert from 'node:assert/strict'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import { memoryFolder } from '../../src/database/testing.ts'
import { isRoot, type ServerUser } from '../../src/database/run-as.ts'

/** What the app in another process said: that it is open, or why it is not. */
interface Said {
  readonly version?: string
  /** Rows kept by the runs before. */
  readonly kept?: number
  readonly uid?: number
  readonly why?: string
  readonly says?: string
}

export interface App {
  readonly said: Said
  readonly child: ChildProcess
  /** Lets it end in order. */
  leaves(): Promise<void>
  /** Ends it as a power cut would: at once. */
  isKilled(): Promise<void>
}

/** A folder that everyone can pass, in memory where there is room, gone at the end of the test file. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(memoryFolder() ?? tmpdir(), 'tg-'))
  await chmod(folder, 0o755)
  after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** The app, started in another process on this data folder. `path`: where it finds the programs of the system. */
export async function theApp(
  dataFolder: string,
  how: { as?: ServerUser; drop?: boolean; path?: string } = {},
): Promise<App> {
  const program = fileURLToPath(import.meta.resolve('./database-app.ts'))
  const args = ['--import', 'tsx', program, dataFolder, ...(how.drop ? ['--drop'] : [])]
  const who = how.as ? { uid: how.as.uid, gid: how.as.gid } : {}
  const env = { ...process.env, ...(how.path ? { PATH: how.path } : {}) }
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'], env, ...who })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const line = await Promise.race([firstLine(child), ended])
  assert.ok(line, `The app ended before it said anything. ${errors}`)
  const leaves = () => (child.stdin.end(), ended)
  const isKilled = () => (child.kill('SIGKILL'), ended)
  // It said one line of JSON of this shape: database-app.ts.
  return { said: JSON.parse(line) as Said, child, leaves, isKilled }
}

async function firstLine(child: ChildProcess): Promise<string | undefined> {
  if (!child.stdout) return undefined
  for await (const line of createInterface({ input: child.stdout })) return line
  return undefined
}

/** The number of the server's main process. */
export async function mainProcessOf(dataFolder: string): Promise<number> {
  const text = await readFile(path.join(dataFolder, 'database/cluster/postmaster.pid'), 'utf8')
  return Number(text.split('\n')[0])
}

/** Whom a process runs as, as the kernel sees it. */
export async function userOf(pid: number): Promise<number> {
  return Number(/^Uid:\s+\d+\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1])
}

/** Why this cannot be tried here, or false: for `skip`. */
export const onlyAsRoot = isRoot() ? false : 'only root can try this'

const hasNamespaces = spawnSync('unshare', ['--user', 'true']).status === 0
export const noNamespace = onlyAsRoot || (hasNamespaces ? false : 'this system allows no user namespaces')
