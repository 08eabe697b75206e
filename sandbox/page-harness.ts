// Runs first in the learner's page, on the line of its doctype. What it needs later it takes before her code runs.
import { keepConsole } from './console.ts'
import { keepRun } from './keep-run.ts'
import type { Live, Rules } from './messages.ts'
import { pageWords } from './page.ts'
import { makeQuiet } from './quiet.ts'
import { rawErrors } from './raw-error.ts'

/** Written around this file by the host frame. `line` and `col` are where in the page the harness stands. */
declare const THROUGHGATE_PAGE: {
  readonly id: string
  readonly line: number
  readonly col: number
  readonly rules: Rules
}

const { id, line, col, rules } = THROUGHGATE_PAGE
const host = parent
const post = host.postMessage.bind(host)
const { stringify } = JSON

const own = document.currentScript
const width = own?.outerHTML.length ?? 0
own?.remove()

const raw = rawErrors(rules, (place) => {
  if (place.line !== line || place.col < col) return place.col
  return place.col < col + width ? null : place.col - width
})
const tellLive = (live: Live) => {
  if (rules.checks === null) post({ id, kind: 'live', text: stringify(live) }, '*')
}

makeQuiet((text) => tellLive({ kind: 'printed', line: text }))
const printed = keepConsole((text) => tellLive({ kind: 'printed', line: text }))
const run = keepRun(raw, rules, (error) => tellLive({ kind: 'error', error }))
keepLinksHere()
keepFormsHere()
// The host asks after each load whether the harness is still here. An event of leaving would tell it sooner, but a page
// that listens for one keeps its process alive for it, and a hung one would then hang every check that follows.
addEventListener('message', (event) => {
  if (event.source === host && event.data === id) post({ id, kind: 'here' }, '*')
})
post({ id, kind: 'begun' }, '*')
if (rules.checks === null) keepFocusAway()
else addEventListener('load', () => soon(() => void report(rules.checks ?? '')))

async function report(checks: string): Promise<void> {
  const text = await run.finish(checks, { page: pageWords(() => printed) }, printed)
  post({ id, kind: 'report', text }, '*')
}

/** After the other listeners of `load`: a page's own start-up belongs to the page. */
function soon(work: () => void): void {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = work
  port2.postMessage(null)
}

/** A link inside the page scrolls; any other would only show that it was refused. */
function keepLinksHere(): void {
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    const to = link?.getAttribute('href') ?? ''
    if (!link || event.defaultPrevented) return
    event.preventDefault()
    if (to === '#' || to === '#top') scrollTo(0, 0)
    else if (to.startsWith('#')) document.getElementById(decodeURIComponent(to.slice(1)))?.scrollIntoView()
    else tellLive({ kind: 'link', to: to.slice(0, 200) })
  })
}

/**
 * Forms send nothing here: the sandbox refuses that. But after a refused `submit()` Chromium 156 no longer ends the
 * process of a page that hangs, and no further check would load.
 */
function keepFormsHere(): void {
  HTMLFormElement.prototype.submit = () => undefined
}

/** A preview is redrawn while she types in the editor, and must not take the cursor away. */
function keepFocusAway(): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its element below
  const { focus } = HTMLElement.prototype
  HTMLElement.prototype.focus = function (options) {
    if (document.hasFocus()) focus.call(this, options)
  }
}
