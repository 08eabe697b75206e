import { done, refused, type Id, type Result } from '#base'
import type { Writing } from '#journal'
import { cardFrom, codeFrom, wordsFrom } from './codes.ts'
import { signInHeld } from './facts.ts'
import type { People } from './people.ts'
import type { Role } from './route.ts'
import type { SessionRow } from './session-tables.ts'
import * as tables from './tables.ts'

export type SignInRefusal =
  { readonly why: 'no-match' | 'card-replaced' | 'busy' | 'empty' } | { readonly why: 'wait'; readonly waitMs: number }

/** The cookie's token of a session that has begun, and whose it is. */
export interface SignedIn {
  readonly token: string
  readonly role: Role
  readonly person: Id
}

/**
 * Signs a learner in by the code and the three words of her card.
 *
 * `typed`    as they were typed; all of it may stand in `code`
 * `device`   the hash of the browser's device cookie; `knownDevice` the same if it is not one made for this request
 * gives      a new session; an older one of hers has ended, and its screens are told
 * refuses    without saying whether code or words were wrong, and in the same time for a code that does not exist
 */
export async function signIn(
  people: People,
  typed: { code: string; words: string },
  device: Device,
): Promise<Result<SignedIn, SignInRefusal>> {
  const parts = typed.words.trim() === '' ? cardFrom(typed.code) : typed
  if (parts.code.trim() === '' || parts.words.trim() === '') return refused({ why: 'empty' })
  // A code that cannot stand on any card is no secret: the list of code words is public. So nothing is hashed for it.
  const code = codeFrom(parts.code)
  if (code === null) return refused({ why: 'no-match' })
  const learner = await tables.learnerByCode(people.journal.db, code)
  const tried = await beginTry(people, code, learner, device)
  if ('why' in tried) return refused(tried)
  const cards = learner ? await tables.cardsOf(people.journal.db, learner.file) : []
  const match = await matchCard(people, cards, { code, words: wordsFrom(parts.words) }, tried.known !== null)
  if (match !== 'current') {
    if (learner) await noteTrouble(people, learner.file, tried)
    return refused({ why: match })
  }
  if (!learner) return refused({ why: 'no-match' })
  const begun = await beginSession(people, learner, { role: 'learner', device: device.hash, card: cards[0] })
  if (begun.ok) people.tries.right(code, tried.known)
  return begun
}

/** This browser: the hash of its device cookie, and whether it had one before this request. */
export interface Device {
  readonly hash: string
  readonly isNew: boolean
}

/** A try that has begun. `known` is the device when she has signed in on it before. */
interface Try {
  readonly known: string | null
  readonly wrong: number
}

export async function beginTry(
  people: People,
  key: string,
  who: { file: Id } | null,
  device: Device,
): Promise<Try | { why: 'busy' } | { why: 'wait'; waitMs: number }> {
  const isKnown = who && !device.isNew && (await tables.isKnownDevice(people.journal.db, who.file, device.hash))
  const known = isKnown ? device.hash : null
  if (known === null && people.hashes.isCrowded) return { why: 'busy' }
  const begun = people.tries.begin(key, known)
  return 'waitMs' in begun ? { why: 'wait', waitMs: begun.waitMs } : { known, wrong: begun.wrong }
}

/** A wrong pair always costs two hashes: the card's, and the one before it or nobody's. So time says nothing. */
async function matchCard(
  people: People,
  [current, before]: readonly tables.CardRow[],
  typed: { code: string; words: string },
  known: boolean,
): Promise<'current' | 'card-replaced' | 'no-match'> {
  const hashOf = (card?: tables.CardRow) => (card?.code === typed.code ? card.words : null)
  if (await people.hashes.matches(hashOf(current), typed.words, known)) return 'current'
  return (await people.hashes.matches(hashOf(before), typed.words, known)) ? 'card-replaced' : 'no-match'
}

/** Says once in a run of wrong tries that her card is in trouble, so that her tutor sees it. */
export async function noteTrouble(people: People, file: Id, { wrong, known }: Try): Promise<void> {
  if (wrong !== troubleAt) return
  await people.journal.act({ id: null, role: 'nobody' }, (writing) => {
    writing.append(signInHeld, file, { wrong, onHerOwn: known !== null })
    return Promise.resolve(done())
  })
}

/** From here on the delay is one that a person feels. */
const troubleAt = 5

interface Beginning {
  readonly role: Role
  readonly device: string
  /** The card that matched: by now another may have been issued. */
  readonly card?: tables.CardRow | undefined
}

/** Begins a session of someone whose secret matched. A learner's other session ends. */
export async function beginSession(
  people: People,
  who: { readonly id: Id; readonly file: Id },
  { role, device, card }: Beginning,
): Promise<Result<SignedIn, SignInRefusal>> {
  let ended: readonly SessionRow[] = []
  const begun = await people.journal.act<SignedIn, SignInRefusal>({ id: who.id, role }, async (writing) => {
    await writing.lock('file', who.file)
    if (card && !(await isStillHers(writing, who.file, card))) return refused({ why: 'card-replaced' })
    ended = role === 'learner' ? await people.sessions.end(writing, who.id, 'signed-in-elsewhere') : []
    const { token } = await people.sessions.begin(writing, { person: who.id, file: who.file, role, device })
    return done({ token, role, person: who.id })
  })
  if (begun.ok) people.sessions.tellEnded(ended)
  return begun
}

async function isStillHers(writing: Writing, file: Id, card: tables.CardRow): Promise<boolean> {
  const [now] = await tables.cardsOf(writing.tx, file, 1)
  return now?.seq === card.seq && now.origin === card.origin
}
