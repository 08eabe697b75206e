import type { Faults } from './fault.ts'
import { fillsOf, judgeAnswer, rightAnswer, type Judged } from './judge.ts'
import { isCode, type AskedExercise, type Lesson } from './types.ts'
import { words } from './words.ts'

/**
 * Whether the exercises that are answered in the text tell the truth: the right answer is right, each wrong answer the
 * author listed is wrong and gets its own sentence, and there are at least two of them.
 */
export function holdAskedTruth(lesson: Lesson, path: string, faults: Faults): void {
  for (const exercise of lesson.exercises) {
    if (isCode(exercise)) continue
    const at = { path: `${path}/exercises/${exercise.name}/exercise.yaml` }
    for (const answer of rightOnes(exercise)) {
      if (judgeAnswer(exercise, answer)?.right !== true)
        faults.add({ ...at, ...words.askedRightFails(firstOf(answer)) })
    }
    const wrong = wrongOnes(exercise)
    if (wrong.length < (hasOptions(exercise) ? 1 : 2)) faults.add({ ...at, ...words.askedTooFewWrong(wrong.length) })
    for (const { answer, say } of wrong) {
      const judged = judgeAnswer(exercise, answer)
      if (judged === null) faults.add({ ...at, ...words.askedNoAnswer(firstOf(answer)) })
      else if (judged.right) faults.add({ ...at, ...words.askedWrongPasses(firstOf(answer)) })
      else if (!says(judged, say)) faults.add({ ...at, ...words.askedOtherSentence(firstOf(answer)) })
    }
  }
}

function rightOnes(exercise: AskedExercise): string[] {
  const others = exercise.kind === 'order' ? exercise.alsoRight.map((lines) => lines.join('\n')) : []
  return [rightAnswer(exercise), ...others]
}

interface WrongOne {
  readonly answer: string
  readonly say: string
}

function wrongOnes(exercise: AskedExercise): WrongOne[] {
  if (exercise.kind === 'order') {
    const known = exercise.wrong.map(({ lines, say }) => ({ answer: lines.join('\n'), say }))
    return [...known, ...exercise.spare.map(({ line, say }) => ({ answer: [...exercise.lines, line].join('\n'), say }))]
  }
  if (exercise.kind === 'trace') {
    const right = fillsOf(exercise).map(({ want }) => want)
    return fillsOf(exercise).flatMap(({ misconceptions }, at) =>
      misconceptions.map(({ when, say }) => ({ answer: right.with(at, when).join('\n'), say })),
    )
  }
  const wrongOptions = exercise.options.filter(({ right }) => !right)
  if (exercise.kind !== 'find-the-bug') return wrongOptions.map(({ key, say }) => ({ answer: key, say }))
  return [
    ...exercise.lines.map(({ line, say }) => ({ answer: String(line), say })),
    ...wrongOptions.map(({ key, say }) => ({ answer: `${exercise.bug} ${key}`, say })),
  ]
}

function hasOptions({ kind }: AskedExercise): boolean {
  return kind === 'predict' || kind === 'choose'
}

function says({ told }: Judged, say: string): boolean {
  return told.some((one) => one.why === 'author' && one.say === say)
}

function firstOf(answer: string): string {
  return answer.length > 40 ? `${answer.slice(0, 40).replaceAll('\n', ' / ')} …` : answer.replaceAll('\n', ' / ')
}
