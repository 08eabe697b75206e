import type { CheckText, Files, Language } from '#findings'

export type { CheckText, Files, Language }

/** The stages of a lesson, in the order a lesson tells them. A track says which of them its lessons have. */
export const stageOrder = ['look', 'predict', 'run', 'investigate', 'change', 'make'] as const
export type Stage = (typeof stageOrder)[number]

/**
 * The whole course as read from its folder. Lessons stand in the order of the road.
 *
 * `folder`   absolute path it was read from
 * `release`  sha256 of everything in it, hex: two sites with the same release teach the same words
 * `faults`   what is wrong on disk; a lesson with a fault is not among `lessons`
 */
export interface Course {
  readonly folder: string
  readonly release: string
  readonly tracks: readonly Track[]
  readonly lessons: readonly Lesson[]
  readonly faults: readonly CourseFault[]
}

/** One thing an author can mend. `path` starts at the course folder's own name; `line` counts from 1. */
export interface CourseFault {
  readonly path: string
  readonly line?: number
  readonly field?: string
  readonly what: string
  readonly fix: string
}

/** One of the nine stretches of the road. `place` names its scene; `grade` is the reading bar of its lessons. */
export interface Track {
  readonly folder: string
  readonly title: string
  readonly place: string
  readonly grade: number
  readonly stages: readonly Stage[]
}

/**
 * One lesson, ready to show.
 *
 * `slug`    its name in addresses, unique in the course: `a-button-that-counts`
 * `folder`  inside the course folder: `4-javascript/010-a-button-that-counts`
 * `track`   the folder of its track
 * `needs`   slugs of lessons that come first
 * `words`   the words that are new here, each with what it means
 */
export interface Lesson {
  readonly slug: string
  readonly folder: string
  readonly track: string
  readonly title: string
  readonly concept: string
  readonly minutes: number
  readonly needs: readonly string[]
  readonly words: readonly NewWord[]
  readonly stages: readonly LessonStage[]
  readonly exercises: readonly Exercise[]
}

export interface NewWord {
  readonly word: string
  readonly means: string
}

export interface LessonStage {
  readonly stage: Stage
  readonly blocks: readonly Block[]
}

/** A piece of a stage: safe HTML, or the place of an exercise, by its name. */
export type Block =
  { readonly kind: 'text'; readonly html: string } | { readonly kind: 'exercise'; readonly exercise: string }

export type Exercise = CodeExercise | AskedExercise

/** An exercise answered in the text of the lesson, and judged by the server: see `judgeAnswer`. */
export type AskedExercise = ChoiceExercise | OrderExercise | TraceExercise | BugExercise

/**
 * An exercise answered in code.
 *
 * `id`          `ex-` and eight of 0-9 a-z; given once, never used again
 * `name`        its folder's name, unique in the lesson
 * `task`        safe HTML
 * `show`        file names in the order of the tabs
 * `plan`        the question a learner plans by, where its author asks one of his own
 * `start`, `solution`, `wrong`  whole sets of files; a wrong answer names the finding it must get (`html/never-closed`)
 * `blocks`      what its author says of the solution as blocks; see `asBlocks`
 * `alsoRight`   other honest answers, which must pass as the solution does
 * `contentHash` sha256 of all of it, hex; `checksHash` of what decides pass or fail
 */
export interface CodeExercise {
  readonly id: string
  readonly name: string
  readonly kind: 'change' | 'make'
  readonly language: Language
  readonly title: string
  readonly task: string
  readonly show: readonly string[]
  readonly plan?: string
  readonly start: Files
  readonly solution: Files
  readonly wrong: readonly WrongAnswer[]
  readonly blocks?: BlocksWish
  readonly alsoRight?: readonly OtherAnswer[]
  readonly checks: readonly CheckText[]
  readonly checksSource: string
  readonly contentHash: string
  readonly checksHash: string
}

/** `file` is the one to cut up; `spare` are lines that belong nowhere, in place of those taken from the wrong answers. */
export interface BlocksWish {
  readonly file?: string
  readonly spare?: readonly { readonly line: string; readonly say: string }[]
}

export interface OtherAnswer {
  readonly folder: string
  readonly files: Files
}

/** `folder` is its name on disk, which is the finding and sometimes a word more: `check--counts~starts-afresh`. */
export interface WrongAnswer extends OtherAnswer {
  readonly finding: string
}

/** An exercise answered by choosing. Exactly one option is right; each says what it means to have chosen it. */
export interface ChoiceExercise {
  readonly id: string
  readonly name: string
  readonly kind: 'predict' | 'choose'
  readonly title: string
  readonly question: string
  readonly options: readonly ChoiceOption[]
  readonly contentHash: string
}

export interface ChoiceOption {
  readonly key: string
  readonly text: string
  readonly right: boolean
  readonly say: string
}

/**
 * Lines to put in order (a Parsons problem). Which line stands where at first is another room's business: it differs
 * from learner to learner.
 *
 * `lines`        the right lines in their order, with their indentation
 * `spare`        lines that belong nowhere, each with what it means to have used it
 * `isIndented`   true when the indentation is hers to set, and counts
 * `alsoRight`    other right orders, whole
 * `wrong`        known wrong orders, each with its sentence
 */
export interface OrderExercise {
  readonly id: string
  readonly name: string
  readonly kind: 'order'
  readonly title: string
  readonly task: string
  readonly isIndented: boolean
  readonly lines: readonly string[]
  readonly spare: readonly { readonly line: string; readonly say: string }[]
  readonly alsoRight: readonly (readonly string[])[]
  readonly wrong: readonly { readonly lines: readonly string[]; readonly say: string }[]
  readonly contentHash: string
}

/**
 * A table of values to work out by hand. A cell is given, or `fill` says what goes in.
 *
 * `rows`  one cell for each of `columns`
 */
export interface TraceExercise {
  readonly id: string
  readonly name: string
  readonly kind: 'trace'
  readonly title: string
  readonly question: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly TraceCell[])[]
  readonly contentHash: string
}

export type TraceCell = { readonly given: string } | { readonly given?: never; readonly fill: TraceFill }

/** `say` is for any wrong value; a misconception's own sentence comes before it. */
export interface TraceFill {
  readonly want: string
  readonly also: readonly string[]
  readonly say: string
  readonly misconceptions: readonly { readonly when: string; readonly say: string }[]
}

/**
 * Code with one fault in it: first the line, then what is wrong with it.
 *
 * `bug`        the line with the fault, from 1; `found` what to tell who chose it
 * `lines`      sentences for other lines; `elsewhere` for those without one
 * `options`    what may be wrong with the line; exactly one is right
 */
export interface BugExercise {
  readonly id: string
  readonly name: string
  readonly kind: 'find-the-bug'
  readonly title: string
  readonly question: string
  readonly code: readonly string[]
  readonly bug: number
  readonly found: string
  readonly lines: readonly { readonly line: number; readonly say: string }[]
  readonly elsewhere: string
  readonly options: readonly ChoiceOption[]
  readonly contentHash: string
}

export function isCode(exercise: Exercise): exercise is CodeExercise {
  return exercise.kind === 'change' || exercise.kind === 'make'
}
