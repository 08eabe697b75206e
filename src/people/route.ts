import type { Id } from '#base'
import type { Actor } from '#journal'
import type { ReadingSettings } from '#web'
import type { ComponentChildren } from 'preact'

export type Role = 'learner' | 'tutor' | 'manager'

/** Someone signed in. */
export interface Person {
  readonly role: Role
  /** The stream of the record that travels with her; the id other rooms know her by. */
  readonly id: Id
  /** The stream of her local file, which never leaves this site. */
  readonly file: Id
  readonly name: string
  readonly session: Id
  readonly reading: ReadingSettings
}

/** Who asks for a page. */
export type Visitor = { readonly role: 'nobody' } | Person

/** What every page of this site knows about the site. */
export interface House {
  readonly siteName: string
  /** True where everything is made up. */
  readonly demo: boolean
  /** True where the demo's cards stand on a page. */
  readonly cardsShown: boolean
}

/** One request, after the guard let it in: its body is read already, within its size and time. */
export interface Visit {
  readonly request: Request
  readonly url: URL
  /** `:name` parts of the path. */
  readonly params: Readonly<Record<string, string>>
  readonly visitor: Visitor
  /** The visitor as the journal knows writers. */
  readonly actor: Actor
  readonly house: House
  /** What stands in the header's place for asking for help, on a page of a learner. */
  readonly handUp?: ComponentChildren
}

/**
 * One page or one answer, and whom it is for. The guard refuses everyone else before `answer` runs; whose work
 * it is (own or another's) is the route's own question.
 */
export interface Route {
  readonly method: 'GET' | 'POST'
  /** As Hono writes paths: `/staff/learners/:learner`. */
  readonly path: string
  readonly for: readonly (Role | 'nobody')[]
  /** True for what a screen asks by itself: it does not count as someone being there, so the idle lock still comes. */
  readonly keepsIdle?: boolean
  /**
   * True where a session that ended on this screen (idle, or signed in elsewhere) may answer once more within
   * 10 seconds, so that what she typed is not lost. Never after her card was replaced.
   */
  readonly lastSave?: boolean
  /** Largest body in bytes; 64 kB unless said. */
  readonly mostBytes?: number
  answer(visit: Visit): Promise<Response>
}
