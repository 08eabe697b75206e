import { noteOf, type Note, type Place } from '../note.ts'
import { htmlWords } from '../words/html.ts'

type HtmlWords = typeof htmlWords
export type HtmlId = keyof HtmlWords

/** Writes one note down. Scanner notes are slips of writing, so they are `parse` unless said. */
export function remark<I extends HtmlId>(notes: Note[], id: I, place: Place, ...words: Parameters<HtmlWords[I]>): void {
  // The catalogue's functions differ only in how many words they take; the type above has matched them to the id.
  const say = htmlWords[id] as (...words: string[]) => ReturnType<HtmlWords[I]>
  notes.push(noteOf(id, staticIds.has(id) ? 'static' : 'parse', place, say(...words)))
}

const staticIds: ReadonlySet<string> = new Set(
  `misspelt-tag no-such-tag unknown-tag digit-first old-tag misspelt-attribute wrong-attribute style-as-attribute
unknown-attribute wrong-value no-doctype no-lang no-title empty-title no-charset no-alt no-src no-href no-rel
stylesheet-as-script address-short hash-in-link own-computer id-twice id-space sign-in-name label-for label-for-near no-label label-alone no-such-anchor
header-for-head body-before-head head-in-body radio-names script-ignored no-such-file not-linked script-too-early li-outside list-child outside curly-quotes`
    .split(/\s+/)
    .map((name) => `html/${name}`),
)
