import { done, refused, type Id, type Result } from '#base'
import type { Actor, Journal } from '#journal'
import { classLeftEarly, classMarked, type Leaving } from './class-facts.ts'
import { classById, placesIn } from './class-tables.ts'
import type { ClassRefusal } from './open-class.ts'
import { stateOf, type Marked } from './register-rows.ts'

/** One line as a page sends it back. */
export interface SentRow extends Marked {
  readonly learner: Id
  /** What the page had shown as kept. A line left as it was changes nothing, whatever another tutor wrote meanwhile. */
  readonly was: string
}

/**
 * Keeps what was changed in a register. Sent twice it writes nothing the second time.
 * gives how many marks were written; refuses a class that is not here. Lines of people not on its list are passed over.
 */
export async function saveRegister(
  journal: Journal,
  by: Actor,
  { class: id, rows }: { class: Id; rows: readonly SentRow[] },
): Promise<Result<number, ClassRefusal>> {
  return journal.act<number, ClassRefusal>(by, async (writing) => {
    await writing.lock('site', journal.site) // two tutors saving at once: each sees what the other wrote
    if (!(await classById(writing.tx, id))) return refused({ why: 'gone' })
    const places = new Map((await placesIn(writing.tx, id)).map((place) => [place.learner, place]))
    let written = 0
    for (const { learner, was, mark, since } of rows) {
      const place = places.get(learner)
      const wanted = stateOf({ mark, since })
      if (!place || wanted === was || wanted === stateOf(place)) continue
      const late = mark === 'late' && since !== null ? { since } : {}
      writing.append(classMarked, place.file, { class: id, mark, ...late })
      written += 1
    }
    return done(written)
  })
}

/** When somebody left before the end, and why; `reason` null takes it back. */
interface Left {
  readonly class: Id
  readonly learner: Id
  readonly reason: Leaving | null
  /** "10:45" */
  readonly clock?: string
}

/** Notes that somebody left early, or takes that back. Refuses whoever is not in that class. */
export async function noteLeftEarly(
  journal: Journal,
  by: Actor,
  { class: id, learner, reason, clock }: Left,
): Promise<Result<undefined, ClassRefusal>> {
  return journal.act<undefined, ClassRefusal>(by, async (writing) => {
    const place = (await placesIn(writing.tx, id)).find((one) => one.learner === learner)
    if (!place) return refused({ why: 'gone' })
    if (place.left === reason && place.leftClock === (clock ?? null)) return done()
    const when = reason === null || clock === undefined ? {} : { clock }
    writing.append(classLeftEarly, place.file, { class: id, reason, ...when })
    return done()
  })
}
