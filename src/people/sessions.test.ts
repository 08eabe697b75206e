import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#base'
import { endCard, reissueCard } from './cards.ts'
import { openPeople } from './people.ts'
import { classroom, system } from './testing.ts'
import { words } from './words.ts'

const minutes = 60_000

test('after ten minutes with nobody there the screen is locked and hears why', async () => {
  const { browser, people, clock, ada } = await classroom()
  const hers = browser()
  await hers.signsInWith(ada)
  const heard = (await hers.opens('/events')).text()
  clock.pass(10 * minutes)
  await people.sessions.lockIdle()
  assert.match(await heard, /"why":"idle"/)
  assert.equal((await hers.opens('/')).headers.get('location'), '/sign-in?because=idle')
})

test('a page that only listens does not count as someone being there, one that asks does', async () => {
  const { browser, clock, ada } = await classroom()
  const hers = browser()
  await hers.signsInWith(ada)
  clock.pass(9 * minutes)
  assert.equal((await hers.opens('/')).status, 200)
  clock.pass(9 * minutes)
  assert.equal((await hers.opens('/events')).status, 200)
  clock.pass(minutes)
  assert.equal((await hers.opens('/')).status, 303)
})

test('a learner is signed out after four hours, staff after twelve, however busy they are', async () => {
  const { browser, samsBrowser, clock, ada } = await classroom()
  const [hers, sams] = [browser(), await samsBrowser()]
  await hers.signsInWith(ada)
  const busyFor = async (hours: number) => {
    for (let n = 0; n < hours * 12; n++) {
      clock.pass(5 * minutes)
      await Promise.all([hers.opens('/'), sams.opens('/staff/learners')])
    }
  }
  await busyFor(3)
  assert.equal((await hers.opens('/')).status, 200)
  await busyFor(1)
  assert.equal((await hers.opens('/')).headers.get('location'), '/sign-in?because=too-long')
  await busyFor(8)
  assert.match((await sams.opens('/staff')).headers.get('location') ?? '', /because=too-long/)
})

test('what she was typing when the screen locked is kept once, within ten seconds', async () => {
  const { browser, people, clock, ada } = await classroom()
  const hers = browser()
  await hers.signsInWith(ada)
  clock.pass(10 * minutes)
  await people.sessions.lockIdle()
  clock.pass(9_000)
  assert.deepEqual(await (await hers.sendsJson('/draft', { text: 'hello' })).json(), { kept: { text: 'hello' } })
  const again = await hers.sendsJson('/draft', { text: 'again' })
  assert.equal(again.status, 401)
  assert.deepEqual(await again.json(), { why: 'idle', say: words.ended.idle })
})

test('ten seconds after she signed in elsewhere the old screen saves nothing more', async () => {
  const { browser, clock, ada } = await classroom()
  const [old, now] = [browser(), browser()]
  await old.signsInWith(ada)
  await now.signsInWith(ada)
  clock.pass(10_001)
  assert.equal(((await (await old.sendsJson('/draft', {})).json()) as { why: string }).why, 'signed-in-elsewhere')
})

test('after a new card, an ended card or a sign-out nothing more is saved from that screen', async () => {
  const { browser, people, ada, kofi, wren } = await classroom()
  const [adas, kofis, wrens] = [browser(), browser(), browser()]
  await Promise.all([adas.signsInWith(ada), kofis.signsInWith(kofi), wrens.signsInWith(wren)])
  await reissueCard(people, system, ada.learner, newId())
  await endCard(people, system, kofi.learner)
  const token = wrens.jar.get('session') ?? ''
  await wrens.sends('/sign-out')
  wrens.jar.set('session', token)
  for (const screen of [adas, kofis, wrens]) assert.equal((await screen.sendsJson('/draft', {})).status, 401)
})

test('the idle lock comes after a restart too', async () => {
  const { browser, journal, people, clock, ada } = await classroom()
  const hers = browser()
  await hers.signsInWith(ada)
  clock.pass(11 * minutes)
  const token = hers.jar.get('session') ?? ''
  const restarted = openPeople({ journal, dataFolder: people.dataFolder, sweepEvery: 0 })
  assert.equal((await restarted.sessions.find(token, true))?.ended, 'idle')
})

test('a restart within the ten minutes finds her where she was, and a clock that went back does too', async () => {
  const { browser, journal, people, clock, ada } = await classroom()
  const hers = browser()
  await hers.signsInWith(ada)
  clock.pass(5 * minutes)
  clock.jump(-365 * 24 * 60 * minutes)
  const token = hers.jar.get('session') ?? ''
  const restarted = openPeople({ journal, dataFolder: people.dataFolder, sweepEvery: 0 })
  const found = await restarted.sessions.find(token, true)
  assert.equal(found?.ended, null)
  assert.equal(found.person.name, 'Ada B.')
})

test('putting the wall clock right does not sign a class out', async () => {
  const { browser, clock, ada } = await classroom()
  const hers = browser()
  await hers.signsInWith(ada)
  clock.jump(24 * 60 * minutes)
  assert.equal((await hers.opens('/')).status, 200)
})

test('another room reaches the pages of a session, and of no other', async () => {
  const { browser, people, ada, kofi } = await classroom()
  const [adas, kofis] = [browser(), browser()]
  await Promise.all([adas.signsInWith(ada), kofis.signsInWith(kofi)])
  const [hers, his] = await Promise.all([adas.opens('/events'), kofis.opens('/events')])
  const { session } = (await (await adas.opens('/')).json()) as { session: string }
  await people.screens.tell(session, { name: 'hand-up', data: { seen: true } })
  people.close()
  assert.match(await hers.text(), /event: hand-up\ndata: \{"seen":true\}/)
  assert.doesNotMatch(await his.text(), /hand-up/)
})

test('a page that goes away leaves no stream behind', async () => {
  const { browser, people, ada } = await classroom()
  const hers = browser()
  await hers.signsInWith(ada)
  const stream = await hers.opens('/events')
  const { session } = (await (await hers.opens('/')).json()) as { session: string }
  assert.equal(people.screens.count(session), 1)
  await stream.body?.cancel()
  assert.equal(people.screens.count(session), 0)
})
