import type { Dice } from './wild.ts'

/** Bytes that are no request, or nearly one. */
export function garbage(dice: Dice): Buffer {
  if (dice.in100(25)) return Buffer.from(Array.from({ length: 200 }, () => Math.floor(dice.next() * 256)))
  const text = dice.of(nearly)
  // Now and then one letter of it is another.
  const at = Math.floor(dice.next() * text.length)
  return Buffer.from(
    dice.in100(50) ? text : text.slice(0, at) + String.fromCharCode(dice.next() * 256) + text.slice(at + 1),
    'latin1',
  )
}

const head = 'Host: localhost\r\nConnection: close\r\n'
const nearly = [
  'GET /\r\n\r\n',
  'GET / HTTP/1.1\r\n\r\n',
  `GET / HTTP/9.9\r\n${head}\r\n`,
  'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n',
  `GET http://[::/ HTTP/1.1\r\n${head}\r\n`,
  `GET /\\..\\ HTTP/1.1\r\n${head}\r\n`,
  `get / HTTP/1.1\r\n${head}\r\n`,
  `GET /${'a'.repeat(30_000)} HTTP/1.1\r\n${head}\r\n`,
  `GET / HTTP/1.1\r\n${head}X: ${'y'.repeat(20_000)}\r\n\r\n`,
  `GET / HTTP/1.1\r\n${head}${'X: y\r\n'.repeat(3_000)}\r\n`,
  `GET / HTTP/1.1\r\n${head}X: a\0b\r\n\r\n`,
  `GET / HTTP/1.1\r\n${head} folded\r\n\r\n`,
  `POST /sign-in HTTP/1.1\r\n${head}Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef`,
  `POST /sign-in HTTP/1.1\r\n${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  `POST /sign-in HTTP/1.1\r\n${head}Origin: http://localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n`,
  `POST /sign-in HTTP/1.1\r\n${head}Origin: http://localhost\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n`,
  `POST /sign-in HTTP/1.1\r\n${head}Expect: miracles\r\nContent-Length: 0\r\n\r\n`,
  `GET / HTTP/1.1\r\n${head}Upgrade: websocket\r\nConnection: upgrade\r\n\r\n`,
  `CONNECT localhost:5432 HTTP/1.1\r\n${head}\r\n`,
  `TRACE / HTTP/1.1\r\n${head}Cookie: session=abc\r\n\r\n`,
  `TRACK / HTTP/1.1\r\n${head}\r\n`,
  `GET / HTTP/1.1\r\n${head}\r\nGET /staff HTTP/1.1\r\n${head}\r\n`,
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  'EHLO localhost\r\n',
  '\r\n\r\n\r\n',
] as const
