import type {
  AskedExercise,
  BugExercise,
  ChoiceExercise,
  OrderExercise,
  TraceCell,
  TraceExercise,
  TraceFill,
} from './types.ts'

/**
 * What an answer is worth, and what to tell the one who gave it.
 *
 * `right`  the whole exercise is solved
 * `told`   what to say, most useful first; never empty
 */
export interface Judged {
  readonly right: boolean
  readonly told: readonly Told[]
}

/** A sentence of the author's, or one of ours by its reason. `cell` is the place of an answer in a trace, from 0. */
export type Told =
  | { readonly why: 'author'; readonly say: string; readonly right: boolean; readonly cell?: number }
  | { readonly why: 'all-right' }
  | { readonly why: 'cell-empty'; readonly cell: number }
  | { readonly why: 'line-out-of-place' | 'line-indented'; readonly line: number }
  | { readonly why: 'lines-missing'; readonly count: number }
  | { readonly why: 'too-many-lines' }

/**
 * Judges what she gave, as text. Null when it is no answer to this exercise: nothing chosen, or made up.
 *
 * The text is, by kind:
 *   predict, choose  the key of the option: `b`
 *   order            the lines as she put them, with their indentation
 *   trace            the values she filled in, one a line, in reading order; an empty line is an empty cell
 *   find-the-bug     the number of the line, then, once that is right, the key of what is wrong: `4`, `4 b`
 */
export function judgeAnswer(exercise: AskedExercise, answer: string): Judged | null {
  if (exercise.kind === 'order') return judgeOrder(exercise, answer)
  if (exercise.kind === 'trace') return judgeTrace(exercise, answer)
  if (exercise.kind === 'find-the-bug') return judgeBug(exercise, answer)
  return judgeChoice(exercise.options, answer)
}

/** The right answer of an exercise, as text. */
export function rightAnswer(exercise: AskedExercise): string {
  if (exercise.kind === 'order') return exercise.lines.join('\n')
  if (exercise.kind === 'trace')
    return fillsOf(exercise)
      .map(({ want }) => want)
      .join('\n')
  const key = exercise.options.find(({ right }) => right)?.key ?? ''
  return exercise.kind === 'find-the-bug' ? `${exercise.bug} ${key}` : key
}

/** The cells of a trace that are hers to fill in, in reading order. */
export function fillsOf({ rows }: TraceExercise): TraceFill[] {
  return rows.flat().flatMap((cell: TraceCell) => (cell.given === undefined ? [cell.fill] : []))
}

const author = (say: string, right = false): Told => ({ why: 'author', say, right })

function judgeChoice(options: ChoiceExercise['options'], answer: string): Judged | null {
  const option = options.find(({ key }) => key === answer)
  return option ? { right: option.right, told: [author(option.say, option.right)] } : null
}

function judgeBug({ bug, found, lines, elsewhere, options, code }: BugExercise, answer: string): Judged | null {
  const [, number = '', , key] = /^(\d{1,3})( ([a-z]))?$/.exec(answer) ?? []
  const line = Number(number)
  if ((code[line - 1] ?? '').trim() === '') return null
  if (line !== bug) {
    const own = lines.find((one) => one.line === line)
    return { right: false, told: [author(own?.say ?? elsewhere)] }
  }
  return key === undefined ? { right: false, told: [author(found, true)] } : judgeChoice(options, key)
}

function judgeTrace(exercise: TraceExercise, answer: string): Judged | null {
  const fills = fillsOf(exercise)
  const given = answer.split('\n').map(plain)
  if (given.length !== fills.length || given.every((value) => value === '')) return null
  const told = fills.flatMap((fill, cell): Told[] => {
    const value = given[cell] ?? ''
    if (value === '') return [{ why: 'cell-empty', cell }]
    if ([fill.want, ...fill.also].some((right) => plain(right) === value)) return []
    const known = fill.misconceptions.find(({ when }) => plain(when) === value)
    return [{ why: 'author', say: known?.say ?? fill.say, right: false, cell }]
  })
  return told.length === 0 ? { right: true, told: [{ why: 'all-right' }] } : { right: false, told }
}

/** Spaces, the case of letters and the slant of quotes are not what a trace is about. */
function plain(value: string): string {
  return value.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim().toLowerCase()
}

function judgeOrder(exercise: OrderExercise, answer: string): Judged | null {
  const given = answer.split('\n').filter((line) => line.trim() !== '')
  if (given.length === 0 || !isMadeOf(exercise, given)) return null
  const rights = [exercise.lines, ...exercise.alsoRight]
  if (rights.some((right) => isSame(given, right, exercise.isIndented)))
    return { right: true, told: [{ why: 'all-right' }] }
  return { right: false, told: [whatIsWrong(exercise, given, rights)] }
}

/** Only lines of the exercise, each at most as often as it is there. */
function isMadeOf({ lines, spare }: OrderExercise, given: readonly string[]): boolean {
  const left = [...lines, ...spare.map(({ line }) => line)].map((line) => line.trim())
  return given.every((line) => {
    const at = left.indexOf(line.trim())
    if (at !== -1) left.splice(at, 1)
    return at !== -1
  })
}

function whatIsWrong(exercise: OrderExercise, given: readonly string[], rights: readonly (readonly string[])[]): Told {
  const known = exercise.wrong.find(({ lines }) => isSame(given, lines, exercise.isIndented))
  if (known) return author(known.say)
  const spare = exercise.spare.find(({ line }) => given.some((one) => one.trim() === line.trim()))
  if (spare) return author(spare.say)
  // Beside the right order that hers begins like the longest.
  const right = rights.reduce((best, one) => (sameStart(given, one) > sameStart(given, best) ? one : best))
  const at = sameStart(given, right)
  if (at === right.length && given.length === right.length) {
    const line = given.findIndex((one, nth) => one !== right[nth])
    return { why: 'line-indented', line: line + 1 }
  }
  if (at < given.length && at < right.length) return { why: 'line-out-of-place', line: at + 1 }
  return at < right.length ? { why: 'lines-missing', count: right.length - at } : { why: 'too-many-lines' }
}

function sameStart(given: readonly string[], right: readonly string[]): number {
  const at = given.findIndex((line, nth) => line.trim() !== right[nth]?.trim())
  return at === -1 ? Math.min(given.length, right.length) : at
}

function isSame(given: readonly string[], other: readonly string[], isIndented: boolean): boolean {
  const shape = (line: string) => (isIndented ? line.trimEnd() : line.trim())
  return given.length === other.length && given.every((line, at) => shape(line) === shape(other[at] ?? ''))
}
