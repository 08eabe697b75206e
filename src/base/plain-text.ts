import canonicalize from 'canonicalize'
import { z } from 'zod'

/** Text that any part of the system can hold: no NUL and no half of a surrogate pair, which PostgreSQL cannot store. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

/** Text from outside, of at most `most` UTF-16 units. Refuses what no table could hold. */
export function plainText(most: number) {
  return z.string().max(most).refine(isStorable, { error: 'Take out the characters that are not text.' })
}

/**
 * The one way to write a value as JSON (RFC 8785), so that the same value always has the same hash.
 * Throws on NUL and lone surrogates: every edge refuses them first.
 */
export function canonicalJson(value: unknown): string {
  refuseWhatNoTableHolds(value)
  const text = canonicalize(value)
  if (text === undefined) throw new Error('This value cannot be written as JSON.')
  return text
}

function refuseWhatNoTableHolds(value: unknown): void {
  if (typeof value === 'string') {
    if (!isStorable(value)) throw new Error('A text holds NUL or half a surrogate pair. An edge let it through.')
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      refuseWhatNoTableHolds(key)
      refuseWhatNoTableHolds(inner)
    }
  }
}
