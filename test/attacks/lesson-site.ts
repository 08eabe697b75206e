// A site of one page for the browser's tests: the islands as they are built, the markup they agreed on with the lesson
// page, and a record of drafts in memory that answers as the lesson's routes do.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { hostFrame } from '../../src/checks/frame.ts'
import type { LessonData, WorkData } from '../../src/lessons/lesson-data.ts'
import { asset, publicFolder } from '#web'

/** What the server answers, and what reached it. A test changes `mood` to cut the line or to end the session. */
export interface LessonSite {
  readonly address: string
  readonly asked: { readonly path: string; readonly body: Record<string, unknown>; readonly at: number }[]
  draft: { number: number; files: Record<string, string>; command: string }
  mood: 'well' | 'gone' | 'signed-out' | 'slow'
  endSession(why: string): void
  close(): void
}

export async function openLessonSite(work: Partial<WorkData> = {}): Promise<LessonSite> {
  const streams = new Set<ServerResponse>()
  const data = lessonOf(work)
  const server = createServer((request, response) => void answer(request, response))
  const site: LessonSite = {
    address: '',
    asked: [],
    draft: { number: 0, files: { ...data.works[0]?.files }, command: '' },
    mood: 'well',
    endSession(why) {
      for (const stream of streams)
        stream.write(`event: ended\ndata: ${JSON.stringify({ why, say: 'You were signed out.' })}\n\n`)
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === '/') {
      send(response, 200, 'text/html', pageOf(data))
      return
    }
    if (pathname === '/runner') {
      sendRunner(response)
      return
    }
    if (pathname === '/frame') return void response.writeHead(200, hostFrame().headers).end(hostFrame().html)
    if (pathname.startsWith('/built/')) {
      sendBuilt(response, pathname)
      return
    }
    if (pathname === '/sign-in') {
      send(response, 200, 'text/html', '<!doctype html><title>Sign in</title><h1>Sign in</h1>')
      return
    }
    if (pathname === '/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': open\n\n')
      return void streams.add(response)
    }
    if (pathname.startsWith('/work/')) return answerWork(request, response, pathname)
    response.writeHead(404).end()
  }

  const answerWork = async (request: IncomingMessage, response: ServerResponse, pathname: string) => {
    if (site.mood === 'gone') return void request.socket.destroy()
    const body = request.method === 'POST' ? ((await bodyOf(request)) as Record<string, unknown>) : {}
    site.asked.push({ path: pathname.replace(/^\/work\/[^/]+\//, ''), body, at: Date.now() })
    if (site.mood === 'slow') await new Promise((resolve) => setTimeout(resolve, 1500))
    if (site.mood === 'signed-out') {
      json(response, 401, { why: 'idle', say: 'You were away for a while.' })
      return
    }
    if (pathname.endsWith('/timeline')) {
      json(response, 200, { versions: [] })
      return
    }
    if (pathname.endsWith('/result')) {
      json(response, 200, { passed: true, next: '/lesson/next' })
      return
    }
    const { command, base, after, files } = body as {
      command: string
      base: number
      after?: string
      files: Record<string, string>
    }
    const isRepeat = command === site.draft.command
    if (!isRepeat && base !== site.draft.number && after !== site.draft.command) {
      json(response, 409, { why: 'stale', number: site.draft.number, files: site.draft.files })
      return
    }
    if (!isRepeat) site.draft = { number: site.draft.number + 1, files, command }
    const saved = { number: site.draft.number, savedAt: Date.now(), version: 'v1', commit: 'c1' }
    json(response, 200, saved)
  }

  return Object.assign(site, { address: await listen(server) })
}

const policy =
  "default-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  const headers = {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': policy,
    'cache-control': 'no-store',
  }
  response.writeHead(status, headers).end(body)
}

/** A page with a secret in its cookie, that runs jobs: `window.runJob`. */
function sendRunner(response: ServerResponse): void {
  response.setHeader('set-cookie', 'secret=words; SameSite=Strict')
  const script = `<script type="module" src="${asset('runner.js')}"></script>`
  send(response, 200, 'text/html', `<!doctype html><html lang="en-GB"><title>Runner</title><body><h1>App</h1>${script}`)
}

function json(response: ServerResponse, status: number, body: object): void {
  send(response, status, 'application/json', JSON.stringify(body))
}

function sendBuilt(response: ServerResponse, pathname: string): void {
  const type = pathname.endsWith('.css') ? 'text/css' : pathname.endsWith('.js') ? 'text/javascript' : 'font/woff2'
  send(response, 200, type, readFileSync(path.join(publicFolder, pathname)))
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? `http://127.0.0.1:${address.port}/` : '')
    })
  })
}

function lessonOf(work: Partial<WorkData>): LessonData {
  const files = { 'index.html': '<!doctype html>\n<h1>Hello</h1>\n', 'style.css': 'h1 {\n}\n' }
  const usual: WorkData = {
    exercise: 'ex-00000001',
    title: 'A heading',
    language: 'css',
    show: Object.keys(work.files ?? files),
    files,
    start: work.files ?? files,
    number: 0,
    checks: [
      { id: 'heading', label: 'One heading', concept: 'headings', hints: ['Look at line 2.'], misconceptions: [] },
    ],
    checksSource: `check('heading', ({ page, same }) => same(page.text('h1'), 'Hello'))`,
    passed: false,
    next: '/lesson/next',
    help: { ladders: [], blocks: null },
  }
  const works = [{ ...usual, ...work }]
  return { lesson: 'a-lesson', title: 'A lesson', learner: 'ada', frame: '/frame', open: null, works }
}

function pageOf(data: LessonData): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  const areas = data.works.map(({ exercise, show, files }) => {
    const boxes = show.map(
      (name) =>
        `<label>${name}<textarea class="code" data-file="${name}">${escaped(files[name] ?? '')}</textarea></label>`,
    )
    return `<section id="work-${exercise}" data-work="${exercise}" aria-label="Exercise"><h2>Exercise</h2><div class="code-box" data-code>${boxes.join('')}</div><div data-bar></div><div data-verdict></div><div data-timeline></div></section>`
  })
  return `<!doctype html><html lang="en-GB"><head><title>A lesson</title><link rel="stylesheet" href="${asset('style.css')}"><link rel="stylesheet" href="${asset('lesson.css')}"><script type="module" src="${asset('lesson.js')}"></script></head>
<body><header class="page-header"><div class="saved-state" id="saved-state" role="status"></div><form action="/sign-out" method="post" data-session="ada-here"><button>Sign out</button></form></header><main id="main"><div class="lesson" data-panes><nav class="lesson-switch" aria-label="Parts"><a href="#read">Read</a><a href="#work">Work</a><a href="#page">Page</a></nav>
<div class="lesson-read prose" id="read" tabindex="-1"><h1>A lesson</h1><p>Text.</p></div><div class="lesson-work" id="work" tabindex="-1">${areas.join('')}<div class="lesson-page" id="page" tabindex="-1" data-page></div></div></div></main>
<script type="application/json" id="lesson-data">${json}</script></body></html>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
