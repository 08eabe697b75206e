import { anId, type Id } from '#base'
import { exerciseById, pathTo } from '#lessons'
import { learnerById, staffFrameOf, type Learner, type Route, type Visit } from '#people'
import { answerJson, answerPage, EmptyState, errorPage, htmlOf, Page, parseForm, redirectTo } from '#web'
import type { FormErrors } from '#web'
import { z } from 'zod'
import { liveWords } from './live-words.ts'
import { aNoteText } from './note-facts.ts'
import { finishNote, leaveNote } from './note-leave.ts'
import { NotesForHer } from './note-list.tsx'
import { openNotes } from './note-tables.ts'
import { Code, seeWork, WorkView, type SeenWork } from './note-view.tsx'
import type { Rooms } from './rooms.ts'

const say = liveWords.work

/** A tutor looks at a learner's work and leaves notes; the learner says done. */
export function noteRoutes(rooms: Rooms): readonly Route[] {
  const work = '/staff/class/learners/:learner/work'
  const one = `${work}/:exercise`
  return [
    { method: 'GET', path: work, for: ['tutor'], answer: (visit) => workPage(rooms, visit) },
    { method: 'GET', path: one, for: ['tutor'], answer: (visit) => workPage(rooms, visit) },
    // What an open page asks by itself: nobody need be there.
    { method: 'GET', path: `${one}/now`, for: ['tutor'], keepsIdle: true, answer: (visit) => workNow(rooms, visit) },
    { method: 'POST', path: `${one}/note`, for: ['tutor'], answer: (visit) => takeNote(rooms, visit) },
    { method: 'POST', path: '/notes/:note/done', for: ['learner'], answer: (visit) => takeDone(rooms, visit) },
  ]
}

/** What stands below the code of her exercises: the notes she has not said done to. */
export function notesBesideWork({ journal }: Rooms) {
  return async (learner: Id, exercises: readonly string[]) => {
    const [notes, now] = [await openNotes(journal.db, [learner]), journal.clock.now()]
    return new Map(
      exercises.map((exercise) => [
        exercise,
        <NotesForHer key={exercise} notes={notes.filter((note) => note.exercise === exercise)} now={now} />,
      ]),
    )
  }
}

const pathOf = (learner: Id, exercise: string) => `/staff/class/learners/${learner}/work/${exercise}`

async function learnerIn({ journal }: Rooms, { params }: Visit): Promise<Learner | null> {
  const id = anId.safeParse(params['learner'])
  return id.success ? learnerById(journal.db, id.data) : null
}

function gone(visit: Visit): Response {
  const next = { text: liveWords.live.title, href: '/staff/class/live' }
  return errorPage('not-found', { ...staffFrameOf(visit), say: liveWords.note.refusals.gone, next })
}

interface Returned {
  readonly errors?: FormErrors
  readonly values?: Readonly<Record<string, string>>
}

async function workPage(rooms: Rooms, visit: Visit, { errors = {}, values }: Returned = {}): Promise<Response> {
  const learner = await learnerIn(rooms, visit)
  if (!learner) return gone(visit)
  const { exercise } = visit.params
  const seen = await seeWork(rooms, learner.id, exercise)
  const where = [{ text: liveWords.live.title, href: '/staff/class/live' }, { text: learner.name }]
  if (!seen) {
    if (exercise !== undefined) return gone(visit)
    return answerPage(
      <Page {...staffFrameOf(visit)} {...{ title: learner.name, where }} islands={['live']}>
        <h1>{learner.name}</h1>
        <EmptyState say={say.nothing(learner.name)} />
      </Page>,
    )
  }
  const title = say.title(learner.name, seen.exercise.title)
  const path = pathOf(learner.id, seen.exercise.id)
  const { searchParams } = visit.url
  const asked = values ?? { file: searchParams.get('file') ?? undefined, line: searchParams.get('line') ?? undefined }
  const hasErrors = Object.keys(errors).length > 0
  return answerPage(
    <Page {...staffFrameOf(visit)} {...{ title, where, problem: hasErrors }} islands={['live']}>
      <h1>{title}</h1>
      <p class="soft">
        {say.readOnly}{' '}
        <span data-moves={`${path}/now`} hidden>
          {say.moves}
        </span>
      </p>
      <WorkView
        {...{ seen, path, asked, errors }}
        action={`${path}/note`}
        left={searchParams.get('left') === '1' && !hasErrors}
      />
      <OtherWork learner={learner.id} seen={seen} />
    </Page>,
    hasErrors ? 400 : 200,
  )
}

function OtherWork({ learner, seen }: { learner: Id; seen: SeenWork }) {
  if (seen.others.length === 0) return null
  return (
    <nav class="other-work" aria-label={say.others}>
      <h2>{say.others}</h2>
      <ul>
        {seen.others.map(({ lesson, exercise }) => (
          <li key={exercise.id}>
            <a href={pathOf(learner, exercise.id)}>{`${lesson.title}: ${exercise.title}`}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

async function workNow(rooms: Rooms, visit: Visit): Promise<Response> {
  const learner = await learnerIn(rooms, visit)
  const seen = learner && (await seeWork(rooms, learner.id, visit.params['exercise']))
  if (!learner || !seen) return answerJson({ why: 'gone', say: liveWords.note.refusals.gone }, 404)
  return answerJson({ html: htmlOf(<Code seen={seen} path={pathOf(learner.id, seen.exercise.id)} />) })
}

const aNote = z.object({
  note: anId,
  file: z.string().max(64),
  line: z.coerce.number({ error: liveWords.note.badLine }).int().min(1, { error: liveWords.note.badLine }),
  text: aNoteText,
})

async function takeNote(rooms: Rooms, visit: Visit): Promise<Response> {
  const learner = await learnerIn(rooms, visit)
  const { exercise = '' } = visit.params
  if (!learner) return gone(visit)
  const form = await parseForm(visit.request, aNote)
  if (!form.ok) return workPage(rooms, visit, form)
  const { note, ...said } = form.value
  const left = await leaveNote(rooms, visit.actor, note, { learner: learner.id, exercise, ...said })
  if (left.ok || left.why === 'already-left') return redirectTo(`${pathOf(learner.id, exercise)}?left=1`)
  if (left.why === 'gone') return gone(visit)
  const values = { file: said.file, line: String(said.line), text: said.text }
  return workPage(rooms, visit, { errors: { line: liveWords.note.refusals[left.why] }, values })
}

async function takeDone(rooms: Rooms, visit: Visit): Promise<Response> {
  const { visitor, params, request } = visit
  if (visitor.role !== 'learner') throw new Error('A route for learners let somebody else in.')
  const id = anId.safeParse(params['note'])
  const finished = id.success ? await finishNote(rooms, visitor.id, id.data) : null
  const wantsJson = request.headers.get('accept')?.includes('application/json')
  if (!finished?.ok) {
    const words = liveWords.note.refusals.gone
    return wantsJson ? answerJson({ why: 'gone', say: words }, 404) : errorPage('not-found', { say: words })
  }
  if (wantsJson) return answerJson({ done: true })
  const found = exerciseById(rooms.course, finished.value)
  return redirectTo(found ? pathTo(found.lesson, found.exercise) : '/')
}
