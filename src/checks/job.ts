// One run of a learner's files against an exercise's checks. Types only: the browser shares them.
import type { Files, Language } from '#findings'

/**
 * `entry`    the page to open (html, css, js-dom) or the script to run (js-pure)
 * `checks`   the text of checks.js
 * `limitMs`  the longest a run may take; `loopMs` the longest one loop may turn
 */
export interface RunJob {
  readonly language: Language
  readonly files: Files
  readonly checks: string
  readonly entry?: string
  readonly limitMs?: number
  readonly loopMs?: number
}
