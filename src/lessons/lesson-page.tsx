import { laddersOf, progressOf } from '#checks'
import { isCode, type Block, type Exercise, type Lesson } from '#course'
import { frameOf, type Person, type Route, type Visit } from '#people'
import { answerPage, ButtonLink, errorPage, Notice, Page } from '#web'
import { openWork, placeOf, plansOf } from '#work'
import type { VNode } from 'preact'
import { helpIn } from './help.ts'
import { CourseHtml } from './html.tsx'
import { IslandData } from './island-data.tsx'
import type { LessonData, WorkData } from './lesson-data.ts'
import { Question, QuestionForTutor } from './question.tsx'
import { Road } from './road.tsx'
import { lessonAfter, lessonBySlug, pathTo, type Rooms } from './rooms.ts'
import { pathAfter, roadPlaces, type ByExercise } from './standing.ts'
import { words } from './words.ts'
import { WorkForTutor, WorkSection, type JustDone, type Opened } from './work-section.tsx'

const say = words.lesson

export function lessonPageRoutes(rooms: Rooms): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/lessons/:slug',
      for: ['learner', 'tutor'],
      answer: (visit) => lessonPage(rooms, visit),
    },
  ]
}

async function lessonPage(rooms: Rooms, visit: Visit): Promise<Response> {
  const lesson = lessonBySlug(rooms.course, visit.params['slug'])
  const { visitor } = visit
  if (!lesson) {
    const next = { text: words.list.title, href: '/lessons' }
    return errorPage('not-found', { ...frameOf(visit), say: say.gone, next })
  }
  if (visitor.role !== 'learner') return answerPage(<ForTutor {...{ rooms, visit, lesson }} />)
  return answerPage(<ForLearner {...{ visit, ...(await openLesson(rooms, visitor, lesson)) }} rooms={rooms} />)
}

interface OpenedLesson {
  readonly lesson: Lesson
  readonly learner: Person
  readonly progress: ByExercise
  readonly works: readonly Opened[]
}

/** Reads all that a learner's page of one lesson shows. Only her own work is ever asked for. */
async function openLesson(rooms: Rooms, learner: Person, lesson: Lesson): Promise<OpenedLesson> {
  const { journal, course, shelf } = rooms
  const { db } = journal
  const of = [progressOf(db, learner.id), plansOf(db, learner.id), laddersOf(db, learner.id)] as const
  const [progress, plans, ladders] = await Promise.all(of)
  const now = journal.clock.now()
  const code = lesson.exercises.filter(isCode)
  const ids = code.map(({ id }) => id)
  const beside = await rooms.besideWork?.(learner.id, ids)
  const works = code.map(async (exercise) => ({
    exercise,
    work: await openWork(shelf, learner.id, placeOf(lesson, exercise)),
    progress: progress.get(exercise.id),
    plan: plans.get(exercise.id)?.plan ?? '',
    help: helpIn(exercise, { ladders: ladders.get(exercise.id) ?? [], progress: progress.get(exercise.id), now }),
    next: pathAfter(course, { lesson, exercise }, progress),
    beside: beside?.get(exercise.id),
  }))
  return { lesson, learner, progress, works: await Promise.all(works) }
}

function ForLearner({ rooms, visit, lesson, learner, progress, works }: OpenedLesson & { rooms: Rooms; visit: Visit }) {
  const places = roadPlaces(rooms.course, progress, lesson)
  const mustChoose = visit.url.searchParams.get('choose')
  const place = (exercise: Exercise) =>
    isCode(exercise) ? (
      <p id={`at-${exercise.id}`}>
        <a class="button plain" href={`#work-${exercise.id}`} data-open={exercise.id}>
          {words.work.open(exercise.title)}
        </a>
      </p>
    ) : (
      <Question
        {...{ exercise, learner: learner.id, answer: progress.get(exercise.id)?.lastAnswer ?? null }}
        mustChoose={mustChoose === exercise.id}
      />
    )
  return (
    <Page {...frameOf(visit)} {...pageOf(rooms, lesson)} islands={[works.length > 0 ? 'lesson' : 'basics']}>
      <div class="lesson-head">
        <div>
          <h1>{lesson.title}</h1>
          <p>{say.head(lesson.minutes)}</p>
        </div>
        <Road places={places} size="strip" />
      </div>
      <div class="lesson" data-panes>
        {works.length > 0 && <Switch />}
        <div class="lesson-read prose" id="read" tabIndex={-1}>
          <Text lesson={lesson} place={place} />
          <Next rooms={rooms} lesson={lesson} />
        </div>
        {works.length > 0 && (
          <div class="lesson-work" id="work" tabIndex={-1}>
            {works.map((opened) => (
              <WorkSection key={opened.exercise.id} {...opened} just={justDone(visit.url, opened.exercise.id)} />
            ))}
            <div class="lesson-page" id="page" tabIndex={-1} data-page />
          </div>
        )}
      </div>
      <IslandData id="lesson-data" data={dataOf({ lesson, learner, works, asked: visit.url.searchParams.get('at') })} />
    </Page>
  )
}

/** What a form without JavaScript, or a page beside this one, has just done for an exercise. */
function justDone({ searchParams }: URL, exercise: string): JustDone {
  const is = (what: string) => searchParams.get(what) === exercise
  return { saved: is('saved'), planned: is('planned'), typed: is('typed') }
}

/** The whole lesson in one column: what a tutor reads before she helps with it. */
function ForTutor({ rooms, visit, lesson }: { rooms: Rooms; visit: Visit; lesson: Lesson }) {
  const place = (exercise: Exercise) =>
    isCode(exercise) ? <WorkForTutor {...{ exercise }} /> : <QuestionForTutor {...{ exercise }} />
  const { title, where } = pageOf(rooms, lesson)
  return (
    <Page {...frameOf(visit)} {...{ title, where }} islands={['basics']}>
      <h1>{lesson.title}</h1>
      <Notice>
        <p>{say.forTutors}</p>
      </Notice>
      <div class="prose">
        <Text lesson={lesson} place={place} />
        <Next rooms={rooms} lesson={lesson} />
      </div>
    </Page>
  )
}

function pageOf({ course }: Rooms, lesson: Lesson) {
  const track = course.tracks.find(({ folder }) => folder === lesson.track)
  const home = { text: words.list.title, href: '/lessons' }
  const place = track ? [{ text: track.title, href: `/lessons#place-${track.folder}` }] : []
  return { title: lesson.title, where: [home, ...place, { text: lesson.title }], wide: true }
}

function Switch() {
  return (
    <nav class="lesson-switch" aria-label={say.panes}>
      <a href="#read">{say.read}</a>
      <a href="#work">{say.work}</a>
      <a href="#page">{say.page}</a>
    </nav>
  )
}

function Text({ lesson, place }: { lesson: Lesson; place: (exercise: Exercise) => VNode }) {
  const block = (one: Block) => {
    if (one.kind === 'text') return <CourseHtml html={one.html} />
    const exercise = lesson.exercises.find(({ name }) => name === one.exercise)
    return exercise ? place(exercise) : null
  }
  return (
    <>
      {lesson.stages.map(({ stage, blocks }) => (
        <>
          <h2 id={stage}>{words.stages[stage]}</h2>
          {blocks.map(block)}
        </>
      ))}
      {lesson.words.length > 0 && (
        <>
          <h2 id="words">{say.newWords}</h2>
          <dl class="words">
            {lesson.words.map(({ word, means }) => (
              <>
                <dt>{word}</dt>
                <dd>{means}</dd>
              </>
            ))}
          </dl>
        </>
      )}
    </>
  )
}

function Next({ rooms, lesson }: { rooms: Rooms; lesson: Lesson }) {
  const after = lessonAfter(rooms.course, lesson)
  if (!after) return <p>{say.last}</p>
  return (
    <p>
      <ButtonLink look="plain" href={pathTo(after)}>
        {say.next(after.title)}
      </ButtonLink>
    </p>
  )
}

function dataOf(page: Pick<OpenedLesson, 'lesson' | 'learner' | 'works'> & { asked: string | null }): LessonData {
  const { lesson, learner, works, asked } = page
  const ids = works.map(({ exercise }) => exercise.id)
  const newest = works.toSorted((one, other) => (other.work.savedAt ?? 0) - (one.work.savedAt ?? 0))[0]
  const leftOff = newest?.work.savedAt ? newest.exercise.id : null
  return {
    ...{ lesson: lesson.slug, title: lesson.title, learner: learner.id, frame: '/frame' },
    open: asked !== null && ids.includes(asked) ? asked : leftOff,
    works: works.map(workData),
  }
}

function workData({ exercise, work, progress, help, next }: Opened): WorkData {
  const { id, title, language, show, start, checks, checksSource } = exercise
  const { files, number } = work
  const passed = (progress?.passedAt ?? null) !== null
  return {
    exercise: id,
    title,
    language,
    show,
    files,
    start,
    number,
    checks,
    checksSource,
    passed,
    next,
    help: help.data,
  }
}
