import { sayWhen } from '#lessons'
import { Form } from '#web'
import { liveWords } from './live-words.ts'
import type { Note } from './note-tables.ts'

const say = liveWords.note

/**
 * Open notes below the code of one exercise, as its learner finds them. The island of the lesson page reads `data-file`,
 * `data-line` and `data-text` and marks the line in the editor; nothing else on the page depends on it.
 */
export function NotesForHer({ notes, now }: { notes: readonly Note[]; now: number }) {
  if (notes.length === 0) return null
  return (
    <section class="notes" aria-label={say.forYou}>
      <h3>{say.forYou}</h3>
      <ul>
        {notes.map((note) => (
          <NoteForHer key={note.note} note={note} now={now} />
        ))}
      </ul>
    </section>
  )
}

export function NoteForHer({ note, now }: { note: Note; now: number }) {
  const { file, line, lineText, text, byName, at } = note
  return (
    <li class="note" id={`note-${note.note}`} data-file={file} data-line={line} data-text={lineText}>
      <p class="note-where">
        <strong>{say.at(file, line)}</strong> {lineText.trim() !== '' && <code>{lineText.trim()}</code>}
      </p>
      <p class="note-text">{text}</p>
      <div class="note-end">
        <span class="note-by">{say.by(byName, sayWhen(at, now))}</span>
        <Form action={`/notes/${note.note}/done`}>
          <button class="button quiet" type="submit" aria-label={say.doneWith(file, line)}>
            {say.done}
          </button>
        </Form>
      </div>
    </li>
  )
}

/** Notes as those who wrote them see them again. */
export function NotesOnWork({ notes, now }: { notes: readonly Note[]; now: number }) {
  if (notes.length === 0) return null
  return (
    <section class="notes" aria-label={say.ofHers}>
      <h3>{say.ofHers}</h3>
      <ul>
        {notes.toReversed().map(({ note, file, line, text, byName, at, doneAt }) => (
          <li class="note" key={note}>
            <p class="note-where">
              <strong>{say.at(file, line)}</strong>
            </p>
            <p class="note-text">{text}</p>
            <p class="note-by">
              {say.by(byName, sayWhen(at, now))}: {doneAt === null ? say.open : say.isDone}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
