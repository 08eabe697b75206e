// The lesson page: the text stays the server's; where there is code to write, this puts the editor, the page and Check.
import type { LessonData } from '../src/lessons/lesson-data.ts'
import { createCheckFrame, type CheckFrame } from './check-frame.ts'
import { all, one } from './dom.ts'
import { loadFindings } from './explain.ts'
import { openOrders } from './open-orders.ts'
import { openPagePane } from './page-pane.ts'
import { openPanes } from './panes.ts'
import { openWork, type OpenedWork } from './open-work.ts'
import { SessionEnding, watchSession } from './session.ts'
import './lesson.css'

watchSession()
openOrders()
const data = readData()
if (data) openLesson(data)

function readData(): LessonData | null {
  const text = one('#lesson-data')?.textContent
  // Written by our own server for this page.
  return text ? (JSON.parse(text) as LessonData) : null
}

function openLesson(lesson: LessonData): void {
  const root = one('[data-panes]')
  const pageRoot = one('[data-page]')
  const showPane = root ? openPanes(root) : () => undefined
  const page = pageRoot && openPagePane(pageRoot, lesson.frame)
  let frame: CheckFrame | undefined
  const opened = new Map<string, OpenedWork>()

  const open = (exercise: string) => {
    const work = lesson.works.find((each) => each.exercise === exercise)
    const section = one(`[data-work="${CSS.escape(exercise)}"]`)
    if (!work || !section) return
    for (const other of all('[data-work]')) other.hidden = other !== section
    const parts = { lesson, work, section, page, frame: () => (frame ??= createCheckFrame(lesson.frame)) }
    const one_ = opened.get(exercise) ?? openWork(parts)
    opened.set(exercise, one_)
    one_.showPage()
  }

  for (const link of all('[data-open]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault()
      open(link.dataset.open ?? '')
      showPane('work')
      root?.scrollIntoView()
      one('#work')?.scrollTo(0, 0)
      one('#work')?.focus({ preventScroll: true })
    })
  }
  open(lesson.open ?? lesson.works[0]?.exercise ?? '')
  keepUnsaved(opened)
  // Once she can type, what the first Check needs is made ready.
  whenIdle(() => {
    if (lesson.works.length === 0) return
    frame ??= createCheckFrame(lesson.frame)
    whenIdle(() => void loadFindings())
  })
}

/** Nothing typed is lost on the way out: saved if it can be, and if not, she is asked before the page closes. */
function keepUnsaved(opened: ReadonlyMap<string, OpenedWork>): void {
  const each = (act: (work: OpenedWork) => void) => {
    for (const work of opened.values()) act(work)
  }
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) each(({ autosave }) => autosave.flush())
  })
  addEventListener('pagehide', () => each(({ autosave }) => autosave.leave()))
  addEventListener('beforeunload', (event) => {
    each(({ autosave }) => autosave.flush())
    if ([...opened.values()].some(({ isInTrouble }) => isInTrouble())) event.preventDefault()
  })
  addEventListener(SessionEnding.kind, (event) => {
    if (event instanceof SessionEnding) event.saves.push(...[...opened.values()].map(({ untilSaved }) => untilSaved()))
  })
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 2000 })
  else setTimeout(work, 300)
}
