import { createHash, randomBytes } from 'node:crypto'
import { parse, serialize } from 'hono/utils/cookie'

/** What this browser brought: the token of its session, and the random name we once gave it. */
export interface Cookies {
  readonly session: string | null
  readonly device: string | null
}

export function cookiesOf(request: Request): Cookies {
  const header = request.headers.get('cookie') ?? ''
  return { session: tokenIn(onlyOne(header, sessionCookie)), device: tokenIn(onlyOne(header, deviceCookie)) }
}

/**
 * The value sent under this name. Cookies know no ports: another server on the same computer can set one of the same
 * name beside ours. When two differ neither is believed, so that nobody works in a session that was put on her.
 */
function onlyOne(header: string, name: string): string | undefined {
  const values = new Set(header.split(';').flatMap((pair) => parse(pair, name)[name] ?? []))
  return values.size === 1 ? [...values][0] : undefined
}

/** A session cookie: gone when the browser closes, never seen by scripts, never sent from another site's page. */
export function sessionCookieOf(token: string): string {
  return serialize(sessionCookie, token, always)
}

export function endedSessionCookie(): string {
  return serialize(sessionCookie, '', { ...always, maxAge: 0 })
}

/** A random name for this browser, kept for a year. It says nothing of who used it. */
export function newDeviceCookie(): { device: string; cookie: string } {
  const device = randomBytes(32).toString('base64url')
  return { device, cookie: serialize(deviceCookie, device, { ...always, maxAge: 365 * 24 * 3600 }) }
}

/** The device as facts name it: a hash, so that nobody who reads the journal can pass for that browser. */
export function deviceHash(device: string): string {
  return createHash('sha256').update(device).digest('base64url').slice(0, 24)
}

/** The browser that asks, as sign-ins name it; null when it has no device cookie, or two that differ. */
export function deviceOf(request: Request): string | null {
  const { device } = cookiesOf(request)
  return device === null ? null : deviceHash(device)
}

const sessionCookie = 'session'
const deviceCookie = 'device'
const always = { path: '/', httpOnly: true, sameSite: 'Strict' } as const

function tokenIn(value: string | undefined): string | null {
  return value !== undefined && /^[A-Za-z0-9_-]{43}$/.test(value) ? value : null
}
