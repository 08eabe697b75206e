import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { systemClock } from '#base'
import type { Page } from 'playwright-core'
import { journalHoldsItAll, openTestSite, type TestSite } from '../site.ts'
import { axeFaults } from './axe.ts'

const exercise = 'ex-f6w9ke2d' // "Sunday football"
const lesson = `/lessons/headings-and-paragraphs?at=${exercise}`

let away = 0
const clock = { now: () => systemClock.now() + away, monotonic: () => systemClock.monotonic() + away }
let site: TestSite
before(async () => {
  site = await openTestSite({ clock })
})
after(() => site.shut())

async function atWork(who: 'ada' | 'kofi' | 'wren', wishes = {}): Promise<Page> {
  const page = await site.signIn(who, await site.onAnotherPc(wishes))
  await page.goto(lesson)
  await code(page).waitFor()
  return page
}

const code = (page: Page) => page.locator('textarea:visible').first()
const isSaved = (page: Page) => page.locator('#saved-state[data-state=saved]').waitFor()

async function types(page: Page, text: string, delay = 0): Promise<void> {
  await code(page).press('Control+End')
  await page.keyboard.type(text, { delay })
}

test('what Ada types on a slow PC before the editor is there is kept too', async () => {
  const page = await site.signIn('ada')
  const held = Promise.withResolvers<undefined>()
  await page.route('**/built/lesson-*.js', async (route) => {
    await held.promise
    await route.continue()
  })
  await page.goto(lesson, { waitUntil: 'commit' })
  const work = page.locator(`[data-work="${exercise}"]`)
  const box = work.locator('[data-code] textarea').first()
  await box.press('Control+End')
  await page.keyboard.type('<!-- early -->')
  held.resolve(undefined)
  await work.getByRole('button', { name: 'Check' }).waitFor()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('<!-- late -->')
  await page.waitForResponse((answer) => answer.url().endsWith('/draft') && answer.ok())
  await isSaved(page)
  await page.unrouteAll()
  await page.reload()
  assert.match(await box.inputValue(), /<!-- early -->[^]*<!-- late -->/)
})

void suite('three learners at work at the same time', { concurrency: true }, () => {
  test('while Ada types for twelve seconds without a rest, no change stays unsaved for more than five', async () => {
    const page = await atWork('ada')
    const waits: number[] = []
    let unsavedSince = performance.now()
    page.on('response', (answer) => {
      if (!answer.url().endsWith('/draft') || !answer.ok()) return
      waits.push(performance.now() - unsavedSince)
      // What she typed while this save was on its way has waited since the save began, at the longest.
      unsavedSince = performance.now() - Math.max(0, answer.request().timing().responseStart)
    })
    await types(page, 'a line of text that goes on and on '.repeat(4).slice(0, 120), 100)
    waits.push(performance.now() - unsavedSince)
    assert.ok(waits.length > 2, `${waits.length - 1} saves`)
    assert.ok(Math.max(...waits) < 5000, waits.map(Math.round).join(', '))
  })

  test('two tabs: the one that was overtaken is told, and both texts are kept', async () => {
    const first = await atWork('kofi')
    const second = await first.context().newPage()
    await second.goto(lesson)
    await types(first, '<!-- from the first tab -->')
    await isSaved(first)
    await types(second, '<!-- from the second tab -->')
    await second.getByRole('button', { name: 'Go on with the other text' }).click()
    assert.match(await code(second).inputValue(), /from the first tab/)
    assert.ok(await code(second).evaluate((box) => box === document.activeElement), 'the keyboard is back in the code')

    await second.goto(`/work/${exercise}/timeline`)
    for (const details of await second.locator('.timeline details').all()) await details.locator('summary').click()
    const kept = await second.locator('.timeline').innerText()
    assert.match(kept, /from the first tab/)
    assert.match(kept, /from the second tab/)
  })

  test('Wren signs in at another PC: the older screen is told, keeps her last words, and shows them no more', async () => {
    const older = await atWork('wren')
    await types(older, '<!-- last words -->')
    const newer = await site.signIn('wren')
    await older.waitForURL(/sign-in\?because=signed-in-elsewhere/)
    assert.ok(await older.getByText('Your card was used on another screen').isVisible())
    assert.equal(await older.locator('textarea').count(), 0)
    await newer.goto(lesson)
    assert.match(await code(newer).inputValue(), /<!-- last words -->/)
  })
})

test('the server goes away and comes back: the page says so, and then that it is saved', async () => {
  const page = await atWork('ada')
  await page.route('**/work/**', (route) => route.abort())
  await types(page, '<!-- gone -->')
  await page.getByText('We keep trying.').waitFor()
  assert.equal(await page.locator('#saved-state').innerText(), 'Not saved yet')
  await page.unroute('**/work/**')
  await isSaved(page)
  await page.reload()
  assert.match(await code(page).inputValue(), /<!-- gone -->/)
})

test('nobody is there for ten minutes: the screen locks, and the draft waits for her', async () => {
  const page = await atWork('ada')
  await types(page, '<!-- before tea -->')
  await isSaved(page)
  away += 10 * 60_000
  await site.people.sessions.lockIdle()
  await page.waitForURL(/because=idle/)
  assert.ok(await page.getByText('Nobody was here for ten minutes').isVisible())
  const again = await site.signIn('ada', page.context())
  await again.goto(lesson)
  assert.match(await code(again).inputValue(), /<!-- before tea -->/)
})

test('typing that cannot be saved holds a closing page back, and is still there under the cover', async () => {
  const page = await atWork('ada')
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  await page.route('**/work/**', (route) => route.abort())
  await types(page, '<!-- not yet -->')
  await page.goto('/lessons').catch(() => undefined)
  assert.deepEqual(asked, ['beforeunload'])
  await site.signIn('ada')
  await page.locator('.cover').getByText('Some typing is not saved').waitFor()
  assert.deepEqual(await axeFaults(page), [])
  assert.match(await page.locator('textarea').first().inputValue(), /./)
})

test('after signing out, the Back button shows nothing of hers', async () => {
  const page = await atWork('ada')
  await types(page, '<!-- mine -->')
  await isSaved(page)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(/because=asked/)
  await page.goBack()
  await page.waitForURL(/\/sign-in/)
  assert.equal(await page.locator('textarea, [data-work]').count(), 0)
  assert.doesNotMatch(await page.content(), /mine|Ada B/)
})

test('all that happened stands in the journal', () => journalHoldsItAll(site))
