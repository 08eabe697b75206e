import { newId } from '#base'
import type { DraftAnswer, LessonData, VersionAnswer } from '../src/lessons/lesson-data.ts'

/** Someone signed in whose browser is nothing but its requests. */
export class HttpPerson {
  readonly #address: string
  readonly #cookies = new Map<string, string>()

  constructor(address: string) {
    this.#address = address
  }

  /** Reads a page to its end. Anything but a page is a fault of the bench. */
  async page(path: string): Promise<string> {
    const answer = await this.#ask(path, { headers: { accept: 'text/html' } })
    return this.#textOf(path, answer)
  }

  /** Sends a form and reads the page it leads to. */
  async form(path: string, fields: Record<string, string>): Promise<string> {
    const answer = await this.#ask(path, { method: 'POST', body: new URLSearchParams(fields) })
    const next = answer.headers.get('location')
    if (next === null) return this.#textOf(path, answer)
    await answer.body?.cancel()
    return this.page(next)
  }

  async json<T>(path: string, body: object): Promise<T> {
    const headers = { 'content-type': 'application/json', accept: 'application/json' }
    const answer = await this.#ask(path, { method: 'POST', body: JSON.stringify(body), headers })
    return JSON.parse(await this.#textOf(path, answer)) as T // our own server's; lesson-data.ts says its shape
  }

  /**
   * Keeps the stream of events open that every page of hers would have, and reads it. gives how to close it.
   *
   * `hear`  is told the name of each event
   */
  async listen(hear: (name: string) => void = () => undefined): Promise<() => void> {
    const stop = new AbortController()
    const answer = await this.#ask('/events', { headers: { accept: 'text/event-stream' }, signal: stop.signal })
    if (!answer.ok || !answer.body) throw new Error(`/events answered ${answer.status}.`)
    readEvents(answer.body, hear).catch(() => undefined) // closed by whoever listens, or by the server at the end
    return () => stop.abort()
  }

  /** Sends what a page sends by itself, and reads no answer. */
  async ping(path: string): Promise<void> {
    const answer = await this.#ask(path, { method: 'POST', headers: { accept: 'application/json' } })
    await answer.body?.cancel()
  }

  async #ask(path: string, request: RequestInit): Promise<Response> {
    const headers = new Headers(request.headers)
    headers.set('cookie', [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    headers.set('sec-fetch-site', 'same-origin')
    headers.set('origin', this.#address)
    const answer = await fetch(`${this.#address}${path}`, { redirect: 'manual', ...request, headers })
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (name !== undefined && value !== undefined) this.#cookies.set(name, value)
    }
    return answer
  }

  async #textOf(path: string, answer: Response): Promise<string> {
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 300)}`)
    return text
  }
}

async function readEvents(body: NonNullable<Response['body']>, hear: (name: string) => void): Promise<void> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true })
    const events = text.split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) {
      const [, name] = /^event: (\S+)/.exec(event) ?? []
      if (name !== undefined) hear(name)
    }
  }
}

export interface Card {
  readonly code: string
  readonly words: string
}

/** A learner at work on one exercise, with the number of her last save. */
export class HttpLearner extends HttpPerson {
  #data: LessonData | null = null
  #number = 0
  #saves = 0

  async signIn({ code, words }: Card): Promise<void> {
    const home = await this.form('/sign-in', { code, words })
    if (!home.includes('action="/sign-out"')) throw new Error('A learner of the bench could not sign in.')
  }

  /** Opens a lesson and begins with its first exercise in code. */
  async beginAt(slug: string): Promise<void> {
    const page = await this.page(`/lessons/${slug}`)
    const [, text = 'null'] = /id="lesson-data">(.*?)<\/script>/s.exec(page) ?? []
    this.#data = JSON.parse(text) as LessonData | null // our own page's
    this.#number = this.#data?.works[0]?.number ?? 0
  }

  /** Saves a line more. Every fourth time as a version, as she does with Check. gives which it was. */
  async save(): Promise<'draft' | 'version'> {
    const [work] = this.#data?.works ?? []
    if (!this.#data || !work) throw new Error('Saving begins with a lesson.')
    const line = `<!-- ${(this.#saves += 1)} -->\n`
    const files = Object.fromEntries(Object.entries(work.files).map(([name, text]) => [name, text + line]))
    const body = { command: newId(), learner: this.#data.learner, base: this.#number, files }
    const kind = this.#saves % 4 === 0 ? 'version' : 'draft'
    const because = kind === 'version' ? { because: 'check' } : {}
    const path = `/work/${work.exercise}/${kind}`
    this.#number = (await this.json<DraftAnswer | VersionAnswer>(path, { ...body, ...because })).number
    return kind
  }

  /** Presses Check: the version first, then how it came out. */
  async check(isRight: boolean): Promise<void> {
    const { learner, exercise, path, line } = this.#next()
    const kept = await this.json<VersionAnswer>(`${path}/version`, { ...this.#draft(line), because: 'check' })
    this.#number = kept.number
    const checks = exercise.checks.map(({ id }) => ({ id, ok: isRight }))
    const run = { v: 1, verdict: isRight ? 'pass' : 'fail', errors: [], printed: [], ms: 12, ...driver, checks }
    await this.json(`${path}/result`, { command: newId(), learner, version: kept.version, run })
  }

  /** Types a line and saves it as a draft. gives the line, which stands nowhere else. */
  async type(): Promise<string> {
    const { path, line } = this.#next()
    this.#number = (await this.json<DraftAnswer>(`${path}/draft`, this.#draft(line))).number
    return line
  }

  #next() {
    const [exercise] = this.#data?.works ?? []
    if (!this.#data || !exercise) throw new Error('Work begins with a lesson.')
    const { learner } = this.#data
    const line = `<!-- ${learner} ${(this.#saves += 1)} -->`
    return { learner, exercise, path: `/work/${exercise.exercise}`, line }
  }

  #draft(line: string) {
    const { learner, exercise } = this.#next()
    const files = Object.fromEntries(Object.entries(exercise.files).map(([name, text]) => [name, `${text}\n${line}\n`]))
    return { command: newId(), learner, base: this.#number, files }
  }
}

const driver = { driver: 'frame', toolchain: 'The bench' }
