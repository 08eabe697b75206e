import { anId, plainText } from '#base'
import { declareFact } from '#journal'
import { z } from 'zod'

/** What stands on a sign or a sticker: 1 to `most` characters on one line. */
function aLabel(most: number) {
  return plainText(most)
    .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .refine((text) => text.length > 0 && !/\p{C}/u.test(text), { error: 'Write a name.' })
}

/** What a room is called, as "Workshop". */
export const aRoomName = aLabel(40)

/** What the sticker on a PC says, as "PC 4". */
const aPcLabel = aLabel(12)

/** A room with its PCs, in the order they stand. Said again whenever it changes. */
export const roomSet = declareFact({
  kind: 'room.set',
  version: 1,
  stream: 'site',
  leaves: 'never',
  writers: ['tutor', 'manager', 'system'],
  personal: {},
  schema: z.object({
    room: anId,
    name: aRoomName,
    pcs: z.array(z.object({ pc: anId, label: aPcLabel })).max(60),
  }),
  upcasters: {},
})

/** Which PC of which room a browser stands on. A tutor said so at that PC. */
export const pcPlaced = declareFact({
  kind: 'pc.placed',
  version: 1,
  stream: 'site',
  leaves: 'never',
  writers: ['tutor', 'manager', 'system'],
  personal: {},
  schema: z.object({
    /** The hash of the browser's random device cookie, as a sign-in names it. */
    device: z.string().max(64),
    room: anId,
    pc: anId,
  }),
  upcasters: {},
})

export const roomKinds = [roomSet, pcPlaced] as const
