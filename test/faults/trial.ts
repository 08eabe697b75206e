import { spawn, type ChildProcess } from 'node:child_process'
import { readdirSync, readlinkSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * What is put to the test: something that keeps what it acknowledges. Each part is an argument, so that rows, saves,
 * checks and reissued cards are all tried by the same cuts and kills.
 */
export interface Trial {
  /** The program to start on a data folder, and its arguments. Started again on the same folder, it goes on. */
  command(dataFolder: string): readonly [program: string, ...args: string[]]
  /**
   * Works with the running program, and calls `acknowledge` with a name for each thing it was told is kept. It stops
   * quietly when the program is gone.
   */
  drive(program: ChildProcess, acknowledge: (what: string) => void, dataFolder: string): Promise<void>
  /**
   * Opens the data folder afresh and gives those of the acknowledged things that are not there, and whatever else is not
   * as it must be.
   */
  lost(dataFolder: string, acknowledged: ReadonlySet<string>): Promise<readonly string[]>
}

export interface Outcome {
  readonly acknowledged: number
  readonly lost: readonly string[]
  /** ms that `lost` took, opening included; the longest of all rounds. */
  readonly longestOpening: number
}

const isLong = process.env.THROUGHGATE_LONG !== undefined
export const rounds = { powerCuts: isLong ? 20 : 3, kills: isLong ? 50 : 5 }

/** A run of the trial that was ended at once, in the middle of its work. */
export interface EndedRun {
  readonly acknowledged: ReadonlySet<string>
  /** Everything it said on its error output, for when something is wrong. */
  readonly errors: string
}

/**
 * Starts the program, lets it work for `ms` after its first acknowledgement, and kills it with kill -9.
 * `everything`: its database server and whatever else works in the folder die in the same moment.
 */
export async function runAndKill(
  trial: Trial,
  dataFolder: string,
  how: { ms: number; everything: boolean },
): Promise<EndedRun> {
  const [program, ...args] = trial.command(dataFolder)
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const acknowledged = new Set<string>()
  const first = new Promise<void>((resolve) => {
    void trial.drive(child, (what) => resolve(void acknowledged.add(what)), dataFolder)
  })
  await Promise.race([first, ended])
  if (acknowledged.size === 0) throw new Error(`The program ended before it kept anything. ${errors}`)
  await sleep(how.ms)
  kill([child.pid ?? 0, ...(how.everything ? processesIn(dataFolder) : [])])
  await ended
  return { acknowledged, errors }
}

/** All at once, as far as one processor can: none gets to clean up after another. */
function kill(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error // it ended by itself just now
    }
  }
}

/** Processes whose working folder is the data folder or below it. */
export function processesIn(dataFolder: string): readonly number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.filter((pid) => isWithin(workingFolderOf(pid), dataFolder)).map(Number)
}

function workingFolderOf(pid: string): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return '' // gone, or not ours to look at
  }
}

const isWithin = (folder: string, outer: string) => folder === outer || folder.startsWith(outer + path.sep)
