import { anId } from '#base'
import { learnerById, staffFrameOf, type Route, type Visit } from '#people'
import { answerPage, DataTable, EmptyState, errorPage, Page } from '#web'
import { pathOf, timesOf } from './class-nav.tsx'
import { classesOf, type Attended } from './class-tables.ts'
import type { Rooms } from './rooms.ts'
import { sayDay } from './say-day.ts'
import { classWords } from './words-class.ts'

const { ofLearner: say, pastPage, wing } = classWords
/** A year of mornings. */
const most = 200

/** The classes one learner was expected in, and her mark in each. */
export function classesOfLearnerRoutes(rooms: Rooms): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/staff/learners/:learner/classes',
      for: ['tutor', 'manager'],
      answer: (visit) => classesOfPage(rooms, visit),
    },
  ]
}

async function classesOfPage({ journal: { db } }: Rooms, visit: Visit): Promise<Response> {
  const id = anId.safeParse(visit.params['learner'])
  const learner = id.success ? await learnerById(db, id.data) : null
  if (!learner) return errorPage('not-found', { ...staffFrameOf(visit), say: say.nobody })
  const classes = await classesOf(db, learner.file, most)
  const title = say.title(learner.name)
  const where = [
    { text: say.learners, href: '/staff/learners' },
    { text: learner.name, href: `/staff/learners/${learner.id}` },
    { text: title },
  ]
  return answerPage(
    <Page {...staffFrameOf(visit)} {...{ title, where, islands: ['basics'] }}>
      <h1>{title}</h1>
      {classes.length === 0 ? <EmptyState say={say.none(learner.name)} /> : <Classes classes={classes} />}
    </Page>,
  )
}

function Classes({ classes }: { classes: readonly Attended[] }) {
  return (
    <DataTable<Attended>
      {...{ caption: say.caption, rows: classes }}
      keyOf={(one) => one.class}
      columns={[
        {
          head: pastPage.day,
          rowHead: true,
          cell: (one) => <a href={pathOf(one.class, 'register')}>{sayDay(one.date)}</a>,
        },
        { head: pastPage.slot, cell: ({ slot }) => slot },
        { head: pastPage.room, cell: ({ roomName }) => roomName },
        { head: pastPage.times, cell: timesOf },
        { head: wing.mark, cell: saidMark },
        { head: say.left, cell: ({ left }) => (left === null ? '' : classWords.leavings[left]) },
      ]}
    />
  )
}

function saidMark({ mark, since }: Attended): string {
  if (mark === null) return wing.notMarked
  return since === null ? classWords.marks[mark] : say.late(classWords.marks[mark], since)
}
