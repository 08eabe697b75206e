import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openSite, type Site } from '#app'
import { systemClock, type Clock, type Id } from '#base'
import { allLearners, makeDemo } from '#people'
import { testDatabase } from '../database/testing.ts'
import { placesIn, type Place } from './class-tables.ts'

const address = 'http://localhost'

/** The system's clock, whose hands a story can put forward. Nobody is away meanwhile: no screen locks by it. */
class WallClock implements Clock {
  #ahead = 0
  now = () => systemClock.now() + this.#ahead
  monotonic = () => systemClock.monotonic()
  putForward(minutes: number): void {
    this.#ahead += minutes * 60_000
  }
}

export interface TestRoom extends Site {
  readonly clock: WallClock
  /** Sam is a tutor, Mo a manager. */
  readonly sam: Screen
  readonly mo: Screen
  /** A PC where nobody is signed in. */
  screen(): Screen
  /** Ada, Kofi or Wren signs in there, or at a PC of her own. */
  signsIn(name: string, at?: Screen): Promise<Screen>
  idOf(name: string): Promise<Id>
}

/** A whole site with Ada, Kofi and Wren, the tutor Sam and the manager Mo, and no room yet. */
export async function classroom(): Promise<TestRoom> {
  const [database, clock] = [await testDatabase(), new WallClock()]
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'throughgate-classroom-'))
  const site = await openSite({ database, dataFolder, courseFolder: 'course', loopback: true, clock })
  const { learners, staff } = await makeDemo(site.people)
  const screen = () => new Screen(async (request) => site.app.fetch(request))
  const signsIn = async (name: string, at = screen()) => {
    const card = learners.find((one) => one.name.startsWith(name))
    assert.ok(card)
    const answer = await at.sends('/sign-in', { code: card.code, words: card.words.join(' ') })
    assert.equal(answer.status, 303)
    return at
  }
  const member = async (name: string) => {
    const [own, found] = [screen(), staff.find((one) => one.name === name)]
    await own.sends('/sign-in/staff', { name, passphrase: found?.passphrase ?? '' })
    return own
  }
  const idOf = async (name: string) => {
    const found = (await allLearners(site.journal.db)).find((one) => one.name.startsWith(name))
    return found?.id ?? assert.fail(`There is no ${name}.`)
  }
  return { ...site, clock, sam: await member('Sam'), mo: await member('Mo'), screen, signsIn, idOf }
}

/** What a form sends: by name, or in order where a name comes more than once. */
type Fields = Readonly<Record<string, string | readonly string[]>> | readonly (readonly [string, string])[]

/** One browser on a PC: it keeps its cookies, and sends what a browser sends. */
export class Screen {
  readonly #jar = new Map<string, string>()
  readonly #fetch: (request: Request) => Promise<Response>

  constructor(fetch: (request: Request) => Promise<Response>) {
    this.#fetch = fetch
  }

  opens(at: string): Promise<Response> {
    return this.#ask(at, { headers: { accept: 'text/html' } })
  }

  /** What a page that answers says, as it is seen. */
  async sees(at: string): Promise<string> {
    const answer = await this.opens(at)
    assert.equal(answer.status, 200, `${at} answered ${answer.status}`)
    return seen(await answer.text())
  }

  sends(at: string, fields: Fields = {}): Promise<Response> {
    const all = Symbol.iterator in fields ? [...fields] : Object.entries(fields)
    const pairs = all.flatMap(([name, value]) => [value].flat().map((one) => [name, one]))
    const body = new URLSearchParams(pairs)
    const headers = { 'sec-fetch-site': 'same-origin', origin: address, accept: 'text/html' }
    return this.#ask(at, { method: 'POST', body, headers })
  }

  async #ask(at: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...this.#jar].map((pair) => pair.join('=')).join('; '))
    const answer = await this.#fetch(new Request(address + at, { ...init, headers }))
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      this.#jar.set(name, value)
    }
    return answer
  }
}

export function seen(html: string): string {
  const body = html.replace(/<head>.*?<\/head>/s, '').replace(/<script.*?<\/script>/gs, '')
  return body
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
}

/** Sam makes the room "Workshop" with so many PCs. gives its id. */
export async function makesRoom(sam: Screen, { name = 'Workshop', labels = 'PC 1 to PC 12' } = {}): Promise<Id> {
  const answer = await sam.sends('/staff/rooms', { name, labels })
  const [, room] = /\/staff\/rooms\/([0-9a-f-]{36})/.exec(answer.headers.get('location') ?? '') ?? []
  return room ?? assert.fail(`No room: ${seen(await answer.text())}`)
}

/** Sam opens a class of today. gives its id. */
export async function opensClass(room: TestRoom, slot = 'AM', date = dayNow(room)): Promise<Id> {
  const where = /\/staff\/rooms\/([0-9a-f-]{36})/.exec(await (await room.sam.opens('/staff/rooms')).text())?.[1]
  const answer = await room.sam.sends('/staff/class', { date, slot, room: where ?? (await makesRoom(room.sam)) })
  const [, opened] = /\/staff\/class\/([0-9a-f-]{36})\/register/.exec(answer.headers.get('location') ?? '') ?? []
  return opened ?? assert.fail(`No class: ${seen(await answer.text())}`)
}

function dayNow({ clock }: TestRoom): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(clock.now())
}

/** A line of a register by the first name on it. */
export async function lineOf({ journal }: Site, id: Id, name: string): Promise<Place> {
  const place = (await placesIn(journal.db, id)).find((one) => one.name.startsWith(name))
  return place ?? assert.fail(`${name} is not on the list.`)
}
