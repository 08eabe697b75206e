import { createHash, randomBytes } from 'node:crypto'
import { done, newId, valueOf, type Clock, type Id } from '#base'
import type { Journal, Writing } from '#journal'
import { personSignedIn, personSignedOut, type Ending } from './facts.ts'
import type { Person, Role } from './route.ts'
import type { Screens } from './screens.ts'
import * as tables from './session-tables.ts'
import type { FoundSession, SessionRow } from './session-tables.ts'
import { words } from './words.ts'

const idleAfter = 10 * 60_000
const lastSaveWithin = 10_000
const longest: Record<Role, number> = { learner: 4 * 3_600_000, tutor: 12 * 3_600_000, manager: 12 * 3_600_000 }
const keptAfterEnd = 24 * 3_600_000
const noteSeenEvery = 60_000

/** Whose session a cookie names, or how it ended. `person` of an ended one is for its last save alone. */
export type Found = { readonly person: Person; readonly ended: null | Ending; readonly mayLastSave: boolean }

/**
 * Who is signed in where. A session is a row; when someone was last there is in memory, on the monotonic clock,
 * and noted in the row once a minute, so that the idle lock comes after a restart too.
 */
export class Sessions {
  readonly #journal: Journal
  readonly #clock: Clock
  readonly #screens: Screens
  readonly #lastThere = new Map<Id, There>()
  /** Sessions that may save once more, with the moment (monotonic) until which they may. */
  readonly #lastSaves = new Map<Id, number>()

  constructor(journal: Journal, screens: Screens) {
    this.#journal = journal
    this.#clock = journal.clock
    this.#screens = screens
  }

  /**
   * Begins a session within an action. gives the cookie's token, which is stored nowhere but as its hash.
   * The caller has locked the person's file, so that two beginnings at once cannot both stay.
   */
  async begin(
    writing: Writing,
    who: { person: Id; file: Id; role: Role; device: string },
  ): Promise<{ id: Id; token: string }> {
    const { person: stream, file, role, device } = who
    const [id, token] = [newId(), randomBytes(32).toString('base64url')]
    const times = { began: writing.at, ends: writing.at + longest[role], seen: writing.at }
    const row = { stream, id, file, role, device, ...times, ended: null, ended_why: null, token_hash: hashOf(token) }
    await tables.addSession(writing.tx, row)
    const at = this.#clock.monotonic()
    this.#lastThere.set(id, { at, noted: at, ends: at + longest[role] })
    writing.append(personSignedIn, file, { session: id, device })
    return { id, token }
  }

  /** Ends the live sessions of a person within an action. Its screens are told by `tellEnded`, once that is durable. */
  async end(writing: Writing, person: Id, because: Ending, only?: Id): Promise<readonly SessionRow[]> {
    const ended = await tables.endSessionsOf(writing.tx, person, because, writing.at, only)
    for (const { file, id } of ended) writing.append(personSignedOut, file, { session: id, because })
    return ended
  }

  /** The same for many people at once: these live sessions and no other of theirs. */
  async endEach(writing: Writing, sessions: readonly Id[], because: Ending): Promise<readonly SessionRow[]> {
    const ended = await tables.endSessions(writing.tx, sessions, because, writing.at)
    for (const { file, id } of ended) writing.append(personSignedOut, file, { session: id, because })
    return ended
  }

  /** Who is signed in as a learner now, and where. */
  async learnersIn(): Promise<readonly SessionRow[]> {
    return (await tables.liveSessions(this.#journal.db)).filter(({ role }) => role === 'learner')
  }

  /** Tells the screens of sessions that an action ended. */
  tellEnded(ended: readonly { readonly id: Id; readonly ended_why: Ending | null }[]): void {
    for (const { id, ended_why: why } of ended) {
      this.#lastThere.delete(id)
      if (why === null) continue
      if (maySaveAfter.has(why)) this.#lastSaves.set(id, this.#clock.monotonic() + lastSaveWithin)
      this.#screens.end(id, { name: 'ended', data: { why, say: words.ended[why] } })
    }
  }

  /** Whose session this token names. `counts`: this request is someone being there, so the idle time begins anew. */
  async find(token: string, counts: boolean): Promise<Found | null> {
    const row = await tables.findSession(this.#journal.db, hashOf(token))
    if (!row) return null
    const ended = row.ended_why ?? (await this.#endIfDue(row))
    if (ended === null && counts) await this.#noteThere(row)
    return { person: personOf(row), ended, mayLastSave: ended !== null && this.#mayLastSave(row.id) }
  }

  /** Takes the one last save of an ended session. False when it was taken, or is too late. */
  takeLastSave(id: Id): boolean {
    const may = this.#mayLastSave(id)
    this.#lastSaves.delete(id)
    return may
  }

  isLive(person: Person): Promise<boolean> {
    return tables.isLive(this.#journal.db, person.id, person.session)
  }

  /** Signs one session out because she asked to. */
  async signOut(person: Person): Promise<void> {
    await this.#endNow(person.id, person.session, 'asked', { id: person.id, role: person.role })
  }

  /** Ends every session that nobody has been at for ten minutes, or that has come to its end. */
  async lockIdle(): Promise<void> {
    for (const row of await tables.liveSessions(this.#journal.db)) await this.#endIfDue(row)
    await tables.forgetEnded(this.#journal.db, this.#clock.now() - keptAfterEnd)
    const now = this.#clock.monotonic()
    for (const [id, until] of this.#lastSaves) if (until < now) this.#lastSaves.delete(id)
  }

  async #endIfDue(row: SessionRow): Promise<Ending | null> {
    const why = this.#dueEnd(row)
    if (why) await this.#endNow(row.stream, row.id, why, { id: null, role: 'system' })
    return why
  }

  #dueEnd(row: SessionRow): Ending | null {
    const now = this.#clock.monotonic()
    const { at, ends } = this.#thereOf(row)
    if (now >= ends) return 'too-long'
    return now - at >= idleAfter ? 'idle' : null
  }

  /** A session from before a restart goes by its row. A clock that went back in between says nothing, so it is not believed. */
  #thereOf(row: SessionRow): There {
    const known = this.#lastThere.get(row.id)
    if (known) return known
    const [now, noted] = [this.#clock.now(), this.#clock.monotonic()]
    const at = noted - Math.max(0, now - row.seen)
    const there = { at, noted, ends: noted + Math.min(longest[row.role], row.ends - now) }
    this.#lastThere.set(row.id, there)
    return there
  }

  async #noteThere(row: FoundSession): Promise<void> {
    const at = this.#clock.monotonic()
    const { noted, ends } = this.#thereOf(row)
    const isDue = at - noted >= noteSeenEvery
    this.#lastThere.set(row.id, { at, noted: isDue ? at : noted, ends })
    if (isDue) await tables.noteSeen(this.#journal.db, row, this.#clock.now())
  }

  async #endNow(person: Id, session: Id, why: Ending, by: { id: Id | null; role: Role | 'system' }): Promise<void> {
    const ended = await this.#journal.act(by, async (writing) => done(await this.end(writing, person, why, session)))
    this.tellEnded(valueOf(ended))
  }

  #mayLastSave(id: Id): boolean {
    return (this.#lastSaves.get(id) ?? -Infinity) >= this.#clock.monotonic()
  }
}

/** On the monotonic clock: when she was last there, when her row last said so, and when the session ends at the latest. */
interface There {
  readonly at: number
  readonly noted: number
  readonly ends: number
}

/** After these she may have been typing in good faith. After a new card the screen may be in other hands. */
const maySaveAfter: ReadonlySet<Ending> = new Set([
  'idle',
  'signed-in-elsewhere',
  'too-long',
  'class-ended',
  'left-early',
  'off-the-course',
])

function personOf({ role, stream, file, name, id, reading }: FoundSession): Person {
  return { role, id: stream, file, name, session: id, reading }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
