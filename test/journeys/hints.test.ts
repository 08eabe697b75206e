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
