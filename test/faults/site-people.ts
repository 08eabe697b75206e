// The people of a site that is about to fail: two learners at work and a tutor with cards. They believe only what the
// site has answered, and say so in one line for each thing it has kept.
import { newId } from '#base'
import type { DemoCards } from '#people'
import type { RunResult } from '#findings'
import type { DraftAnswer, LessonData, ResultAnswer, VersionAnswer, WorkData } from '../../src/lessons/lesson-data.ts'
import { Screen } from '../attacks/attacked-site.ts'

/** The lesson they work in. */
export const lesson = 'headings-and-paragraphs'

/** One thing that somebody was told is kept. */
export type Kept =
  | { readonly what: 'draft'; readonly learner: string; readonly exercise: string; readonly number: number }
  | ({ readonly what: 'version'; readonly learner: string; readonly exercise: string } & VersionAnswer)
  | { readonly what: 'result'; readonly learner: string; readonly version: string; readonly passed: boolean }
  | ({ readonly what: 'card' } & Card)

export interface Card {
  readonly code: string
  readonly words: string
}

export type Keeps = (kept: Kept) => void

/** A browser on a PC of its own. */
export function screenAt(address: string): Screen {
  return new Screen((url, init) => fetch(url, { redirect: 'manual', ...init }), address)
}

export async function signInLearner(address: string, card: Card): Promise<Screen> {
  const screen = screenAt(address)
  await expected(screen.signsInWith(card), 303)
  return screen
}

export async function signInTutor(address: string, { staff }: DemoCards): Promise<Screen> {
  const screen = screenAt(address)
  const [tutor] = staff
  await expected(screen.sends('/sign-in/staff', { name: tutor?.name ?? '', passphrase: tutor?.passphrase ?? '' }), 303)
  return screen
}

/** What the page of a lesson knows, drafts among it. */
export async function lessonOn(screen: Screen, slug: string): Promise<LessonData> {
  const page = await (await expected(screen.opens(`/lessons/${slug}`), 200)).text()
  const [, text] = /id="lesson-data">(.*?)<\/script>/s.exec(page) ?? []
  if (text === undefined) throw new Error('The page of the lesson has no data.')
  return JSON.parse(text) as LessonData // our own page's
}

/** She types, presses Check, and goes on to the next exercise, until the site is gone. */
export async function worksOn(screen: Screen, slug: string, keeps: Keeps): Promise<never> {
  const { learner, works } = await lessonOn(screen, slug)
  const numbers = new Map(works.map(({ exercise, number }) => [exercise, number]))
  for (let turn = 0; ; turn += 1) {
    const work = works[turn % works.length]
    if (!work) throw new Error('The lesson has no exercise in code.')
    const her = new AtWork(screen, learner, work, numbers, keeps)
    await her.types()
    await her.types()
    await her.checks({ again: turn % 3 === 0 })
  }
}

class AtWork {
  readonly #screen: Screen
  readonly #learner: string
  readonly #work: WorkData
  readonly #numbers: Map<string, number>
  readonly #keeps: Keeps

  constructor(screen: Screen, learner: string, work: WorkData, numbers: Map<string, number>, keeps: Keeps) {
    this.#screen = screen
    this.#learner = learner
    this.#work = work
    this.#numbers = numbers
    this.#keeps = keeps
  }

  async types(): Promise<void> {
    const { number } = await this.#asks<DraftAnswer>('draft', this.#save())
    this.#moved(number)
  }

  /** The version first, then how it came out. `again`: as a page does whose answer was lost, everything is sent twice. */
  async checks({ again }: { again: boolean }): Promise<void> {
    const [learner, { exercise }] = [this.#learner, this.#work]
    const save = { ...this.#save(), because: 'check' }
    const answer = await this.#asks<VersionAnswer>('version', save)
    this.#moved(answer.number)
    this.#keeps({ what: 'version', learner, exercise, ...answer })
    const { version } = answer
    const result = { ...this.#said(), version, run: failed(this.#work) }
    const { passed } = await this.#asks<ResultAnswer>('result', result)
    this.#keeps({ what: 'result', learner, version, passed })
    if (!again) return
    const repeated = await this.#asks<VersionAnswer>('version', save)
    if (repeated.version !== version) throw new Error('A version that was sent twice became two.')
    await this.#asks('result', result)
  }

  /** Each text says which number its draft will have. */
  #save() {
    const base = this.#numbers.get(this.#work.exercise) ?? 0
    return { ...this.#said(), base, files: textNumbered(this.#work, base + 1) }
  }

  #said() {
    return { command: newId(), learner: this.#learner }
  }

  #moved(number: number): void {
    const [learner, { exercise }] = [this.#learner, this.#work]
    this.#numbers.set(exercise, number)
    this.#keeps({ what: 'draft', learner, exercise, number })
  }

  async #asks<T>(what: string, body: object): Promise<T> {
    const answer = await expected(this.#screen.sendsJson(`/work/${this.#work.exercise}/${what}`, body), 200)
    return (await answer.json()) as T // our own server's; lesson-data.ts says its shape
  }
}

/** The text of an exercise as it stands in its draft of this number. */
export function textNumbered({ start }: Pick<WorkData, 'start'>, number: number): Record<string, string> {
  return Object.fromEntries(Object.entries(start).map(([name, text]) => [name, `${text}\n${markOf(number)}\n`]))
}

export const markOf = (number: number) => `<!-- saved as number ${number} -->`

function failed({ checks }: WorkData): RunResult {
  const all = checks.map(({ id }) => ({ id, ok: false }))
  const run = { v: 1, verdict: 'fail', checks: all, errors: [], printed: [], ms: 12 } as const
  return { ...run, driver: 'frame', toolchain: 'Chromium 140' }
}

/** New cards for one learner, one after another. `begins` is told before each, for the one that is never answered. */
export async function reissues(tutor: Screen, learner: string, keeps: Keeps, begins: () => void): Promise<never> {
  for (;;) {
    begins()
    const sheet = tutor.sends(`/staff/learners/${learner}/card`, { command: newId() })
    keeps({ what: 'card', ...cardOn(await (await expected(sheet, 200)).text()) })
  }
}

/** The one card on a sheet. */
export function cardOn(sheet: string): Card {
  const [, code, words] = /card-code">([^<]+)<.*?card-three">([^<]+)</s.exec(sheet) ?? []
  if (code === undefined || words === undefined) throw new Error('The sheet shows no card.')
  return { code, words }
}

async function expected(asked: Promise<Response>, status: number): Promise<Response> {
  const answer = await asked
  if (answer.status === status) return answer
  throw new Error(`The site answered ${answer.status}, not ${status}: ${(await answer.text()).slice(0, 300)}`)
}
