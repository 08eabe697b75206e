import { inLondon } from '#base'
import type { Route, Visit } from '#people'
import { answerPage, Button, DataTable, Form, Notice, Page, redirectTo } from '#web'
import { classFrame, classIn, ClassNav, endOf, noSuchClass, pathOf, timesOf } from './class-nav.tsx'
import { placesIn, type Class, type Place } from './class-tables.ts'
import { reopenClass } from './open-class.ts'
import { classBegan } from './register-rows.ts'
import type { Rooms } from './rooms.ts'
import { sayDay } from './say-day.ts'
import { classWords } from './words-class.ts'

const { wing: say } = classWords
const staff = ['tutor', 'manager'] as const

/** The page for the wing: who was there, from when to when, and who left early. Nothing of what anybody worked on. */
export function wingRoutes(rooms: Rooms): readonly Route[] {
  return [
    { method: 'GET', path: '/staff/class/:class/wing', for: staff, answer: (visit) => wingPage(rooms, visit) },
    { method: 'POST', path: '/staff/class/:class/reopen', for: staff, answer: (visit) => reopen(rooms, visit) },
  ]
}

async function wingPage(rooms: Rooms, visit: Visit): Promise<Response> {
  const is = await classIn(rooms, visit)
  if (!is) return noSuchClass(visit)
  const places = await placesIn(rooms.journal.db, is.class)
  const there = places.filter(({ mark }) => mark === 'here' || mark === 'late')
  const away = places.filter((one) => !there.includes(one))
  return answerPage(
    <Page {...classFrame(visit, is, 'wing')} title={say.title} islands={['basics']}>
      <ClassNav {...{ visit, is }} here="wing" />
      <h1>{say.title}</h1>
      {is.ended === null ? (
        <Notice tone="mark">
          <p>{say.notYet}</p>
        </Notice>
      ) : (
        <p class="no-print">
          {classWords.ended} {say.lead}
        </p>
      )}
      <ClassFacts is={is} />
      <There {...{ is, there }} began={await classBegan(rooms, is)} />
      {away.length > 0 && <Away away={away} />}
      <SignLine />
      {is.ended !== null && (
        <Form action={pathOf(is.class, 'reopen')} class="no-print">
          <Button look="plain">{classWords.reopen}</Button>
        </Form>
      )}
    </Page>,
  )
}

/** Day, slot, room, times and tutor: the head of what is printed. */
export function ClassFacts({ is }: { is: Class }) {
  const facts: readonly (readonly [string, string])[] = [
    [say.day, sayDay(is.date)],
    [say.slot, is.slot],
    [say.room, is.roomName],
    [say.times, timesOf(is)],
    [say.tutor, is.tutor],
  ]
  return (
    <dl class="class-facts">
      {facts.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Where a tutor signs, on paper. */
export function SignLine() {
  return (
    <p class="sign-line">
      <span>{say.tutor}</span> <span>{say.signed}</span>
    </p>
  )
}

function There({ is, there, began }: { is: Class; there: readonly Place[]; began: number }) {
  if (there.length === 0) return <p>{say.nobody}</p>
  const from = ({ since }: Place) => inLondon(began + (since ?? 0) * 60_000, 'clock')
  const to = ({ left, leftClock }: Place) => (left === null ? null : leftClock) ?? endOf(is) ?? ''
  return (
    <DataTable<Place>
      caption={say.caption(there.length)}
      rows={there}
      keyOf={({ learner }) => learner}
      columns={[
        { head: say.name, rowHead: true, cell: ({ name }) => name },
        { head: say.from, cell: from },
        { head: say.to, cell: to },
        { head: say.left, cell: ({ left }) => (left === null ? '' : classWords.leavings[left]) },
      ]}
    />
  )
}

function Away({ away }: { away: readonly Place[] }) {
  return (
    <DataTable<Place>
      caption={say.away(away.length)}
      rows={away}
      keyOf={({ learner }) => learner}
      columns={[
        { head: say.name, rowHead: true, cell: ({ name }) => name },
        { head: say.mark, cell: ({ mark }) => (mark === null ? say.notMarked : classWords.marks[mark]) },
      ]}
    />
  )
}

async function reopen(rooms: Rooms, visit: Visit): Promise<Response> {
  const is = await classIn(rooms, visit)
  if (!is) return noSuchClass(visit)
  await reopenClass(rooms.journal, visit.actor, is.class)
  return redirectTo(pathOf(is.class, 'register'))
}
