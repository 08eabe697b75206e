import { inLondon } from '#base'
import { Button, ButtonLink, EmptyState, Form, Page, answerPage } from '#web'
import { staffFrameOf } from './frame.ts'
import { peopleNeeds, staffNeeds, type Need } from './needs.ts'
import type { People } from './people.ts'
import type { Route, Visit } from './route.ts'
import { staffWords } from './staff-words.ts'

/** The first screen of staff: what needs a person today, from this room and from others, oldest first. */
export function todayRoutes(people: People, others: readonly (() => Promise<readonly Need[]>)[]): readonly Route[] {
  const route: Route = {
    method: 'GET',
    path: '/staff',
    for: ['tutor', 'manager'],
    answer: async (visit) => {
      const managers = visit.visitor.role === 'manager' ? [() => staffNeeds(people)] : []
      const needs = await Promise.all([() => peopleNeeds(people), ...managers, ...others].map((ask) => ask()))
      return todayPage(
        visit,
        needs.flat().sort((a, b) => a.since - b.since),
      )
    },
  }
  return [route]
}

function todayPage(visit: Visit, needs: readonly Need[]): Response {
  const { today: say } = staffWords
  return answerPage(
    <Page {...staffFrameOf(visit)} title={say.title}>
      <h1>{say.title}</h1>
      {needs.length === 0 ? (
        <EmptyState say={say.none} />
      ) : (
        <ol class="today">
          {needs.map((need) => (
            <NeedRow key={`${need.path} ${need.what}`} {...need} />
          ))}
        </ol>
      )}
    </Page>,
  )
}

function NeedRow({ since, what, path, act }: Need) {
  const { today: say } = staffWords
  return (
    <li>
      <div class="today-what">
        <p>
          <a href={path}>{what}</a>
        </p>
        <p class="since">{`${say.since} ${inLondon(since)}`}</p>
      </div>
      {act ? (
        <Form action={act.path}>
          <Button look="plain">{act.text}</Button>
        </Form>
      ) : (
        <ButtonLink href={path} look="plain">
          {say.open}
        </ButtonLink>
      )}
    </li>
  )
}
