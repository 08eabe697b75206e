// People: accounts, cards, sign-in, sessions, screens and roles of one site. It promises that a route answers only
// those it is for, that a reissued card ends the old one everywhere at once, that nobody can lock another out, and
// that a prisoner number is seen by staff alone. What is said in the journal here never leaves the site, but for the
// learner's own record.
export { openPeople, type People, type PeopleOptions } from './people.ts'
export { mountRoutes } from './guard.ts'
export { frameOf, homeOf, staffFrameOf } from './frame.ts'
export { peopleRoutes } from './routes.ts'
export type { Need } from './needs.ts'
export type { House, Person, Role, Route, Visit, Visitor } from './route.ts'
export { peopleProjections } from './projection-tables.ts'
export { allLearners, learnerById, learnersOf, siteOf, type Learner } from './tables.ts'
export type { Screens, ScreenEvent } from './screens.ts'
export { signInsBetween, type SignIn } from './seen-tables.ts'
export { deviceOf } from './cookies.ts'
export { aName, personSignedIn, personSignedOut } from './facts.ts'
export { learnerLeft } from './leaving-facts.ts'
export { sayDay as shortDay } from './say-when.ts'
export { aSiteCode, aSiteName, peopleKinds } from './staff-facts.ts'
export { demoCode, setUpSite, type SiteName } from './site.ts'
export { addStaff, staffReset, type OneTimeCode } from './staff.ts'
export { makeDemo, type DemoCards } from './demo.ts'
