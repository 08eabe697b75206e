import { anId, plainText } from '#base'
import { declareFact, type AnyFactKind } from '#journal'
import { z } from 'zod'
import * as learners from './facts.ts'
import { learnerLeft, learnerReturned } from './leaving-facts.ts'
import { field, staffCondition, whileOnTheStaff } from './personal.ts'

export const aStaffRole = z.enum(['tutor', 'manager'])

export const aSiteName = plainText(80)
  .transform((name) => name.replace(/\s+/gu, ' ').trim())
  .refine((name) => name.length > 0, { error: 'Write the name of the site.' })

/** A prison's three-letter code, `HMI`. */
export const aSiteCode = plainText(10)
  .transform((code) => code.trim().toUpperCase())
  .refine((code) => /^[A-Z]{3}$/.test(code), { error: 'Write the three letters of the prison.' })

/** A member of staff has an account here. The name stands in her record; this stays in the site's file of her. */
export const staffAdded = declareFact({
  kind: 'staff.added',
  version: 1,
  stream: 'file',
  leaves: 'never',
  writers: ['manager', 'system'],
  personal: { role: field('To open the pages that are hers and no others', whileOnTheStaff, staffCondition) },
  schema: z.object({ person: anId, role: aStaffRole }),
  upcasters: {},
})

/** A code that sets a passphrase once, handed over in person. */
export const staffResetCodeIssued = declareFact({
  kind: 'staff.reset-code-issued',
  version: 1,
  stream: 'file',
  leaves: 'never',
  writers: ['manager', 'system'],
  personal: {
    code: field('To set a passphrase once; an argon2id hash, never the code', whileOnTheStaff, staffCondition),
  },
  schema: z.object({
    code: z.string().max(200),
    /** ms since 1970 UTC after which it opens nothing. */
    until: z.int(),
  }),
  upcasters: {},
})

export const staffPassphraseSet = declareFact({
  kind: 'staff.passphrase-set',
  version: 1,
  stream: 'file',
  leaves: 'never',
  writers: ['tutor', 'manager', 'system'],
  personal: {
    passphrase: field('To check who signs in; an argon2id hash, never the passphrase', whileOnTheStaff, staffCondition),
  },
  schema: z.object({ passphrase: z.string().max(200) }),
  upcasters: {},
})

export const staffLeft = declareFact({
  kind: 'staff.left',
  version: 1,
  stream: 'file',
  leaves: 'never',
  writers: ['manager', 'system'],
  personal: {},
  schema: z.object({}),
  upcasters: {},
})

/** The site has a name and a code, first at set-up and again whenever a manager changes them. */
export const siteSetUp = declareFact({
  kind: 'site.set-up',
  version: 1,
  stream: 'site',
  leaves: 'never',
  writers: ['manager', 'system'],
  personal: {},
  schema: z.object({ name: z.string().min(1).max(80), code: z.string().length(3) }),
  upcasters: {},
})

/** Every kind of fact this room writes. */
export const peopleKinds: readonly AnyFactKind[] = [
  learners.learnerJoined,
  learners.personNamed,
  learners.learnerAdjusted,
  learners.learnerReadingSet,
  learners.learnerNumbered,
  learners.cardIssued,
  learners.cardEnded,
  learners.personSignedIn,
  learners.personSignedOut,
  learners.signInHeld,
  learners.delayReleased,
  ...[learnerLeft, learnerReturned],
  ...[staffAdded, staffResetCodeIssued, staffPassphraseSet, staffLeft, siteSetUp],
]
