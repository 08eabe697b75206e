import type { Finding } from './types.ts'

/** The three short sentences of a finding. */
export interface Said {
  readonly what: string
  readonly why?: string
  readonly tryThis?: string
}

/** A finding before its place is counted in lines: offsets into one file's text. */
export interface Note extends Said {
  readonly id: string
  readonly kind: Finding['kind']
  readonly at: number
  readonly end?: number
  readonly computerWords?: string
}

export function says(what: string, why?: string, tryThis?: string): Said {
  return { what, ...(why === undefined ? {} : { why }), ...(tryThis === undefined ? {} : { tryThis }) }
}

// Every sentence takes words only, so a test can read each of them aloud with sample words.
export type Catalogue = Readonly<Record<string, (...words: string[]) => Said>>

/** Where a note points: an offset, or from one to another. */
export type Place = number | readonly [number, number]

export function noteOf(id: string, kind: Finding['kind'], place: Place, said: Said): Note {
  return typeof place === 'number' ? { id, kind, at: place, ...said } : { id, kind, at: place[0], end: place[1], ...said }
}
