import type { Id } from '#base'
import { fillsOf, type AskedExercise, type BugExercise, type OrderExercise } from '#course'
import { shuffledLines } from './shuffled.ts'

type Fields = Readonly<Record<string, string>>

/** The names of the fields of an answer. What carries an id in the page carries the exercise's, too. */
export const fieldOf = {
  choice: ({ id }: { id: string }) => `answer-${id}`,
  place: (letter: string) => `place-${letter}`,
  steps: (letter: string) => `steps-${letter}`,
  cell: (cell: number) => `cell-${cell}`,
  line: ({ id }: { id: string }) => `line-${id}`,
}

/** What a form says, as the text that `judgeAnswer` reads. A form that makes no sense gives a text that is refused. */
export function answerIn(exercise: AskedExercise, fields: Fields, learner: Id): string {
  if (exercise.kind === 'order') return linesIn(exercise, fields, learner)
  if (exercise.kind === 'find-the-bug') return lineIn(exercise, fields)
  if (exercise.kind === 'trace')
    return fillsOf(exercise)
      .map((_, at) => (fields[fieldOf.cell(at)] ?? '').slice(0, 80).replace(/\s+/g, ' '))
      .join('\n')
  return fields[fieldOf.choice(exercise)] ?? ''
}

/** Two lines given the same place stand in the order of their letters. */
function linesIn(exercise: OrderExercise, fields: Fields, learner: Id): string {
  const placed = shuffledLines(exercise, learner).flatMap(({ letter, line }) => {
    const place = Number(fields[fieldOf.place(letter)])
    const steps = Math.min(Number(fields[fieldOf.steps(letter)]) || 0, 12)
    const text = exercise.isIndented ? '  '.repeat(Math.max(0, steps)) + line.trim() : line
    return place > 0 ? [{ place, text }] : []
  })
  return placed
    .sort((one, other) => one.place - other.place)
    .map(({ text }) => text)
    .join('\n')
}

/** What is wrong counts only for the line that was asked about. */
function lineIn(exercise: BugExercise, fields: Fields): string {
  const line = fields[fieldOf.line(exercise)] ?? ''
  const what = fields[fieldOf.choice(exercise)]
  return what !== undefined && Number(line) === exercise.bug ? `${line} ${what}` : line
}
