import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { journalHoldsItAll, openTestSite, type Learner, type TestSite } from '../site.ts'
import { axeFaults } from './axe.ts'
import { makesRoom, opensClass } from './class.ts'

const exercise = 'ex-f6w9ke2d' // "Sunday football"
const lesson = `/lessons/headings-and-paragraphs?at=${exercise}`

let site: TestSite
let sam: Page
let room: string
before(async () => {
  site = await openTestSite()
  sam = await site.signIn('sam')
  await makesRoom(sam)
  room = `/staff/class/${await opensClass(sam)}`
})
after(() => site.shut())

const code = (page: Page) => page.locator('[data-code] textarea:visible').first()
const rowOf = (name: string) => sam.locator('table.live tbody tr', { hasText: name })

async function atWork(who: Learner, wishes: BrowserContextOptions = {}): Promise<Page> {
  const page = await site.signIn(who, await site.onAnotherPc(wishes))
  await page.goto(lesson)
  await code(page).waitFor()
  return page
}

async function types(page: Page, text: string): Promise<void> {
  await code(page).press('Control+End')
  await page.keyboard.insertText(text)
}

test('a tutor sees without a reload who works where, what a check said, and who waits longest', async () => {
  await sam.goto(`${room}/live`)
  assert.match(await rowOf('Ada B.').innerText(), /Not signed in/)
  const [ada, kofi] = [await atWork('ada'), await atWork('kofi')]
  await rowOf('Ada B.').getByText('Headings and paragraphs: Sunday football').waitFor()
  await types(ada, '<p>one more')
  await code(ada).press('Control+Enter')
  await rowOf('Ada B.').getByText('is never closed').waitFor()
  await kofi.getByRole('button', { name: 'Put my hand up' }).click()
  await rowOf('Kofi M.').getByText('Hand up').waitFor()
  await ada.getByRole('button', { name: 'Put my hand up' }).click()
  await rowOf('Ada B.').getByText('Hand up').waitFor()
  const names = await sam.locator('table.live tbody th a').allInnerTexts()
  assert.deepEqual(names.slice(0, 2), ['Kofi M.', 'Ada B.'])
  assert.deepEqual(await axeFaults(sam), [])
  await rowOf('Kofi M.')
    .getByRole('button', { name: /I am coming/ })
    .click()
  await kofi.getByText('Your tutor has seen your hand.').waitFor()
  assert.equal(await rowOf('Kofi M.').getByText('Hand up').count(), 0)
  await Promise.all([ada, kofi].map((page) => page.context().close()))
})

test('a note left on a line stands beside it at once, moves along with the line, and is gone when she says done', async () => {
  const wren = await atWork('wren')
  await sam.goto(
    `/staff/class/learners/${site.cards.learners.find(({ name }) => name === 'Wren T.')?.learner ?? ''}/work/${exercise}`,
  )
  await sam.locator('.code-lines a', { hasText: /^4$/ }).click()
  await sam.keyboard.type('Is this line a heading?')
  await sam.getByRole('button', { name: 'Leave the note' }).click()
  await sam.getByText('They see it now.').waitFor()
  await wren.getByText('Is this line a heading?').waitFor()
  const noted = wren.locator('.noted-line')
  const line = await noted.innerText()
  await code(wren).press('Control+Home')
  await wren.keyboard.insertText('<!-- a line above -->\n')
  assert.equal(await noted.innerText(), line)
  await sam.getByText('a line above').waitFor()
  assert.deepEqual(await axeFaults(sam), [])
  assert.deepEqual(await axeFaults(wren), [])
  await wren.getByRole('button', { name: /^Done: the note/ }).click()
  await noted.waitFor({ state: 'detached' })
  await sam.reload()
  await sam.getByText('seen to', { exact: false }).first().waitFor()
  await wren.context().close()
})

test('all tabs of a browser listen over one stream, and each of them hears', async () => {
  const tabs = [await atWork('kofi')]
  for (const path of ['/', '/lessons', '/settings', '/lessons']) {
    const tab = (await tabs[0]?.context().newPage()) ?? assert.fail('No tab.')
    await tab.goto(path)
    tabs.push(tab)
  }
  const session = await tabs[0]?.locator('[data-session]').getAttribute('data-session')
  await tabs[0]?.waitForTimeout(500)
  assert.equal(site.people.screens.count(session ?? ''), 1)
  const [work, ...others] = tabs
  await work?.getByRole('button', { name: 'Sign out' }).click()
  for (const tab of others) if (!tab.url().includes('/settings')) await tab.waitForURL(/sign-in/)
  await work?.context().close()
})

test('where there are no shared workers one tab listens for the others, and another when that one is closed', async () => {
  const context = await site.onAnotherPc()
  await context.addInitScript('delete window.SharedWorker')
  const first = await site.signIn('ada', context)
  const second = await context.newPage()
  await second.goto('/lessons')
  await second.waitForTimeout(1500)
  const session = (await first.locator('[data-session]').getAttribute('data-session')) ?? ''
  assert.equal(site.people.screens.count(session), 1)
  await first.close()
  for (let waited = 0; site.people.screens.count(session) !== 1 && waited < 50; waited += 1)
    await second.waitForTimeout(100)
  await site.signIn('ada')
  await second.waitForURL(/sign-in/)
  await context.close()
})

test('End class: what is typed at that moment is kept, every screen is locked, and a cut-off one keeps its text', async () => {
  const [ada, kofi, wren] = [await atWork('ada'), await atWork('kofi'), await atWork('wren')]
  await sam.goto(`${room}/end`)
  for (const [nth, page] of [ada, kofi, wren].entries()) await types(page, `<!-- last ${nth} -->`)
  await wren.route('**/work/**', (route) => route.abort())
  await sam.getByRole('button', { name: 'End the class now' }).click()
  await Promise.all([ada, kofi].map((page) => page.waitForURL(/because=class-ended/)))
  await sam.getByText('did not answer in time').waitFor()
  assert.match(await sam.locator('main').innerText(), /Wren T\./)
  await wren.getByText('Some typing is not saved yet').waitFor()
  assert.deepEqual(await axeFaults(wren), [])
  for (const [nth, name] of ['Ada B.', 'Kofi M.'].entries()) {
    const learner = site.cards.learners.find((card) => card.name === name)?.learner ?? ''
    await sam.goto(`/staff/class/learners/${learner}/work/${exercise}`)
    assert.match(await sam.locator('.code-lines').innerText(), new RegExp(`last ${nth}`))
  }
  await wren.unroute('**/work/**')
  await site.signIn('wren', wren.context())
  await wren.waitForURL('/')
  await wren.goto(lesson)
  assert.match(await code(wren).inputValue(), /last 2/)
})

test('all that happened stands in the journal', () => journalHoldsItAll(site))
