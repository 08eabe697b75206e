import {
  Button,
  ErrorSummary,
  Field,
  Form,
  Notice,
  Page,
  answerPage,
  parseForm,
  redirectTo,
  type FormErrors,
} from '#web'
import { z } from 'zod'
import { staffFrameOf } from './frame.ts'
import type { People } from './people.ts'
import type { Route, Visit } from './route.ts'
import { setUpSite } from './site.ts'
import { aSiteCode, aSiteName } from './staff-facts.ts'
import { staffWords } from './staff-words.ts'
import { siteOf } from './tables.ts'

/** The site's name and prison code, for managers. */
export function siteRoutes(people: People): readonly Route[] {
  const [path, roles] = ['/staff/site', ['manager'] as const]
  return [
    { method: 'GET', path, for: roles, answer: (visit) => sitePage(people, visit) },
    { method: 'POST', path, for: roles, answer: (visit) => keepSite(people, visit) },
  ]
}

interface Shown {
  readonly errors?: FormErrors
  readonly values?: Readonly<Record<string, string>>
}

async function sitePage(people: People, visit: Visit, { errors = {}, values }: Shown = {}): Promise<Response> {
  const { site: say } = staffWords
  const site = values ?? (await siteOf(people.journal)) ?? { name: '', code: '' }
  const hasErrors = Object.keys(errors).length > 0
  return answerPage(
    <Page {...staffFrameOf(visit)} title={say.title} problem={hasErrors}>
      <ErrorSummary errors={errors} />
      {visit.url.searchParams.has('saved') && (
        <Notice tone="good">
          <p>{say.saved}</p>
        </Notice>
      )}
      <h1>{say.title}</h1>
      <Form action="/staff/site">
        <Field name="name" label={say.name} value={site.name} error={errors['name']} width={20} maxLength={80} />
        <Field
          {...{ name: 'code', label: say.code, hint: say.codeHint, width: 4, maxLength: 10 }}
          value={site.code}
          error={errors['code']}
        />
        <Button>{staffWords.save}</Button>
      </Form>
    </Page>,
    hasErrors ? 400 : 200,
  )
}

async function keepSite(people: People, visit: Visit): Promise<Response> {
  const form = await parseForm(visit.request, z.object({ name: aSiteName, code: aSiteCode }))
  if (!form.ok) return sitePage(people, visit, form)
  await setUpSite(people, visit.actor, form.value)
  return redirectTo('/staff/site?saved=1')
}
