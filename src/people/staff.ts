import { done, newId, refused, type Id, type Result } from '#base'
import type { Actor, Writing } from '#journal'
import { fiveWords, wordsFrom } from './codes.ts'
import { personNamed } from './facts.ts'
import type { People } from './people.ts'
import type { SessionRow } from './session-tables.ts'
import { beginSession, beginTry, noteTrouble, type Device, type SignedIn, type SignInRefusal } from './sign-in.ts'
import { staffAdded, staffLeft, staffPassphraseSet, staffResetCodeIssued } from './staff-facts.ts'
import * as tables from './tables.ts'
import type { Staff } from './tables.ts'

/** A code to hand over in person. It sets a passphrase once, until `until` (ms since 1970 UTC). */
export interface OneTimeCode {
  readonly name: string
  readonly code: string
  readonly until: number
}

export type StaffRefusal = { readonly why: 'name-taken' | 'gone' | 'yourself' | 'last-manager' }

const codeLasts = 24 * 3_600_000
const shortestPassphrase = 12
export const longestPassphrase = 200

/** Adds a member of staff. There is no default passphrase: the code that comes back sets the first one. */
export async function addStaff(
  people: People,
  by: Actor,
  { name, role }: { name: string; role: 'tutor' | 'manager' },
): Promise<Result<OneTimeCode, StaffRefusal>> {
  const code = await newCode(people)
  return people.journal.act<OneTimeCode, StaffRefusal>(by, async (writing) => {
    await writing.lock('site', people.journal.site) // so that nobody else takes the name meanwhile
    if (await tables.staffByName(writing.tx, name)) return refused({ why: 'name-taken' })
    const [person, file] = [newId(), newId()]
    writing.append(staffAdded, file, { person, role })
    writing.append(personNamed, person, { name })
    return done(issue(writing, file, { name, ...code }))
  })
}

/** A new one-time code for someone on the staff, as when a passphrase is forgotten. It ends the code before it; the passphrase works until it is used. */
export async function newStaffCode(people: People, by: Actor, person: Id): Promise<Result<OneTimeCode, StaffRefusal>> {
  const code = await newCode(people)
  return people.journal.act<OneTimeCode, StaffRefusal>(by, async (writing) => {
    const staff = await tables.staffById(writing.tx, person)
    if (!staff) return refused({ why: 'gone' })
    return done(issue(writing, staff.file, { name: staff.name, ...code }))
  })
}

/** `throughgate staff reset NAME`, for a lone tutor: whoever can run commands on the server may open any account. */
export async function staffReset(people: People, name: string): Promise<Result<OneTimeCode, StaffRefusal>> {
  const staff = await tables.staffByName(people.journal.db, name.trim())
  return staff ? newStaffCode(people, { id: null, role: 'system' }, staff.id) : refused({ why: 'gone' })
}

async function newCode(people: People): Promise<{ code: string; hash: string }> {
  const code = fiveWords()
  return { code, hash: await people.hashes.hash(wordsFrom(code)) }
}

function issue(
  writing: Writing,
  file: Id,
  { name, code, hash }: { name: string; code: string; hash: string },
): OneTimeCode {
  const until = writing.at + codeLasts
  writing.append(staffResetCodeIssued, file, { code: hash, until })
  return { name, code, until }
}

interface Weakness {
  readonly why: 'too-short' | 'too-long' | 'too-plain'
}
export type PassphraseRefusal = SignInRefusal | Weakness

export function isWeak(refusal: PassphraseRefusal): refusal is Weakness {
  return ['too-short', 'too-long', 'too-plain'].includes(refusal.why)
}

/** Sets a passphrase with a one-time code, ends every other session of hers, and signs her in. */
export async function setPassphrase(
  people: People,
  typed: { name: string; code: string; passphrase: string },
  device: Device,
): Promise<Result<SignedIn, PassphraseRefusal>> {
  const weak = weaknessOf(typed.passphrase, typed.name)
  if (weak) return refused({ why: weak })
  const found = await matchStaff(people, { name: typed.name, device }, (staff) => ({
    hash: codeStillOpen(staff, people.clock.now()),
    secret: wordsFrom(typed.code),
  }))
  if (!found.ok) return found
  const { file, id, role, code } = found.value
  const passphrase = await people.hashes.hash(typed.passphrase.normalize('NFKC'))
  let ended: readonly SessionRow[] = []
  const set = await people.journal.act<undefined, PassphraseRefusal>({ id, role }, async (writing) => {
    await writing.lock('file', file)
    // A code works once: another request may have used it since it matched.
    if ((await tables.staffById(writing.tx, id))?.code !== code) return refused({ why: 'no-match' })
    writing.append(staffPassphraseSet, file, { passphrase })
    ended = await people.sessions.end(writing, id, 'passphrase-set')
    return done()
  })
  if (!set.ok) return set
  people.sessions.tellEnded(ended)
  return beginSession(people, found.value, { role, device: device.hash })
}

function codeStillOpen(staff: Staff | null, now: number): string | null {
  return staff?.codeUntil != null && now < staff.codeUntil ? staff.code : null
}

function weaknessOf(passphrase: string, name: string): Weakness['why'] | null {
  if (passphrase.length > longestPassphrase) return 'too-long'
  if (passphrase.length < shortestPassphrase) return 'too-short'
  const plain = passphrase.toLowerCase().replaceAll(name.trim().toLowerCase() || ' ', '')
  return new Set(plain.replace(/\s/g, '')).size < 5 ? 'too-plain' : null
}

/** Signs a member of staff in by name and passphrase, with the same delays as a card. */
export async function signInStaff(
  people: People,
  typed: { name: string; passphrase: string },
  device: Device,
): Promise<Result<SignedIn, SignInRefusal>> {
  if (typed.name.trim() === '' || typed.passphrase === '') return refused({ why: 'empty' })
  const found = await matchStaff(people, { name: typed.name, device }, (staff) => ({
    hash: staff?.passphrase ?? null,
    secret: typed.passphrase.normalize('NFKC').slice(0, longestPassphrase + 1),
  }))
  return found.ok ? beginSession(people, found.value, { role: found.value.role, device: device.hash }) : found
}

async function matchStaff(
  people: People,
  who: { name: string; device: Device },
  secretOf: (staff: Staff | null) => { hash: string | null; secret: string },
): Promise<Result<Staff, SignInRefusal>> {
  const name = who.name.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const staff = await tables.staffByName(people.journal.db, name)
  // The key of a delay holds no space, and a learner's code holds a hyphen: the two never meet.
  const key = `staff:${name.toLowerCase().replaceAll(' ', '_').slice(0, 80)}`
  const tried = await beginTry(people, key, staff, who.device)
  if ('why' in tried) return refused(tried)
  const { hash, secret } = secretOf(staff)
  const fits = await people.hashes.matches(hash, secret, tried.known !== null)
  if (!staff || !fits) {
    if (staff) await noteTrouble(people, staff.file, tried)
    return refused({ why: 'no-match' })
  }
  people.tries.right(key, tried.known)
  return done(staff)
}

/** Closes an account. Its sessions end at once; what it did stays in the journal. */
export async function closeStaff(people: People, by: Actor, person: Id): Promise<Result<undefined, StaffRefusal>> {
  let ended: readonly SessionRow[] = []
  const closed = await people.journal.act<undefined, StaffRefusal>(by, async (writing) => {
    await writing.lock('site', people.journal.site) // so that two managers cannot close each other at once
    const all = await tables.allStaff(writing.tx)
    const staff = all.find(({ id }) => id === person)
    if (!staff) return refused({ why: 'gone' })
    if (by.id === person) return refused({ why: 'yourself' })
    const managers = all.filter(({ role }) => role === 'manager')
    if (staff.role === 'manager' && managers.length === 1) return refused({ why: 'last-manager' })
    writing.append(staffLeft, staff.file, {})
    ended = await people.sessions.end(writing, person, 'left')
    return done()
  })
  if (closed.ok) people.sessions.tellEnded(ended)
  return closed
}
