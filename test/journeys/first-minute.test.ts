import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Locator } from 'playwright-core'
import { journalHoldsItAll, openTestSite, type TestSite } from '../site.ts'

let site: TestSite
before(async () => {
  site = await openTestSite()
})
after(() => site.shut())

test('a newcomer to the demo has a first check done with six clicks and a few letters', async () => {
  const page = await (await site.onAnotherPc()).newPage()
  let [clicks, letters] = [0, 0]
  const click = async (what: Locator) => {
    clicks += 1
    // A hand on a mouse takes about a second to find its next place; a quarter of it will do here.
    await page.waitForTimeout(250)
    await what.click()
  }
  const type = async (text: string) => {
    letters += text.length
    await page.keyboard.type(text, { delay: 60 })
  }

  await page.goto('/')
  await click(page.getByRole('link', { name: 'See the demo cards' }))
  await click(page.getByRole('button', { name: 'Sign in as Ada B.' }))
  await click(page.getByRole('link', { name: 'Begin here' }))
  const line = page.locator('[data-work]:visible .pce-line').filter({ hasText: 'Tea at four' })
  const code = page.locator('textarea:visible')
  await line.waitFor()
  const text = await code.inputValue()
  // A click in front of the word, as a mouse does it; the rest is Delete and letters.
  clicks += 1
  await code.evaluate((box: HTMLTextAreaElement, at) => {
    box.focus()
    box.setSelectionRange(at, at + 4)
  }, text.indexOf('four'))
  await type('six')
  await click(page.getByRole('button', { name: 'Check' }))
  await page.locator('.passed').waitFor()

  assert.ok(clicks <= 6, `${clicks} clicks`)
  assert.ok(letters <= 12, `${letters} letters`)
  await page.getByRole('link', { name: 'Go on' }).waitFor()
})

test('all that happened stands in the journal', () => journalHoldsItAll(site))
