import { plainText } from '#base'
import {
  Button,
  Doorway,
  ErrorSummary,
  Field,
  Form,
  Notice,
  Page,
  Sheet,
  answerPage,
  parseForm,
  redirectTo,
} from '#web'
import { z } from 'zod'
import { cookiesOf, deviceHash, endedSessionCookie, newDeviceCookie, sessionCookieOf } from './cookies.ts'
import { endings } from './facts.ts'
import { frameOf, homeOf } from './frame.ts'
import type { People } from './people.ts'
import type { Route, Visit } from './route.ts'
import { signIn, type Device, type SignedIn, type SignInRefusal } from './sign-in.ts'
import { words } from './words.ts'

const everyone = ['nobody', 'learner', 'tutor', 'manager'] as const

/** Signing in with a card, and signing out. */
export function signInRoutes(people: People): readonly Route[] {
  return [
    { method: 'GET', path: '/sign-in', for: ['nobody'], answer: (visit) => Promise.resolve(signInPage(visit)) },
    { method: 'POST', path: '/sign-in', for: everyone, mostBytes: 4096, answer: (visit) => takeCard(people, visit) },
    { method: 'POST', path: '/sign-out', for: everyone, mostBytes: 4096, answer: (visit) => leave(people, visit) },
  ]
}

const aCard = z.object({
  code: plainText(200),
  words: plainText(200).default(''),
  next: plainText(500).optional(),
})

interface Shown {
  readonly error?: string
  readonly code?: string | undefined
  readonly next?: string | undefined
  readonly status?: number
}

function signInPage(
  visit: Visit,
  { error, code, next = visit.url.searchParams.get('next') ?? '', status }: Shown = {},
): Response {
  const { signIn: say } = words
  return answerPage(
    <Page {...frameOf(visit)} title={say.title} problem={error !== undefined}>
      <div class="sign-in">
        <Doorway />
        <Sheet>
          <ErrorSummary errors={error === undefined ? {} : { code: error }} />
          {error === undefined && <WhyHere visit={visit} />}
          <h1>{say.title}</h1>
          <p>{say.lead}</p>
          <Form action="/sign-in">
            {next !== '' && <input type="hidden" name="next" value={next} />}
            <Field name="code" label={say.code} hint={say.codeHint} value={code} code maxLength={200} />
            {/* Not type="password": the browser would offer to keep the words on a shared PC. The style sheet hides them. */}
            <Field name="words" label={say.words} hint={say.wordsHint} maxLength={200} />
            <label class="choice">
              <input type="checkbox" id="show-words" />
              <span>{say.showWords}</span>
            </label>
            <Button>{say.button}</Button>
          </Form>
          <p>{say.noCard}</p>
          <p>
            <a href="/sign-in/staff">{say.staff}</a>
          </p>
          {visit.house.cardsShown && (
            <p>
              <a href="/demo">{say.demo}</a>
            </p>
          )}
        </Sheet>
      </div>
    </Page>,
    status,
  )
}

/** Why a screen that was signed in is here again. Only our own sentences: the address says which. */
function WhyHere({ visit }: { visit: Visit }) {
  const because = visit.url.searchParams.get('because')
  const why = endings.find((ending) => ending === because)
  return why === undefined ? null : (
    <Notice tone="mark">
      <p>{words.ended[why]}</p>
    </Notice>
  )
}

async function takeCard(people: People, visit: Visit): Promise<Response> {
  const form = await parseForm(visit.request, aCard)
  if (!form.ok) return signInPage(visit, { error: words.signIn.refusals.empty, status: form.status })
  const { code, next } = form.value
  const browser = browserOf(visit.request)
  const result = await signIn(people, form.value, browser.device)
  if (!result.ok) {
    const refusal = signInPage(visit, {
      error: sentenceOf(result, 'card'),
      code: codeToShow(code),
      next,
      status: statusOf(result),
    })
    return withCookies(refusal, browser.cookies)
  }
  return enter(people, visit, { signedIn: result.value, next, browser })
}

/** What she typed as her code stands there again, but never words that she typed into the same field. */
function codeToShow(typed: string): string {
  return /^\s*[A-Za-z]+[\s-]*[0-9]{0,2}\s*$/.test(typed) ? typed.trim() : ''
}

export function sentenceOf(refusal: SignInRefusal, who: 'card' | 'staff'): string {
  const { refusals } = words.signIn
  if (refusal.why === 'wait') return words.wait(refusal.waitMs)
  if (who === 'staff' && (refusal.why === 'no-match' || refusal.why === 'empty'))
    return refusals[`${refusal.why}-staff`]
  return refusals[refusal.why]
}

export function statusOf({ why }: { why: string }): number {
  if (why === 'wait') return 429
  return why === 'busy' ? 503 : 400
}

interface Browser {
  readonly device: Device
  readonly cookies: readonly string[]
}

/** This browser by its device cookie; one that has none gets one. */
export function browserOf(request: Request): Browser {
  const { device } = cookiesOf(request)
  if (device !== null) return { device: { hash: deviceHash(device), isNew: false }, cookies: [] }
  const made = newDeviceCookie()
  return { device: { hash: deviceHash(made.device), isNew: true }, cookies: [made.cookie] }
}

interface Entering {
  readonly signedIn: SignedIn
  readonly next?: string | undefined
  readonly browser: Browser
}

/** Sends someone who signed in to where she was going. Whoever was signed in on this browser before is signed out. */
export async function enter(
  people: People,
  { visitor }: Visit,
  { signedIn, next, browser }: Entering,
): Promise<Response> {
  if (visitor.role !== 'nobody') await people.sessions.signOut(visitor)
  const response = redirectTo(pathIn(next) ?? homeOf(signedIn.role))
  return withCookies(response, [...browser.cookies, sessionCookieOf(signedIn.token)])
}

export function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}

/** A path of this site, or null. It came from an address, so anything else in it is dropped. */
function pathIn(next = ''): string | null {
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(next) || next.includes('\\')) return null
  return /^\/(sign-in|sign-out|events)/.test(next) ? null : next
}

/** Leaves nothing on a shared PC: the cookie goes, and the browser is asked to forget what it kept of our pages. */
async function leave(people: People, { visitor }: Visit): Promise<Response> {
  if (visitor.role !== 'nobody') await people.sessions.signOut(visitor)
  const response = redirectTo('/sign-in?because=asked')
  response.headers.set('clear-site-data', '"cache", "storage"')
  return withCookies(response, [endedSessionCookie()])
}
