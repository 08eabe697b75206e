import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('serve.ts', import.meta.url))

/** A demo site in a process of its own, with a course of the bench's. */
export interface CourseSite {
  readonly address: string
  readonly dataFolder: string
  stop(): Promise<void>
}

/** Brings up the site of `courseFolder` with its data below `folder`. */
export function openCourseSite(folder: string, courseFolder: string): Promise<CourseSite> {
  const dataFolder = path.join(folder, 'data')
  const args = ['--import', 'tsx', program, dataFolder, courseFolder]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = () => {
    child.kill('SIGTERM')
    return ended
  }
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const address = /is ready: (http:\S+?)\/\s/.exec(text)?.[1]
      if (address !== undefined) resolve({ address, dataFolder, stop })
    })
    child.once('exit', (code) => reject(new Error(`The bench's site ended with ${code} before it was ready.`)))
  })
}
