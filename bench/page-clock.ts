import type { BrowserContext, CDPSession, Page } from 'playwright-core'

/** One press of Ctrl+Enter, in ms on the page's own clock. */
export interface Press {
  readonly pressed: number
  /** The verdict stands on the screen. */
  readonly drawn: number | null
  /** The server's answer to the version has arrived. */
  readonly acknowledged: number | null
}

/** What the clock in the page has seen, in ms since the navigation began. */
export interface Seen {
  /** The code box takes typing and Check can be pressed, and both are drawn. */
  readonly usable: number | null
  /** Time beyond 50 ms of each long task since the first paint, added up. */
  readonly blocked: number
  /** Time of the navigation's start, in ms since 1970. */
  readonly origin: number
  readonly presses: readonly Press[]
}

/** Puts the clock in every page this context opens, before anything of ours runs. */
export async function addClock(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: clock })
}

declare const window: { benchSeen(): Seen }

export const seenOn = (page: Page): Promise<Seen> => page.evaluate(() => window.benchSeen())

/** Waits until the clock has seen enough. Asks seldom: on a slow processor each question costs the page time. */
export async function until(page: Page, isEnough: (seen: Seen) => boolean): Promise<Seen> {
  const last = Date.now() + 30_000
  for (;;) {
    const seen = await seenOn(page)
    if (isEnough(seen)) return seen
    if (Date.now() > last) throw new Error(`The page did not come this far in 30 s: ${JSON.stringify(seen)}`)
    await page.waitForTimeout(250)
  }
}

/** ms from the key press until the verdict is drawn and the version acknowledged; null while one is still missing. */
export function toVerdict({ pressed, drawn, acknowledged }: Press): number | null {
  return drawn === null || acknowledged === null ? null : Math.max(drawn, acknowledged) - pressed
}

/** Slows the page's processor, and that of its sandboxed frames as soon as they have a process of their own. */
export async function slowDown(page: Page, times: number): Promise<void> {
  const slow = (session: CDPSession) => session.send('Emulation.setCPUThrottlingRate', { rate: times })
  await slow(await page.context().newCDPSession(page))
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) return
    // A frame within a frame has the process of the outer one, which is slowed already.
    page
      .context()
      .newCDPSession(frame)
      .then(slow)
      .catch(() => undefined) // the frame, or the page, is gone by now
  })
}

// Plain JavaScript, because it is the page's and not ours. What is drawn is known when a task runs after the frame
// in which it was laid out.
const clock = `
if (self === top) {
  const seen = { usable: null, blocked: 0, presses: [] }
  const tasks = []
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ startTime, duration })
  }).observe({ type: 'longtask', buffered: true })
  const painted = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
  window.benchSeen = () => {
    const blocked = tasks.filter(({ startTime, duration }) => startTime + duration > painted())
    const over = blocked.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0)
    return { ...seen, blocked: over, origin: performance.timeOrigin }
  }
  const whenDrawn = (then) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => then(performance.now())
    port2.postMessage(null)
  })
  const isUsable = () => {
    const check = document.querySelector('button[aria-keyshortcuts="Control+Enter"]')
    if (!check || check.disabled) return false
    const box = document.querySelector('[data-work]:not([hidden]) [role=tabpanel]:not([hidden]) :is(textarea, [contenteditable=true])')
    return Boolean(box && !box.readOnly)
  }
  const growing = new MutationObserver(() => {
    if (!isUsable()) return
    growing.disconnect()
    whenDrawn((now) => { seen.usable = now })
    for (const place of document.querySelectorAll('[data-verdict]')) verdicts.observe(place, { childList: true })
  })
  growing.observe(document, { childList: true, subtree: true })
  const verdicts = new MutationObserver(() => {
    const press = seen.presses.at(-1)
    if (press && press.drawn === null) whenDrawn((now) => { press.drawn = now })
  })
  addEventListener('keydown', (event) => {
    if (event.ctrlKey && event.key === 'Enter') seen.presses.push({ pressed: event.timeStamp, drawn: null, acknowledged: null })
  }, true)
  new PerformanceObserver((list) => {
    const press = seen.presses.at(-1)
    for (const { name, startTime, responseEnd } of list.getEntries()) {
      if (press?.acknowledged === null && name.endsWith('/version') && startTime >= press.pressed) press.acknowledged = responseEnd
    }
  }).observe({ type: 'resource' })
}
`
