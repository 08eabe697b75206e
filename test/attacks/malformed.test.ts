import assert from 'node:assert/strict'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import { after, before, test } from 'node:test'
import { gunzipSync, inflateSync } from 'node:zlib'
import { newId } from '#base'
import type { Route } from '#people'
import { serveSite } from '#web'
import { firstCode, openAttackedSite, type AttackedSite, type Screen, type Who } from './attacked-site.ts'
import { garbage } from './garbage.ts'
import { wholeJson } from './whole-requests.ts'
import { Dice, wildRequest, type WildRequest } from './wild.ts'

const seed = Number(process.env['THROUGHGATE_SEED'] ?? Date.now() % 1_000_000)
const [many, raw] = [9_400, 600]
const signedIn = ['nobody', 'kofi', 'kofi', 'sam', 'mo'] as const
const again = `again with THROUGHGATE_SEED=${seed}`

let site: AttackedSite
let server: Server
const cookies = new Map<Who, string>()

before(async () => {
  site = await openAttackedSite()
  server = await serveSite(site.app.fetch, { host: '127.0.0.1', port: 0 })
  for (const who of ['nobody', 'kofi', 'sam', 'mo'] as const) cookies.set(who, cookieOf(await site.as(who)))
})
after(async () => {
  server.close()
  server.closeAllConnections()
  await site.close()
})

const cookieOf = ({ jar }: Screen) => [...jar].map((pair) => pair.join('=')).join('; ')

test(`${many} requests that make no sense are each answered in a sentence, and never by a fault (${again})`, async () => {
  const dice = new Dice(seed)
  for (let left = many; left > 0; left -= 8) {
    await Promise.all(Array.from({ length: 8 }, () => askOnce(wildOne(dice), `${again}, ${left} to go`)))
  }
})

test(`${raw} more over the wire, garbage among them, and every connection is answered or closed (${again})`, async () => {
  const dice = new Dice(seed + 1)
  const at = server.address()
  const port = typeof at === 'object' && at ? at.port : 0
  for (let left = raw; left > 0; left -= 100) {
    const sent = Array.from({ length: 100 }, () => (dice.in100(40) ? garbage(dice) : onTheWire(wildOne(dice))))
    const heard = await Promise.all(sent.map((bytes) => sayTo(port, bytes)))
    for (const [nth, answer] of heard.entries()) {
      const [head = '', ...body] = answer.split('\r\n\r\n')
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0)
      const what = sent[nth]?.toString('latin1') ?? ''
      if (status > 0)
        assertAnswer(
          {
            status,
            head,
            body: body.join('\r\n\r\n'),
            maySayNothing: what.startsWith('HEAD') || !/\r\nHost:/i.test(what),
          },
          `${what.slice(0, 300)} (${again})`,
        )
    }
  }
})

test('after all of it Ada signs in, saves, and what the journal says still holds', async () => {
  const [ada, exercise] = [await site.as('ada'), firstCode(site)]
  const save = wholeJson(exercise, { learner: site.cards.ada.id, version: newId() })
  assert.equal((await ada.sendsJson(`/work/${exercise.id}/draft`, save)).status, 200)
  assert.equal((await site.journal.verify()).broken, null)
  assert.equal(Object.keys(Object.prototype).length, 0)
})

function wildOne(dice: Dice): WildRequest {
  const [first, ...others] = site.routes as [Route, ...Route[]] // a site has routes
  const route = dice.of([first, ...others])
  const request = wildRequest(dice, route, firstCode(site))
  // Signing in and out with nobody's cookies: the sessions of the others are to last.
  const who = /^\/sign-/.test(route.path) ? 'nobody' : dice.of(signedIn)
  return { ...request, headers: { ...request.headers, cookie: wildCookie(dice, cookies.get(who) ?? '') } }
}

function wildCookie(dice: Dice, own: string): string {
  if (dice.in100(92)) return own
  return dice.of([
    'session',
    'session=%',
    `session=${'a'.repeat(43)}; ${own}`,
    `${'x=y; '.repeat(500)}${own}`,
    'device="; ;=;',
    `${own}; __proto__=x`,
  ])
}

async function askOnce({ method, target, headers, body }: WildRequest, again: string): Promise<void> {
  const request = requestOf(target, { method, headers, body })
  if (!request) return
  const answer = await site.app.fetch(request)
  const head = [...answer.headers].map((pair) => pair.join(': ')).join('\r\n')
  const isStream = answer.headers.get('content-type') === 'text/event-stream'
  if (isStream) await answer.body?.cancel()
  const text = isStream ? '' : await unpacked(answer)
  assertAnswer(
    { status: answer.status, head, body: text, maySayNothing: method === 'HEAD' },
    `${method} ${target.slice(0, 200)} (${again})`,
  )
}

async function unpacked(answer: Response): Promise<string> {
  const bytes = Buffer.from(await answer.arrayBuffer())
  const packed = bytes.length === 0 ? null : answer.headers.get('content-encoding')
  return (packed === 'gzip' ? gunzipSync(bytes) : packed === 'deflate' ? inflateSync(bytes) : bytes).toString()
}

/** Null for what a web request cannot even be made of; the wire takes more. */
function requestOf(target: string, init: RequestInit): Request | null {
  try {
    return new Request(`http://localhost${target}`, init)
  } catch {
    return null
  }
}

interface Heard {
  readonly status: number
  readonly head: string
  readonly body: string
  /** No person reads what comes back for a HEAD, or for a request that no browser sends: one without a host. */
  readonly maySayNothing: boolean
}

function assertAnswer({ status, head, body, maySayNothing }: Heard, what: string): void {
  assert.ok(status < 500 || status === 503 || status === 507, `${status} to ${what}`)
  for (const secret of [process.cwd(), site.dataFolder, 'node_modules'])
    assert.ok(!(head + body).includes(secret), `${secret} in the answer to ${what}`)
  if (status < 400 || maySayNothing) return
  assert.doesNotMatch(
    body,
    /\n\s+at .+:\d+:\d+|\b(Type|Range|Syntax)Error\b|select .+ from /,
    `a trace in the answer to ${what}`,
  )
  assert.match(sentenceIn(body), /[A-Z“].{8,}[.?!]/, `${status} without a sentence to ${what}`)
}

/** What a person reads of an answer. */
const sentenceIn = (body: string) =>
  body
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')

/** Unpacked, so that the answer can be read as it comes. */
const plain = { 'accept-encoding': 'identity' }

function onTheWire({ method, target, headers, body }: WildRequest): Buffer {
  const { 'content-length': said, ...others } = headers
  const length = said ?? String(body?.length ?? 0)
  const lines = Object.entries({
    host: 'localhost',
    connection: 'close',
    ...others,
    ...plain,
    'content-length': length,
  })
  const head = [`${method} ${target} HTTP/1.1`, ...lines.map((line) => line.join(': '))].join('\r\n')
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`, 'latin1'), body ?? Buffer.alloc(0)])
}

/** Sends bytes and then no more. gives what came back until the other side hung up, or for a while. */
async function sayTo(port: number, bytes: Buffer): Promise<string> {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8')
  let heard = ''
  socket.on('data', (text: string) => (heard += text))
  socket.on('error', () => undefined) // cut off in the middle: that is an answer too
  socket.write(bytes)
  const patience = setTimeout(() => socket.destroy(), 700)
  await new Promise((closed) => socket.once('close', closed))
  clearTimeout(patience)
  return heard
}
