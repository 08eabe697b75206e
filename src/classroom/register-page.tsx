import { anId } from '#base'
import type { Learner, Route, Visit } from '#people'
import {
  answerPage,
  ButtonLink,
  EmptyState,
  errorPage,
  ErrorSummary,
  Form,
  Notice,
  Page,
  parseForm,
  redirectTo,
} from '#web'
import type { FormErrors } from '#web'
import { z } from 'zod'
import { marks } from './class-facts.ts'
import { classFrame, classIn, ClassNav, nameOf, noSuchClass, pathOf } from './class-nav.tsx'
import type { Class } from './class-tables.ts'
import { ClassFacts, SignLine } from './class-wing-page.tsx'
import { RegisterLines } from './register-lines.tsx'
import { countMarks, notListed, registerRows, stateOf, type Marked, type RegisterRow } from './register-rows.ts'
import type { Rooms } from './rooms.ts'
import { saveRegister, type SentRow } from './save-register.ts'
import { registerWords as say } from './words-register.ts'

const path = '/staff/class/:class/register'
const staff = ['tutor', 'manager'] as const

/** The register: a line for each learner, one letter for each mark, and the same as plain radios without JavaScript. */
export function registerRoutes(rooms: Rooms): readonly Route[] {
  return [
    { method: 'GET', path, for: staff, answer: (visit) => registerPage(rooms, visit) },
    // A screen that locks in the middle sends what is marked on it as its last act.
    { method: 'POST', path, for: staff, lastSave: true, answer: (visit) => keepRegister(rooms, visit) },
    { method: 'POST', path: `${path}/everyone`, for: staff, answer: (visit) => everyoneHere(rooms, visit) },
  ]
}

interface Shown {
  readonly errors?: FormErrors
  readonly sent?: Readonly<Record<string, string>>
}

async function registerPage(rooms: Rooms, visit: Visit, shown: Shown = {}): Promise<Response> {
  const is = await classIn(rooms, visit)
  if (!is) return noSuchClass(visit)
  const lines = await registerRows(rooms, is)
  const { errors = {} } = shown
  const hasErrors = Object.keys(errors).length > 0
  return answerPage(
    <Page
      {...classFrame(visit, is, 'register')}
      {...{ problem: hasErrors, saved: stateNow(lines), islands: ['register'] }}
    >
      <ErrorSummary errors={errors} />
      <ClassNav {...{ visit, is }} here="register" />
      <h1>{say.title}</h1>
      <p class="no-print">{nameOf(is)}</p>
      {visit.url.searchParams.has('saved') && <Saved rows={lines} />}
      <Unexpected is={is} learners={await notListed(rooms, is)} />
      <div class="print-only">
        <ClassFacts is={is} />
      </div>
      {lines.length === 0 ? <Nobody is={is} /> : <RegisterForm {...{ is, rows: lines, ...shown }} />}
      <SignLine />
      <WhoLeft is={is} rows={lines} />
    </Page>,
    hasErrors ? 400 : 200,
  )
}

/** What the header's slot says before anything is pressed: marks that are proposed are not kept. */
function stateNow(rows: readonly RegisterRow[]): 'saved' | 'not-saved' {
  return rows.some(({ proposed }) => proposed !== null) ? 'not-saved' : 'saved'
}

function Saved({ rows }: { rows: readonly RegisterRow[] }) {
  return (
    <Notice tone="good">
      <p>
        {say.saved} {say.counts(countMarks(rows))}. {say.print}
      </p>
    </Notice>
  )
}

/** Whoever is here without being expected: one press puts her on the list. */
function Unexpected({ is, learners }: { is: Class; learners: readonly Learner[] }) {
  if (learners.length === 0) return null
  return (
    <section class="unexpected no-print">
      <h2>{say.unexpected}</h2>
      <ul>
        {learners.map(({ id, name }) => (
          <li key={id}>
            <Form action={`${pathOf(is.class, 'list')}/add`}>
              <span>{name}</span>{' '}
              <button class="button plain" type="submit" name="learner" value={id} aria-label={say.addOne(name)}>
                {say.addToList}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Nobody({ is }: { is: Class }) {
  return (
    <EmptyState say={say.nobody}>
      <ButtonLink href={pathOf(is.class, 'list')}>{say.changeList}</ButtonLink>
    </EmptyState>
  )
}

function RegisterForm({ is, rows, errors = {}, sent }: Shown & { is: Class; rows: readonly RegisterRow[] }) {
  const at = pathOf(is.class, 'register')
  return (
    <>
      <Form action={`${at}/everyone`} class="everyone no-print">
        <button class="button plain" type="submit" aria-describedby="everyone-hint" data-everyone>
          {say.everyone}
        </button>
        <p class="hint" id="everyone-hint">
          {say.everyoneHint}
        </p>
      </Form>
      <p class="keys no-print" id="register-keys" hidden>
        {say.keys}
      </p>
      <Form action={at} id="register">
        <RegisterLines {...{ rows, errors, sent }} />
        <p class="buttons">
          <button class="button main" type="submit" data-save>
            {say.save}
          </button>
          <span id="register-state" role="status" />
        </p>
      </Form>
    </>
  )
}

/** A line for each who was there: when and why she left stands on a page of its own. */
function WhoLeft({ is, rows }: { is: Class; rows: readonly RegisterRow[] }) {
  const there = rows.filter(({ mark }) => mark === 'here' || mark === 'late')
  if (there.length === 0) return null
  return (
    <section class="who-left no-print">
      <h2>{say.leftTitle}</h2>
      <p class="hint">{say.leftHint}</p>
      <ul>
        {there.map(({ learner, name }) => (
          <li key={learner}>
            <a href={`${pathOf(is.class, 'left')}/${learner}`}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const aForm = z.record(z.string().max(60), z.string().max(60))
const aMark = z.enum(marks).or(z.literal('').transform(() => null))
/** Nothing stands for "late, nobody noted by how much". */
const someMinutes = z.union([
  z.literal('').transform(() => null),
  z
    .string()
    .regex(/^\s*\d{1,3}\s*$/)
    .transform(Number)
    .pipe(z.int().min(1).max(600)),
])

async function keepRegister(rooms: Rooms, visit: Visit): Promise<Response> {
  const [is, form] = [await classIn(rooms, visit), await parseForm(visit.request, aForm)]
  if (!is) return noSuchClass(visit)
  const sent = form.ok ? readRows(await registerRows(rooms, is), form.value) : null
  if (!form.ok || sent === null) return errorPage('bad-form')
  if (Object.keys(sent.errors).length > 0) return registerPage(rooms, visit, { errors: sent.errors, sent: form.value })
  await saveRegister(rooms.journal, visit.actor, { class: is.class, rows: sent.rows })
  return redirectTo(`${pathOf(is.class, 'register')}?saved=1`)
}

/** The lines that were sent, and what is to be mended in them; null when a mark is none that a page of ours could send. */
function readRows(rows: readonly RegisterRow[], form: Readonly<Record<string, string>>) {
  const errors: Record<string, string> = {}
  const read: SentRow[] = []
  for (const { learner, name } of rows) {
    const [mark, minutes] = [
      aMark.safeParse(form[`mark:${learner}`] ?? ''),
      someMinutes.safeParse(form[`late:${learner}`] ?? ''),
    ]
    if (!mark.success || !anId.safeParse(learner).success) return null
    const isLate = mark.data === 'late'
    if (isLate && !minutes.success) errors[`late:${learner}`] = say.badMinutes(name)
    const since = isLate && minutes.success ? minutes.data : null
    // A line the page did not hold, as of one who came onto the list meanwhile, is as it was.
    if (form[`mark:${learner}`] === undefined) continue
    read.push({ learner, was: form[`was:${learner}`] ?? '', mark: mark.data, since })
  }
  return { rows: read, errors }
}

/** Without JavaScript: everyone without a mark is here, or late if that is what we propose. Then the few are changed. */
async function everyoneHere(rooms: Rooms, visit: Visit): Promise<Response> {
  const is = await classIn(rooms, visit)
  if (!is) return noSuchClass(visit)
  const here: Marked = { mark: 'here', since: null }
  const unmarked = (await registerRows(rooms, is)).filter(({ mark, listed }) => mark === null && listed)
  const sent = unmarked.map(({ learner, proposed }) => ({
    ...{ learner, was: stateOf({ mark: null, since: null }) },
    ...(proposed ?? here),
  }))
  await saveRegister(rooms.journal, visit.actor, { class: is.class, rows: sent })
  return redirectTo(`${pathOf(is.class, 'register')}?saved=1`)
}
