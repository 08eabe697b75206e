import { newId } from '#base'
import type { Person, Visit } from '#people'
import { Button, Form } from '#web'
import type { Class } from './class-tables.ts'
import type { Answers } from './stand-up-say.ts'
import { standUpWords } from './stand-up-words.ts'

const { own, page: say } = standUpWords

/** Who asks. The guard lets only learners in where this is used. */
export function learnerIn({ visitor }: Visit): Person {
  if (visitor.role !== 'learner') throw new Error('A route for learners let somebody else in.')
  return visitor
}

/** False for one that she let pass. */
export function saidAnything({ yesterday, today, stuck }: Answers): boolean {
  return [yesterday, today, stuck].some((text) => text !== '')
}

/** What she wrote, each under what it answers; what she left empty is not there. */
export function answersOf(said: Answers): readonly { readonly asked: string; readonly wrote: string }[] {
  const all = (['yesterday', 'today', 'stuck'] as const).map((key) => ({ asked: own[key], wrote: said[key] }))
  return all.filter(({ wrote }) => wrote !== '')
}

export function StandUpAnswers({ said }: { said: Answers }) {
  return (
    <dl>
      {answersOf(said).map(({ asked, wrote }) => (
        <div key={asked}>
          <dt>{asked}</dt>
          <dd>{wrote}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What both forms carry: which class they are about, and an id that makes a repeat harmless. */
export function HiddenIds({ is }: { is: Class }) {
  return (
    <>
      <input type="hidden" name="command" value={newId()} />
      <input type="hidden" name="class" value={is.class} />
    </>
  )
}

/** One press, and it is not asked again in this class. */
export function PassForm({ is }: { is: Class }) {
  return (
    <Form action="/stand-up/pass" class="stand-up-pass">
      <HiddenIds is={is} />
      <Button look="plain">{say.skip}</Button>
    </Form>
  )
}
