import { createHash } from 'node:crypto'
import { canonicalJson } from '#base'

/** sha256 of a text, hex. */
export function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** sha256 of a value as canonical JSON, hex: the same value always has the same hash. */
export function hashOfValue(value: unknown): string {
  return hashOfText(canonicalJson(value))
}

/** sha256 of a set of texts by path, hex, whatever their order. */
export function hashOfTexts(texts: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256')
  for (const path of [...texts.keys()].sort()) hash.update(`${path}\0${texts.get(path) ?? ''}\0`)
  return hash.digest('hex')
}
