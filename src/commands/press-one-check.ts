import { serve, type ServerType } from '@hono/node-server'
import { findChromium, launchChromium } from '#checks'
import type { CodeExercise, Course, Lesson } from '#course'
import { sayWhyNot } from '#database'
import { makeDemo } from '#people'
import type { Page } from 'playwright-core'
import type { Step } from '../../tools/tour.ts'
import type { Call, watchCalls } from '../../tools/watch-calls.ts'
import { openSiteHere, type OpenedSite } from './open-site.ts'
import { traceWords as words } from './words.ts'

type Watch = ReturnType<typeof watchCalls>

export interface Walked {
  readonly calls: readonly Call[]
  /** What the browser did and which facts were written, beside the calls. */
  readonly marks: readonly Step[]
}

/** Brings up a demo, signs a learner in, lets her press Check on a right answer. gives what ran, or why it could not. */
export async function pressOneCheck(dataFolder: string, watch: Watch): Promise<Walked | string> {
  const chromium = findChromium()
  if (chromium === null) return words.noChromium
  const opened = await openSiteHere({ dataFolder, databaseUrl: undefined }, { loopback: true })
  if (!opened.ok) return sayWhyNot(opened)
  const site = opened.value
  const browser = await launchChromium(chromium)
  const { server, port } = await listen(site, watch)
  try {
    const page = await browser.newPage({ baseURL: `http://localhost:${port}` })
    return await walk(site, page, watch)
  } finally {
    await browser.close()
    server.close()
    await site.shut()
  }
}

function listen({ app }: OpenedSite, watch: Watch): Promise<{ server: ServerType; port: number }> {
  const fetch = (request: Request) => {
    const isOfTheCheck = new URL(request.url).pathname.startsWith('/work/')
    return isOfTheCheck ? watch.within(() => app.fetch(request)) : app.fetch(request)
  }
  return new Promise((resolve) => {
    const server = serve({ fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => resolve({ server, port }))
  })
}

async function walk(site: OpenedSite, page: Page, watch: Watch): Promise<Walked> {
  const { learners } = await makeDemo(site.people)
  const { lesson, exercise } = firstOwnCode(site.course)
  await signIn(page, learners[0])
  await page.goto(`/lessons/${lesson.slug}?at=${exercise.id}`)
  await press(page, exercise) // a first one, so that the times are those of a morning and not of the first minute
  await page.locator(`[data-work="${exercise.id}"] .finding`).waitFor()
  await typeSolution(page, exercise)
  const marks: Step[] = []
  const mark = (where: string, what: string, ago = 0) => marks.push({ at: watch.now() - ago, ms: null, where, what })
  site.journal.afterCommit((facts) => facts.forEach(({ kind, version }) => mark('fact', `${kind}@${version}`)))
  page.on('requestfinished', (request) => {
    const ago = Date.now() - request.timing().startTime
    mark('browser', words.request(request.method(), request.url(), exercise.id), ago)
  })
  const resultKept = page.waitForResponse((response) => response.url().endsWith('/result'))
  watch.start()
  mark('browser', words.pressed)
  await press(page, exercise)
  await page.locator(`[data-work="${exercise.id}"] .passed`).waitFor()
  mark('browser', words.drawn)
  await (await resultKept).finished()
  await page.waitForTimeout(100) // until the browser has told of it
  return { calls: watch.stop(), marks }
}

function firstOwnCode({ lessons }: Course): { lesson: Lesson; exercise: CodeExercise } {
  for (const lesson of lessons) {
    const exercise = lesson.exercises.find((one) => one.kind === 'make')
    if (exercise?.kind === 'make') return { lesson, exercise }
  }
  throw new Error('No lesson asks for code.')
}

async function signIn(page: Page, card: { code: string; words: readonly string[] } | undefined): Promise<void> {
  if (!card) throw new Error('The demo has no learner.')
  await page.goto('/sign-in')
  await page.getByLabel(/code/i).first().fill(card.code)
  await page.getByLabel(/words/i).first().fill(card.words.join(' '))
  await page.getByRole('button', { name: /sign in/i }).click()
  await page.waitForURL('/')
}

function press(page: Page, { id }: CodeExercise): Promise<void> {
  return page.locator(`[data-work="${id}"]`).getByRole('button', { name: 'Check' }).click()
}

/** Types the whole solution, and waits until it is saved: then a check moves only what a check moves. */
async function typeSolution(page: Page, { id, solution, show }: CodeExercise): Promise<void> {
  const work = page.locator(`[data-work="${id}"]`)
  for (const file of show) {
    const tab = work.getByRole('tab', { name: file })
    if ((await tab.count()) > 0) await tab.click()
    await work
      .locator('[data-code] textarea:visible')
      .first()
      .fill(solution[file] ?? '')
  }
  await page.waitForTimeout(2_500)
}
