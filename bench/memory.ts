import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { processesOn, startSite } from '../tools/running-site.ts'
import { inFreshFolder } from './bench-folder.ts'
import { addClass, haveLesson, signInAtOnce } from './class.ts'
import type { Row } from './row.ts'

/** What the app and its database use: when nobody is there, and at most while 40 learners have a lesson. */
export function benchMemory(): Promise<Row[]> {
  return inFreshFolder(async (dataFolder) => {
    const site = await startSite(dataFolder, { port: 4620 })
    try {
      await sleep(10_000)
      const idle = usedBy(dataFolder)
      const { learners } = await signInAtOnce(site.address, await addClass(site.address, dataFolder, 40))
      const busy = await mostDuring(haveLesson(learners, 30), dataFolder)
      return [row('idle', 400, idle), row('with 40 learners', 600, busy)]
    } finally {
      await site.stop()
    }
  })
}

async function mostDuring(lesson: Promise<unknown>, dataFolder: string): Promise<number> {
  let most = 0
  const over = lesson.then(() => true)
  do most = Math.max(most, usedBy(dataFolder))
  while (!(await Promise.race([over, sleep(1000, false)])))
  return most
}

function row(when: string, atMost: number, got: number): Row {
  const figure = `memory of app and database (PSS), ${when}`
  return { figure, want: `≤ ${atMost} MB`, got: `${Math.round(got)} MB`, ok: got <= atMost }
}

/** MB: each process's share of what it uses with others, so that memory in common counts once. */
function usedBy(dataFolder: string): number {
  return processesOn(dataFolder).reduce((sum, pid) => sum + pssOf(pid), 0) / 1e6
}

function pssOf(pid: number): number {
  try {
    return 1024 * Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1])
  } catch (error) {
    // A process of the database that ended meanwhile uses nothing. One we may not look at must not count as nothing.
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return 0
    throw error
  }
}
