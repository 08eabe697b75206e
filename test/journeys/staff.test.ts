import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { systemClock } from '#base'
import type { Page } from 'playwright-core'
import { cardOf, journalHoldsItAll, openTestSite, type TestSite } from '../site.ts'

let later = 0
const clock = { now: () => systemClock.now() + later, monotonic: () => systemClock.monotonic() + later }
let site: TestSite
let sam: Page
before(async () => {
  site = await openTestSite({ clock })
  sam = await site.signIn('sam')
})
after(() => site.shut())

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const names = () => sam.locator('table tbody th').allInnerTexts()

/** A card as it stands on the sheet in front of Sam. */
async function cardOnSheet(name: string): Promise<{ code: string; words: string }> {
  const card = sam.locator('.card').filter({ has: sam.getByText(name, { exact: true }) })
  const [code, words] = [await card.locator('.card-code').innerText(), await card.locator('.card-three').innerText()]
  return { code, words: words.replace(/\s+/g, ' ') }
}

async function tries(page: Page, { code, words }: { code: string; words: string }): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Code').fill(code)
  await page.getByLabel('Three words').fill(words)
  await press(page, 'Sign in')
  await page.waitForLoadState()
}

async function opens(name: string): Promise<void> {
  await sam.goto('/staff/learners')
  await sam.getByRole('link', { name, exact: true }).click()
  await sam.getByRole('heading', { name, level: 1 }).waitFor()
}

test('Sam adds one learner, who signs in with the new card; the words are shown once', async () => {
  await sam.goto('/staff/learners')
  await sam.getByRole('link', { name: 'Add a learner' }).click()
  await sam.getByLabel('Name').fill('Zoe K.')
  await press(sam, 'Add and make the card')
  const card = await cardOnSheet('Zoe K.')
  await sam.reload()
  assert.ok(await sam.getByText('This sheet was made already').isVisible())
  assert.ok(!(await sam.content()).includes(card.words))

  const zoe = await (await site.onAnotherPc()).newPage()
  await tries(zoe, card)
  assert.ok(await zoe.getByRole('heading', { name: 'Hello Zoe K.' }).isVisible())
})

test('a list with faults is told line by line, and nobody is added until all of it is right', async () => {
  await sam.goto('/staff/learners/list')
  const file = ['name,number', 'Lin A., A1111BC', ', A2222BC', 'Jo D., 4', 'Pat E., A1111BC'].join('\n')
  await sam
    .getByLabel('The list as a file')
    .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
  await press(sam, 'Check the list')
  const told = await sam.locator('.notice').innerText()
  for (const line of ['Line 3: The name is missing.', 'Line 4: The number is not', 'Line 5: The same number'])
    assert.ok(told.includes(line), told)
  assert.ok(!told.includes('A1111BC'), 'a number is not said again')
  await sam.goto('/staff/learners')
  assert.deepEqual(await names(), ['Ada B.', 'Kofi M.', 'Wren T.', 'Zoe K.'])

  await sam.goto('/staff/learners/list')
  const twelve = Array.from({ length: 12 }, (_, n) => `Learner ${n + 1}, B${1000 + n}CD`).join('\n')
  await sam.getByLabel('Or paste the list here').fill(twelve)
  await press(sam, 'Check the list')
  await press(sam, 'Add 12 learners and make their cards')
  assert.equal(await sam.locator('.card').count(), 12)
})

test('cards print eight to a page, and folding one hides its words', async () => {
  const pdf = (await sam.pdf({ preferCSSPageSize: true })).toString('latin1')
  assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 2)
  await sam.emulateMedia({ media: 'print' })
  const cards = await sam.locator('.card').evaluateAll((all) =>
    all.map((card) => {
      const [front, words, flap] = [...card.children].map((part) => part.getBoundingClientRect())
      const isCut = [...card.children].some(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
      return { isCut, covers: flap && words && flap.top >= words.bottom - 1 && flap.height >= words.height - 1, front }
    }),
  )
  await sam.emulateMedia({ media: 'screen' })
  assert.ok(cards.every(({ isCut, covers }) => !isCut && covers))
})

test('a new card takes seconds; the open page of the old one is covered at once, and the old card is told so', async () => {
  const ada = await site.signIn('ada')
  await ada.goto('/lessons/what-a-web-page-is')
  await ada.locator('textarea:visible').waitFor()
  const began = performance.now()
  await opens('Ada B.')
  await press(sam, 'Make a new card')
  const fresh = await cardOnSheet('Ada B.')
  await ada.waitForURL(/because=card-replaced/)
  assert.ok(performance.now() - began < 30_000)
  assert.ok(await ada.getByText('Your card was replaced').isVisible())
  await tries(ada, cardOf(site.cards, 'ada'))
  assert.ok(await ada.getByText('That card was replaced.').first().isVisible())
  await tries(ada, fresh)
  assert.ok(await ada.getByText('Hello Ada B.').isVisible())
})

test('wrong words delay the next try; Sam sees it first thing and lifts it with one click', async () => {
  const kofi = await (await site.onAnotherPc()).newPage()
  const card = cardOf(site.cards, 'kofi')
  for (let n = 0; n < 5; n += 1) {
    await tries(kofi, { ...card, words: 'not these words' })
    later += n < 4 ? 10_000 : 0 // he waits as long as he is told to
  }
  await tries(kofi, card)
  assert.ok(
    await kofi
      .getByText(/Wait \d+ seconds?/)
      .first()
      .isVisible(),
    'even the right words have to wait',
  )
  await sam.goto('/staff')
  const row = sam.locator('.today li').filter({ hasText: 'Kofi M.' })
  await row.getByRole('button', { name: 'Lift the delay' }).click()
  await tries(kofi, card)
  assert.ok(await kofi.getByText('Hello Kofi M.').isVisible())
})

test('a prisoner number finds its learner and never stands in an address', async () => {
  const addresses: string[] = []
  sam.on('request', (request) => addresses.push(request.url()))
  await opens('Wren T.')
  await sam.getByLabel('Prisoner number').fill('a9876zz')
  await press(sam, 'Save')
  await sam.getByText('Saved.').waitFor()
  await sam.goto('/staff/learners')
  await sam.getByLabel('Find by prisoner number').fill('A9876ZZ')
  await sam
    .locator('form')
    .filter({ has: sam.getByLabel('Find by prisoner number') })
    .getByRole('button')
    .click()
  await sam.getByRole('heading', { name: 'Wren T.' }).waitFor()
  await sam.goto('/staff/learners')
  await sam.getByLabel('Find by prisoner number').fill('A0000AA')
  await sam
    .locator('form')
    .filter({ has: sam.getByLabel('Find by prisoner number') })
    .getByRole('button')
    .click()
  assert.ok(await sam.getByText('No learner here has this number.').first().isVisible())
  await sam.goto('/staff/learners?find=A9876ZZ')
  assert.ok(!sam.url().includes('9876'))
  assert.ok(addresses.every((address) => !/9876|0000AA/i.test(address) || address.endsWith('?find=A9876ZZ')))
})

test('Mo looks after accounts and the site, and no learner’s work', async () => {
  const mo = await site.signIn('mo')
  await mo.goto('/staff/accounts')
  await mo.getByLabel('Name').fill('Noor')
  await press(mo, 'Add and make a one-time code')
  const code = await mo.locator('.card-code').innerText()

  const noor = await (await site.onAnotherPc()).newPage()
  await noor.goto('/sign-in/staff')
  await noor.getByRole('link', { name: 'I have a one-time code' }).click()
  await noor.getByLabel('Your name').fill('Noor')
  await noor.getByLabel('One-time code').fill(code)
  await noor.getByLabel('New passphrase').fill('four words to remember')
  await noor.getByLabel('The same passphrase again').fill('four words to remember')
  await press(noor, 'Set passphrase and sign in')
  await noor.getByRole('heading', { name: 'What needs a person today' }).waitFor()
  assert.equal((await noor.goto('/staff/site'))?.status(), 403)
  assert.ok(await noor.getByText('This page is for managers.').isVisible())

  await mo.goto('/staff/site')
  await mo.getByLabel('Name of the site').fill('Morning workshop')
  await press(mo, 'Save')
  await mo.getByText('Saved.').waitFor()
  assert.equal((await mo.goto(`/staff/learners/${cardOf(site.cards, 'wren').learner}/progress`))?.status(), 403)
  assert.ok(await mo.getByText('This page is for tutors.').isVisible())
})

test('all that happened stands in the journal', () => journalHoldsItAll(site))
