import { declareFact } from '#journal'
import { z } from 'zod'
import { inClass } from './personal.ts'

const aHand = {
  version: 1,
  stream: 'file',
  leaves: 'never',
  personal: { hand: inClass('To see who asked for help, and since when') },
  schema: z.object({
    /** She has one hand: a second raising says nothing new. */
    hand: z.literal('own'),
  }),
  upcasters: {},
} as const

/** She asked for somebody to come. */
export const handRaised = declareFact({ ...aHand, kind: 'hand.raised', writers: ['learner'] })

/** It is down again: she took it down, somebody came, or the class ended. */
export const handLowered = declareFact({
  ...aHand,
  kind: 'hand.lowered',
  writers: ['learner', 'tutor', 'manager', 'system'],
})
