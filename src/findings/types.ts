// This room imports nothing of ours, so what others must agree on (files, results, findings) is declared here.

/** What kind of exercise the files belong to. `js-dom` has a page; `js-pure` has none. */
export type Language = 'html' | 'css' | 'js-dom' | 'js-pure'

/** File name (with folders, `/` between) → its whole text. */
export type Files = Readonly<Record<string, string>>

/** The words a check carries for the learner; `checks.js` holds the code of the same `id`. */
export interface CheckText {
  readonly id: string
  readonly label: string
  /** What the learner sees being tried, such as `add(2, 3)`. */
  readonly show?: string
  readonly concept: string
  readonly hints: readonly string[]
  /** The sentence on failure; `{got}` and `{want}` are filled in. */
  readonly says?: string
  /** `when` is compared with what the learner's code gave, as shown text. */
  readonly misconceptions: readonly { readonly when: string; readonly say: string }[]
}

/** A fault as the browser or Node threw it; lines and columns from 1, in the learner's own file. */
export interface RawError {
  readonly name: string
  readonly message: string
  readonly file?: string
  readonly line?: number
  readonly col?: number
}

/** What one run of a learner's files gave, as the frame or the worker reports it. */
export interface RunResult {
  readonly v: 1
  readonly verdict: 'pass' | 'fail' | 'not-runnable' | 'stopped' | 'runner-problem'
  readonly stoppedBy?: 'wall' | 'loop'
  readonly checks: readonly {
    readonly id: string
    readonly ok: boolean
    readonly got?: string
    readonly want?: string
    readonly error?: RawError
  }[]
  readonly errors: readonly RawError[]
  /** Lines of `console.log`, in order. */
  readonly printed: readonly string[]
  readonly ms: number
  readonly driver: 'frame' | 'worker'
  /** Browser brand and version. */
  readonly toolchain: string
}

/** One thing that needs mending: where, what, why, and what to try. Lines and columns count from 1. */
export interface Finding {
  /** Stable name of the kind of mistake: `html/never-closed`. */
  readonly id: string
  readonly kind: 'parse' | 'static' | 'run' | 'check' | 'stopped'
  readonly file: string
  readonly line: number
  readonly col: number
  readonly endCol?: number
  readonly what: string
  readonly why?: string
  readonly tryThis?: string
  readonly got?: string
  readonly want?: string
  readonly concept?: string
  /** The computer's own message, unchanged, for those who want to grow into it. */
  readonly computerWords?: string
  /** Which reader said so: `html`, `css`, `js`, `run`, `check`. */
  readonly source: string
}
