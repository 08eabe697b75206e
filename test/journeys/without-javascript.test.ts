import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { journalHoldsItAll, openTestSite, type TestSite } from '../site.ts'

const lesson = '/lessons/headings-and-paragraphs'
const exercise = 'ex-f6w9ke2d' // "Sunday football"

let site: TestSite
let page: Page
before(async () => {
  site = await openTestSite()
  // What Kofi did yesterday, on a PC whose browser has JavaScript.
  const yesterday = await site.signIn('kofi')
  await yesterday.goto(`${lesson}?at=${exercise}`)
  await yesterday.locator('textarea:visible').press('Control+Enter')
  await yesterday.locator('.finding').waitFor()
  await yesterday.locator('#saved-state[data-state=saved]').waitFor()
  await yesterday.context().close()
  page = await site.signIn('kofi', await site.onAnotherPc({ javaScriptEnabled: false }))
})
after(() => site.shut())

const work = () => page.locator(`[data-work="${exercise}"]`)

test('Kofi carries on from his home page and reads the lesson', async () => {
  await page.getByRole('link', { name: 'Carry on' }).click()
  await page.waitForURL(/\/lessons\//)
  assert.ok(await page.getByText('A web page works in the same way', { exact: false }).isVisible())
  assert.ok(await work().getByText('What the last check found').or(work().locator('.finding')).first().isVisible())
})

test('he makes a prediction, answers a question, and is told what it means', async () => {
  for (const kind of ['What do you think?', 'Choose one']) {
    const question = page.locator('section.question').filter({ hasText: kind }).first()
    await question.getByRole('button', { name: 'Answer' }).click()
    assert.ok(await question.getByText('Choose one of the answers').isVisible(), 'nothing chosen is said so')
    await question.getByRole('radio').first().check()
    await question.getByRole('button', { name: 'Answer' }).click()
    assert.ok(await question.getByText(/^(That is right|Not this one)\.$/).isVisible())
    assert.ok(await question.getByRole('radio').first().isChecked())
  }
})

test('he writes code in a plain box, saves it, and is told that checking needs JavaScript', async () => {
  const box = work().locator('textarea')
  await box.fill(`${await box.inputValue()}\n<p>By hand</p>`)
  await work().getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(/saved=/)
  assert.ok(await work().getByText('Saved. Checking needs JavaScript').isVisible())
  await page.goto(lesson)
  assert.match(await box.inputValue(), /<p>By hand<\/p>/)
})

test('he sees his versions and takes one back, and what he had is kept', async () => {
  await work().getByRole('link', { name: 'Your versions' }).click()
  await page.getByRole('button', { name: 'Take this one back' }).last().click()
  assert.ok(await page.getByText('That version is back.').isVisible())
  // The check of yesterday, what he had before he took it back, and the text that is back.
  assert.equal(await page.locator('ol.timeline > li').count(), 3)
  for (const changes of await page.locator('ol.timeline summary').all()) await changes.click()
  assert.match(await page.locator('ol.timeline').innerText(), /By hand/)
  await page.getByRole('link', { name: 'Back to the exercise' }).click()
  assert.doesNotMatch(await work().locator('textarea').inputValue(), /By hand/)
})

test('he signs out, and the way back shows him nothing', async () => {
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(/\/sign-in/)
  await page.goBack()
  await page.waitForURL(/\/sign-in/)
  assert.equal(await work().count(), 0)
})

test('all that happened stands in the journal', () => journalHoldsItAll(site))
