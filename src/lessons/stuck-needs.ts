import type { Id } from '#base'
import { stuckOf } from '#checks'
import { allLearners, type Need } from '#people'
import { exerciseById, type Rooms } from './rooms.ts'
import { words } from './words.ts'

const say = words.progress
const week = 7 * 24 * 60 * 60 * 1000

/** Who has tried one exercise often without passing it: for the tutor's first screen. */
export function lessonNeeds({ journal, course }: Rooms): () => Promise<readonly Need[]> {
  return async () => {
    const stuck = await stuckOf(journal.db, { tries: 5, since: journal.clock.now() - week })
    if (stuck.length === 0) return []
    const names = new Map<Id, string>((await allLearners(journal.db)).map(({ id, name }) => [id, name]))
    return stuck.flatMap(({ learner, exercise, tries, firstAt }) => {
      const [name, found] = [names.get(learner), exerciseById(course, exercise)]
      if (name === undefined || !found) return []
      const what = say.stuck(name, found.exercise.title, tries)
      return [
        {
          kind: 'stuck' as const,
          tutors: true,
          since: firstAt,
          what,
          path: `/staff/learners/${learner}/progress`,
          whose: learner,
        },
      ]
    })
  }
}
