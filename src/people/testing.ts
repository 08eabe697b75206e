import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { newId, valueOf, type Clock } from '#base'
import { openJournal, type Actor, type Journal } from '#journal'
import { securityHeaders } from '#web'
import { Hono } from 'hono'
import { testDatabase } from '../database/testing.ts'
import { addLearners, type NewLearner } from './add-learners.ts'
import type { NewCard } from './cards.ts'
import { mountRoutes } from './guard.ts'
import { openPeople, type People } from './people.ts'
import { peopleProjections } from './projection-tables.ts'
import type { Route } from './route.ts'
import { peopleRoutes } from './routes.ts'
import { setUpSite } from './site.ts'
import { addStaff, setPassphrase } from './staff.ts'
import { peopleKinds } from './staff-facts.ts'

export const site = 'http://site.test'
export const system: Actor = { id: null, role: 'system' }

/** A clock that stands until somebody moves it. */
export class HandClock implements Clock {
  #now = Date.UTC(2026, 10, 23, 9, 0)
  #monotonic = 1_000_000
  now = () => this.#now
  monotonic = () => this.#monotonic
  pass(ms: number): void {
    this.#now += ms
    this.#monotonic += ms
  }
  /** The wall clock alone is put right, or wrong. */
  jump(ms: number): void {
    this.#now += ms
  }
}

/** One browser on a PC: it keeps its cookies, and sends what a browser sends. */
export class Browser {
  readonly jar = new Map<string, string>()
  readonly #app: Hono
  constructor(app: Hono) {
    this.#app = app
  }

  async ask(address: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    if (this.jar.size > 0) headers.set('cookie', [...this.jar].map((pair) => pair.join('=')).join('; '))
    const answer = await this.#app.request(`${site}${address}`, { ...init, headers })
    for (const cookie of answer.headers.getSetCookie()) this.#keep(cookie)
    return answer
  }

  #keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    if (/max-age=0/i.test(cookie)) this.jar.delete(name)
    else this.jar.set(name, value)
  }

  opens(address: string): Promise<Response> {
    return this.ask(address, { headers: { accept: 'text/html' } })
  }

  sends(address: string, fields: Record<string, string> = {}): Promise<Response> {
    const headers = { 'sec-fetch-site': 'same-origin', origin: site, accept: 'text/html' }
    return this.ask(address, { method: 'POST', body: new URLSearchParams(fields), headers })
  }

  /** What an island sends. */
  sendsJson(address: string, value: unknown): Promise<Response> {
    const headers = { 'sec-fetch-site': 'same-origin', origin: site, 'content-type': 'application/json' }
    return this.ask(address, { method: 'POST', body: JSON.stringify(value), headers })
  }

  signsInWith(card: Pick<NewCard, 'code'> & { words: readonly string[] }): Promise<Response> {
    return this.sends('/sign-in', { code: card.code, words: card.words.join(' ') })
  }

  signsInAsStaff(name: string, passphrase: string): Promise<Response> {
    return this.sends('/sign-in/staff', { name, passphrase })
  }
}

export interface Classroom {
  readonly journal: Journal
  readonly people: People
  readonly clock: HandClock
  readonly app: Hono
  readonly routes: readonly Route[]
  readonly ada: NewCard
  readonly kofi: NewCard
  readonly wren: NewCard
  /** Sam is a tutor, Mo a manager; both know this passphrase. */
  readonly passphrase: string
  readonly browser: () => Browser
  readonly samsBrowser: () => Promise<Browser>
  readonly mosBrowser: () => Promise<Browser>
}

/** Hashes that take no time: a test signs in a hundred times. */
const hashCost = { memoryCost: 64, timeCost: 1, parallelism: 1 }

export const passphrase = 'four plain words here'

/** A page of another room: what a learner saves, and what she alone may look at. */
const lessonRoutes: readonly Route[] = [
  { method: 'GET', path: '/', for: ['learner'], answer: ({ visitor }) => Promise.resolve(Response.json(visitor)) },
  {
    method: 'POST',
    path: '/draft',
    for: ['learner'],
    lastSave: true,
    answer: async ({ request }) => Response.json({ kept: JSON.parse((await request.text()) || 'null') as unknown }),
  },
]

/** A site with Ada, Kofi and Wren, their tutor Sam and the manager Mo. Nobody is signed in. */
export async function classroom({
  demo = false,
  learners = cast,
}: { demo?: boolean; learners?: readonly NewLearner[] } = {}): Promise<Classroom> {
  const clock = new HandClock()
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'throughgate-people-'))
  const database = await testDatabase()
  const journal = await openJournal({ database, dataFolder, clock, kinds: peopleKinds, projections: peopleProjections })
  const people = openPeople({ journal, dataFolder, demo, sweepEvery: 0, hashCost })
  await setUpSite(people, system, { name: 'HMP Elsewhere', code: 'ELS' })
  const [ada, kofi, wren] = valueOf(await addLearners(people, system, learners, newId()))
  if (!ada || !kofi || !wren) throw new Error('The cast is three.')
  for (const [name, role] of [
    ['Sam', 'tutor'],
    ['Mo', 'manager'],
  ] as const)
    await staffMember(people, name, role)
  const routes = [...peopleRoutes(people), ...lessonRoutes]
  const app = new Hono()
  app.use(securityHeaders())
  mountRoutes(app, people, routes)
  const browser = () => new Browser(app)
  const signedIn = async (name: string) => {
    const own = browser()
    await own.signsInAsStaff(name, passphrase)
    return own
  }
  const rooms = { journal, people, clock, app, routes, ada, kofi, wren, passphrase, browser }
  return { ...rooms, samsBrowser: () => signedIn('Sam'), mosBrowser: () => signedIn('Mo') }
}

const cast: readonly NewLearner[] = [
  { name: 'Ada B.', number: 'A1234BC' },
  { name: 'Kofi M.', number: null },
  { name: 'Wren T.', number: null },
]

async function staffMember(people: People, name: string, role: 'tutor' | 'manager'): Promise<void> {
  const { code } = valueOf(await addStaff(people, system, { name, role }))
  valueOf(await setPassphrase(people, { name, code, passphrase }, { hash: newId(), isNew: true }))
}

/** A wrong set of words for any card. */
export const wrongWords = ['never', 'on', 'acard'] as const

/** The text of a page as it is seen. */
export async function textOf(answer: Response): Promise<string> {
  const html = await answer.text()
  return html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
}

/** The id that the form on this page carries. */
export async function commandOn(answer: Response): Promise<string> {
  return /name="command" value="([^"]+)"/.exec(await answer.text())?.[1] ?? ''
}
