import { done, newId, refused, type Id, type Result } from '#base'
import type { Actor, Writing } from '#journal'
import { freeCode, threeWords, wordsFrom, type PlainCard } from './codes.ts'
import { cardEnded, cardIssued } from './facts.ts'
import type { People } from './people.ts'
import type { SessionRow } from './session-tables.ts'
import * as tables from './tables.ts'

/** A card to print, once: the only place its words ever stand. */
export interface NewCard extends PlainCard {
  readonly learner: Id
  readonly name: string
}

/** `left`: she is not on the course, and comes back first. `here-already`: she cannot come back, since she is here. */
export type CardRefusal = { readonly why: 'gone' | 'already-made' | 'no-card' | 'left' | 'here-already' }

/** Words for a card and what is kept of them. Made before the action, because hashing takes its time. */
export async function newWords(people: People): Promise<{ words: PlainCard['words']; hash: string }> {
  const words = threeWords()
  return { words, hash: await people.hashes.hash(wordsFrom(words.join(' '))) }
}

/**
 * Gives a learner a new card: her code stays (her first card brings one), the words are new. The old card ends at once,
 * with every session she has, and their screens are told.
 *
 * `command`  the form's own id. A form that is sent twice makes one card: the second is refused, since words are shown once.
 */
export async function reissueCard(
  people: People,
  by: Actor,
  learner: Id,
  command: Id,
): Promise<Result<NewCard, CardRefusal>> {
  const before = (_: Writing, { leftAt }: tables.Learner) =>
    leftAt === null ? done() : refused({ why: 'left' as const })
  return issueCard(people, by, learner, { command, before })
}

interface Issuing {
  readonly command: Id
  /** What is asked, and written, before the card is: her file is held by then. */
  readonly before: (writing: Writing, learner: tables.Learner) => Result<undefined, CardRefusal>
}

/** Makes the card of `reissueCard`. */
export async function issueCard(
  people: People,
  by: Actor,
  learner: Id,
  { command, before }: Issuing,
): Promise<Result<NewCard, CardRefusal>> {
  const { words, hash } = await newWords(people)
  const once = newId()
  let [ended, made]: [readonly SessionRow[], readonly NewCard[]] = [[], []]
  // What is kept as the answer to the command holds no name and no code: it outlives her, should she be erased.
  const issued = await people.journal.act<Id, CardRefusal>(
    by,
    async (writing) => {
      const found = await tables.learnerById(writing.tx, learner)
      if (!found) return refused({ why: 'gone' })
      await writing.lock('file', found.file)
      const may = before(writing, (await tables.learnerById(writing.tx, learner)) ?? found)
      if (!may.ok) return may
      const code = await codeFor(people, writing, found.file)
      writing.append(cardIssued, found.file, { code, words: hash })
      ended = await people.sessions.end(writing, learner, 'card-replaced')
      made = [{ learner, code, name: found.name, words }]
      return done(once)
    },
    { command },
  )
  if (!issued.ok) return issued
  const [card] = made
  if (issued.value !== once || !card) return refused({ why: 'already-made' })
  people.sessions.tellEnded(ended)
  people.tries.release(card.code)
  return done(card)
}

/** Her code stays hers for as long as she is here: it is the half she may learn by heart. */
async function codeFor(people: People, writing: Writing, file: Id): Promise<string> {
  const before = (await tables.cardsOf(writing.tx, file, 20)).find(({ code }) => code !== null)
  return before?.code ?? freeCode(await lockedCodes(people, writing))
}

/** Every code given here. Whoever asks holds the site's stream until the end, so no other action can take the same one. */
export async function lockedCodes(people: People, writing: Writing): Promise<ReadonlySet<string>> {
  await writing.lock('site', people.journal.site)
  return tables.codesGiven(writing.tx)
}

/** Ends her card without a new one, as when it is found in other hands. */
export async function endCard(people: People, by: Actor, learner: Id): Promise<Result<undefined, CardRefusal>> {
  let ended: readonly SessionRow[] = []
  const result = await people.journal.act<undefined, CardRefusal>(by, async (writing) => {
    const found = await tables.learnerById(writing.tx, learner)
    if (!found) return refused({ why: 'gone' })
    await writing.lock('file', found.file)
    const [card] = await tables.cardsOf(writing.tx, found.file, 1)
    if (!card?.code) return refused({ why: 'no-card' })
    writing.append(cardEnded, found.file, {})
    ended = await people.sessions.end(writing, learner, 'card-replaced')
    return done()
  })
  if (result.ok) people.sessions.tellEnded(ended)
  return result
}
