import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { cardOf, journalHoldsItAll, openTestSite, type TestSite } from '../site.ts'
import { axeFaults, sideScroll } from './axe.ts'
import { isFound, tabTo } from './keyboard.ts'

const lesson = '/lessons/headings-and-paragraphs'
const exercise = 'ex-f6w9ke2d' // "Sunday football"

let site: TestSite
let ada: Page
let sam: Page
/** What Ada was told, as she read it. */
let told = ''
before(async () => {
  site = await openTestSite()
  ada = await site.signIn('ada')
  sam = await site.signIn('sam')
})
after(() => site.shut())

async function readsWell(page: Page): Promise<void> {
  assert.deepEqual(await axeFaults(page), [])
  await page.setViewportSize({ width: 320, height: 640 })
  assert.equal(await sideScroll(page), null)
  await page.setViewportSize({ width: 1280, height: 800 })
}

test('Ada misses the same thing three times, then passes with a text of her own', async () => {
  await ada.goto(`${lesson}?at=${exercise}`)
  const code = ada.locator('textarea.code:visible, .pce-textarea:visible').first()
  const start = await code.inputValue()
  for (const letter of ['a', 'b', 'c']) {
    await code.fill(start.replace('</p>', `${letter}<p>`))
    const recorded = ada.waitForResponse(/\/result$/)
    await code.press('Control+Enter')
    await recorded
  }
  told = await ada.locator('.finding-what').first().innerText()
  const right = start
    .replace(/<p>(Sunday football)<\/p>/, '<h1>$1 for Ada</h1>')
    .replace(/<p>(Who can play|What to bring)<\/p>/g, '<h2>$1</h2>')
  await code.fill(right)
  const recorded = ada.waitForResponse(/\/result$/)
  await code.press('Control+Enter')
  await ada.locator('.passed').first().waitFor()
  await recorded
})

test('from her home, by keyboard alone, she comes to the very text that passed', async () => {
  await ada.goto('/')
  await tabTo(ada, /^How far you have come$/)
  await ada.keyboard.press('Enter')
  await ada.waitForURL('/how-far')
  await readsWell(ada)
  await tabTo(ada, /^What you can do$/)
  await ada.keyboard.press('Enter')
  await tabTo(ada, /^Sunday football$/)
  await ada.keyboard.press('Enter')
  await ada.waitForURL(/\/how-far\/[0-9a-f-]{36}/)
  assert.match(await ada.locator('.listing').first().innerText(), /<h1>Sunday football for Ada<\/h1>/)
  assert.match(await ada.locator('main').innerText(), /What the checks saw\s+One heading of level 1 names the page/)
  await readsWell(ada)
})

test('what was hard is said in the words she read, with the text they were about', async () => {
  await ada.goto('/how-far')
  const hard = ada.locator('#hard')
  assert.match(await hard.innerText(), /Sunday football\s+4\s+0\s+Passed/)
  await hard.getByRole('link', { name: told }).click()
  await ada.waitForURL(/\/how-far\/[0-9a-f-]{36}/)
  assert.ok(await ada.getByText('Not passed').isVisible())
  assert.match(await ada.locator('.listing').first().innerText(), /c<p>/)
})

test('Sam comes to the same page from the list of learners, and reads the same of her', async () => {
  await sam.goto('/staff/learners')
  await sam.getByRole('link', { name: 'Ada B.', exact: true }).click()
  await sam.getByRole('link', { name: 'How far Ada B. is' }).click()
  await sam.waitForURL(/\/progress$/)
  await readsWell(sam)
  assert.ok(await sam.getByRole('link', { name: told }).isVisible())
  await sam.locator('#can-do').getByRole('link', { name: 'Sunday football' }).click()
  assert.match(await sam.locator('.listing').first().innerText(), /for Ada/)
  await readsWell(sam)
})

test('the page prints with the road, the table beside it and all that is said', async () => {
  await sam.goto(`/staff/learners/${cardOf(site.cards, 'ada').learner}/progress`)
  await sam.emulateMedia({ media: 'print' })
  for (const part of ['.road-drawing.wide', '.story-road table', '#can-do li', '#hard table', '#own-words']) {
    assert.ok(await sam.locator(part).first().isVisible(), part)
  }
  assert.equal(await sam.locator('.story-parts').isVisible(), false)
  await sam.emulateMedia({ media: 'screen' })
})

test('a text that is not there says where to go, with the keyboard too', async () => {
  await ada.goto('/how-far/00000000-0000-4000-8000-000000000000')
  await tabTo(ada, /^Back to the whole page$/)
  await isFound(ada)
  await ada.keyboard.press('Enter')
  await ada.waitForURL('/how-far')
})

test('all that happened stands in the journal', () => journalHoldsItAll(site))
