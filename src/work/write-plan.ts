import { done, type Id, type Result } from '#base'
import { planWritten } from './plan-facts.ts'
import type { Place } from './place.ts'
import type { Shelf } from './shelf.ts'
import { standingOf } from './tables.ts'

/**
 * Keeps what a learner means to do in an exercise, in her own words. A later plan takes the place of an earlier one,
 * and an empty one takes it away; every one of them stays in her record. A repeat of `command` changes nothing.
 */
export async function writePlan(
  { journal }: Shelf,
  learner: Id,
  { exercise }: Place,
  { command, plan }: { command: Id; plan: string },
): Promise<Result<undefined, never>> {
  return journal.act<undefined, never>(
    { id: learner, role: 'learner' },
    async (writing) => {
      const { own } = await standingOf(writing.tx, learner, exercise)
      writing.append(planWritten, learner, { exercise, plan, version: own?.version ?? null })
      return done()
    },
    { command },
  )
}
