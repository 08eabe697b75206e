// Runs in a network of its own, where any way out leads to a wire that counts what is put on it, and every name is
// asked for at a server of ours. Prints what was sent and asked.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { lookup } from 'node:dns'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { findChromium, launchChromium } from '#checks'
import type { Browser, Page } from 'playwright-core'
import { openNameServer } from './name-server.ts'
import { waysOut } from './ways-out.ts'
import { demoCardsOf, startSite } from '../../tools/running-site.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'throughgate-outbound-'))
const names = await openNameServer('10.9.8.1')
const site = await startSite(path.join(folder, 'site'), { port: 4370 })
try {
  console.log(JSON.stringify(await watch(await launchChromium(findChromium() ?? ''))))
} finally {
  site.pullThePlug()
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0) // the planted attempts are still waiting for an answer

async function watch(browser: Browser) {
  await journey(browser)
  await rest(1_000)
  const journeys = { sent: sent(), asked: [...names.asked] }
  const planted = {
    connection: await sentBy(() => void connect(80, '203.0.113.7').on('error', () => undefined)),
    page: await sentBy(() => void openElsewhere(browser, 'http://203.0.113.8/')),
    name: await isAsked('planted.example', () => lookup('planted.example', () => undefined)),
    namedPage: await isAsked('page.example', () => void openElsewhere(browser, 'http://page.example/')),
  }
  await browser.close()
  return { journeys, planted }
}

/** Everything a learner and her tutor do in a lesson, by their own pages. */
async function journey(browser: Browser): Promise<void> {
  const { learners, staff } = demoCardsOf(path.join(folder, 'site'))
  const page = await (await browser.newContext({ baseURL: site.address })).newPage()
  await page.goto('/sign-in')
  await page
    .getByLabel(/code/i)
    .first()
    .fill(learners[0]?.code ?? '')
  await page
    .getByLabel(/words/i)
    .first()
    .fill(learners[0]?.words.join(' ') ?? '')
  await page.getByRole('button', { name: /sign in/i }).click()
  await page.waitForURL('/')
  for (const lesson of await linksOn(page, '/lessons', '/lessons/')) await writeAndCheck(page, lesson)
  await page.goto('/settings')
  await page.getByRole('button', { name: /sign out/i }).click()
  await page.goto('/sign-in/staff')
  await page.getByLabel(/name/i).first().fill('Sam')
  await page
    .getByLabel(/passphrase/i)
    .first()
    .fill(staff[0]?.passphrase ?? '')
  await page.getByRole('button', { name: /sign in/i }).click()
  for (const learner of await linksOn(page, '/staff/learners', '/staff/learners/')) await page.goto(learner)
}

async function linksOn(page: Page, address: string, below: string): Promise<readonly string[]> {
  await page.goto(address)
  const all = await page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  return [...new Set(all.filter((href) => href.startsWith(below) && !href.includes('?')))]
}

/** Code that tries to get out by every door a page has, written and checked as a learner's own. */
async function writeAndCheck(page: Page, lesson: string): Promise<void> {
  await page.goto(lesson)
  const box = page.locator('[data-code] textarea:visible').first()
  if ((await box.count()) === 0) return
  await box.fill(waysOut)
  await page.getByRole('button', { name: 'Check', exact: true }).first().click()
  await rest(2_500)
}

async function openElsewhere(browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage()
  await page.goto(address, { timeout: 5_000 }).catch(() => undefined)
}

/** Packets on the wire since the network was made. */
function sent(): number {
  const line = /out0:(.*)/.exec(readFileSync('/proc/net/dev', 'utf8'))?.[1] ?? ''
  return Number(line.trim().split(/\s+/)[9])
}

/** What these put on the wire, as soon as there is something, or after five seconds nothing. */
async function sentBy(work: () => void): Promise<number> {
  const before = sent()
  work()
  for (let n = 0; n < 50 && sent() === before; n++) await rest(100)
  return sent() - before
}

/** True once the name was asked for; false when it was not within five seconds. */
async function isAsked(name: string, work: () => void): Promise<boolean> {
  work()
  for (let n = 0; n < 50 && !names.asked.includes(name); n++) await rest(100)
  return names.asked.includes(name)
}
