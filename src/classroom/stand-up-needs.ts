import { allLearners, type Need } from '#people'
import { pathOf } from './class-nav.tsx'
import { openClasses } from './class-tables.ts'
import type { Rooms } from './rooms.ts'
import { standUpsIn } from './stand-up-tables.ts'
import { standUpWords } from './stand-up-words.ts'

/** Who said in a class that goes on that something holds her up: for the staff's first screen. */
export function standUpNeeds({ journal: { db } }: Rooms): () => Promise<readonly Need[]> {
  return async () => {
    const classes = await openClasses(db)
    const all = await Promise.all(classes.map(async (is) => [...(await standUpsIn(db, is.class)).values()]))
    const stuck = all.flat().filter((one) => one.stuck !== '')
    if (stuck.length === 0) return []
    const names = new Map((await allLearners(db)).map(({ id, name }) => [id, name]))
    return stuck.flatMap((one) => {
      const name = names.get(one.learner)
      if (name === undefined) return []
      const what = standUpWords.need(name, one.stuck)
      return [
        {
          kind: 'stuck' as const,
          tutors: true,
          since: one.at,
          what,
          path: pathOf(one.class, 'standUp'),
          whose: one.learner,
        },
      ]
    })
  }
}
