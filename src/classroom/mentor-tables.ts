import type { Id } from '#base'
import type { Db, Tx } from '#database'
import type { Projection } from '#journal'
import { sql } from 'kysely'
import { latestOfEach, says } from './latest-tables.ts'
import { mentorEnded, mentorNamed } from './mentor-facts.ts'

/** Who is the peer mentor of whom; `stream` is the mentor's file. */
export const mentorProjections: readonly Projection[] = [
  latestOfEach({
    name: 'classroom.mentor',
    table: 'p_mentor',
    key: ['over', 'uuid'],
    columns: { named: 'boolean' },
    says: [
      says(mentorNamed, ({ over: key }) => ({ key, named: true })),
      says(mentorEnded, ({ over: key }) => ({ key, named: false })),
    ],
  }),
]

/** One right: `mentor` may help `over`. */
export interface MentorRight {
  readonly mentor: Id
  readonly mentorFile: Id
  readonly mentorName: string
  readonly over: Id
  readonly overName: string
  /** ms since 1970 UTC. */
  readonly since: number
  readonly byName: string
}

// Whoever leaves the course, the mentor or the one she helps, ends the right for good: coming back does not bring it back.
const hasLeftSince = (file: string) =>
  sql`exists (select 1 from p_left g where g.stream = ${sql.ref(file)} and g.at >= m.at)`

const rights = sql`
  select k.stream as mentor, k.file as "mentorFile", coalesce(kn.name, '') as "mentorName",
    l.stream as over, coalesce(n.name, '') as "overName", m.at as since, coalesce(b.name, '') as "byName"
  from p_mentor m
  join p_learner k on k.file = m.stream
  join p_learner l on l.stream = m.over
  left join p_name kn on kn.stream = k.stream
  left join p_name n on n.stream = l.stream
  left join p_name b on b.stream = m.actor
  where m.named and l.file is not null and not ${hasLeftSince('k.file')} and not ${hasLeftSince('l.file')}`

/** Every right there is, by the names of the mentors. */
export async function allRights(db: Db | Tx): Promise<readonly MentorRight[]> {
  const { rows } = await sql<MentorRight>`${rights}`.execute(db)
  return rows.sort((a, b) => names.compare(a.mentorName, b.mentorName) || names.compare(a.overName, b.overName))
}

/** Whom this mentor (by her file) may help, by name. */
export async function rightsOf(db: Db | Tx, mentorFile: Id): Promise<readonly MentorRight[]> {
  const { rows } = await sql<MentorRight>`${rights} and m.stream = ${mentorFile}`.execute(db)
  return rows.sort((a, b) => names.compare(a.overName, b.overName))
}

/** Who may help this learner. */
export async function mentorsOf(db: Db | Tx, learner: Id): Promise<readonly MentorRight[]> {
  const { rows } = await sql<MentorRight>`${rights} and m.over = ${learner}`.execute(db)
  return rows.sort((a, b) => names.compare(a.mentorName, b.mentorName))
}

/** The files of those who were named mentors of these learners (by their files), whether or not the right still stands. */
export async function namedOver(db: Db | Tx, files: readonly Id[]): Promise<readonly Id[]> {
  const { rows } = await sql<{ stream: Id }>`
    select distinct m.stream from p_mentor m join p_learner l on l.stream = m.over
    where m.named and l.file = any(${files}::uuid[])`.execute(db)
  return rows.map(({ stream }) => stream)
}

/** A raised hand that a mentor may see. */
export interface AskedMentor {
  readonly learner: Id
  readonly name: string
  /** Since when the hand is up, in ms since 1970 UTC. */
  readonly since: number
}

/**
 * The hands that are up among those whom this mentor (by her file) may help, the longest first. A hand left up by
 * somebody who is not signed in is no request: nobody sits there who could take it down.
 */
export async function handsForMentor(db: Db | Tx, mentorFile: Id): Promise<readonly AskedMentor[]> {
  const { rows } = await sql<AskedMentor>`
    select r.over as learner, r."overName" as name, h.at as since
    from (${rights} and m.stream = ${mentorFile}) r
    join p_learner l on l.stream = r.over
    join p_hand h on h.stream = l.file and h.up
    where exists (select 1 from session s where s.stream = r.over and s.ended is null)
    order by h.at, r.over`.execute(db)
  return rows
}

/** The notes that this mentor left on a learner's work: what others wrote there is not for her. */
export async function notesByMentor(db: Db | Tx, learner: Id, mentor: Id): Promise<ReadonlySet<Id>> {
  const { rows } = await sql<{ note: Id }>`
    select note from p_note where stream = ${learner} and actor = ${mentor}`.execute(db)
  return new Set(rows.map(({ note }) => note))
}

/** "Learner 2" before "Learner 10". */
const names = new Intl.Collator('en-GB', { numeric: true })
