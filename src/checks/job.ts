// One run of a learner's files against an exercise's checks. Types only: the browser shares them.
//
// In what comes back, most errors are the browser's own. Five names are ours: `Missing` (the page has no such element;
// the message is the selector, or role and name), `TooSlow` (a check waited in vain), `LoopStopped` (file and line are
// the loop's), `LeftPage` (the page went to another address) and `Thrown` (something that is no Error; the message is
// its value). An error whose file is `checks.js` has no line of the learner's.
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
