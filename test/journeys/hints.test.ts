import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestSite, type TestSite } from '../site.ts'

const exercise = 'ex-c6u3xf8t' // "Start at ten"

let site: TestSite
before(async () => {
  site = await openTestSite()
})
after(() => site.shut())

test('Ada gets one hint after a try, the next after one more, and keeps those she has read', async () => {
  const page = await site.signIn('ada')
  await page.goto(`/lessons/a-button-that-counts?at=${exercise}`)
  const work = page.locator(`[data-work="${exercise}"]`)
  const check = work.getByRole('button', { name: 'Check', exact: true })
  const hints = work.locator('.hints li')
  await check.click()
  await work.getByRole('button', { name: 'Show a hint' }).click()
  assert.equal(await hints.count(), 1)
  await work.getByText('The next hint comes after one more try').waitFor()
  assert.equal(await work.getByRole('button', { name: 'Show another hint' }).count(), 0)
  await check.click()
  await work.getByRole('button', { name: 'Show another hint' }).click()
  assert.equal(await hints.count(), 2)
  await work.getByText('The next hint comes').waitFor({ state: 'hidden' })
})

test('the hints she has read are open after a reload, and at another PC without JavaScript', async () => {
  const page = await site.signIn('kofi')
  await page.goto(`/lessons/a-button-that-counts?at=${exercise}`)
  const work = page.locator(`[data-work="${exercise}"]`)
  const hints = work.locator('.hints li')
  const first = page.waitForResponse(/\/result$/)
  await work.getByRole('button', { name: 'Check', exact: true }).click()
  await first
  const told = page.waitForResponse(/\/hint$/)
  await work.getByRole('button', { name: 'Show a hint' }).click()
  await told
  await page.reload()
  await work.getByText('The next hint comes after one more try').waitFor()
  assert.equal(await hints.count(), 1)
  const recorded = page.waitForResponse(/\/result$/)
  await work.getByRole('button', { name: 'Check', exact: true }).click()
  await work.getByRole('button', { name: 'Show another hint' }).waitFor()
  await recorded
  const other = await site.signIn('kofi', await site.onAnotherPc({ javaScriptEnabled: false }))
  await other.goto(`/lessons/a-button-that-counts?at=${exercise}`)
  await other.getByRole('button', { name: 'Show another hint' }).click()
  await other.waitForURL(/#work-/)
  assert.equal(await other.locator(`[data-work="${exercise}"] .hints li`).count(), 2)
})

test('after three tries the solution is offered as blocks, and she puts them in order by keyboard', async () => {
  const page = await site.signIn('wren')
  await page.goto(`/lessons/a-button-that-counts?at=${exercise}`)
  const work = page.locator(`[data-work="${exercise}"]`)
  const link = work.getByRole('link', { name: 'Show it as blocks' })
  for (let tries = 0; tries < 3; tries += 1) {
    assert.equal(await link.count(), 0)
    const recorded = page.waitForResponse(/\/result$/)
    await work.getByRole('button', { name: 'Check', exact: true }).click()
    await recorded
  }
  await link.press('Enter')
  await page.getByRole('link', { name: 'Show fewer blocks' }).press('Enter')
  const blocks = ['let count = 10', "querySelector('button')", "querySelector('#total')"]
  for (const text of blocks) {
    const line = page.locator('[data-line]').filter({ hasText: text })
    await line.locator('[data-act=use]').press('Enter')
  }
  await page.getByRole('button', { name: 'Look at my order' }).press('Enter')
  await page.getByText('Now write it in your own file.').waitFor()
  await page.locator('p').getByRole('link', { name: 'Back to the exercise' }).press('Enter')
  await link.waitFor()
  assert.equal(await work.locator('.passed').count(), 0)
})
