import { anId, newId, plainText, type Id } from '#base'
import {
  Button,
  Checkboxes,
  DataTable,
  Details,
  EmptyState,
  ErrorSummary,
  Field,
  Form,
  Notice,
  Page,
  Sheet,
} from '#web'
import { aReading, answerPage, errorPage, parseForm, redirectTo, usualReading, type FormErrors } from '#web'
import { z } from 'zod'
import { cardSheetPage } from './card-sheet.tsx'
import { endCard, reissueCard } from './cards.ts'
import { adjustmentsOf, changeLearner, releaseDelay, setReading } from './change-learner.ts'
import { aDay, adjustments, aName, aPrisonerNumber } from './facts.ts'
import { staffFrameOf } from './frame.ts'
import { HasLeft, LeaveLink } from './leaving-pages.tsx'
import { oneLearner } from './one-learner.ts'
import { LearnerWays } from './learner-ways.tsx'
import type { People } from './people.ts'
import type { Route, Visit } from './route.ts'
import { shortMoment } from './say-when.ts'
import { ReadingChoices } from './settings-page.tsx'
import { staffWords } from './staff-words.ts'
import * as tables from './tables.ts'
import type { Learner, SignInRow } from './tables.ts'

const staff = ['tutor', 'manager'] as const

/** One learner as staff see her: details, card, sign-ins. */
export function learnerRoutes(people: People): readonly Route[] {
  const path = '/staff/learners/:learner'
  const at = (method: 'GET' | 'POST', end: string, answer: (visit: Visit, learner: Learner) => Promise<Response>) =>
    ({ method, path: `${path}${end}`, for: staff, answer: oneLearner(people, answer) }) as const
  return [
    at('GET', '', (visit, learner) => learnerPage(people, visit, { learner })),
    at('POST', '', (visit, learner) => keepDetails(people, visit, learner)),
    at('POST', '/reading', (visit, { id }) => keepReading(people, visit, id)),
    at('POST', '/card', (visit, { id }) => makeCard(people, visit, id)),
    at('POST', '/end-card', (visit, { id }) => dropCard(people, visit, id)),
    at('POST', '/release', (visit, { id }) => release(people, visit, id)),
  ]
}

interface Shown {
  readonly learner: Learner
  readonly errors?: FormErrors
  readonly values?: Readonly<Record<string, string>>
}

async function learnerPage(people: People, visit: Visit, { learner, errors = {}, values }: Shown): Promise<Response> {
  const { learner: say, learners } = staffWords
  const { db } = people.journal
  const [number, signIns, [card], reading] = await Promise.all([
    tables.numberOf(db, learner.file),
    tables.signInsOf(db, learner.file, 20),
    tables.cardsOf(db, learner.file, 1),
    tables.readingOf(db, learner.id),
  ])
  const hasErrors = Object.keys(errors).length > 0
  return answerPage(
    <Page
      {...staffFrameOf(visit)}
      title={learner.name}
      where={[{ text: learners.title, href: '/staff/learners' }, { text: learner.name }]}
      problem={hasErrors}
    >
      <ErrorSummary errors={errors} />
      <Said visit={visit} />
      <h1>{learner.name}</h1>
      <LearnerWays visit={visit} id={learner.id} name={learner.name} />
      {learner.leftAt === null ? (
        <CardPart {...{ learner, card, waits: people.tries.delayed().has(learner.code ?? '') }} />
      ) : (
        <HasLeft {...learner} />
      )}
      <DetailsPart {...{ learner, number, errors, values }} />
      <Details summary={say.reading}>
        <Form action={`/staff/learners/${learner.id}/reading`}>
          <ReadingChoices reading={reading ?? usualReading} />
          <Button look="plain">{staffWords.save}</Button>
        </Form>
      </Details>
      {learner.leftAt === null && <LeaveLink {...learner} />}
      <SignIns rows={signIns} />
    </Page>,
    hasErrors ? 400 : 200,
  )
}

const said = ['saved', 'lifted', 'cardEnded', 'alreadyEnded'] as const

/** What the form before this page did. Only our own sentences: the address says which. */
function Said({ visit }: { visit: Visit }) {
  const which = said.find((key) => key === visit.url.searchParams.get('said'))
  return which === undefined ? null : (
    <Notice tone="good">
      <p>{staffWords.learner[which]}</p>
    </Notice>
  )
}

function CardPart({ learner, card, waits }: { learner: Learner; card: tables.CardRow | undefined; waits: boolean }) {
  const { learner: say } = staffWords
  const path = `/staff/learners/${learner.id}`
  return (
    <Sheet>
      <h2>{say.card}</h2>
      <p>{card?.code ? say.cardSince(card.code, shortMoment(card.at)) : say.noCard}</p>
      {(waits || learner.troubleSince !== null) && (
        <Notice tone="stop">
          <p>{say.delayed}</p>
          <Form action={`${path}/release`}>
            <Button look="plain">{say.lift}</Button>
          </Form>
        </Notice>
      )}
      <Form action={`${path}/card`}>
        <input type="hidden" name="command" value={newId()} />
        <p class="hint">{say.newCardHint}</p>
        <Button>{say.newCard}</Button>
      </Form>
      {card?.code && (
        <Form action={`${path}/end-card`}>
          <Button look="warn">{say.endCard}</Button>
        </Form>
      )}
    </Sheet>
  )
}

interface DetailsShown {
  readonly learner: Learner
  readonly number: string | null
  readonly errors: FormErrors
  readonly values: Readonly<Record<string, string>> | undefined
}

function DetailsPart({ learner, number, errors, values }: DetailsShown) {
  const { learner: say } = staffWords
  const typed = values ?? { name: learner.name, number: number ?? '', startedOn: learner.startedOn }
  const chosen = values ? (values['adjustments'] ?? '').split('\n') : adjustmentsOf(learner)
  const options = adjustments.map((key) => ({ key, text: say.adjustmentTexts[key] }))
  return (
    <Sheet>
      <h2>{say.details}</h2>
      <Form action={`/staff/learners/${learner.id}`}>
        <Field name="name" label={say.name} value={typed['name']} error={errors['name']} width={20} maxLength={80} />
        <Field
          {...{ name: 'number', label: say.number, hint: say.numberHint, width: 8, maxLength: 20 }}
          value={typed['number']}
          error={errors['number']}
        />
        <Field
          {...{ name: 'startedOn', label: say.started, hint: say.startedHint, width: 12 }}
          value={typed['startedOn']}
          error={errors['startedOn']}
        />
        <Checkboxes
          {...{ name: 'adjustments', question: say.adjustments, options, chosen }}
          error={errors['adjustments']}
        />
        <Button look="plain">{staffWords.save}</Button>
      </Form>
    </Sheet>
  )
}

function SignIns({ rows }: { rows: readonly SignInRow[] }) {
  const { learner: say } = staffWords
  if (rows.length === 0) return <EmptyState say={say.noSignIns} />
  return (
    <DataTable
      caption={say.signIns}
      rows={rows}
      keyOf={({ at, what }) => `${at} ${what}`}
      columns={[
        { head: say.when, rowHead: true, cell: ({ at }) => shortMoment(at) },
        { head: say.what, cell: sayHappened },
      ]}
    />
  )
}

function sayHappened({ what, because, actorName }: SignInRow): string {
  const { learner: say } = staffWords
  if (what === 'released') return say.by(say.happened.released, actorName ?? '')
  return because === null ? say.happened[what] : say.because(say.happened[what], say.outs[because])
}

const noNumber = plainText(20)
  .refine((typed) => typed.trim() === '')
  .transform(() => null)
export const aNumberOrNone = z.union([noNumber, aPrisonerNumber], { error: staffWords.learner.numberRefused })

const someDetails = z.object({
  name: aName,
  number: aNumberOrNone,
  startedOn: z.string().trim().pipe(aDay.refine(Boolean)),
  adjustments: z
    .union([z.enum(adjustments), z.array(z.enum(adjustments))])
    .optional()
    .transform((chosen) => [chosen ?? []].flat()),
})

async function keepDetails(people: People, visit: Visit, learner: Learner): Promise<Response> {
  const form = await parseForm(visit.request, someDetails)
  if (!form.ok) return learnerPage(people, visit, { learner, errors: form.errors, values: form.values })
  const changed = await changeLearner(people, visit.actor, learner.id, form.value)
  if (changed.ok) return redirectTo(`/staff/learners/${learner.id}?said=saved`)
  const { name, startedOn, number } = form.value
  const values = { name, startedOn, number: number ?? '', adjustments: form.value.adjustments.join('\n') }
  return learnerPage(people, visit, { learner, errors: { number: staffWords.learner.numberTaken }, values })
}

async function keepReading(people: People, visit: Visit, learner: Id): Promise<Response> {
  const form = await parseForm(visit.request, aReading)
  if (!form.ok) return errorPage('bad-form', staffFrameOf(visit))
  await setReading(people, visit.actor, learner, form.value)
  return redirectTo(`/staff/learners/${learner}?said=saved`)
}

/** Answers with the sheet itself: the words are on it and nowhere else, so there is no address to come back to. */
async function makeCard(people: People, visit: Visit, learner: Id): Promise<Response> {
  const form = await parseForm(visit.request, z.object({ command: anId }))
  if (!form.ok) return errorPage('bad-form', staffFrameOf(visit))
  const card = await reissueCard(people, visit.actor, learner, form.value.command)
  if (!card.ok && card.why === 'left') return redirectTo(`/staff/learners/${learner}`)
  return cardSheetPage(visit, { cards: card.ok ? [card.value] : null, back: `/staff/learners/${learner}` })
}

async function dropCard(people: People, visit: Visit, learner: Id): Promise<Response> {
  const ended = await endCard(people, visit.actor, learner)
  return redirectTo(`/staff/learners/${learner}?said=${ended.ok ? 'cardEnded' : 'alreadyEnded'}`)
}

async function release(people: People, visit: Visit, learner: Id): Promise<Response> {
  await releaseDelay(people, visit.actor, learner)
  return redirectTo(`/staff/learners/${learner}?said=lifted`)
}
