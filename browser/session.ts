import { el, one } from './dom.ts'
import { words } from './words.ts'

/**
 * Told to the page when its session has ended. Who has something unsaved adds a promise to `saves` (true once it is
 * saved) and the page waits for it, covered.
 */
export class SessionEnding extends Event {
  static readonly kind = 'throughgate:ending'
  readonly saves: Promise<boolean>[] = []
  constructor() {
    super(SessionEnding.kind)
  }
}

const hereEveryMs = 120_000
const againMs = 5000
const saveMs = 8000

/** Watches the session of a page with somebody signed in: a page with a sign-out form. */
export function watchSession(): void {
  // A page brought back by the Back button shows what was on it, whoever is there now.
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    document.documentElement.hidden = true
    location.reload()
  })
  if (!one('form[action="/sign-out"]')) return
  listen()
  sayIAmHere()
}

let isOver = false

function listen(): void {
  const events = new EventSource('/events')
  events.addEventListener('ended', (event: MessageEvent<string>) => {
    events.close()
    void end(readEnding(event.data))
  })
  events.addEventListener('error', () => {
    // Lost connections come back by themselves. A refusal closes for good; it may mean that nobody is signed in.
    if (events.readyState !== EventSource.CLOSED || isOver) return
    setTimeout(() => void askWhy(), againMs)
  })
}

async function askWhy(): Promise<void> {
  try {
    const stop = new AbortController()
    const answer = await fetch('/events', { headers: { accept: 'text/event-stream' }, signal: stop.signal })
    if (answer.status === 401) {
      await end(readEnding(await answer.text()))
      return
    }
    stop.abort()
  } catch {
    // The server is not there; the stream is tried again and says when it is back.
  }
  listen()
}

interface Ending {
  readonly why: string
  readonly say: string
}

function readEnding(text: string): Ending {
  try {
    const { why, say } = JSON.parse(text) as Record<string, unknown>
    return { why: typeof why === 'string' ? why : '', say: typeof say === 'string' ? say : words.covered }
  } catch {
    return { why: '', say: words.covered }
  }
}

/** Covers the page at once, gives what is unsaved its last chance, then goes. */
async function end({ why, say }: Ending): Promise<void> {
  if (isOver) return
  isOver = true
  const target = `/sign-in${/^[a-z-]+$/.test(why) ? `?because=${why}` : ''}`
  const cover = coverPage(say)
  const ending = new SessionEnding()
  dispatchEvent(ending)
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), saveMs))
  const saves = Promise.all(ending.saves).then((each) => each.every(Boolean))
  if (await Promise.race([saves, late])) {
    location.replace(target)
    return
  }
  askToStay(cover, target)
  if (await saves) location.replace('/')
}

function coverPage(say: string): HTMLElement {
  for (const child of document.body.children) if (child instanceof HTMLElement) child.inert = true
  const cover = el('div', { class: 'cover', role: 'alertdialog', 'aria-label': say, tabindex: '-1' }, el('p', {}, say))
  document.body.append(cover)
  cover.focus()
  return cover
}

function askToStay(cover: HTMLElement, target: string): void {
  const signIn = el('a', { class: 'button main', href: target, target: '_blank', rel: 'noopener' }, words.signInAgain)
  const leave = el(
    'button',
    { type: 'button', class: 'button', onclick: () => location.replace(target) },
    words.leaveIt,
  )
  cover.append(el('p', {}, words.coveredUnsaved), el('p', { class: 'buttons' }, signIn, leave))
}

/**
 * The server ends a session that nobody was at for ten minutes. Reading sends nothing by itself, so a page whose reader
 * moves, scrolls or types says so every two minutes.
 */
function sayIAmHere(): void {
  let last = Date.now()
  const here = () => {
    if (isOver || Date.now() - last < hereEveryMs) return
    last = Date.now()
    void fetch('/here', { method: 'POST', headers: { accept: 'application/json' } }).catch(() => undefined)
  }
  for (const kind of ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart']) {
    addEventListener(kind, here, { passive: true, capture: true })
  }
}
