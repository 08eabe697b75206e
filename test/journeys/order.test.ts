import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { openTestSite, type TestSite } from '../site.ts'

const lesson = '/lessons/a-button-that-counts'
const right = [
  'let boxes = 0',
  'function addBox() {',
  'boxes = boxes + 1',
  'shown.textContent = boxes',
  '}',
  /addBox\)$/,
]

let site: TestSite
before(async () => {
  site = await openTestSite()
})
after(() => site.shut())

async function linesOf(who: 'ada' | 'kofi'): Promise<{ page: Page; order: Locator; used: Locator }> {
  const context = await site.onAnotherPc({ reducedMotion: 'reduce', viewport: { width: 1280, height: 1100 } })
  const page = await site.signIn(who, context)
  await page.goto(lesson)
  const order = page.locator('[data-order]')
  await order.locator('ol[aria-label]').waitFor()
  return { page, order, used: order.locator('ol[aria-label]').locator('[data-line]') }
}

const lineWith = (order: Locator, text: string | RegExp) =>
  order.locator('[data-line]').filter({ has: order.page().locator('code', { hasText: text }) })

test('Ada puts the lines in order by keyboard alone, and hears where each one is', async () => {
  const { page, order, used } = await linesOf('ada')
  for (const text of right) {
    await lineWith(order, text).locator('[data-act=use]').focus()
    await page.keyboard.press('Enter')
  }
  assert.match(
    (await order.getByRole('status').textContent()) ?? '',
    /^Line \w is now number 6 of 6\. Spaces in front: 0\.$/,
  )
  for (const text of right.slice(2, 4)) {
    await lineWith(order, text).locator('[data-act=right]').focus()
    await page.keyboard.press('Enter')
  }
  assert.match((await order.getByRole('status').textContent()) ?? '', /Spaces in front: 2\./)
  await used.nth(5).locator('[data-act=up]').focus()
  await page.keyboard.press('Enter')
  assert.match((await order.getByRole('status').textContent()) ?? '', /is now number 5 of 6/)
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-act')), 'up')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await order.locator('xpath=ancestor::form').getByRole('button', { name: 'Answer' }).press('Enter')
  await page.getByText('You worked it out line by line.').waitFor()
})

test('Kofi drags the lines with the mouse, sideways for the spaces', async () => {
  const { page, order, used } = await linesOf('kofi')
  for (const [at, text] of right.entries()) {
    const line = lineWith(order, text)
    const list = order.locator('ol[aria-label]')
    await order.evaluate((element) => element.scrollIntoView())
    const from = await line.locator('.order-letter').boundingBox()
    const to = await list.boundingBox()
    assert.ok(from && to)
    const [x, y] = [from.x + from.width / 2, from.y + from.height / 2]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 8, y)
    await page.mouse.move(x + (at === 2 || at === 3 ? 22 : 2), to.y + to.height - 3, { steps: 3 })
    await page.mouse.up()
    assert.equal(await used.count(), at + 1)
  }
  assert.match((await order.getByRole('status').textContent()) ?? '', /number 6 of 6/)
  await order.locator('xpath=ancestor::form').getByRole('button', { name: 'Answer' }).click()
  await page.getByText('You worked it out line by line.').waitFor()
})
