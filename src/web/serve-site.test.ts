import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { after, before, test } from 'node:test'
import type { Server } from 'node:http'
import { Hono } from 'hono'
import { ownAddressOnly } from './own-address.ts'
import { serveSite } from './serve-site.ts'

let server: Server
let port = 0

before(async () => {
  const app = new Hono()
  app.use(ownAddressOnly({ loopback: true }))
  app.get('/', (context) => context.text('hers'))
  server = await serveSite(app.fetch, { host: '127.0.0.1', port: 0 })
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
})
after(() => {
  server.close()
  server.closeAllConnections()
})

/** All that comes back for these bytes. */
async function says(bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8')
  let heard = ''
  socket.on('data', (text: string) => (heard += text))
  socket.write(bytes)
  await once(socket, 'close')
  return heard
}

const ask = (target: string, host: string) =>
  says(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)

test('a site for this computer alone answers to its own names', async () => {
  for (const name of [`localhost:${port}`, '127.0.0.1', '[::1]:80', 'LOCALHOST']) {
    assert.match(await ask('/', name), /^HTTP\/1\.1 200 .*hers$/s, name)
  }
})

test('a name that somebody else points here gets no page of hers', async () => {
  const strange = [
    ask('/', 'evil.test'),
    ask('/', '192.168.0.9'),
    ask('http://evil.test/', 'localhost'),
    ask('/', 'x.localhost'),
  ]
  for (const answer of await Promise.all(strange)) {
    assert.match(answer, /^HTTP\/1\.1 421 .*Ask your tutor for the site’s address/s)
    assert.doesNotMatch(answer, /hers/)
  }
})

test('a site for the whole room answers to any address in numbers and to the name it was given', async () => {
  const app = new Hono()
  app.use(ownAddressOnly({ loopback: false, host: 'Room3.test' }))
  app.get('/', (context) => context.text('hers'))
  const statusOf = async (host: string) => (await app.request(`http://${host}/`)).status
  for (const ours of ['room3.test', '10.1.2.3', '[fd00::7]', 'localhost']) assert.equal(await statusOf(ours), 200, ours)
  for (const strange of ['evil.test', 'room3.test.evil.test']) assert.equal(await statusOf(strange), 421, strange)
})

test('what is no request is answered in a sentence', async () => {
  assert.match(await says('hello\r\n\r\n'), /^HTTP\/1\.1 400 .*We could not read what was sent/s)
  assert.match(
    await says(`GET / HTTP/1.1\r\nHost: localhost\r\nCookie: ${'x'.repeat(20_000)}\r\n\r\n`),
    /^HTTP\/1\.1 431 .*Clear its cookies/s,
  )
  assert.match(await ask('/', 'a b'), /^HTTP\/1\.1 400 .*content-security-policy.*We could not read that/s)
})
