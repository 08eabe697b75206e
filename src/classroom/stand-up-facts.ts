import { anId, plainText } from '#base'
import { declareFact } from '#journal'
import { z } from 'zod'

/** What fits on a board that a whole class is on. */
export const mostSaid = 300

const inHerOwnWords = {
  purpose: 'To begin a class with where she stands, in her own words, and to let her look back on it.',
  condition: 'Public task: education in custody.',
  retention: 'With her record.',
}

/** One answer at a stand-up, as she wrote it; nothing written is an answer too. */
export const anAnswer = plainText(mostSaid + 100)
  .transform((text) => text.normalize('NFC').replaceAll('\r\n', '\n').trim())
  .refine((text) => text.length <= mostSaid, { error: `Write at most ${mostSaid} characters.` })

/**
 * What she said at the stand-up of a class. Said again in the same class, the newer one stands. With all three empty
 * she let this one pass.
 */
export const standUpSaid = declareFact({
  kind: 'stand-up.said',
  version: 1,
  stream: 'record',
  leaves: 'with-record',
  writers: ['learner'],
  personal: { yesterday: inHerOwnWords, today: inHerOwnWords, stuck: inHerOwnWords },
  schema: z.object({ class: anId, yesterday: anAnswer, today: anAnswer, stuck: anAnswer }),
  upcasters: {},
})

export const standUpKinds = [standUpSaid] as const
