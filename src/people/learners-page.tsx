import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  ErrorSummary,
  Field,
  Form,
  Page,
  Tag,
  answerPage,
  parseForm,
  redirectTo,
  type Column,
} from '#web'
import { z } from 'zod'
import { byName } from './by-name.ts'
import { aPrisonerNumber } from './facts.ts'
import { staffFrameOf } from './frame.ts'
import { leavingWords } from './leaving-words.ts'
import type { People } from './people.ts'
import type { Route, Visit } from './route.ts'
import { sayDay, shortMoment } from './say-when.ts'
import { staffWords } from './staff-words.ts'
import { allLearners, learnerByNumber, type Learner } from './tables.ts'

const staff = ['tutor', 'manager'] as const

/** The list of learners. Sorting and finding stand in the address, but a prisoner number never does. */
export function learnersRoutes(people: People): readonly Route[] {
  return [
    { method: 'GET', path: '/staff/learners', for: staff, answer: (visit) => learnersPage(people, visit) },
    { method: 'POST', path: '/staff/learners/find-number', for: staff, answer: (visit) => findNumber(people, visit) },
  ]
}

const sorts = {
  name: byName,
  code: (a: Learner, b: Learner) => (a.code ?? '').localeCompare(b.code ?? ''),
  started: (a: Learner, b: Learner) => a.startedOn.localeCompare(b.startedOn),
  signedIn: (a: Learner, b: Learner) => (a.signedIn ?? 0) - (b.signedIn ?? 0),
  trouble: (a: Learner, b: Learner) => (b.troubleSince ?? 0) - (a.troubleSince ?? 0),
}
type Sort = keyof typeof sorts

interface Asked {
  readonly find: string
  readonly sort: Sort
  readonly down: boolean
}

function askedIn({ url }: Visit): Asked {
  const sort = Object.keys(sorts).find((key): key is Sort => key === url.searchParams.get('sort')) ?? 'name'
  const find = (url.searchParams.get('find') ?? '').trim().slice(0, 80)
  return { find, sort, down: url.searchParams.get('order') === 'down' }
}

function addressOf({ find, sort, down }: Asked): string {
  const query = new URLSearchParams({ ...(find ? { find } : {}), sort, ...(down ? { order: 'down' } : {}) })
  return `/staff/learners?${query.toString()}`
}

async function learnersPage(people: People, visit: Visit, error?: string): Promise<Response> {
  const { learners: say } = staffWords
  const asked = askedIn(visit)
  // Somebody looked for a number where names are looked for: off with it before the address is seen or kept.
  if (aPrisonerNumber.safeParse(asked.find).success) return redirectTo('/staff/learners')
  const found = await allLearners(people.journal.db, asked.find.isWellFormed() ? asked.find.replaceAll('\0', '') : '')
  const learners = found.toSorted((a, b) => (asked.down ? -1 : 1) * sorts[asked.sort](a, b))
  return answerPage(
    <Page {...staffFrameOf(visit)} title={say.title} problem={error !== undefined}>
      <ErrorSummary errors={error === undefined ? {} : { number: error }} />
      <h1>{say.title}</h1>
      <p class="buttons">
        <ButtonLink href="/staff/learners/new">{say.add}</ButtonLink>{' '}
        <ButtonLink href="/staff/learners/list" look="plain">
          {say.addMany}
        </ButtonLink>
      </p>
      <Finding find={asked.find} error={error} />
      {learners.length === 0 ? (
        <EmptyState say={asked.find ? say.noneFound : say.empty}>
          {asked.find && <a href="/staff/learners">{say.showAll}</a>}
        </EmptyState>
      ) : (
        <LearnerTable {...{ people, asked, learners }} />
      )}
      <p class="no-print beside">
        <a href="/staff/learners/left">{leavingWords.link}</a>
        {visit.visitor.role === 'tutor' && <a href="/staff/learners/all/mentors">{say.mentors}</a>}
      </p>
    </Page>,
    error === undefined ? 200 : 400,
  )
}

function Finding({ find, error }: { find: string; error?: string | undefined }) {
  const { learners: say } = staffWords
  return (
    <div class="finders no-print">
      <form method="get" action="/staff/learners" role="search" autocomplete="off">
        <Field name="find" label={say.find} value={find} type="search" width={20} maxLength={80} />
        <Button look="plain">{say.findButton}</Button>
      </form>
      <Form action="/staff/learners/find-number">
        <Field name="number" label={say.findNumber} hint={say.findNumberHint} error={error} width={8} maxLength={20} />
        <Button look="plain">{say.findButton}</Button>
      </Form>
    </div>
  )
}

function LearnerTable({ people, asked, learners }: { people: People; asked: Asked; learners: readonly Learner[] }) {
  const { learners: say } = staffWords
  const delayed = people.tries.delayed()
  const sortedBy = (sort: Sort): Pick<Column<Learner>, 'sort' | 'sorted'> => {
    const isNow = asked.sort === sort
    const address = addressOf({ ...asked, sort, down: isNow && !asked.down })
    return { sort: address, ...(isNow ? { sorted: asked.down ? 'descending' : 'ascending' } : {}) }
  }
  const columns: readonly Column<Learner>[] = [
    {
      head: say.name,
      rowHead: true,
      ...sortedBy('name'),
      cell: ({ id, name }) => <a href={`/staff/learners/${id}`}>{name}</a>,
    },
    {
      head: say.code,
      ...sortedBy('code'),
      cell: ({ code }) => (code === null ? staffWords.none : <code>{code}</code>),
    },
    { head: say.started, ...sortedBy('started'), cell: ({ startedOn }) => sayDay(startedOn) },
    {
      head: say.signedIn,
      ...sortedBy('signedIn'),
      cell: ({ signedIn }) => (signedIn === null ? staffWords.never : shortMoment(signedIn)),
    },
    {
      head: say.trouble,
      ...sortedBy('trouble'),
      cell: (learner) => <Trouble {...learner} waitMs={delayed.get(learner.code ?? '') ?? 0} />,
    },
  ]
  return <DataTable caption={say.caption(learners.length)} {...{ columns, rows: learners }} keyOf={({ id }) => id} />
}

/** What a tutor needs to see of a card in trouble, with the one click that helps. */
function Trouble({ id, name, troubleSince, waitMs }: Learner & { waitMs: number }) {
  const { learners: say } = staffWords
  if (troubleSince === null && waitMs === 0) return null
  return (
    <Form action={`/staff/learners/${id}/release`} class="in-row">
      {troubleSince !== null && <Tag tone="stop">{say.troubleSince(shortMoment(troubleSince))}</Tag>}{' '}
      {waitMs > 0 && <span>{say.waits(Math.ceil(waitMs / 1000))}</span>}{' '}
      <button class="button plain" type="submit" aria-label={say.liftFor(name)}>
        {say.lift}
      </button>
    </Form>
  )
}

/** By POST, and then on to an address that holds only her random id. */
async function findNumber(people: People, visit: Visit): Promise<Response> {
  const form = await parseForm(visit.request, z.object({ number: aPrisonerNumber }))
  if (!form.ok) return learnersPage(people, visit, form.errors['number'] ?? staffWords.learners.numberNotFound)
  const found = await learnerByNumber(people.journal.db, form.value.number)
  return found
    ? redirectTo(`/staff/learners/${found.id}`)
    : learnersPage(people, visit, staffWords.learners.numberNotFound)
}
