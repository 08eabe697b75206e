import { el, one } from './dom.ts'
import { listenTogether } from './shared-stream.ts'
import type { Heard } from './stream.ts'
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
const saveMs = 8000
const endsWithinMs = 15_000

/** Watches the session of a page with somebody signed in: a page with a sign-out form. */
export function watchSession(): void {
  // A page brought back by the Back button shows what was on it, whoever is there now.
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    document.documentElement.hidden = true
    location.reload()
  })
  const signOut = one('form[action="/sign-out"]')
  const { session, stream } = signOut?.dataset ?? {}
  if (session === undefined) return
  let waitMs = 0
  // The tab that signs out is on its way already; a second way out would break off the first.
  signOut?.addEventListener('submit', () => (waitMs = 3000))
  onHeard('ended', (data) => setTimeout(() => void end(readEnding(data)), waitMs))
  onHeard('closing', (data) => void close(readEnding(data).say))
  listenTogether(session, stream, ({ name, data }) => {
    for (const hear of hearers.get(name) ?? []) hear(data)
  })
  sayIAmHere()
}

const hearers = new Map<Heard['name'], ((data: string) => void)[]>()

/** Calls `hear` with the JSON of each event of this name that the server tells this session. */
export function onHeard(name: Heard['name'], hear: (data: string) => void): void {
  hearers.set(name, [...(hearers.get(name) ?? []), hear])
}

let isOver = false
let cover: HTMLElement | null = null

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

/** Asks everything on the page that holds something unsaved to save it. True once all of it is. */
async function saveAll(): Promise<boolean> {
  const ending = new SessionEnding()
  dispatchEvent(ending)
  const each = await Promise.all(ending.saves)
  return each.every(Boolean)
}

function within(ms: number, work: Promise<boolean>): Promise<boolean> {
  return Promise.race([work, new Promise<boolean>((resolve) => setTimeout(() => resolve(false), ms))])
}

/** The class is about to end: nothing more is typed, what was typed is saved, and the server hears so. Then the end comes. */
async function close(say: string): Promise<void> {
  if (isOver) return
  coverPage(say)
  if (await within(saveMs, saveAll())) {
    void fetch('/class/saved', { method: 'POST', headers: { accept: 'application/json' } }).catch(() => undefined)
  }
  // A server that went away in between ends nothing: she goes on.
  setTimeout(() => !isOver && uncoverPage(), endsWithinMs)
}

/** Covers the page at once, gives what is unsaved its last chance, then goes. */
async function end({ why, say }: Ending): Promise<void> {
  if (isOver) return
  isOver = true
  const target = `/sign-in${/^[a-z-]+$/.test(why) ? `?because=${why}` : ''}`
  const over = coverPage(say)
  const saves = saveAll()
  if (await within(saveMs, saves)) {
    location.replace(target)
    return
  }
  askToStay(over, target)
  if (await saves) location.replace('/')
}

function coverPage(say: string): HTMLElement {
  cover?.remove()
  for (const child of document.body.children) if (child instanceof HTMLElement) child.inert = true
  cover = el('div', { class: 'cover', role: 'alertdialog', 'aria-label': say, tabindex: '-1' }, el('p', {}, say))
  document.body.append(cover)
  cover.focus()
  return cover
}

function uncoverPage(): void {
  cover?.remove()
  cover = null
  for (const child of document.body.children) if (child instanceof HTMLElement) child.inert = false
}

function askToStay(over: HTMLElement, target: string): void {
  const signIn = el('a', { class: 'button main', href: target, target: '_blank', rel: 'noopener' }, words.signInAgain)
  const leave = el(
    'button',
    { type: 'button', class: 'button', onclick: () => location.replace(target) },
    words.leaveIt,
  )
  over.append(el('p', {}, words.coveredUnsaved), el('p', { class: 'buttons' }, signIn, leave))
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
