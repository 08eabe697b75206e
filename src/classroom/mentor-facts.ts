import { anId } from '#base'
import { declareFact } from '#journal'
import { z } from 'zod'
import { inClass } from './personal.ts'

const aRight = {
  version: 1,
  stream: 'file',
  leaves: 'never',
  personal: { over: inClass('To show her the hands of those she helps, and of nobody else') },
  schema: z.object({
    /** The learner she may help, by the stream of that learner's record. */
    over: anId,
  }),
  upcasters: {},
} as const

/** A tutor made her the peer mentor of one learner. It stands in her own file: the right is hers. */
export const mentorNamed = declareFact({ ...aRight, kind: 'mentor.named', writers: ['tutor'] })

/** She is that learner's mentor no more. */
export const mentorEnded = declareFact({ ...aRight, kind: 'mentor.ended', writers: ['tutor'] })

export const mentorKinds = [mentorNamed, mentorEnded] as const
