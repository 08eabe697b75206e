import type { Files, Language, RawError } from '#findings'
import { createCheckFrame } from './check-frame.ts'
import { el } from './dom.ts'
import { createPreview } from './preview.ts'
import { words } from './words.ts'

/** Her page as it is now, and the lines it printed. One for the lesson; it shows the exercise she is at. */
export interface PagePane {
  show(language: Language, files: Files): void
}

const restMs = 600
const mostShown = 200

export function openPagePane(root: HTMLElement, address: string): PagePane {
  const lines = printedLines()
  const page = pageOf(address, lines)
  const script = scriptOf(address, lines)
  root.replaceChildren(page.element, lines.element)
  return {
    show(language, files) {
      page.element.hidden = language === 'js-pure'
      if (language === 'js-pure') script(files)
      else page.show(files)
    },
  }
}

type Lines = ReturnType<typeof printedLines>

function printedLines() {
  const list = el('pre', { class: 'printed', role: 'log', 'aria-label': words.printed, tabindex: '0', hidden: true })
  return {
    element: list,
    clear() {
      list.replaceChildren()
      list.hidden = true
    },
    add(text: string, kind = 'line') {
      if (list.childElementCount >= mostShown) return
      list.append(el('span', { 'data-kind': kind }, `${text}\n`))
      list.hidden = false
    },
  }
}

function pageOf(address: string, lines: Lines) {
  const said = el('p', { class: 'preview-said', role: 'status' })
  const redraw = el('button', { type: 'button', class: 'button quiet' }, words.redraw)
  const bar = el('div', { class: 'preview-bar' }, words.page, redraw)
  const element = el('div', { class: 'preview' }, bar)
  const tell = (text: string) => said.replaceChildren(text)
  const preview = createPreview({
    container: element,
    address,
    title: words.page,
    restMs: 300,
    drawn() {
      lines.clear()
      tell('')
    },
    printed: (line) => lines.add(line),
    error: (error) => lines.add(sayError(error), 'error'),
    link: (to) => tell(words.linkOut(to)),
    left: () => tell(words.left),
    hung: () => tell(words.hung),
  })
  redraw.addEventListener('click', () => void preview.redraw())
  element.append(said)
  markWhenInside(element)
  return { element, show: (files: Files) => preview.show(files) }
}

/** A frame of its own process tells nobody that the keyboard went into it: we only see that our window has lost it. */
function markWhenInside(element: HTMLElement): void {
  const mark = () => {
    const at = document.activeElement
    element.toggleAttribute('data-inside', at instanceof HTMLIFrameElement && element.contains(at))
  }
  for (const kind of ['blur', 'focus']) addEventListener(kind, () => setTimeout(mark))
}

/** A script without a page is run again after a rest, with nothing to check, for what it prints. */
function scriptOf(address: string, lines: Lines) {
  let frame: ReturnType<typeof createCheckFrame> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  return (files: Files) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      frame ??= createCheckFrame(address)
      void frame.run({ language: 'js-pure', files, checks: '' }).then(({ printed, errors }) => {
        lines.clear()
        for (const line of printed) lines.add(line)
        for (const error of errors) lines.add(sayError(error), 'error')
      })
    }, restMs)
  }
}

function sayError({ name, message, file, line }: RawError): string {
  return words.errorAt(`${name}: ${message}`, file, line)
}
