import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { program } from './binaries.ts'
import { passwordFile } from './cluster.ts'
import type { Address, OwnServer, ServerPlace } from './embedded-server.ts'
import { CannotOpen } from './refusals.ts'
import { runAs } from './run-as.ts'
import { steps } from './words.ts'

/**
 * The PostgreSQL server we run for ourselves on Windows. Written with care and never yet run there: see
 * docs/decisions/0003-embedded-postgresql.md.
 *
 * `pg_ctl` starts it, because `postgres` refuses an administrator and pg_ctl drops those rights by itself. It listens
 * on the loopback address at a free port, behind a random password, because Node's pg cannot use a socket file there.
 */
export class WindowsServer implements OwnServer {
  readonly #place: ServerPlace
  #port = 0
  #watch: NodeJS.Timeout | null = null

  constructor(place: ServerPlace) {
    this.#place = place
  }

  async start(): Promise<Address> {
    if (await this.#isRunning()) {
      this.#place.onStep(steps.stoppingSurvivor)
      await this.stop()
    }
    this.#port = await freePort()
    await this.#startOnce()
    this.#watch = setInterval(() => void this.#startIfGone(), 5_000).unref()
    const password = await readFile(passwordFile(this.#place.folder), 'utf8')
    return { host: '127.0.0.1', port: this.#port, password: password.trim() }
  }

  async stop(): Promise<void> {
    if (this.#watch) clearInterval(this.#watch)
    await this.#pgCtl(['stop', '-m', 'fast', '-w', '-t', '30'])
  }

  async #startOnce(): Promise<void> {
    const log = path.join(this.#place.folder, 'server.log')
    const { code, lines } = await this.#pgCtl(['start', '-w', '-t', '600', '-l', log, '-o', this.#options()])
    if (code === 0) return
    const said = await readFile(log, 'utf8').catch(() => '')
    const last = said.split(/\r?\n/).filter((line) => line.trim() !== '')
    throw new CannotOpen({ why: 'would-not-start', lines: [...lines, ...last].slice(-5) })
  }

  async #startIfGone(): Promise<void> {
    if (await this.#isRunning()) return
    this.#place.onStep(steps.restarting)
    await this.#startOnce().catch((error: unknown) => this.#place.onStep(steps.didNotRestart(String(error))))
  }

  async #isRunning(): Promise<boolean> {
    return (await this.#pgCtl(['status'])).code === 0
  }

  /** One line, as pg_ctl hands it to the command shell: no value of ours holds a space. */
  #options(): string {
    const here = {
      ...this.#place.settings,
      listen_addresses: '127.0.0.1',
      port: this.#port,
      unix_socket_directories: '',
    }
    return Object.entries(here)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' ')
  }

  #pgCtl(args: readonly string[]) {
    const { as, binaries, folder } = this.#place
    return runAs(as, program(binaries, 'pg_ctl'), [...args, '-D', path.join(folder, 'cluster')])
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
