import { anId, type Id } from '#base'
import { progressOf, stuckOf, type Progress } from '#checks'
import { allLearners, learnerById, staffFrameOf, type Need, type Route, type Visit } from '#people'
import { answerPage, DataTable, EmptyState, errorPage, Page, Tag } from '#web'
import { newestDraft } from '#work'
import { Road } from './road.tsx'
import { exerciseById, type Rooms } from './rooms.ts'
import { sayWhen } from './say-when.ts'
import { carryOn, isLessonDone, roadPlaces, standingIn, type ByExercise, type LessonStanding } from './standing.ts'
import { words } from './words.ts'

const say = words.progress

export function progressRoutes(rooms: Rooms): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/staff/learners/:learner/progress',
      for: ['tutor'],
      answer: (visit) => progressPage(rooms, visit),
    },
  ]
}

/** How far one learner is, for her tutor: her road and the lessons she has begun. None of her code. */
async function progressPage(rooms: Rooms, visit: Visit): Promise<Response> {
  const { journal } = rooms
  const id = anId.safeParse(visit.params['learner'])
  const learner = id.success ? await learnerById(journal.db, id.data) : null
  if (!learner) return errorPage('not-found', { ...staffFrameOf(visit), say: say.nobody })
  const [progress, draft] = await Promise.all([progressOf(journal.db, learner.id), newestDraft(journal.db, learner.id)])
  const here = progress.size > 0 || draft ? carryOn(rooms.course, progress, draft)?.lesson : undefined
  const title = say.title(learner.name)
  const where = [{ text: learner.name, href: `/staff/learners/${learner.id}` }, { text: title }]
  return answerPage(
    <Page {...staffFrameOf(visit)} {...{ title, where }}>
      <h1>{title}</h1>
      <Road places={roadPlaces(rooms.course, progress, here)} size="strip" />
      {progress.size === 0 && <EmptyState say={say.none(learner.name)} />}
      {progress.size > 0 && <Begun {...{ rooms, progress }} />}
    </Page>,
  )
}

function Begun({ rooms: { course, journal }, progress }: { rooms: Rooms; progress: ByExercise }) {
  const begun = course.lessons.filter((lesson) => lesson.exercises.some(({ id }) => progress.has(id)))
  return (
    <DataTable<LessonStanding>
      caption={say.caption}
      rows={begun.map((lesson) => standingIn(lesson, progress))}
      keyOf={({ lesson }) => lesson.slug}
      columns={[
        { head: say.lesson, rowHead: true, cell: ({ lesson }) => lesson.title },
        { head: say.done, cell: doneCell },
        { head: say.tries, cell: (one) => String(sumOf(one, progress, ({ tries }) => tries)) },
        { head: say.last, cell: (one) => sayWhen(lastOf(one, progress), journal.clock.now()) },
      ]}
    />
  )
}

function doneCell(standing: LessonStanding) {
  const text = say.of(standing.done, standing.of)
  return isLessonDone(standing) ? <Tag tone="good">{text}</Tag> : text
}

const ownOf = ({ lesson }: LessonStanding, progress: ByExercise) =>
  lesson.exercises.flatMap(({ id }) => progress.get(id) ?? [])

function sumOf(one: LessonStanding, progress: ByExercise, of: (own: Progress) => number): number {
  return ownOf(one, progress).reduce((sum, own) => sum + of(own), 0)
}

function lastOf(one: LessonStanding, progress: ByExercise): number {
  return Math.max(...ownOf(one, progress).map(({ lastAt }) => lastAt))
}

/** Who has tried one exercise often without passing it: for the tutor's first screen. */
export function lessonNeeds({ journal, course }: Rooms): () => Promise<readonly Need[]> {
  return async () => {
    const stuck = await stuckOf(journal.db, { tries: 5, since: journal.clock.now() - week })
    if (stuck.length === 0) return []
    const names = new Map<Id, string>((await allLearners(journal.db)).map(({ id, name }) => [id, name]))
    return stuck.flatMap(({ learner, exercise, tries, lastAt }) => {
      const [name, found] = [names.get(learner), exerciseById(course, exercise)]
      if (name === undefined || !found) return []
      const what = say.stuck(name, found.exercise.title, tries)
      return [{ since: lastAt, what, path: `/staff/learners/${learner}/progress`, whose: learner }]
    })
  }
}

const week = 7 * 24 * 60 * 60 * 1000
