import type { Files } from '#findings'
import type { TakeBackAnswer, TakeBackRequest, TimelineAnswer } from '../src/lessons/lesson-data.ts'
import { getJson, postJson, sayOf } from './ask-server.ts'
import { newCommand, type Autosave } from './autosave.ts'
import { el } from './dom.ts'
import { words } from './words.ts'

interface TimelineOptions {
  readonly root: HTMLElement
  readonly path: string
  readonly learner: string
  readonly autosave: Autosave
  /** A version is back: its text goes into the editor. */
  takenBack(files: Files): void
}

/** The versions of her work, fetched when the panel is opened. Gives what to call when there may be a new one. */
export function openTimeline(options: TimelineOptions): () => void {
  const said = el('p', { role: 'status' })
  const list = el('ol', { class: 'timeline' })
  const summary = el('summary', {}, words.versions)
  const panel = el('details', {}, summary, el('div', { class: 'folded' }, said, list))
  options.root.replaceChildren(panel)

  const refresh = async () => {
    const answer = await getJson<TimelineAnswer>(`${options.path}/timeline`)
    if (answer.kind !== 'done') {
      said.replaceChildren(words.noTimeline)
      return
    }
    const { versions } = answer.value
    list.replaceChildren(...versions.map((version) => item(version)))
    said.replaceChildren(versions.length === 0 ? words.noVersions : '')
  }

  const item = ({ version, when, what, passed }: TimelineAnswer['versions'][number]) => {
    const take = () => void takeBack(version)
    return el(
      'li',
      passed === true ? { class: 'good' } : {},
      el('time', {}, when),
      el('span', {}, passed === true ? `${what} (${words.versionPassed})` : what),
      el('button', { type: 'button', class: 'button quiet', onclick: take }, words.takeBack),
    )
  }

  const takeBack = async (version: string) => {
    const { autosave, path, learner } = options
    // What she has now becomes a version first: taking back never overwrites.
    await autosave.keepVersion('take-back')
    const body: TakeBackRequest = { command: newCommand(), learner, version, base: autosave.number() }
    const answer = await postJson<TakeBackAnswer>(`${path}/take-back`, body)
    if (answer.kind !== 'done') {
      said.replaceChildren(answer.kind === 'said' ? sayOf(answer.body, words.noRequest) : words.noRequest)
      return
    }
    options.takenBack(answer.value.files)
    autosave.moveTo(answer.value.number, answer.value.files)
    await refresh()
    said.replaceChildren(words.takenBack)
    // The button that was pressed went with the old list.
    summary.focus()
  }

  panel.addEventListener('toggle', () => {
    if (panel.open) void refresh()
  })
  return () => {
    if (panel.open) void refresh()
  }
}
