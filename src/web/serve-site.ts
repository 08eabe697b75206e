import { createServer, STATUS_CODES, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { getRequestListener, RequestError } from '@hono/node-server'
import { errorPage } from './error-pages.tsx'
import { withSecurityHeaders } from './security-headers.ts'
import { words } from './words.ts'

type Fetch = (request: Request) => Response | Promise<Response>

/**
 * Serves `fetch` on `host` and `port` (0: any that is free), once it listens. A client that sends slowly holds a
 * connection, not the site: what is not said within `slowness` is cut off. What is no HTTP is told so in a sentence.
 * Rejects with the system's own error when the port is taken or the host is not this computer's.
 */
export function serveSite(fetch: Fetch, { host, port }: { host: string; port: number }): Promise<Server> {
  const listener = getRequestListener(fetch, { hostname: host, errorHandler: answerUnread })
  const server = createServer(slowness, (request, response) => void listener(request, response))
  server.setTimeout(quietest)
  server.on('clientError', answerNoRequest)
  // Whatever a client expects first, it gets the usual answer. Left alone it would get one without a word.
  server.on('checkExpectation', (request, response) => void listener(request, response))
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve(server)
    })
  })
}

// A minute without a byte either way ends a connection; an open event stream says something every 20 seconds.
const quietest = 60_000

/** In ms. The server looks for late ones only so often; left alone it would be every 30 seconds. */
const slowness = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
}

/** A request whose address could not be read; a fault here is one that the app itself did not answer. */
function answerUnread(error: unknown): Response {
  if (error instanceof RequestError) return withSecurityHeaders(errorPage('bad-form'))
  console.error(error)
  return withSecurityHeaders(errorPage('fault'))
}

/** Says what was wrong with a request that could not be read as one, and hangs up. */
function answerNoRequest(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
  const status = statuses[error.code ?? ''] ?? 400
  const say = status === 431 ? words.headersTooBig : status === 408 ? words.requestTooSlow : words.noRequest
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'connection: close',
    'content-type: text/plain; charset=utf-8',
    'cache-control: no-store',
    'x-content-type-options: nosniff',
    `content-length: ${Buffer.byteLength(say)}`,
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${say}`, () => socket.destroy())
}

const statuses: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}
