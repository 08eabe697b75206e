import { plainText } from '#base'
import { Button, ErrorSummary, Field, Form, Page, Sheet, answerPage, parseForm } from '#web'
import { z } from 'zod'
import { frameOf } from './frame.ts'
import type { People } from './people.ts'
import type { Route, Visit } from './route.ts'
import { browserOf, enter, sentenceOf, statusOf, withCookies } from './sign-in-pages.tsx'
import { isWeak, longestPassphrase, setPassphrase, signInStaff, type PassphraseRefusal } from './staff.ts'
import { words } from './words.ts'

const everyone = ['nobody', 'learner', 'tutor', 'manager'] as const

/** Signing in as staff, and setting a passphrase with a one-time code. */
export function staffSignInRoutes(people: People): readonly Route[] {
  const firstTime = '/sign-in/first-time'
  return [
    { method: 'GET', path: '/sign-in/staff', for: ['nobody'], answer: (visit) => Promise.resolve(staffPage(visit)) },
    {
      method: 'POST',
      path: '/sign-in/staff',
      for: everyone,
      mostBytes: 4096,
      answer: (visit) => takePassphrase(people, visit),
    },
    { method: 'GET', path: firstTime, for: ['nobody'], answer: (visit) => Promise.resolve(firstTimePage(visit)) },
    { method: 'POST', path: firstTime, for: everyone, mostBytes: 4096, answer: (visit) => takeCode(people, visit) },
  ]
}

interface Shown {
  readonly error?: string
  readonly field?: string
  readonly name?: string | undefined
  readonly status?: number
}

function staffPage(visit: Visit, { error, name, status }: Shown = {}): Response {
  const { staffSignIn: say } = words
  return answerPage(
    <Page {...frameOf(visit)} title={say.title} problem={error !== undefined}>
      <div class="sign-in">
        <Sheet>
          <ErrorSummary errors={error === undefined ? {} : { name: error }} />
          <h1>{say.title}</h1>
          <Form action="/sign-in/staff">
            <Field
              name="name"
              label={say.name}
              hint={say.nameHint}
              value={name}
              autocomplete="username"
              maxLength={80}
            />
            <Field name="passphrase" label={say.passphrase} type="password" maxLength={400} />
            <Button>{say.button}</Button>
          </Form>
          <p>
            <a href="/sign-in/first-time">{say.firstTime}</a>
          </p>
          <p>
            <a href="/sign-in">{say.learner}</a>
          </p>
        </Sheet>
      </div>
    </Page>,
    status,
  )
}

const aPassphrase = z.object({ name: plainText(200), passphrase: plainText(1000) })

async function takePassphrase(people: People, visit: Visit): Promise<Response> {
  const form = await parseForm(visit.request, aPassphrase)
  if (!form.ok) return staffPage(visit, { error: words.signIn.refusals['empty-staff'], status: form.status })
  const browser = browserOf(visit.request)
  const result = await signInStaff(people, form.value, browser.device)
  if (result.ok) return enter(people, visit, { signedIn: result.value, browser })
  const page = staffPage(visit, { error: sentenceOf(result, 'staff'), name: form.value.name, status: statusOf(result) })
  return withCookies(page, browser.cookies)
}

function firstTimePage(visit: Visit, { error, field = 'code', name, status }: Shown = {}): Response {
  const { firstTime: say, staffSignIn } = words
  const errorOf = (wanted: string) => (wanted === field ? error : undefined)
  return answerPage(
    <Page {...frameOf(visit)} title={say.title} problem={error !== undefined}>
      <div class="sign-in">
        <Sheet>
          <ErrorSummary errors={error === undefined ? {} : { [field]: error }} />
          <h1>{say.title}</h1>
          <p>{say.lead}</p>
          <Form action="/sign-in/first-time">
            <Field name="name" label={staffSignIn.name} value={name} error={errorOf('name')} maxLength={80} />
            <Field name="code" label={say.code} hint={say.codeHint} error={errorOf('code')} maxLength={200} />
            <Field
              {...{ name: 'passphrase', label: say.passphrase, hint: say.passphraseHint, error: errorOf('passphrase') }}
              {...{ type: 'password', autocomplete: 'new-password', maxLength: longestPassphrase }}
            />
            <Field
              name="again"
              label={say.again}
              type="password"
              error={errorOf('again')}
              maxLength={longestPassphrase}
            />
            <Button>{say.button}</Button>
          </Form>
          <p>
            <a href="/sign-in/staff">{staffSignIn.title}</a>
          </p>
        </Sheet>
      </div>
    </Page>,
    status,
  )
}

const aFirstTime = z.object({ ...aPassphrase.shape, code: plainText(400), again: plainText(1000) })

async function takeCode(people: People, visit: Visit): Promise<Response> {
  const form = await parseForm(visit.request, aFirstTime)
  if (!form.ok) return firstTimePage(visit, { error: words.firstTime.refusals['no-match'], status: form.status })
  const { name, passphrase, again } = form.value
  const { refusals } = words.firstTime
  if (again !== passphrase) {
    return firstTimePage(visit, { error: refusals['not-the-same'], field: 'again', name, status: 400 })
  }
  const browser = browserOf(visit.request)
  const result = await setPassphrase(people, form.value, browser.device)
  if (result.ok) return enter(people, visit, { signedIn: result.value, browser })
  return withCookies(firstTimePage(visit, { ...shownOf(result), name, status: statusOf(result) }), browser.cookies)
}

function shownOf(refusal: PassphraseRefusal): { error: string; field: string } {
  const { refusals } = words.firstTime
  if (isWeak(refusal)) return { error: refusals[refusal.why], field: 'passphrase' }
  return { error: refusal.why === 'no-match' ? refusals['no-match'] : sentenceOf(refusal, 'staff'), field: 'code' }
}
