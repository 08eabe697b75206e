import { anId } from '#base'
import { declareFact } from '#journal'
import { z } from 'zod'
import { inClass } from './personal.ts'

/** The prison's three parts of a day: morning, afternoon, evening. */
export const slots = ['AM', 'PM', 'ED'] as const
export type Slot = (typeof slots)[number]

/** Why someone is not there, in the prison service's own codes. */
const absences = ['sick', 'refused', 'not-required', 'rest-day', 'clash', 'suspended', 'other'] as const

export const marks = ['here', 'late', ...absences] as const
export type Mark = (typeof marks)[number]

/** Why someone left before the end: the same codes, without those that are known before a class begins. */
export const leavings = ['sick', 'refused', 'not-required', 'clash', 'suspended', 'other'] as const
export type Leaving = (typeof leavings)[number]

const bySite = {
  version: 1,
  stream: 'site',
  leaves: 'never',
  writers: ['tutor', 'manager', 'system'],
  personal: {},
  upcasters: {},
} as const

const byLearner = { ...bySite, stream: 'file' } as const

/** A class has begun. Who is on its list stands in their own files. */
export const classOpened = declareFact({
  ...bySite,
  kind: 'class.opened',
  schema: z.object({ class: anId, date: z.iso.date(), slot: z.enum(slots), room: anId }),
})

/** It was opened under a wrong day, slot or room, and stands here instead. */
export const classMoved = declareFact({
  ...bySite,
  kind: 'class.moved',
  schema: z.object({ class: anId, date: z.iso.date(), slot: z.enum(slots), room: anId }),
})

export const classEnded = declareFact({ ...bySite, kind: 'class.ended', schema: z.object({ class: anId }) })

/** It was ended by mistake, and goes on. */
export const classReopened = declareFact({ ...bySite, kind: 'class.reopened', schema: z.object({ class: anId }) })

/** She is on the list of this class. */
export const classPlaced = declareFact({
  ...byLearner,
  kind: 'class.placed',
  personal: { class: inClass('To know whom to expect in a class') },
  schema: z.object({ class: anId }),
})

/** She is not on that list any more. */
export const classTakenOff = declareFact({
  ...byLearner,
  kind: 'class.taken-off',
  personal: { class: inClass('To know whom to expect in a class') },
  schema: z.object({ class: anId }),
})

/** Her mark in the register of a class, or null where one was taken back. Nothing beyond the prison's own code is held. */
export const classMarked = declareFact({
  ...byLearner,
  kind: 'class.marked',
  personal: {
    class: inClass('To say which class she came to'),
    mark: inClass('To give the prison its register, in its own codes'),
    since: inClass('To say by how much she came late'),
  },
  schema: z.object({
    class: anId,
    mark: z.enum(marks).nullable(),
    /** Whole minutes late. */
    since: z.int().min(1).max(600).optional(),
  }),
})

/** She left before the end, or null where that was taken back. */
export const classLeftEarly = declareFact({
  ...byLearner,
  kind: 'class.left-early',
  personal: {
    class: inClass('To say which class she left'),
    reason: inClass('To tell the wing why she left, in its own codes'),
    clock: inClass('To tell the wing when she left'),
  },
  schema: z.object({
    class: anId,
    reason: z.enum(leavings).nullable(),
    /** When, as the clock in the room said: "10:45". */
    clock: z
      .string()
      .regex(/^\d\d:\d\d$/)
      .optional(),
  }),
})

export const classKinds = [
  ...[classOpened, classMoved, classEnded, classReopened],
  ...[classPlaced, classTakenOff, classMarked, classLeftEarly],
] as const
