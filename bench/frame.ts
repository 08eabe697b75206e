// The check frame alone: a calculator's page with six checks, a script with six cases, and freeCodeCamp's runner on the
// same page and tests, turn about, in the same browser. A person's pace: 150 ms between two checks.
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import type { RunResult } from '#findings'
import { asset, publicFolder } from '#web'
import { hostFrame } from '../src/checks/frame.ts'
import type { RunJob } from '../src/checks/job.ts'
import { findChromium, launchChromium } from '../src/checks/real-browser.ts'
import { buildBrowser } from '../tools/build-browser.ts'
import { inMs, median, percentile, type Row } from './row.ts'

const turns = 60
const warmUps = 5
const paceMs = 150

/** The frame's figures. Throws where there is no Chromium: without one nothing was measured. */
export async function benchFrame(): Promise<Row[]> {
  const program = findChromium()
  if (program === null) throw new Error('No Chromium was found. Set CHROMIUM_PATH.')
  await buildBrowser()
  const server = await serve()
  const browser = await launchChromium(program)
  try {
    return rowsOf(await measure(browser, server))
  } finally {
    await browser.close()
    server.closeAllConnections()
    server.close()
  }
}

interface Times {
  readonly js: readonly number[]
  readonly dom: readonly number[]
  readonly theirs: readonly number[]
}

function rowsOf({ js, dom, theirs }: Times): Row[] {
  const both = (times: readonly number[]) => `${inMs(median(times))} / ${inMs(percentile(times, 0.95))}`
  return [
    { figure: 'the frame alone, JS check: p50 / p95', want: 'p50 ≤ 15 ms', got: both(js), ok: median(js) <= 15 },
    {
      figure: 'the frame alone, page check, preview open: p50 / p95',
      want: 'p50 ≤ 50 ms',
      got: both(dom),
      ok: median(dom) <= 50,
    },
    {
      figure: 'the same page and checks, ours against freeCodeCamp’s runner: p50',
      want: 'ours faster',
      got: `${inMs(median(dom))} against ${inMs(median(theirs))}`,
      ok: median(dom) < median(theirs),
    },
  ]
}

declare const window: {
  runJob(job: RunJob): Promise<RunResult>
  openPreview(): { show(files: object): void }
  FCCTestRunner: {
    createTestRunner(given: object): Promise<{ runAllTests(tests: readonly string[]): Promise<{ pass?: boolean }[]> }>
  }
}

async function measure(browser: Browser, server: Server): Promise<Times> {
  const ours = await openPage(browser, server, '/ours')
  const theirs = await openPage(browser, server, '/theirs')
  await ours.evaluate((files) => window.openPreview().show(files), files)
  const times = { js: [] as number[], dom: [] as number[], theirs: [] as number[] }
  for (let turn = -warmUps; turn < turns; turn += 1) {
    const js = await timeOurs(ours, { language: 'js-pure', files: { 'script.js': scriptAlone }, checks: scriptChecks })
    const dom = await timeOurs(ours, { language: 'js-dom', files, checks: pageChecks })
    const other = await timeTheirs(theirs)
    if (turn < 0) continue
    times.js.push(js)
    times.dom.push(dom)
    times.theirs.push(other)
  }
  return times
}

async function openPage(browser: Browser, server: Server, place: string): Promise<Page> {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const page = await (await browser.newContext()).newPage()
  await page.goto(`http://127.0.0.1:${port}${place}`)
  return page
}

async function timeOurs(page: Page, job: RunJob): Promise<number> {
  await page.waitForTimeout(paceMs)
  const { ms, verdict } = await page.evaluate(async (given) => {
    const started = performance.now()
    const run = await window.runJob(given)
    return { ms: performance.now() - started, verdict: run.verdict }
  }, job)
  if (verdict !== 'pass') throw new Error(`The bench's own exercise did not pass: ${verdict}.`)
  return ms
}

async function timeTheirs(page: Page): Promise<number> {
  await page.waitForTimeout(paceMs)
  const given = { source: wholePage, tests: theirTests }
  const { ms, passed } = await page.evaluate(async ({ source, tests }) => {
    const started = performance.now()
    const code = { contents: source }
    const runner = await window.FCCTestRunner.createTestRunner({ type: 'dom', source, code, assetPath: '/theirs/' })
    const results = await runner.runAllTests(tests)
    return { ms: performance.now() - started, passed: results.filter((result) => 'pass' in result).length }
  }, given)
  if (passed !== theirTests.length) throw new Error(`freeCodeCamp’s runner passed ${passed} of ${theirTests.length}.`)
  return ms
}

const script = `let total = 0
for (const button of document.querySelectorAll('button[data-n]')) {
  button.addEventListener('click', () => {
    total += Number(button.dataset.n)
    document.querySelector('#total').textContent = String(total)
  })
}
document.querySelector('#clear').addEventListener('click', () => {
  total = 0
  document.querySelector('#total').textContent = '0'
})
`
const css = '#total { font-size: 32px; color: rgb(10, 20, 30) }\nbutton { padding: 8px }\n'
const bodyOf = `<h1>Calculator</h1><p id="total">0</p>${[1, 2, 5, 10].map((n) => `<button data-n="${n}">${n}</button>`).join('')}<button id="clear">Clear</button>`
const files = {
  'index.html': `<!doctype html>\n<html lang="en"><head><title>Calculator</title><link rel="stylesheet" href="style.css"></head>\n<body>${bodyOf}<script src="script.js"></script></body></html>`,
  'style.css': css,
  'script.js': script,
}
const wholePage = `<!doctype html>\n<html lang="en"><head><title>Calculator</title><style>${css}</style></head>\n<body>${bodyOf}<script>${script}</script></body></html>`

const pageChecks = `
check('heading', ({ page, same }) => same(page.text('h1'), 'Calculator'))
check('buttons', ({ page, same }) => same(page.all('button').length, 5))
check('adds', ({ page, same }) => { page.press('[data-n="2"]'); page.press('[data-n="5"]'); same(page.text('#total'), '7') })
check('clears', ({ page, same }) => { page.press('#clear'); same(page.text('#total'), '0') })
check('colour', ({ page, same }) => same(page.style('#total', 'color'), 'rgb(10, 20, 30)'))
check('title', ({ page, same }) => same(page.title(), 'Calculator'))`

const theirTests = [
  `assert.equal(document.querySelector('h1').textContent, 'Calculator')`,
  `assert.equal(document.querySelectorAll('button').length, 5)`,
  `document.querySelector('[data-n="2"]').click(); document.querySelector('[data-n="5"]').click(); assert.equal(document.querySelector('#total').textContent, '7')`,
  `document.querySelector('#clear').click(); assert.equal(document.querySelector('#total').textContent, '0')`,
  `assert.equal(getComputedStyle(document.querySelector('#total')).color, 'rgb(10, 20, 30)')`,
  `assert.equal(document.title, 'Calculator')`,
]

const scriptAlone = 'function add(a, b) {\n  return a + b\n}\nconst sum = (list) => list.reduce((a, b) => a + b, 0)\n'
const scriptChecks = `
check('adds', ({ call, same }) => same(call('add', 2, 3), 5))
check('below-zero', ({ call, same }) => same(call('add', -2, 3), 1))
check('nothing', ({ call, same }) => same(call('add', 0, 0), 0))
check('sum', ({ call, same }) => same(call('sum', [1, 2, 3]), 6))
check('empty', ({ call, same }) => same(call('sum', []), 0))
check('many', ({ call, same }) => same(call('sum', Array(100).fill(1)), 100))`

const theirFolder = path.join(
  path.dirname(fileURLToPath(import.meta.resolve('@freecodecamp/curriculum-helpers/test-runner.js'))),
)

function serve(): Promise<Server> {
  const policy = { 'content-security-policy': "default-src 'self'" }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const { html, headers } = hostFrame()
    if (pathname === '/frame') response.writeHead(200, headers).end(html)
    else if (pathname === '/ours') sendPage(response, asset('runner.js'), policy)
    else if (pathname === '/theirs') sendPage(response, '/theirs/index.js', {})
    else if (pathname.startsWith('/theirs/')) sendScript(response, path.join(theirFolder, path.basename(pathname)))
    else sendScript(response, path.join(publicFolder, pathname))
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

function sendPage(response: ServerResponse, src: string, headers: Record<string, string>): void {
  const page = `<!doctype html><html lang="en-GB"><title>Bench</title><body><script type="module" src="${src}"></script>`
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(page)
}

/** Scripts may be stored, ours and theirs alike: what is measured is the check. */
function sendScript(response: ServerResponse, file: string): void {
  if (!existsSync(file)) return void response.writeHead(404).end()
  const headers = { 'content-type': 'text/javascript', 'cache-control': 'public, max-age=31536000, immutable' }
  response.writeHead(200, headers).end(readFileSync(file))
}
