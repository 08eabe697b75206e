import { hostFrame } from '#checks'
import type { Route } from '#people'

/**
 * The host frame that learner code runs in. It holds nothing of anybody, so it is for everyone: a preview that is drawn
 * again after the session ended must not show a sign-in page inside itself.
 */
export const frameRoute: Route = {
  method: 'GET',
  path: '/frame',
  for: ['nobody', 'learner', 'tutor', 'manager'],
  keepsIdle: true,
  answer: () => {
    const { html, headers } = hostFrame()
    return Promise.resolve(new Response(html, { headers }))
  },
}
