import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fromOurPage, openAttackedSite, ours, type AttackedSite, type Screen } from './attacked-site.ts'

let site: AttackedSite
let ada: Screen

before(async () => {
  site = await openAttackedSite({ loopback: true })
  ada = await site.as('ada')
})
after(() => site.close())

const elsewhere: readonly (readonly [string, Record<string, string>])[] = [
  ['a request that does not say where it comes from', {}],
  ['a page of another site', { origin: 'http://evil.test', 'sec-fetch-site': 'cross-site' }],
  ['a page of another site, in an old browser', { origin: 'http://evil.test' }],
  ['a page on another port of this computer', { origin: `${ours}:8080`, 'sec-fetch-site': 'same-site' }],
  ['a page on another port, in an old browser', { origin: `${ours}:8080` }],
  ['this site under https', { origin: 'https://localhost' }],
  ['a page without an origin, as learner code in its frame', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ['an address somebody typed', { 'sec-fetch-site': 'none' }],
  ['a page that lies about one of the two', { origin: ours, 'sec-fetch-site': 'cross-site' }],
  ['a page that lies about the other', { origin: 'http://evil.test', 'sec-fetch-site': 'same-origin' }],
]

for (const [whence, headers] of elsewhere) {
  test(`nothing is changed by ${whence}, on any route`, async () => {
    const changing = site.routes.filter(({ method }) => method === 'POST')
    for (const { path } of changing) {
      const body = new URLSearchParams({ size: 'larger', spacing: 'wide', tint: 'blue', font: 'lexend', theme: 'dark' })
      const answer = await ada.asks(path, { method: 'POST', body, headers })
      assert.equal(answer.status, 403, path)
      assert.match(await answer.text(), /We only take what our own pages send/, path)
      assert.equal(answer.headers.getSetCookie().length, 0, path)
    }
    assert.equal((await ada.sends('/here')).status, 204, 'she is still signed in')
  })
}

test('a route that only shows changes nothing when it is asked by another page', async () => {
  const before = await site.journal.factsSince(null, 10_000)
  for (const { path } of site.routes.filter(({ method }) => method === 'GET')) {
    const answer = await ada.asks(path, { headers: { origin: 'http://evil.test', 'sec-fetch-site': 'cross-site' } })
    await answer.body?.cancel()
  }
  assert.equal((await site.journal.factsSince(null, 10_000)).facts.length, before.facts.length)
})

test('no answer tells a page elsewhere that it may read it', async () => {
  const asked = { origin: 'http://evil.test', 'access-control-request-method': 'POST' }
  for (const method of ['GET', 'OPTIONS']) {
    const answer = await ada.asks('/', { method, headers: asked })
    for (const [name] of answer.headers) assert.ok(!name.startsWith('access-control-'), name)
  }
})

test('a method that no page uses reaches nothing', async () => {
  const strange = ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'QUERY', 'PROPFIND']
  const facts = async () => (await site.journal.factsSince(null, 10_000)).facts.length
  const before = await facts()
  for (const { path } of site.routes) {
    for (const method of strange) {
      const answer = await ada.asks(path, { method, headers: fromOurPage })
      assert.equal(answer.status, 404, `${method} ${path}`)
    }
  }
  assert.equal(await facts(), before)
})

test('HEAD is GET without the page: the same doors are closed', async () => {
  const nobody = site.screen()
  for (const { path } of site.routes.filter(({ method }) => method === 'GET')) {
    const [head, get] = [await nobody.asks(path, { method: 'HEAD' }), await nobody.opens(path)]
    assert.deepEqual(goesTo(head), goesTo(get), path)
    assert.equal(await head.text(), '', path)
  }
})

function goesTo(answer: Response): readonly unknown[] {
  const [to] = (answer.headers.get('location') ?? '').split('?')
  return [answer.status, to]
}

test('a form may not hide another method in a field or a header', async () => {
  const named = { 'x-http-method-override': 'POST', 'x-method-override': 'POST', 'x-original-url': '/sign-out' }
  await ada.asks('/sign-out?_method=POST', { headers: named })
  assert.equal((await ada.sends('/here')).status, 204)
})

test('a name that points at this computer opens no page, takes no card and shows no demo', async () => {
  const rebound = { host: 'evil.test:4000', origin: 'http://evil.test:4000', 'sec-fetch-site': 'same-origin' }
  const { code, words } = site.cards.kofi
  for (const path of ['/', '/sign-in', '/demo', '/frame', '/favicon.svg']) {
    const answer = await ada.asks(`http://evil.test:4000${path}`, { headers: rebound })
    assert.equal(answer.status, 421, path)
    assert.doesNotMatch(await answer.text(), /Ada/, path)
  }
  const body = new URLSearchParams({ code, words })
  const answer = await site.screen().asks('http://evil.test:4000/sign-in', { method: 'POST', body, headers: rebound })
  assert.deepEqual([answer.status, answer.headers.getSetCookie().length], [421, 0])
})

test('a proxy’s headers do not make another host ours', async () => {
  const forged = { 'x-forwarded-host': 'localhost', forwarded: 'host=localhost', accept: 'application/json' }
  const answer = await ada.asks('http://evil.test/', { headers: forged })
  assert.deepEqual([answer.status, ((await answer.json()) as { why: string }).why], [421, 'wrong-address'])
})
