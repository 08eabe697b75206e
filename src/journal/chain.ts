import type { Id } from '#base'
import { createHash, randomBytes } from 'node:crypto'

/** The hash before the first fact of a chain: 32 zero bytes. */
export const beforeTheFirst: Uint8Array = new Uint8Array(32)

export interface Sealed {
  readonly salt: Uint8Array
  readonly bodyHash: Uint8Array
}

export interface Link {
  readonly previous: Uint8Array
  readonly stream: Id
  readonly origin: Id
  readonly seq: number
  readonly kind: string
  readonly version: number
  readonly at: number
  readonly actor: Id | null
  readonly bodyHash: Uint8Array
}

/** A fresh salt (16 bytes) and sha256 of salt and body. The salt keeps an erased body from being guessed back. */
export function sealBody(body: string): Sealed {
  const salt = randomBytes(16)
  return { salt, bodyHash: hashOfBody(salt, body) }
}

export function hashOfBody(salt: Uint8Array, body: string): Uint8Array {
  return createHash('sha256').update(salt).update(body).digest()
}

/** sha256 over the length-prefixed fields of one link. The body stands in it only by its hash, so it can be erased. */
export function hashOfLink(link: Link): Uint8Array {
  const hash = createHash('sha256')
  const { stream, origin, kind } = link
  for (const field of [
    stream,
    origin,
    String(link.seq),
    kind,
    String(link.version),
    isoTime(link.at),
    link.actor ?? '',
  ]) {
    const bytes = Buffer.from(field)
    hash.update(lengthOf(bytes)).update(bytes)
  }
  return hash.update(link.previous).update(link.bodyHash).digest()
}

/** ms since 1970 as the hash and the bundles write it: `2026-11-23T14:05:00.000Z`. */
function isoTime(at: number): string {
  return new Date(at).toISOString()
}

function lengthOf(bytes: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return length
}
