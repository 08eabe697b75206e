// The lesson page: the text stays the server's; where there is code to write, this puts the editor, the page and Check.
import type { LessonData } from '../src/lessons/lesson-data.ts'
import { createCheckFrame, type CheckFrame } from './check-frame.ts'
import { all, one } from './dom.ts'
import { loadFindings } from './explain.ts'
import { openHand } from './hand.ts'
import { openNotes } from './notes.ts'
import { keepUnsaved } from './keep-unsaved.ts'
import { loadVerdict } from './later.ts'
import { openOrders } from './open-orders.ts'
import { openRulerWhenChosen } from './open-ruler.ts'
import { openPagePane } from './page-pane.ts'
import { openPanes } from './panes.ts'
import { openWork, type OpenedWork } from './open-work.ts'
import { watchSession } from './session.ts'
import { whenIdle } from './when-idle.ts'
import './lesson.css'

openHand()
openNotes()
watchSession()
openOrders()
openRulerWhenChosen()
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
  keepUnsaved(() => [...opened.values()])
  // Once she can type, what the first Check needs is made ready.
  whenIdle(() => {
    if (lesson.works.length === 0) return
    frame ??= createCheckFrame(lesson.frame)
    whenIdle(() => void Promise.all([loadFindings(), loadVerdict()]))
  })
}
