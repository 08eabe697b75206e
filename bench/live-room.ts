import { setTimeout as sleep } from 'node:timers/promises'
import { findChromium, launchChromium } from '#checks'
import type { CDPSession, Page } from 'playwright-core'
import { startSite } from '../tools/running-site.ts'
import { inFreshFolder } from './bench-folder.ts'
import { editor } from './browser-learner.ts'
import { HttpLearner } from './http-learner.ts'
import { openLiveClass, tutorsPage, type LiveClass } from './live-class.ts'
import { slowDown } from './page-clock.ts'
import { inMs, percentile, type Row } from './row.ts'
import { slower } from './slow-pc.ts'

const eachMs = 10_000
const seconds = 40

/**
 * The live room of thirty who each check every 10 s: 27 by their requests and streams, three on real pages. From the
 * moment a result was recorded until its row is drawn on the tutor's screen, and what that costs her slow processor.
 */
export function benchLiveRoom(): Promise<Row[]> {
  return inFreshFolder(async (dataFolder) => {
    const site = await startSite(dataFolder, { port: 4660 })
    const browser = await launchChromium(findChromium() ?? '')
    try {
      const place = { address: site.address, dataFolder, browser }
      const live = await openLiveClass(place)
      const page = await tutorsPage(place, live.path)
      await page.evaluate(watchRows)
      await slowDown(page, slower)
      const cdp = await page.context().newCDPSession(page)
      // Time of its thread, and not of the clock on the wall: other programs of a busy machine are not counted.
      await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
      await sleep(3000)
      const [busy, from] = [await busySeconds(cdp), performance.now()]
      await workFor(live, seconds)
      const share = (await busySeconds(cdp)) - busy
      const rows = await page.evaluate(() => window.benchRows)
      return figures(rows, share / ((performance.now() - from) / 1000))
    } finally {
      await browser.close()
      await site.stop()
    }
  })
}

async function workFor({ learners, pages }: LiveClass, forSeconds: number): Promise<void> {
  const until = performance.now() + forSeconds * 1000
  const all = [...learners, ...pages]
  const one = async (who: HttpLearner | Page, nth: number) => {
    let next = performance.now() + (nth * eachMs) / all.length
    for (let turn = 0; next < until; turn += 1, next += eachMs) {
      await sleep(Math.max(0, next - performance.now()))
      await (who instanceof HttpLearner ? who.check((turn + nth) % 3 === 0) : pressCheck(who, turn))
    }
  }
  await Promise.all(all.map(one))
  await sleep(1000)
}

async function pressCheck(page: Page, turn: number): Promise<void> {
  await editor(page).press('Control+End')
  await page.keyboard.insertText(`<!-- ${turn} -->`)
  await page.keyboard.press('Control+Enter')
}

/** Seconds for which the page's main thread was at work, on the slowed processor. */
async function busySeconds(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN
}

/** One row that was drawn: when its result was recorded and when it stood on the screen, in ms since 1970. */
interface Drawn {
  readonly recorded: number
  readonly drawn: number
}

declare const window: { benchRows: Drawn[] }

// Plain JavaScript, because it is the page's and not ours. Each result is counted once, when it is first drawn.
const watchRows = `
window.benchRows = []
{
  const last = new Map()
  const of = (row) => Number(row.querySelector('td[data-head="Last check"] [data-since]')?.dataset.since ?? 0)
  for (const row of document.querySelectorAll('tr[data-learner]')) last.set(row.dataset.learner, of(row))
  const look = (list) => {
    const fresh = []
    for (const { addedNodes } of list) for (const row of addedNodes) {
      if (row.nodeName !== 'TR') continue
      const recorded = of(row)
      if (recorded === 0 || last.get(row.dataset.learner) === recorded) continue
      last.set(row.dataset.learner, recorded)
      fresh.push(recorded)
    }
    if (fresh.length === 0) return
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        const drawn = performance.timeOrigin + performance.now()
        for (const recorded of fresh) window.benchRows.push({ recorded, drawn })
      }
      port2.postMessage(null)
    })
  }
  new MutationObserver(look).observe(document.querySelector('table[data-live] tbody'), { childList: true })
}
`

function figures(rows: readonly Drawn[], share: number): Row[] {
  const times = rows.map(({ recorded, drawn }) => drawn - recorded)
  const p95 = percentile(times, 0.95)
  const percent = Math.round(share * 1000) / 10
  const got = `${inMs(p95)} (p50 ${inMs(percentile(times, 0.5))}, ${times.length} results)`
  const figure = 'live room, 30 learners checking every 10 s'
  return [
    { figure: `${figure}: recorded to drawn, p95`, want: '≤ 300 ms', got, ok: p95 <= 300 && times.length > 0 },
    { figure: `${figure}: CPU of its page at CPU ÷ 6`, want: '≤ 20 %', got: `${percent} %`, ok: percent <= 20 },
  ]
}
