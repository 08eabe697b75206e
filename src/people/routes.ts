import { accountsRoutes } from './accounts-page.tsx'
import { addRoutes } from './add-pages.tsx'
import { demoRoutes } from './demo-page.tsx'
import { eventRoutes } from './events-route.ts'
import { learnerRoutes } from './learner-page.tsx'
import { learnersRoutes } from './learners-page.tsx'
import { leavingRoutes } from './leaving-pages.tsx'
import type { People } from './people.ts'
import type { Route } from './route.ts'
import { settingsRoutes } from './settings-page.tsx'
import { signInRoutes } from './sign-in-pages.tsx'
import { siteRoutes } from './site-page.tsx'
import { staffSignInRoutes } from './staff-sign-in-pages.tsx'
import { todayRoutes, type FromOthers } from './today-page.tsx'

/**
 * Every route of this room.
 *
 * `others`  what other rooms say on the staff's first screen
 */
export function peopleRoutes(people: People, others: FromOthers = {}): readonly Route[] {
  return [
    ...[...signInRoutes(people), ...staffSignInRoutes(people), ...settingsRoutes(people), ...eventRoutes(people)],
    ...[...demoRoutes(people), ...todayRoutes(people, others), ...learnersRoutes(people)],
    // Before the learner's own page, whose address would take these for a learner's id.
    ...addRoutes(people),
    ...leavingRoutes(people),
    ...[...learnerRoutes(people), ...accountsRoutes(people), ...siteRoutes(people)],
  ]
}
