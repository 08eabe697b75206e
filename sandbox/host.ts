// The host frame: sandboxed, with a policy of its own, it holds the learner's page or Worker and passes reports on.
import type { CutPage, Order, Rules, Word } from './messages.ts'

/** The two harnesses, built first and written in here as text. */
declare const PAGE_HARNESS: string
declare const WORKER_HARNESS: string

type Run = Extract<Order, { id: string; rules: Rules }>

/** `begun` counts the pages that stood in it: a second one means that the page loads itself again. */
interface Shown {
  readonly element: HTMLIFrameElement
  readonly id: string
  begun: number
  isHere: boolean
}

let frame: Shown | null = null
let spare: Worker | null = newWorker()
let busy: { readonly worker: Worker; readonly id: string; readonly timer: number } | null = null

addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source === parent) obey(event.data as Order)
  else if (frame && event.source === frame.element.contentWindow) passOn(event.data, frame)
})
say({ at: 'ready' })

function say(word: Word): void {
  parent.postMessage(word, '*')
}

function obey(order: Order): void {
  if (order.do === 'ping') say({ at: 'pong', id: order.id })
  else if (order.do === 'hide') hide()
  else if (order.do === 'run-script') runScript(order.id, order.script, order.rules)
  else show(order, order.page)
}

function show({ id, rules }: Run, page: CutPage): void {
  hide()
  const element = document.createElement('iframe')
  element.title = 'Page'
  const config = JSON.stringify({ id, line: page.line, col: page.col, rules }).replaceAll('<', '\\u003c')
  element.srcdoc = `${page.before}<script>(function(THROUGHGATE_PAGE){${PAGE_HARNESS}})(${config})</script>${page.after}`
  frame = { element, id, begun: 0, isHere: false }
  element.addEventListener('load', () => askIfHere(id, 2))
  document.body.append(element)
}

/** A page that went to another address is refused there, and what stands in its place does not answer. */
function askIfHere(id: string, chances: number): void {
  if (frame?.id !== id) return
  if (chances === 0) {
    leave(frame)
    return
  }
  frame.isHere = false
  frame.element.contentWindow?.postMessage(id, '*')
  // Asked twice: a page at work may be slow to answer, and the first time may be over before its answer is read.
  setTimeout(() => {
    if (frame?.id === id && !frame.isHere) askIfHere(id, chances - 1)
  }, 300)
}

function leave({ id }: Shown): void {
  hide()
  say({ at: 'left', id })
}

function hide(): void {
  frame?.element.remove()
  frame = null
}

/** From the learner's page: anything may come; only the text of the current run goes on, unread. */
function passOn(heard: unknown, shown: Shown): void {
  const { kind, text, id } = (heard ?? {}) as Record<string, unknown>
  if (id !== shown.id) return
  if (kind === 'here') shown.isHere = true
  if (kind === 'begun' && ++shown.begun > 1) leave(shown)
  if (typeof text !== 'string') return
  if (kind === 'live') say({ at: 'live', id, text })
  if (kind !== 'report') return
  say({ at: 'report', id, text })
  hide()
}

function runScript(id: string, script: string, rules: Rules): void {
  if (busy) endWorker(busy)
  const worker = spare ?? newWorker()
  spare = null
  const over = (word: Word) => {
    if (busy?.id !== id) return
    endWorker(busy)
    say(word)
  }
  const timer = setTimeout(() => over({ at: 'stopped', id }), rules.limitMs)
  busy = { worker, id, timer }
  worker.onmessage = ({ data }: MessageEvent<unknown>) => {
    const { id: said, text } = (data ?? {}) as Record<string, unknown>
    if (said === id && typeof text === 'string') over({ at: 'report', id, text })
  }
  worker.postMessage({ id, script, rules })
}

function endWorker({ worker, timer }: NonNullable<typeof busy>): void {
  clearTimeout(timer)
  worker.terminate()
  busy = null
  // Made while nobody waits, so that the next press finds it warm.
  setTimeout(() => (spare ??= newWorker()), 0)
}

function newWorker(): Worker {
  return new Worker(URL.createObjectURL(new Blob([WORKER_HARNESS], { type: 'text/javascript' })))
}
