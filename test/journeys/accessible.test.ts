import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { cardOf, journalHoldsItAll, openTestSite, type Learner, type Staff, type TestSite } from '../site.ts'
import { axeFaults, looks, sideScroll, wear } from './axe.ts'
import { makesRoom, opensClass } from './class.ts'
import { asksForHelp, namesMentor } from './mentor.ts'

type Who = Learner | Staff | 'nobody'

const lesson = '/lessons/headings-and-paragraphs'
const exercise = 'ex-f6w9ke2d' // "Sunday football"

/** An address of every page there is, by its route. */
const pages: Readonly<Record<string, readonly [Who, ...string[]]>> = {
  '/sign-in': ['nobody', '/sign-in?because=idle'],
  '/sign-in/staff': ['nobody', '/sign-in/staff'],
  '/sign-in/first-time': ['nobody', '/sign-in/first-time'],
  '/demo': ['nobody', '/demo'],
  '/': ['ada', '/'],
  '/lessons': ['ada', '/lessons'],
  '/lessons/:slug': ['ada', '/lessons/what-a-web-page-is', '/lessons/a-button-that-counts', '/lessons/no-such-lesson'],
  '/how-far': ['ada', '/how-far'],
  '/how-far/:version': ['ada', '/how-far/no-such-text'],
  '/stand-up': ['ada', '/stand-up'],
  '/settings': ['ada', '/settings?saved=1'],
  '/work/:exercise/timeline': ['ada', `/work/${exercise}/timeline`],
  '/work/:exercise/blocks': ['ada', `/work/${exercise}/blocks`, `/work/${exercise}/blocks?fewer`],
  '/work/:exercise/paper': ['ada', `/work/${exercise}/paper`, `/work/${exercise}/paper?empty`],
  '/mentor': ['ada', '/mentor?closed=1'],
  '/mentor/learners/:learner': ['ada', '/mentor/learners/:kofi?line=1', '/mentor/learners/:ada'],
  '/staff': ['sam', '/staff', '/nowhere', lesson],
  '/staff/learners': ['sam', '/staff/learners', '/staff/learners?find=nobody-like-that'],
  '/staff/learners/new': ['sam', '/staff/learners/new'],
  '/staff/learners/list': ['sam', '/staff/learners/list'],
  '/staff/learners/all/mentors': ['sam', '/staff/learners/all/mentors'],
  '/staff/learners/:learner/mentor': ['sam', '/staff/learners/:ada/mentor?saved=1'],
  '/staff/learners/left': ['sam', '/staff/learners/left'],
  '/staff/learners/:learner/leave': ['sam', '/staff/learners/:ada/leave'],
  '/staff/learners/:learner': ['sam', '/staff/learners/:ada'],
  '/staff/learners/:learner/progress': ['sam', '/staff/learners/:ada/progress'],
  '/staff/rooms': ['sam', '/staff/rooms'],
  '/staff/rooms/:room': ['sam', '/staff/rooms/:room'],
  '/staff/class': ['sam', '/staff/class'],
  '/staff/class/past': ['sam', '/staff/class/past'],
  '/staff/learners/:learner/classes': ['sam', '/staff/learners/:ada/classes'],
  '/staff/class/:class/list': ['sam', '/staff/class/:class/list'],
  '/staff/class/:class/register': ['sam', '/staff/class/:class/register', '/staff/class/:class/register?saved=1'],
  '/staff/class/:class/left/:learner': ['sam', '/staff/class/:class/left/:ada'],
  '/staff/class/:class/stand-up': ['sam', '/staff/class/:class/stand-up'],
  '/staff/class/live': ['sam', '/staff/class/live'],
  '/staff/class/:class/live': ['sam', '/staff/class/:class/live'],
  '/staff/class/:class/end': ['sam', '/staff/class/:class/end'],
  '/staff/class/learners/:learner/work': ['sam', '/staff/class/learners/:ada/work'],
  '/staff/class/learners/:learner/work/:exercise': ['sam', `/staff/class/learners/:ada/work/${exercise}?line=2`],
  '/staff/class/:class/wing': ['sam', '/staff/class/:class/wing'],
  '/staff/learners/:learner/progress/:version': ['sam', '/staff/learners/:ada/progress/no-such-text'],
  '/staff/accounts': ['mo', '/staff/accounts', '/settings'],
  '/staff/site': ['mo', '/staff/site'],
}
/** What is no page to look at: the stream of events, and the empty frame that a learner's own page is drawn in. */
const notPages = [
  ...['/events', '/frame', '/staff/class/live/rows', '/mentor/hands', '/mentor/learners/:learner/now'],
  '/staff/class/learners/:learner/work/:exercise/now',
]

let site: TestSite
/** What stands in an address for what it names. */
let named: Readonly<Record<string, string>>
before(async () => {
  site = await openTestSite()
  const sam = await site.signIn('sam')
  const [room, ada, kofi] = [
    await makesRoom(sam),
    cardOf(site.cards, 'ada').learner,
    cardOf(site.cards, 'kofi').learner,
  ]
  named = { ':ada': ada, ':kofi': kofi, ':room': room, ':class': await opensClass(sam) }
  await namesMentor(sam, ada, ['Kofi M.'])
  const asking = await site.signIn('kofi')
  await asksForHelp(asking, '<h1>Mugs</h1>')
  for (const page of [sam, asking]) await page.context().close()
})

const withNames = (address: string) => address.replace(/:(ada|kofi|room|class)/g, (name) => named[name] ?? name)
after(() => site.shut())

async function seat(who: Who, wishes: BrowserContextOptions = {}): Promise<Page> {
  // Colours that fade into each other would be measured half-way.
  const context = await site.onAnotherPc({ reducedMotion: 'reduce', ...wishes })
  return who === 'nobody' ? context.newPage() : site.signIn(who, context)
}

/** Every look on screen, then a phone's width with the largest text (as 400 % zoom), then paper. */
async function faultsIn(page: Page, name: string): Promise<string[]> {
  const faults: string[] = []
  const note = (look: string, found: readonly string[]) =>
    faults.push(...found.map((one) => `${name} (${look}) ${one}`))
  for (const look of looks) {
    await wear(page, look)
    note(look.name, await axeFaults(page))
  }
  await page.setViewportSize({ width: 320, height: 640 })
  for (const size of ['normal', 'larger']) {
    await wear(page, { theme: 'light', size, spacing: size === 'normal' ? 'normal' : 'wide' })
    const wide = await sideScroll(page)
    note(`320 px, ${size} text`, wide === null ? [] : [wide])
  }
  note('320 px', await axeFaults(page))
  await page.setViewportSize({ width: 1280, height: 800 })
  await wear(page, { theme: 'dark', size: 'normal', spacing: 'normal' })
  await page.emulateMedia({ media: 'print' })
  note('printed', await axeFaults(page))
  await page.emulateMedia({ media: 'screen' })
  return faults
}

test('every page has its place in this list', () => {
  const gets = site.routes.filter(({ method }) => method === 'GET').map(({ path }) => path)
  assert.deepEqual([...Object.keys(pages), ...notPages].sort(), gets.sort())
})

for (const who of ['nobody', 'ada', 'sam', 'mo'] as const) {
  test(`every page that ${who} can open reads well in each theme, size and width, and on paper`, async () => {
    const page = await seat(who)
    const faults: string[] = []
    for (const [whose, ...addresses] of Object.values(pages)) {
      if (whose !== who) continue
      for (const address of addresses) {
        await page.goto(withNames(address))
        faults.push(...(await faultsIn(page, address)))
      }
    }
    assert.deepEqual(faults, [])
    await page.context().close()
  })
}

test('every lesson, with whatever kinds of exercise it has, reads well and needs no scrolling sideways', async () => {
  const page = await seat('kofi')
  const faults: string[] = []
  for (const { slug } of site.course.lessons) {
    await page.goto(`/lessons/${slug}`)
    faults.push(...(await axeFaults(page)).map((fault) => `${slug} ${fault}`))
    await page.setViewportSize({ width: 320, height: 640 })
    await wear(page, { theme: 'light', size: 'larger', spacing: 'wide' })
    const wide = await sideScroll(page)
    if (wide !== null) faults.push(`${slug} ${wide}`)
    await page.setViewportSize({ width: 1280, height: 800 })
  }
  assert.deepEqual(faults, [])
  await page.context().close()
})

test('a finding, a pass, a stale text and the cover over a lesson read as well as the rest', async () => {
  const page = await seat('ada')
  const other = await page.context().newPage()
  await page.goto(`${lesson}?at=${exercise}`)
  await other.goto(`${lesson}?at=${exercise}`)
  const code = page.locator('textarea:visible').first()
  const start = await code.inputValue()
  const look = async (name: string) => assert.deepEqual(await faultsIn(page, name), [])

  await code.fill(start.replace('</p>', '<p>'))
  await code.press('Control+Enter')
  await page.locator('.finding').waitFor()
  await page.locator('summary:visible').getByText('Versions').click()
  await look('a finding')
  await code.fill(
    start
      .replace(/<p>(Sunday football)<\/p>/, '<h1>$1</h1>')
      .replace(/<p>(Who can play|What to bring)<\/p>/g, '<h2>$1</h2>'),
  )
  await code.press('Control+Enter')
  await page.locator('.passed a').waitFor()
  await look('passed')

  await other.locator('textarea:visible').first().press('x')
  await other.getByRole('button', { name: 'Go on with this text' }).waitFor()
  assert.deepEqual(await faultsIn(other, 'stale'), [])
  await other.close({ runBeforeUnload: false })

  await page.route('**/work/**', (route) => route.abort())
  await code.press('x')
  await page.getByText('We keep trying').waitFor()
  await site.signIn('ada')
  await page.locator('.cover').waitFor()
  await look('covered')
  await page.context().close()
})

test('forms that come back say first what to mend, and read as well as the rest', async () => {
  const [page, sam] = [await seat('nobody'), await seat('sam')]
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Sign in' }).click()
  assert.match(await page.title(), /^Check this page/)
  assert.deepEqual(await faultsIn(page, 'no card'), [])
  await sam.goto('/staff/learners/list')
  await sam.getByLabel('Or paste the list here').fill('Ann, A1234BC\n, A2234BC')
  await sam.getByRole('button').last().click()
  await sam.getByText('Line 2').waitFor()
  assert.deepEqual(await faultsIn(sam, 'a list with a fault'), [])
  await Promise.all([page, sam].map((each) => each.context().close()))
})

test('with the computer’s own colours every control keeps an edge and the focus is seen', async () => {
  const page = await seat('ada', { forcedColors: 'active' })
  await page.goto(`${lesson}?at=${exercise}`)
  await page.locator('textarea:visible').first().waitFor()
  for (const control of [page.getByRole('button', { name: 'Check' }), page.getByRole('button', { name: 'Sign out' })]) {
    await control.focus()
    const [edge, ring] = await control.evaluate((each) => {
      const { borderTopWidth, borderTopStyle, outlineStyle, outlineWidth } = getComputedStyle(each)
      return [borderTopStyle === 'none' ? '0px' : borderTopWidth, outlineStyle === 'none' ? '0px' : outlineWidth]
    })
    assert.ok(Number.parseFloat(edge) >= 1, `an edge of ${edge}`)
    assert.ok(Number.parseFloat(ring) >= 2, `a focus ring of ${ring}`)
  }
  await page.context().close()
})

test('all that happened stands in the journal', () => journalHoldsItAll(site))
