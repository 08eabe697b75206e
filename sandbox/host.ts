// The host frame: sandboxed, with a policy of its own, it holds the learner's page or Worker and passes reports on.
import type { CutPage, Order, Report, Rules, Word } from './messages.ts'

/** The two harnesses, built first and written in here as text. */
declare const PAGE_HARNESS: string
declare const WORKER_HARNESS: string

type Run = Extract<Order, { id: string; rules: Rules }>

let frame: { readonly element: HTMLIFrameElement; readonly id: string } | null = null
let spare: Worker | null = newWorker()
let busy: { readonly worker: Worker; readonly id: string; readonly timer: number } | null = null

addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source === parent) obey(event.data as Order)
  else if (frame && event.source === frame.element.contentWindow) passOn(event.data, frame.id)
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
  const config = JSON.stringify({ id, line: page.line, rules }).replaceAll('<', '\\u003c')
  element.srcdoc = `${page.before}<script>(function(THROUGHGATE_PAGE){${PAGE_HARNESS}})(${config})</script>${page.after}`
  let loads = 0
  element.addEventListener('load', () => {
    loads += 1
    if (loads > 1 && rules.checks !== null && frame?.id === id) passOn({ id, kind: 'report', text: leftPage }, id)
  })
  frame = { element, id }
  document.body.append(element)
}

function hide(): void {
  frame?.element.remove()
  frame = null
}

/** From the learner's page: anything may come; only the text of the current run goes on, unread. */
function passOn(heard: unknown, id: string): void {
  const { kind, text, id: said } = (heard ?? {}) as Record<string, unknown>
  if (said !== id || typeof text !== 'string') return
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

/** What is reported when the learner's page went somewhere else, and the harness with it. */
const leftPage = JSON.stringify({
  checks: [],
  errors: [{ name: 'LeftPage', message: 'The page tried to go to another address.' }],
  printed: [],
  loopStopped: false,
  checksBroken: null,
} satisfies Report)
