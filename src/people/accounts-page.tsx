import { anId } from '#base'
import { Button, DataTable, ErrorSummary, Field, Form, Notice, Page, Radios, Sheet } from '#web'
import { answerPage, ButtonLink, errorPage, parseForm, redirectTo, type FormErrors } from '#web'
import { inLondon } from '#base'
import { z } from 'zod'
import { aName } from './facts.ts'
import { staffFrameOf } from './frame.ts'
import type { People } from './people.ts'
import type { Route, Visit } from './route.ts'
import { shortMoment } from './say-when.ts'
import { addStaff, closeStaff, newStaffCode, type OneTimeCode, type StaffRefusal } from './staff.ts'
import { aStaffRole } from './staff-facts.ts'
import { staffWords } from './staff-words.ts'
import { allStaff, type Staff } from './tables.ts'

const path = '/staff/accounts'

/** Who can sign in as staff. A manager adds people by a one-time code, and closes accounts. */
export function accountsRoutes(people: People): readonly Route[] {
  const route = (method: Route['method'], at: string, answer: Route['answer']): Route => ({
    ...{ method, answer },
    path: at,
    for: ['manager'],
  })
  return [
    route('GET', path, (visit) => accountsPage(people, visit)),
    route('POST', path, (visit) => add(people, visit)),
    route('POST', `${path}/:person/code`, (visit) => makeCode(people, visit)),
    route('POST', `${path}/:person/close`, (visit) => close(people, visit)),
  ]
}

interface Shown {
  readonly errors?: FormErrors
  readonly values?: Readonly<Record<string, string>>
}

async function accountsPage(people: People, visit: Visit, { errors = {}, values = {} }: Shown = {}): Promise<Response> {
  const { staff: say } = staffWords
  const roles = aStaffRole.options.map((key) => ({ key, text: say.roles[key], hint: say.roleHints[key] }))
  const hasErrors = Object.keys(errors).length > 0
  return answerPage(
    <Page {...staffFrameOf(visit)} title={say.title} problem={hasErrors}>
      <ErrorSummary errors={errors} />
      <h1>{say.title}</h1>
      <Accounts staff={await allStaff(people.journal.db)} now={people.clock.now()} />
      <Sheet>
        <h2>{say.add}</h2>
        <Form action={path}>
          <Field name="name" label={say.name} value={values['name']} error={errors['name']} width={20} maxLength={80} />
          <Radios
            {...{ name: 'role', question: say.role, options: roles }}
            chosen={values['role'] ?? 'tutor'}
            error={errors['role']}
          />
          <Button>{say.addButton}</Button>
        </Form>
      </Sheet>
    </Page>,
    hasErrors ? 400 : 200,
  )
}

function Accounts({ staff, now }: { staff: readonly Staff[]; now: number }) {
  const { staff: say } = staffWords
  const stateOf = ({ passphrase, codeUntil }: Staff) => {
    if (passphrase !== null) return say.states.ready
    return codeUntil !== null && codeUntil > now ? say.states.waiting : say.states.none
  }
  return (
    <DataTable
      caption={say.caption}
      rows={staff}
      keyOf={({ id }) => id}
      columns={[
        { head: say.name, rowHead: true, cell: ({ name }) => name },
        { head: say.role, cell: ({ role }) => say.roles[role] },
        { head: say.state, cell: stateOf },
        { head: say.signedIn, cell: ({ signedIn }) => (signedIn === null ? staffWords.never : shortMoment(signedIn)) },
        { head: say.actions, cell: ({ id, name }) => <Actions {...{ id, name }} /> },
      ]}
    />
  )
}

function Actions({ id, name }: Pick<Staff, 'id' | 'name'>) {
  const { staff: say } = staffWords
  const button = (text: string, look: 'plain' | 'warn', action: string) => (
    <Form action={`${path}/${id}/${action}`} class="in-row">
      <button class={`button ${look}`} type="submit" aria-label={`${text}, ${name}`}>
        {text}
      </button>
    </Form>
  )
  return (
    <div class="buttons">
      {button(say.newCode, 'plain', 'code')} {button(say.left, 'warn', 'close')}
    </div>
  )
}

async function add(people: People, visit: Visit): Promise<Response> {
  const form = await parseForm(visit.request, z.object({ name: aName, role: aStaffRole }))
  if (!form.ok) return accountsPage(people, visit, form)
  const added = await addStaff(people, visit.actor, form.value)
  if (added.ok) return codePage(visit, added.value)
  return accountsPage(people, visit, { errors: { name: staffWords.staff.refusals[added.why] }, values: form.value })
}

async function makeCode(people: People, visit: Visit): Promise<Response> {
  const person = anId.safeParse(visit.params['person'])
  const made = person.success
    ? await newStaffCode(people, visit.actor, person.data)
    : ({ ok: false, why: 'gone' } as const)
  return made.ok ? codePage(visit, made.value) : refusedPage(visit, made.why)
}

async function close(people: People, visit: Visit): Promise<Response> {
  const person = anId.safeParse(visit.params['person'])
  const closed = person.success
    ? await closeStaff(people, visit.actor, person.data)
    : ({ ok: false, why: 'gone' } as const)
  return closed.ok ? redirectTo(path) : refusedPage(visit, closed.why)
}

function refusedPage(visit: Visit, why: StaffRefusal['why']): Response {
  const { staff: say } = staffWords
  const kind = why === 'gone' ? 'not-found' : 'refused'
  return errorPage(kind, { ...staffFrameOf(visit), say: say.refusals[why], next: { text: say.title, href: path } })
}

/** The one time a code is shown. */
function codePage(visit: Visit, { name, code, until }: OneTimeCode): Response {
  const { staff: say } = staffWords
  return answerPage(
    <Page {...staffFrameOf(visit)} title={say.codeTitle}>
      <h1>{say.codeTitle}</h1>
      <p>{say.codeFor(name)}</p>
      <p class="card-code">{code}</p>
      <Notice tone="mark">
        <p>{say.codeOnce}</p>
        <p>{say.codeUntil(inLondon(until))}</p>
        <p>{say.codeWhere}</p>
      </Notice>
      <p>
        <ButtonLink href={path} look="plain">
          {staffWords.sheet.done}
        </ButtonLink>
      </p>
    </Page>,
  )
}
