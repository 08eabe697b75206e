import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { newId, systemClock } from '#base'
import { checkKinds, checksProjection, evidenceProjection, helpProjection } from '#checks'
import { loadCourse, type Course } from '#course'
import { openJournal, type Journal } from '#journal'
import { makeDemo, mountRoutes, openPeople, peopleKinds, peopleProjections, peopleRoutes } from '#people'
import { openShelf, workKinds, workProjection, type Shelf } from '#work'
import { Hono } from 'hono'
import { testDatabase } from '../database/testing.ts'
import { lessonRoutes } from './index.ts'

const site = 'http://site.test'
const courseFolder = path.join(import.meta.dirname, '../../course')

export interface Classroom {
  readonly journal: Journal
  readonly course: Course
  readonly shelf: Shelf
  readonly ada: Screen
  readonly kofi: Screen
  readonly sam: Screen
  readonly mo: Screen
  readonly stranger: Screen
}

/** The real course on a real database: Ada, Kofi, their tutor Sam and the manager Mo, each signed in at a screen. */
export async function classroom(): Promise<Classroom> {
  const database = await testDatabase()
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'throughgate-lessons-'))
  const kinds = [...peopleKinds, ...workKinds, ...checkKinds]
  const projections = [...peopleProjections, workProjection, checksProjection, evidenceProjection, helpProjection]
  const journal = await openJournal({ database, dataFolder, kinds, projections, clock: systemClock })
  const people = openPeople({ journal, dataFolder, demo: true, sweepEvery: 0 })
  const shelf = openShelf({ journal, dataFolder })
  const course = await loadCourse(courseFolder)
  const app = new Hono()
  mountRoutes(app, people, [...peopleRoutes(people), ...lessonRoutes({ journal, course, shelf })])
  const { learners, staff } = await makeDemo(people)
  const learner = async (name: string) => {
    const card = learners.find((one) => one.name.startsWith(name))
    assert.ok(card)
    const screen = new Screen(app, card.learner)
    await screen.sends('/sign-in', { code: card.code, words: card.words.join(' ') })
    return screen
  }
  const member = async (name: string) => {
    const screen = new Screen(app, name)
    await screen.sends('/sign-in/staff', { name, passphrase: staff.find((one) => one.name === name)?.passphrase ?? '' })
    return screen
  }
  const [ada, kofi, sam, mo] = [await learner('Ada'), await learner('Kofi'), await member('Sam'), await member('Mo')]
  return { journal, course, shelf, ada, kofi, sam, mo, stranger: new Screen(app, newId()) }
}

/** One browser on a PC: it keeps its cookies, and sends what a browser sends. */
export class Screen {
  /** The learner at it. */
  readonly id: string
  readonly #app: Hono
  readonly #jar = new Map<string, string>()

  constructor(app: Hono, id: string) {
    this.#app = app
    this.id = id
  }

  opens(address: string): Promise<Response> {
    return this.#ask(address, { headers: { accept: 'text/html' } })
  }

  /** The page as HTML; it has to be there. */
  async sees(address: string): Promise<string> {
    const answer = await this.opens(address)
    assert.equal(answer.status, 200, `${address} answered ${answer.status}`)
    return answer.text()
  }

  /** What a form without JavaScript sends. */
  sends(address: string, fields: Record<string, string>): Promise<Response> {
    const headers = { 'sec-fetch-site': 'same-origin', origin: site, accept: 'text/html' }
    return this.#ask(address, { method: 'POST', body: new URLSearchParams(fields), headers })
  }

  /** What the island of the lesson page sends. */
  async says(address: string, value: object): Promise<{ status: number; body: Record<string, unknown> }> {
    const json = { 'content-type': 'application/json', accept: 'application/json' }
    const headers = { 'sec-fetch-site': 'same-origin', origin: site, ...json }
    const body = JSON.stringify({ command: newId(), learner: this.id, ...value })
    const answer = await this.#ask(address, { method: 'POST', body, headers })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }

  asks(address: string): Promise<Response> {
    return this.#ask(address, { headers: { accept: 'application/json' } })
  }

  async #ask(address: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...this.#jar].map((pair) => pair.join('=')).join('; '))
    const answer = await this.#app.request(site + address, { ...init, headers })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      this.#jar.set(name, value)
    }
    return answer
  }
}

/** The text of a page as it is seen. */
export function textOf(html: string): string {
  const body = html.replace(/<head>.*?<\/head>/s, '').replace(/<script.*?<\/script>/gs, '')
  return body
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replace(/\s+/g, ' ')
}
