import { anId, inLondon } from '#base'
import { frameOf, type Route, type Visit } from '#people'
import { answerPage, Button, EmptyState, ErrorSummary, errorPage, Field, Form, Page, parseForm, redirectTo } from '#web'
import type { FormErrors } from '#web'
import { z } from 'zod'
import { nameOf } from './class-nav.tsx'
import type { Class } from './class-tables.ts'
import type { Rooms } from './rooms.ts'
import { anAnswer, mostSaid } from './stand-up-facts.ts'
import { HiddenIds, learnerIn, PassForm, saidAnything, StandUpAnswers } from './stand-up-parts.tsx'
import { classOfHers, sayStandUp, type Answers } from './stand-up-say.ts'
import { standUpsOf, type StandUp } from './stand-up-tables.ts'
import { standUpWords } from './stand-up-words.ts'

const { page: say } = standUpWords

/** A learner's own side of the stand-up: three questions, and what she said before. */
export function standUpRoutes(rooms: Rooms): readonly Route[] {
  const path = '/stand-up'
  return [
    { method: 'GET', path, for: ['learner'], answer: (visit) => standUpPage(rooms, visit) },
    { method: 'POST', path, for: ['learner'], lastSave: true, answer: (visit) => keep(rooms, visit) },
    { method: 'POST', path: `${path}/pass`, for: ['learner'], answer: (visit) => letPass(rooms, visit) },
  ]
}

interface Shown {
  readonly errors?: FormErrors
  readonly values?: Readonly<Record<string, string>>
}

async function standUpPage(rooms: Rooms, visit: Visit, { errors = {}, values }: Shown = {}): Promise<Response> {
  const { db } = rooms.journal
  const her = learnerIn(visit)
  const [is, all] = await Promise.all([classOfHers(db, her.file), standUpsOf(db, her.id)])
  const now = all.find((one) => one.class === is?.class)
  const before = all.filter((one) => one.class !== is?.class && saidAnything(one))
  const hasErrors = Object.keys(errors).length > 0
  return answerPage(
    <Page
      {...frameOf(visit)}
      {...{ title: standUpWords.title, where: [{ text: standUpWords.title }], problem: hasErrors, islands: ['basics'] }}
    >
      <ErrorSummary errors={errors} labels={standUpWords.asked} />
      <h1>{standUpWords.title}</h1>
      {is ? (
        <Questions {...{ is, errors }} values={values ?? now ?? {}} before={before[0]} />
      ) : (
        <EmptyState say={say.noClass} />
      )}
      <h2>{say.before}</h2>
      {before.length === 0 && <p>{say.none}</p>}
      {before.map((one) => (
        <Said key={one.class} one={one} />
      ))}
      <p>
        <a href="/">{say.back}</a>
      </p>
    </Page>,
    hasErrors ? 400 : 200,
  )
}

interface Asked {
  readonly is: Class
  readonly errors: FormErrors
  readonly values: Partial<Answers> | Readonly<Record<string, string>>
  readonly before: StandUp | undefined
}

function Questions({ is, errors, values, before }: Asked) {
  const typed: Readonly<Record<string, string | undefined>> = { ...values }
  const field = (name: keyof Answers, hint?: string) => (
    <Field
      {...{ name, label: standUpWords.asked[name], lines: 2, maxLength: mostSaid }}
      {...(hint === undefined ? {} : { hint })}
      value={typed[name]}
      error={errors[name]}
    />
  )
  return (
    <>
      <p>{nameOf(is)}</p>
      <p>{say.lead}</p>
      <Form action="/stand-up">
        <HiddenIds is={is} />
        {field('yesterday', before?.today ? say.lastTime(before.today) : undefined)}
        {field('today')}
        {field('stuck')}
        <Button>{say.button}</Button>
      </Form>
      <PassForm is={is} />
    </>
  )
}

function Said({ one }: { one: StandUp }) {
  return (
    <section class="own-words">
      <h3>{inLondon(one.at, 'day')}</h3>
      <StandUpAnswers said={one} />
    </section>
  )
}

const asked = { command: anId, class: anId }
const someAnswers = z.object({ ...asked, yesterday: anAnswer, today: anAnswer, stuck: anAnswer })

async function keep(rooms: Rooms, visit: Visit): Promise<Response> {
  const form = await parseForm(visit.request, someAnswers)
  if (!form.ok) return standUpPage(rooms, visit, { errors: form.errors, values: form.values })
  if (!saidAnything(form.value)) return standUpPage(rooms, visit, { errors: { '': say.nothing } })
  const kept = await sayStandUp(rooms.journal, learnerIn(visit).id, form.value)
  return kept.ok ? redirectTo('/') : standUpPage(rooms, visit, { errors: { '': say.ended }, values: { ...form.value } })
}

async function letPass(rooms: Rooms, visit: Visit): Promise<Response> {
  const form = await parseForm(visit.request, z.object(asked))
  if (!form.ok) return errorPage('bad-form', frameOf(visit))
  await sayStandUp(rooms.journal, learnerIn(visit).id, { ...form.value, yesterday: '', today: '', stuck: '' })
  return redirectTo('/')
}
