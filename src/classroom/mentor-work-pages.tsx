import { anId } from '#base'
import type { Db, Tx } from '#database'
import { frameOf, type Route, type Visit } from '#people'
import { answerJson, answerPage, ButtonLink, EmptyState, errorPage, htmlOf, Notice, Page, parseForm } from '#web'
import { redirectTo, wantsPage, type FormErrors } from '#web'
import { z } from 'zod'
import { liveWords } from './live-words.ts'
import { mentorIn, pathOf } from './mentor-pages.tsx'
import { handsForMentor, notesByMentor, type AskedMentor } from './mentor-tables.ts'
import { mentorWords } from './mentor-words.ts'
import { aNoteText } from './note-facts.ts'
import { leaveNote } from './note-leave.ts'
import { Code, seeWork, WorkView, type SeenWork } from './note-view.tsx'
import type { Rooms } from './rooms.ts'

const say = mentorWords.mentor

/**
 * Looking at the work of someone whose hand is up, and leaving a note on a line of it. Each page asks for the right
 * anew; whoever has none of it gets the same answer for everybody, so that it says nothing of whose hand is up or who
 * is there.
 */
export function mentorWorkRoutes(rooms: Rooms): readonly Route[] {
  const one = '/mentor/learners/:learner'
  return [
    { method: 'GET', path: one, for: ['learner'], answer: (visit) => workPage(rooms, visit) },
    // What an open page asks by itself: nobody need be there.
    { method: 'GET', path: `${one}/now`, for: ['learner'], keepsIdle: true, answer: (visit) => workNow(rooms, visit) },
    { method: 'POST', path: `${one}/notes/:exercise`, for: ['learner'], answer: (visit) => takeNote(rooms, visit) },
  ]
}

/** Whose work she may look at now: the one in the address, if she was named for her and that hand is up. */
async function askedIn({ journal }: Rooms, visit: Visit, db: Db | Tx = journal.db): Promise<AskedMentor | null> {
  const { file } = mentorIn(visit)
  const id = anId.safeParse(visit.params['learner'])
  const hands = id.success ? await handsForMentor(db, file) : []
  return hands.find(({ learner }) => learner === id.data) ?? null
}

function notNow(visit: Visit): Response {
  if (!wantsPage(visit.request)) return answerJson({ why: 'refused', say: say.notYours }, 403)
  const next = { text: say.toHands, href: '/mentor' }
  return errorPage('refused', { ...frameOf(visit), say: say.notYours, next })
}

/** What she works on now, with the mentor's own notes alone: the rest of her work is not what she asked about. */
async function seeAsked(rooms: Rooms, visit: Visit, { learner }: AskedMentor): Promise<SeenWork | null> {
  const seen = await seeWork(rooms, learner, undefined)
  if (!seen) return null
  const own = await notesByMentor(rooms.journal.db, learner, mentorIn(visit).id)
  return { ...seen, others: [], notes: seen.notes.filter(({ note }) => own.has(note)) }
}

interface Returned {
  readonly errors?: FormErrors
  readonly values?: Readonly<Record<string, string>>
}

async function workPage(rooms: Rooms, visit: Visit, { errors = {}, values }: Returned = {}): Promise<Response> {
  const asked = await askedIn(rooms, visit)
  if (!asked) return notNow(visit)
  const { learner, name } = asked
  const seen = await seeAsked(rooms, visit, asked)
  const frame = {
    ...frameOf(visit),
    where: [{ text: say.title, href: '/mentor' }, { text: name }],
    islands: ['mentor'],
  }
  if (!seen) {
    return answerPage(
      <Page {...frame} title={name}>
        <h1>{name}</h1>
        <EmptyState say={say.nothing(name)}>
          <ButtonLink href="/mentor">{say.toHands}</ButtonLink>
        </EmptyState>
      </Page>,
    )
  }
  const { searchParams: asks } = visit.url
  const isWrong = Object.keys(errors).length > 0
  const title = say.titleOf(name, seen.exercise.title)
  const path = pathOf(learner)
  return answerPage(
    <Page {...{ ...frame, title, problem: isWrong }} wide>
      <h1>{title}</h1>
      <p class="soft">
        {liveWords.work.readOnly}{' '}
        <span data-moves={`${path}/now?exercise=${seen.exercise.id}`} data-mentor-work hidden>
          {liveWords.work.moves}
        </span>
      </p>
      <WorkView
        {...{ seen, path, errors, left: asks.get('left') === '1' && !isWrong }}
        action={`${path}/notes/${seen.exercise.id}`}
        asked={values ?? { file: asks.get('file') ?? undefined, line: asks.get('line') ?? undefined }}
      />
    </Page>,
    isWrong ? 400 : 200,
  )
}

async function workNow(rooms: Rooms, visit: Visit): Promise<Response> {
  const asked = await askedIn(rooms, visit)
  if (!asked) return answerJson({ why: 'refused', say: say.notYours }, 403)
  const seen = await seeAsked(rooms, visit, asked)
  const path = pathOf(asked.learner)
  const isSame = seen && seen.exercise.id === visit.url.searchParams.get('exercise')
  return answerJson({ html: htmlOf(isSame ? <Code {...{ seen, path }} /> : <MovedOn path={path} />) })
}

function MovedOn({ path }: { path: string }) {
  return (
    <Notice tone="mark">
      <p>{say.movedOn}</p>
      <p>
        <a href={path}>{say.lookAgain}</a>
      </p>
    </Notice>
  )
}

const aNote = z.object({
  note: anId,
  file: z.string().max(64),
  line: z.coerce.number({ error: liveWords.note.badLine }).int().min(1, { error: liveWords.note.badLine }),
  text: aNoteText,
})

async function takeNote(rooms: Rooms, visit: Visit): Promise<Response> {
  const asked = await askedIn(rooms, visit)
  if (!asked) return notNow(visit)
  const form = await parseForm(visit.request, aNote)
  if (!form.ok) return workPage(rooms, visit, form)
  const { note, ...said } = form.value
  const values = { file: said.file, line: String(said.line), text: said.text }
  const exercise = (await seeAsked(rooms, visit, asked))?.exercise.id
  if (exercise === undefined || exercise !== visit.params['exercise'])
    return workPage(rooms, visit, { errors: { '': say.movedOn }, values })
  const mayStill = async (tx: Tx) => (await askedIn(rooms, visit, tx)) !== null
  const left = await leaveNote(rooms, visit.actor, note, { learner: asked.learner, exercise, ...said }, mayStill)
  if (left.ok || left.why === 'already-left') return redirectTo(`${pathOf(asked.learner)}?left=1`)
  if (left.why === 'gone') return notNow(visit)
  return workPage(rooms, visit, { errors: { line: liveWords.note.refusals[left.why] }, values })
}
