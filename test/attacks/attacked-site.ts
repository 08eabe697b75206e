// A real site for attacks: nothing made up in it, set up by its own pages, and asked without a browser.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { newId, systemClock, valueOf, type Clock } from '#base'
import { openSite, type Site, type SiteParts } from '#app'
import { isCode, type CodeExercise } from '#course'
import type { Database } from '#database'
import { addStaff, setUpSite } from '#people'
import { testDatabase } from '../../src/database/testing.ts'

export type Learner = 'ada' | 'kofi' | 'wren'
export type Staff = 'sam' | 'mo'
export type Who = Learner | Staff | 'nobody'

export interface Card {
  readonly id: string
  readonly name: string
  readonly number: string
  readonly code: string
  readonly words: string
}

export interface AttackedSite extends Site {
  readonly database: Database
  readonly dataFolder: string
  readonly clock: MovableClock
  readonly cards: Readonly<Record<Learner, Card>>
  readonly staff: Readonly<Record<Staff, string>>
  /** A browser on a PC where nobody has signed in. */
  screen(): Screen
  as(who: Who): Promise<Screen>
}

export const passphrase = 'four plain words here'
const numbers = { ada: 'A7391KX', kofi: 'B2048QZ', wren: 'C5517JW' } as const
const names = { ada: 'Ada Bexley', kofi: 'Kofi Mensah', wren: 'Wren Tallis' } as const

/** The system's clock, that a story can put forward. */
class MovableClock implements Clock {
  #ahead = 0
  now = () => systemClock.now() + this.#ahead
  monotonic = () => systemClock.monotonic() + this.#ahead
  pass(ms: number): void {
    this.#ahead += ms
  }
}

/** HMP Elsewhere: the tutor Sam, the manager Mo, and three learners with cards and prisoner numbers. */
export async function openAttackedSite(parts: Partial<SiteParts> = {}): Promise<AttackedSite> {
  const database = await testDatabase()
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'throughgate-attack-'))
  const clock = new MovableClock()
  const site = await openSite({ database, dataFolder, courseFolder: 'course', clock, ...parts })
  const system = { id: null, role: 'system' } as const
  await setUpSite(site.people, system, { name: 'HMP Elsewhere', code: 'ELS' })
  const screen = () => new Screen(async (address, init) => site.app.request(address, init))
  const staff = {} as Record<Staff, string> // filled below, for both
  for (const [who, role] of [['sam', 'tutor'] as const, ['mo', 'manager'] as const]) {
    const { code } = valueOf(await addStaff(site.people, system, { name: who, role }))
    const fields = { name: who, code, passphrase, again: passphrase }
    assert.equal((await screen().sends('/sign-in/first-time', fields)).status, 303)
    staff[who] = who
  }
  const as = async (who: Who) => signIn(screen(), who, cards)
  const cards = await addCast(await signIn(screen(), 'sam', null))
  const close = async () => {
    await site.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
  return { ...site, close, database, dataFolder, clock, cards, staff, screen, as }
}

async function signIn(screen: Screen, who: Who, cards: AttackedSite['cards'] | null): Promise<Screen> {
  if (who === 'nobody') return screen
  const isStaff = who === 'sam' || who === 'mo'
  const answer = isStaff
    ? await screen.sends('/sign-in/staff', { name: who, passphrase })
    : await screen.signsInWith(cards?.[who])
  assert.equal(answer.status, 303, `${who} signs in`)
  return screen
}

/** Adds the three from a list, as the tutor does, and reads their cards off the sheet. */
export async function addCast(sam: Screen): Promise<AttackedSite['cards']> {
  const all = ['ada', 'kofi', 'wren'] as const
  const lines = all.map((who) => `${names[who]},${numbers[who]}`)
  const text = ['name,number', ...lines].join('\n')
  const sheet = await (await sam.sends('/staff/learners/list/add', { command: newId(), text })).text()
  const list = await (await sam.opens('/staff/learners')).text()
  const made = all.map((who) => [who, cardOn(sheet, list, who)] as const)
  return Object.fromEntries(made) as AttackedSite['cards'] // one of each, above
}

function cardOn(sheet: string, list: string, who: Learner): Card {
  const [name, number] = [names[who], numbers[who]]
  const found = new RegExp(`<p>${name}</p><p class="card-code">([^<]+)</p>.*?card-three">([^<]+)<`, 's').exec(sheet)
  const id = new RegExp(`/staff/learners/([0-9a-f-]{36})"[^>]*>${name}<`).exec(list)?.[1]
  assert.ok(found?.[1] && found[2] && id, `${name} has a card`)
  return { id, name, number, code: found[1], words: found[2] }
}

type Ask = (address: string, init: RequestInit) => Promise<Response>

/** One browser on a PC: it keeps its cookies, and sends what a browser sends. */
export class Screen {
  readonly jar = new Map<string, string>()
  readonly #ask: Ask
  readonly #site: string

  constructor(ask: Ask, site: string = ours) {
    this.#ask = ask
    this.#site = site
  }

  /** Any request at all, with this screen's cookies. */
  async asks(address: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    const cookies = [...this.jar].map((pair) => pair.join('=')).join('; ')
    if (cookies !== '' && !headers.has('cookie')) headers.set('cookie', cookies)
    const answer = await this.#ask(new URL(address, this.#site).href, { ...init, headers })
    for (const cookie of answer.headers.getSetCookie()) this.#keep(cookie)
    return answer
  }

  opens(address: string): Promise<Response> {
    return this.asks(address, { headers: { accept: 'text/html' } })
  }

  sends(address: string, fields: Record<string, string> = {}): Promise<Response> {
    const headers = { ...fromOurPage, origin: this.#site, accept: 'text/html' }
    return this.asks(address, { method: 'POST', body: new URLSearchParams(fields), headers })
  }

  sendsJson(address: string, value: unknown): Promise<Response> {
    const headers = {
      ...fromOurPage,
      origin: this.#site,
      accept: 'application/json',
      'content-type': 'application/json',
    }
    return this.asks(address, { method: 'POST', body: JSON.stringify(value), headers })
  }

  signsInWith(card: { code: string; words: string } | undefined): Promise<Response> {
    return this.sends('/sign-in', { code: card?.code ?? '', words: card?.words ?? '' })
  }

  #keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    if (/max-age=0/i.test(cookie)) this.jar.delete(name)
    else this.jar.set(name, value)
  }
}

export const ours = 'http://localhost'
export const fromOurPage = { 'sec-fetch-site': 'same-origin', origin: ours }

/** The first exercise of the course in which a learner writes code. */
export function firstCode({ course }: Site): CodeExercise {
  const [exercise] = course.lessons.flatMap(({ exercises }) => exercises).filter(isCode)
  assert.ok(exercise)
  return exercise
}

/** Everything a person reads on a page, and everything that stands in its markup. */
export async function bodyOf(answer: Response): Promise<string> {
  return answer.headers.get('content-type')?.startsWith('text/event-stream') ? cut(answer) : answer.text()
}

async function cut(answer: Response): Promise<string> {
  await answer.body?.cancel()
  return ''
}
