import { createHash } from 'node:crypto'
import type { Id } from '#base'
import type { OrderExercise } from '#course'

/** A line as a learner finds it: its letter, by which forms and paper name it, and its text without the spaces before. */
export interface LetteredLine {
  readonly letter: string
  readonly line: string
}

/**
 * The lines of an order exercise, spare ones among them, mixed. One learner always finds the same order; her neighbour
 * finds another. Never the right one.
 */
export function shuffledLines({ id, lines, spare }: OrderExercise, learner: Id): readonly LetteredLine[] {
  const all = [...lines, ...spare.map(({ line }) => line)]
  const mixed = all
    .map((line, at) => ({ line, by: createHash('sha256').update(`${learner} ${id} ${at}`).digest('hex') }))
    .sort((one, other) => (one.by < other.by ? -1 : 1))
    .map(({ line }) => line)
  const mine = mixed.filter((line) => lines.includes(line))
  if (mine.join('\n') === lines.join('\n')) mixed.reverse()
  return mixed.map((line, at) => ({ letter: String.fromCharCode(65 + at), line }))
}

/** A line in her hands: `place` from 1, or null while it is not used; `steps` of two spaces in front of it. */
export interface PlacedLine extends LetteredLine {
  readonly place: number | null
  readonly steps: number
}

/** The lines as she left them: what she used first, in her order. */
export function placedLines(exercise: OrderExercise, learner: Id, answer: string | null): readonly PlacedLine[] {
  const left = [...shuffledLines(exercise, learner)]
  const used = (answer ?? '').split('\n').flatMap((given) => {
    const at = left.findIndex(({ line }) => line.trim() === given.trim())
    const [found] = at === -1 ? [] : left.splice(at, 1)
    return found ? [{ ...found, steps: stepsOf(given) }] : []
  })
  return [
    ...used.map((one, at) => ({ ...one, place: at + 1 })),
    ...left.map((one) => ({ ...one, place: null, steps: 0 })),
  ]
}

/** The steps that can be set: as deep as the lines go, and one more. */
export function deepestStep({ lines }: OrderExercise): number {
  return Math.max(...lines.map(stepsOf)) + 1
}

function stepsOf(line: string): number {
  return Math.floor((line.length - line.trimStart().length) / 2)
}
