import { Button, EmptyState, Form, Page, answerPage } from '#web'
import type { ComponentChildren } from 'preact'
import { readDemo, type DemoCards } from './demo.ts'
import { frameOf } from './frame.ts'
import type { People } from './people.ts'
import type { Route, Visit } from './route.ts'
import { words } from './words.ts'

/** The cards of a demo on a page, so that a newcomer is in with one click. A real site has no such page. */
export function demoRoutes(people: People): readonly Route[] {
  if (!people.demo) return []
  const route: Route = {
    method: 'GET',
    path: '/demo',
    for: ['nobody', 'learner', 'tutor', 'manager'],
    answer: async (visit) => demoPage(visit, await readDemo(people.dataFolder)),
  }
  return [route]
}

function demoPage(visit: Visit, demo: DemoCards | null): Response {
  const { demo: say } = words
  return answerPage(
    <Page {...frameOf(visit)} title={say.title} wide>
      <h1>{say.title}</h1>
      {demo === null ? <EmptyState say={say.none} /> : <Cards {...demo} />}
    </Page>,
  )
}

function Cards({ learners, staff }: DemoCards) {
  const { demo: say } = words
  return (
    <>
      <p>{say.lead}</p>
      <h2>{say.learners}</h2>
      <ul class="demo-cards">
        {learners.map(({ name, code, words: three }) => {
          const spoken = three.join(' ')
          return (
            <Way key={code} action="/sign-in" name={name} fields={{ code, words: spoken }}>
              <dt>{say.code}</dt>
              <dd>
                <code>{code}</code>
              </dd>
              <dt>{say.words}</dt>
              <dd>{spoken}</dd>
            </Way>
          )
        })}
      </ul>
      <h2>{say.staff}</h2>
      <ul class="demo-cards">
        {staff.map(({ name, passphrase }) => (
          <Way key={name} action="/sign-in/staff" name={name} fields={{ name, passphrase }}>
            <dt>{say.passphrase}</dt>
            <dd>{passphrase}</dd>
          </Way>
        ))}
      </ul>
    </>
  )
}

interface WayIn {
  readonly action: string
  readonly name: string
  readonly fields: Readonly<Record<string, string>>
  readonly children: ComponentChildren
}

/** One account of the demo: what opens it, and the button that does. */
function Way({ action, name, fields, children }: WayIn) {
  return (
    <li>
      <h3>{name}</h3>
      <dl>{children}</dl>
      <Form action={action}>
        {Object.entries(fields).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <Button look="plain">{words.demo.signInAs(name)}</Button>
      </Form>
    </li>
  )
}
