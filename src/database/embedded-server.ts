import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createConnection, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { program } from './binaries.ts'
import type { DiskRoom } from './disk-room.ts'
import { firstClientFindsRoom } from './first-client.ts'
import { CannotOpen } from './refusals.ts'
import { giveTo, spawnAs, type RunAs } from './run-as.ts'
import type { Settings } from './settings.ts'
import { stopSurvivors } from './survivors.ts'
import { makeFolder } from './way-to-run.ts'
import { steps } from './words.ts'

export interface ServerPlace {
  readonly as: RunAs
  readonly binaries: string
  /** Holds `cluster` and `socket`. */
  readonly folder: string
  readonly onStep: (sentence: string) => void
  readonly settings: Settings
  readonly room: DiskRoom
}

/** A server of our own: started, and stopped by us. */
export interface OwnServer {
  start(): Promise<Address>
  stop(): Promise<void>
}

/** How a client reaches the server. */
export interface Address {
  readonly host: string
  readonly port: number
  readonly password?: string
}

/**
 * The PostgreSQL server we run for ourselves on Linux: a child process on a socket that only its user can reach.
 * Should it end by itself it is started again, until `stop`.
 */
export class EmbeddedServer implements OwnServer {
  readonly #place: ServerPlace
  readonly #cluster: string
  readonly #lastLines: string[] = []
  #socketFolder = ''
  #child: ChildProcess | null = null
  readonly #stopping = new AbortController()
  #returning: Promise<void> = Promise.resolve()

  constructor(place: ServerPlace) {
    this.#place = place
    this.#cluster = path.join(place.folder, 'cluster')
  }

  /** Starts the server and waits until it answers, also while it mends itself after a sudden stop. */
  async start(): Promise<Address> {
    process.once('exit', this.#onOurExit)
    this.#socketFolder = await socketFolderFor(this.#place.folder)
    await this.#startWithRoom()
    return this.#address()
  }

  /** Ends all sessions and stops in order, so that the next start is quick. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    process.off('exit', this.#onOurExit)
    await this.#returning
    const child = this.#child
    if (child && isRunning(child)) await endInOrder(child)
    await rm(this.#socketFolder, { recursive: true, force: true })
  }

  async #startOnce(): Promise<void> {
    const { as, binaries, onStep, settings } = this.#place
    this.#lastLines.length = 0
    if (await stopSurvivors(this.#cluster, this.#socketFolder)) onStep(steps.stoppingSurvivor)
    await makeFolder(this.#socketFolder, 0o700)
    await giveTo(as, this.#socketFolder)
    const all = { ...settings, unix_socket_directories: this.#socketFolder, port }
    const args = ['-D', this.#cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
    const child = spawnAs(as, program(binaries, 'postgres'), args, ['ignore', 'ignore', 'pipe'])
    this.#child = child
    child.stderr?.on('data', (chunk: Buffer) => this.#keepLines(chunk.toString()))
    child.once('error', (error) => this.#keepLines(error.message))
    await this.#waitUntilReady(child)
    letProcessEndWithout(child)
    if (isRunning(child)) child.once('exit', () => void (this.#returning = this.#startAgain()))
    else this.#returning = this.#startAgain()
  }

  async #waitUntilReady(child: ChildProcess): Promise<void> {
    const until = performance.now() + mostStartMs
    while (!this.#hasSaid('ready to accept connections') || !(await answers(this.#socketFolder))) {
      if (!isRunning(child)) throw this.#whyNot()
      if (this.#stopping.signal.aborted || performance.now() > until) {
        await endInOrder(child)
        throw this.#whyNot()
      }
      await sleep(10)
    }
  }

  /** Not asked to stop and yet gone: out of memory, a full disk, someone's kill. The site must come back by itself. */
  async #startAgain(): Promise<void> {
    for (let pause = 100; !this.#stopping.signal.aborted; pause = Math.min(pause * 2, 5_000)) {
      this.#place.onStep(steps.restarting)
      try {
        await this.#startWithRoom()
        return
      } catch (error) {
        this.#place.onStep(steps.didNotRestart(this.#lastLines.at(-1) ?? String(error)))
      }
      // A server that never comes back must not keep a command from ending, nor a stop waiting.
      await sleep(pause, undefined, { ref: false, signal: this.#stopping.signal }).catch(() => undefined)
    }
  }

  /** On a full disk the server cannot start; with the ballast gone it can, and people can read. */
  async #startWithRoom(): Promise<void> {
    try {
      await this.#startOnce()
    } catch (error) {
      if (!isDiskFull(error) || !(await this.#place.room.giveUp())) throw error
      await this.#startOnce()
    }
    if (!(await firstClientFindsRoom(this.#address()))) await this.#place.room.giveUp()
  }

  #address(): Address {
    return { host: this.#socketFolder, port }
  }

  #whyNot(): CannotOpen {
    const lines = this.#lastLines.slice(-5)
    const isFull = this.#hasSaid('No space left on device')
    return new CannotOpen(isFull ? { why: 'disk-full', folder: this.#place.folder } : { why: 'would-not-start', lines })
  }

  #keepLines(text: string): void {
    this.#lastLines.push(...text.split('\n').filter((line) => line.trim() !== ''))
    this.#lastLines.splice(0, this.#lastLines.length - 200)
  }

  #hasSaid(words: string): boolean {
    return this.#lastLines.some((line) => line.includes(words))
  }

  /** A command that ends without closing the database must not leave a server behind. */
  readonly #onOurExit = (): void => {
    this.#child?.kill('SIGINT')
  }
}

/** Only the name of the socket file comes from it; nothing listens on a network. */
const port = 5432
const mostStartMs = 10 * 60_000
/** A socket's path must fit in 107 bytes with the name PostgreSQL gives the file. */
const longestSocketFolder = 107 - '/.s.PGSQL.5432.lock'.length

async function socketFolderFor(folder: string): Promise<string> {
  const near = path.join(folder, 'socket')
  if (Buffer.byteLength(near) <= longestSocketFolder) return near
  return mkdtemp(path.join(tmpdir(), 'throughgate-'))
}

function answers(socketFolder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(path.join(socketFolder, `.s.PGSQL.${port}`))
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

/** The server alone must not keep a command from ending. */
function letProcessEndWithout(child: ChildProcess): void {
  child.unref()
  // The type says stream; what a child's pipe is, is a socket.
  if (child.stderr instanceof Socket) child.stderr.unref()
}

async function endInOrder(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.ref()
  child.kill('SIGINT')
  const hurry = setTimeout(() => child.kill('SIGQUIT'), 20_000)
  const force = setTimeout(() => child.kill('SIGKILL'), 30_000)
  await ended
  clearTimeout(hurry)
  clearTimeout(force)
}

const isRunning = (child: ChildProcess) =>
  child.pid !== undefined && child.exitCode === null && child.signalCode === null

const isDiskFull = (error: unknown) => error instanceof CannotOpen && error.refusal.why === 'disk-full'
