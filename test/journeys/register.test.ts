import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { systemClock } from '#base'
import type { Page } from 'playwright-core'
import { journalHoldsItAll, openTestSite, type TestSite } from '../site.ts'
import { axeFaults, sideScroll } from './axe.ts'
import { addsLearners, nineMore } from './class.ts'
import { isFound, tabTo } from './keyboard.ts'

let later = 0
const clock = { now: () => systemClock.now(), monotonic: () => systemClock.monotonic() + later }
let site: TestSite
let sam: Page
/** Where today's register stands. */
let register: string
before(async () => {
  site = await openTestSite({ clock })
  sam = await site.signIn('sam')
})
after(() => site.shut())

/** What stands beside each name: the mark, with its minutes. */
async function marked(page: Page): Promise<readonly string[]> {
  const rows = await page.locator('[data-row]').all()
  const said = rows.map(async (row) => {
    const [name, mark] = [row.locator('.mark-name'), row.locator('.mark-choice:has(:checked)')]
    const minutes = await row.getByRole('textbox', { includeHidden: true }).inputValue()
    return `${await name.innerText()} ${(await mark.innerText()).trim()} ${minutes}`.trim()
  })
  return Promise.all(said)
}

/** Presses one key after another; gives how many it took. */
async function presses(page: Page, keys: readonly string[]): Promise<number> {
  for (const key of keys) {
    await isFound(page)
    await page.keyboard.press(key)
  }
  return keys.length
}

test('before there is a room and a class, the pages say what comes first', async () => {
  for (const [at, say] of [
    ['/staff/class', 'A class needs a room with its PCs.'],
    ['/staff/rooms', 'There is no room yet.'],
    ['/staff/class/past', 'No class in these weeks.'],
  ] as const) {
    await sam.goto(at)
    await sam.getByText(say).waitFor()
    assert.deepEqual(await axeFaults(sam), [], at)
    assert.equal(await sideScroll(sam), null, at)
  }
})

test('Sam labels twelve PCs at once, says which one this is, and opens a class, all by keyboard', async () => {
  await addsLearners(sam, nineMore)
  await sam.goto('/staff/rooms')
  await tabTo(sam, /^Name of the room/)
  await sam.keyboard.type('Workshop')
  await tabTo(sam, /^Its PCs/)
  await sam.keyboard.type('PC 1 to PC 12')
  await tabTo(sam, /^Add the room$/)
  await sam.keyboard.press('Enter')
  await sam.waitForURL(/saved=1/)
  assert.equal(await sam.locator('tbody tr').count(), 12)

  await tabTo(sam, /^PC 1$/)
  await sam.keyboard.press('Space')
  await tabTo(sam, /^Keep the label$/)
  await sam.keyboard.press('Enter')
  await sam.getByText('You are at PC 1 in Workshop.').waitFor()

  await sam.goto('/staff/class')
  await tabTo(sam, /^Open the class$/)
  await sam.keyboard.press('Enter')
  await sam.waitForURL(/\/register$/)
  register = sam.url()
  assert.equal(await sam.locator('[data-row]').count(), 12)
})

test('twelve learners are marked in under a minute: 12 letters, 2 digits for one who was late, and Enter', async () => {
  const began = performance.now()
  // The keyboard stands on the first line already.
  const count = await presses(sam, [...Array.from('hhhl15shhrhhch'), 'Enter'])
  await sam.getByText('Saved. 8 here, 1 late, 1 sick, 1 refused, 1 clash.').waitFor()
  assert.equal(count, 15)
  assert.ok(performance.now() - began < 60_000)
  assert.deepEqual(await marked(sam), [
    ...['Abdi N. Here', 'Ada B. Here', 'Bea O. Here', 'Charlie P. Late 15', 'Dee Q. Sick', 'Ewan R. Here'],
    ...['Farah S. Here', 'George T. Refused', 'Hollis U. Here', 'Imani V. Here', 'Kofi M. Clash', 'Wren T. Here'],
  ])
})

test('everyone here takes E and Enter; an exception is two keys more', async () => {
  const page = await sam.context().newPage()
  await page.goto('/staff/class')
  await page.getByText('Open another class').click()
  await page.getByLabel('Day').fill('2026-01-05')
  await page.getByRole('button', { name: 'Open the class' }).click()
  await page.waitForURL(/\/register$/)
  const count = await presses(page, ['e', 'ArrowDown', 's', 'Enter'])
  await page.getByText('Saved. 11 here, 1 sick.').waitFor()
  assert.equal(count, 4)
  await page.close()
})

test('arrows move between names, Backspace takes a mark back, and leaving unsaved marks is asked about', async () => {
  await sam.goto(register)
  await tabTo(sam, /^Here$/)
  await presses(sam, ['ArrowDown', 'ArrowDown', 'Backspace'])
  assert.equal((await marked(sam))[2], 'Bea O. Not yet')
  assert.match((await isFound(sam)).name, /Not yet/)
  assert.match(await sam.locator('#saved-state').innerText(), /Not saved yet/)
  const asked = new Promise<string>((resolve) => {
    sam.once('dialog', (dialog) => {
      resolve(dialog.type())
      void dialog.accept()
    })
  })
  await sam.goto('/staff')
  assert.equal(await asked, 'beforeunload')
})

test('at 400 % zoom the same keys work, and the keyboard is in sight at every name', async () => {
  const page = await sam.context().newPage()
  await page.setViewportSize({ width: 320, height: 256 })
  await page.goto(register)
  await page.getByRole('radiogroup').first().getByRole('radio', { checked: true }).focus()
  await presses(page, Array.from('hhhl15shhrhhch'))
  assert.match((await isFound(page)).name, /^Save the register$/)
  assert.equal(await sideScroll(page), null)
  await page.close()
})

test('minutes that are no number come back with what to write, and nothing typed is lost', async () => {
  await sam.goto(register)
  const bea = sam.locator('[data-row]').nth(2)
  await bea.getByLabel('Late', { exact: true }).check()
  await bea.getByRole('textbox').fill('0')
  await sam.getByRole('button', { name: 'Save the register' }).click()
  await sam.getByRole('link', { name: /Bea O\.: write the minutes late as a number/ }).click()
  assert.match((await isFound(sam)).name, /^Minutes late, Bea O\./)
  assert.deepEqual(await axeFaults(sam), [])
  await sam.keyboard.press('Control+a')
  await sam.keyboard.type('25')
  await sam.getByRole('button', { name: 'Save the register' }).click()
  await sam.getByText(/Saved\. 7 here, 2 late/).waitFor()
})

test('who signs in is proposed with her PC; a screen that locks keeps what Sam had marked', async () => {
  const page = await sam.context().newPage()
  await page.goto('/staff/class')
  await page.getByText('Open another class').click()
  await page
    .getByRole('radio', { name: /Morning|Afternoon|Evening/, checked: false })
    .first()
    .check()
  await page.getByRole('button', { name: 'Open the class' }).click()
  await page.waitForURL(/\/register$/)
  const at = page.url()
  const kofi = await site.signIn('kofi')
  await page.reload()
  const row = page.locator('[data-row]').filter({ hasText: 'Kofi M.' })
  assert.ok(await row.getByText(/Signed in \d\d:\d\d; not saved yet/).isVisible())
  assert.ok(await row.getByLabel('Here').isChecked())

  await presses(page, ['r', 'n', 'd'])
  later += 11 * 60_000
  await site.people.sessions.lockIdle()
  await page.waitForURL(/because=idle/)
  const again = await site.signIn('sam')
  await again.goto(at)
  const [abdi, ada, bea] = await marked(again)
  assert.deepEqual([abdi, ada, bea], ['Abdi N. Refused', 'Ada B. Not required', 'Bea O. Rest day'])
  assert.ok((await marked(again)).includes('Kofi M. Here'))
  await Promise.all([page, kofi].map((each) => each.close()))
  sam = again
})

test('without JavaScript the register is plain radios: everyone here first, then the few, then Save', async () => {
  const plain = await site.signIn('sam', await site.onAnotherPc({ javaScriptEnabled: false }))
  await plain.goto(sam.url().replace(/\?.*/, ''))
  await plain.getByRole('button', { name: 'Everyone here' }).click()
  await plain.getByText(/Saved\. 9 here, 1 refused, 1 not required, 1 rest day\./).waitFor()
  const wren = plain.locator('[data-row]').filter({ hasText: 'Wren T.' })
  await wren.getByLabel('Suspended').check()
  await plain.getByRole('button', { name: 'Save the register' }).click()
  await plain.getByText(/Saved\. 8 here, .*1 suspended\./).waitFor()
  await plain.context().close()
})

test('the register prints on one A4 page with room, slot, date and a line for the tutor, also for thirty', async () => {
  await addsLearners(
    sam,
    Array.from({ length: 18 }, (_, nth) => `Learner ${nth + 1}`),
  )
  await sam.goto(register)
  await sam.getByRole('link', { name: 'Who is on the list' }).click()
  for (const box of await sam.getByRole('checkbox').all()) await box.check()
  await sam.getByRole('button', { name: 'Save the list' }).click()
  await sam.waitForURL(/\/register$/)
  assert.equal(await sam.locator('[data-row]').count(), 30)
  const pages = (await sam.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length
  assert.equal(pages, 1)

  await sam.emulateMedia({ media: 'print' })
  const said = await sam.locator('main').innerText()
  for (const part of ['Register', 'Workshop', 'Room', 'Part of the day', 'Tutor', 'Sam', 'Signed']) {
    assert.ok(said.includes(part), part)
  }
  const [one, last] = [sam.locator('[data-row]').first(), sam.locator('[data-row]').last()]
  assert.equal((await one.locator('.marks').innerText()).trim(), 'Here', 'one that is marked says its mark alone')
  assert.match(await sam.locator('[data-row]').filter({ hasText: 'Learner 18' }).innerText(), /Here\s+Late\s+Sick/)
  assert.ok(await last.isVisible())
  await sam.emulateMedia({ media: 'screen' })
})

test('all that happened stands in the journal', () => journalHoldsItAll(site))
