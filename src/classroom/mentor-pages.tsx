import type { Id } from '#base'
import { frameOf, type Person, type Route, type Visit } from '#people'
import { answerJson, answerPage, EmptyState, errorPage, htmlOf, Notice, Page } from '#web'
import type { ComponentChildren } from 'preact'
import { handsForMentor, rightsOf, type AskedMentor } from './mentor-tables.ts'
import { tellMentors } from './mentor-tell.ts'
import { mentorWords } from './mentor-words.ts'
import type { Rooms } from './rooms.ts'

const say = mentorWords.mentor
/** Where the work of one who asked is looked at. */
export function pathOf(learner: Id): string {
  return `/mentor/learners/${learner}`
}

/** A peer mentor sees the raised hands of those she was named for, and of nobody else. */
export function mentorRoutes(rooms: Rooms): readonly Route[] {
  tellMentors(rooms)
  return [
    { method: 'GET', path: '/mentor', for: ['learner'], answer: (visit) => handsPage(rooms, visit) },
    // What an open page asks by itself: nobody need be there.
    {
      ...{ method: 'GET', path: '/mentor/hands', for: ['learner'], keepsIdle: true },
      answer: (visit) => handsNow(rooms, visit),
    },
  ]
}

/** The way to her page, in the header of each of her pages; nothing for who is no mentor. */
export async function mentorLink({ journal }: Pick<Rooms, 'journal'>, { file }: Person): Promise<ComponentChildren> {
  if ((await rightsOf(journal.db, file)).length === 0) return null
  const hands = (await handsForMentor(journal.db, file)).length
  return (
    <a class="mentor-link" href="/mentor" data-mentor data-hands={hands}>
      {say.link(hands)}
    </a>
  )
}

/** Who asks: a learner, whose right is asked for next. */
export function mentorIn({ visitor }: Visit): Person {
  if (visitor.role !== 'learner') throw new Error('A route for learners let somebody else in.')
  return visitor
}

async function handsPage({ journal }: Rooms, visit: Visit): Promise<Response> {
  const { file } = mentorIn(visit)
  const [rights, hands] = await Promise.all([rightsOf(journal.db, file), handsForMentor(journal.db, file)])
  if (rights.length === 0) return errorPage('refused', { ...frameOf(visit), say: say.notMentor })
  return answerPage(
    <Page {...frameOf(visit)} title={say.title} where={[{ text: say.title }]} islands={['mentor']}>
      {visit.url.searchParams.has('closed') && (
        <Notice tone="mark">
          <p>{say.closed}</p>
        </Notice>
      )}
      <h1>{say.title}</h1>
      <div class="mentor-hands" data-mentor-hands aria-live="polite">
        <Hands hands={hands} now={journal.clock.now()} />
      </div>
      <p>{say.lead}</p>
      <ul>
        {rights.map(({ over, overName }) => (
          <li key={over}>{overName}</li>
        ))}
      </ul>
      <p>{say.bounds}</p>
      <p>{say.ask}</p>
    </Page>,
  )
}

function Hands({ hands, now }: { hands: readonly AskedMentor[]; now: number }) {
  if (hands.length === 0) return <EmptyState say={say.none} />
  return (
    <ol class="today">
      {hands.map(({ learner, name, since }) => (
        <li key={learner}>
          <div class="today-what">
            <p>
              <strong>{name}</strong>
            </p>
            <p class="since">{say.since(Math.max(0, Math.floor((now - since) / 60_000)))}</p>
          </div>
          <a class="button plain" href={pathOf(learner)} aria-label={say.openOf(name)}>
            {say.open}
          </a>
        </li>
      ))}
    </ol>
  )
}

async function handsNow({ journal }: Rooms, visit: Visit): Promise<Response> {
  const { file } = mentorIn(visit)
  const [rights, hands] = await Promise.all([rightsOf(journal.db, file), handsForMentor(journal.db, file)])
  if (rights.length === 0) return answerJson({ why: 'refused', say: say.notMentor }, 403)
  return answerJson({ html: htmlOf(<Hands hands={hands} now={journal.clock.now()} />) })
}
