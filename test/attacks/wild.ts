// Requests as nobody means them, the same ones again for the same seed.
import { newId } from '#base'
import type { CodeExercise } from '#course'
import type { Route } from '#people'
import { wholeForm, wholeJson } from './whole-requests.ts'

/** Numbers that look thrown, and come again for the same seed (mulberry32). */
export class Dice {
  #state: number
  constructor(seed: number) {
    this.#state = seed
  }
  /** From 0 up to 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  /** True so many times of a hundred. */
  in100(times: number): boolean {
    return this.next() * 100 < times
  }
  of<T>(all: readonly [T, ...T[]]): T {
    return all[Math.floor(this.next() * all.length)] ?? all[0]
  }
}

export interface WildRequest {
  readonly method: string
  /** Path and query. */
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer> | null
}

/** What stands in the place of a word somebody should have said. */
const junk = [
  ...['', ' ', '0', '-1', '1e400', 'null', 'NaN', '__proto__', 'constructor', 'toString', 'hasOwnProperty'],
  ...[
    '../../etc/passwd',
    '..%2f..%2fetc%2fpasswd',
    '%00',
    '%',
    '%zz',
    '%ff%fe',
    '%ED%A0%80',
    '%2e%2e',
    '\\..\\',
    '//evil.test',
  ],
  ...[
    '<script>alert(1)</script>',
    `' or 1=1 --`,
    '${7*7}',
    '{{7*7}}',
    '\u202egnp.exe',
    '💥'.repeat(40),
    'é'.normalize('NFD'),
  ],
  ...[
    'a'.repeat(5_000),
    '9'.repeat(400),
    'A7391KX',
    'KITE-42',
    '\u0000',
    'a\u0000b',
    '\ud800',
    'line\nline\r\nline',
    '\t',
  ],
  ...[
    '00000000-0000-0000-0000-000000000000',
    'file:index.html',
    'C:\\con',
    'javascript:alert(1)',
    '%0d%0aset-cookie:a=b',
  ],
] as const

const wildValues = [
  ...[null, true, -1, 0.5, 1e308, Number.MAX_SAFE_INTEGER, 2 ** 31, [], [[]], {}, { a: { b: {} } }, ['a', 1, null]],
  ...[
    { __proto__: { admin: true } },
    { 'index.html': 'x'.repeat(70_000) },
    { '../x': 'y' },
    { '': '' },
    { 'a\u0000': 'b' },
  ],
] as const

const types = [
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'multipart/form-data',
  '',
  'x/y',
  'a'.repeat(300),
] as const
const form = 'application/x-www-form-urlencoded'

/** One request to `route` or near it, with one thing or many wrong. */
export function wildRequest(dice: Dice, route: Route, exercise: CodeExercise): WildRequest {
  const method = dice.in100(88)
    ? route.method
    : dice.of(['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'QUERY', 'FOO'])
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const { type, body } = hasBody ? wildBody(dice, exercise) : { type: '', body: null }
  const headers = { ...wildHeaders(dice), ...(type === '' ? {} : { 'content-type': type }) }
  return { method, target: wildTarget(dice, route.path, exercise), headers, body }
}

function wildTarget(dice: Dice, path: string, { id }: CodeExercise): string {
  const filled = path.replace(/:\w+/g, (name) => (name === ':exercise' && dice.in100(60) ? id : inPath(dice)))
  const end = dice.in100(6) ? `/${inPath(dice)}` : ''
  const names = ['next', 'because', 'find', 'sort', 'order', 'said', 'saved', 'choose', 'page', '__proto__'] as const
  const query = dice.in100(30) ? `?${dice.of(names)}=${inPath(dice)}&${dice.of(names)}=${inPath(dice)}` : ''
  return filled + end + query
}

/** Junk as it can stand in an address: half of it as it is, half of it in percent signs. */
function inPath(dice: Dice): string {
  const word = dice.of(junk)
  const written = dice.in100(50) ? word.replace(/[^\x21-\x7e]/g, '') : encodeURIComponent(word.toWellFormed())
  return written.replace(/#/g, '')
}

function wildHeaders(dice: Dice): Record<string, string> {
  const headers: Record<string, string> = dice.in100(90)
    ? { 'sec-fetch-site': 'same-origin', origin: 'http://localhost' }
    : { origin: dice.of(['null', 'http://evil.test', '%', 'http://localhost:1']) }
  headers['accept'] = dice.of([
    'text/html',
    'application/json',
    '*/*',
    'text/event-stream, text/html',
    'a/b;q=x',
    ',,,',
  ])
  if (dice.in100(20))
    headers['accept-encoding'] = dice.of(['gzip', 'br', 'zstd', 'deflate, gzip;q=0', '*', 'x'.repeat(200)])
  if (dice.in100(10)) headers['content-length'] = dice.of(['-1', '0', '1e9', '99999999999', 'x'])
  if (dice.in100(10)) headers['range'] = dice.of(['bytes=0-', 'bytes=9-1', 'bytes=-', 'x'])
  if (dice.in100(10)) headers['if-none-match'] = dice.of(['*', '"', 'W/"x"'])
  if (dice.in100(10)) headers['x-forwarded-host'] = 'evil.test'
  return headers
}

function wildBody(dice: Dice, exercise: CodeExercise): { type: string; body: Uint8Array<ArrayBuffer> } {
  const about = { learner: newId(), version: newId() }
  const type = dice.in100(12) ? dice.of(types) : ''
  if (dice.in100(45))
    return { type: type || 'application/json', body: bytes(wildJson(dice, wholeJson(exercise, about))) }
  if (dice.in100(15)) return multipart(dice)
  return { type: type || form, body: bytes(wildForm(dice, wholeForm(exercise, about))) }
}

function wildJson(dice: Dice, whole: object): string {
  const fields = Object.entries(whole).map(([name, value]) => [
    name,
    dice.in100(25) ? wildValue(dice) : (value as unknown),
  ])
  const text = JSON.stringify(Object.fromEntries(fields.filter(() => !dice.in100(8))))
  if (dice.in100(10)) return text.slice(0, Math.floor(dice.next() * text.length))
  if (dice.in100(4)) return '['.repeat(20_000) + ']'.repeat(20_000)
  if (dice.in100(4)) return text.replace(/[0-9]+/, '1e99999')
  if (dice.in100(4)) return text.replace('{', '{"__proto__":{"role":"manager"},')
  if (dice.in100(4)) return text.replace(/"[^"]*"/, '"\\ud800\\u0000"')
  return dice.in100(2) ? JSON.stringify('x'.repeat(700_000)) : text
}

const wildValue = (dice: Dice) => (dice.in100(50) ? dice.of(junk) : dice.of(wildValues))

function wildForm(dice: Dice, whole: Record<string, string>): string {
  const more = [
    'name',
    'number',
    'code',
    'words',
    'passphrase',
    'again',
    'text',
    'startedOn',
    'adjustments',
    'size',
    'role',
  ]
  const asked = new URLSearchParams(Object.entries(whole).filter(() => dice.in100(90)))
  for (const name of more) if (dice.in100(50)) asked.append(name, dice.of(junk).toWellFormed())
  for (const name of [...asked.keys()]) if (dice.in100(12)) asked.append(name, dice.of(junk).toWellFormed())
  if (dice.in100(10)) for (const name of [...asked.keys()]) asked.set(name, dice.of(junk).toWellFormed())
  const text = asked.toString()
  if (dice.in100(2)) return `${text}&${'a=b&'.repeat(2_000)}`
  return dice.in100(10) ? `${text}&%zz=%&=&&=x&__proto__=1` : text
}

function multipart(dice: Dice): { type: string; body: Uint8Array<ArrayBuffer> } {
  const end = dice.in100(50) ? '--x--\r\n' : ''
  const part = `--x\r\nContent-Disposition: form-data; name="${dice.of(['text', 'file', '', '__proto__'])}"; filename="${dice.of(['a', '../a', ''])}"\r\n\r\n`
  const type = dice.of(['multipart/form-data; boundary=x', 'multipart/form-data', 'multipart/form-data; boundary='])
  return { type, body: bytes(part + dice.of(junk) + '\r\n' + end) }
}

const bytes = (text: string) => new Uint8Array(Buffer.from(text))
