import { canonicalJson, done, isStorable, refused, type Result } from '#base'
import type { Files } from '#course'
import { createHash } from 'node:crypto'

/** What one exercise may hold. Bytes are UTF-8. */
const limits = { files: 12, fileBytes: 100_000, allBytes: 200_000 } as const

export type FilesRefusal =
  | { readonly why: 'no-files' }
  | { readonly why: 'too-many-files'; readonly most: number }
  | { readonly why: 'file-name'; readonly file: string }
  | { readonly why: 'file-too-big'; readonly file: string }
  | { readonly why: 'work-too-big' }
  | { readonly why: 'not-text'; readonly file: string }

/** Looks a learner's files over before they are kept: names that any computer can hold, plain text, a sensible size. */
export function takeFiles(files: Files): Result<Files, FilesRefusal> {
  const names = Object.keys(files)
  if (names.length === 0) return refused({ why: 'no-files' })
  if (names.length > limits.files) return refused({ why: 'too-many-files', most: limits.files })
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) return refused(badName(names))
  let all = 0
  for (const [file, text] of Object.entries(files)) {
    if (!isFileName(file)) return refused({ why: 'file-name', file: shown(file) })
    if (!isStorable(text)) return refused({ why: 'not-text', file })
    const bytes = Buffer.byteLength(text)
    if (bytes > limits.fileBytes) return refused({ why: 'file-too-big', file })
    all += bytes
  }
  return all > limits.allBytes ? refused({ why: 'work-too-big' }) : done(files)
}

/** The same files have the same text, in whatever order they were named. It is what the draft table holds. */
export function textOf(files: Files): string {
  return canonicalJson(files)
}

/** sha256 (hex) of the files an exercise begins with: tells a draft on an older start. */
export function startHash(start: Files): string {
  return createHash('sha256').update(canonicalJson(start)).digest('hex')
}

export function linesOf(text: string): number {
  return text === '' ? 0 : text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}

/** No folders, no leading dot (so never `.git`), and none of the names Windows keeps for devices. */
function isFileName(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}[A-Za-z0-9_-]$|^[A-Za-z0-9]$/.test(name) && !devices.test(name)
}

const devices = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i

/** Two names that differ only in big and small letters are one file on Windows. */
function badName(names: readonly string[]): FilesRefusal {
  const seen = new Set<string>()
  const again = names.find((name) => seen.size === seen.add(name.toLowerCase()).size)
  return { why: 'file-name', file: shown(again ?? '') }
}

function shown(name: string): string {
  return name.toWellFormed().replaceAll('\0', '').slice(0, 64)
}
