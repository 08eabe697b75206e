import { declareFact } from '#journal'
import { z } from 'zod'

const ownHelp = {
  purpose: 'To keep open the help a learner has taken, and to show her and her tutors where it was needed.',
  condition: 'Public task: education in custody.',
  retention: 'With her record.',
}

/** A learner read a hint. It costs nothing; it stays open from then on, on every PC. */
export const hintRead = declareFact({
  kind: 'hint.read',
  version: 1,
  stream: 'record',
  leaves: 'with-record',
  writers: ['learner'],
  personal: { check: ownHelp, step: ownHelp },
  schema: z.object({
    exercise: z.string().max(40),
    check: z.string().max(80),
    /** Which of the hints of this check, from 1: she has read it and those before it. */
    step: z.int().min(1).max(9),
  }),
  upcasters: {},
})

/** A learner put the ordinary solution of an exercise in order, as blocks. It is help, and counts for nothing else. */
export const blocksPlaced = declareFact({
  kind: 'blocks.placed',
  version: 1,
  stream: 'record',
  leaves: 'with-record',
  writers: ['learner'],
  personal: { answer: ownHelp, right: ownHelp },
  schema: z.object({
    exercise: z.string().max(40),
    /** sha256 of the exercise whose solution it was, in hex. */
    contentHash: z.string().max(64),
    /** The lines in her order. */
    answer: z.string().max(8000),
    right: z.boolean(),
  }),
  upcasters: {},
})
