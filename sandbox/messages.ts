// What the app page, the host frame and the harness say to each other. Reports travel as JSON text, so that whoever
// reads one can look at its length before looking inside.
import type { RawError } from '#findings'

/** The learner's page, cut where the harness goes: right after the doctype, at `line` and `col` (both from 1). */
export interface CutPage {
  readonly before: string
  readonly after: string
  readonly line: number
  readonly col: number
}

/** App page → host frame. `id` is random and new for every run. */
export type Order =
  | { readonly do: 'run-page'; readonly id: string; readonly page: CutPage; readonly rules: Rules }
  | { readonly do: 'run-script'; readonly id: string; readonly script: string; readonly rules: Rules }
  | { readonly do: 'show'; readonly id: string; readonly page: CutPage; readonly rules: Rules }
  | { readonly do: 'hide'; readonly id: string }
  | { readonly do: 'ping'; readonly id: string }

/**
 * `names`   the learner's files, so that an error can be traced to one of them
 * `entry`   the file that `about:srcdoc` stands for
 * `checks`  the text of checks.js; null for a preview
 */
export interface Rules {
  readonly names: readonly string[]
  readonly entry: string
  readonly checks: string | null
  readonly limitMs: number
  readonly loopMs: number
}

/** Host frame → app page. */
export type Word =
  | { readonly at: 'ready' }
  | { readonly at: 'pong'; readonly id: string }
  | { readonly at: 'report'; readonly id: string; readonly text: string }
  | { readonly at: 'stopped' | 'left'; readonly id: string }
  | { readonly at: 'live'; readonly id: string; readonly text: string }

/** What the harness knows when the checks are over; `JSON.stringify` of this is the text of a `report`. */
export interface Report {
  readonly checks: readonly CheckReport[]
  readonly errors: readonly RawError[]
  readonly printed: readonly string[]
  readonly loopStopped: boolean
  readonly checksBroken: RawError | null
}

export interface CheckReport {
  readonly id: string
  readonly ok: boolean
  readonly got?: string
  readonly want?: string
  readonly error?: RawError
}

/** What a preview tells as it happens; the text of a `live`. */
export type Live =
  | { readonly kind: 'printed'; readonly line: string }
  | { readonly kind: 'error'; readonly error: RawError }
  | { readonly kind: 'link'; readonly to: string }

export const mostLines = 200
export const mostLetters = 500
export const mostErrors = 20
export const mostChecks = 100
