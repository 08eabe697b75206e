import { all, el, one } from './dom.ts'
import { onHeard } from './session.ts'
import { words } from './words.ts'

/** A line that a note speaks of. `text`: the line as it read when the note was written. */
export interface NotedLine {
  readonly file: string
  readonly line: number
  readonly text: string
}

/** As `note-tell.tsx` sends it. */
interface NoteEvent {
  readonly exercise: string
  readonly html: string
  readonly path: string
  readonly say: string
  readonly goTo: string
  readonly forYou: string
}

/** Told to the page when the notes beside an exercise have changed. */
export const notesChanged = 'throughgate:notes'

/** Notes come in while she works, go when she says done, and are spoken of on every page of hers. */
export function openNotes(): void {
  onHeard('note', (data) => {
    const note = JSON.parse(data) as NoteEvent // our own server's
    const place = one(`[data-notes="${CSS.escape(note.exercise)}"]`)
    if (place) add(place, note)
    announce(note, place !== null)
  })
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !form.closest('[data-notes]')) return
    event.preventDefault()
    void finish(form)
  })
}

/** The lines that the notes beside this exercise speak of. */
export function notedLines(exercise: string): readonly NotedLine[] {
  const place = one(`[data-notes="${CSS.escape(exercise)}"]`)
  if (!place) return []
  return all('.note', place).map(({ dataset: { file = '', line = '1', text = '' } }) => {
    return { file, line: Number(line), text }
  })
}

/** HTML of our own server, in which every text was escaped. */
function add(place: HTMLElement, { html, forYou }: NoteEvent): void {
  const list = one('ul', place) ?? place.appendChild(sectionOf(forYou)).appendChild(el('ul'))
  list.insertAdjacentHTML('beforeend', html)
  dispatchEvent(new Event(notesChanged))
}

function sectionOf(title: string): HTMLElement {
  return el('section', { class: 'notes', 'aria-label': title }, el('h3', {}, title))
}

/** In the header, where it is seen on every page: the sentence, and the way to the note. */
function announce({ say, goTo, path, html }: NoteEvent, isHere: boolean): void {
  const id = /id="(note-[^"]+)"/.exec(html)?.[1] ?? ''
  const link = el('a', { href: isHere ? `#${id}` : path }, goTo)
  one('[data-notes-wait]')?.replaceChildren(el('span', { role: 'status' }, say), ' ', link)
}

async function finish(form: HTMLFormElement): Promise<void> {
  const note = form.closest('.note')
  const place = form.closest<HTMLElement>('[data-notes]')
  try {
    const headers = { accept: 'application/json' }
    const answer = await fetch(form.action, { method: 'POST', headers, signal: AbortSignal.timeout(8000) })
    if (!answer.ok && answer.status !== 404) throw new Error('refused')
  } catch {
    // Not done yet: the note stays, and says so where it was pressed.
    form.replaceChildren(...form.children, el('span', { role: 'status' }, words.noRequest))
    return
  }
  note?.remove()
  one('[data-notes-wait]')?.replaceChildren()
  if (place && !one('.note', place)) place.replaceChildren()
  dispatchEvent(new Event(notesChanged))
  one('#work')?.focus({ preventScroll: true })
}
