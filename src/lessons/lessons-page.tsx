import { progressOf } from '#checks'
import type { Course, Track } from '#course'
import { frameOf, type Route, type Visit } from '#people'
import { answerPage, Page, Tag } from '#web'
import { newestDraft } from '#work'
import { pathTo, type Rooms } from './rooms.ts'
import { anchorOf, carryOn, isLessonDone, lessonsOf, standingIn, type ByExercise } from './standing.ts'
import { words } from './words.ts'

const say = words.list

export function lessonsRoutes(rooms: Rooms): readonly Route[] {
  return [{ method: 'GET', path: '/lessons', for: ['learner', 'tutor'], answer: (visit) => lessonsPage(rooms, visit) }]
}

/** Every lesson by its place on the road; for a learner with how far she is. */
async function lessonsPage({ journal, course }: Rooms, visit: Visit): Promise<Response> {
  const { visitor } = visit
  const learner = visitor.role === 'learner' ? visitor.id : null
  const progress: ByExercise = learner ? await progressOf(journal.db, learner) : new Map()
  const here = learner ? carryOn(course, progress, await newestDraft(journal.db, learner))?.lesson.slug : undefined
  return answerPage(
    <Page {...frameOf(visit)} title={say.title} islands={['basics']}>
      <h1>{say.title}</h1>
      {course.tracks.map((track) => (
        <Place key={track.folder} {...{ course, track, progress, here, isLearner: learner !== null }} />
      ))}
    </Page>,
  )
}

interface Shown {
  readonly course: Course
  readonly track: Track
  readonly progress: ByExercise
  readonly here: string | undefined
  readonly isLearner: boolean
}

function Place({ course, track, progress, here, isLearner }: Shown) {
  const lessons = lessonsOf(course, track).map((lesson) => standingIn(lesson, progress))
  return (
    <section id={anchorOf(track)}>
      <h2>{track.title}</h2>
      {lessons.length === 0 && <p>{say.none}</p>}
      {lessons.length > 0 && (
        <ul class="today">
          {lessons.map((standing) => (
            <li key={standing.lesson.slug}>
              <div>
                <p>
                  <a href={pathTo(standing.lesson)}>{standing.lesson.title}</a>
                </p>
                <p class="since">
                  {say.minutes(standing.lesson.minutes)}
                  {isLearner && `. ${say.standing(standing.done, standing.of)}`}
                </p>
              </div>
              {isLearner && isLessonDone(standing) && <Tag tone="good">{say.done}</Tag>}
              {here === standing.lesson.slug && <Tag tone="mark">{say.here}</Tag>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
