import { anId, plainText } from '#base'
import { declareFact } from '#journal'
import { z } from 'zod'

const besideHerWork = {
  purpose: 'To tell a learner what to look at, beside the line it speaks of',
  condition: 'Public task: education in custody.',
  retention: 'With her record.',
}

/** What a note says: one to a few sentences. */
export const aNoteText = plainText(400)
  .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
  .refine((text) => text.length > 0, { error: 'Write what you want to say.' })

/** Somebody left a note on a line of her work. A tutor may, and a mentor where she was asked. */
export const noteLeft = declareFact({
  kind: 'note.left',
  version: 1,
  stream: 'record',
  leaves: 'with-record',
  writers: ['tutor', 'learner'],
  personal: { text: besideHerWork, lineText: besideHerWork },
  schema: z.object({
    note: anId,
    exercise: z.string().max(40),
    /** The newest version when it was written, if there was one. */
    version: anId.optional(),
    file: z.string().max(64),
    line: z.int().min(1).max(10_000),
    /** The line as it then read, so that the note finds it again when lines move. */
    lineText: z.string().max(400),
    text: aNoteText,
  }),
  upcasters: {},
})

/** She has seen to it. */
export const noteDone = declareFact({
  kind: 'note.done',
  version: 1,
  stream: 'record',
  leaves: 'with-record',
  writers: ['learner'],
  personal: {},
  schema: z.object({ note: anId }),
  upcasters: {},
})
