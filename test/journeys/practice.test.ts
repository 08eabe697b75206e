import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { journalHoldsItAll, openTestSite, type TestSite } from '../site.ts'
import { tabTo } from './keyboard.ts'

const exercise = 'ex-n0a7ys3r' // "Show how it is done"
const lesson = `/lessons/headings-and-paragraphs?at=${exercise}`

let site: TestSite
before(async () => {
  site = await openTestSite()
})
after(() => site.shut())

const workOf = (page: Page) => page.locator(`[data-work="${exercise}"]`)

test('Ada plans by keyboard, goes on coding on the same page, and sees her plan beside what the check found', async () => {
  const page = await site.signIn('ada')
  await page.goto(lesson)
  const work = workOf(page)
  await work.getByLabel('What will you show?').focus()
  await page.waitForTimeout(1000) // the script for it comes once the page is idle
  await page.keyboard.type('First a heading.')
  await tabTo(page, /^Keep my plan$/)
  await page.keyboard.press('Enter')
  await work.getByText('Your plan is kept.').waitFor()
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Change your plan')
  await work.locator('.code-box textarea').press('Control+Enter')
  await work.locator('.finding .plan-beside').getByText('First a heading.').waitFor()
  await page.reload()
  assert.ok(await work.locator('[data-plan-words]').getByText('First a heading.').isVisible())
})

test('a plan is kept while she writes it, without a press', async () => {
  const page = await site.signIn('kofi')
  await page.goto(lesson)
  await page.waitForTimeout(1000)
  const kept = page.waitForResponse((each) => each.url().endsWith('/plan') && each.ok())
  await workOf(page).getByLabel('What will you show?').pressSequentially('Two lines, then a name.')
  await kept
  await page.context().close() // the power goes: nothing more is sent
  const again = await site.signIn('kofi')
  await again.goto(lesson)
  assert.match(await workOf(again).locator('[data-plan-words]').innerText(), /^Two lines/)
})

test('Ada writes in the plan and the page closes under her: what she wrote is kept', async () => {
  const page = await site.signIn('ada')
  await page.goto(lesson)
  const work = workOf(page)
  await work.getByText('Change your plan').click()
  await page.waitForTimeout(1000)
  await work.getByLabel('What will you show?').fill('First the two parts.')
  await page.goto('/lessons')
  await page.goto(lesson)
  assert.ok(await work.locator('[data-plan-words]').getByText('First the two parts.').isVisible())
})

test('Kofi types in his sheet by keyboard: its numbers go along, nothing is lost on the way, and it is a version', async () => {
  const page = await site.signIn('kofi')
  await page.goto(lesson)
  await workOf(page).getByRole('link', { name: 'Type it in from paper' }).press('Enter')
  await page.getByRole('link', { name: 'Begin with an empty page' }).press('Enter')
  const box = page.getByLabel('Your sheet for index.html')
  await box.focus()
  const lines = ['<!doctype html>', '<title>Snap</title>', '<h1>Snap</h1>', ...Array<string>(30).fill('<p>Again</p>')]
  await page.keyboard.insertText(lines.join('\n'))
  await page.keyboard.press('Enter')
  assert.equal(await page.locator('.paper-numbers .here').textContent(), '34')
  await page.locator('#saved-state[data-state=saved]').waitFor()
  // The power goes here. What he typed is there again.
  await page.goto(`/work/${exercise}/paper`)
  assert.match(await box.inputValue(), /^<!doctype html>\n<title>Snap/)
  await tabTo(page, /^Keep it and go to the exercise$/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/typed=/)
  await workOf(page).getByText('Your page from paper is here and kept.').waitFor()
  await page.goto(`/work/${exercise}/timeline`)
  await page.getByText('You typed it in from paper').waitFor()
})

test('Wren chooses the ruler; it goes line by line by keyboard, and is there at another PC', async () => {
  const page = await site.signIn('wren')
  await page.goto('/settings')
  await page.getByLabel('A band over the line I read').check()
  await page.getByRole('button', { name: 'Save' }).press('Enter')
  await page.waitForURL(/saved/)
  const elsewhere = await site.signIn('wren', await site.onAnotherPc({ viewport: { width: 320, height: 640 } }))
  await elsewhere.goto('/lessons/what-a-web-page-is')
  const ruler = elsewhere.locator('.ruler')
  await ruler.waitFor({ state: 'attached' })
  const tops: number[] = []
  for (let lines = 0; lines < 4; lines += 1) {
    await elsewhere.keyboard.press('Alt+ArrowDown')
    await elsewhere.waitForTimeout(100)
    tops.push((await ruler.boundingBox())?.y ?? 0)
  }
  assert.deepEqual(
    tops,
    [...new Set(tops)].sort((one, other) => one - other),
  )
  await elsewhere.keyboard.press('Alt+ArrowUp')
  await elsewhere.waitForTimeout(100)
  assert.equal((await ruler.boundingBox())?.y, tops[2])
})

test('all that happened stands in the journal', () => journalHoldsItAll(site))
