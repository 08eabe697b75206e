import { anId, plainText } from '#base'
import { declareFact } from '#journal'
import { aReading } from '#web'
import { z } from 'zod'
import { field, whileAtTheSite, whileOnTheCourse } from './personal.ts'

/** What a person is called on every page: 1 to 80 characters on one line, in composed form. */
export const aName = plainText(80)
  .transform((name) => name.normalize('NFC').replace(/\s+/gu, ' ').trim())
  .refine((name) => name.length > 0, { error: 'Write a name.' })
  .refine((name) => !/[\p{C}\uFFFD]/u.test(name), { error: 'Take out the characters that cannot be printed.' })

/** A calendar day, `2026-11-23`. */
export const aDay = z.iso.date()

/** A prisoner number as it is stored: `A1234BC`. Staff only; never in an address, a log, a file name or an error. */
export const aPrisonerNumber = plainText(20)
  .transform((number) => number.trim().toUpperCase())
  .refine((number) => /^[A-Z][0-9]{4}[A-Z]{2}$/.test(number), { error: 'Write it as letter, 4 digits, 2 letters.' })

export const adjustments = ['larger-grid', 'typed-not-handwritten'] as const

/** Begins a learner's record, which travels with her. */
export const learnerJoined = declareFact({
  kind: 'learner.joined',
  version: 1,
  stream: 'record',
  leaves: 'with-record',
  writers: ['tutor', 'manager', 'system'],
  personal: {
    file: field('To find the file this site keeps of her; says nothing elsewhere', whileOnTheCourse),
    startedOn: field('To show her and her tutor how far she has come since', whileOnTheCourse),
  },
  schema: z.object({
    /** The stream of her local file at the site where she joined. */
    file: anId,
    startedOn: aDay,
  }),
  upcasters: {},
})

/** The one fact that carries a name, of a learner or of staff: so that it can be put right or erased in one place. */
export const personNamed = declareFact({
  kind: 'person.named',
  version: 1,
  stream: 'record',
  leaves: 'with-record',
  writers: ['tutor', 'manager', 'system'],
  personal: { name: field('To call her by the name she goes by, and to tell two people apart', whileOnTheCourse) },
  schema: z.object({ name: z.string().min(1).max(80) }),
  upcasters: {},
})

/** How her paper and her tasks are made to fit her: what is done, never why, so that no diagnosis is held. */
export const learnerAdjusted = declareFact({
  kind: 'learner.adjusted',
  version: 1,
  stream: 'record',
  leaves: 'with-record',
  writers: ['tutor', 'manager', 'system'],
  personal: { adjustments: field('To print and set tasks in a form she can use', whileOnTheCourse) },
  schema: z.object({ adjustments: z.array(z.enum(adjustments)) }),
  upcasters: {},
})

/** How she wants her pages. */
export const learnerReadingSet = declareFact({
  kind: 'learner.reading-set',
  version: 2,
  stream: 'record',
  leaves: 'with-record',
  writers: ['learner', 'tutor', 'manager', 'system'],
  personal: { reading: field('To draw every page the way she reads best', whileOnTheCourse) },
  schema: z.object({ reading: aReading }),
  // Until version 2 there was no ruler.
  upcasters: { 1: withoutRuler },
})

function withoutRuler(older: unknown): unknown {
  const { reading } = z.object({ reading: aReading.omit({ ruler: true }) }).parse(older)
  return { reading: { ...reading, ruler: 'off' } }
}

/** Her prisoner number at this site, or null once it no longer holds. */
export const learnerNumbered = declareFact({
  kind: 'learner.numbered',
  version: 1,
  stream: 'file',
  leaves: 'never',
  writers: ['tutor', 'manager', 'system'],
  personal: { number: field("To match her with the prison's own lists", whileAtTheSite) },
  schema: z.object({ number: aPrisonerNumber.nullable() }),
  upcasters: {},
})

/** A card with a code and three words. It ends every card issued to her before. */
export const cardIssued = declareFact({
  kind: 'card.issued',
  version: 1,
  stream: 'file',
  leaves: 'never',
  writers: ['tutor', 'manager', 'system'],
  personal: {
    code: field('To sign in without a name', whileAtTheSite),
    words: field('To check the words of her card; an argon2id hash, never the words', whileAtTheSite),
  },
  schema: z.object({ code: z.string().regex(/^[A-Z]+-[0-9]{2}$/), words: z.string().max(200) }),
  upcasters: {},
})

/** Her card was ended without a new one. */
export const cardEnded = declareFact({
  kind: 'card.ended',
  version: 1,
  stream: 'file',
  leaves: 'never',
  writers: ['tutor', 'manager', 'system'],
  personal: {},
  schema: z.object({}),
  upcasters: {},
})

/** Why a session ended, as its screen is told. */
export const endings = [
  'asked',
  'idle',
  'too-long',
  'signed-in-elsewhere',
  'card-replaced',
  'class-ended',
  'left-early',
  'left',
  'off-the-course',
  'passphrase-set',
] as const
export type Ending = (typeof endings)[number]

export const personSignedIn = declareFact({
  kind: 'person.signed-in',
  version: 1,
  stream: 'file',
  leaves: 'never',
  writers: ['learner', 'tutor', 'manager'],
  personal: { device: field('So that wrong tries elsewhere never delay a PC she has used', whileAtTheSite) },
  schema: z.object({
    session: anId,
    /** A hash of the browser's random device cookie. It says nothing of the PC or where it stands. */
    device: z.string().max(64),
  }),
  upcasters: {},
})

export const personSignedOut = declareFact({
  kind: 'person.signed-out',
  version: 2,
  stream: 'file',
  leaves: 'never',
  writers: ['learner', 'tutor', 'manager', 'system'],
  personal: {},
  schema: z.object({ session: anId, because: z.enum(endings) }),
  // Until version 2 no class could end a session. What was a reason then is one now.
  upcasters: { 1: (older) => older },
})

/**
 * Wrong words were tried with her code so often that a delay grew. Written once for a run of tries, not for each: whoever
 * guesses cannot fill the journal. The delays themselves are in memory.
 */
export const signInHeld = declareFact({
  kind: 'sign-in.held',
  version: 1,
  stream: 'file',
  leaves: 'never',
  writers: ['nobody'],
  personal: {
    onHerOwn: field('To tell a forgotten card from someone else trying it', whileAtTheSite),
  },
  schema: z.object({
    wrong: z.int().min(1),
    /** True when it was on a PC she has signed in on before. */
    onHerOwn: z.boolean(),
  }),
  upcasters: {},
})

export const delayReleased = declareFact({
  kind: 'delay.released',
  version: 1,
  stream: 'file',
  leaves: 'never',
  writers: ['tutor', 'manager'],
  personal: {},
  schema: z.object({}),
  upcasters: {},
})
