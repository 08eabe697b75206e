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

// prettier-ignore
const signNames: Readonly<Record<string, string>> = {
  ':': 'colon', ';': 'semicolon', ',': 'comma', '=': 'equals sign', '.': 'dot', '#': 'hash', '"': 'quote mark', "'": 'quote mark', '+': 'plus sign', '-': 'minus sign', '=>': 'arrow', '{': 'curly bracket', '}': 'curly bracket', '(': 'round bracket', ')': 'round bracket', '[': 'square bracket', ']': 'square bracket', '*': 'star', '/': 'slash', '<': 'bracket', '>': 'bracket', '&': 'and sign', '$': 'dollar sign',
}

/** A sign with its name in front, as people say it: colon `:`. */
export function named(sign: string): string {
  return `${signNames[sign] ?? 'sign'} \`${sign}\``
}

/** Where a note points: an offset, or from one to another. */
export type Place = number | readonly [number, number]

export function noteOf(id: string, kind: Finding['kind'], place: Place, said: Said): Note {
  return typeof place === 'number'
    ? { id, kind, at: place, ...said }
    : { id, kind, at: place[0], end: place[1], ...said }
}
