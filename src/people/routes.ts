import { accountsRoutes } from './accounts-page.tsx'
import { addRoutes } from './add-pages.tsx'
import { demoRoutes } from './demo-page.tsx'
import { eventRoutes } from './events-route.ts'
import { learnerRoutes } from './learner-page.tsx'
import { learnersRoutes } from './learners-page.tsx'
import { leavingRoutes } from './leaving-pages.tsx'
import type { Need } from './needs.ts'
import type { People } from './people.ts'
import type { Route } from './route.ts'
import { settingsRoutes } from './settings-page.tsx'
import { signInRoutes } from './sign-in-pages.tsx'
import { siteRoutes } from './site-page.tsx'
import { staffSignInRoutes } from './staff-sign-in-pages.tsx'
import { todayRoutes } from './today-page.tsx'

/**
 * Every route of this room.
 *
 * `needs`  what other rooms know of that waits for a person on the staff, for the staff's first screen
 */
export function peopleRoutes(
  people: People,
  { needs = [] }: { readonly needs?: readonly (() => Promise<readonly Need[]>)[] } = {},
): readonly Route[] {
  return [
    ...[...signInRoutes(people), ...staffSignInRoutes(people), ...settingsRoutes(people), ...eventRoutes(people)],
    ...[...demoRoutes(people), ...todayRoutes(people, needs), ...learnersRoutes(people)],
    // Before the learner's own page, whose address would take these for a learner's id.
    ...addRoutes(people),
    ...leavingRoutes(people),
    ...[...learnerRoutes(people), ...accountsRoutes(people), ...siteRoutes(people)],
  ]
}
