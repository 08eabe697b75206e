import { progressOf } from '#checks'
import { isCode, type Files } from '#course'
import { frameOf, homeOf, type Person, type Route, type Visit } from '#people'
import { answerPage, ButtonLink, EmptyState, Page, redirectTo, Sheet } from '#web'
import { changesIn, newestDraft, openWork, placeOf } from '#work'
import type { VNode } from 'preact'
import { FindingCard } from './finding.tsx'
import { Road } from './road.tsx'
import type { Rooms } from './rooms.ts'
import { carryOn, isLessonDone, roadPlaces, standingIn, type ByExercise, type CarryOn } from './standing.ts'
import { words } from './words.ts'

const say = words.home

/** What another room puts on a learner's home, or null when there is nothing. */
export type AtHome = (visit: Visit) => Promise<VNode | null>

export function homeRoutes(rooms: Rooms, atHome: readonly AtHome[]): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/',
      for: ['learner', 'tutor', 'manager'],
      answer: (visit) => homePage(rooms, atHome, visit),
    },
  ]
}

/** A learner's home: where she left off with one button, and the road. Staff have a first screen of their own. */
async function homePage(rooms: Rooms, atHome: readonly AtHome[], visit: Visit): Promise<Response> {
  const { visitor } = visit
  if (visitor.role === 'nobody') return redirectTo('/sign-in')
  if (visitor.role !== 'learner') return redirectTo(homeOf(visitor.role))
  const { course, journal } = rooms
  const [progress, draft] = await Promise.all([progressOf(journal.db, visitor.id), newestDraft(journal.db, visitor.id)])
  const on = carryOn(course, progress, draft)
  const [line, others] = await Promise.all([lastLine(rooms, visitor, on), Promise.all(atHome.map((ask) => ask(visit)))])
  const allDone = course.lessons.every((lesson) => isLessonDone(standingIn(lesson, progress)))
  return answerPage(
    <Page {...frameOf(visit)} title={say.title} islands={['basics']} wide>
      <h1>{say.hello(visitor.name)}</h1>
      {others}
      {on ? <CarryOnCard {...{ on, line, progress, allDone }} /> : <EmptyState say={say.noLessons} />}
      <h2>{say.title}</h2>
      <Road places={roadPlaces(course, progress, on?.lesson)} size="full" />
      <p>
        <a href="/lessons">{say.allLessons}</a>
      </p>
      <p>
        <a href="/how-far">{say.howFar}</a>
      </p>
    </Page>,
  )
}

interface Card {
  readonly on: CarryOn
  readonly line: string | null
  readonly progress: ByExercise
  readonly allDone: boolean
}

function CarryOnCard({ on, line, progress, allDone }: Card) {
  const isNew = progress.size === 0 && on.last === null
  const own = on.last ? progress.get(on.last.exercise.id) : undefined
  return (
    <Sheet class="carry-on">
      <h2>{on.last ? `${on.lesson.title}: ${on.last.exercise.title}` : on.lesson.title}</h2>
      {isNew && <p>{say.beginSay}</p>}
      {!isNew && !on.last && <p>{allDone ? say.allDone : say.nextUp}</p>}
      {line !== null && (
        <>
          <p>{say.lastLine}</p>
          <pre>
            <code>{line}</code>
          </pre>
        </>
      )}
      {own?.lastFinding && <FindingCard finding={own.lastFinding} />}
      {own?.lastAnswer === null && !own.lastFinding && <p>{say.notYet}</p>}
      <p>
        <ButtonLink href={on.path}>{isNew ? say.begin : say.carryOn}</ButtonLink>
      </p>
    </Sheet>
  )
}

/** The last line she wrote in the exercise she left: the lowest one that is not in the start. */
async function lastLine({ shelf }: Rooms, { id }: Person, on: CarryOn | null): Promise<string | null> {
  const found = on?.last
  if (!found || !isCode(found.exercise)) return null
  const { files } = await openWork(shelf, id, placeOf(found.lesson, found.exercise))
  return lastAdded(found.exercise.start, files)
}

function lastAdded(start: Files, files: Files): string | null {
  const changed = changesIn(start, files).flatMap(({ hunks }) => hunks)
  const added = changed.flatMap(({ lines }) => lines).filter(({ mark, text }) => mark === 'added' && text.trim() !== '')
  return added.at(-1)?.text.trim() ?? null
}
