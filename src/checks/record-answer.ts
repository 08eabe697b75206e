import { done, refused, type Id, type Result } from '#base'
import type { ChoiceExercise } from '#course'
import type { Journal } from '#journal'
import { exerciseAnswered } from './facts.ts'

export interface AnswerRefusal {
  readonly why: 'no-such-option'
}

/** Records an answer to a question. She may answer as often as she likes. A repeat of `command` changes nothing. */
export async function recordAnswer(
  journal: Journal,
  learner: Id,
  exercise: ChoiceExercise,
  { command, release, answer }: { command: Id; release: string; answer: string },
): Promise<Result<{ right: boolean }, AnswerRefusal>> {
  const option = exercise.options.find(({ key }) => key === answer)
  if (!option) return refused({ why: 'no-such-option' })
  const { id, contentHash } = exercise
  const { right } = option
  return journal.act<{ right: boolean }, AnswerRefusal>(
    { id: learner, role: 'learner' },
    (writing) => {
      writing.append(exerciseAnswered, learner, { exercise: id, contentHash, release, answer, right })
      return Promise.resolve(done({ right }))
    },
    { command },
  )
}
