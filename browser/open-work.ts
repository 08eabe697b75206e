import type { Files } from '#findings'
import type { LessonData, WorkData } from '../src/lessons/lesson-data.ts'
import { startAutosave, type SaveState } from './autosave.ts'
import { checkPresser } from './check-button.ts'
import type { CheckFrame } from './check-frame.ts'
import { el, one } from './dom.ts'
import type { Unsaved } from './keep-unsaved.ts'
import { notedLines, notesChanged } from './notes.ts'
import { loadVerdict } from './later.ts'
import { saveNotices } from './notices.ts'
import type { PagePane } from './page-pane.ts'
import type * as Plan from './plan.ts'
import { openPrismBox } from './prism-box.ts'
import { openTimeline } from './timeline.ts'
import { typedBefore } from './typed-before.ts'
import { whenIdle } from './when-idle.ts'
import { words } from './words.ts'

/** One code exercise at work. */
export interface OpenedWork extends Unsaved {
  /** Shows this exercise's page in the pane they share. */
  readonly showPage: () => void
}

interface Parts {
  readonly lesson: LessonData
  readonly work: WorkData
  readonly section: HTMLElement
  readonly page: PagePane | null
  readonly frame: () => CheckFrame
}

export function openWork({ lesson, work, section, page, frame }: Parts): OpenedWork {
  const path = `/work/${work.exercise}`
  const { learner } = lesson
  const bar = el('div', { class: 'code-bar' })
  const button = el(
    'button',
    { type: 'button', class: 'button main', 'aria-keyshortcuts': 'Control+Enter' },
    words.check,
  )
  let press: () => Promise<void> = () => Promise.resolve()
  let theirs: Files | null = null

  const root = one('[data-code]', section) ?? section
  const typed = typedBefore(root)
  const box = openPrismBox({
    root,
    show: work.show,
    files: work.files,
    changed() {
      autosave.changed()
      showPage()
    },
    checked: () => void press(),
  })
  const showPage = () => page?.show(work.language, box.files())
  const putIn = (files: Files) => {
    box.set(files)
    showPage()
  }

  bar.append(button)
  const tell = saveNotices(bar, {
    mine() {
      autosave.choose('mine')
      box.focus()
    },
    theirs() {
      if (theirs) putIn(theirs)
      autosave.choose('theirs')
      box.focus()
    },
  })
  const show = (state: SaveState) => {
    theirs = state.is === 'stale' ? state.theirs : null
    tell(state)
  }
  const autosave = startAutosave({ path, learner, number: work.number, files: () => box.files(), show })
  bar.append(...startAgain(() => void putBackStart()))
  replace(section, '[data-bar]', bar)

  const putBackStart = async () => {
    await autosave.keepVersion('take-back')
    putIn(work.start)
    autosave.changed()
  }

  const recorded = openTimeline({ root: place(section, '[data-timeline]'), path, learner, autosave, takenBack: putIn })
  const verdict = place(section, '[data-verdict]')
  const plan = () => one('[data-plan-words]', section)?.textContent.trim() ?? ''
  press = checkPresser({ work, learner, path, box, autosave, frame, button, place: verdict, recorded, plan })
  button.addEventListener('click', () => void press())
  show({ is: 'saved' })
  const markNotes = () => box.markNotes(notedLines(work.exercise))
  addEventListener(notesChanged, markNotes)
  markNotes()
  resumeWhenIdle(verdict, work, learner)
  if (typed) {
    putIn(typed.files)
    autosave.changed()
    if (typed.isTyping) box.focus()
  }
  const flushPlan = planWhenIdle(section, { path, learner })

  return {
    showPage,
    flush: () => autosave.flush(),
    leave() {
      autosave.leave()
      void flushPlan()
    },
    isInTrouble: () => !autosave.isSaved(),
    untilSaved: async () => (await Promise.all([autosave.untilSaved(), flushPlan()])).every(Boolean),
  }
}

/** The help she had open when she left goes on where it was. */
function resumeWhenIdle(place: HTMLElement, work: WorkData, learner: string): void {
  if (!one('[data-help]', place)) return
  whenIdle(() => void loadVerdict().then((part) => part?.resumeHelp(place, part.helpOf(work, learner))))
}

/** Only exercises where she makes something ask for a plan; the script for it comes once she can type. */
function planWhenIdle(section: HTMLElement, whose: { path: string; learner: string }): () => Promise<boolean> {
  let flush = () => Promise.resolve(true)
  if (!one('[data-plan]', section)) return flush
  const open = ({ openPlan }: typeof Plan) => {
    flush = openPlan(section, whose)
  }
  // Without it the form is sent as any other.
  whenIdle(() => void import('./plan.ts').then(open, () => undefined))
  return () => flush()
}

/** "Start again", which asks once more in place: a browser's own box cannot say where her text stays. */
function startAgain(act: () => void): HTMLElement[] {
  const button = el('button', { type: 'button', class: 'button quiet' }, words.startAgain)
  const choice = (text: string, then: () => void) => {
    const press = () => {
      ask.hidden = true
      button.focus()
      then()
    }
    return el('button', { type: 'button', class: 'button', onclick: press }, text)
  }
  const yes = choice(words.startAgainYes, act)
  const no = choice(words.startAgainNo, () => undefined)
  const ask = el(
    'div',
    { class: 'ask', hidden: true },
    el('p', {}, words.startAgainSure),
    el('p', { class: 'buttons' }, yes, no),
  )
  button.addEventListener('click', () => {
    ask.hidden = false
    no.focus()
  })
  return [button, ask]
}

function place(section: HTMLElement, selector: string): HTMLElement {
  return one(selector, section) ?? section.appendChild(el('div'))
}

function replace(section: HTMLElement, selector: string, by: HTMLElement): void {
  const there = one(selector, section)
  if (there) there.replaceWith(by)
  else section.append(by)
}
