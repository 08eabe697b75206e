// What the lesson page and its island say to each other: the JSON in the page, the elements the island looks for,
// and the bodies of the requests it makes. Types only, and nothing of Node, so that both sides can share it.
import type { CheckText, Files, Finding, Language, RunResult } from '#findings'

/**
 * The JSON in `<script type="application/json" id="lesson-data">` (write `<` as `\u003c`).
 *
 * `learner`    whose page this is. Every request carries it back; if somebody else has signed in on this PC since,
 *              answer 401 `signed-in-elsewhere`, so that one learner's typing never lands in another's work.
 * `frame`      where the host frame is served, normally `/frame`
 * `open`       the exercise to show first (where she left off), or null for the first one
 *
 * Elements the island looks for; all of it must read well with JavaScript off:
 *
 *   <div class="lesson" data-panes>
 *     <nav class="lesson-switch"> <a href="#read"> <a href="#work"> <a href="#page">      the island shows one at a time
 *     <div class="lesson-read prose" id="read" tabindex="-1">
 *         where an exercise stands: <a href="#work-ex-…" data-open="ex-…">Open the exercise</a>
 *     <div class="lesson-work" id="work" tabindex="-1">
 *       <section id="work-ex-…" data-work="ex-…" aria-labelledby="…">     one for each code exercise; one is seen at a time
 *         heading, task
 *         <section data-plan>                  on a make exercise, her own words: <h3 data-plan-title>,
 *                                              <p data-plan-words>, <p data-plan-said role="status">, and
 *                                              <details data-plan-form> with a form that posts `plan`
 *         <div class="code-box" data-code>     <label> + <textarea class="code" data-file="index.html"> for each of `show`;
 *                                              becomes file tabs and the editor
 *         <div data-bar></div>                 becomes Check, "Start again" and what is to be said of saving
 *         <div data-verdict></div>             may hold the last finding, rendered by the server; replaced at a check.
 *                                              In it <div data-help="the check that failed"> holds the help she has open
 *         <div data-timeline></div>            becomes the versions, fetched when opened
 *       <div class="lesson-page" id="page" tabindex="-1" data-page></div>   the live preview and the printed lines
 *
 * Besides, the page's own `#saved-state` (its word and `data-state`), and `form[action="/sign-out"]`, by which the
 * island knows that somebody is signed in.
 *
 * The style sheet of what the island draws is the asset `lesson.css`; it uses the colour tokens as `var(--ink)` and so on.
 */
export interface LessonData {
  readonly lesson: string
  readonly title: string
  readonly learner: string
  readonly frame: string
  readonly open: string | null
  readonly works: readonly WorkData[]
}

/**
 * One code exercise as the island needs it.
 *
 * `files`    what she sees now: her draft where there is one, else her last version, else `start`
 * `number`   the draft's number: the `base` of her next save. 0 when nothing was ever saved
 * `next`     path of what comes after a pass, or null; the answer to a result may name another
 */
export interface WorkData {
  readonly exercise: string
  readonly title: string
  readonly language: Language
  readonly show: readonly string[]
  readonly files: Files
  readonly start: Files
  readonly number: number
  readonly checks: readonly CheckText[]
  readonly checksSource: string
  readonly passed: boolean
  readonly next: string | null
  readonly help: HelpData
}

/**
 * The help she has open in one exercise. Times are spans, since a PC's own clock may be wrong.
 *
 * `ladders`  by check id: how often it failed first, how many of its hints she has read, and `ago` ms since either
 * `blocks`   when the solution is offered as blocks: after so many more tries, or so many ms; null without blocks
 */
export interface HelpData {
  readonly ladders: readonly {
    readonly check: string
    readonly tries: number
    readonly read: number
    readonly ago: number
  }[]
  readonly blocks: { readonly triesLeft: number; readonly opensInMs: number } | null
}

/** What every request carries. `command` is a new UUID for each deed and the same one on each retry of it. */
interface Said {
  readonly command: string
  readonly learner: string
}

/**
 * `POST /work/:exercise/draft`.
 * `base`    the number of the draft this one was typed on
 * `after`   the command of an earlier save that was still on its way: if the newest draft was made by that command,
 *           this save is not stale, whatever `base` says. Sent when a page closes in the middle of a save.
 */
export interface DraftRequest extends Said {
  readonly base: number
  readonly after?: string
  readonly files: Files
}

/** `POST /work/:exercise/version`. It saves the draft as well. Refused as a draft is. */
export interface VersionRequest extends DraftRequest {
  readonly because: 'check' | 'pause' | 'take-back' | 'paper'
}

/** `POST /work/:exercise/plan`: her own words before the code. Empty takes the plan away. */
export interface PlanRequest extends Said {
  readonly plan: string
}

/** `POST /work/:exercise/hint`: she has read hint `step` (from 1) of a check. */
export interface HintRequest extends Said {
  readonly check: string
  readonly step: number
}

/** The plan as it was kept. */
export interface PlanAnswer {
  readonly plan: string
}

/**
 * The JSON in `#paper-data` of the page "from paper". The island looks for `form#paper` with a
 * `textarea[data-file]` and an `ol.paper-numbers` for each of `show`, and for `[data-bar]`.
 *
 * `files`  her text as it stands, which the boxes show unless she began with an empty page
 * `next`   where she goes once it is kept
 */
export interface PaperData {
  readonly exercise: string
  readonly learner: string
  readonly show: readonly string[]
  readonly files: Files
  readonly number: number
  readonly next: string
}

/** `POST /work/:exercise/result`. `finding` is the one she was shown first. */
export interface ResultRequest extends Said {
  readonly version: string
  readonly run: RunResult
  readonly finding?: Finding
}

/** `POST /work/:exercise/take-back`: the files of `version` become the draft; what she has now is kept as a version. */
export interface TakeBackRequest extends Said {
  readonly version: string
  readonly base: number
}

export interface DraftAnswer {
  readonly number: number
  readonly savedAt: number
}

export interface VersionAnswer {
  readonly version: string
  readonly commit: string
  readonly number: number
}

export interface ResultAnswer {
  readonly passed: boolean
  readonly next?: string
}

export interface TakeBackAnswer {
  readonly number: number
  readonly files: Files
}

/** `GET /work/:exercise/timeline`, newest first. `when` and `what` are ready to read: "14:05 today", "style.css: 2 lines". */
export interface TimelineAnswer {
  readonly versions: readonly {
    readonly version: string
    readonly when: string
    readonly what: string
    readonly passed: boolean | null
  }[]
}

/** 409: another tab saved first. `files` are what it saved. */
export interface StaleAnswer {
  readonly why: 'stale'
  readonly number: number
  readonly files: Files
}

/** 401, and any other refusal (400, 403, 413, 507): `say` is the sentence to show. */
export interface RefusedAnswer {
  readonly why: string
  readonly say: string
}
