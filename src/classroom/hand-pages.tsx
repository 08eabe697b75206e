import { anId, plainText } from '#base'
import { exerciseById, pathTo } from '#lessons'
import { learnerById, staffFrameOf, type Person, type Route, type Visit } from '#people'
import { answerJson, errorPage, parseForm, redirectTo } from '#web'
import type { ComponentChildren } from 'preact'
import { z } from 'zod'
import { moveHand } from './hand-raise.ts'
import { handSince } from './hand-tables.ts'
import { liveWords } from './live-words.ts'
import { mentorLink } from './mentor-pages.tsx'
import { mentorsOf } from './mentor-tables.ts'
import { mentorWords } from './mentor-words.ts'
import { openNotes, type Note } from './note-tables.ts'
import type { Rooms } from './rooms.ts'

const say = liveWords.hand

/** Asking for somebody to come, and saying that one is coming. */
export function handRoutes(rooms: Rooms): readonly Route[] {
  return [
    { method: 'POST', path: '/hand', for: ['learner'], answer: (visit) => raise(rooms, visit) },
    {
      method: 'POST',
      path: '/staff/class/learners/:learner/hand',
      for: ['tutor'],
      answer: (visit) => come(rooms, visit),
    },
  ]
}

/** Puts the button into the same place of every page of a learner, and what else waits for her beside it. */
export function putHandsInHeader({ people, journal, course }: Rooms): void {
  people.beside.handUp = async (learner: Person, { url }: Visit): Promise<ComponentChildren> => {
    const { id, file } = learner
    const [since, notes, mentor, mentors] = await Promise.all([
      handSince(journal.db, file, journal.clock.now()),
      openNotes(journal.db, [id]),
      mentorLink({ journal }, learner),
      mentorsOf(journal.db, id),
    ])
    // A raised hand opens her work to her mentors: she is told so, and by name.
    const isUpSays = mentors.length === 0 ? say.isUp : mentorWords.mayLook(mentors.map((one) => one.mentorName))
    const exercise = notes.map((note) => exerciseById(course, note.exercise)).find((found) => found !== undefined)
    const href = exercise ? pathTo(exercise.lesson, exercise.exercise) : null
    const back = pathAndPlace(url)
    return <HandUp isUp={since !== null} {...{ isUpSays, back, notes, href, mentor }} />
  }
}

/** Where she is: the page, and in a lesson the exercise. Whatever else stands in the address is not said again. */
function pathAndPlace({ pathname, searchParams }: URL): string {
  const at = searchParams.get('at')
  return at === null ? pathname : `${pathname}?at=${encodeURIComponent(at)}`
}

interface InHeader {
  readonly isUp: boolean
  readonly isUpSays: string
  readonly back: string
  readonly notes: readonly Note[]
  readonly href: string | null
  readonly mentor: ComponentChildren
}

function HandUp({ isUp, isUpSays, back, notes, href, mentor }: InHeader) {
  return (
    <>
      {mentor}
      <span class="notes-wait" data-notes-wait>
        {notes.length > 0 && href !== null && <a href={href}>{say.notes(notes.length)}</a>}
      </span>
      <form method="post" action="/hand" data-hand={isUp ? 'up' : 'down'} data-says={isUpSays}>
        <input type="hidden" name="up" value={isUp ? '0' : '1'} />
        <input type="hidden" name="back" value={back} />
        <span class="hand-state" role="status">
          {isUp ? isUpSays : ''}
        </span>
        <button class="button quiet" type="submit">
          <Palm />
          <span>{isUp ? say.lower : say.raise}</span>
        </button>
      </form>
    </>
  )
}

/** An open hand, in the line of the other drawings. */
function Palm() {
  return (
    <svg class="palm" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d="M5 11V6a1.2 1.2 0 0 1 2.4 0v4V4.2a1.2 1.2 0 0 1 2.4 0V10 4.6a1.2 1.2 0 0 1 2.4 0V10.5V6.5a1.2 1.2 0 0 1 2.4 0V13a5 5 0 0 1-5 5H9.5a5 5 0 0 1-4-2L2.9 12.6a1.2 1.2 0 0 1 2-1.4z" />
    </svg>
  )
}

const aMove = z.object({ up: z.enum(['0', '1']), back: plainText(500).optional() })

async function raise({ journal }: Rooms, visit: Visit): Promise<Response> {
  const { visitor } = visit
  if (visitor.role !== 'learner') throw new Error('A route for learners let somebody else in.')
  const form = await parseForm(visit.request, aMove)
  if (!form.ok) return errorPage('bad-form')
  const up = form.value.up === '1'
  await moveHand(journal, visit.actor, { file: visitor.file, up })
  const wantsJson = visit.request.headers.get('accept')?.includes('application/json')
  return wantsJson ? answerJson({ up }) : redirectTo(pathOfOurs(form.value.back))
}

/** Where she was. It came with the form, so anything but a path of this site is dropped. */
function pathOfOurs(back = '/'): string {
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(back) && !back.includes('\\') ? back : '/'
}

async function come({ journal }: Rooms, visit: Visit): Promise<Response> {
  const id = anId.safeParse(visit.params['learner'])
  const learner = id.success ? await learnerById(journal.db, id.data) : null
  if (!learner) return errorPage('not-found', { ...staffFrameOf(visit), say: liveWords.note.refusals.gone })
  await moveHand(journal, visit.actor, { file: learner.file, up: false })
  const form = await parseForm(visit.request, z.object({ back: plainText(500).optional() }))
  return redirectTo(form.ok && form.value.back !== undefined ? pathOfOurs(form.value.back) : '/staff/class/live')
}
