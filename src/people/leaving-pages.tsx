import { anId, newId } from '#base'
import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  ErrorSummary,
  Field,
  Form,
  Notice,
  Page,
  Radios,
  answerPage,
  errorPage,
  parseForm,
  redirectTo,
  type FormErrors,
} from '#web'
import { z } from 'zod'
import { cardSheetPage } from './card-sheet.tsx'
import { aDay } from './facts.ts'
import { staffFrameOf } from './frame.ts'
import { leavingReasons } from './leaving-facts.ts'
import { leavingWords as say } from './leaving-words.ts'
import { comeBack, leaveCourse } from './leaving.ts'
import { oneLearner } from './one-learner.ts'
import type { People } from './people.ts'
import type { Route, Visit } from './route.ts'
import { londonDay, sayDay } from './say-when.ts'
import { staffWords } from './staff-words.ts'
import { learnersWhoLeft, type Learner } from './tables.ts'

const staff = ['tutor', 'manager'] as const
const learners = '/staff/learners'
const path = `${learners}/:learner`

/** Leaving the course and coming back. */
export function leavingRoutes(people: People): readonly Route[] {
  const leave = `${path}/leave`
  const asked = (visit: Visit, learner: Learner) => leavePage(people, visit, { learner })
  return [
    { method: 'GET', path: `${learners}/left`, for: staff, answer: (visit) => leftPage(people, visit) },
    { method: 'GET', path: leave, for: staff, answer: oneLearner(people, asked) },
    { method: 'POST', path: leave, for: staff, answer: oneLearner(people, (...at) => keepLeaving(people, ...at)) },
    {
      ...{ method: 'POST', path: `${path}/return`, for: staff },
      answer: oneLearner(people, (...at) => keepReturn(people, ...at)),
    },
  ]
}

async function leftPage(people: People, visit: Visit): Promise<Response> {
  const left = await learnersWhoLeft(people.journal.db)
  return answerPage(
    <Page {...staffFrameOf(visit)} title={say.title} where={[crumb, { text: say.title }]}>
      <h1>{say.title}</h1>
      {left.length === 0 ? (
        <EmptyState say={say.none}>
          <a href={learners}>{staffWords.learners.title}</a>
        </EmptyState>
      ) : (
        <>
          <p>{say.lead}</p>
          <DataTable
            caption={say.caption(left.length)}
            rows={left}
            keyOf={({ id }) => id}
            columns={[
              { head: say.name, rowHead: true, cell: ({ id, name }) => <a href={`${learners}/${id}`}>{name}</a> },
              { head: say.lastDay, cell: ({ leftOn }) => leftOn && sayDay(leftOn) },
              { head: say.reason, cell: ({ leftBecause }) => leftBecause && say.reasons[leftBecause] },
            ]}
          />
        </>
      )}
    </Page>,
  )
}

const crumb = { text: staffWords.learners.title, href: learners }

interface Shown {
  readonly learner: Learner
  readonly errors?: FormErrors
  readonly values?: Readonly<Record<string, string>>
}

function leavePage(people: People, visit: Visit, { learner, errors = {}, values = {} }: Shown): Response {
  const { id, name, leftAt, leftOn, leftBecause } = learner
  const hasLeft = leftAt !== null
  const title = hasLeft ? say.putRightOf(name) : say.leaveOf(name)
  const isWrong = Object.keys(errors).length > 0
  return answerPage(
    <Page
      {...staffFrameOf(visit)}
      title={title}
      where={[crumb, { text: name, href: `${learners}/${id}` }, { text: title }]}
      problem={isWrong}
    >
      <ErrorSummary errors={errors} />
      <h1>{title}</h1>
      <Notice tone={hasLeft ? 'plain' : 'mark'}>
        <p>{hasLeft ? say.alreadyLeft : say.what}</p>
      </Notice>
      <Form action={`${learners}/${id}/leave`}>
        <Radios
          {...{ name: 'because', question: say.why, hint: say.whyHint, error: errors['because'] }}
          options={leavingReasons.map((key) => ({ key, text: say.reasons[key] }))}
          chosen={values['because'] ?? leftBecause ?? undefined}
        />
        <Field
          {...{ name: 'on', label: say.on, hint: say.onHint, width: 12, error: errors['on'] }}
          value={values['on'] ?? leftOn ?? londonDay(people.clock.now())}
        />
        <Button look={hasLeft ? 'main' : 'warn'}>{hasLeft ? say.save : say.button}</Button>
      </Form>
      <p>
        <a href={`${learners}/${id}`}>{say.back(name)}</a>
      </p>
    </Page>,
    isWrong ? 400 : 200,
  )
}

const aLeaving = z.object({
  because: z.enum(leavingReasons, { error: say.chooseWhy }),
  on: z.string().trim().pipe(aDay),
})

async function keepLeaving(people: People, visit: Visit, learner: Learner): Promise<Response> {
  const form = await parseForm(visit.request, aLeaving)
  if (!form.ok) {
    const { on, ...errors } = form.errors
    const said = on === undefined ? errors : { ...errors, on: staffWords.learner.refusedDay }
    return leavePage(people, visit, { learner, errors: said, values: form.values })
  }
  const left = await leaveCourse(people, visit.actor, learner.id, form.value)
  if (left.ok) return redirectTo(`${learners}/${learner.id}`)
  return leavePage(people, visit, { learner, errors: { on: say.refusals[left.why] }, values: form.value })
}

/** Answers with the sheet itself, as for any new card. */
async function keepReturn(people: People, visit: Visit, learner: Learner): Promise<Response> {
  const form = await parseForm(visit.request, z.object({ command: anId }))
  if (!form.ok) return errorPage('bad-form', staffFrameOf(visit))
  const card = await comeBack(people, visit.actor, learner.id, form.value.command)
  const back = `${learners}/${learner.id}`
  if (!card.ok && card.why === 'here-already') return redirectTo(back)
  return cardSheetPage(visit, { cards: card.ok ? [card.value] : null, back })
}

/** On the page of a learner who left: when and why, and the way back. */
export function HasLeft({ id, name, leftOn, leftBecause }: Learner) {
  const why = leftBecause && say.reasons[leftBecause].toLowerCase()
  return (
    <Notice tone="mark">
      <p>{leftOn && why ? say.left(name, sayDay(leftOn), why) : say.leftErased(name)}</p>
      <p>{say.kept}</p>
      <Form action={`${learners}/${id}/return`}>
        <input type="hidden" name="command" value={newId()} />
        <Button>{say.comeBack}</Button>
      </Form>
      <p>
        <a href={`${learners}/${id}/leave`}>{say.putRight}</a>
      </p>
    </Notice>
  )
}

/** The way to the page on which a learner leaves. */
export function LeaveLink({ id }: Learner) {
  return (
    <p>
      <ButtonLink href={`${learners}/${id}/leave`} look="plain">
        {say.leave}
      </ButtonLink>
    </p>
  )
}
