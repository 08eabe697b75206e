import type { Id } from '#base'
import type { Db, Tx } from '#database'
import type { Projection } from '#journal'
import { sql } from 'kysely'
import {
  classEnded,
  classLeftEarly,
  classMarked,
  classMoved,
  classOpened,
  classPlaced,
  classReopened,
  classTakenOff,
  type Leaving,
  type Mark,
  type Slot,
} from './class-facts.ts'
import { latestOfEach, says } from './latest-tables.ts'

/** Classes (the site's) and, of each learner, whether she is on a list, her mark, and whether she left early. */
export const classProjections: readonly Projection[] = [
  latestOfEach({
    name: 'classroom.class',
    table: 'p_class',
    key: ['class', 'uuid'],
    columns: { date: 'text', slot: 'text', room: 'uuid' },
    says: [says(classOpened, ({ class: key, date, slot, room }) => ({ key, date, slot, room }))],
  }),
  latestOfEach({
    name: 'classroom.moved',
    table: 'p_class_moved',
    key: ['class', 'uuid'],
    columns: { date: 'text', slot: 'text', room: 'uuid' },
    says: [says(classMoved, ({ class: key, date, slot, room }) => ({ key, date, slot, room }))],
  }),
  latestOfEach({
    name: 'classroom.end',
    table: 'p_class_end',
    key: ['class', 'uuid'],
    columns: { ended: 'boolean' },
    says: [
      says(classEnded, ({ class: key }) => ({ key, ended: true })),
      says(classReopened, ({ class: key }) => ({ key, ended: false })),
    ],
  }),
  latestOfEach({
    name: 'classroom.place',
    table: 'p_class_place',
    key: ['class', 'uuid'],
    columns: { listed: 'boolean' },
    says: [
      says(classPlaced, ({ class: key }) => ({ key, listed: true })),
      says(classTakenOff, ({ class: key }) => ({ key, listed: false })),
    ],
  }),
  latestOfEach({
    name: 'classroom.mark',
    table: 'p_class_mark',
    key: ['class', 'uuid'],
    columns: { mark: 'text', since: 'int' },
    says: [says(classMarked, ({ class: key, mark, since }) => ({ key, mark, since }))],
  }),
  latestOfEach({
    name: 'classroom.left-early',
    table: 'p_class_left',
    key: ['class', 'uuid'],
    columns: { reason: 'text', clock: 'text' },
    says: [says(classLeftEarly, ({ class: key, reason, clock }) => ({ key, reason, clock }))],
  }),
]

export interface Class {
  readonly class: Id
  /** A calendar day, `2026-11-23`. */
  readonly date: string
  readonly slot: Slot
  readonly room: Id
  readonly roomName: string
  /** ms since 1970 UTC. */
  readonly opened: number
  /** Null while it goes on. */
  readonly ended: number | null
  /** Who opened it, by name. */
  readonly tutor: string
}

const classes = sql`
  select * from (
    select c.class, coalesce(v.date, c.date) as date, coalesce(v.slot, c.slot) as slot, coalesce(v.room, c.room) as room,
      coalesce(r.name, '') as "roomName", c.at as opened, case when e.ended then e.at end as ended,
      coalesce(n.name, '') as tutor
    from p_class c
    left join p_name n on n.stream = c.actor
    left join p_class_moved v on v.stream = c.stream and v.class = c.class
    left join p_class_end e on e.stream = c.stream and e.class = c.class
    left join p_room r on r.stream = c.stream and r.room = coalesce(v.room, c.room)) c`
const slotOrder = sql`array_position(array['AM', 'PM', 'ED'], c.slot)`

export async function classById(db: Db | Tx, id: Id): Promise<Class | null> {
  const { rows } = await sql<Class>`${classes} where c.class = ${id}`.execute(db)
  return rows[0] ?? null
}

/** The class that goes on now, the latest opened if there are several; null between classes. */
export async function openClassNow(db: Db | Tx): Promise<Class | null> {
  return (await openClasses(db))[0] ?? null
}

/** Every class that has not been ended, the latest opened first. */
export async function openClasses(db: Db | Tx): Promise<readonly Class[]> {
  const { rows } = await sql<Class>`
    ${classes} where c.ended is null order by c.opened desc, c.class`.execute(db)
  return rows
}

/** The classes of these days (each `2026-11-23`, both included), the latest first. */
export async function classesBetween(db: Db | Tx, from: string, to: string): Promise<readonly Class[]> {
  const { rows } = await sql<Class>`
    ${classes} where c.date between ${from} and ${to} order by c.date desc, ${slotOrder} desc, c.opened desc`.execute(
    db,
  )
  return rows
}

/** The latest class of this slot. */
export async function lastClassOf(db: Db | Tx, slot: Slot): Promise<Class | null> {
  const { rows } = await sql<Class>`
    ${classes} where c.slot = ${slot} order by c.date desc, c.opened desc limit 1`.execute(db)
  return rows[0] ?? null
}

/** The room of the class that was opened last. */
export async function lastRoom(db: Db): Promise<Id | null> {
  const { rows } = await sql<Class>`${classes} order by c.opened desc limit 1`.execute(db)
  return rows[0]?.room ?? null
}

/** One learner on the list of a class, or who was marked in it though she is on it no more. */
export interface Place {
  readonly learner: Id
  readonly file: Id
  readonly name: string
  readonly listed: boolean
  readonly mark: Mark | null
  /** Whole minutes late. */
  readonly since: number | null
  readonly left: Leaving | null
  readonly leftClock: string | null
}

const places = sql`
  select l.stream as learner, l.file, coalesce(n.name, '') as name, p.listed, m.mark, m.since,
    f.reason as left, case when f.reason is not null then f.clock end as "leftClock"
  from p_class_place p
  join p_learner l on l.file = p.stream
  left join p_name n on n.stream = l.stream
  left join p_class_mark m on m.stream = p.stream and m.class = p.class
  left join p_class_left f on f.stream = p.stream and f.class = p.class`

/** Who is on the list of this class, by name; with whoever was marked in it before she was taken off. */
export async function placesIn(db: Db | Tx, id: Id): Promise<readonly Place[]> {
  const { rows } = await sql<Place>`
    ${places} where p.class = ${id} and (p.listed or m.mark is not null)`.execute(db)
  return rows.toSorted((a, b) => byName.compare(a.name, b.name) || (a.learner < b.learner ? -1 : 1))
}

/** "Learner 2" before "Learner 10". */
const byName = new Intl.Collator('en-GB', { numeric: true })

/** The files of everyone who has been on the list of any class. */
export async function everPlaced(db: Db | Tx): Promise<ReadonlySet<Id>> {
  const { rows } = await sql<{ stream: Id }>`select distinct stream from p_class_place`.execute(db)
  return new Set(rows.map(({ stream }) => stream))
}

/** How many are on the list of each of these classes, how many were there, and how many have no mark. */
export interface Counts {
  readonly class: Id
  readonly listed: number
  readonly there: number
  readonly unmarked: number
}

export async function countsOf(db: Db, ids: readonly Id[]): Promise<ReadonlyMap<Id, Counts>> {
  const { rows } = await sql<Counts>`
    select p.class, (count(*) filter (where p.listed))::int as listed,
      (count(*) filter (where m.mark in ('here', 'late')))::int as there,
      (count(*) filter (where p.listed and m.mark is null))::int as unmarked
    from p_class_place p left join p_class_mark m on m.stream = p.stream and m.class = p.class
    where p.class = any(${ids}::uuid[]) group by p.class`.execute(db)
  return new Map(rows.map((row) => [row.class, row]))
}

/** One class as one learner was in it. */
export interface Attended extends Class {
  readonly mark: Mark | null
  readonly since: number | null
  readonly left: Leaving | null
}

/** The classes this learner (by her file) was on the list of, the latest first. */
export async function classesOf(db: Db, file: Id, most: number): Promise<readonly Attended[]> {
  const { rows } = await sql<Attended>`
    select k.*, m.mark, m.since, f.reason as left
    from (${classes}) k
    join p_class_place p on p.class = k.class and p.stream = ${file}
    left join p_class_mark m on m.stream = p.stream and m.class = p.class
    left join p_class_left f on f.stream = p.stream and f.class = p.class
    where p.listed or m.mark is not null
    order by k.date desc, k.opened desc limit ${most}`.execute(db)
  return rows
}
