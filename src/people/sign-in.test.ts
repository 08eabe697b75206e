import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#base'
import { reissueCard } from './cards.ts'
import { classroom, system, textOf, wrongWords } from './testing.ts'
import { words } from './words.ts'

test('Ada signs in with her card and comes to her own first page', async () => {
  const { browser, ada } = await classroom()
  const hers = browser()
  const answer = await hers.signsInWith(ada)
  assert.equal(answer.status, 303)
  assert.equal(answer.headers.get('location'), '/')
  const page = (await (await hers.opens('/')).json()) as { name: string; role: string }
  assert.deepEqual([page.name, page.role], ['Ada B.', 'learner'])
})

test('however Ada types her card it is hers: small letters, no hyphen, capitals, commas, or all in one field', async () => {
  const { browser, ada } = await classroom()
  const [first, second, third] = ada.words
  const ways = [
    { code: ada.code.toLowerCase().replace('-', ' '), words: `  ${first.toUpperCase()}   ${second}  ${third} ` },
    { code: ada.code.replace('-', ''), words: `${first}-${second}, ${third}.` },
    { code: `${ada.code} ${ada.words.join(' ')}`, words: '' },
  ]
  for (const typed of ways) assert.equal((await browser().sends('/sign-in', typed)).status, 303, JSON.stringify(typed))
})

test('a wrong word, a wrong code and a code that nobody has get the same sentence', async () => {
  const { browser, ada, kofi } = await classroom()
  const tries = [
    { ...ada, words: wrongWords },
    { ...ada, words: kofi.words },
    { code: ada.code === 'KITE-42' ? 'KITE-43' : 'KITE-42', words: ada.words },
    { code: 'no such thing', words: ada.words },
  ]
  for (const card of tries) {
    const page = await browser().signsInWith(card)
    assert.equal(page.status, 400)
    assert.match(await textOf(page), new RegExp(words.signIn.refusals['no-match']))
  }
})

test('the words she typed never stand on the page that comes back', async () => {
  const { browser, ada } = await classroom()
  const html = await (await browser().signsInWith({ ...ada, words: wrongWords })).text()
  const inOneField = await (await browser().sends('/sign-in', { code: `${ada.code} never on acard` })).text()
  assert.match(html, new RegExp(`value="${ada.code}"`))
  for (const page of [html, inOneField]) assert.doesNotMatch(page, /acard/)
})

test('a second screen ends the first, which is told why', async () => {
  const { browser, ada } = await classroom()
  const [old, now] = [browser(), browser()]
  await old.signsInWith(ada)
  const heard = await listens(old)
  await now.signsInWith(ada)
  assert.match(await heard(), /event: ended\ndata: \{"why":"signed-in-elsewhere"/)
  assert.equal((await old.opens('/')).headers.get('location'), '/sign-in?because=signed-in-elsewhere')
  assert.equal((await now.opens('/')).status, 200)
})

test('two sign-ins at the same moment leave one session', async () => {
  const { browser, ada } = await classroom()
  const screens = [browser(), browser(), browser()]
  await Promise.all(screens.map((screen) => screen.signsInWith(ada)))
  const statuses = await Promise.all(screens.map(async (screen) => (await screen.opens('/')).status))
  assert.equal(statuses.filter((status) => status === 200).length, 1)
})

test('a reissued card ends the old one on every screen, and the old words are told apart from wrong ones', async () => {
  const { browser, people, ada } = await classroom()
  const hers = browser()
  await hers.signsInWith(ada)
  const heard = await listens(hers)
  const card = await reissueCard(people, system, ada.learner, newId())
  assert.ok(card.ok)
  assert.equal(card.value.code, ada.code)
  assert.match(await heard(), /"why":"card-replaced"/)
  assert.equal((await hers.sendsJson('/draft', {})).status, 401)
  assert.match(await textOf(await browser().signsInWith(ada)), new RegExp(words.signIn.refusals['card-replaced']))
  assert.equal((await browser().signsInWith(card.value)).status, 303)
})

test('whoever signs in on a PC where someone else still is ends that session first', async () => {
  const { browser, ada, kofi } = await classroom()
  const shared = browser()
  await shared.signsInWith(ada)
  const adas = shared.jar.get('session')
  await shared.signsInWith(kofi)
  assert.equal(((await (await shared.opens('/')).json()) as { name: string }).name, 'Kofi M.')
  shared.jar.set('session', adas ?? '')
  assert.equal((await shared.opens('/')).status, 303)
})

test('signing out leaves nothing: no session, no cookie, nothing kept by the browser', async () => {
  const { browser, ada } = await classroom()
  const hers = browser()
  await hers.signsInWith(ada)
  const token = hers.jar.get('session') ?? ''
  const answer = await hers.sends('/sign-out')
  assert.equal(answer.headers.get('clear-site-data'), '"cache", "storage"')
  assert.equal(answer.headers.get('cache-control'), 'no-store')
  assert.equal(hers.jar.has('session'), false)
  assert.ok(hers.jar.has('device'))
  hers.jar.set('session', token)
  assert.equal((await hers.opens('/')).status, 303)
})

test('a session cookie is seen by no script, sent from no other site, and stored only as its hash', async () => {
  const { browser, ada, journal } = await classroom()
  const hers = browser()
  const cookies = (await hers.signsInWith(ada)).headers.getSetCookie()
  assert.equal(cookies.length, 2)
  for (const cookie of cookies)
    assert.match(cookie, /; Path=\/; HttpOnly; SameSite=Strict|; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Strict/)
  const facts = JSON.stringify((await journal.factsSince(null, 1000)).facts)
  for (const secret of [...hers.jar.values(), ...ada.words.map((word) => `"${word}"`)])
    assert.ok(!facts.includes(secret))
})

test('after signing in she comes to the page she asked for, and never to another site', async () => {
  const { browser, ada } = await classroom()
  const asked = await browser().opens('/settings?a=1')
  assert.equal(asked.headers.get('location'), '/sign-in?next=%2Fsettings%3Fa%3D1')
  const goesTo = async (next: string) =>
    (await browser().sends('/sign-in', { code: ada.code, words: ada.words.join(' '), next })).headers.get('location')
  assert.equal(await goesTo('/settings?a=1'), '/settings?a=1')
  for (const next of ['//evil.test', 'https://evil.test', '/\\evil.test', '/a\r\nset-cookie: x', '/sign-out'])
    assert.equal(await goesTo(next), '/')
})

/** Opens the event stream of a browser's session. gives a way to read all it heard until it ended. */
async function listens(browser: { opens(address: string): Promise<Response> }): Promise<() => Promise<string>> {
  const stream = await browser.opens('/events')
  assert.equal(stream.headers.get('content-type'), 'text/event-stream')
  const text = stream.text()
  return () => text
}
