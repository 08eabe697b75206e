import assert from 'node:assert/strict'
import type { Server } from 'node:http'
import { after, before, test } from 'node:test'
import { findChromium, launchChromium } from '#checks'
import { serveSite } from '#web'
import type { Browser, Page } from 'playwright-core'
import { openAttackedSite, type AttackedSite, type Card } from './attacked-site.ts'

let site: AttackedSite
let browser: Browser
const servers: Server[] = []

before(async () => {
  site = await openAttackedSite()
  browser = await launchChromium(findChromium() ?? '')
})
after(async () => {
  await browser.close()
  for (const server of servers) {
    server.close()
    server.closeAllConnections()
  }
  await site.close()
})

/** Where the site is reached. `clears`: as a browser that knows Clear-Site-Data sees it, or as one that does not. */
async function addressOf({ clears }: { clears: boolean }): Promise<string> {
  const fetch = async (request: Request) => {
    const answer = await site.app.fetch(request)
    if (!clears) answer.headers.delete('clear-site-data')
    return answer
  }
  const server = await serveSite(fetch, { host: '127.0.0.1', port: 0 })
  servers.push(server)
  const at = server.address()
  return `http://localhost:${typeof at === 'object' && at ? at.port : 0}`
}

async function signIn(page: Page, card: Card): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel(/code/i).first().fill(card.code)
  await page.getByLabel(/words/i).first().fill(card.words)
  await page.getByRole('button', { name: /sign in/i }).click()
  await page.waitForURL('/')
}

const secret = 'aardvark7719'

/** Ada goes from page to page, writes, and signs out. */
async function worksAndLeaves(page: Page): Promise<void> {
  await signIn(page, site.cards.ada)
  for (const address of ['/lessons', '/settings']) await page.goto(address)
  const lesson = site.course.lessons.find(({ exercises }) => exercises.some(({ kind }) => kind === 'make'))
  await page.goto(`/lessons/${lesson?.slug ?? ''}`)
  await page.locator('textarea:visible').first().fill(`<p>${secret}</p>`)
  await page.locator('#saved-state[data-state=saved]').waitFor()
  await page.getByRole('button', { name: /sign out/i }).click()
  await page.waitForURL('**/sign-in?because=asked')
}

async function seesNothingOfAda(page: Page, what: string): Promise<void> {
  const all = await page.content()
  for (const word of [secret, site.cards.ada.name, site.cards.ada.code])
    assert.ok(!all.includes(word), `${word} ${what}`)
}

/** Back as far as it goes. */
async function goesBack(page: Page, who: string): Promise<void> {
  for (let steps = 1; steps <= 6; steps++) {
    await page.goBack({ waitUntil: 'load' }).catch(() => undefined) // there may be nothing before
    await seesNothingOfAda(page, `${steps} steps back as ${who}, at ${page.url()}`)
  }
}

test('after Ada signs out, going back as far as it goes shows nothing of hers', async () => {
  const pc = await browser.newContext({ baseURL: await addressOf({ clears: true }) })
  const page = await pc.newPage()
  await worksAndLeaves(page)
  await seesNothingOfAda(page, 'on the page after signing out')
  await goesBack(page, 'nobody')
  await pc.close()
})

test('nor in a browser that clears nothing, for nobody and for Kofi after her; and nothing of hers is kept there', async () => {
  const pc = await browser.newContext({ baseURL: await addressOf({ clears: false }) })
  const page = await pc.newPage()
  await worksAndLeaves(page)
  await goesBack(page, 'nobody')
  await signIn(page, site.cards.kofi)
  await goesBack(page, 'Kofi')
  await page.goto('/lessons')
  assert.equal(await keptByBrowser(page), '')
  assert.deepEqual((await pc.cookies()).map(({ name }) => name).sort(), ['device', 'session'])
  await pc.close()
})

/** Everything a page can keep in a browser, as text. */
function keptByBrowser(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const stores = [...Object.entries<string>(localStorage), ...Object.entries<string>(sessionStorage)].flat()
    const databases = (await indexedDB.databases()).map(({ name }) => name ?? '')
    return [...stores, ...(await caches.keys()), ...databases, document.cookie].join(' ').trim()
  })
}

test('her page left open in another tab is covered and shows no code once she has signed out', async () => {
  const pc = await browser.newContext({ baseURL: await addressOf({ clears: false }) })
  const [page, other] = [await pc.newPage(), await pc.newPage()]
  await signIn(page, site.cards.ada)
  await other.goto('/lessons')
  await page.goto('/settings')
  await page.getByRole('button', { name: /sign out/i }).click()
  await other.waitForURL('**/sign-in**', { timeout: 8_000 })
  await seesNothingOfAda(other, 'in the other tab')
  await pc.close()
})
