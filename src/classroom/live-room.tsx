import type { Id } from '#base'
import { isOf, type Fact } from '#journal'
import { htmlOf } from '#web'
import { workKinds } from '#work'
import { classLeftEarly } from './class-facts.ts'
import { handLowered } from './hand-facts.ts'
import { LiveTableRow } from './live-row.tsx'
import { liveRows, type LiveRow } from './live-rows.ts'
import { liveWords } from './live-words.ts'
import { Whereabouts } from './live-where.ts'
import { noteLeft } from './note-facts.ts'
import { tellOfNote } from './note-tell.tsx'
import type { Rooms } from './rooms.ts'

/** What nobody sees in the live room: the text of her work, of which there is much more than of anything else. */
const unseen: ReadonlySet<string> = new Set(workKinds.map(({ kind }) => kind))

/** Facts that come within this time are told together, in ms. */
const togetherMs = 20

/** What a tutor's page hears: rows that changed. Where a row has no HTML she is in the live room no more. */
interface RoomEvent {
  readonly now: number
  /** True when so much changed that the page asks for all rows again. */
  readonly again: boolean
  readonly rows: readonly { readonly learner: Id; readonly classes: readonly Id[]; readonly html: string | null }[]
}

/**
 * Tells tutors' screens what happens to learners, and each learner's own screens what is for her alone. It listens to
 * the journal, so that it says what is true whoever made it so; and it holds nobody up: a learner's request is answered
 * before anything here begins.
 */
export class LiveRoom {
  readonly whereabouts: Whereabouts
  readonly #rooms: Rooms
  #changed = new Set<Id>()
  #again = false
  #timer: NodeJS.Timeout | null = null
  #telling: Promise<void> = Promise.resolve()

  constructor(rooms: Rooms, leftEarly: (file: Id, from: Id) => void) {
    this.#rooms = rooms
    this.whereabouts = new Whereabouts(rooms.course)
    rooms.people.beside.visited = (route, visit) => {
      const { visitor } = visit
      if (visitor.role === 'learner' && this.whereabouts.note(visitor.id, route, visit)) this.#changes(visitor.id)
    }
    rooms.journal.afterCommit((facts) => {
      for (const fact of facts) this.#hear(fact, leftEarly)
    })
  }

  #hear(fact: Fact, leftEarly: (file: Id, from: Id) => void): void {
    if (fact.stream === this.#rooms.journal.site) this.#again = true
    if (!unseen.has(fact.kind)) this.#changes(fact.stream)
    if (isOf(handLowered, fact)) this.#tellOwner(fact).catch(notTold)
    if (isOf(noteLeft, fact)) tellOfNote(this.#rooms, fact).catch(notTold)
    if (isOf(classLeftEarly, fact) && fact.body?.reason) leftEarly(fact.stream, fact.body.class)
  }

  /** `stream`: her record or her file. */
  #changes(stream: Id): void {
    this.#changed.add(stream)
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      this.#telling = this.#telling.then(() => this.#tell()).catch(notTold)
    }, togetherMs).unref()
  }

  async #tell(): Promise<void> {
    const { people, journal } = this.#rooms
    const [changed, again] = [this.#changed, this.#again]
    this.#changed = new Set()
    this.#again = false
    if (changed.size === 0 || !people.screens.hears('tutor')) return
    const rows = again ? [] : await liveRows(this.#rooms, this.whereabouts, changed)
    const now = journal.clock.now()
    const event: RoomEvent = { now, again, rows: [...rows.map((row) => this.#told(row, now)), ...gone(rows, changed)] }
    await people.screens.tellAll('tutor', { name: 'room', data: event })
  }

  #told(row: LiveRow, now: number): RoomEvent['rows'][number] {
    const html = htmlOf(<LiveTableRow {...{ row, course: this.#rooms.course, now }} />)
    return { learner: row.learner.id, classes: row.classes, html }
  }

  /** Somebody took her hand down for her: her button says so. */
  async #tellOwner({ stream, actor }: Fact): Promise<void> {
    const { sessions, screens } = this.#rooms.people
    const own = (await sessions.learnersIn()).find(({ file }) => file === stream)
    if (!own) return
    const say = own.stream === actor ? '' : liveWords.hand.coming
    await screens.tell(own.id, { name: 'hand', data: { up: false, say } })
  }
}

/** Whose row is there no more: a stream that changed and has none. `learner` is then her record or her file. */
function gone(rows: readonly LiveRow[], changed: ReadonlySet<Id>): RoomEvent['rows'] {
  const there = new Set(rows.flatMap(({ learner }) => [learner.id, learner.file]))
  return [...changed].flatMap((stream) => (there.has(stream) ? [] : [{ learner: stream, classes: [], html: null }]))
}

// The page shows what was, until the next event or a reload. Nobody's request hangs on it.
function notTold(error: unknown): void {
  console.error('The live room could not be told what changed.', error instanceof Error ? error.message : error)
}
