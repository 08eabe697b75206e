import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { findChromium, launchChromium } from '#checks'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { demoCardsOf, startSite, type RunningSite } from '../../tools/running-site.ts'
import { makesRoom, opensClass } from './class.ts'

const names = [
  ...['Abdi N.', 'Bea O.', 'Charlie P.', 'Dee Q.', 'Ewan R.', 'Farah S.'],
  ...['George T.', 'Hollis U.', 'Imani V.', 'Jo W.', 'Kit Y.', 'Lou Z.'],
] as const
type Name = (typeof names)[number]
interface Card {
  readonly code: string
  readonly words: string
}

const lesson = '/lessons/what-a-web-page-is'
const exercise = 'ex-t8f1ja5w' // "A page of your own": an h1 and two paragraphs
const pageOf = (name: Name) => `<!doctype html>\n<title>My page</title>\n\n<h1>${name}</h1>\n<p>One.</p>\n<p>Two.</p>\n`

let site: RunningSite
let browser: Browser
let sam: Page
let classId: string
const cards = new Map<string, Card>()
const screens = new Map<Name, Page>()
const dataFolder = mkdtempSync(path.join(tmpdir(), 'throughgate-class-'))
chmodSync(dataFolder, 0o755)

before(async () => {
  site = await startSite(dataFolder, { port: 4420 })
  browser = await launchChromium(findChromium() ?? '')
  sam = await signInSam()
})
after(async () => {
  await browser.close()
  await site.stop()
  rmSync(dataFolder, { recursive: true, force: true })
})

test('Sam adds twelve people from a file and prints their cards, two sheets of paper', async () => {
  await sam.goto('/staff/learners/list')
  const file = ['name,number', ...names.map((name, nth) => `${name}, A${1000 + nth}BC`)].join('\n')
  await sam
    .getByLabel('The list as a file')
    .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
  await sam.getByRole('button', { name: 'Check the list' }).click()
  await sam.getByRole('button', { name: 'Add 12 learners and make their cards' }).click()
  await sam.locator('.card').nth(11).waitFor()
  for (const name of names) cards.set(name, await cardOnSheet(name))
  assert.equal(await pagesPrinted(), 2)
})

test('she opens a class in a room of twelve PCs, and the twelve come in and sign in at once', async () => {
  await makesRoom(sam, 'Long room')
  classId = await opensClass(sam)
  await allTwelve(async (name) => {
    screens.set(name, await atPc(name))
  })
  await sam.goto(`/staff/class/${classId}/register`)
  await sam.keyboard.press('e')
  for (const away of ['Ada B.', 'Kofi M.', 'Wren T.'])
    await lineOf(away).getByLabel('Not required', { exact: true }).check()
  await sam.getByRole('button', { name: 'Save the register' }).click()
  await sam.getByText('Saved. 12 here, 3 not required.').waitFor()
})

test('twelve work at once; what each needs is in the live room, the raised hand first', async () => {
  await allTwelve((name) => writes(name, pageOf(name)))
  const room = await sam.context().newPage()
  await room.goto(`/staff/class/${classId}/live`)
  // One cannot read what is wrong, one does not know what is asked, one has a loop of the same mistake.
  await checks('Bea O.', pageOf('Bea O.').replace('</h1>', ''))
  for (let time = 0; time < 3; time += 1) {
    const again = pageOf('Dee Q.').replace('<p>Two.</p>', '<!-- -->'.repeat(time))
    await checks('Dee Q.', again)
  }
  await screens.get('Ewan R.')?.getByRole('button', { name: 'Put my hand up' }).click()
  await room.locator('tr.hand-is-up').waitFor()
  assert.match(await room.locator('table.live tbody tr').first().innerText(), /Ewan R\.[^]*Hand up/)
  assert.match(await rowOf(room, 'Bea O.').innerText(), /Not yet[^]*h1/)
  assert.match(await rowOf(room, 'Dee Q.').innerText(), /Not yet/)

  await room.getByRole('link', { name: 'Look at the work of Bea O.' }).click()
  assert.match(await room.locator('main').innerText(), /Bea O\./)
  await room.getByLabel('Line', { exact: true }).fill('4')
  await room.getByLabel('Your note').fill('Where does this heading end?')
  await room.getByRole('button', { name: 'Leave the note' }).click()
  await screens.get('Bea O.')?.getByText('Where does this heading end?').first().waitFor()
  await room.close()
  await checks('Bea O.', pageOf('Bea O.'), 'passed')
})

test('one types in what was written in the cell', async () => {
  const farah = screenOf('Farah S.')
  await farah.goto(`/work/${exercise}/paper`)
  await farah
    .locator('textarea')
    .first()
    .fill(`${pageOf('Farah S.')}<p>From the cell.</p>\n`)
  await farah.getByRole('button', { name: 'Keep' }).click()
  await farah.waitForURL(/lessons/)
  assert.match(await codeOf(farah).inputValue(), /From the cell/)
})

test('one loses the card: the new one opens everything, and the old screen is shut', async () => {
  const hollis = screenOf('Hollis U.')
  await sam.goto('/staff/learners')
  await sam.getByRole('link', { name: 'Hollis U.', exact: true }).click()
  await sam.getByRole('button', { name: 'Make a new card' }).click()
  await sam.locator('.card').waitFor()
  cards.set('Hollis U.', await cardOnSheet('Hollis U.'))
  await hollis.waitForURL(/because=card-replaced/)
  screens.set('Hollis U.', await atPc('Hollis U.', hollis.context()))
  assert.equal(await workOf('Hollis U.'), pageOf('Hollis U.'))
})

test('one is moved to another PC and finds the last word there; the first PC is told', async () => {
  const before = screenOf('Imani V.')
  await codeOf(before).press('Control+End')
  await codeOf(before).pressSequentially('<p>Moved')
  await before.locator('#saved-state[data-state=saved]').waitFor()
  screens.set('Imani V.', await atPc('Imani V.'))
  await before.waitForURL(/because=signed-in-elsewhere/)
  assert.match(await workOf('Imani V.'), /<p>Moved/)
})

test('power goes in the middle of it; they sign in again and go on', async () => {
  await codeOf(screenOf('Jo W.')).press('Control+End')
  await codeOf(screenOf('Jo W.')).pressSequentially('<p>Before the cut.</p>')
  await screenOf('Jo W.').locator('#saved-state[data-state=saved]').waitFor()
  assert.ok(site.pullThePlug() > 1)
  await Promise.all(browser.contexts().map((pc) => pc.close()))
  site = await startSite(dataFolder, { port: 4420 })
  sam = await signInSam()
  await allTwelve(async (name) => {
    screens.set(name, await atPc(name))
  })
  assert.match(await workOf('Jo W.'), /Before the cut/)
  for (const name of names) assert.ok((await workOf(name)).includes(`<h1>${name}</h1>`), name)
  await checks('Dee Q.', pageOf('Dee Q.'), 'passed')
})

test('Sam ends the class: every screen is shut, every last word is kept, and one page goes to the wing', async () => {
  await allTwelve(async (name) => {
    await codeOf(screenOf(name)).press('Control+End')
    await codeOf(screenOf(name)).pressSequentially(`<p>The last words.</p>`)
  })
  await sam.goto(`/staff/class/${classId}/end`)
  await sam.getByText('12 screens are signed in now.').waitFor()
  await sam.getByRole('button', { name: 'End the class now' }).click()
  await sam.getByText('12 screens saved their work and are signed out.').waitFor()
  await allTwelve((name) => screenOf(name).waitForURL(/because=class-ended/))

  await sam.getByRole('link', { name: 'Page for the wing' }).click()
  await sam.getByText('Long room').first().waitFor()
  assert.equal(await pagesPrinted(), 1)
  const wing = await sam.locator('main').innerText()
  for (const name of names) assert.ok(wing.includes(name), name)
  assert.ok(!wing.includes('web page'), 'nothing of what anybody worked on')

  for (const name of ['Abdi N.', 'Lou Z.'] as const) {
    screens.set(name, await atPc(name))
    assert.match(await workOf(name), /The last words/)
  }
})

const allTwelve = (each: (name: Name) => Promise<unknown>) => Promise.all(names.map(each))

async function newPc(): Promise<BrowserContext> {
  const pc = await browser.newContext({ baseURL: site.address, locale: 'en-GB' })
  pc.setDefaultTimeout(30_000)
  return pc
}

async function signInSam(): Promise<Page> {
  const page = await (await newPc()).newPage()
  const found = demoCardsOf(dataFolder).staff.find(({ name }) => name === 'Sam') ?? assert.fail('no Sam')
  await page.goto('/sign-in/staff')
  await page.getByLabel(/name/i).first().fill(found.name)
  await page.getByLabel('Passphrase').fill(found.passphrase)
  await page.getByRole('button', { name: /sign in/i }).click()
  await page.waitForURL(/\/staff/)
  return page
}

/** Signs a learner in, on a PC of their own unless one is given, and opens the lesson. */
async function atPc(name: Name, pc?: BrowserContext): Promise<Page> {
  const page = await (pc ?? (await newPc())).newPage()
  const card = cards.get(name) ?? assert.fail(`no card of ${name}`)
  await page.goto('/sign-in')
  await page.getByLabel('Code').fill(card.code)
  await page.getByLabel('Three words').fill(card.words)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(site.address + '/')
  await page.goto(`${lesson}?at=${exercise}`)
  await workIn(page).getByRole('button', { name: 'Check' }).waitFor()
  return page
}

async function cardOnSheet(name: string): Promise<Card> {
  const card = sam.locator('.card').filter({ has: sam.getByText(name, { exact: true }) })
  const [code, words] = [await card.locator('.card-code').innerText(), await card.locator('.card-three').innerText()]
  return { code, words: words.replace(/\s+/g, ' ') }
}

const screenOf = (name: Name) => screens.get(name) ?? assert.fail(`no screen of ${name}`)
const workIn = (page: Page) => page.locator(`[data-work="${exercise}"]`)
const codeOf = (page: Page) => workIn(page).locator('[data-code] textarea:visible').first()
const workOf = (name: Name) => codeOf(screenOf(name)).inputValue()
const rowOf = (page: Page, name: Name) => page.locator('table.live tbody tr').filter({ hasText: name })
const lineOf = (name: string) => sam.locator('[data-row]').filter({ hasText: name })

async function writes(name: Name, text: string): Promise<void> {
  await codeOf(screenOf(name)).fill(text)
  await screenOf(name).locator('#saved-state[data-state=saved]').waitFor()
}

async function checks(name: Name, text: string, outcome: 'finding' | 'passed' = 'finding'): Promise<void> {
  const page = screenOf(name)
  await codeOf(page).fill(text)
  const recorded = page.waitForResponse((answer) => answer.url().endsWith('/result'))
  await codeOf(page).press('Control+Enter')
  await workIn(page).locator(`.${outcome}`).first().waitFor()
  await recorded
}

async function pagesPrinted(): Promise<number> {
  const pdf = (await sam.pdf({ preferCSSPageSize: true })).toString('latin1')
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0
}
