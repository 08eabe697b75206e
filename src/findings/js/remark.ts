import { noteOf, type Note, type Place } from '../note.ts'
import { jsStaticWords } from '../words/js-static.ts'
import { jsSyntaxWords } from '../words/js-syntax.ts'

type SyntaxWords = typeof jsSyntaxWords
type StaticWords = typeof jsStaticWords
export type SyntaxId = keyof SyntaxWords
export type StaticId = keyof StaticWords

/** A note on code that does not read as JavaScript. */
export function slip<I extends SyntaxId>(id: I, place: Place, ...words: Parameters<SyntaxWords[I]>): Note {
  // The catalogue's functions differ only in how many words they take; the type above has matched them to the id.
  const say = jsSyntaxWords[id] as (...words: string[]) => ReturnType<SyntaxWords[I]>
  return noteOf(id, 'parse', place, say(...words))
}

/** A note on code that reads, but cannot do what its writer meant. */
export function doubt<I extends StaticId>(
  notes: Note[],
  id: I,
  place: Place,
  ...words: Parameters<StaticWords[I]>
): void {
  // As above.
  const say = jsStaticWords[id] as (...words: string[]) => ReturnType<StaticWords[I]>
  notes.push(noteOf(id, 'static', place, say(...words)))
}
