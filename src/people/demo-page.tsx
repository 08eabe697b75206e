import { Button, DataTable, EmptyState, Form, Page, answerPage } from '#web'
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
      <DataTable
        caption={say.learners}
        rows={learners}
        keyOf={({ code }) => code}
        columns={[
          { head: say.name, rowHead: true, cell: ({ name }) => name },
          { head: say.code, cell: ({ code }) => <code>{code}</code> },
          { head: say.words, cell: (card) => card.words.join(' ') },
          {
            head: say.signIn,
            cell: (card) =>
              enterAs({
                action: '/sign-in',
                name: card.name,
                fields: { code: card.code, words: card.words.join(' ') },
              }),
          },
        ]}
      />
      <DataTable
        caption={say.staff}
        rows={staff}
        keyOf={({ name }) => name}
        columns={[
          { head: say.name, rowHead: true, cell: ({ name }) => name },
          { head: say.passphrase, cell: ({ passphrase }) => passphrase },
          {
            head: say.signIn,
            cell: (account) => enterAs({ action: '/sign-in/staff', name: account.name, fields: account }),
          },
        ]}
      />
    </>
  )
}

function enterAs({ action, name, fields }: { action: string; name: string; fields: Readonly<Record<string, string>> }) {
  return (
    <Form action={action}>
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <Button look="plain">{words.demo.signInAs(name)}</Button>
    </Form>
  )
}
