import type { LeavingRefusal } from './leaving.ts'
import type { LeavingReason } from './leaving-facts.ts'

const reasons: Record<LeavingReason, string> = {
  completed: 'Completed the course',
  transferred: 'Transferred',
  'withdrawn-own': 'Withdrawn, own choice',
  'withdrawn-staff': 'Withdrawn by staff',
  dismissed: 'Dismissed',
  health: 'Health',
  security: 'Security',
  other: 'Other',
}

const refusals: Record<LeavingRefusal['why'], string> = {
  gone: 'There is no such learner here.',
  'not-yet': 'That day has not come yet. Write today, or a day before it.',
}

/** Every sentence about leaving the course and coming back. All of it is said to staff. */
export const leavingWords = {
  reasons,
  refusals,
  leave: 'Leave the course',
  leaveOf: (name: string) => `${name} leaves the course`,
  putRight: 'Put the day or the reason right',
  putRightOf: (name: string) => `When and why ${name} left`,
  what: 'The card and every session end at once. Nothing is deleted: all work is kept.',
  alreadyLeft: 'The card and the sessions have ended. All work is kept.',
  why: 'Why?',
  whyHint: 'In the prison’s own words, and no more than that.',
  chooseWhy: 'Choose why, in the word that fits best.',
  on: 'Last day',
  onHint: 'Year, month, day: 2026-11-23',
  button: 'Leave the course',
  save: 'Save',
  back: (name: string) => `Go back to ${name}`,
  left: (name: string, on: string, why: string) => `${name} left the course on ${on}: ${why}.`,
  leftErased: (name: string) => `${name} left the course.`,
  kept: 'All work is kept. To go on, make a new card.',
  comeBack: 'Come back, with a new card',
  title: 'Learners who left',
  link: 'Learners who left',
  lead: 'All their work is kept here. Open one to let the learner come back.',
  none: 'Nobody has left the course.',
  caption: (count: number) => (count === 1 ? '1 learner left' : `${count} learners left`),
  name: 'Name',
  lastDay: 'Last day',
  reason: 'Why',
} as const
