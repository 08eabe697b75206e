// Git's own formats for a pack and its index, as gitformat-pack(5) has them: version 2 of both, whole objects only.
import { createHash } from 'node:crypto'
import { crc32, deflateSync, inflateSync } from 'node:zlib'
import type { GitObject, ObjectType } from './objects.ts'

/** The bytes of a pack and of its index, and the name both files take: `pack-<40 hex digits>`. */
export interface Pack {
  readonly name: string
  readonly pack: Buffer
  readonly index: Buffer
}

/** One object as it lies in a pack: type and length, then the deflated content. */
export interface Entry {
  readonly hash: string
  readonly bytes: Buffer
}

export function entryOf({ hash, type, content }: GitObject): Entry {
  return {
    hash,
    bytes: Buffer.concat([entryHead(typeNumbers[type], content.length), deflateSync(content, { level: 1 })]),
  }
}

/** A pack of these entries, each of them once. */
export function packOf(entries: readonly Entry[]): Pack {
  const head = Buffer.alloc(12, 'PACK')
  head.writeUInt32BE(2, 4)
  head.writeUInt32BE(entries.length, 8)
  const body = Buffer.concat([head, ...entries.map(({ bytes }) => bytes)])
  const trailer = sha1(body)
  return {
    name: `pack-${trailer.toString('hex')}`,
    pack: Buffer.concat([body, trailer]),
    index: indexOf(entries, trailer),
  }
}

/** Where in its pack an object begins, or null when this index does not name it. */
export function offsetIn(index: Buffer, hash: string): number | null {
  const wanted = Buffer.from(hash, 'hex')
  const count = countIn(index)
  let [low, high] = [0, count - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const order = Buffer.compare(nameAt(index, middle), wanted)
    if (order === 0) return offsetAt(index, middle)
    if (order < 0) low = middle + 1
    else high = middle - 1
  }
  return null
}

/** Every object of a pack as it lies there. */
export function entriesIn(index: Buffer, pack: Buffer): readonly Entry[] {
  const all = Array.from({ length: countIn(index) }, (_, at) => ({
    hash: nameAt(index, at).toString('hex'),
    offset: offsetAt(index, at),
  }))
  all.sort((one, other) => one.offset - other.offset)
  return all.map(({ hash, offset }, at) => {
    return { hash, bytes: pack.subarray(offset, all[at + 1]?.offset ?? pack.length - 20) }
  })
}

/** How many bytes hold the entry whose first bytes these are, at most; deflating never adds more. */
export function mostBytesOf(start: Buffer): number {
  const { size } = readHead(start)
  return size + (size >> 8) + 128
}

/** The content of an entry; `bytes` may go on after it. Null for a difference to another object, as git makes them. */
export function contentOf(bytes: Buffer): Buffer | null {
  return isWhole({ bytes }) ? inflateSync(bytes.subarray(readHead(bytes).at)) : null
}

/** True for an object that lies there whole, as all of ours do. */
export function isWhole({ bytes }: Pick<Entry, 'bytes'>): boolean {
  const { type } = readHead(bytes)
  return type >= 1 && type <= 3
}

const typeNumbers: Readonly<Record<ObjectType, number>> = { commit: 1, tree: 2, blob: 3 }

/** Four bits of the length beside the type, then seven at a time; the top bit says that more follow. */
function entryHead(type: number, size: number): Buffer {
  const bytes: number[] = []
  let byte = (type << 4) | (size & 15)
  for (let rest = size >>> 4; rest > 0; rest >>>= 7) {
    bytes.push(byte | 0x80)
    byte = rest & 0x7f
  }
  return Buffer.from([...bytes, byte])
}

function readHead(bytes: Buffer): { type: number; size: number; at: number } {
  let byte = bytes.readUInt8(0)
  const type = (byte >> 4) & 7
  let size = byte & 15
  let at = 1
  for (let shift = 4; byte & 0x80; shift += 7) {
    byte = bytes.readUInt8(at++)
    size |= (byte & 0x7f) << shift
  }
  return { type, size, at }
}

const fanOut = 8
const names = fanOut + 256 * 4

function indexOf(entries: readonly Entry[], trailer: Buffer): Buffer {
  const sorted = withOffsets(entries).sort((one, other) => Buffer.compare(one.name, other.name))
  const head = Buffer.from([0xff, 0x74, 0x4f, 0x63, 0, 0, 0, 2])
  const counts = new Uint32Array(256)
  for (const { name } of sorted) counts[name.readUInt8(0)] = 1 + (counts[name.readUInt8(0)] ?? 0)
  let sum = 0
  const fans = [...counts].map((count) => (sum += count))
  const body = Buffer.concat([
    head,
    words(fans),
    ...sorted.map(({ name }) => name),
    words(sorted.map(({ bytes }) => crc32(bytes))),
    words(sorted.map(({ offset }) => offset)),
    trailer,
  ])
  return Buffer.concat([body, sha1(body)])
}

function withOffsets(entries: readonly Entry[]): { name: Buffer; bytes: Buffer; offset: number }[] {
  let next = 12
  return entries.map(({ hash, bytes }) => {
    const offset = next
    next += bytes.length
    return { name: Buffer.from(hash, 'hex'), bytes, offset }
  })
}

function words(numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4)
  for (const [at, number] of numbers.entries()) bytes.writeUInt32BE(number, at * 4)
  return bytes
}

const countIn = (index: Buffer) => index.readUInt32BE(fanOut + 255 * 4)
const nameAt = (index: Buffer, at: number) => index.subarray(names + at * 20, names + at * 20 + 20)
const offsetAt = (index: Buffer, at: number) => index.readUInt32BE(names + countIn(index) * 24 + at * 4)
const sha1 = (bytes: Buffer) => createHash('sha1').update(bytes).digest()
