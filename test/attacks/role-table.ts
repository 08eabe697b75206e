/**
 * What happens to who asks.
 *
 * in        she gets it, whoever's it is: it is the site's, or her work to look after all of them
 * own       she gets her own, and nothing of another's however she asks
 * out       nobody is signed in: to the sign-in page, or 401
 * no        403
 * home      to her own first page
 */
export type Outcome = 'in' | 'own' | 'out' | 'no' | 'home'

export type Row = readonly [route: string, nobody: Outcome, learner: Outcome, tutor: Outcome, manager: Outcome]

/**
 * Who may do what, written by hand from what was agreed and not from the code: every route of the site has its line.
 * A manager looks after accounts and the site and sees no learner's work; a tutor sees how far each one is, and no code.
 */
export const roleTable: readonly Row[] = [
  // Signing in and out, for everyone: another person may sit down at a PC where somebody still is.
  ['GET /sign-in', 'in', 'home', 'home', 'home'],
  ['POST /sign-in', 'in', 'in', 'in', 'in'],
  ['GET /sign-in/staff', 'in', 'home', 'home', 'home'],
  ['POST /sign-in/staff', 'in', 'in', 'in', 'in'],
  ['GET /sign-in/first-time', 'in', 'home', 'home', 'home'],
  ['POST /sign-in/first-time', 'in', 'in', 'in', 'in'],
  ['POST /sign-out', 'in', 'in', 'in', 'in'],

  // What holds nothing of anybody: the demo's cards (a demo on this computer alone has that page) and the empty frame.
  ['GET /demo', 'in', 'in', 'in', 'in'],
  ['GET /frame', 'in', 'in', 'in', 'in'],

  // A screen's own session.
  ['GET /events', 'out', 'own', 'own', 'own'],
  ['POST /here', 'out', 'own', 'own', 'own'],

  // Learning. A tutor reads the lessons; the work is the learner's alone.
  ['GET /', 'out', 'own', 'home', 'home'],
  ['GET /lessons', 'out', 'own', 'in', 'no'],
  ['GET /lessons/:slug', 'out', 'own', 'in', 'no'],
  ['GET /how-far', 'out', 'own', 'no', 'no'],
  ['GET /how-far/:version', 'out', 'own', 'no', 'no'],
  ['GET /stand-up', 'out', 'own', 'no', 'no'],
  ['POST /stand-up', 'out', 'own', 'no', 'no'],
  ['POST /stand-up/pass', 'out', 'own', 'no', 'no'],
  ['GET /settings', 'out', 'own', 'no', 'no'],
  ['POST /settings', 'out', 'own', 'no', 'no'],
  ['POST /work/:exercise/draft', 'out', 'own', 'no', 'no'],
  ['POST /work/:exercise/version', 'out', 'own', 'no', 'no'],
  ['POST /work/:exercise/result', 'out', 'own', 'no', 'no'],
  ['POST /work/:exercise/take-back', 'out', 'own', 'no', 'no'],
  ['POST /work/:exercise/save', 'out', 'own', 'no', 'no'],
  ['POST /work/:exercise/start', 'out', 'own', 'no', 'no'],
  ['POST /work/:exercise/answer', 'out', 'own', 'no', 'no'],
  ['GET /work/:exercise/timeline', 'out', 'own', 'no', 'no'],
  ['POST /work/:exercise/plan', 'out', 'own', 'no', 'no'],
  ['POST /work/:exercise/hint', 'out', 'own', 'no', 'no'],
  ['GET /work/:exercise/blocks', 'out', 'own', 'no', 'no'],
  ['POST /work/:exercise/blocks', 'out', 'own', 'no', 'no'],
  ['GET /work/:exercise/paper', 'out', 'own', 'no', 'no'],
  ['POST /work/:exercise/paper', 'out', 'own', 'no', 'no'],

  // Looking after learners.
  ['GET /staff', 'out', 'no', 'in', 'in'],
  ['GET /staff/learners', 'out', 'no', 'in', 'in'],
  ['POST /staff/learners/find-number', 'out', 'no', 'in', 'in'],
  ['GET /staff/learners/new', 'out', 'no', 'in', 'in'],
  ['POST /staff/learners/new', 'out', 'no', 'in', 'in'],
  ['GET /staff/learners/list', 'out', 'no', 'in', 'in'],
  ['POST /staff/learners/list', 'out', 'no', 'in', 'in'],
  ['POST /staff/learners/list/add', 'out', 'no', 'in', 'in'],
  ['GET /staff/learners/:learner', 'out', 'no', 'in', 'in'],
  ['POST /staff/learners/:learner', 'out', 'no', 'in', 'in'],
  ['POST /staff/learners/:learner/reading', 'out', 'no', 'in', 'in'],
  ['POST /staff/learners/:learner/card', 'out', 'no', 'in', 'in'],
  ['POST /staff/learners/:learner/end-card', 'out', 'no', 'in', 'in'],
  ['POST /staff/learners/:learner/release', 'out', 'no', 'in', 'in'],
  ['GET /staff/learners/left', 'out', 'no', 'in', 'in'],
  ['GET /staff/learners/:learner/leave', 'out', 'no', 'in', 'in'],
  ['POST /staff/learners/:learner/leave', 'out', 'no', 'in', 'in'],
  ['POST /staff/learners/:learner/return', 'out', 'no', 'in', 'in'],
  // A peer mentor has a right of her own over others: mentor-table.ts says how far it goes. Kofi and Ada have none.
  ['GET /mentor', 'out', 'no', 'no', 'no'],
  ['GET /mentor/hands', 'out', 'no', 'no', 'no'],
  ['GET /mentor/learners/:learner', 'out', 'no', 'no', 'no'],
  ['GET /mentor/learners/:learner/now', 'out', 'no', 'no', 'no'],
  ['POST /mentor/learners/:learner/notes/:exercise', 'out', 'no', 'no', 'no'],
  // That right is a tutor's to give.
  ['GET /staff/learners/all/mentors', 'out', 'no', 'in', 'no'],
  ['GET /staff/learners/:learner/mentor', 'out', 'no', 'in', 'no'],
  ['POST /staff/learners/:learner/mentor', 'out', 'no', 'in', 'no'],
  ['GET /staff/learners/:learner/progress', 'out', 'no', 'in', 'no'],
  ['GET /staff/learners/:learner/progress/:version', 'out', 'no', 'in', 'no'],

  // Rooms and classes.
  ['GET /staff/rooms', 'out', 'no', 'in', 'in'],
  ['POST /staff/rooms', 'out', 'no', 'in', 'in'],
  ['POST /staff/rooms/this-pc', 'out', 'no', 'in', 'in'],
  ['GET /staff/rooms/:room', 'out', 'no', 'in', 'in'],
  ['POST /staff/rooms/:room', 'out', 'no', 'in', 'in'],
  ['GET /staff/class', 'out', 'no', 'in', 'in'],
  ['POST /staff/class', 'out', 'no', 'in', 'in'],
  ['GET /staff/class/past', 'out', 'no', 'in', 'in'],
  ['GET /staff/class/:class/list', 'out', 'no', 'in', 'in'],
  ['POST /staff/class/:class/list', 'out', 'no', 'in', 'in'],
  ['POST /staff/class/:class/list/add', 'out', 'no', 'in', 'in'],
  ['POST /staff/class/:class/move', 'out', 'no', 'in', 'in'],
  ['GET /staff/learners/:learner/classes', 'out', 'no', 'in', 'in'],
  ['GET /staff/class/:class/register', 'out', 'no', 'in', 'in'],
  ['POST /staff/class/:class/register', 'out', 'no', 'in', 'in'],
  ['POST /staff/class/:class/register/everyone', 'out', 'no', 'in', 'in'],
  ['GET /staff/class/:class/left/:learner', 'out', 'no', 'in', 'in'],
  ['POST /staff/class/:class/left/:learner', 'out', 'no', 'in', 'in'],
  ['GET /staff/class/:class/wing', 'out', 'no', 'in', 'in'],
  ['POST /staff/class/:class/reopen', 'out', 'no', 'in', 'in'],

  // A class's stand-up: what was said, for those who teach.
  ['GET /staff/class/:class/stand-up', 'out', 'no', 'in', 'no'],

  // The live room: whose hand is up, and what somebody left on her lines. A tutor looks at work here, and may not touch it.
  ['POST /hand', 'out', 'own', 'no', 'no'],
  ['POST /notes/:note/done', 'out', 'own', 'no', 'no'],
  ['POST /class/saved', 'out', 'own', 'no', 'no'],
  ['GET /staff/class/live', 'out', 'no', 'in', 'no'],
  ['GET /staff/class/live/rows', 'out', 'no', 'in', 'no'],
  ['GET /staff/class/:class/live', 'out', 'no', 'in', 'no'],
  ['GET /staff/class/:class/end', 'out', 'no', 'in', 'no'],
  ['POST /staff/class/:class/end', 'out', 'no', 'in', 'no'],
  ['POST /staff/class/learners/:learner/hand', 'out', 'no', 'in', 'no'],
  ['GET /staff/class/learners/:learner/work', 'out', 'no', 'in', 'no'],
  ['GET /staff/class/learners/:learner/work/:exercise', 'out', 'no', 'in', 'no'],
  ['GET /staff/class/learners/:learner/work/:exercise/now', 'out', 'no', 'in', 'no'],
  ['POST /staff/class/learners/:learner/work/:exercise/note', 'out', 'no', 'in', 'no'],

  // Looking after the site.
  ['GET /staff/accounts', 'out', 'no', 'no', 'in'],
  ['POST /staff/accounts', 'out', 'no', 'no', 'in'],
  ['POST /staff/accounts/:person/code', 'out', 'no', 'no', 'in'],
  ['POST /staff/accounts/:person/close', 'out', 'no', 'no', 'in'],
  ['GET /staff/site', 'out', 'no', 'no', 'in'],
  ['POST /staff/site', 'out', 'no', 'no', 'in'],
]
