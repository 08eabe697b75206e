import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { cardOf, journalHoldsItAll, openTestSite, type TestSite } from '../site.ts'
import { isFound, placeOf, tabTo } from './keyboard.ts'

let site: TestSite
let page: Page
before(async () => {
  site = await openTestSite()
  page = await (await site.onAnotherPc()).newPage()
})
after(() => site.shut())

const press = (key: string) => page.keyboard.press(key)
const type = (text: string) => page.keyboard.type(text)

async function times(count: number, key: string): Promise<void> {
  for (let n = 0; n < count; n += 1) await press(key)
}

async function enter(wanted: RegExp, address: RegExp): Promise<void> {
  await tabTo(page, wanted)
  await Promise.all([page.waitForURL(address), press('Enter')])
  await page.waitForLoadState()
}

test('Ada signs in with her card', async () => {
  const { code, words } = cardOf(site.cards, 'ada')
  await page.goto('/')
  await tabTo(page, /^Code/)
  await type(code)
  await tabTo(page, /^Three words/)
  await type(words)
  await Promise.all([page.waitForURL(site.address + '/'), press('Enter')])
})

test('she begins, and answers a question', async () => {
  await enter(/^Begin here$/, /\/lessons\/what-a-web-page-is/)
  await tabTo(page, /^Skip to the page$/)
  await press('Enter')
  while ((await placeOf(page)).tag !== 'input') await tabTo(page, /./)
  await press('ArrowDown')
  await enter(/^Answer$/, /#at-ex-/)
  await page.getByRole('button', { name: 'Answer again' }).waitFor()
  await press('Tab')
  const question = page.locator(`section${new URL(page.url()).hash}`)
  assert.ok(await question.evaluate((each) => each.contains(document.activeElement)), 'she goes on where she was')
})

test('she opens an exercise, changes its file and types', async () => {
  await page.goto('/lessons/a-button-that-counts')
  await page.locator('textarea:visible').waitFor()
  await tabTo(page, /^Open the exercise: Start at ten$/)
  await press('Enter')
  await tabTo(page, /^script\.js$/)
  await press('ArrowRight')
  assert.equal((await isFound(page)).name, 'index.html')
  await tabTo(page, /^Code in index\.html$/)
  await press('Control+Home')
  await times(8, 'ArrowDown')
  await press('End')
  await times(4, 'ArrowLeft')
  await press('Backspace')
  await type('10')
  assert.match(await page.locator('textarea:visible').inputValue(), /<p id="total">10<\/p>/)
})

test('she checks, reads what was found, mends it and passes', async () => {
  await press('Control+Enter')
  await page.locator('.finding').waitFor()
  assert.match(await page.locator('.finding').innerText(), /11/)
  assert.equal((await isFound(page)).tag, 'textarea')
  await press('Escape')
  assert.equal((await isFound(page)).tag, 'textarea')
  await tabTo(page, /^script\.js$/, { key: 'Shift+Tab', most: 1 })
  await tabTo(page, /^Code in script\.js$/, { most: 1 })
  await press('Control+Home')
  await press('End')
  await press('Backspace')
  await type('10')
  await press('Control+Enter')
  await page.locator('.passed').waitFor()
  assert.equal((await placeOf(page)).name, 'Code in script.js')
})

test('Tab indents in the code; Escape, then Tab, leaves it', async () => {
  await press('Control+End')
  await press('Tab')
  assert.match(await page.locator('textarea:visible').inputValue(), / {2}$/)
  await press('Escape')
  await tabTo(page, /^Check$/, { most: 1 })
})

test('she takes a version back, and the keyboard stays where she was', async () => {
  await page.locator('#saved-state[data-state=saved]').waitFor()
  await tabTo(page, /^Versions$/)
  await press('Enter')
  await page.getByRole('button', { name: 'Take this one back' }).nth(1).waitFor()
  await tabTo(page, /^Take this one back$/)
  await tabTo(page, /^Take this one back$/)
  await press('Enter')
  await page.getByText('That version is back.').waitFor()
  assert.equal((await isFound(page)).name, 'Versions')
  await page.getByRole('tab', { name: 'script.js' }).focus()
  assert.match(await page.locator('textarea:visible').inputValue(), /let count = 0/)
})

test('Start again asks once, and either answer leaves the keyboard on the page', async () => {
  await tabTo(page, /^Start again$/, { most: 8 }).catch(() => undefined)
  await page.getByRole('button', { name: 'Start again' }).focus()
  await press('Enter')
  assert.equal((await isFound(page)).name, 'Keep my text')
  await press('Enter')
  assert.equal((await isFound(page)).name, 'Start again')
})

test('she makes the text larger, and signs out', async () => {
  await enter(/^How pages look$/, /\/settings/)
  while ((await placeOf(page)).tag !== 'input') await tabTo(page, /./)
  await press('ArrowRight')
  await enter(/^Save$/, /saved=1/)
  assert.equal(await page.locator('html').getAttribute('data-size'), 'large')
  await enter(/^Sign out$/, /\/sign-in/)
})

test('all that happened stands in the journal', () => journalHoldsItAll(site))
