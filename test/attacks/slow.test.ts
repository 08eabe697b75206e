import assert from 'node:assert/strict'
import type { Server } from 'node:http'
import { connect, type Socket } from 'node:net'
import { after, before, test } from 'node:test'
import { setTimeout as rest } from 'node:timers/promises'
import { serveSite } from '#web'
import { openAttackedSite, type AttackedSite } from './attacked-site.ts'

// What the server gives a client, in ms; each is cut off within twice as long.
const [headLimit, bodyLimit] = [10_000, 15_000]

let site: AttackedSite
let server: Server
let port = 0

before(async () => {
  site = await openAttackedSite()
  server = await serveSite(site.app.fetch, { host: '127.0.0.1', port: 0 })
  const at = server.address()
  port = typeof at === 'object' && at ? at.port : 0
})
after(async () => {
  server.close()
  server.closeAllConnections()
  await site.close()
})

interface Slow {
  readonly heard: string
  /** ms from the connection until the other side hung up. */
  readonly lasted: number
}

/** A client that says `first`, then `more` every `everyMs`, until it is cut off. */
function slowClient(first: string, more = '', everyMs = 100): Promise<Slow> {
  const began = performance.now()
  const socket = connect(port, '127.0.0.1').setEncoding('utf8')
  let heard = ''
  socket.on('data', (text: string) => (heard += text))
  socket.on('error', () => undefined) // being cut off is what is waited for
  socket.write(first)
  const timer = more === '' ? undefined : setInterval(() => void socket.write(more), everyMs)
  return new Promise((resolve) =>
    socket.once('close', () => {
      clearInterval(timer)
      resolve({ heard, lasted: performance.now() - began })
    }),
  )
}

const post =
  'POST /sign-in HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n'

test('slow and silent clients are cut off within twice the limit, and a class goes on beside them', async () => {
  const [silent, served] = [Array.from({ length: 200 }, openSilent), { isOver: false }]
  const others = serveOthers(served)
  const clients = {
    'a head one byte at a time': slowClient('GET / HTTP/1.1\r\nHost: localhost\r\nX: ', 'a'),
    'a head that stops': slowClient('GET / HTTP/1.1\r\nHost: loc'),
    'a body one byte at a time': slowClient(`${post}Content-Length: 4000\r\n\r\n`, 'a', 50),
    'a body that stops': slowClient(`${post}Content-Length: 4000\r\n\r\ncode=KITE`),
    'a body in pieces that never ends': slowClient(`${post}Transfer-Encoding: chunked\r\n\r\n`, '1\r\na\r\n', 50),
    'a second request that stops': slowClient('GET /sign-in HTTP/1.1\r\nHost: localhost\r\n\r\nGET /sig'),
  }
  for (const [what, client] of Object.entries(clients)) {
    const { lasted } = await client
    const limit = what.includes('body') ? bodyLimit : headLimit
    assert.ok(lasted < 2 * limit, `${what} lasted ${Math.round(lasted)} ms`)
  }
  const ends = await Promise.all(silent)
  assert.ok(Math.max(...ends) < 2 * headLimit, `silent connections lasted ${Math.max(...ends)} ms`)
  served.isOver = true
  const times = await others
  assert.ok(times.length > 20 && Math.max(...times) < 3_000, `pages took up to ${Math.max(...times)} ms`)
})

/** A connection on which nothing is said. gives how long it lasted. */
async function openSilent(): Promise<number> {
  const began = performance.now()
  const socket: Socket = connect(port, '127.0.0.1').resume()
  socket.on('error', () => undefined) // being cut off is what is waited for
  await new Promise((closed) => socket.once('close', closed))
  return performance.now() - began
}

async function serveOthers(until: { readonly isOver: boolean }): Promise<readonly number[]> {
  const times: number[] = []
  while (!until.isOver) {
    const began = performance.now()
    const answer = await fetch(`http://localhost:${port}/sign-in`)
    assert.equal(answer.status, 200)
    await answer.text()
    times.push(performance.now() - began)
    await rest(300)
  }
  return times
}

test('a body that never ends is refused as soon as it is too much', async () => {
  const piece = `400\r\n${'x'.repeat(1024)}\r\n`
  const { heard, lasted } = await slowClient(`${post}Transfer-Encoding: chunked\r\n\r\n${piece.repeat(5)}`, piece, 50)
  assert.match(heard, /^HTTP\/1\.1 413 /)
  assert.ok(lasted < bodyLimit, `${lasted} ms`)
})

test('a body said to be huge is refused unread', async () => {
  const { heard } = await slowClient(`${post}Connection: close\r\nContent-Length: 99999999999\r\n\r\ncode=`)
  assert.match(heard, /^HTTP\/1\.1 413 .*Go back and send a smaller piece/s)
})
