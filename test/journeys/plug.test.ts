import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { findChromium, launchChromium } from '#checks'
import type { Browser, Page } from 'playwright-core'
import { demoCardsOf, startSite, type RunningSite } from '../../tools/running-site.ts'

const lesson = '/lessons/headings-and-paragraphs'
const exercise = 'ex-f6w9ke2d' // "Sunday football": lines become headings
const broken = `<!doctype html>
<title>Sunday football</title>

<h1>Sunday football</h1>
<h2>Who can play
<p>Anyone. We mix the teams.</p>
<h2>What to bring</h2>
<p>Boots or trainers, and some water.</p>
`

let site: RunningSite
let browser: Browser
const dataFolder = mkdtempSync(path.join(tmpdir(), 'throughgate-plug-'))
chmodSync(dataFolder, 0o755)

before(async () => {
  site = await startSite(dataFolder, { port: 4410 })
  browser = await launchChromium(findChromium() ?? '')
})
after(async () => {
  await browser.close()
  await site.stop()
  rmSync(dataFolder, { recursive: true, force: true })
})

test('Ada checks, mends and passes; the plug is pulled; after the restart she finds everything', async () => {
  let page = await signIn()
  await page.goto(`${lesson}?at=${exercise}`)
  await work(page).getByRole('button', { name: 'Check' }).waitFor()
  const start = await code(page).inputValue()
  await code(page).fill(broken)
  await page.keyboard.press('Control+Enter')
  const finding = work(page).locator('.finding').first()
  await finding.waitFor()
  assert.match(await finding.innerText(), /line 5/i)
  assert.match(await finding.innerText(), /h2/)
  assert.equal(await work(page).locator('.passed').count(), 0)

  await code(page).fill(solutionOf(start))
  await page.keyboard.press('Control+Enter')
  await work(page).locator('.passed').waitFor()
  await page.waitForTimeout(500)

  await code(page).press('Control+End')
  await code(page).pressSequentially('<!-- half a wo', { delay: 60 })
  await page.waitForTimeout(5_000)
  assert.ok(site.pullThePlug() > 1)
  site = await startSite(dataFolder, { port: 4410 })

  page = await signIn()
  await page.getByRole('link', { name: 'Carry on' }).click()
  await page.waitForURL(/lessons/)
  await page.goto(`${lesson}?at=${exercise}`)
  await work(page).getByRole('button', { name: 'Check' }).waitFor()
  assert.match(await code(page).inputValue(), /<!-- half a wo/)
  await work(page).getByText('Versions', { exact: true }).click()
  await work(page).getByText('passed').first().waitFor()
})

async function signIn(): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: site.address })).newPage()
  const card = demoCardsOf(dataFolder).learners[0]
  assert.ok(card)
  await page.goto('/sign-in')
  await page.getByLabel(/code/i).first().fill(card.code)
  await page.getByLabel(/words/i).first().fill(card.words.join(' '))
  await page.getByRole('button', { name: /sign in/i }).click()
  await page.waitForURL('/')
  return page
}

const work = (page: Page) => page.locator(`[data-work="${exercise}"]`)
const code = (page: Page) => work(page).locator('[data-code] textarea:visible').first()

/** Every line of the start is a paragraph; three of them become headings. */
function solutionOf(start: string): string {
  return start
    .replace(/<p>(Sunday football)<\/p>/, '<h1>$1</h1>')
    .replace(/<p>(Who can play)<\/p>/, '<h2>$1</h2>')
    .replace(/<p>(What to bring)<\/p>/, '<h2>$1</h2>')
}
