// Types into a learner's page, pulls the plug in the middle of a word, starts again, and shows what was kept.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findChromium, launchChromium } from '#checks'
import type { Browser, Page } from 'playwright-core'
import { demoCardsOf, startSite } from './running-site.ts'

const text =
  '<h1>What I want to build</h1>\n<p>A page for my sister, with the opening hours of her café. She keeps ringing me to ask</p>'
const picture = path.join(tmpdir(), 'throughgate-after-the-power-cut.png')

const chromium = findChromium()
if (chromium === null) {
  console.error('No Chromium was found, and this needs a browser. On Debian: sudo apt-get install chromium')
  process.exit(1)
}

const dataFolder = mkdtempSync(path.join(tmpdir(), 'throughgate-power-cut-'))
try {
  await demo(dataFolder, chromium)
} finally {
  rmSync(dataFolder, { recursive: true, force: true })
}

async function demo(dataFolder: string, chromium: string): Promise<void> {
  console.log('A site starts, and Ada signs in with her card.')
  const site = await startSite(dataFolder)
  const browser = await launchChromium(chromium)
  const box = await openHerWork(await pageOf(browser, site.address), dataFolder)
  await box.fill('')
  console.log('She types …')
  const typed = await typeUntilTheCut(box, () =>
    console.log(`\nThe plug is pulled: ${site.pullThePlug()} processes end at once.`),
  )
  await browser.close()
  console.log('Power is back.')
  const again = await startSite(dataFolder)
  console.log(`The site is up again after ${(again.readyIn / 1000).toFixed(1)} s. Ada signs in.`)
  const next = await launchChromium(chromium)
  const page = await pageOf(next, again.address)
  const kept = await (await openHerWork(page, dataFolder)).inputValue()
  await page.screenshot({ path: picture })
  report(typed, kept)
  await next.close()
  await again.stop()
}

async function pageOf(browser: Browser, baseURL: string): Promise<Page> {
  return (await browser.newContext({ baseURL, viewport: { width: 1280, height: 800 } })).newPage()
}

async function openHerWork(page: Page, dataFolder: string) {
  const card = demoCardsOf(dataFolder).learners[0]
  if (!card) throw new Error('The demo has no learner.')
  await page.goto('/sign-in')
  await page.getByLabel(/code/i).first().fill(card.code)
  await page.getByLabel(/words/i).first().fill(card.words.join(' '))
  await page.getByRole('button', { name: /sign in/i }).click()
  await page.waitForURL('/')
  await page.goto('/lessons/headings-and-paragraphs')
  return page.locator('[data-work] [data-code] textarea:visible').first()
}

/** Types at about the speed of a person, and cuts in the middle of a word. gives what had been typed by then. */
async function typeUntilTheCut(box: Awaited<ReturnType<typeof openHerWork>>, cut: () => void): Promise<string> {
  const until = text.lastIndexOf('ask') + 2
  for (const letter of text.slice(0, until)) {
    await box.pressSequentially(letter, { delay: 90 })
    process.stdout.write(letter)
  }
  const typed = await box.inputValue()
  cut()
  return typed
}

function report(typed: string, kept: string): void {
  const lost = typed.length - lengthOfSameStart(typed, kept)
  console.log(
    `\nShe had typed ${typed.length} characters. Kept: ${typed.length - lost}. Lost: ${lost}, about ${((lost * 90) / 1000).toFixed(1)} s of typing.\n`,
  )
  console.log(kept)
  console.log(`\nHer page after the power cut: ${picture}`)
}

function lengthOfSameStart(one: string, other: string): number {
  let same = 0
  while (same < one.length && one[same] === other[same]) same += 1
  return same
}
