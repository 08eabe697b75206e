import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { publicFolder } from '#web'
import { firstCode, openAttackedSite, type AttackedSite, type Who } from './attacked-site.ts'

let site: AttackedSite
/** Every answer to a look at every page, as each of them sees it. */
let looks: readonly Look[] = []

interface Look {
  readonly what: string
  readonly answer: Response
  readonly body: string
}

before(async () => {
  site = await openAttackedSite({ loopback: true })
  for (const who of ['nobody', 'ada', 'sam', 'mo'] as const) looks = [...looks, ...(await look(who))]
})
after(() => site.close())

async function look(who: Who): Promise<readonly Look[]> {
  const screen = await site.as(who)
  const pages = site.routes.filter(({ method }) => method === 'GET').map(({ path }) => filled(path))
  const all = [
    ...pages,
    '/no-such-page',
    '/favicon.svg',
    '/built/style.css',
    '/built/manifest.json',
    '/staff/learners/x',
  ]
  const answers: Look[] = []
  for (const path of all) {
    const answer = await screen.opens(path)
    if (path === '/events') await answer.body?.cancel()
    answers.push({ what: `${path} as ${who}`, answer, body: path === '/events' ? '' : await answer.text() })
  }
  return answers
}

function filled(path: string): string {
  const slug = site.course.lessons[0]?.slug ?? ''
  return path.replace(':exercise', firstCode(site).id).replace(':slug', slug).replace(':learner', site.cards.ada.id)
}

const isFrame = ({ what, answer }: Look) => what.startsWith('/frame ') && answer.status === 200

test('every answer but the frame’s has one and the same strict policy', () => {
  const policies = new Set(looks.filter((one) => !isFrame(one)).map(policyOf))
  assert.equal(policies.size, 1, [...policies].join('\n'))
  const [policy = ''] = policies
  for (const rule of [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]) {
    assert.ok(policy.split('; ').includes(rule), rule)
  }
  assert.doesNotMatch(policy, /unsafe|\*|https?:|nonce|strict-dynamic/)
})

const policyOf = ({ answer }: Look) => answer.headers.get('content-security-policy') ?? 'none'

test('the frame has an origin of its own and no way out, whoever opens it', () => {
  const frames = looks.filter(isFrame)
  assert.equal(frames.length, 4)
  for (const frame of frames) {
    const policy = policyOf(frame).split('; ')
    for (const rule of [
      'sandbox allow-scripts',
      "default-src 'none'",
      "form-action 'none'",
      "frame-ancestors 'self'",
    ]) {
      assert.ok(policy.includes(rule), rule)
    }
    assert.doesNotMatch(policyOf(frame), /connect-src|allow-same-origin|https?:/)
  }
})

test('no page holds a script or a style of its own, nor an address that runs one', () => {
  const pages = looks.filter((one) => !isFrame(one) && one.answer.headers.get('content-type')?.startsWith('text/html'))
  assert.ok(pages.length > 40)
  for (const { what, body } of pages) {
    const scripts = [...body.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = '']) => attributes)
    for (const attributes of scripts) assert.match(attributes, / src="\/built\/|type="application\/json"/, what)
    const markup = body.replace(/<script type="application\/json".*?<\/script>/gs, '')
    assert.doesNotMatch(markup, /<style\b|\sstyle="|<[^>]+\son[a-z]+="|"javascript:|<base\b|<object\b|<embed\b/, what)
  }
})

test('nothing on any page comes from another place', () => {
  for (const one of looks.filter((one) => !isFrame(one))) {
    const addresses = [...one.body.matchAll(/<[^>]+\s(?:src|href|action|data|poster)="([^"]*)"/g)].map(
      ([, address = '']) => address,
    )
    for (const address of addresses) assert.match(address, /^(\/(?!\/)|#|data:image\/)/, one.what)
  }
})

test('no browser keeps an answer, but files with a hash in their name', async () => {
  for (const { what, answer } of looks) assert.equal(answer.headers.get('cache-control'), 'no-store', what)
  const hashed = filesBelow(path.join(publicFolder, 'built')).filter((file) => /-[0-9a-z]{8,}\.\w+$/i.test(file))
  assert.ok(hashed.length > 5)
  for (const file of hashed.filter((file) => !/\.(gz|br)$/.test(file))) {
    const answer = await site.screen().opens(`/built/${file}`)
    assert.deepEqual(
      [answer.status, answer.headers.get('cache-control')],
      [200, 'public, max-age=31536000, immutable'],
      file,
    )
    await answer.body?.cancel()
  }
})

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
}

test('every answer keeps to its type, its window and its site', () => {
  for (const one of looks) {
    assert.equal(one.answer.headers.get('x-content-type-options'), 'nosniff', one.what)
    assert.equal(one.answer.headers.get('cross-origin-opener-policy'), 'same-origin', one.what)
    assert.match(one.answer.headers.get('referrer-policy') ?? '', /^(same-origin|no-referrer)$/, one.what)
    for (const telltale of ['server', 'x-powered-by']) assert.ok(!one.answer.headers.has(telltale), one.what)
  }
})

test('both cookies are read by no script, sent by no other site’s page, and kept for no other path or domain', async () => {
  const { code, words } = site.cards.wren
  const cookies = (await site.screen().signsInWith({ code, words })).headers.getSetCookie()
  assert.deepEqual(cookies.map((cookie) => cookie.split('=')[0]).sort(), ['device', 'session'])
  for (const cookie of cookies) {
    assert.match(cookie, /; HttpOnly/)
    assert.match(cookie, /; SameSite=Strict/)
    assert.match(cookie, /; Path=\/(;|$)/)
    assert.doesNotMatch(cookie, /Domain=/i)
  }
  assert.doesNotMatch(cookies.find((cookie) => cookie.startsWith('session')) ?? '', /Max-Age|Expires/)
})

test('signing out asks the browser to forget what it keeps, from every role', async () => {
  for (const who of ['kofi', 'sam', 'mo'] as const) {
    const answer = await (await site.as(who)).sends('/sign-out')
    assert.equal(answer.headers.get('clear-site-data'), '"cache", "storage"', who)
    assert.match(answer.headers.getSetCookie().join(), /^session=; Max-Age=0; Path=\//, who)
  }
})

test('no way of writing an address leads out of the folder of public files', async () => {
  const dots = [
    '..',
    '%2e%2e',
    '%2E.',
    '..%2f',
    '..%5c',
    '%252e%252e',
    '....//',
    '..;',
    '.%00.',
    '%c0%ae%c0%ae',
    '..\\',
  ]
  for (const dot of dots) {
    for (const start of ['/', '/built/', '/built/fonts/']) {
      for (const target of ['package.json', 'src/app.tsx', 'data/demo-cards.json', 'etc/passwd']) {
        const answer = await site.screen().opens(`${start}${`${dot}/`.repeat(3)}${target}`)
        assert.ok([303, 400, 404].includes(answer.status), `${answer.status} for ${start}${dot} ${target}`)
        assert.doesNotMatch(await answer.text(), /throughgate"|openSite|root:/, `${start}${dot} ${target}`)
      }
    }
  }
  for (const dotfile of ['/.git/config', '/.env', '/built/.half', '/demo-cards.json', '/.npmrc']) {
    assert.equal((await site.screen().opens(dotfile)).status, 404, dotfile)
  }
})
