import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '#base'
import type { Route } from '#people'
import { bodyOf, firstCode, openAttackedSite, type AttackedSite, type Screen, type Who } from './attacked-site.ts'
import { roleTable, type Outcome, type Row } from './role-table.ts'
import { wholeForm, wholeJson } from './whole-requests.ts'

let site: AttackedSite
let opened: { readonly room: string; readonly class: string }
let adas: { readonly screen: Screen; readonly version: string; readonly secret: string }

before(async () => {
  site = await openAttackedSite({ loopback: true })
  adas = await adaWorks()
  opened = await samOpensAClass()
})
after(() => site.close())

/** Ada's work, with a word in it that stands nowhere else. */
async function adaWorks() {
  const [screen, secret, exercise] = [await site.as('ada'), 'aardvark7719', firstCode(site)]
  const about = { learner: site.cards.ada.id, version: newId() }
  const files = { ...exercise.start, [exercise.show[0] ?? '']: `<p>${secret}</p>` }
  const kept = await screen.sendsJson(`/work/${exercise.id}/version`, { ...wholeJson(exercise, about), files })
  assert.equal(kept.status, 200)
  return { screen, version: ((await kept.json()) as { version: string }).version, secret }
}

async function samOpensAClass() {
  const sam = await site.as('sam')
  const idOf = (answer: Response) => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(answer.headers.get('location') ?? '')?.[0] ?? ''
  const room = idOf(await sam.sends('/staff/rooms', { name: 'Workshop', labels: 'PC 1 to PC 3' }))
  const opening = await sam.sends('/staff/class', { date: '2026-11-23', slot: 'AM', room })
  return { room, class: idOf(opening) }
}

const nameOf = ({ method, path }: Route) => `${method} ${path}`

test('every route has its line in the table, and every line its route', () => {
  const [routes, lines] = [site.routes.map(nameOf), roleTable.map(([route]) => route)]
  assert.deepEqual([...routes].sort(), [...lines].sort())
})

const columns = [
  ['nobody', 'nobody'],
  ['learner', 'kofi'],
  ['tutor', 'sam'],
  ['manager', 'mo'],
] as const

for (const [nth, [role, who]] of columns.entries()) {
  test(`${role}: every route answers as the table says, by page and by island, for her own and for another’s`, async () => {
    const screens = new Screens(who)
    for (const route of site.routes) {
      const expected = rowOf(route)[nth + 1] as Outcome // the four columns after the route's name
      for (const id of await idsFor(route, who)) {
        for (const way of ['page', 'island'] as const) {
          const answer = await ask(await screens.fresh(), { route, id, way })
          assert.ok(
            meant(expected, way).includes(outcomeOf(answer, who)),
            `${nameOf(route)} by ${way}: ${answer.status}`,
          )
          assert.ok(answer.status < 500, nameOf(route))
          assert.doesNotMatch(
            await bodyOf(answer),
            new RegExp(adas.secret),
            `${nameOf(route)} shows Ada's code to ${who}`,
          )
        }
      }
    }
  })
}

function rowOf(route: Route): Row {
  const row = roleTable.find(([name]) => name === nameOf(route))
  assert.ok(row, `${nameOf(route)} has no line in the table`)
  return row
}

/** A screen on which `who` is signed in, whatever the route before did to her session. */
class Screens {
  readonly #who: Who
  #screen: Screen | null = null
  constructor(who: Who) {
    this.#who = who
  }
  async fresh(): Promise<Screen> {
    const isThere = this.#who === 'nobody' || (await this.#screen?.sends('/here'))?.status === 204
    if (!this.#screen || !isThere) this.#screen = await site.as(this.#who)
    return this.#screen
  }
}

/** Hers and another's: for a route about a learner or an account, both ids are asked for. Ada keeps her card. */
async function idsFor({ path }: Route, who: Who): Promise<readonly string[]> {
  if (path.includes(':person')) return who === 'mo' ? [await spareAccount(), newId()] : [newId()]
  if (!path.includes(':learner')) return ['']
  return who === 'kofi' ? [site.cards.kofi.id, site.cards.ada.id] : [site.cards.wren.id, newId()]
}

/** An account that may be closed. */
async function spareAccount(): Promise<string> {
  const mo = await site.as('mo')
  await mo.sends('/staff/accounts', { name: `Spare ${newId().slice(0, 8)}`, role: 'tutor' })
  const ids = [...(await (await mo.opens('/staff/accounts')).text()).matchAll(/accounts\/([0-9a-f-]{36})\/close/g)]
  return ids.at(-1)?.[1] ?? ''
}

interface Asked {
  readonly route: Route
  readonly id: string
  readonly way: 'page' | 'island'
}

/** Asks for it well formed, and with Ada's version named as the one it is about. */
function ask(screen: Screen, { route, id, way }: Asked): Promise<Response> {
  const exercise = firstCode(site)
  const path = route.path
    .replace(':exercise', exercise.id)
    .replace(':slug', site.course.lessons[0]?.slug ?? '')
    .replace(':room', opened.room)
    .replace(':class', opened.class)
    .replace(/:(learner|person)/, id)
  const about = { learner: site.cards.kofi.id, version: adas.version }
  if (route.method === 'GET' && way === 'page') return screen.opens(path)
  if (route.method === 'GET') return screen.asks(path, { headers: { accept: 'application/json' } })
  if (path === '/here' || path === '/class/saved') return screen.sends(path) // they take a word at most
  return way === 'page'
    ? screen.sends(path, wholeForm(exercise, about))
    : screen.sendsJson(path, wholeJson(exercise, about))
}

/** What became of it, by the answer alone. */
function outcomeOf(answer: Response, who: Who): Outcome {
  const [to, isSignOut] = [answer.headers.get('location') ?? '', answer.headers.has('clear-site-data')]
  if (answer.status === 401 || (to.startsWith('/sign-in') && !isSignOut)) return 'out'
  if (answer.status === 403) return 'no'
  return to === (who === 'kofi' ? '/' : '/staff') ? 'home' : 'in'
}

/** An island has nothing at the doors of people who are signed in already: it may be refused where a page goes home. */
function meant(expected: Outcome, way: Asked['way']): readonly Outcome[] {
  if (expected === 'own') return ['in']
  return expected === 'home' && way === 'island' ? ['home', 'no'] : [expected]
}

test('a learner who names Ada’s work as hers changes nothing of it', async () => {
  const [exercise, kofi] = [firstCode(site), await site.as('kofi')]
  const before = await adasWork()
  const about = { learner: site.cards.ada.id, version: adas.version }
  for (const what of ['draft', 'version', 'result', 'take-back']) {
    const answer = await kofi.sendsJson(`/work/${exercise.id}/${what}`, wholeJson(exercise, about))
    assert.equal(answer.status, 401, what)
  }
  for (const what of ['result', 'take-back']) {
    const asHis = wholeJson(exercise, { ...about, learner: site.cards.kofi.id })
    assert.equal((await kofi.sendsJson(`/work/${exercise.id}/${what}`, asHis)).status, 404, what)
  }
  assert.equal((await kofi.sends(`/work/${exercise.id}/take-back`, wholeForm(exercise, about))).status, 404)
  assert.equal(await adasWork(), before)
})

test('an address that guesses at Ada gives another learner nothing of hers', async () => {
  const [kofi, { id }] = [await site.as('kofi'), firstCode(site)]
  const guesses = [`learner=${site.cards.ada.id}`, `version=${adas.version}`, `as=${site.cards.ada.id}`, 'role=tutor']
  for (const path of ['/', '/lessons', `/work/${id}/timeline`, `/lessons/${site.course.lessons[0]?.slug ?? ''}`]) {
    for (const guess of guesses) {
      const page = await (await kofi.opens(`${path}?${guess}`)).text()
      assert.doesNotMatch(page, new RegExp(`${adas.secret}|Ada Bexley|${site.cards.ada.id}`), `${path}?${guess}`)
    }
  }
})

test('the last manager cannot be shut out, not even by himself', async () => {
  const mo = await site.as('mo')
  const ids = [...(await (await mo.opens('/staff/accounts')).text()).matchAll(/accounts\/([0-9a-f-]{36})\/close/g)]
  for (const [, id] of ids) await mo.sends(`/staff/accounts/${id ?? ''}/close`)
  assert.equal((await mo.opens('/staff/accounts')).status, 200)
})

/** All that Ada sees of her own work. */
async function adasWork(): Promise<string> {
  const screen = (await adas.screen.sends('/here')).status === 204 ? adas.screen : await site.as('ada')
  const versions = await screen.asks(`/work/${firstCode(site).id}/timeline`, {
    headers: { accept: 'application/json' },
  })
  const lesson = await screen.opens(`/lessons/${lessonOf(firstCode(site).id)}`)
  const data = /id="lesson-data">(.*?)<\/script>/s.exec(await lesson.text())?.[1]
  return `${await versions.text()} ${data ?? assert.fail('Her lesson holds no work.')}`
}

function lessonOf(exercise: string): string {
  return site.course.lessons.find(({ exercises }) => exercises.some(({ id }) => id === exercise))?.slug ?? ''
}
