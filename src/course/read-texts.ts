import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isStorable } from '#base'
import type { Faults } from './fault.ts'
import { words } from './words.ts'

/** Every file below a folder as text, by its path inside it with `/` between the parts. */
export type Texts = ReadonlyMap<string, string>

const mostBytes = 60_000
const kinds = /\.(md|yaml|svg|html|css|js|txt)$/

/**
 * Reads a folder whole. Hidden files and backups of editors are passed over; anything else that is not a plain text
 * of ours is a fault.
 *
 * `path`  the folder as an author names it
 */
export function readTexts(folder: string, path: string, faults: Faults): Texts {
  const texts = new Map<string, string>()
  readInto(texts, { folder, path, inside: '' }, faults)
  return texts
}

function readInto(
  texts: Map<string, string>,
  from: { folder: string; path: string; inside: string },
  faults: Faults,
): void {
  for (const entry of readdirSync(join(from.folder, from.inside), { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name.endsWith('~')) continue
    const inside = from.inside === '' ? entry.name : `${from.inside}/${entry.name}`
    if (entry.isDirectory()) readInto(texts, { ...from, inside }, faults)
    else if (!entry.isFile() || !kinds.test(entry.name))
      faults.add({ path: `${from.path}/${inside}`, ...words.strayFile })
    else {
      const text = readText(join(from.folder, inside))
      if (text === null) faults.add({ path: `${from.path}/${inside}`, ...words.unreadable })
      else texts.set(inside, text)
    }
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** A file as text with `\n` at the ends of its lines; null if it cannot be read, is too long or is not plain text. */
export function readText(file: string): string | null {
  try {
    const bytes = readFileSync(file)
    const text = bytes.length > mostBytes ? null : utf8.decode(bytes).replaceAll('\r\n', '\n')
    return text !== null && isStorable(text) ? text : null
  } catch {
    return null // the caller tells the author, who can mend a file; a site must not stop for one
  }
}
