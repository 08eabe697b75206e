import { findChromium, launchChromium } from '#checks'
import type { Page } from 'playwright-core'
import { inFreshFolder } from './bench-folder.ts'
import { adding, counting, courseWithBench, type BenchExercise } from './bench-lesson.ts'
import { editor, firstCard, signIn } from './browser-learner.ts'
import { openCourseSite } from './course-site.ts'
import { addClock, seenOn, toVerdict, until, type Press } from './page-clock.ts'
import { inMs, median, percentile, type Row } from './row.ts'

const warmUps = 3
const runs = 40

/** From Ctrl+Enter until the verdict is drawn and the version acknowledged, for a person who changes her code each time. */
export function benchKeyToVerdict(): Promise<Row[]> {
  return inFreshFolder(async (folder) => {
    const site = await openCourseSite(folder, courseWithBench(folder))
    const browser = await launchChromium(findChromium() ?? '')
    try {
      const context = await browser.newContext({ baseURL: site.address, viewport: { width: 1280, height: 800 } })
      await addClock(context)
      const page = await context.newPage()
      await signIn(page, firstCard(site.dataFolder))
      const js = await pressMany(page, adding)
      const dom = await pressMany(page, counting)
      return [
        row('key press to verdict and version, JS', [40, 120], js),
        row('key press to verdict and version, page with its preview open', [60, 140], dom),
      ]
    } finally {
      await browser.close()
      await site.stop()
    }
  })
}

async function pressMany(page: Page, { path, right, wrong }: BenchExercise): Promise<readonly Press[]> {
  await page.goto(path)
  await until(page, ({ usable }) => usable !== null)
  await page.waitForTimeout(1500)
  for (let run = 0; run < warmUps + runs; run += 1) {
    await editor(page).fill(`${run % 2 === 0 ? right : wrong}// ${run}\n`)
    // Presses fall before, in and after the save and the preview that follow a change, as a person's do.
    await page.waitForTimeout(600 + ((run * 137) % 1000))
    await page.keyboard.press('Control+Enter')
    await page.waitForTimeout(500)
    await until(page, ({ presses }) => presses.slice(0, run + 1).every((press) => toVerdict(press) !== null))
  }
  const { presses } = await seenOn(page)
  return presses.slice(warmUps)
}

function row(figure: string, [most50, most95]: readonly [number, number], presses: readonly Press[]): Row {
  const times = presses.map((press) => toVerdict(press) ?? NaN)
  const [p50, p95] = [median(times), percentile(times, 0.95)]
  const drawn = median(presses.map((press) => (press.drawn ?? NaN) - press.pressed))
  const acknowledged = median(presses.map((press) => (press.acknowledged ?? NaN) - press.pressed))
  return {
    figure: `${figure}: p50 / p95`,
    want: `≤ ${most50} / ≤ ${most95} ms`,
    got: `${inMs(p50)} / ${inMs(p95)} (p50 of each: drawn ${inMs(drawn)}, acknowledged ${inMs(acknowledged)})`,
    ok: p50 <= most50 && p95 <= most95,
  }
}
