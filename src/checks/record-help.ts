import { done, refused, type Id, type Result } from '#base'
import { judgeAnswer, type CodeExercise, type OrderExercise } from '#course'
import type { Journal } from '#journal'
import { blocksPlaced, hintRead } from './help-facts.ts'

export interface HintRefusal {
  readonly why: 'no-such-hint'
}

/**
 * Records that a learner read a hint, so that it stays open. Nothing else comes of it.
 * A repeat of `command` changes nothing.
 */
export async function recordHint(
  journal: Journal,
  learner: Id,
  { id, checks }: Pick<CodeExercise, 'id' | 'checks'>,
  { command, check, step }: { command: Id; check: string; step: number },
): Promise<Result<undefined, HintRefusal>> {
  const hints = checks.find((one) => one.id === check)?.hints ?? []
  if (step < 1 || step > hints.length) return refused({ why: 'no-such-hint' })
  return journal.act<undefined, HintRefusal>(
    { id: learner, role: 'learner' },
    (writing) => {
      writing.append(hintRead, learner, { exercise: id, check, step })
      return Promise.resolve(done())
    },
    { command },
  )
}

/**
 * Records how a learner put the blocks of a solution. It is help: it neither passes the exercise nor counts as a try.
 * A repeat of `command` changes nothing.
 */
export async function recordBlocks(
  journal: Journal,
  learner: Id,
  blocks: OrderExercise,
  { command, answer }: { command: Id; answer: string },
): Promise<Result<undefined, { readonly why: 'no-blocks' }>> {
  const judged = judgeAnswer(blocks, answer)
  if (!judged) return refused({ why: 'no-blocks' })
  const { id, contentHash } = blocks
  return journal.act<undefined, { readonly why: 'no-blocks' }>(
    { id: learner, role: 'learner' },
    (writing) => {
      writing.append(blocksPlaced, learner, { exercise: id, contentHash, answer, right: judged.right })
      return Promise.resolve(done())
    },
    { command },
  )
}
