import { allLearners, signInsBetween, type Learner, type SignIn } from '#people'
import { marks, type Mark } from './class-facts.ts'
import { classesBetween, openClasses, placesIn, type Class, type Place } from './class-tables.ts'
import { pcsByDevice } from './room-tables.ts'
import type { Rooms } from './rooms.ts'
import { dayOf } from './say-day.ts'

/** A mark as it stands or is proposed. `since` is whole minutes late. */
export interface Marked {
  readonly mark: Mark | null
  readonly since: number | null
}

/** One line of a register. */
export interface RegisterRow extends Place {
  /** What we propose because she signed in, while nobody has marked her. Nothing is kept of it until a person saves. */
  readonly proposed: Marked | null
  /** When she signed in first during this class (ms since 1970 UTC), and the label of the PC she was at last. */
  readonly signedIn: number | null
  readonly pc: string | null
}

/** Who comes this long (ms) after the class began is late. */
const lateAfter = 15 * 60_000
/** People may sit down and sign in so long (ms) before a tutor comes to open the class. */
const early = 90 * 60_000
const minute = 60_000

/** The lines of a register, by name. */
export async function registerRows(rooms: Rooms, is: Class): Promise<readonly RegisterRow[]> {
  const { db } = rooms.journal
  const [places, pcs, signIns] = [await placesIn(db, is.class), await pcsByDevice(db), await signInsOf(rooms, is)]
  const began = beganAt(is, places, signIns)
  return places.map((place) => {
    const own = signIns.filter(({ learner }) => learner === place.learner)
    const seen = { signedIn: own[0]?.at ?? null, pc: pcs.get(own.at(-1)?.device ?? '')?.label ?? null }
    return { ...place, ...seen, proposed: place.mark === null ? proposedBy(own[0], began) : null }
  })
}

/** Learners who signed in for this class and are on no open class's list: moved here, or new, or at the wrong door. */
export async function notListed(rooms: Rooms, is: Class): Promise<readonly Learner[]> {
  const { db } = rooms.journal
  const signIns = await signInsOf(rooms, is)
  // One that was never ended, days ago, expects nobody today.
  const classes = [is, ...(await openClasses(db)).filter(({ date }) => date === is.date)]
  const places = await Promise.all(classes.map((one) => placesIn(db, one.class)))
  const listed = new Set(places.flat().flatMap((place) => (place.listed ? [place.learner] : [])))
  const unexpected = new Set(signIns.flatMap(({ learner }) => (listed.has(learner) ? [] : [learner])))
  return unexpected.size === 0 ? [] : (await allLearners(db)).filter(({ id }) => unexpected.has(id))
}

/** When the class began (ms since 1970 UTC), as far as sign-ins tell; else when it was opened. */
export async function classBegan(rooms: Rooms, is: Class): Promise<number> {
  return beganAt(is, await placesIn(rooms.journal.db, is.class), await signInsOf(rooms, is))
}

/** Sign-ins that can be for this class. A register written afterwards says nothing of who signed in while it was typed. */
async function signInsOf({ journal: { db, clock } }: Rooms, is: Class): Promise<readonly SignIn[]> {
  if (dayOf(is.opened) !== is.date) return []
  const others = (await classesBetween(db, is.date, is.date)).filter((one) => one.class !== is.class)
  const ends = others.flatMap(({ ended }) => (ended !== null && ended <= is.opened ? [ended] : []))
  return signInsBetween(db, Math.max(is.opened - early, ...ends), is.ended ?? clock.now() + 1)
}

/** A class begins when a third of those who come are there: neither the early bird nor the tutor's hour makes people late. */
function beganAt(is: Class, places: readonly Place[], signIns: readonly SignIn[]): number {
  const listed = new Set(places.map(({ learner }) => learner))
  const firsts = new Map<string, number>()
  for (const { learner, at } of signIns) if (listed.has(learner) && !firsts.has(learner)) firsts.set(learner, at)
  return [...firsts.values()][Math.floor(firsts.size / 3)] ?? is.opened
}

function proposedBy(signIn: SignIn | undefined, began: number): Marked | null {
  if (!signIn) return null
  const late = signIn.at - began
  return late < lateAfter ? { mark: 'here', since: null } : { mark: 'late', since: Math.round(late / minute) }
}

/** What a register says, counted: how many of each mark, in the register's own order, and last how many have none. */
export function countMarks(rows: readonly Marked[]): ReadonlyMap<Mark | null, number> {
  const counts = [...marks, null].map((mark) => [mark, rows.filter((row) => row.mark === mark).length] as const)
  return new Map(counts.filter(([, count]) => count > 0))
}

/** A mark in one word, as a page remembers what it showed: "late/10", "here/", "/". */
export function stateOf({ mark, since }: Marked): string {
  return `${mark ?? ''}/${mark === 'late' && since !== null ? String(since) : ''}`
}
