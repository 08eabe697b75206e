import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { done, refused, type Result } from '#base'
import type { RunResult } from '#findings'
import { asset, publicFolder } from '#web'
import { hostFrame } from './frame.ts'
import type { RunJob } from './job.ts'

/** A real browser that runs jobs as a learner's own would: the same host frame, the same harness. */
export interface RealBrowser {
  /** Never rejects for what a learner's file does. Several jobs run at a time, each in a window of its own. */
  run(job: RunJob): Promise<RunResult>
  close(): Promise<void>
}

/**
 * Starts this machine's Chromium (`CHROMIUM_PATH`, or one on the PATH) on a small server of its own on the loopback.
 * `buildBrowser()` must have been run. `atOnce` windows, 2 unless said. Refuses when there is no Chromium.
 */
export async function openRealBrowser({ atOnce = 2 } = {}): Promise<Result<RealBrowser, { why: 'no-chromium' }>> {
  const program = findChromium()
  if (program === null) return refused({ why: 'no-chromium' })
  const server = await serveRunner()
  const browser = await launchChromium(program)
  const windows = windowsOf(browser, addressOf(server), atOnce)
  return done({
    run: (job) => windows.withOne((page) => page.evaluate((given) => window.runJob(given), job)),
    async close() {
      await browser.close()
      server.closeAllConnections()
      server.close()
    },
  })
}

declare const window: { runJob(job: RunJob): Promise<RunResult> }

/** Where Chromium is on this machine, or null. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined && named !== '') return existsSync(named) ? named : null
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const places = names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  return places.find((place) => existsSync(place)) ?? null
}

/** Chromium without its own talk to the network. As root it has no sandbox of its own: tests and CI only. */
export async function launchChromium(executablePath: string): Promise<Browser> {
  // Loaded here and not above: a site never starts a browser, and loading this was a third of its start.
  const { chromium } = await import('playwright-core')
  const args = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
  return chromium.launch({ executablePath, args })
}

/** As many windows as may work at once; each in a context, so that one's hung process is never another's. */
function windowsOf(browser: Browser, address: string, atOnce: number) {
  const free: Page[] = []
  const waiting: ((page: Page) => void)[] = []
  let opened = 0

  const take = async (): Promise<Page> => {
    const page = free.pop()
    if (page) return page
    if (opened >= atOnce) return new Promise((resolve) => waiting.push(resolve))
    opened += 1
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const fresh = await context.newPage()
    await fresh.goto(address)
    return fresh
  }
  const give = (page: Page) => {
    const next = waiting.shift()
    if (next) next(page)
    else free.push(page)
  }
  return {
    async withOne<T>(work: (page: Page) => Promise<T>): Promise<T> {
      const page = await take()
      try {
        return await work(page)
      } finally {
        give(page)
      }
    },
  }
}

// The runner's page has the policy of the app's pages: what breaks under it must break here as well.
const pagePolicy = "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'"

function serveRunner(): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === '/') answer(response, { type: 'text/html', policy: pagePolicy, body: runnerPage() })
    else if (pathname === '/frame') answerFrame(response)
    else if (/^\/built\/[\w-]+\.js$/.test(pathname)) answerScript(response, pathname)
    else response.writeHead(404).end()
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

function runnerPage(): string {
  return `<!doctype html><html lang="en-GB"><title>Runner</title><body><script type="module" src="${asset('runner.js')}"></script></body></html>`
}

function answerFrame(response: ServerResponse): void {
  const { html, headers } = hostFrame()
  response.writeHead(200, headers).end(html)
}

function answerScript(response: ServerResponse, pathname: string): void {
  const file = path.join(publicFolder, pathname)
  if (!existsSync(file)) response.writeHead(404).end()
  else answer(response, { type: 'text/javascript', policy: pagePolicy, body: readFileSync(file) })
}

function answer(response: ServerResponse, given: { type: string; policy: string; body: string | Buffer }): void {
  const headers = { 'content-type': `${given.type}; charset=utf-8`, 'content-security-policy': given.policy }
  response.writeHead(200, headers).end(given.body)
}

function addressOf(server: Server): string {
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The runner’s server has no port.')
  return `http://127.0.0.1:${address.port}/`
}
