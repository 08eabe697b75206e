import { done, refused, type Id, type Result } from '#base'
import { judgeAnswer, type AskedExercise } from '#course'
import type { Journal } from '#journal'
import { exerciseAnswered } from './facts.ts'

export interface AnswerRefusal {
  readonly why: 'no-such-option'
}

/**
 * Records an answer to an exercise of the text, as `judgeAnswer` reads it. She may answer as often as she likes.
 * A repeat of `command` changes nothing.
 */
export async function recordAnswer(
  journal: Journal,
  learner: Id,
  exercise: AskedExercise,
  { command, release, answer }: { command: Id; release: string; answer: string },
): Promise<Result<{ right: boolean }, AnswerRefusal>> {
  const judged = judgeAnswer(exercise, answer)
  if (!judged) return refused({ why: 'no-such-option' })
  const { id, contentHash } = exercise
  const { right } = judged
  return journal.act<{ right: boolean }, AnswerRefusal>(
    { id: learner, role: 'learner' },
    (writing) => {
      writing.append(exerciseAnswered, learner, { exercise: id, contentHash, release, answer, right })
      return Promise.resolve(done({ right }))
    },
    { command },
  )
}
