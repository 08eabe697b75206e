import type { Id } from '#base'

/**
 * Something a learner wrote about her own work, word for word.
 *
 * `at`     ms since 1970 UTC
 * `about`  what it belongs to: an exercise's title, a class
 * `said`   each thing she was asked, and what she wrote; what she left empty is not there
 */
export interface OwnWords {
  readonly at: number
  readonly about: string
  readonly said: readonly { readonly asked: string; readonly wrote: string }[]
}

/** What one room keeps of a learner's own words, the latest first. */
export type AskOwnWords = (learner: Id) => Promise<readonly OwnWords[]>
