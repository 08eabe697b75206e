import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Card } from './http-learner.ts'
import { addClock, slowDown, until } from './page-clock.ts'

/** How many times slower the processor is made: an old PC. */
export const slower = 6

/** PCs of one site. Without a card nobody signs in on them. */
export interface Pcs {
  readonly browser: Browser
  readonly address: string
  readonly card: Card | null
}

/** A PC that has never been here. It takes gzip alone: over plain http on a site's network browsers ask for no brotli. */
export async function freshPc({ browser, address }: Pcs): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: 1280, height: 800 },
    extraHTTPHeaders: { 'accept-encoding': 'gzip' },
  })
  await addClock(context)
  return context
}

/** A visit to a lesson with nothing of the site in the browser's store, on a slow processor. */
export async function slowVisit<T>(pcs: Pcs, path: string, then: (page: Page) => Promise<T>): Promise<T> {
  const context = await freshPc(pcs)
  if (pcs.card) await signInUnseen(context, pcs.address, pcs.card)
  const page = await context.newPage()
  await slowDown(page, slower)
  await page.goto(path, { waitUntil: 'commit' })
  await page.waitForTimeout(500)
  await until(page, ({ usable }) => usable !== null)
  const given = await then(page)
  await context.close()
  return given
}

/** Signs in without loading a page in this browser. */
async function signInUnseen(context: BrowserContext, address: string, card: Card): Promise<void> {
  const answer = await context.request.post('/sign-in', { form: { ...card }, headers: { origin: address } })
  if (!answer.ok()) throw new Error(`Signing in was answered ${answer.status()}.`)
}
