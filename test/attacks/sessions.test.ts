import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '#base'
import { firstCode, openAttackedSite, passphrase, type AttackedSite, type Screen } from './attacked-site.ts'
import { wholeForm } from './whole-requests.ts'

let site: AttackedSite

before(async () => {
  site = await openAttackedSite()
})
after(() => site.close())

const isIn = async (screen: Screen) => (await screen.sends('/here')).status === 204
const planted = 'A'.repeat(43)

test('a session that somebody put on her PC before she signs in is not the one she gets', async () => {
  const hers = site.screen()
  hers.jar.set('session', planted)
  await hers.signsInWith(site.cards.ada)
  const token = hers.jar.get('session')
  assert.notEqual(token, planted)
  const stranger = site.screen()
  stranger.jar.set('session', planted)
  assert.equal(await isIn(stranger), false)
})

test('whoever signs in gets a new session each time, also as the same person on the same PC', async () => {
  const hers = await site.as('ada')
  const first = hers.jar.get('session')
  await hers.signsInWith(site.cards.ada)
  assert.notEqual(hers.jar.get('session'), first)
  hers.jar.set('session', first ?? '')
  assert.equal(await isIn(hers), false)
})

test('an old cookie opens nothing: after signing out, a new card, an idle while, or the end of the day', async () => {
  const ends: Record<string, (screen: Screen) => unknown> = {
    asked: (screen) => screen.sends('/sign-out'),
    'card-replaced': async () => endCardOf(site.cards.wren.id),
    idle: () => site.clock.pass(10 * 60_000),
  }
  for (const [why, end] of Object.entries(ends)) {
    const screen = why === 'card-replaced' ? await site.as('wren') : await site.as('kofi')
    const old = screen.jar.get('session') ?? ''
    await end(screen)
    screen.jar.set('session', old)
    for (const path of ['/', '/lessons', '/settings', `/work/${firstCode(site).id}/timeline`]) {
      screen.jar.set('session', old)
      assert.match((await screen.opens(path)).headers.get('location') ?? '', /^\/sign-in\?/, `${path} after ${why}`)
    }
    screen.jar.set('session', old)
    const save = await screen.sendsJson(`/work/${firstCode(site).id}/result`, {})
    assert.deepEqual([save.status, ((await save.json()) as { why: string }).why], [401, why])
  }
})

async function endCardOf(learner: string): Promise<void> {
  const sam = await site.as('sam')
  assert.equal((await sam.sends(`/staff/learners/${learner}/end-card`)).status, 303)
}

test('an open page that only listens does not keep an absent learner signed in', async () => {
  const ada = await site.as('ada')
  for (let minute = 0; minute < 10; minute++) {
    const events = await ada.asks('/events', { headers: { accept: 'text/event-stream' } })
    await events.body?.cancel()
    await (await ada.opens('/frame')).body?.cancel()
    site.clock.pass(61_000)
  }
  assert.equal(await isIn(ada), false)
})

test('two tabs of one learner are one session; signing out in one ends the other', async () => {
  const [one, other] = [await site.as('ada'), site.screen()]
  for (const [name, value] of one.jar) other.jar.set(name, value)
  assert.ok((await isIn(one)) && (await isIn(other)))
  await one.sends('/sign-out')
  assert.equal(await isIn(other), false)
})

test('when another server on this computer sets a cookie of the same name, neither is believed', async () => {
  const [ada, kofi] = [await site.as('ada'), await site.as('kofi')]
  const [hers, his] = [ada.jar.get('session') ?? '', kofi.jar.get('session') ?? '']
  for (const cookie of [`session=${his}; session=${hers}`, `session=${hers}; session=${his}`]) {
    const about = { learner: site.cards.ada.id, version: newId() }
    const body = new URLSearchParams(wholeForm(firstCode(site), about))
    const headers = { cookie, origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }
    const answer = await ada.asks(`/work/${firstCode(site).id}/save`, { method: 'POST', body, headers })
    assert.match(answer.headers.get('location') ?? '', /^\/sign-in/)
  }
  assert.equal((await ada.asks('/', { headers: { cookie: `session=${hers}; session=${hers}` } })).status, 200)
})

test('a cookie of another shape is no cookie', async () => {
  for (const value of [
    '',
    'x',
    "' or 1=1 --",
    'A'.repeat(44),
    '%00'.repeat(20),
    'é'.repeat(43).normalize('NFD').slice(0, 43),
  ]) {
    const answer = await site.screen().asks('/', { headers: { cookie: `session=${encodeURI(value)}` } })
    assert.equal(answer.status, 303, value)
  }
})

test('a tutor who leaves is out at once, on every screen', async () => {
  const mo = await site.as('mo')
  await mo.sends('/staff/accounts', { name: 'Lee', role: 'tutor' })
  const code = /((?:[a-z]+[ -]){4}[a-z]+)<\//.exec(
    await (await mo.sends('/staff/accounts', { name: 'Lou', role: 'tutor' })).text(),
  )?.[1]
  const lou = site.screen()
  const fields = { name: 'Lou', code: code ?? '', passphrase, again: passphrase }
  assert.equal((await lou.sends('/sign-in/first-time', fields)).status, 303)
  assert.ok(await isIn(lou))
  const page = await (await mo.opens('/staff/accounts')).text()
  for (const [, id = ''] of page.matchAll(/accounts\/([0-9a-f-]{36})\/close/g))
    await mo.sends(`/staff/accounts/${id}/close`)
  assert.equal(await isIn(lou), false)
  assert.equal((await lou.sends('/sign-in/staff', { name: 'Lou', passphrase })).status, 400)
})
