import { done, newId, refused, type Id, type Result } from '#base'
import type { Tx } from '#database'
import type { Actor, Journal } from '#journal'
import { allLearners, learnerById, type Learner } from '#people'
import { classMoved, classOpened, classPlaced, classReopened, classTakenOff, type Slot } from './class-facts.ts'
import * as tables from './class-tables.ts'
import { roomById } from './room-tables.ts'

export type ClassRefusal = { readonly why: 'no-room' | 'gone' | 'taken' }

interface Wanted {
  /** A calendar day, `2026-11-23`. */
  readonly date: string
  readonly slot: Slot
  readonly room: Id
}

/**
 * Opens the class of a day, a slot and a room, with its list filled in: who was on the last list of that slot and is
 * still on the course, and whoever has never been on one; the first time, everyone.
 *
 * gives the class. Asked again, or by two tutors at once, it is the same class; nothing is opened twice.
 */
export async function openClass(journal: Journal, by: Actor, wanted: Wanted): Promise<Result<Id, ClassRefusal>> {
  return journal.act<Id, ClassRefusal>(by, async (writing) => {
    await writing.lock('site', journal.site)
    const { tx } = writing
    if (!(await roomById(tx, wanted.room))) return refused({ why: 'no-room' })
    const sameDay = await tables.classesBetween(tx, wanted.date, wanted.date)
    const there = sameDay.find(({ slot, room }) => slot === wanted.slot && room === wanted.room)
    if (there) return done(there.class)
    const id = newId()
    writing.append(classOpened, journal.site, { class: id, ...wanted })
    for (const { file } of await expected(tx, wanted.slot)) writing.append(classPlaced, file, { class: id })
    return done(id)
  })
}

async function expected(tx: Tx, slot: Slot): Promise<readonly Learner[]> {
  const [everyone, last] = [await allLearners(tx), await tables.lastClassOf(tx, slot)]
  if (!last) return everyone
  const listed = new Set((await tables.placesIn(tx, last.class)).flatMap((one) => (one.listed ? [one.learner] : [])))
  const placedEver = await tables.everPlaced(tx)
  return everyone.filter(({ id, file }) => listed.has(id) || !placedEver.has(file))
}

/** Puts right the day, the slot or the room of a class. Its list and its marks stay. */
export async function moveClass(
  journal: Journal,
  by: Actor,
  { class: id, ...wanted }: Wanted & { class: Id },
): Promise<Result<undefined, ClassRefusal>> {
  return journal.act<undefined, ClassRefusal>(by, async (writing) => {
    await writing.lock('site', journal.site)
    const { tx } = writing
    const [is, sameDay] = [await tables.classById(tx, id), await tables.classesBetween(tx, wanted.date, wanted.date)]
    if (!is) return refused({ why: 'gone' })
    if (!(await roomById(tx, wanted.room))) return refused({ why: 'no-room' })
    const there = sameDay.find(({ slot, room }) => slot === wanted.slot && room === wanted.room)
    if (there && there.class !== id) return refused({ why: 'taken' })
    if (!there) writing.append(classMoved, journal.site, { class: id, ...wanted })
    return done()
  })
}

/** Goes on with a class that was ended by mistake. One that goes on already goes on. */
export async function reopenClass(journal: Journal, by: Actor, id: Id): Promise<Result<undefined, ClassRefusal>> {
  return journal.act<undefined, ClassRefusal>(by, async (writing) => {
    await writing.lock('site', journal.site)
    const is = await tables.classById(writing.tx, id)
    if (!is) return refused({ why: 'gone' })
    if (is.ended !== null) writing.append(classReopened, journal.site, { class: id })
    return done()
  })
}

/** Makes the list of a class these learners, and no others. Marks stay, also of one who is on the list no more. */
export async function changeList(
  journal: Journal,
  by: Actor,
  { class: id, learners }: { class: Id; learners: readonly Id[] },
): Promise<Result<undefined, ClassRefusal>> {
  return journal.act<undefined, ClassRefusal>(by, async (writing) => {
    const { tx } = writing
    if (!(await tables.classById(tx, id))) return refused({ why: 'gone' })
    const listed = new Map(
      (await tables.placesIn(tx, id)).flatMap((one) => (one.listed ? [[one.learner, one.file] as const] : [])),
    )
    const wanted = new Set(learners)
    for (const { id: learner, file } of await allLearners(tx)) {
      if (wanted.has(learner) && !listed.has(learner)) writing.append(classPlaced, file, { class: id })
      if (!wanted.has(learner) && listed.has(learner)) writing.append(classTakenOff, file, { class: id })
    }
    return done()
  })
}

/** Puts one learner who came unexpected on the list. On it already, she stays on it. */
export async function addToList(
  journal: Journal,
  by: Actor,
  { class: id, learner }: { class: Id; learner: Id },
): Promise<Result<undefined, ClassRefusal>> {
  return journal.act<undefined, ClassRefusal>(by, async (writing) => {
    const { tx } = writing
    const [is, found] = [await tables.classById(tx, id), await learnerById(tx, learner)]
    if (!is || !found) return refused({ why: 'gone' })
    const isListed = (await tables.placesIn(tx, id)).some((one) => one.learner === learner && one.listed)
    if (!isListed) writing.append(classPlaced, found.file, { class: id })
    return done()
  })
}
