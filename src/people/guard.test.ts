import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBody } from './body.ts'
import type { Role } from './route.ts'
import type { Browser } from './testing.ts'
import { classroom, site, textOf, type Classroom } from './testing.ts'

const roles: readonly (Role | 'nobody')[] = ['nobody', 'learner', 'tutor', 'manager']

/** Whom each route is for, written down a second time: a route without a row here fails the test. */
const matrix: Readonly<Record<string, readonly (Role | 'nobody')[]>> = {
  'GET /sign-in': ['nobody'],
  'POST /sign-in': roles,
  'POST /sign-out': roles,
  'GET /sign-in/staff': ['nobody'],
  'POST /sign-in/staff': roles,
  'GET /sign-in/first-time': ['nobody'],
  'POST /sign-in/first-time': roles,
  'GET /settings': ['learner'],
  'POST /settings': ['learner'],
  'GET /events': ['learner', 'tutor', 'manager'],
  'POST /here': ['learner', 'tutor', 'manager'],
  'GET /demo': roles,
  'GET /staff': ['tutor', 'manager'],
  'GET /staff/learners': ['tutor', 'manager'],
  'POST /staff/learners/find-number': ['tutor', 'manager'],
  'GET /staff/learners/new': ['tutor', 'manager'],
  'POST /staff/learners/new': ['tutor', 'manager'],
  'GET /staff/learners/list': ['tutor', 'manager'],
  'POST /staff/learners/list': ['tutor', 'manager'],
  'POST /staff/learners/list/add': ['tutor', 'manager'],
  'GET /staff/learners/:learner': ['tutor', 'manager'],
  'POST /staff/learners/:learner': ['tutor', 'manager'],
  'POST /staff/learners/:learner/reading': ['tutor', 'manager'],
  'POST /staff/learners/:learner/card': ['tutor', 'manager'],
  'POST /staff/learners/:learner/end-card': ['tutor', 'manager'],
  'POST /staff/learners/:learner/release': ['tutor', 'manager'],
  'GET /staff/learners/left': ['tutor', 'manager'],
  'GET /staff/learners/:learner/leave': ['tutor', 'manager'],
  'POST /staff/learners/:learner/leave': ['tutor', 'manager'],
  'POST /staff/learners/:learner/return': ['tutor', 'manager'],
  'GET /staff/accounts': ['manager'],
  'POST /staff/accounts': ['manager'],
  'POST /staff/accounts/:person/code': ['manager'],
  'POST /staff/accounts/:person/close': ['manager'],
  'GET /staff/site': ['manager'],
  'POST /staff/site': ['manager'],
  'GET /': ['learner'],
  'POST /draft': ['learner'],
}

async function browserAs(role: Role | 'nobody', room: Classroom): Promise<Browser> {
  if (role === 'tutor') return room.samsBrowser()
  if (role === 'manager') return room.mosBrowser()
  const browser = room.browser()
  if (role === 'learner') await browser.signsInWith(room.ada)
  return browser
}

test('every route answers those it is for, and nobody else', async () => {
  const room = await classroom({ demo: true })
  for (const role of roles) {
    for (const route of room.routes) {
      const name = `${route.method} ${route.path}`
      const expected = matrix[name]
      assert.ok(expected, `${name} has no row in the matrix.`)
      const browser = copyOf(await as(role, room), room)
      const path = route.path.replace(/:\w+/, room.kofi.learner)
      const answer = route.method === 'GET' ? await browser.opens(path) : await browser.sends(path)
      if (expected.includes(role))
        assert.ok(answer.status !== 403 && answer.status < 500, `${name} as ${role}: ${answer.status}`)
      else assert.ok(isTurnedAway(answer, role), `${name} as ${role}: ${answer.status}`)
      await answer.body?.cancel()
    }
  }
})

/** Node wants it said of a body that streams; the types do not know it. */
const halfDuplex = { duplex: 'half' }

const signedIn = new Map<string, Browser>()

/** One sign-in for each role; a route that signs out must not spoil the next one, so its session is looked at first. */
async function as(role: Role | 'nobody', room: Classroom): Promise<Browser> {
  const before = signedIn.get(role)
  const home = role === 'learner' ? '/' : '/staff'
  if (before && (role === 'nobody' || (await before.opens(home)).status === 200)) return before
  const browser = await browserAs(role, room)
  signedIn.set(role, browser)
  return browser
}

function copyOf(browser: Browser, room: Classroom): Browser {
  const copy = room.browser()
  for (const [name, value] of browser.jar) copy.jar.set(name, value)
  return copy
}

function isTurnedAway(answer: Response, role: Role | 'nobody'): boolean {
  const to = answer.headers.get('location') ?? ''
  if (role === 'nobody') return answer.status === 303 && to.startsWith('/sign-in')
  return answer.status === 403 || (answer.status === 303 && ['/', '/staff'].includes(to))
}

test('a learner who opens a staff page reads whom it is for', async () => {
  const room = await classroom()
  const hers = await browserAs('learner', room)
  const answer = await hers.opens('/staff/learners')
  assert.equal(answer.status, 403)
  const text = await textOf(answer)
  assert.match(text, /This page is for tutors\./)
  assert.doesNotMatch(text, /Kofi/)
})

test('an island of someone who is signed out hears it as JSON', async () => {
  const { browser } = await classroom()
  const answer = await browser().sendsJson('/draft', {})
  assert.equal(answer.status, 401)
  assert.equal(((await answer.json()) as { why: string }).why, 'signed-out')
})

test('a form from another site, from a frame without origin, or from nowhere changes nothing', async () => {
  const room = await classroom()
  const hers = await browserAs('learner', room)
  const from: readonly Record<string, string>[] = [
    {},
    { origin: 'http://evil.test' },
    { origin: 'null' },
    { origin: 'https://site.test' },
    { 'sec-fetch-site': 'cross-site', origin: site },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { 'sec-fetch-site': 'same-origin', origin: 'http://evil.test' },
  ]
  for (const headers of from) {
    const body = new URLSearchParams({
      size: 'larger',
      spacing: 'wide',
      tint: 'blue',
      font: 'lexend',
      theme: 'dark',
      ruler: 'on',
    })
    const answer = await hers.ask('/settings', { method: 'POST', body, headers })
    assert.equal(answer.status, 403, JSON.stringify(headers))
  }
  assert.equal(((await (await hers.opens('/')).json()) as { reading: { size: string } }).reading.size, 'normal')
})

test('either sign of our own page is enough: an old browser sends only the origin', async () => {
  const room = await classroom()
  const hers = await browserAs('learner', room)
  for (const headers of [{ origin: site }, { 'sec-fetch-site': 'same-origin' }]) {
    assert.equal((await hers.ask('/sign-out', { method: 'POST', headers })).status, 303)
  }
})

test('a body that is too large is refused unread, with or without its length said', async () => {
  const { browser } = await classroom()
  const big = 'x'.repeat(5_000)
  assert.equal((await browser().sends('/sign-in', { code: big })).status, 413)
  let sent = 0
  const endless = new ReadableStream<Uint8Array>({ pull: (pen) => pen.enqueue(new Uint8Array(1024).fill(sent++)) })
  const answer = await browser().ask('/sign-in', {
    method: 'POST',
    body: endless,
    ...halfDuplex,
    headers: { origin: site },
  })
  assert.equal(answer.status, 413)
  assert.ok(sent < 20)
})

test('a body that comes too slowly is cut off', async () => {
  const slow = new ReadableStream<Uint8Array>({ start: (pen) => pen.enqueue(new Uint8Array([120])) })
  const request = new Request(`${site}/sign-in`, { method: 'POST', body: slow, ...halfDuplex })
  assert.deepEqual(await readBody(request, { longestMs: 50 }), { ok: false, why: 'too-slow' })
})

test('no page of ours is stored, and none may be framed', async () => {
  const { browser, samsBrowser } = await classroom()
  const pages = [await browser().opens('/sign-in'), await (await samsBrowser()).opens('/staff/learners')]
  for (const page of pages) {
    assert.equal(page.headers.get('cache-control'), 'no-store')
    assert.match(page.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/)
  }
})
