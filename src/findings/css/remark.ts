import { noteOf, type Note, type Place } from '../note.ts'
import { cssWords } from '../words/css.ts'

type CssWords = typeof cssWords
export type CssId = keyof CssWords

/** Writes one note down. What breaks the reading of the file is `parse`; what reads but does nothing is `static`. */
export function remark<I extends CssId>(notes: Note[], id: I, place: Place, ...words: Parameters<CssWords[I]>): void {
  // The catalogue's functions differ only in how many words they take; the type above has matched them to the id.
  const say = cssWords[id] as (...words: string[]) => ReturnType<CssWords[I]>
  notes.push(noteOf(id, parseIds.has(id) ? 'parse' : 'static', place, say(...words)))
}

const parseIds: ReadonlySet<string> = new Set(
  `never-closed open-brace-missing extra-brace wrong-bracket double-brace outside-rule no-selector semicolon-missing
colon-missing equals semicolon-for-colon comma-for-semicolon colon-for-semicolon extra-sign no-value unreadable
round-not-closed round-extra quote-not-closed curly-quotes slash-comment wrong-comment comment-not-closed
stray-comment-end html-in-css`
    .split(/\s+/)
    .map((name) => `css/${name}`),
)
