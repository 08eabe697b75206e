import { done, newId, refused, type Id, type Result } from '#base'
import type { Actor, Writing } from '#journal'
import { lockedCodes, newWords, type NewCard } from './cards.ts'
import { freeCode } from './codes.ts'
import * as facts from './facts.ts'
import type { People } from './people.ts'
import { londonDay } from './say-when.ts'
import * as tables from './tables.ts'

export interface NewLearner {
  readonly name: string
  /** As stored: `A1234BC`. */
  readonly number: string | null
}

/** `rows` are the places in the list, from 0, whose number another learner here has. */
export type AddRefusal =
  { readonly why: 'already-made' } | { readonly why: 'number-taken'; readonly rows: readonly number[] }

/**
 * Adds learners, each with a card, all of them or none. Names and numbers were checked by `aName` and `aPrisonerNumber`.
 *
 * `command`  the form's own id: a form sent twice adds nobody twice
 * gives      the cards to print, in the order of the list; their words are kept nowhere
 */
export async function addLearners(
  people: People,
  by: Actor,
  learners: readonly NewLearner[],
  command: Id,
): Promise<Result<readonly NewCard[], AddRefusal>> {
  const secrets = await Promise.all(learners.map(() => newWords(people)))
  const once = newId()
  const added = await people.journal.act<{ cards: readonly Omit<NewCard, 'words'>[]; once: Id }, AddRefusal>(
    by,
    async (writing) => {
      const taken = new Set(await lockedCodes(people, writing))
      const numbers = await tables.numbersTaken(
        writing.tx,
        learners.flatMap(({ number }) => number ?? []),
      )
      const rows = learners.flatMap(({ number }, row) => (number !== null && numbers.has(number) ? [row] : []))
      if (rows.length > 0) return refused({ why: 'number-taken', rows })
      const cards = learners.map((learner, nth) =>
        beginLearner(writing, learner, { taken, words: secrets[nth]?.hash ?? '' }),
      )
      return done({ cards, once })
    },
    { command },
  )
  if (!added.ok) return added
  if (added.value.once !== once) return refused({ why: 'already-made' })
  return done(secrets.flatMap(({ words }, nth) => withWords(added.value.cards[nth], words)))
}

function withWords(card: Omit<NewCard, 'words'> | undefined, words: NewCard['words']): readonly NewCard[] {
  return card ? [{ ...card, words }] : []
}

function beginLearner(
  writing: Writing,
  { name, number }: NewLearner,
  { taken, words }: { taken: Set<string>; words: string },
): Omit<NewCard, 'words'> {
  const [learner, file, code] = [newId(), newId(), freeCode(taken)]
  taken.add(code)
  writing.append(facts.learnerJoined, learner, { file, startedOn: londonDay(writing.at) })
  writing.append(facts.personNamed, learner, { name })
  if (number !== null) writing.append(facts.learnerNumbered, file, { number })
  writing.append(facts.cardIssued, file, { code, words })
  return { learner, code, name }
}
