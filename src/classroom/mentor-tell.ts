import type { Id } from '#base'
import { isOf, type AnyFactKind, type Fact } from '#journal'
import { learnerLeft, personSignedIn, personSignedOut } from '#people'
import { handLowered, handRaised } from './hand-facts.ts'
import { mentorEnded, mentorNamed } from './mentor-facts.ts'
import { handsForMentor, namedOver, rightsOf } from './mentor-tables.ts'
import { mentorWords } from './mentor-words.ts'
import type { Rooms } from './rooms.ts'

/**
 * Tells a mentor's own screens when a hand she may see goes up or down or is left behind, and when a right of hers begins or ends. What
 * is told is how many hands are up, and nothing of anybody: her page then asks for what she may see.
 */
export function tellMentors(rooms: Rooms): void {
  rooms.journal.afterCommit((facts) => {
    const asked = streamsOf(facts, [handRaised, handLowered, personSignedIn, personSignedOut, learnerLeft])
    const named = streamsOf(facts, [mentorNamed, mentorEnded])
    if (asked.size + named.size > 0) tell(rooms, asked, named).catch(notTold)
  })
}

function streamsOf(facts: readonly Fact[], kinds: readonly AnyFactKind[]): ReadonlySet<Id> {
  const wanted = facts.filter((fact) => kinds.some((kind) => isOf(kind, fact)))
  return new Set(wanted.map(({ stream }) => stream))
}

async function tell({ people, journal }: Rooms, asked: ReadonlySet<Id>, named: ReadonlySet<Id>): Promise<void> {
  const concerned = new Set([...named, ...(await namedOver(journal.db, [...asked]))])
  for (const { id, file } of await people.sessions.learnersIn()) {
    if (!concerned.has(file)) continue
    const hands = (await handsForMentor(journal.db, file)).length
    const isMentor = (await rightsOf(journal.db, file)).length > 0
    const data = { hands, say: isMentor ? mentorWords.mentor.link(hands) : '' }
    await people.screens.tell(id, { name: 'mentor', data })
  }
}

// Her page shows what was, until the next event or a reload. Nobody's request hangs on it.
function notTold(error: unknown): void {
  console.error('A mentor could not be told of a hand.', error instanceof Error ? error.message : error)
}
