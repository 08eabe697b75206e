import { findChromium, launchChromium } from '#checks'
import type { Page } from 'playwright-core'
import { startSite } from '../tools/running-site.ts'
import { inFreshFolder } from './bench-folder.ts'
import { editor, firstCard, signIn } from './browser-learner.ts'
import { watchFetches, type Fetch } from './fetches.ts'
import type { Card } from './http-learner.ts'
import { seenOn, toVerdict, until } from './page-clock.ts'
import { inMs, median, type Row } from './row.ts'
import { freshPc, slower, slowVisit, type Pcs } from './slow-pc.ts'

const firstLesson = '/lessons/what-a-web-page-is'
const scriptLesson = '/lessons/a-button-that-counts'
const visits = 7

/** What a lesson page costs: bytes on the wire, and time on a slow PC. */
export function benchLessonPage(): Promise<Row[]> {
  return inFreshFolder(async (dataFolder) => {
    const site = await startSite(dataFolder, { port: 4640 })
    const browser = await launchChromium(findChromium() ?? '')
    const pcs = { browser, address: site.address, card: firstCard(dataFolder) }
    try {
      return [...(await bytes(pcs)), ...(await slowVisits(pcs))]
    } finally {
      await browser.close()
      await site.stop()
    }
  })
}

type LearnersPcs = Pcs & { readonly card: Card }

async function bytes(pcs: LearnersPcs): Promise<Row[]> {
  const first = await visitFirst(pcs)
  const all = await visitWithCheck(pcs)
  return [
    sizeRow('JS before she can type, gzip', 40, sum(all.early)),
    sizeRow('all JS fetched before the first Check', 250, sum(all.scripts)),
    sizeRow('bytes to the first lesson, from the sign-in page on, with fonts', 120, sum(first, 'bytes')),
  ]
}

/** From the first address to the first lesson. Scripts that come when she can type already are the figure before. */
async function visitFirst(pcs: LearnersPcs): Promise<Fetch[]> {
  const context = await freshPc(pcs)
  const page = await context.newPage()
  const fetches = watchFetches(page)
  await signIn(page, pcs.card)
  await page.goto(firstLesson)
  const { usable, origin } = await until(page, (seen) => seen.usable !== null)
  await page.waitForTimeout(3000)
  const usableAt = origin + (usable ?? 0)
  const all = await fetches()
  await context.close()
  return all.filter(({ kind, at }) => at <= usableAt || kind === 'font' || kind === 'stylesheet' || kind === 'image')
}

/** A lesson with a script that has a loop, which needs every part there is. */
async function visitWithCheck(pcs: LearnersPcs): Promise<{ early: Fetch[]; scripts: Fetch[] }> {
  const context = await freshPc(pcs)
  await signIn(await context.newPage(), pcs.card)
  const page = await context.newPage()
  const fetches = watchFetches(page)
  await page.goto(scriptLesson)
  const { usable, origin } = await until(page, (seen) => seen.usable !== null)
  await editor(page).fill('for (let i = 0; i < 3; i = i + 1) {\n  console.log(i)\n}\n')
  await page.waitForTimeout(3000)
  await page.keyboard.press('Control+Enter')
  await until(page, ({ presses }) => presses.length > 0 && presses.every((press) => toVerdict(press) !== null))
  const scripts = (await fetches()).filter(({ kind, path }) => kind === 'script' || path === '/frame')
  await context.close()
  const usableAt = origin + (usable ?? 0)
  return { scripts, early: scripts.filter(({ kind, at }) => kind === 'script' && at <= usableAt) }
}

async function slowVisits(pcs: LearnersPcs): Promise<Row[]> {
  const [usable, blocked, checks]: [number[], number[], number[]] = [[], [], []]
  for (let visit = 0; visit < visits; visit += 1) {
    const quiet = await slowVisit(pcs, firstLesson, async (page) => {
      await page.waitForTimeout(4000)
      return seenOn(page)
    })
    usable.push(quiet.usable ?? NaN)
    blocked.push(quiet.blocked)
    checks.push(await slowVisit(pcs, firstLesson, firstCheck))
  }
  return [
    timeRow('lesson usable', 1000, usable),
    timeRow('blocking time', 150, blocked),
    timeRow('first check, pressed as soon as she can type', 1500, checks),
  ]
}

async function firstCheck(page: Page): Promise<number> {
  await editor(page).focus()
  await page.keyboard.insertText('x')
  await page.keyboard.press('Control+Enter')
  const { presses } = await until(
    page,
    (seen) => seen.presses.length > 0 && seen.presses.every((press) => toVerdict(press) !== null),
  )
  const [press] = presses
  return press ? (toVerdict(press) ?? NaN) : NaN
}

const sum = (fetches: readonly Fetch[], what: 'body' | 'bytes' = 'body') =>
  fetches.reduce((all, one) => all + one[what], 0)

function sizeRow(figure: string, atMost: number, got: number): Row {
  return { figure, want: `≤ ${atMost} kB`, got: `${(got / 1000).toFixed(1)} kB`, ok: got <= atMost * 1000 }
}

function timeRow(what: string, atMost: number, got: readonly number[]): Row {
  const middle = median(got)
  const figure = `${what}, processor ${slower} times slower`
  return { figure, want: `≤ ${atMost} ms`, got: `${inMs(middle)}, median of ${got.length}`, ok: middle <= atMost }
}
