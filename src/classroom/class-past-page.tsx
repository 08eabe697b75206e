import { staffFrameOf, type Route, type Visit } from '#people'
import { answerPage, DataTable, EmptyState, Page } from '#web'
import { z } from 'zod'
import { pathOf, timesOf } from './class-nav.tsx'
import { classesBetween, countsOf, type Class, type Counts } from './class-tables.ts'
import type { Rooms } from './rooms.ts'
import { dayOf, daysAfter, sayDay } from './say-day.ts'
import { classWords } from './words-class.ts'

const { pastPage: say } = classWords
const path = '/staff/class/past'

/** The classes of four weeks, and a way to the weeks before and after. */
export function pastClassRoutes(rooms: Rooms): readonly Route[] {
  return [{ method: 'GET', path, for: ['tutor', 'manager'], answer: (visit) => pastPage(rooms, visit) }]
}

async function pastPage({ journal: { db, clock } }: Rooms, visit: Visit): Promise<Response> {
  const [today, asked] = [dayOf(clock.now()), z.iso.date().safeParse(visit.url.searchParams.get('to'))]
  const to = asked.success && asked.data < today ? asked.data : today
  const from = daysAfter(to, -27)
  const classes = await classesBetween(db, from, to)
  const counts = await countsOf(
    db,
    classes.map((one) => one.class),
  )
  const where = [{ text: classWords.title, href: '/staff/class' }, { text: say.title }]
  return answerPage(
    <Page {...staffFrameOf(visit)} {...{ title: say.title, where, islands: ['basics'] }}>
      <h1>{say.title}</h1>
      {classes.length === 0 ? (
        <EmptyState say={say.none} />
      ) : (
        <PastTable {...{ classes, counts }} caption={say.caption(sayDay(from), sayDay(to))} />
      )}
      <p class="buttons">
        <a href={`${path}?to=${daysAfter(from, -1)}`}>{say.older}</a>
        {to < today && <a href={`${path}?to=${daysAfter(to, 28)}`}>{say.newer}</a>}
      </p>
    </Page>,
  )
}

interface Past {
  readonly classes: readonly Class[]
  readonly counts: ReadonlyMap<string, Counts>
  readonly caption: string
}

function PastTable({ classes, counts, caption }: Past) {
  const countOf = (one: Class, of: 'listed' | 'there' | 'unmarked') => String(counts.get(one.class)?.[of] ?? 0)
  return (
    <DataTable<Class>
      {...{ caption, rows: classes }}
      keyOf={(one) => one.class}
      columns={[
        {
          head: say.day,
          rowHead: true,
          cell: (one) => <a href={pathOf(one.class, 'register')}>{sayDay(one.date)}</a>,
        },
        { head: say.slot, cell: ({ slot }) => slot },
        { head: say.room, cell: ({ roomName }) => roomName },
        { head: say.times, cell: timesOf },
        { head: say.listed, number: true, cell: (one) => countOf(one, 'listed') },
        { head: say.there, number: true, cell: (one) => countOf(one, 'there') },
        { head: say.notMarked, number: true, cell: (one) => countOf(one, 'unmarked') },
      ]}
    />
  )
}
