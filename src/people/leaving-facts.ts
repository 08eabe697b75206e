import { declareFact } from '#journal'
import { z } from 'zod'
import { aDay } from './facts.ts'
import { field, whileAtTheSite } from './personal.ts'

/** Why someone leaves a course, in the prison service's own words, so that staff type nothing twice. */
export const leavingReasons = [
  'completed',
  'transferred',
  'withdrawn-own',
  'withdrawn-staff',
  'dismissed',
  'health',
  'security',
  'other',
] as const
export type LeavingReason = (typeof leavingReasons)[number]

/** She is not on the course here any more. Written again when the day or the reason is put right. */
export const learnerLeft = declareFact({
  kind: 'learner.left',
  version: 1,
  stream: 'file',
  leaves: 'never',
  writers: ['tutor', 'manager', 'system'],
  personal: {
    because: field("To count leavers as the prison's own list does; the word alone, never the story", whileAtTheSite),
    on: field('To say when she was last on the course', whileAtTheSite),
  },
  schema: z.object({
    because: z.enum(leavingReasons),
    /** Her last day. */
    on: aDay,
  }),
  upcasters: {},
})

/** She is on the course here again. */
export const learnerReturned = declareFact({
  kind: 'learner.returned',
  version: 1,
  stream: 'file',
  leaves: 'never',
  writers: ['tutor', 'manager', 'system'],
  personal: {},
  schema: z.object({}),
  upcasters: {},
})
