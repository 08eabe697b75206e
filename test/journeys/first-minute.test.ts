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
  await line.waitFor()
  const { x, y } = await line.evaluate(middleOfFour)
  clicks += 2
  await page.mouse.dblclick(x, y)
  await type('six')
  const recorded = page.waitForResponse(/\/result$/)
  await click(page.getByRole('button', { name: 'Check' }))
  await page.locator('.passed').waitFor()

  assert.ok(clicks <= 6, `${clicks} clicks`)
  assert.ok(letters <= 12, `${letters} letters`)
  await page.getByRole('link', { name: 'Go on' }).waitFor()
  await recorded
})

/** Where the word is on the screen. The box that takes the click lies over the line, letter on letter. */
function middleOfFour(line: Element): { x: number; y: number } {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const at = walker.currentNode.textContent?.indexOf('four') ?? -1
    if (at < 0) continue
    const range = document.createRange()
    range.setStart(walker.currentNode, at)
    range.setEnd(walker.currentNode, at + 4)
    const { left, top, width, height } = range.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  }
  return { x: 0, y: 0 }
}

test('all that happened stands in the journal', () => journalHoldsItAll(site))
