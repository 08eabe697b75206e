import type { Browser, BrowserContext, Page } from 'playwright-core'
import { demoCardsOf } from '../tools/running-site.ts'
import { signIn } from './browser-learner.ts'
import { addClass, signInAtOnce } from './class.ts'
import { HttpPerson, type Card, type HttpLearner } from './http-learner.ts'

/** How many of a class have real pages; the others are their streams and their requests. */
const withPages = 3
const size = 30
const lesson = 'headings-and-paragraphs'

/** A class of thirty that has begun: everyone signed in, at work on one lesson, the stream of her screen open. */
export interface LiveClass {
  readonly tutor: HttpPerson
  /** The class's address: `/staff/class/…` */
  readonly path: string
  readonly learners: readonly HttpLearner[]
  readonly pages: readonly Page[]
}

/** `hear` is told what each stream hears. */
export async function openLiveClass(
  { address, dataFolder, browser }: { address: string; dataFolder: string; browser: Browser },
  hear: (learner: HttpLearner, event: string) => void = () => undefined,
): Promise<LiveClass> {
  const cards = await addClass(address, dataFolder, size)
  const tutor = await signedInTutor(address, dataFolder)
  const path = await openClassOf(tutor)
  const { learners } = await signInAtOnce(address, cards.slice(withPages))
  await Promise.all(learners.map((learner) => learner.beginAt(lesson)))
  await Promise.all(learners.map((learner) => learner.listen((event) => hear(learner, event))))
  const pages: Page[] = []
  for (const card of cards.slice(0, withPages)) pages.push(await pageOf(await onPc(browser, address), card))
  return { tutor, path, learners, pages }
}

async function signedInTutor(address: string, dataFolder: string): Promise<HttpPerson> {
  const tutor = new HttpPerson(address)
  await tutor.form('/sign-in/staff', { ...tutorOf(dataFolder) })
  return tutor
}

function tutorOf(dataFolder: string): { name: string; passphrase: string } {
  const sam = demoCardsOf(dataFolder).staff[0]
  if (!sam) throw new Error('The demo has no tutor.')
  return { name: sam.name, passphrase: sam.passphrase }
}

async function openClassOf(tutor: HttpPerson): Promise<string> {
  const made = await tutor.form('/staff/rooms', { name: 'Room of the bench', labels: 'PC 1 to PC 30' })
  const room = /action="\/staff\/rooms\/([0-9a-f-]{36})"/.exec(made)?.[1] ?? ''
  const register = await tutor.form('/staff/class', { date: '2026-11-23', slot: 'AM', room })
  const [path] = /\/staff\/class\/[0-9a-f-]{36}/.exec(register) ?? []
  if (path === undefined) throw new Error('The class of the bench could not be opened.')
  return path
}

function onPc(browser: Browser, baseURL: string): Promise<BrowserContext> {
  return browser.newContext({ baseURL, viewport: { width: 1280, height: 800 } })
}

async function pageOf(context: BrowserContext, card: Card): Promise<Page> {
  const page = await context.newPage()
  await signIn(page, card)
  await page.goto(`/lessons/${lesson}`)
  await page.locator('button[aria-keyshortcuts="Control+Enter"]').first().waitFor()
  return page
}

/** The tutor's own screen, on the live room of the class. */
export async function tutorsPage(
  { address, dataFolder, browser }: { address: string; dataFolder: string; browser: Browser },
  path: string,
): Promise<Page> {
  const page = await (await onPc(browser, address)).newPage()
  const { name, passphrase } = tutorOf(dataFolder)
  await page.goto('/sign-in/staff')
  await page.getByLabel(/name/i).first().fill(name)
  await page
    .getByLabel(/passphrase/i)
    .first()
    .fill(passphrase)
  await page.getByRole('button', { name: /sign in/i }).click()
  await page.waitForURL('/staff')
  await page.goto(`${path}/live`)
  return page
}
