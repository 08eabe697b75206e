import type { People } from './people.ts'
import type { Route } from './route.ts'

/**
 * The event stream of one page: how a screen hears at once that it is signed out. It does not count as being there.
 * `/here` does: a page that is only read says by it that its reader still scrolls and moves.
 */
export function eventRoutes(people: People): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/events',
      for: ['learner', 'tutor', 'manager'],
      keepsIdle: true,
      answer: ({ visitor }) => {
        if (visitor.role === 'nobody') throw new Error('The guard lets nobody in who is not signed in.')
        return Promise.resolve(people.screens.open(visitor.session, () => people.sessions.isLive(visitor)))
      },
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
