import type { Clock } from '#base'

/**
 * The growing delay after wrong tries, so that cards cannot be guessed and nobody can lock another out.
 *
 * A device that has signed in with a code before has a delay of its own with it, up to 60 s. All other browsers share
 * one delay per code, of at most 10 s. So tries elsewhere never delay a PC she has signed in on. Held in memory, on
 * the monotonic clock: after a restart everyone starts with none.
 *
 * A try counts as wrong from the moment it begins until `right` is said, so that many at once gain nothing.
 */
export class Tries {
  readonly #clock: Clock
  readonly #kept = new Map<string, Kept>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Begins a try. gives how long to wait first (then nothing was begun), or how many wrong tries stand if this one is. */
  begin(code: string, device: string | null): { waitMs: number } | { wrong: number } {
    const key = keyOf(code, device)
    const now = this.#clock.monotonic()
    const kept = this.#kept.get(key) ?? { wrong: 0, until: 0, last: now }
    if (now < kept.until) return { waitMs: kept.until - now }
    const wrong = now - kept.last > forgottenAfter ? 1 : kept.wrong + 1
    this.#kept.delete(key) // so that the map stays in order of last use
    this.#kept.set(key, { wrong, until: now + delayOf(wrong, device), last: now })
    this.#forgetOldest()
    return { wrong }
  }

  /** The try was right: the delay it ran under is over. */
  right(code: string, device: string | null): void {
    this.#kept.delete(keyOf(code, device))
  }

  /** Staff let her try again at once, everywhere. */
  release(code: string): void {
    for (const key of this.#kept.keys()) if (key.startsWith(`${code} `)) this.#kept.delete(key)
  }

  /** Codes that have a delay running now, with the longest rest of it in ms. */
  delayed(): ReadonlyMap<string, number> {
    const now = this.#clock.monotonic()
    const delayed = new Map<string, number>()
    for (const [key, { until }] of this.#kept) {
      const code = key.slice(0, key.indexOf(' '))
      if (until > now) delayed.set(code, Math.max(until - now, delayed.get(code) ?? 0))
    }
    return delayed
  }

  #forgetOldest(): void {
    if (this.#kept.size <= mostKept) return
    const [oldest] = this.#kept.keys()
    if (oldest !== undefined) this.#kept.delete(oldest)
  }
}

interface Kept {
  readonly wrong: number
  readonly until: number
  readonly last: number
}

const seconds = [0, 0, 2, 4, 8, 16, 32, 60]
const mostForStrangers = 10
const forgottenAfter = 3_600_000
// Every code that can exist (words × 100) fits, so trying other codes never makes us forget the tries at hers.
const mostKept = 50_000

function delayOf(wrong: number, device: string | null): number {
  const full = seconds[Math.min(wrong, seconds.length) - 1] ?? 0
  return 1000 * (device === null ? Math.min(full, mostForStrangers) : full)
}

/** A code holds no space, so it ends where the device begins. */
function keyOf(code: string, device: string | null): string {
  return `${code} ${device ?? ''}`
}
