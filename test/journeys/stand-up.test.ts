import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '#base'
import { allLearners } from '#people'
import type { Page } from 'playwright-core'
import { sayStandUp } from '../../src/classroom/stand-up-say.ts'
import { cardOf, journalHoldsItAll, openTestSite, type TestSite } from '../site.ts'
import { axeFaults, sideScroll } from './axe.ts'
import { addsLearners, makesRoom, nineMore, opensClass } from './class.ts'
import { tabTo } from './keyboard.ts'

const stuckBy = 'The button does nothing.\nI looked at line 4.'

let site: TestSite
let ada: Page
let sam: Page
let board: string
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

test('between classes nobody is asked anything', async () => {
  await ada.goto('/')
  assert.equal(await ada.getByRole('heading', { name: 'Stand-up' }).count(), 0)
  await ada.goto('/stand-up')
  assert.ok(await ada.getByText('No class is open now').isVisible())
})

test('Sam opens a class, and its board says that nobody has said anything yet', async () => {
  await addsLearners(sam, nineMore)
  await makesRoom(sam)
  await opensClass(sam)
  await sam.getByRole('link', { name: 'Stand-up' }).click()
  await sam.waitForURL(/stand-up$/)
  board = new URL(sam.url()).pathname
  assert.ok(await sam.getByText('Nobody has said anything yet').isVisible())
  assert.match(await sam.locator('main').innerText(), /Not said yet: Abdi N\., Ada B\., .*Kofi M\., Wren T\./)
  await readsWell(sam)
})

test('Ada answers by keyboard alone, in her own words, and is back where she carries on', async () => {
  await ada.goto('/')
  await readsWell(ada)
  await tabTo(ada, /^Answer the questions$/)
  await ada.keyboard.press('Enter')
  await ada.waitForURL('/stand-up')
  await tabTo(ada, /^What will you do today\?/)
  await ada.keyboard.type('Finish the sign for the wall')
  await tabTo(ada, /^What holds you up\?/)
  const [first = '', second = ''] = stuckBy.split('\n')
  await ada.keyboard.type(first)
  await ada.keyboard.press('Enter')
  await ada.keyboard.type(second)
  await readsWell(ada)
  await tabTo(ada, /^Put it on the board$/)
  await ada.keyboard.press('Enter')
  await ada.getByText('Your stand-up is on the board.').waitFor()
  assert.ok(await ada.locator('.carry-on').isVisible())
})

test('an empty answer is asked for again, and Kofi may let it pass', async () => {
  const kofi = await site.signIn('kofi', await site.onAnotherPc({ javaScriptEnabled: false }))
  await kofi.goto('/stand-up')
  await kofi.getByRole('button', { name: 'Put it on the board' }).click()
  assert.ok(await kofi.getByText('Write a few words, or press “Not today”.').isVisible())
  await kofi.getByRole('button', { name: 'Not today' }).click()
  assert.ok(await kofi.getByText('You let this stand-up pass.').isVisible())
  await kofi.context().close()
})

test('Wren is on the board too, and Ada, who is held up, stands before her', async () => {
  const wren = await site.signIn('wren')
  await wren.goto('/stand-up')
  await wren.getByLabel('What will you do today?').fill('Help Ada with her button')
  await wren.getByRole('button', { name: 'Put it on the board' }).click()
  await wren.waitForURL('/')
  await sam.goto(board)
  const names = await sam.locator('.stand-up-board tbody th').allInnerTexts()
  assert.deepEqual(names, ['Ada B.', 'Wren T.'])
  assert.match(await sam.locator('main').innerText(), /Let it pass: Kofi M\./)
  assert.equal(await sam.getByText('The button does nothing.').count(), 1)
  await readsWell(sam)
  await wren.context().close()
})

test('a whole class of twelve, each with something to say, is on one printed page', async () => {
  const many = 'A sentence of a few words, and then one more to be quite clear about it.'
  const others = (await allLearners(site.journal.db)).filter(({ name }) => nineMore.some((one) => one === name))
  const id = /class\/([0-9a-f-]{36})/.exec(board)?.[1] ?? ''
  for (const { id: learner } of others) {
    const said = { yesterday: many, today: many, stuck: many }
    await sayStandUp(site.journal, learner, { command: newId(), class: id, ...said })
  }
  await sam.goto(board)
  assert.equal(await sam.locator('.stand-up-board tbody tr').count(), 11)
  await readsWell(sam)
  const pages = (await sam.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)
  assert.equal(pages?.length, 1)
})

test('Sam’s first screen says that Ada is held up, and leads to the board', async () => {
  await sam.goto('/staff')
  await sam.getByRole('link', { name: /Ada B\. is held up/ }).click()
  await sam.waitForURL(board)
})

test('Ada finds her words again, on her own page, word for word, and so does Sam', async () => {
  await ada.goto('/how-far')
  assert.equal(await ada.locator('.own-words dd').last().innerText(), stuckBy)
  await sam.goto(`/staff/learners/${cardOf(site.cards, 'ada').learner}/progress`)
  assert.equal(await sam.locator('.own-words dd').last().innerText(), stuckBy)
  await readsWell(sam)
})

test('she puts it right before the board is looked at again, and the newer words stand', async () => {
  await ada.goto('/')
  await ada.getByRole('link', { name: 'Change it' }).click()
  assert.equal(await ada.getByLabel('What holds you up?').inputValue(), stuckBy)
  await ada.getByLabel('What holds you up?').fill('')
  await ada.getByRole('button', { name: 'Put it on the board' }).click()
  await ada.waitForURL('/')
  await sam.goto(board)
  const hers = sam.getByRole('row').filter({ hasText: 'Ada B.' })
  assert.equal(await hers.getByText('Held up', { exact: true }).count(), 0)
  assert.equal((await sam.locator('.stand-up-board tbody th').allInnerTexts()).at(-2), 'Ada B.')
  await sam.goto('/staff')
  assert.equal(await sam.getByText('Ada B. is held up').count(), 0)
})

test('all that happened stands in the journal', () => journalHoldsItAll(site))
