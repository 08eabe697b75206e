// A whole site for a story: real database, real HTTP, a real browser, and a small cast with real cards.
import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Server } from 'node:http'
import { openSite, type Site } from '#app'
import type { Clock } from '#base'
import { findChromium, launchChromium } from '#checks'
import { makeDemo, type DemoCards } from '#people'
import { serveSite } from '#web'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { testDatabase } from '../src/database/testing.ts'

export type Learner = 'ada' | 'kofi' | 'wren'
export type Staff = 'sam' | 'mo'

export interface TestSite extends Site {
  readonly address: string
  readonly dataFolder: string
  readonly cards: DemoCards
  readonly browser: Browser
  /** A browser of its own, as on another PC. */
  onAnotherPc(options?: BrowserContextOptions): Promise<BrowserContext>
  /** Signs someone in by the page, on this PC or on a new one. */
  signIn(who: Learner | Staff, pc?: BrowserContext): Promise<Page>
  shut(): Promise<void>
}

interface SiteWishes {
  readonly courseFolder?: string
  readonly clock?: Clock
}

export async function openTestSite({ courseFolder = 'course', ...given }: SiteWishes = {}): Promise<TestSite> {
  const database = await testDatabase()
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'throughgate-story-'))
  const site = await openSite({ database, dataFolder, courseFolder, loopback: true, ...given })
  const cards = await makeDemo(site.people)
  const { server, address } = await listen(site)
  const browser = await launchChromium(findChromium() ?? '')
  const onAnotherPc = async (options: BrowserContextOptions = {}) => {
    const pc = await browser.newContext({ baseURL: address, locale: 'en-GB', ...options })
    pc.setDefaultTimeout(15_000)
    return pc
  }
  const signIn = async (who: Learner | Staff, pc?: BrowserContext) =>
    signInByPage(await (pc ?? (await onAnotherPc())).newPage(), cards, who)
  const shut = async () => {
    await browser.close()
    server.close()
    server.closeAllConnections()
    await site.close()
  }
  return { ...site, address, dataFolder, cards, browser, onAnotherPc, signIn, shut }
}

async function listen(site: Site): Promise<{ server: Server; address: string }> {
  const server = await serveSite(site.app.fetch, { host: '127.0.0.1', port: 0 })
  const at = server.address()
  return { server, address: `http://localhost:${typeof at === 'object' && at ? at.port : 0}` }
}

const learners: Readonly<Record<Learner, string>> = { ada: 'Ada B.', kofi: 'Kofi M.', wren: 'Wren T.' }

export function cardOf(cards: DemoCards, who: Learner): { learner: string; code: string; words: string } {
  const card = cards.learners.find(({ name }) => name === learners[who])
  assert.ok(card)
  return { ...card, words: card.words.join(' ') }
}

async function signInByPage(page: Page, cards: DemoCards, who: Learner | Staff): Promise<Page> {
  if (who === 'sam' || who === 'mo') return signInStaff(page, cards, who)
  const { code, words } = cardOf(cards, who)
  await page.goto('/sign-in')
  await page.getByLabel(/code/i).first().fill(code)
  await page.getByLabel(/words/i).first().fill(words)
  await page.getByRole('button', { name: /sign in/i }).click()
  await page.waitForURL('/')
  return page
}

async function signInStaff(page: Page, cards: DemoCards, who: Staff): Promise<Page> {
  const found = cards.staff.find(({ name }) => name.toLowerCase() === who)
  assert.ok(found)
  await page.goto('/sign-in/staff')
  await page.getByLabel(/name/i).first().fill(found.name)
  await page
    .getByLabel(/passphrase/i)
    .first()
    .fill(found.passphrase)
  await page.getByRole('button', { name: /sign in/i }).click()
  await page.waitForURL(/\/staff/)
  return page
}

/** Every page's tables, thrown away and worked out again, must come out the same: then all of it was in the journal. */
export async function journalHoldsItAll(site: Site): Promise<void> {
  assert.equal((await site.journal.verify()).broken, null)
  const before = await site.journal.snapshot()
  await site.journal.rebuild()
  assert.deepEqual(await site.journal.snapshot(), before)
}
