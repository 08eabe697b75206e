import { answerJson } from '#web'
import type { People } from './people.ts'
import type { Person, Route, Visit } from './route.ts'
import { words } from './words.ts'

/**
 * The event stream of one browser: how its pages hear at once that they are signed out. It does not count as being
 * there. `/here` does: a page that is only read says by it that its reader still scrolls and moves.
 */
export function eventRoutes(people: People): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/events',
      for: ['learner', 'tutor', 'manager'],
      keepsIdle: true,
      answer: (visit) => Promise.resolve(openStream(people, visit)),
    },
    {
      method: 'POST',
      path: '/here',
      for: ['learner', 'tutor', 'manager'],
      mostBytes: 64,
      answer: () => Promise.resolve(new Response(null, { status: 204 })),
    },
  ]
}

/**
 * A page names the session it was made for (`?session=`). When another one has begun in this browser since, the page
 * hears that instead: nothing that is told to the next person reaches a page of the one before.
 */
function openStream(people: People, { visitor, url }: Visit): Response {
  if (visitor.role === 'nobody') throw new Error('The guard lets nobody in who is not signed in.')
  const person: Person = visitor
  const asked = url.searchParams.get('session')
  if (asked !== null && asked !== person.session)
    return answerJson({ why: 'signed-in-elsewhere', say: words.anotherSession }, 401)
  return people.screens.open(person, () => people.sessions.isLive(person))
}
