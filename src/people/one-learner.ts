import { anId } from '#base'
import { errorPage } from '#web'
import { staffFrameOf } from './frame.ts'
import type { People } from './people.ts'
import type { Visit } from './route.ts'
import { staffWords } from './staff-words.ts'
import { learnerById, type Learner } from './tables.ts'

/** Answers with the learner that `:learner` in the address names, on the course or not; says so when there is none. */
export function oneLearner(
  people: People,
  answer: (visit: Visit, learner: Learner) => Response | Promise<Response>,
): (visit: Visit) => Promise<Response> {
  return async (visit) => {
    const id = anId.safeParse(visit.params['learner'])
    const learner = id.success ? await learnerById(people.journal.db, id.data) : null
    if (learner) return answer(visit, learner)
    const next = { text: staffWords.learners.title, href: '/staff/learners' }
    return errorPage('not-found', { ...staffFrameOf(visit), say: staffWords.learner.gone, next })
  }
}
