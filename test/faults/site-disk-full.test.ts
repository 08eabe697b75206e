import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Locator, Page } from 'playwright-core'
import { newId } from '#base'
import { findChromium, launchChromium } from '#checks'
import { demoCardsOf, startSite } from '../../tools/running-site.ts'
import type { Screen } from '../attacks/attacked-site.ts'
import { aDisk, canMountLoop, type Disk } from './disk.ts'
import {
  cardOn,
  lesson,
  lessonOn,
  screenAt,
  signInLearner,
  signInTutor,
  textNumbered,
  type Card,
} from './site-people.ts'
import { port } from './site-trial.ts'

const noDisk = canMountLoop() ?? false
const noBrowser = findChromium() === null ? 'this machine has no Chromium' : false

test(
  'on a full disk every saving is refused in a sentence, every page can be read, and room mends it all',
  { skip: noDisk },
  async (t) => {
    const { address, disk, cards, dataFolder } = await aSmallSite(t)
    const [ada, sam] = [await signInLearner(address, cards[0]), await signInTutor(address, demoCardsOf(dataFolder))]
    const saves = await savesOf(ada)
    await saves('draft', 200)
    disk.fill()

    for (const what of ['draft', 'version'] as const) {
      const { why, say } = await saves(what, 507)
      assert.equal(why, 'disk-full')
      assert.match(say ?? '', /no room|full/)
    }
    const refused = [
      await screenAt(address).signsInWith(cards[1]),
      await sam.sends(`/staff/learners/${cards[1].learner}/card`, { command: newId() }),
    ]
    for (const answer of refused) {
      assert.ok(answer.status < 500 || answer.status === 503, `${answer.status}`)
      assert.match(await answer.text(), /disk of this server is full/)
    }
    for (const page of ['/', '/lessons', `/lessons/${lesson}`, '/settings'])
      assert.equal((await ada.opens(page)).status, 200, page)
    for (const page of ['/staff', '/staff/learners']) assert.equal((await sam.opens(page)).status, 200, page)

    disk.empty()
    await eventually(() => saves('draft', 200))
    await eventually(() => saves('version', 200)) // the disk is looked at four times a second
    const card = cardOn(
      await (await sam.sends(`/staff/learners/${cards[1].learner}/card`, { command: newId() })).text(),
    )
    await signInLearner(address, card)
  },
)

test(
  'on a full disk the page says so and keeps her typing; when there is room it saves by itself',
  { skip: noDisk || noBrowser },
  async (t) => {
    const { address, disk, cards } = await aSmallSite(t)
    const { page, box } = await atHerWork(t, address, cards[0])
    disk.fill()
    await box.press('Control+End')
    await box.pressSequentially('<p>Typed on a full disk.</p>')
    await page.getByText('This computer has no room left to save.').waitFor()
    assert.equal(await page.textContent('#saved-state'), 'Not saved yet')

    disk.empty()
    await page.locator('#saved-state[data-state=saved]').waitFor()
    assert.equal(await page.getByText('This computer has no room left to save.').count(), 0)
    await page.reload()
    assert.match(await workBox(page).inputValue(), /Typed on a full disk/)
  },
)

interface SmallSite {
  readonly address: string
  readonly disk: Disk
  readonly dataFolder: string
  /** Of Ada and Kofi. */
  readonly cards: readonly [Hers, Hers]
}

type Hers = Card & { readonly learner: string }

/** The whole site on a disk of 256 MB. */
async function aSmallSite(t: TestContext): Promise<SmallSite> {
  const disk = aDisk({ megabytes: 256 })
  const dataFolder = path.join(disk.folder, 'data')
  mkdirSync(dataFolder, { mode: 0o711 })
  const site = await startSite(dataFolder, { port })
  t.after(async () => {
    await site.stop()
    disk.unplug()
  })
  const [ada, kofi] = demoCardsOf(dataFolder).learners.map((card) => ({ ...card, words: card.words.join(' ') }))
  assert.ok(ada && kofi)
  return { address: site.address, disk, dataFolder, cards: [ada, kofi] }
}

type Says = { readonly why?: string; readonly say?: string }

/** Saves one text after another, as her page does. */
async function savesOf(screen: Screen) {
  const { learner, works } = await lessonOn(screen, lesson)
  const [work] = works
  assert.ok(work)
  let number = work.number
  return async (what: 'draft' | 'version', status: number): Promise<Says> => {
    const save = { command: newId(), learner, base: number, files: textNumbered(work, number + 1) }
    const answer = await screen.sendsJson(`/work/${work.exercise}/${what}`, { ...save, because: 'check' })
    assert.equal(answer.status, status)
    const said = (await answer.json()) as Says & { number?: number } // our own server's
    number = said.number ?? number
    return said
  }
}

async function atHerWork(t: TestContext, address: string, card: Card): Promise<{ page: Page; box: Locator }> {
  const browser = await launchChromium(findChromium() ?? '')
  t.after(() => browser.close())
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
  await page.goto(`${address}/sign-in`)
  await page.getByLabel(/code/i).first().fill(card.code)
  await page.getByLabel(/words/i).first().fill(card.words)
  await page.getByRole('button', { name: /sign in/i }).click()
  await page.waitForURL(`${address}/`)
  await page.goto(`${address}/lessons/${lesson}`)
  await workBox(page).waitFor()
  return { page, box: workBox(page) }
}

const workBox = (page: Page) => page.locator('[data-work] [data-code] textarea:visible').first()

async function eventually(act: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await act()
      return
    } catch (error) {
      if (tries === 40) throw error
      await sleep(100)
    }
  }
}
