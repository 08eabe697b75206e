import type { Server } from 'node:http'
import { becomeUnprivileged, sayWhyNot } from '#database'
import { furnishDemo } from '#classroom'
import { walkDemo } from '#lessons'
import { makeDemo, type DemoCards } from '#people'
import { serveSite } from '#web'
import { buildAll } from '../../tools/build.ts'
import { openSiteHere, type OpenedSite } from './open-site.ts'
import { readOptions, readPort, type SiteOptions } from './options.ts'
import { demoCards, ready, steps } from './words.ts'

/** This computer alone. People write it as `localhost`. */
const loopback = '127.0.0.1'
const usualPort = 4000

interface Door {
  readonly host: string
  readonly port: number
}

/** `throughgate start`: brings the site up and serves it until it is told to stop. gives the exit code. */
export async function start(args: string[]): Promise<number> {
  const options = readOptions(args, { port: { type: 'string' }, host: { type: 'string' } })
  if (!options.ok) return sayError(options.say)
  const door = doorOf(options.value)
  if (!door) return sayError(steps.badPort)
  if (door.host !== loopback) console.log(steps.openHost(door.host))
  console.log(steps.building)
  await buildAll()
  const became = await becomeUnprivileged(options.value.dataFolder)
  if (!became.ok) return sayError(sayWhyNot(became))
  if (became.value.warning) console.log(became.value.warning)
  const told = toldToStop() // from here on a Ctrl+C waits until all is open, so that nothing is left running
  const opened = await openSiteHere(options.value, {
    ...{ host: door.host, loopback: door.host === loopback },
    onStep: console.log,
  })
  if (!opened.ok) return sayError(sayWhyNot(opened))
  return serveUntilTold(opened.value, door, told)
}

function doorOf({ flags }: SiteOptions): Door | null {
  const port = readPort(String(flags['port'] ?? process.env['PORT'] ?? usualPort))
  return port === null ? null : { port, host: String(flags['host'] ?? loopback) }
}

async function serveUntilTold(site: OpenedSite, door: Door, told: Promise<void>): Promise<number> {
  console.log(steps.course(site.course.lessons.length, site.course.faults.length))
  const cards = site.isDemo ? await openDemo(site) : null
  const server = await listen(site, door)
  if (typeof server === 'string') {
    await site.shut()
    return sayError(server)
  }
  if (server.port !== door.port) console.log(steps.portTaken(door.port, server.port))
  const address = `http://${door.host === loopback ? 'localhost' : door.host}:${server.port}/`
  if (cards) sayDemo(cards, address)
  console.log(ready(address))
  await told
  console.log(steps.stopping)
  await closeServer(server.server)
  await site.shut()
  return 0
}

async function openDemo(site: OpenedSite): Promise<DemoCards> {
  const cards = await makeDemo(site.people)
  await furnishDemo(site.journal)
  await walkDemo(
    site,
    cards.learners.map(({ learner }) => learner),
  )
  return cards
}

function sayDemo({ learners, staff }: DemoCards, address: string): void {
  console.log(steps.demo)
  const all = [
    ...learners.map(({ name, code, words }) => ({ name, first: code, second: words.join(' ') })),
    ...staff.map(({ name, passphrase }) => ({ name, first: name, second: passphrase })),
  ]
  console.log(demoCards(all, address))
}

type Listening = { readonly server: Server; readonly port: number }

/** Listens on the wanted port, or on the next free one of twenty. gives a sentence when none will do. */
async function listen(site: OpenedSite, door: Door): Promise<Listening | string> {
  for (let port = door.port; port < Math.min(door.port + 20, 65_536); port++) {
    try {
      return { server: await serveSite(site.app.fetch, { ...door, port }), port }
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null
      if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return steps.notHere(door.host)
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error
    }
  }
  return steps.noPort
}

function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}

/** Lets what is under way end, and closes the streams that would never end. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    setTimeout(() => server.closeAllConnections(), 500).unref()
  })
}

function sayError(sentence: string): number {
  console.error(sentence)
  return 1
}
