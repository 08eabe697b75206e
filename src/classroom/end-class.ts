import { done, refused, valueOf, type Id, type Result } from '#base'
import type { Actor, Journal } from '#journal'
import type { People } from '#people'
import { classEnded } from './class-facts.ts'
import { classById, openClasses, placesIn, type Class } from './class-tables.ts'
import { lowerHands } from './hand-raise.ts'
import { handsUp } from './hand-tables.ts'
import { liveWords } from './live-words.ts'
import { pcsByDevice } from './room-tables.ts'

const words = liveWords.end

/** How long screens are waited for that do not say they have saved: half of what the end of a class may take. */
const waitMs = 1500
/** No class takes longer than this. */
const longestClassMs = 12 * 3_600_000
/** The tabs of one browser save at the same time, and the first one speaks for them. */
const otherTabsMs = 100

/** One learner's live session. `device` names her PC. */
export type LearnerSession = Awaited<ReturnType<People['sessions']['learnersIn']>>[number]

/** How a class ended: who saved and said so, and whose screen did not answer. A session without a screen has nothing unsaved. */
export interface Ended {
  readonly signedOut: number
  readonly silent: readonly LearnerSession[]
}

/**
 * Ends sessions with their work kept, in two steps. First every screen covers itself, saves, and says so; whoever is
 * slow is waited for only so long. Then the sessions end. A screen that had not saved by then keeps what was typed on
 * it, covered, and may still save for ten seconds.
 */
export class EndClass {
  readonly #journal: Journal
  readonly #people: People
  readonly #saved = new Map<Id, () => void>()
  /** How the last classes ended, for the page that says so. Lost at a restart. */
  readonly #ends = new Map<Id, Ended>()

  constructor({ journal, people }: { readonly journal: Journal; readonly people: People }) {
    this.#journal = journal
    this.#people = people
  }

  /** A page of this session says that all of its work is saved. */
  hasSaved(session: Id): void {
    this.#saved.get(session)?.()
  }

  endOf(id: Id): Ended | undefined {
    return this.#ends.get(id)
  }

  /**
   * Ends a class: every session of its list and of its room's PCs; of everyone who is signed in, when no other class is
   * open. Hands go down. Ended already, it stays ended, and nobody is signed out.
   */
  async end(by: Actor, id: Id): Promise<Result<undefined, { readonly why: 'gone' }>> {
    const { db } = this.#journal
    const is = await classById(db, id)
    if (!is) return refused({ why: 'gone' })
    if (is.ended !== null) return done()
    const silent = await this.#askToSave(await this.sessionsOf(id), words.toLearners)
    const ended = await this.#journal.act(by, async (writing) => {
      const sessions = await this.sessionsOf(id)
      const files = [...new Set([...sessions.map(({ file }) => file), ...(await this.#handsOf(id, sessions))])]
      await writing.lock('file', ...files)
      const gone = await this.#people.sessions.endEach(writing, idsOf(sessions), 'class-ended')
      await lowerHands(writing, files)
      writing.append(classEnded, this.#journal.site, { class: id })
      return done(gone)
    })
    const gone = valueOf(ended)
    this.#people.sessions.tellEnded(gone)
    this.#ends.set(id, { signedOut: gone.length, silent })
    return done()
  }

  /** Signs one learner out before the end of the class, with her work kept. `file` is hers, `from` the class. */
  async leaveEarly(file: Id, from: Id): Promise<void> {
    // A register of another day that is put right signs nobody out of today's class.
    if (!(await openClasses(this.#journal.db)).some((one) => one.class === from)) return
    const own = (await this.#people.sessions.learnersIn()).filter((session) => session.file === file)
    if (own.length === 0) return
    await this.#askToSave(own, words.goneToday)
    const ended = await this.#journal.act({ id: null, role: 'system' }, async (writing) => {
      await writing.lock('file', file)
      await lowerHands(writing, [file])
      return done(await this.#people.sessions.endEach(writing, idsOf(own), 'left-early'))
    })
    this.#people.sessions.tellEnded(valueOf(ended))
  }

  /** Who is signed in and belongs to this class. */
  async sessionsOf(id: Id): Promise<readonly LearnerSession[]> {
    const { db } = this.#journal
    const [sessions, open] = [await this.#people.sessions.learnersIn(), await openClasses(db)]
    if (this.#isLeftOver(open.find((one) => one.class === id))) return []
    const others = open.filter((one) => one.class !== id)
    if (others.length === 0) return sessions
    const room = open.find((one) => one.class === id)?.room
    const [places, pcs] = [await placesIn(db, id), await pcsByDevice(db)]
    const listed = new Set(places.flatMap((place) => (place.listed ? [place.learner] : [])))
    return sessions.filter(({ stream, device }) => listed.has(stream) || (device && pcs.get(device)?.room === room))
  }

  /** True for one that was left open from another day: who is here now came to today's. */
  #isLeftOver(is: Class | null | undefined): boolean {
    return !is || this.#journal.clock.now() - is.opened > longestClassMs
  }

  /** Files of those of this class whose hand is up, signed in or not. */
  async #handsOf(id: Id, sessions: readonly LearnerSession[]): Promise<readonly Id[]> {
    const { db, clock } = this.#journal
    if (this.#isLeftOver(await classById(db, id))) return []
    const here = new Set([...(await placesIn(db, id)).map(({ file }) => file), ...sessions.map(({ file }) => file)])
    return (await handsUp(db, clock.now())).flatMap(({ file }) => (here.has(file) ? [file] : []))
  }

  /** gives the sessions whose screens did not say in time that they have saved. */
  async #askToSave(sessions: readonly LearnerSession[], say: string): Promise<readonly LearnerSession[]> {
    const { screens } = this.#people
    const withScreen = sessions.filter(({ id }) => screens.count(id) > 0)
    if (withScreen.length === 0) return []
    const silent = new Set(withScreen.map(({ id }) => id))
    const all = withScreen.map(({ id }) => {
      const saved = new Promise<void>((resolve) => this.#saved.set(id, resolve))
      void screens.tell(id, { name: 'closing', data: { why: 'closing', say } })
      return saved.then(() => silent.delete(id))
    })
    await Promise.race([Promise.all(all).then(() => sleep(otherTabsMs)), sleep(waitMs)])
    for (const { id } of withScreen) this.#saved.delete(id)
    return withScreen.filter(({ id }) => silent.has(id))
  }
}

const idsOf = (sessions: readonly LearnerSession[]) => sessions.map(({ id }) => id)
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
