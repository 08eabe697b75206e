import { anId, type Id } from '#base'
import { allLearners, learnerById, shortDay, staffFrameOf, type Learner, type Route, type Visit } from '#people'
import { Button, Checkboxes, DataTable, EmptyState, ErrorSummary, Form, Notice, Page } from '#web'
import { answerPage, errorPage, parseForm, redirectTo, type FormErrors } from '#web'
import { z } from 'zod'
import { nameMentor } from './mentor-name.ts'
import { allRights, mentorsOf, rightsOf, type MentorRight } from './mentor-tables.ts'
import { mentorWords, sayNames } from './mentor-words.ts'
import type { Rooms } from './rooms.ts'
import { dayOf } from './say-day.ts'

const say = mentorWords.staff
const learners = '/staff/learners'
const all = `${learners}/all/mentors`
const pathOf = (learner: Id) => `${learners}/${learner}/mentor`

/** Where a tutor gives the right of a peer mentor, and sees all that were given. */
export function namingRoutes(rooms: Rooms): readonly Route[] {
  const one = `${learners}/:learner/mentor`
  return [
    { method: 'GET', path: all, for: ['tutor'], answer: (visit) => allPage(rooms, visit) },
    { method: 'GET', path: one, for: ['tutor'], answer: (visit) => onePage(rooms, visit) },
    { method: 'POST', path: one, for: ['tutor'], answer: (visit) => keep(rooms, visit) },
  ]
}

async function allPage({ journal }: Rooms, visit: Visit): Promise<Response> {
  const rights = await allRights(journal.db)
  return answerPage(
    <Page {...staffFrameOf(visit)} title={say.title}>
      <h1>{say.title}</h1>
      <p>
        {say.lead} {say.bounds}
      </p>
      {rights.length === 0 ? (
        <EmptyState say={say.none}>
          <a href={learners}>{say.question}</a>
        </EmptyState>
      ) : (
        <RightsTable rights={rights} />
      )}
    </Page>,
  )
}

function RightsTable({ rights }: { rights: readonly MentorRight[] }) {
  return (
    <DataTable
      caption={say.caption}
      rows={rights}
      keyOf={({ mentor, over }) => `${mentor} ${over}`}
      columns={[
        {
          head: say.mentor,
          rowHead: true,
          cell: ({ mentor, mentorName }) => <a href={pathOf(mentor)}>{mentorName}</a>,
        },
        { head: say.over, cell: ({ overName }) => overName },
        { head: say.given, cell: ({ since, byName }) => say.givenBy(shortDay(dayOf(since)), byName) },
      ]}
    />
  )
}

async function onePage(rooms: Rooms, visit: Visit, errors: FormErrors = {}): Promise<Response> {
  const { db } = rooms.journal
  const learner = await learnerIn(rooms, visit)
  if (!learner) return noSuchLearner(visit)
  const [mine, mentors, here] = await Promise.all([
    rightsOf(db, learner.file),
    mentorsOf(db, learner.id),
    allLearners(db),
  ])
  const title = say.titleOf(learner.name)
  const where = [{ text: say.title, href: all }, { text: learner.name }]
  const isWrong = Object.keys(errors).length > 0
  return answerPage(
    <Page {...staffFrameOf(visit)} title={title} where={where} problem={isWrong}>
      <ErrorSummary errors={errors} />
      {visit.url.searchParams.has('saved') && (
        <Notice tone="good">
          <p>{say.saved}</p>
        </Notice>
      )}
      <h1>{title}</h1>
      <p>
        {say.lead} {say.bounds}
      </p>
      <Others {...{ learner, mine, here }} />
      {mentors.length > 0 && <p>{say.helpedBy(sayNames(mentors.map(({ mentorName }) => mentorName)))}</p>}
      <p>
        <a href={all}>{say.all}</a>
      </p>
    </Page>,
    isWrong ? 400 : 200,
  )
}

interface OthersShown {
  readonly learner: Learner
  readonly mine: readonly MentorRight[]
  readonly here: readonly Learner[]
}

function Others({ learner, mine, here }: OthersShown) {
  const others = here.filter(({ id }) => id !== learner.id)
  if (learner.leftAt !== null) return <EmptyState say={say.hasLeft} />
  if (others.length === 0) return <EmptyState say={say.nobodyElse} />
  return (
    <Form action={pathOf(learner.id)}>
      <Checkboxes
        {...{ name: 'over', question: say.question, hint: say.hint }}
        options={others.map(({ id, name }) => ({ key: id, text: name }))}
        chosen={mine.map(({ over }) => over)}
      />
      <p class="hint">{say.ends}</p>
      <Button>{say.save}</Button>
    </Form>
  )
}

const aNaming = z.object({
  over: z
    .union([anId, z.array(anId)])
    .optional()
    .transform((chosen) => [chosen ?? []].flat()),
})

async function keep(rooms: Rooms, visit: Visit): Promise<Response> {
  const learner = await learnerIn(rooms, visit)
  if (!learner) return noSuchLearner(visit)
  const form = await parseForm(visit.request, aNaming)
  if (!form.ok) return errorPage('bad-form', staffFrameOf(visit))
  const named = await nameMentor(rooms, visit.actor, learner.id, form.value.over)
  return named.ok ? redirectTo(`${pathOf(learner.id)}?saved=1`) : onePage(rooms, visit, { over: say.naming[named.why] })
}

async function learnerIn({ journal }: Rooms, { params }: Visit): Promise<Learner | null> {
  const id = anId.safeParse(params['learner'])
  return id.success ? learnerById(journal.db, id.data) : null
}

function noSuchLearner(visit: Visit): Response {
  return errorPage('not-found', { ...staffFrameOf(visit), next: { text: say.question, href: learners } })
}
