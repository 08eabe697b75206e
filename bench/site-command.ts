import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { processesOn } from '../tools/running-site.ts'

const root = fileURLToPath(new URL('../', import.meta.url))

/** A site that `npm start` brought up. */
export interface Commanded {
  readonly address: string
  /** ms from `npm start` until it said that it is ready. */
  readonly readyIn: number
  /** Ctrl+C in its terminal: every process of it is told. Waits until all are gone. */
  pressCtrlC(): Promise<void>
}

/** Types `npm start`, as a person does, with a data folder and a port of its own. */
export function npmStart(dataFolder: string, port: number): Promise<Commanded> {
  const began = performance.now()
  const args = ['start', '--', '--data', dataFolder, '--port', String(port)]
  // A group of its own, as a terminal gives each command.
  const child = spawn('npm', args, { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      text += chunk.toString()
      const address = /is ready: (http:\S+?)\/?\s/.exec(text)?.[1]
      if (address === undefined) return
      const pressCtrlC = async () => {
        await sleep(500) // no person is quicker
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT')
        await untilGone(dataFolder)
      }
      resolve({ address, readyIn: performance.now() - began, pressCtrlC })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code} before the site was ready:\n${text}`)))
  })
}

/** Ends every process of a site at once, the database too, as a power cut does. */
export async function killAll(dataFolder: string): Promise<void> {
  for (const pid of processesOn(dataFolder)) process.kill(pid, 'SIGKILL')
  await untilGone(dataFolder)
}

async function untilGone(dataFolder: string): Promise<void> {
  const until = performance.now() + 30_000
  while (processesOn(dataFolder).length > 0) {
    if (performance.now() > until) throw new Error(`Processes of ${dataFolder} are still there after 30 s.`)
    await sleep(50)
  }
}
