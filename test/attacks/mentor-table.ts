export type Stand = 'hand up' | 'hand down' | 'another’s hand up' | 'her own' | 'nobody’s' | 'right ended'

/** What happens: `in` she gets it, `no` 403. */
export type Allowed = 'in' | 'no'

/**
 * How far the right of a peer mentor goes, written by hand from what was agreed and not from the code. The columns say
 * whom the address names: one she was named for, with her hand up or down; another learner whose hand is up; herself;
 * an id that is nobody's; and the first again after a tutor has ended the right.
 */
export const mentorTable: readonly (readonly [route: string, ...Record<Stand, Allowed>[Stand][]])[] = [
  // up, down, another's, her own, nobody's, ended
  ['GET /mentor', 'in', 'in', 'in', 'in', 'in', 'no'],
  ['GET /mentor/hands', 'in', 'in', 'in', 'in', 'in', 'no'],
  ['GET /mentor/learners/:learner', 'in', 'no', 'no', 'no', 'no', 'no'],
  ['GET /mentor/learners/:learner/now', 'in', 'no', 'no', 'no', 'no', 'no'],
  ['POST /mentor/learners/:learner/notes/:exercise', 'in', 'no', 'no', 'no', 'no', 'no'],
]

export const stands: readonly Stand[] = [
  'hand up',
  'hand down',
  'another’s hand up',
  'her own',
  'nobody’s',
  'right ended',
]
