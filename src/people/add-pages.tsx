import { anId, newId, plainText } from '#base'
import {
  Button,
  DataTable,
  ErrorSummary,
  Field,
  Form,
  Notice,
  Page,
  answerPage,
  errorPage,
  parseForm,
  type FormErrors,
} from '#web'
import { z } from 'zod'
import { addLearners } from './add-learners.ts'
import { cardSheetPage } from './card-sheet.tsx'
import { aName } from './facts.ts'
import { staffFrameOf } from './frame.ts'
import { aNumberOrNone } from './learner-page.tsx'
import type { People } from './people.ts'
import { readList, type ListedLearner, type ListFault } from './read-list.ts'
import type { Route, Visit } from './route.ts'
import { staffWords } from './staff-words.ts'
import { allLearners, numbersTaken } from './tables.ts'

const staff = ['tutor', 'manager'] as const
const mostBytes = 256 * 1024
const learners = '/staff/learners'

/** Adding learners: one by one, or many from a list that is looked through before anything is added. */
export function addRoutes(people: People): readonly Route[] {
  const [one, list] = [`${learners}/new`, `${learners}/list`]
  return [
    { method: 'GET', path: one, for: staff, answer: (visit) => Promise.resolve(onePage(visit)) },
    { method: 'POST', path: one, for: staff, answer: (visit) => addOne(people, visit) },
    { method: 'GET', path: list, for: staff, answer: (visit) => Promise.resolve(listPage(visit)) },
    { method: 'POST', path: list, for: staff, mostBytes, answer: (visit) => checkList(people, visit) },
    { method: 'POST', path: `${list}/add`, for: staff, mostBytes, answer: (visit) => addList(people, visit) },
  ]
}

function onePage(
  visit: Visit,
  { errors = {}, values = {} }: { errors?: FormErrors; values?: FormErrors } = {},
): Response {
  const { add: say, learner } = staffWords
  const hasErrors = Object.keys(errors).length > 0
  return answerPage(
    <Page {...staffFrameOf(visit)} title={say.title} where={crumbs(say.title)} problem={hasErrors}>
      <ErrorSummary errors={errors} />
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <Form action={`${learners}/new`}>
        <input type="hidden" name="command" value={newId()} />
        <Field
          {...{ name: 'name', label: learner.name, width: 20, maxLength: 80 }}
          value={values['name']}
          error={errors['name']}
        />
        <Field
          {...{ name: 'number', label: learner.number, hint: learner.numberHint, width: 8, maxLength: 20 }}
          value={values['number']}
          error={errors['number']}
        />
        <Button>{say.button}</Button>
      </Form>
    </Page>,
    hasErrors ? 400 : 200,
  )
}

function crumbs(title: string) {
  return [{ text: staffWords.learners.title, href: learners }, { text: title }]
}

async function addOne(people: People, visit: Visit): Promise<Response> {
  const form = await parseForm(visit.request, z.object({ name: aName, number: aNumberOrNone, command: anId }))
  if (!form.ok) return onePage(visit, form)
  const { name, number, command } = form.value
  const added = await addLearners(people, visit.actor, [{ name, number }], command)
  if (added.ok) return cardSheetPage(visit, { cards: added.value, back: learners })
  if (added.why === 'already-made') return cardSheetPage(visit, { cards: null, back: learners })
  return onePage(visit, { errors: { number: staffWords.learner.numberTaken }, values: { name, number: number ?? '' } })
}

function listPage(
  visit: Visit,
  { text = '', faults = [] }: { text?: string; faults?: readonly ListFault[] } = {},
): Response {
  const { addMany: say } = staffWords
  return answerPage(
    <Page {...staffFrameOf(visit)} title={say.title} where={crumbs(say.title)} problem={faults.length > 0}>
      {faults.length > 0 && <Faults faults={faults} />}
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <Form action={`${learners}/list`} upload>
        <Field name="file" label={say.file} hint={say.fileHint} type="file" accept=".csv,text/csv" />
        <Field name="text" label={say.text} hint={say.textHint} lines={12} value={text} />
        <Button>{say.button}</Button>
      </Form>
    </Page>,
    faults.length > 0 ? 400 : 200,
  )
}

/** Every line to mend, by its number and never by what stands on it. */
function Faults({ faults }: { faults: readonly ListFault[] }) {
  const { addMany: say } = staffWords
  const sayFault = ({ line, problem }: ListFault) =>
    line === null ? say.problems[problem] : say.onLine(line, say.problems[problem])
  return (
    <>
      <ErrorSummary errors={{ text: say.mend(faults.length) }} />
      <Notice tone="stop">
        <ul>
          {faults.map((fault, nth) => (
            <li key={nth}>{sayFault(fault)}</li>
          ))}
        </ul>
      </Notice>
    </>
  )
}

const aList = z.object({
  text: plainText(mostBytes).default(''),
  file: plainText(mostBytes).default(''),
  /** Sent by the page on which the list was looked through: she wants it back as it was. */
  change: z.literal('yes').optional(),
})

async function checkList(people: People, visit: Visit): Promise<Response> {
  const form = await parseForm(visit.request, aList, mostBytes)
  if (!form.ok) return errorPage(form.status === 413 ? 'too-big' : 'bad-form', staffFrameOf(visit))
  const text = form.value.file.trim() === '' ? form.value.text : form.value.file
  if (form.value.change) return listPage(visit, { text })
  const list = await readWhole(people, text)
  if ('faults' in list) return listPage(visit, { text, faults: list.faults })
  const names = new Set((await allLearners(people.journal.db)).map(({ name }) => name.toLowerCase()))
  return checkPage(visit, { text, listed: list.listed, names })
}

/** The list, or all its faults, those that only the site's own records show among them. */
async function readWhole(
  people: People,
  text: string,
): Promise<{ listed: readonly ListedLearner[] } | { faults: readonly ListFault[] }> {
  const list = readList(text)
  if (!list.ok) return { faults: list.faults }
  const taken = await numbersTaken(
    people.journal.db,
    list.value.flatMap(({ number }) => number ?? []),
  )
  const faults = list.value.flatMap(({ line, number }) =>
    number !== null && taken.has(number) ? [{ line, problem: 'number-taken' as const }] : [],
  )
  return faults.length > 0 ? { faults } : { listed: list.value }
}

interface Checked {
  readonly text: string
  readonly listed: readonly ListedLearner[]
  readonly names: ReadonlySet<string>
}

function checkPage(visit: Visit, { text, listed, names }: Checked): Response {
  const { addMany: say } = staffWords
  return answerPage(
    <Page {...staffFrameOf(visit)} title={say.checkTitle} where={crumbs(say.checkTitle)}>
      <h1>{say.checkTitle}</h1>
      <Notice>
        <p>{say.checkLead}</p>
      </Notice>
      <DataTable
        caption={say.caption(listed.length)}
        rows={listed}
        keyOf={({ line }) => String(line)}
        columns={[
          { head: say.line, number: true, cell: ({ line }) => line },
          { head: say.name, rowHead: true, cell: ({ name }) => name },
          { head: say.number, cell: ({ number }) => number ?? staffWords.none },
          { head: say.note, cell: ({ name }) => (names.has(name.toLowerCase()) ? say.sameName : '') },
        ]}
      />
      <Form action={`${learners}/list/add`}>
        <input type="hidden" name="command" value={newId()} />
        <input type="hidden" name="text" value={text} />
        <Button>{say.add(listed.length)}</Button>
      </Form>
      <Form action={`${learners}/list`}>
        <input type="hidden" name="change" value="yes" />
        <input type="hidden" name="text" value={text} />
        <Button look="plain">{say.back}</Button>
      </Form>
    </Page>,
  )
}

async function addList(people: People, visit: Visit): Promise<Response> {
  const form = await parseForm(visit.request, z.object({ text: plainText(mostBytes), command: anId }), mostBytes)
  if (!form.ok) return errorPage(form.status === 413 ? 'too-big' : 'bad-form', staffFrameOf(visit))
  const { text, command } = form.value
  const list = readList(text)
  if (!list.ok) return listPage(visit, { text, faults: list.faults })
  const added = await addLearners(people, visit.actor, list.value, command)
  if (added.ok) return cardSheetPage(visit, { cards: added.value, back: learners })
  if (added.why === 'already-made') return cardSheetPage(visit, { cards: null, back: learners })
  const faults = added.rows.map((row) => ({ line: list.value[row]?.line ?? null, problem: 'number-taken' as const }))
  return listPage(visit, { text, faults })
}
