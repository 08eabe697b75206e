import type { Id } from '#base'
import type { Db, Tx } from '#database'
import type { Projection } from '#journal'
import { sql } from 'kysely'
import { latestOfEach, says } from './latest-tables.ts'
import { noteDone, noteLeft } from './note-facts.ts'

/** Notes on lines, and which of them are seen to: apart, because either may arrive first. */
export const noteProjections: readonly Projection[] = [
  latestOfEach({
    name: 'classroom.note',
    table: 'p_note',
    key: ['note', 'uuid'],
    columns: { exercise: 'text', file: 'text', line: 'int', line_text: 'text', said: 'text' },
    says: [
      says(noteLeft, ({ note: key, exercise, file, line, lineText, text }) => {
        return { key, exercise, file, line, line_text: lineText, said: text }
      }),
    ],
  }),
  latestOfEach({
    name: 'classroom.note-done',
    table: 'p_note_done',
    key: ['note', 'uuid'],
    columns: { done: 'boolean' },
    says: [says(noteDone, ({ note: key }) => ({ key, done: true }))],
  }),
]

export interface Note {
  readonly note: Id
  readonly learner: Id
  readonly exercise: string
  readonly file: string
  readonly line: number
  /** The line as it read when the note was written. */
  readonly lineText: string
  readonly text: string
  /** Who wrote it; empty when her name was erased. */
  readonly byName: string
  /** ms since 1970 UTC. */
  readonly at: number
  readonly doneAt: number | null
}

const notes = sql`
  select p.note, p.stream as learner, p.exercise, p.file, p.line, p.line_text as "lineText", p.said as text,
    coalesce(n.name, '') as "byName", p.at, d.at as "doneAt"
  from p_note p
  left join p_note_done d on d.stream = p.stream and d.note = p.note
  left join p_name n on n.stream = p.actor`

/** The notes on a learner's work, oldest first: on one exercise, or on all. */
export async function notesOf(db: Db | Tx, learner: Id, exercise?: string): Promise<readonly Note[]> {
  const some = exercise === undefined ? sql`` : sql`and p.exercise = ${exercise}`
  const { rows } = await sql<Note>`${notes} where p.stream = ${learner} ${some} order by p.at, p.note`.execute(db)
  return rows
}

/** Those that nobody has said done to yet, of everyone or of `learners`, oldest first. */
export async function openNotes(db: Db | Tx, learners?: readonly Id[]): Promise<readonly Note[]> {
  const some = learners ? sql`and p.stream = any(${learners}::uuid[])` : sql``
  const { rows } = await sql<Note>`${notes} where d.note is null ${some} order by p.at, p.note`.execute(db)
  return rows
}
