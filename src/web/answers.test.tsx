import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { Hono } from 'hono'
import {
  answerJson,
  answerPage,
  buildStyles,
  compressPages,
  errorPage,
  Page,
  redirectTo,
  securityHeaders,
  staticFiles,
  type ErrorKind,
} from './index.ts'
import { words } from './words.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'public-'))
let built: Record<string, string> = {}

before(async () => {
  writeFileSync(path.join(folder, 'favicon.svg'), '<svg/>')
  built = await buildStyles(path.join(folder, 'built'))
})

after(() => rmSync(folder, { recursive: true }))

const app = new Hono()
  .use(securityHeaders(), compressPages(), staticFiles(folder))
  .get('/page', () => answerPage(<Page title="Home">{'a long line '.repeat(200)}</Page>))
  .get('/data', () => answerJson({ saved: true }))
  .get('/frame', () => new Response('frame', { headers: { 'content-security-policy': 'sandbox allow-scripts' } }))

test('every answer is strict about what may run, and is not stored on a shared PC', async () => {
  for (const address of ['/page', '/data', '/no-such-page', '/favicon.svg']) {
    const { headers } = await app.request(address)
    assert.match(
      headers.get('content-security-policy') ?? '',
      /default-src 'self'; script-src 'self'; style-src 'self'/,
    )
    assert.doesNotMatch(headers.get('content-security-policy') ?? '', /unsafe/)
    assert.equal(headers.get('cache-control'), 'no-store', address)
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.equal(headers.get('referrer-policy'), 'same-origin')
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin')
  }
})

test('the check frame keeps a policy of its own', async () => {
  const { headers } = await app.request('/frame')
  assert.equal(headers.get('content-security-policy'), 'sandbox allow-scripts')
})

test('a built file has its hash in its name, so a browser may keep it for a year', async () => {
  const { headers, status } = await app.request(built['style.css'] ?? '')
  assert.equal(status, 200)
  assert.match(headers.get('cache-control') ?? '', /immutable/)
})

test('a browser that takes packed files gets them packed, and another gets the same plain', async () => {
  const address = built['style.css'] ?? ''
  const packed = await app.request(address, { headers: { 'accept-encoding': 'gzip' } })
  assert.equal(packed.headers.get('content-encoding'), 'gzip')
  const bytes = (await packed.arrayBuffer()).byteLength
  const plain = await (await app.request(address)).text()
  assert.ok(bytes < 14_000, `the style sheet is ${bytes} bytes packed`)
  assert.match(plain, /@font-face/)
  const page = await app.request('/page', { headers: { 'accept-encoding': 'gzip' } })
  assert.equal(page.headers.get('content-encoding'), 'gzip')
})

test('before the first lesson a learner fetches no more than 36 kB of fonts', async () => {
  const fonts = ['next-400', 'next-700', 'mono-400'].map((name) => built[`fonts/${name}.woff2`] ?? '')
  const sizes = await Promise.all(fonts.map(async (font) => (await (await app.request(font)).arrayBuffer()).byteLength))
  const all = sizes.reduce((sum, size) => sum + size)
  assert.ok(all > 20_000 && all < 36_000, `${all} bytes`)
})

test('Welsh letters come in a file of their own, which only a page with such a letter fetches', async () => {
  const [welsh, css] = [
    built['fonts/next-400-ext.woff2'] ?? '',
    await (await app.request(built['style.css'] ?? '')).text(),
  ]
  assert.equal((await app.request(welsh)).headers.get('content-type'), 'font/woff2')
  assert.match(css, new RegExp(`${welsh}[^}]*unicode-range:U\\+0?100-0?130`))
})

for (const address of ['/../package.json', '/%2e%2e/package.json', '/built/..%2f..%2fpackage.json', '/%00', '/%']) {
  test(`asking for ${address} gets no file of ours`, async () => {
    assert.equal((await app.request(new Request(`http://site${address}`))).status, 404)
  })
}

test('a form answers by sending the browser on, and only within this site', () => {
  assert.equal(redirectTo('/home#ex-1').status, 303)
  for (const away of ['https://example.org/', '//example.org', '/\\example.org', 'home', '/a\r\nset-cookie: x=1']) {
    assert.throws(() => redirectTo(away), away)
  }
})

// The keys of a constant of ours.
for (const kind of Object.keys(words.errorPages) as ErrorKind[]) {
  test(`the page for "${kind}" says what happened and what to do next, in plain words`, async () => {
    const page = errorPage(kind)
    const html = await page.text()
    assert.ok(page.status >= 400)
    assert.match(html, /<h1>[^<]+<\/h1><p>[^<]+\.<\/p><p><a class="button main"/)
    assert.doesNotMatch(html, /oops|simply|\bjust\b|easy|obviously|invalid|error occurred|try again later/i)
  })
}

test('a room may say in its own words why a page is not for you', async () => {
  const html = await errorPage('refused', { say: 'This page is for tutors.' }).text()
  assert.match(html, /This page is for tutors\./)
})
