import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { findChromium, launchChromium } from '../../src/checks/real-browser.ts'
import { buildBrowser } from '../../tools/build-browser.ts'
import { openLessonSite, type LessonSite } from './lesson-site.ts'

let browser: Browser
let site: LessonSite
let page: Page

before(async () => {
  await buildBrowser()
  browser = await launchChromium(findChromium() ?? '')
})
after(() => browser.close())
beforeEach(async () => {
  site = await openLessonSite()
  page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
  await page.goto(site.address)
  await page.locator('textarea:visible').waitFor()
})
afterEach(async () => {
  await page.context().close()
  site.close()
})

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const saved = () => page.textContent('#saved-state')
const drafts = () => site.asked.filter(({ path }) => path === 'draft')

/** Waits until the page says it; the tests' patience is 12 s. */
async function says(selector: string, text: string, timeout = 12_000): Promise<void> {
  await page.locator(selector).filter({ hasText: text }).first().waitFor({ timeout })
}

function isSaved(): Promise<void> {
  return page.locator('#saved-state[data-state=saved]').waitFor({ timeout: 12_000 })
}

async function types(text: string, delay = 0): Promise<void> {
  await page.locator('textarea:visible').focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(text, { delay })
}

test('what Ada types is saved within two seconds of a pause, and the page says so', async () => {
  await types('<p>One</p>')
  assert.equal(await saved(), 'Not saved yet')
  const typed = Date.now()
  await isSaved()
  assert.ok(Date.now() - typed < 2000)
  assert.match(site.draft.files['index.html'] ?? '', /<p>One<\/p>/)
})

test('while she types without a pause no change waits longer than five seconds', async () => {
  const started = Date.now()
  const text = 'abcdefgh'.repeat(10)
  await types(text, 90)
  const times = drafts().map(({ at }) => at - started)
  assert.ok((times[0] ?? Infinity) < 4500, `first save after ${times[0] ?? -1} ms`)
  for (const [n, at] of times.entries()) assert.ok(at - (times[n - 1] ?? 0) < 4500, `saves at ${times.join(', ')}`)
})

test('the server goes and comes back: the page keeps trying, says so, and sends each text once', async () => {
  site.mood = 'gone'
  await types('<p>Two</p>')
  await says('.ask', 'We keep trying')
  assert.equal(await saved(), 'Not saved yet')
  site.mood = 'well'
  await isSaved()
  assert.match(site.draft.files['index.html'] ?? '', /<p>Two<\/p>/)
  assert.equal(await page.locator('.ask .notice').count(), 0)
})

test('another tab saved first: she is told, and goes on with the text she chooses', async () => {
  const theirs = { 'index.html': '<p>from the other tab</p>', 'style.css': '' }
  site.draft = { number: 7, files: theirs, command: 'other' }
  await types('<p>mine</p>')
  await says('.ask', 'another tab')
  await page.getByRole('button', { name: 'Go on with this text' }).click()
  await isSaved()
  assert.deepEqual([site.draft.number, /mine/.test(site.draft.files['index.html'] ?? '')], [8, true])

  site.draft = { number: 9, files: theirs, command: 'other' }
  await types('<p>again</p>')
  await says('.ask', 'another tab')
  await page.getByRole('button', { name: 'Go on with the other text' }).click()
  await isSaved()
  assert.equal(await page.locator('textarea:visible').inputValue(), '<p>from the other tab</p>')
})

test('signed out while she types: she is told, her typing stays, and is saved once she is back', async () => {
  site.mood = 'signed-out'
  await types('<p>Three</p>')
  await says('.ask', 'You were away for a while.')
  assert.match(await page.locator('textarea:visible').inputValue(), /Three/)
  site.mood = 'well'
  await isSaved()
  assert.match(site.draft.files['index.html'] ?? '', /Three/)
})

test('the page is closed in the middle of a save: the last letters arrive as well', async () => {
  site.mood = 'slow'
  await types('<p>first</p>')
  await rest(1500)
  await types('<p>last</p>')
  await page.evaluate(() => {
    Object.assign(globalThis, { onbeforeunload: null })
    dispatchEvent(new Event('pagehide'))
  })
  await rest(2500)
  assert.match(site.draft.files['index.html'] ?? '', /first.*\n?.*last/s)
})

test('leaving with something unsaved warns, and with everything saved does not', async () => {
  const warned: string[] = []
  page.on('dialog', (dialog) => {
    warned.push(dialog.type())
    void dialog.accept()
  })
  await types('x')
  await isSaved()
  await page.goto(`${site.address}sign-in`)
  assert.deepEqual(warned, [])
  await page.goto(site.address)
  await page.locator('textarea:visible').waitFor()
  site.mood = 'gone'
  await types('y')
  await page.goto(`${site.address}sign-in`)
  assert.deepEqual(warned, ['beforeunload'])
})

test('her session ends elsewhere: the page is covered at once, saves what it has, and goes', async () => {
  await types('<p>Four</p>')
  site.endSession('signed-in-elsewhere')
  await page.waitForURL('**/sign-in?because=signed-in-elsewhere')
  assert.match(site.draft.files['index.html'] ?? '', /Four/)
})

test('her session ends and cannot save: the page is covered, and her typing waits behind it', async () => {
  site.mood = 'signed-out'
  await types('<p>Five</p>')
  site.endSession('idle')
  await says('.cover', 'Some typing is not saved yet')
  const top = await page.evaluate(() => document.elementFromPoint(640, 300)?.closest('.cover') !== null)
  assert.ok(top, 'the cover lies over everything')
  assert.match(await page.locator('textarea').first().inputValue(), /Five/)
})

test('Check sends the code before the verdict, then the result; a repeat keeps its command', async () => {
  await types('<p>Six</p>')
  await page.keyboard.press('Control+Enter')
  await says('[data-verdict]', 'Passed')
  await says('[data-verdict]', 'Go on')
  await rest(300)
  assert.deepEqual(
    site.asked.map(({ path }) => path),
    ['version', 'result'],
  )
  assert.equal(site.asked[1]?.body.version, 'v1')
  assert.match(String(site.asked[0]?.body.command), /^[0-9a-f]{8}-[0-9a-f]{4}-4/)
})

test('Check with the server gone still gives its verdict, and records it later', async () => {
  await page.getByRole('button', { name: 'Check' }).click()
  await says('[data-verdict]', 'Passed')
  site.mood = 'gone'
  await types('<p>Seven</p>')
  await page.keyboard.press('Control+Enter')
  await says('.ask', 'We keep trying')
  await says('[data-verdict]', 'Passed')
  site.mood = 'well'
  await isSaved()
  await rest(1000)
  assert.equal(site.asked.filter(({ path }) => path === 'result').length, 2)
})

test('the keyboard alone: tabs by arrows, Tab indents, Escape and Tab leave', async () => {
  await page.getByRole('tab', { name: 'index.html' }).focus()
  await page.keyboard.press('ArrowRight')
  assert.equal(await page.getByRole('tab', { name: 'style.css' }).getAttribute('aria-selected'), 'true')
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'Code in style.css')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Tab')
  assert.match(await page.locator('textarea:visible').inputValue(), / {2}$/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Check')
})
