import { done, refused, type Id, type Result } from '#base'
import type { Db } from '#database'
import type { Journal } from '#journal'
import { classById, classesOf, openClassNow, type Class } from './class-tables.ts'
import { standUpSaid } from './stand-up-facts.ts'

export interface Answers {
  readonly yesterday: string
  readonly today: string
  readonly stuck: string
}

export type StandUpRefusal = { readonly why: 'ended' }

/**
 * Puts her words on the board of a class that goes on; all three empty means that she lets it pass.
 * Said again, the newer words stand. A repeat of `command` changes nothing.
 */
export async function sayStandUp(
  journal: Journal,
  learner: Id,
  { command, class: id, ...answers }: Answers & { readonly command: Id; readonly class: Id },
): Promise<Result<undefined, StandUpRefusal>> {
  return journal.act<undefined, StandUpRefusal>(
    { id: learner, role: 'learner' },
    async (writing) => {
      const is = await classById(writing.tx, id)
      if (is?.ended !== null) return refused({ why: 'ended' })
      writing.append(standUpSaid, learner, { class: id, ...answers })
      return done()
    },
    { command },
  )
}

/** The class that goes on and that she is on the list of; else whichever goes on, as for one who came unlisted. */
export async function classOfHers(db: Db, file: Id): Promise<Class | null> {
  const hers = (await classesOf(db, file, 10)).find(({ ended }) => ended === null)
  return hers ?? openClassNow(db)
}
