import type { Id } from '#base'
import type { z } from 'zod'

/** Where a fact is written. `record` travels with the learner; `file` stays at the site; `site` is about the site itself. */
export type StreamClass = 'record' | 'file' | 'site'

/** Who wrote a fact. `nobody` is a person who is not signed in (yet); `system` is the program itself. */
export type Writer = 'learner' | 'tutor' | 'manager' | 'system' | 'nobody'

export interface Actor {
  readonly id: Id | null
  readonly role: Writer
}

/** The case for holding one personal field: what for, under which legal condition, how long. */
export interface PersonalField {
  readonly purpose: string
  readonly condition: string
  readonly retention: string
}

export interface FactKind<B> {
  /** Past tense: `exercise.checked`. */
  readonly kind: string
  /** From 1; a fact is never rewritten, so a change of shape is a new version with an upcaster from the one before. */
  readonly version: number
  readonly stream: StreamClass
  readonly leaves: 'never' | 'with-record'
  readonly writers: readonly Writer[]
  readonly personal: Readonly<Record<string, PersonalField>>
  readonly schema: z.ZodType<B>
  /** `upcasters[1]` turns a body of version 1 into one of version 2. Pure; one for each older version. */
  readonly upcasters: Readonly<Record<number, (older: unknown) => unknown>>
}

/** A fact as projections and readers get it: body in its newest shape, or null when it was erased. */
export interface Fact<B = unknown> {
  readonly stream: Id
  readonly origin: Id
  readonly seq: number
  readonly kind: string
  readonly version: number
  /** ms since 1970 UTC; never goes back within an origin. For people, not for order. */
  readonly at: number
  readonly actor: Id | null
  readonly body: B | null
}

/**
 * Declares a kind of fact. Throws when the declaration contradicts itself: a stream that stays cannot hold
 * a kind that leaves, and one that travels cannot hold a kind that stays, because one fact held back from a
 * chain would park all that follow it.
 */
export function declareFact<B>(kind: FactKind<B>): FactKind<B> {
  const travels = kind.stream === 'record'
  if (travels !== (kind.leaves === 'with-record')) {
    throw new Error(`${kind.kind}: a ${kind.stream} stream cannot hold a fact that leaves '${kind.leaves}'.`)
  }
  for (let from = 1; from < kind.version; from++) {
    if (!kind.upcasters[from]) throw new Error(`${kind.kind}: no upcaster from version ${from}.`)
  }
  return kind
}

/** True when `fact` is of this kind, which makes its body typed. Bodies were checked by the schema when appended. */
export function isOf<B>(kind: FactKind<B>, fact: Fact): fact is Fact<B> {
  return fact.kind === kind.kind
}

// A kind in a list has forgotten its body type; the list is only asked by name.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyFactKind = FactKind<any>

/** Every kind this program knows, by name. */
export class KindList {
  readonly #byName = new Map<string, AnyFactKind>()

  constructor(kinds: readonly AnyFactKind[]) {
    for (const kind of kinds) {
      if (this.#byName.has(kind.kind)) throw new Error(`Two rooms declare ${kind.kind}.`)
      this.#byName.set(kind.kind, kind)
    }
  }

  knows(kind: AnyFactKind): boolean {
    return this.#byName.get(kind.kind) === kind
  }

  streamOf(name: string): StreamClass | undefined {
    return this.#byName.get(name)?.stream
  }

  /** The body in its newest shape (null when erased), or `unknown` when this program is too old to read it. */
  read(name: string, version: number, text: string | null): { body: unknown; version: number } | 'unknown' {
    const kind = this.#byName.get(name)
    if (!kind || version > kind.version) return 'unknown'
    if (text === null) return { body: null, version: kind.version }
    let body: unknown = JSON.parse(text)
    for (let from = version; from < kind.version; from++) body = kind.upcasters[from]?.(body)
    return { body, version: kind.version }
  }
}
