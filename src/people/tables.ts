import type { Id } from '#base'
import type { Db, Tx } from '#database'
import type { Journal } from '#journal'
import type { ReadingSettings } from '#web'
import { sql } from 'kysely'
import { byName } from './by-name.ts'
import type { adjustments, Ending } from './facts.ts'
import type { LeavingReason } from './leaving-facts.ts'

export interface Learner {
  /** The stream of her record. */
  readonly id: Id
  readonly file: Id
  readonly name: string
  /** Of her card; null when she has none. */
  readonly code: string | null
  /** Since when she has that card, or has none; null when she never had one. ms since 1970 UTC. */
  readonly cardAt: number | null
  /** A calendar day, `2026-11-23`. */
  readonly startedOn: string
  /** ms since 1970 UTC. */
  readonly joined: number
  readonly signedIn: number | null
  /** Since when wrong words are being tried with her code, with no sign-in, release or new card after it. */
  readonly troubleSince: number | null
  readonly largerGrid: boolean
  readonly typed: boolean
  /** When it was said that she left the course (ms since 1970 UTC); null while she is on it. */
  readonly leftAt: number | null
  /** Her last day, `2026-11-23`, and why: null while she is on the course, and once it was erased. */
  readonly leftOn: string | null
  readonly leftBecause: LeavingReason | null
}

export type Adjustment = (typeof adjustments)[number]

// The last of p_card is her card, or its end where it has no code.
const learners = sql`
  select l.stream as id, l.file, coalesce(n.name, '') as name, c.code, c.at as "cardAt", l.started_on as "startedOn", l.at as joined,
    s.last_in as "signedIn", coalesce(a.larger_grid, false) as "largerGrid", coalesce(a.typed, false) as typed,
    case when s.last_held > greatest(coalesce(s.last_in, 0), coalesce(s.last_released, 0), coalesce(c.at, 0))
      then s.last_held end as "troubleSince",
    g.at as "leftAt", g.last_day as "leftOn", g.because as "leftBecause"
  from p_learner l
  left join p_name n on n.stream = l.stream
  left join p_adjustments a on a.stream = l.stream
  left join lateral (select code, at from p_card where stream = l.file order by at desc, origin desc, seq desc limit 1) c on true
  left join lateral (
    select max(at) filter (where what = 'in') as last_in, max(at) filter (where what = 'held') as last_held,
      max(at) filter (where what = 'released') as last_released
    from p_sign_in where stream = l.file) s on true
  left join p_left g on g.stream = l.file and not exists (
    select 1 from p_returned r where r.stream = g.stream and (r.at, r.origin, r.seq) > (g.at, g.origin, g.seq))`

/** Every learner on the course here whose name or code holds `find`, by name. Those who left: `learnersWhoLeft`. */
export async function allLearners(db: Db | Tx, find = ''): Promise<readonly Learner[]> {
  const wanted = `%${find.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<Learner>`
    ${learners} where l.file is not null and g.at is null and (n.name ilike ${wanted} or c.code ilike ${wanted})
    order by l.stream`.execute(db)
  return rows.sort(byName)
}

/** Those of these learners who are on the course here, each by the stream of her record or of her file. */
export async function learnersOf(db: Db | Tx, streams: readonly Id[]): Promise<readonly Learner[]> {
  const { rows } = await sql<Learner>`
    ${learners} where l.file is not null and g.at is null
      and (l.stream = any(${streams}::uuid[]) or l.file = any(${streams}::uuid[]))`.execute(db)
  return rows.sort(byName)
}

/** Every learner who left the course here and has not come back, the latest first. */
export async function learnersWhoLeft(db: Db | Tx): Promise<readonly Learner[]> {
  const { rows } = await sql<Learner>`
    ${learners} where l.file is not null and g.at is not null order by g.last_day desc, g.at desc, l.stream`.execute(db)
  return rows
}

/** A learner, on the course or not any more. */
export async function learnerById(db: Db | Tx, id: Id): Promise<Learner | null> {
  const { rows } = await sql<Learner>`${learners} where l.stream = ${id} and l.file is not null`.execute(db)
  return rows[0] ?? null
}

async function learnerByFile(db: Db | Tx, file: Id): Promise<Learner | null> {
  const { rows } = await sql<Learner>`${learners} where l.file = ${file}`.execute(db)
  return rows[0] ?? null
}

/** Who has, or had, a card with this code. A code is never used for another learner. */
export async function learnerByCode(db: Db | Tx, code: string): Promise<Learner | null> {
  const { rows } = await sql<{ stream: Id }>`select stream from p_card where code = ${code} limit 1`.execute(db)
  return rows[0] ? learnerByFile(db, rows[0].stream) : null
}

export async function learnerByNumber(db: Db | Tx, number: string): Promise<Learner | null> {
  const { rows } = await sql<{ stream: Id }>`select stream from p_number where number = ${number} limit 1`.execute(db)
  return rows[0] ? learnerByFile(db, rows[0].stream) : null
}

/** Her prisoner number. For staff pages alone. */
export async function numberOf(db: Db | Tx, file: Id): Promise<string | null> {
  const { rows } = await sql<{ number: string | null }>`select number from p_number where stream = ${file}`.execute(db)
  return rows[0]?.number ?? null
}

/** Those of `numbers` that a learner here has already. */
export async function numbersTaken(db: Db | Tx, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{
    number: string
  }>`select number from p_number where number = any(${numbers}::text[])`.execute(db)
  return new Set(rows.map(({ number }) => number))
}

/** How she wants her pages, or null when she never chose. */
export async function readingOf(db: Db | Tx, learner: Id): Promise<ReadingSettings | null> {
  const { rows } = await sql<ReadingSettings>`
    select size, spacing, tint, font, theme, ruler from p_reading
    where stream = ${learner} and size is not null`.execute(db)
  return rows[0] ?? null
}

/** A card as it was issued; `seq` and `origin` name the fact. `code` is null where a card was ended with none after it. */
export interface CardRow {
  readonly code: string | null
  readonly words: string | null
  readonly at: number
  readonly origin: Id
  readonly seq: number
}

/** Her cards, the latest first. */
export async function cardsOf(db: Db | Tx, file: Id, most = 2): Promise<readonly CardRow[]> {
  const { rows } = await sql<CardRow>`
    select code, words, at, origin, seq from p_card where stream = ${file}
    order by at desc, origin desc, seq desc limit ${most}`.execute(db)
  return rows
}

/** Every code that was ever given here. */
export async function codesGiven(db: Db | Tx): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ code: string }>`select distinct code from p_card where code is not null`.execute(db)
  return new Set(rows.map(({ code }) => code))
}

/** True when this browser has signed in here before as the person of this file. */
export async function isKnownDevice(db: Db | Tx, file: Id, device: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from p_sign_in where stream = ${file} and what = 'in' and device = ${device} limit 1`.execute(db)
  return rows.length > 0
}

export interface SignInRow {
  readonly at: number
  readonly what: 'in' | 'out' | 'held' | 'released'
  readonly because: Ending | null
  readonly actor: Id | null
  readonly actorName: string | null
}

export async function signInsOf(db: Db, file: Id, most: number): Promise<readonly SignInRow[]> {
  const { rows } = await sql<SignInRow>`
    select s.at, s.what, s.because, s.actor, n.name as "actorName"
    from p_sign_in s left join p_name n on n.stream = s.actor
    where s.stream = ${file} order by s.at desc, s.origin desc, s.seq desc limit ${most}`.execute(db)
  return rows
}

export interface Staff {
  readonly id: Id
  readonly file: Id
  readonly name: string
  readonly role: 'tutor' | 'manager'
  readonly passphrase: string | null
  /** An unused one-time code's hash, and until when it opens. */
  readonly code: string | null
  readonly codeUntil: number | null
  readonly added: number
  readonly signedIn: number | null
}

const staff = sql`
  select s.person as id, s.stream as file, coalesce(n.name, '') as name, s.role, p.passphrase, s.at as added,
    case when p.at is null or (c.at, c.origin, c.seq) > (p.at, p.origin, p.seq) then c.code end as code,
    case when p.at is null or (c.at, c.origin, c.seq) > (p.at, p.origin, p.seq) then c.until end as "codeUntil",
    (select max(at) from p_sign_in i where i.stream = s.stream and i.what = 'in') as "signedIn"
  from p_staff s
  left join p_name n on n.stream = s.person
  left join p_passphrase p on p.stream = s.stream
  left join p_staff_code c on c.stream = s.stream
  where not exists (select 1 from p_staff_left g where g.stream = s.stream and (g.at, g.origin, g.seq) > (s.at, s.origin, s.seq))`

export async function allStaff(db: Db | Tx): Promise<readonly Staff[]> {
  const { rows } = await sql<Staff>`${staff} order by lower(n.name), s.stream`.execute(db)
  return rows
}

export async function staffByName(db: Db | Tx, name: string): Promise<Staff | null> {
  const { rows } = await sql<Staff>`${staff} and lower(n.name) = lower(${name})`.execute(db)
  return rows[0] ?? null
}

export async function staffById(db: Db | Tx, id: Id): Promise<Staff | null> {
  const { rows } = await sql<Staff>`${staff} and s.person = ${id}`.execute(db)
  return rows[0] ?? null
}

/** The site's name and code, or null before it was set up. */
export async function siteOf(journal: Journal): Promise<{ readonly name: string; readonly code: string } | null> {
  const { rows } = await sql<{ name: string; code: string }>`
    select name, code from p_site where stream = ${journal.site}`.execute(journal.db)
  return rows[0] ?? null
}
