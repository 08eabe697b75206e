import { Button, ErrorSummary, Form, Notice, Page, Radios, aReading, answerPage, parseForm, redirectTo } from '#web'
import type { ReadingSettings } from '#web'
import { setReading } from './change-learner.ts'
import { frameOf } from './frame.ts'
import type { People } from './people.ts'
import type { Route, Visit } from './route.ts'
import { words } from './words.ts'

/** How a learner's own pages look. */
export function settingsRoutes(people: People): readonly Route[] {
  return [
    { method: 'GET', path: '/settings', for: ['learner'], answer: (visit) => Promise.resolve(settingsPage(visit)) },
    { method: 'POST', path: '/settings', for: ['learner'], answer: (visit) => keepSettings(people, visit) },
  ]
}

function settingsPage(visit: Visit, { errors = {}, status = 200 } = {}): Response {
  const { settings: say } = words
  if (visit.visitor.role === 'nobody') throw new Error('The guard lets only learners in here.')
  const frame = frameOf(visit)
  const hasSaved = visit.url.searchParams.has('saved')
  return answerPage(
    <Page {...frame} title={say.title} where={[{ text: say.title }]} islands={['basics']} problem={status !== 200}>
      <ErrorSummary errors={errors} />
      {hasSaved && (
        <Notice tone="good">
          <p>{say.saved}</p>
        </Notice>
      )}
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <Form action="/settings">
        <ReadingChoices reading={visit.visitor.reading} />
        <Button>{say.button}</Button>
      </Form>
      <p>
        <a href="/">{say.back}</a>
      </p>
    </Page>,
    status,
  )
}

type Texts = Readonly<Record<string, string>>

/** The six questions about how pages look; staff see them on a learner's page too. */
export function ReadingChoices({ reading }: { reading: ReadingSettings }) {
  const { settings: say } = words
  const choice = (name: keyof ReadingSettings, question: string, texts: Texts, more: { hint?: string } = {}) => {
    const options = Object.entries(texts).map(([key, text]) => ({ key, text }))
    return <Radios {...{ name, question, options, ...more }} chosen={reading[name]} inLine />
  }
  return (
    <>
      {choice('size', say.size, say.sizes)}
      {choice('spacing', say.spacing, say.spacings)}
      {choice('font', say.font, say.fonts)}
      {choice('tint', say.tint, say.tints)}
      {choice('theme', say.theme, say.themes)}
      {choice('ruler', say.ruler, say.rulers, { hint: say.rulerHint })}
    </>
  )
}

async function keepSettings(people: People, visit: Visit): Promise<Response> {
  const form = await parseForm(visit.request, aReading)
  if (!form.ok) return settingsPage(visit, { errors: form.errors, status: form.status })
  if (visit.visitor.role === 'nobody') throw new Error('The guard lets only learners in here.')
  const kept = await setReading(people, visit.actor, visit.visitor.id, form.value)
  if (!kept.ok) throw new Error('A learner who is signed in has no record.')
  return redirectTo('/settings?saved=1')
}
