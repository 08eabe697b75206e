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
  let cards: readonly NewCard[] = []
  // What is kept as the answer to the command holds no name and no code: it outlives those who are erased.
  const added = await people.journal.act<Id, AddRefusal>(
    by,
    async (writing) => {
      const taken = new Set(await lockedCodes(people, writing))
      const numbers = await tables.numbersTaken(
        writing.tx,
        learners.flatMap(({ number }) => number ?? []),
      )
      const rows = learners.flatMap(({ number }, row) => (number !== null && numbers.has(number) ? [row] : []))
      if (rows.length > 0) return refused({ why: 'number-taken', rows })
      cards = secrets.flatMap(({ words, hash }, nth) => {
        const learner = learners[nth]
        return learner ? [{ ...beginLearner(writing, learner, { taken, words: hash }), words }] : []
      })
      return done(once)
    },
    { command },
  )
  if (!added.ok) return added
  return added.value === once ? done(cards) : refused({ why: 'already-made' })
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
