import type { Fact } from '#journal'
import { exerciseById, pathTo } from '#lessons'
import { htmlOf } from '#web'
import { liveWords } from './live-words.ts'
import type { noteLeft } from './note-facts.ts'
import { NoteForHer } from './note-list.tsx'
import { openNotes } from './note-tables.ts'
import type { Rooms } from './rooms.ts'
import type { z } from 'zod'

/** Tells the learner's own screens of a note on her work: nobody else's. */
export async function tellOfNote(rooms: Rooms, fact: Fact<z.infer<typeof noteLeft.schema>>): Promise<void> {
  const { people, journal, course } = rooms
  const own = (await people.sessions.learnersIn()).find(({ stream }) => stream === fact.stream)
  const note = (await openNotes(journal.db, [fact.stream])).find((one) => one.note === fact.body?.note)
  const found = note && exerciseById(course, note.exercise)
  if (!own || !found) return
  const html = htmlOf(<NoteForHer note={note} now={journal.clock.now()} />)
  const data = {
    ...{ exercise: note.exercise, html, path: pathTo(found.lesson, found.exercise) },
    ...{ say: liveWords.note.arrived(note.byName), goTo: liveWords.note.goTo, forYou: liveWords.note.forYou },
  }
  await people.screens.tell(own.id, { name: 'note', data })
}
