import type { Files } from '#findings'
import type { PaperData } from '../src/lessons/lesson-data.ts'
import { startAutosave, type SaveState } from './autosave.ts'
import { all, el, one } from './dom.ts'
import { keepUnsaved } from './keep-unsaved.ts'
import { saveNotices } from './notices.ts'

/** The page "from paper": what she types is saved as she goes, and the sheet never ends before her text does. */
export function openPaper(form: HTMLFormElement): void {
  const data = readData()
  const bar = one('[data-bar]', form)
  if (!bar) return
  const boxes = all('textarea[data-file]', form).filter((box) => box instanceof HTMLTextAreaElement)
  const { exercise, learner, number } = data
  let files = data.files
  let theirs: Files | null = null
  let hasTyped = false

  const tell = saveNotices(bar, {
    mine: () => autosave.choose('mine'),
    theirs() {
      if (theirs) putIn(theirs)
      autosave.choose('theirs')
    },
  })
  const show = (state: SaveState) => {
    theirs = state.is === 'stale' ? state.theirs : null
    tell(state)
  }
  const autosave = startAutosave({ path: `/work/${exercise}`, learner, number, files: () => files, show })

  const putIn = (next: Files) => {
    files = next
    for (const box of boxes) box.value = next[box.dataset.file ?? ''] ?? ''
    for (const sheet of all('.paper-sheet', form)) addLines(sheet)
  }
  const typed = () => {
    // What stood here before is kept as a version before the first letter takes its place.
    if (!hasTyped && number > 0) void autosave.keepVersion('pause')
    hasTyped = true
    files = { ...files, ...Object.fromEntries(boxes.map((box) => [box.dataset.file ?? '', box.value])) }
    autosave.changed()
  }

  for (const sheet of all('.paper-sheet', form)) followLine(sheet)
  form.addEventListener('input', typed)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void autosave.keepVersion('paper').then((kept) => kept && location.assign(data.next))
  })
  const sheets = {
    flush: () => autosave.flush(),
    leave: () => autosave.leave(),
    isInTrouble: () => !autosave.isSaved(),
    untilSaved: () => autosave.untilSaved(),
  }
  keepUnsaved(() => [sheets])
  show({ is: 'saved' })
  // She was quicker than this script.
  if (boxes.some((box) => box.value !== box.defaultValue)) typed()
}

function readData(): PaperData {
  // Written by our own server for this page.
  return JSON.parse(one('#paper-data')?.textContent ?? '') as PaperData
}

/** Marks the number of the line she is at, so that she finds her place again after a look at the sheet. */
function followLine(sheet: HTMLElement): void {
  const box = sheet.querySelector('textarea')
  const numbers = one('.paper-numbers', sheet)
  if (!box || !numbers) return
  const mark = () => {
    addLines(sheet)
    const line = box.value.slice(0, box.selectionEnd).split('\n').length
    for (const [at, number] of [...numbers.children].entries()) {
      number.classList.toggle('here', at + 1 === line && document.activeElement === box)
    }
  }
  for (const kind of ['input', 'keyup', 'click', 'focus', 'blur']) box.addEventListener(kind, mark)
}

/** As many lines as she has written, and a few more. */
function addLines(sheet: HTMLElement): void {
  const box = sheet.querySelector('textarea')
  const numbers = one('.paper-numbers', sheet)
  if (!box || !numbers) return
  const wanted = box.value.split('\n').length + 4
  while (numbers.childElementCount < wanted) numbers.append(el('li', {}, String(numbers.childElementCount + 1)))
  box.rows = numbers.childElementCount
}
