import { spawn, type ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DemoCards } from '#people'

/** A site running in processes of its own, as a person started it. */
export interface RunningSite {
  readonly address: string
  readonly process: ChildProcess
  /** ms from the start of the process until it said that it is ready. */
  readonly readyIn: number
  /** Everything it printed so far. */
  readonly output: () => string
  /** Ends every process of it at once, the database too, as a power cut does. gives how many. */
  pullThePlug(): number
  /** Asks it to stop, as Ctrl+C does, and waits. gives its exit code. */
  stop(): Promise<number | null>
}

const root = fileURLToPath(new URL('../', import.meta.url))

/** Starts the site of a data folder, and waits until it serves. Throws with what it printed when it ends before. */
export function startSite(
  dataFolder: string,
  { port = 4300, args = [] as readonly string[] } = {},
): Promise<RunningSite> {
  const began = performance.now()
  const all = ['--import', 'tsx', 'src/main.ts', 'start', '--data', dataFolder, '--port', String(port), ...args]
  const child = spawn(process.execPath, all, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      text += chunk.toString()
      const address = /is ready: (http:\S+?)\/?\s/.exec(text)?.[1]
      if (address)
        resolve(running({ child, dataFolder, address, readyIn: performance.now() - began, output: () => text }))
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => reject(new Error(`The site ended with ${code} before it was ready:\n${text}`)))
  })
}

interface Started {
  readonly child: ChildProcess
  readonly dataFolder: string
  readonly address: string
  readonly readyIn: number
  readonly output: () => string
}

function running({ child, dataFolder, address, readyIn, output }: Started): RunningSite {
  return {
    ...{ address, process: child, readyIn, output },
    pullThePlug() {
      const all = processesOn(dataFolder)
      for (const pid of all) kill(pid)
      return all.length
    },
    stop() {
      return new Promise((resolve) => {
        child.once('exit', resolve)
        child.kill('SIGTERM')
      })
    },
  }
}

/** Processes that name this data folder among their arguments, and their children: the app, the database and its workers. */
export function processesOn(dataFolder: string): number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  const found = new Set(
    all.filter((pid) => pid !== process.pid && argumentsOf(pid).some((word) => isBelow(word, dataFolder))),
  )
  for (let before = -1; before !== found.size;) {
    before = found.size
    for (const pid of all) if (found.has(parentOf(pid))) found.add(pid)
  }
  return [...found]
}

const isBelow = (word: string, folder: string) => word === folder || word.startsWith(folder + path.sep)

function argumentsOf(pid: number): string[] {
  return read(`/proc/${pid}/cmdline`).split('\0')
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0)
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return '' // it ended meanwhile
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // it ended meanwhile
  }
}

/** The cards of the demo in a data folder. */
export function demoCardsOf(dataFolder: string): DemoCards {
  return JSON.parse(readFileSync(path.join(dataFolder, 'demo-cards.json'), 'utf8')) as DemoCards // makeDemo wrote it
}
