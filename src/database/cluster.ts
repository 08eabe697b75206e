import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { program, serverRelease } from './binaries.ts'
import { CannotOpen } from './refusals.ts'
import { giveTo, runAs, type RunAs } from './run-as.ts'
import { steps } from './words.ts'

export const ownerRole = 'throughgate'

/** The database that initdb makes. The server is ours alone, so it needs no second one. */
export const databaseName = 'postgres'

/**
 * Makes the files of an empty database in `<folder>/cluster`, or checks that the ones there are ours to start.
 * A making that was cut short leaves nothing behind that would be started.
 */
export async function ensureCluster(
  as: RunAs,
  binaries: string,
  folder: string,
  onStep: (sentence: string) => void,
): Promise<void> {
  const cluster = path.join(folder, 'cluster')
  const found = await versionOf(cluster)
  if (found !== null) {
    const ours = serverRelease.split('.')[0] ?? serverRelease
    if (found !== ours) throw new CannotOpen({ why: 'other-version', found, ours })
    return
  }
  onStep(steps.making)
  const half = path.join(folder, 'cluster.new')
  await rm(half, { recursive: true, force: true })
  await initdb(as, binaries, folder, half)
  await rename(half, cluster)
  await toDisk(folder)
  await toDisk(path.dirname(folder))
}

/** Where the server listens on Windows is open to every program there, so a password guards it. */
export const passwordFile = (folder: string) => path.join(folder, 'password.txt')

async function initdb(as: RunAs, binaries: string, folder: string, cluster: string): Promise<void> {
  // ICU and the system's locales differ between machines; the built-in one sorts the same for ever.
  const kind = [
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--encoding=UTF8',
    '--data-checksums',
    '--wal-segsize=1',
  ]
  const args = [`--pgdata=${cluster}`, `--username=${ownerRole}`, ...kind, ...(await guardOf(as, folder))]
  const { code, lines } = await runAs(as, program(binaries, 'initdb'), args)
  if (code === 0) return
  const isFull = lines.some((line) => line.includes('No space left on device'))
  throw new CannotOpen(isFull ? { why: 'disk-full', folder } : { why: 'would-not-start', lines: lines.slice(-5) })
}

/** On Linux the socket's folder is the guard: only its owner and root can pass it. */
async function guardOf(as: RunAs, folder: string): Promise<readonly string[]> {
  if (process.platform !== 'win32') return ['--auth-local=trust', '--auth-host=reject']
  await mkdir(folder, { recursive: true })
  await writeFile(passwordFile(folder), randomBytes(24).toString('base64url'), { mode: 0o600 })
  await giveTo(as, passwordFile(folder))
  return ['--auth=scram-sha-256', `--pwfile=${passwordFile(folder)}`]
}

function versionOf(cluster: string): Promise<string | null> {
  return readFile(path.join(cluster, 'PG_VERSION'), 'utf8').then(
    (text) => text.trim(),
    (error: unknown) => {
      const { code } = error as NodeJS.ErrnoException // readFile rejects with nothing else
      if (code === 'ENOENT') return null
      throw code === 'EACCES' ? new CannotOpen({ why: 'folder-not-yours', folder: cluster }) : error
    },
  )
}

/** A rename is on the disk only once its folder is. Windows has no such call and does it by itself. */
async function toDisk(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
