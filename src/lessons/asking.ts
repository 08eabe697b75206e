import type { Id } from '#base'
import { fillsOf, type AskedExercise, type TraceExercise } from '#course'
import { words } from './words.ts'

/** `answer` is what she gave last, as text; `error` what to say when the button was pressed with nothing given. */
export interface Asking<E extends AskedExercise> {
  readonly exercise: E
  readonly learner: Id
  readonly answer: string | null
  readonly error?: string | undefined
}

/** The id of the sentence about a cell, which its box refers to. */
export function saidId({ id }: { id: string }, cell: number | undefined): string | undefined {
  return cell === undefined ? undefined : `said-${id}-${cell}`
}

/** A cell as people name it: "count, row 2". `cell` counts the cells to fill in, from 0. */
export function cellName(exercise: TraceExercise, cell: number): string {
  const wanted = fillsOf(exercise)[cell]
  const row = exercise.rows.findIndex((cells) => cells.some((one) => one.given === undefined && one.fill === wanted))
  const column = exercise.rows[row]?.findIndex((one) => one.given === undefined && one.fill === wanted) ?? 0
  return words.question.cell(exercise.columns[column] ?? '', row + 1)
}
