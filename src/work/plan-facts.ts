import { anId } from '#base'
import { declareFact } from '#journal'
import { z } from 'zod'

/** Longer than anybody plans an exercise; a plan is a few sentences. */
export const mostPlan = 1000

/** What a learner means to do, in her own words, before she does it. The newest one is her plan; `''` takes it away. */
export const planWritten = declareFact({
  kind: 'plan.written',
  version: 1,
  stream: 'record',
  leaves: 'with-record',
  writers: ['learner'],
  personal: {
    plan: {
      purpose: 'To show a learner her own thinking beside what came of it, and to let her tutors follow it.',
      condition: 'Public task: education in custody.',
      retention: 'With her record.',
    },
  },
  schema: z.object({
    exercise: z.string().max(40),
    /** Her words, as she wrote them. */
    plan: z.string().max(mostPlan),
    /** Her newest version of the exercise when she wrote it; null when she had written no code yet. */
    version: anId.nullable(),
  }),
  upcasters: {},
})
