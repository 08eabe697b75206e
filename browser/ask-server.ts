/**
 * What came of a request.
 * `said`  the server's answer to a 4xx: `why` is its reason; `status` 401 and 409 have their own meaning
 * `gone`  no answer, or a 5xx: the same request may be sent again
 */
export type Answer<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'said'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'gone' }

const patienceMs = 8000

/** Browsers send at most this much for a page that is closing. */
const mostToOutlive = 60_000

/** Posts JSON. Small bodies outlive the page, so that closing it in the middle of a save loses nothing. */
export async function postJson<T>(path: string, body: object): Promise<Answer<T>> {
  const text = JSON.stringify(body)
  return ask<T>(path, {
    method: 'POST',
    body: text,
    keepalive: text.length < mostToOutlive,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
  })
}

export function getJson<T>(path: string): Promise<Answer<T>> {
  return ask<T>(path, { headers: { accept: 'application/json' } })
}

async function ask<T>(path: string, request: RequestInit): Promise<Answer<T>> {
  try {
    const answer = await fetch(path, { ...request, signal: AbortSignal.timeout(patienceMs) })
    if (answer.status >= 500 && answer.status !== 507) return { kind: 'gone' }
    const body: unknown = await answer.json()
    // Our own server's answer on our own origin: its shape is the one lesson-data.ts says.
    return answer.ok ? { kind: 'done', value: body as T } : { kind: 'said', status: answer.status, body }
  } catch {
    return { kind: 'gone' } // no connection, no answer in time, or an answer cut off
  }
}

/** Refusals that pass: she signs in again (401), somebody makes room on the server's disk (507). Worth asking again. */
export const passing: ReadonlySet<number> = new Set([401, 507])

/** The sentence of a refusal. */
export function sayOf(body: unknown, otherwise: string): string {
  const { say } = (body ?? {}) as Record<string, unknown>
  return typeof say === 'string' ? say : otherwise
}

/** How long to wait before try number `tries` (from 1): 0.5 s, 1, 2, 4, then 5. */
export function waitBefore(tries: number): number {
  return Math.min(5000, 250 * 2 ** tries)
}
