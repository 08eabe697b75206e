import { done, refused, type Id, type Result } from '#base'
import { isCode } from '#course'
import type { Tx } from '#database'
import type { Actor } from '#journal'
import { exerciseById } from '#lessons'
import { learnerById } from '#people'
import { openWork, placeOf, versionsOf } from '#work'
import { noteDone, noteLeft } from './note-facts.ts'
import { notesOf } from './note-tables.ts'
import type { Rooms } from './rooms.ts'

export type NoteRefusal = { readonly why: 'gone' | 'no-line' | 'already-left' }

export interface NewNote {
  readonly learner: Id
  readonly exercise: string
  readonly file: string
  /** From 1, as it reads now. */
  readonly line: number
  readonly text: string
}

/**
 * Leaves a note on a line of a learner's work as it stands now. Whether `by` may is the caller's question: a tutor may
 * always, a mentor where she was asked.
 *
 * `note`   a new id, the same on each repeat: the note stands once
 * `may`    asked once more in the moment of writing, where the right to it can end meanwhile
 */
export async function leaveNote(
  rooms: Rooms,
  by: Actor,
  note: Id,
  said: NewNote,
  may?: (tx: Tx) => Promise<boolean>,
): Promise<Result<Id, NoteRefusal>> {
  const { journal, course, shelf } = rooms
  const { learner, exercise, file, line, text } = said
  const found = (await learnerById(journal.db, learner)) && exerciseById(course, exercise)
  if (!found || !isCode(found.exercise) || !found.exercise.show.includes(file)) return refused({ why: 'gone' })
  const place = placeOf(found.lesson, found.exercise)
  const { files } = await openWork(shelf, learner, place)
  const lineText = files[file]?.split('\n')[line - 1]
  if (lineText === undefined) return refused({ why: 'no-line' })
  const [newest] = await versionsOf(shelf, learner, place, 1)
  const about = { exercise, file, line, lineText: lineText.slice(0, 400).toWellFormed(), text }
  return journal.act<Id, NoteRefusal>(by, async (writing) => {
    await writing.lock('record', learner)
    const there = await notesOf(writing.tx, learner, exercise)
    if (there.some((one) => one.note === note)) return refused({ why: 'already-left' })
    if (may && !(await may(writing.tx))) return refused({ why: 'gone' })
    writing.append(noteLeft, learner, { note, ...about, ...(newest ? { version: newest.version } : {}) })
    return done(note)
  })
}

/** She has seen to a note of hers. A note that is not hers, or is done already, changes nothing. gives its exercise. */
export async function finishNote(
  { journal }: Rooms,
  learner: Id,
  note: Id,
): Promise<Result<string, { readonly why: 'gone' }>> {
  const by = { id: learner, role: 'learner' } as const
  return journal.act<string, { readonly why: 'gone' }>(by, async (writing) => {
    await writing.lock('record', learner)
    const own = (await notesOf(writing.tx, learner)).find((one) => one.note === note)
    if (!own) return refused({ why: 'gone' })
    if (own.doneAt === null) writing.append(noteDone, learner, { note })
    return done(own.exercise)
  })
}
