import { findChromium, launchChromium } from '#checks'
import type { Page } from 'playwright-core'
import { startSite } from '../tools/running-site.ts'
import { inFreshFolder } from './bench-folder.ts'
import { editor } from './browser-learner.ts'
import type { HttpLearner } from './http-learner.ts'
import { openLiveClass, type LiveClass } from './live-class.ts'
import { inMs, type Row } from './row.ts'

/** A class of thirty ends while all of them type: until the last screen is locked, with every text kept. */
export function benchEndClass(): Promise<Row[]> {
  return inFreshFolder(async (dataFolder) => {
    const site = await startSite(dataFolder, { port: 4670 })
    const browser = await launchChromium(findChromium() ?? '')
    try {
      const streams = new Streams()
      const live = await openLiveClass({ address: site.address, dataFolder, browser }, streams.hear)
      const typed = await Promise.all(live.pages.map(typeSomething))
      const from = performance.now()
      const locked = Promise.all([...live.learners.map(streams.untilEnded), ...live.pages.map(untilLocked)])
      await live.tutor.form(`${live.path}/end`, {})
      await locked
      const took = performance.now() - from
      const lines = [...streams.lines, ...typed]
      return [row(took, await keptOf(live, lines), lines.length)]
    } finally {
      await browser.close()
      await site.stop()
    }
  })
}

/** What the 27 hear; each saves a last line when she is told that the class ends, as her page would. */
class Streams {
  readonly lines: string[] = []
  readonly #ended = new Map<HttpLearner, () => void>()

  readonly untilEnded = (learner: HttpLearner): Promise<void> =>
    new Promise((resolve) => this.#ended.set(learner, resolve))

  readonly hear = (learner: HttpLearner, event: string): void => {
    if (event === 'ended') this.#ended.get(learner)?.()
    if (event === 'closing') void this.#save(learner)
  }

  async #save(learner: HttpLearner): Promise<void> {
    this.lines.push(await learner.type())
    await learner.ping('/class/saved')
  }
}

async function typeSomething(page: Page, nth: number): Promise<string> {
  const line = `<!-- page ${nth} -->`
  await editor(page).press('Control+End')
  await page.keyboard.insertText(line)
  return line
}

async function untilLocked(page: Page): Promise<void> {
  await page.locator('form[action="/sign-in"]').waitFor()
}

/** How many of these lines stand in the work that the tutor sees now. */
async function keptOf({ tutor }: LiveClass, lines: readonly string[]): Promise<number> {
  const list = await tutor.page('/staff/learners')
  const ids = new Set([...list.matchAll(/\/staff\/learners\/([0-9a-f-]{36})"/g)].map(([, id = '']) => id))
  const pages = await Promise.all([...ids].map((id) => tutor.page(`/staff/class/learners/${id}/work`)))
  const all = pages.join('\n')
  // Between the signs of a comment: those are written otherwise in a page.
  return lines.filter((line) => all.includes(line.slice(4, -3))).length
}

function row(took: number, kept: number, of: number): Row {
  const got = `${inMs(took)}, ${kept} of ${of} last lines kept`
  const ok = took <= 3000 && kept === of && of === 30
  return { figure: 'End class for 30: all work kept, all screens locked', want: '≤ 3 s', got, ok }
}
