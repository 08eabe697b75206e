import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { chown, lchown, lstat, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** A user of this system whom the database server may run as. It must exist: PostgreSQL looks it up. */
export interface ServerUser {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/**
 * How the programs of the server are started, and who owns the files they write.
 *
 * `as-is`      as the user we are
 * `user`       as another user, by setuid (we are root)
 * `namespace`  in a user namespace where we look like that user; outside it we stay who we are
 */
export type RunAs =
  | { readonly how: 'as-is' }
  | { readonly how: 'user'; readonly user: ServerUser }
  | { readonly how: 'namespace'; readonly user: ServerUser }

export const isRoot = () => process.getuid?.() === 0

/** The user the server runs as when we are root: `postgres`, else `nobody`. `null` where neither exists. */
export async function chooseServerUser(): Promise<ServerUser | null> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  for (const name of ['postgres', 'nobody']) {
    const line = lines.find((fields) => fields[0] === name)
    if (line) return { name, uid: Number(line[2]), gid: Number(line[3]) }
  }
  return null
}

/** Starts a program that way. It gets no environment but what PostgreSQL needs: a stray PGDATA must not lead it astray. */
export function spawnAs(as: RunAs, program: string, args: readonly string[], stdio: StdioOptions): ChildProcess {
  const [command = program, ...rest] = [...namespaceOf(as), program, ...args]
  const who = as.how === 'user' ? { uid: as.user.uid, gid: as.user.gid } : {}
  const env = { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, LC_ALL: 'C', TZ: 'UTC' }
  // Its own session: Ctrl+C in the terminal must reach us first, so that we stop the server in order.
  return spawn(command, rest, {
    stdio,
    env,
    cwd: '/',
    detached: process.platform !== 'win32',
    windowsHide: true,
    ...who,
  })
}

export interface Ended {
  readonly code: number
  readonly lines: readonly string[]
}

/** Runs a program to its end. `code` is 1 or more when it failed or could not be started. */
export function runAs(as: RunAs, program: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawnAs(as, program, args, ['ignore', 'pipe', 'pipe'])
    let text = ''
    const hear = (chunk: Buffer) => (text += chunk.toString())
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    const end = (code: number) => resolve({ code, lines: text.split('\n').filter((line) => line.trim() !== '') })
    child.on('error', (error) => {
      text += error.message
      end(1)
    })
    child.on('close', (code) => end(code ?? 1))
  })
}

/** May that user pass every folder above this one, and it? Found by trying: modes are not all that decides. */
export function canPass(as: RunAs, folder: string): Promise<boolean> {
  return tryInShell(as, 'cd "$1"', folder)
}

/** May that user pass to this folder, and write in it? */
export function canWriteIn(as: RunAs, folder: string): Promise<boolean> {
  return tryInShell(as, 'cd "$1" && test -r . && test -w .', folder)
}

export function canRead(as: RunAs, file: string): Promise<boolean> {
  return tryInShell(as, 'test -r "$1"', file)
}

async function tryInShell(as: RunAs, script: string, folder: string): Promise<boolean> {
  if (process.platform === 'win32') return true
  return (await runAs(as, '/bin/sh', ['-c', script, 'sh', folder])).code === 0
}

/** Gives a folder and all in it to whoever the server runs as. Never follows a link. */
export async function giveTo(as: RunAs, folder: string): Promise<void> {
  if (!isRoot()) return
  const [uid, gid] = as.how === 'user' ? [as.user.uid, as.user.gid] : [0, 0]
  await giveTree(folder, uid, gid)
}

/** A folder is given away after all that is in it, so that its owner tells whether a folder below was done already. */
export async function giveTree(folder: string, uid: number, gid: number): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const inner = path.join(folder, entry.name)
    if (!entry.isDirectory()) await lchown(inner, uid, gid)
    else if ((await lstat(inner)).uid !== uid) await giveTree(inner, uid, gid)
  }
  await chown(folder, uid, gid)
}

function namespaceOf(as: RunAs): readonly string[] {
  if (as.how !== 'namespace') return []
  return ['unshare', '--user', `--map-user=${as.user.uid}`, `--map-group=${as.user.gid}`]
}
