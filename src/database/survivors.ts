import { readdir, readFile, readlink, realpath, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CannotOpen } from './refusals.ts'

/**
 * Ends every server process that an earlier run left on these files, and takes away the marks it left.
 * Call it only while holding the folder's lock. Gives true when something had to be stopped.
 *
 * PostgreSQL itself asks only whether the process number in `postmaster.pid` is taken. After a kill that number may
 * belong to a zombie nobody has collected, or, after a restart of the machine, to a stranger: it would then refuse to
 * start for ever. So we look for processes that really stand in the folder; when there are none, the mark is stale.
 */
export async function stopSurvivors(cluster: string, socketFolder: string): Promise<boolean> {
  const first = await processesOn(cluster)
  if (first.length > 0) await stopAll(cluster, first)
  await rm(path.join(cluster, 'postmaster.pid'), { force: true })
  await rm(socketFolder, { recursive: true, force: true })
  return first.length > 0
}

/** Fast stop, then at once, then by force: a server that hangs must not keep the site shut. */
async function stopAll(cluster: string, first: readonly number[]): Promise<void> {
  const main = await mainProcess(cluster)
  const ladder = [
    { signal: 'SIGINT', to: (pids: readonly number[]) => pids.filter((pid) => pid === main), wait: 10_000 },
    { signal: 'SIGQUIT', to: (pids: readonly number[]) => pids, wait: 5_000 },
    { signal: 'SIGKILL', to: (pids: readonly number[]) => pids, wait: 5_000 },
  ] as const
  let left = first
  for (const { signal, to, wait } of ladder) {
    const those = to(left)
    if (those.length === 0) continue
    for (const pid of those) end(pid, signal)
    left = await waitUntilGone(cluster, wait)
    if (left.length === 0) return
  }
  throw new CannotOpen({ why: 'survivor', pids: left })
}

async function waitUntilGone(cluster: string, ms: number): Promise<readonly number[]> {
  const until = performance.now() + ms
  for (;;) {
    const left = await processesOn(cluster)
    if (left.length === 0 || performance.now() > until) return left
    await sleep(20)
  }
}

/** Live PostgreSQL processes whose working folder is this cluster: each of them stands there from its start. */
async function processesOn(cluster: string): Promise<readonly number[]> {
  const here = await realpath(cluster)
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const on = await Promise.all(pids.map(async (pid) => (await standsIn(pid, here)) && !(await isDead(pid))))
  return pids.filter((_, index) => on[index])
}

const standsIn = (pid: number, folder: string) =>
  readlink(`/proc/${pid}/cwd`).then(
    (cwd) => cwd === folder,
    () => false, // gone, or another user's: a server of ours is neither
  )

/** A zombie has ended; only its parent has not been told. The state follows the name, which may hold brackets. */
const isDead = (pid: number) =>
  readFile(`/proc/${pid}/stat`, 'utf8').then(
    (stat) => /^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2)),
    () => true,
  )

const mainProcess = (cluster: string) =>
  readFile(path.join(cluster, 'postmaster.pid'), 'utf8').then(
    (text) => Number(text.split('\n')[0]),
    () => null,
  )

function end(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error // ESRCH: it ended by itself just now
  }
}
