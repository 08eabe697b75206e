import type { Files } from '#course'
import type { DiskFull } from './disk.ts'
import type { FilesRefusal } from './files.ts'

/** Another tab saved first: its number and its text. What was refused is kept as a version, so neither is lost. */
export interface Stale {
  readonly why: 'stale'
  readonly number: number
  readonly files: Files
}

export interface NoSuchVersion {
  readonly why: 'no-such-version'
}

export type SaveRefusal = FilesRefusal | Stale | DiskFull
export type WorkRefusal = SaveRefusal | NoSuchVersion
