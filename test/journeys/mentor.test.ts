import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { cardOf, journalHoldsItAll, openTestSite, type TestSite } from '../site.ts'
import { asksForHelp, namesMentor } from './mentor.ts'

let site: TestSite
let sam: Page
let kofi: Page
before(async () => {
  site = await openTestSite()
  ;[sam, kofi] = [await site.signIn('sam'), await site.signIn('kofi')]
  await namesMentor(sam, cardOf(site.cards, 'ada').learner, ['Kofi M.'])
})
after(() => site.shut())

const lookAtKofi = { name: 'Look at the work of Kofi M.' } as const

test('Ada is told at once that Kofi asks, looks at his work, and leaves a note that he reads beside the line', async () => {
  const ada = await site.signIn('ada')
  await ada.goto('/lessons/what-a-web-page-is')
  const link = ada.getByRole('banner').getByRole('link', { name: 'Peer mentor' })
  await link.waitFor()
  await asksForHelp(kofi, '<h1>Mugs</h1>\n<p>Two sugars</p>\n')
  assert.ok(await kofi.getByText('Your hand is up: Ada B. may look').isVisible())
  await ada.getByRole('banner').getByRole('link', { name: '1 hand up' }).click()
  await ada.getByRole('link', lookAtKofi).click()
  await ada.getByText('Two sugars').waitFor()
  await ada.getByRole('spinbutton', { name: 'Line' }).fill('2')
  await ada.getByLabel('Your note').fill('What does the p stand for?')
  await ada.getByRole('button', { name: 'Leave the note' }).click()
  await ada.getByText('The note is left.').waitFor()
  await kofi.getByText('Ada B. left a note for you.').waitFor()
  assert.ok(await kofi.getByText('What does the p stand for?').count())
  await ada.context().close()
})

test('Ada sees what Kofi types while his hand is up; when he takes it down the page is closed, with nothing left on it', async () => {
  const ada = await site.signIn('ada')
  await ada.goto('/mentor')
  await ada.getByRole('link', lookAtKofi).click()
  await kofi.locator('textarea:visible').first().fill('<h1>Mugs</h1>\n<p>Three sugars</p>\n')
  await ada.getByText('Three sugars').waitFor()
  await kofi.getByRole('button', { name: 'Put it down' }).click()
  await ada.waitForURL(/closed/)
  assert.ok(await ada.getByText('That hand is down now, so the work is closed.').isVisible())
  assert.ok(!(await ada.content()).includes('sugars'))
  await ada.goBack()
  assert.ok(!(await ada.content()).includes('sugars'), 'not by going back either')
  await ada.context().close()
})

test('all of it works without JavaScript, by reading and by form', async () => {
  await kofi.getByRole('button', { name: 'Put my hand up' }).click()
  await kofi.getByText('Your hand is up').waitFor()
  const ada = await site.signIn('ada', await site.onAnotherPc({ javaScriptEnabled: false }))
  await ada.getByRole('link', { name: '1 hand up' }).click()
  await ada.getByRole('link', lookAtKofi).click()
  await ada.getByRole('link', { name: 'Leave a note on line 1' }).click()
  assert.equal(await ada.getByRole('spinbutton', { name: 'Line' }).inputValue(), '1')
  await ada.getByLabel('Your note').fill('And what does h1 say?')
  await ada.getByRole('button', { name: 'Leave the note' }).click()
  assert.ok(await ada.getByText('The note is left.').isVisible())
  await ada.context().close()
})

test('Ada comes to the work and leaves a note by keyboard alone', async () => {
  const ada = await site.signIn('ada')
  await ada.goto('/mentor')
  await ada.getByRole('link', lookAtKofi).focus()
  await ada.keyboard.press('Enter')
  await ada.getByRole('spinbutton', { name: 'Line' }).waitFor()
  await reaches(ada, 'line')
  await ada.keyboard.type('2')
  await ada.keyboard.press('Tab')
  await ada.keyboard.type('Read it to me.')
  await ada.keyboard.press('Tab')
  await ada.keyboard.press('Enter')
  await ada.getByText('The note is left.').waitFor()
  await ada.context().close()
})

/** Tabs until the field with this id has the keyboard. */
async function reaches(page: Page, id: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.id === wanted, id)) return
  }
  assert.fail(`The keyboard does not come to ${id}.`)
}

test('Sam takes the right away, and Ada’s page is closed at once', async () => {
  const ada = await site.signIn('ada')
  await ada.goto('/mentor')
  await ada.getByRole('link', lookAtKofi).click()
  await ada.getByText('Three sugars').waitFor()
  await sam.getByLabel('Kofi M.').uncheck()
  await sam.getByRole('button', { name: 'Save' }).click()
  await ada.getByText('This page is for peer mentors.').waitFor()
  assert.equal(await ada.getByRole('link', { name: /hand|mentor/i }).count(), 0)
  await ada.context().close()
})

test('Wren leaves the course with a page open, which is covered at once; she comes back to her work with a new card', async () => {
  const [wren, { learner }] = [await site.signIn('wren'), cardOf(site.cards, 'wren')]
  await wren.goto('/lessons/what-a-web-page-is')
  const saved = wren.waitForResponse(/\/draft$/)
  await wren.locator('textarea:visible').first().fill('<h1>Wren was here</h1>\n')
  await saved
  await sam.goto(`/staff/learners/${learner}`)
  await sam.getByRole('link', { name: 'Leave the course' }).click()
  await sam.getByLabel('Transferred').check()
  await sam.getByRole('button', { name: 'Leave the course' }).click()
  await wren.waitForURL(/because=off-the-course/)
  assert.ok(await wren.getByText('You are not on the course here now').isVisible())
  await sam.goto('/staff/learners')
  await sam.getByRole('link', { name: 'Learners who left' }).click()
  await sam.getByRole('link', { name: 'Wren T.' }).click()
  await sam.getByRole('button', { name: 'Come back, with a new card' }).click()
  const [code, words] = [await sam.locator('.card-code').innerText(), await sam.locator('.card-three').innerText()]
  await wren.getByLabel('Code').fill(code)
  await wren.getByLabel('Three words').fill(words)
  await wren.getByRole('button', { name: 'Sign in' }).click()
  await wren.goto('/lessons/what-a-web-page-is')
  assert.match(await wren.locator('textarea:visible').first().inputValue(), /Wren was here/)
})

test('all that happened stands in the journal', () => journalHoldsItAll(site))
