import { anId } from '#base'
import { allLearners, type Route, type Visit } from '#people'
import { answerPage, Button, ButtonLink, Checkboxes, Details, EmptyState, ErrorSummary, Form, Page } from '#web'
import { parseForm, redirectTo, type FormErrors } from '#web'
import { z } from 'zod'
import { aClassForm, ClassFields } from './class-fields.tsx'
import { classFrame, classIn, ClassNav, nameOf, noSuchClass, pathOf } from './class-nav.tsx'
import { everPlaced, placesIn, type Class } from './class-tables.ts'
import { addToList, changeList, moveClass } from './open-class.ts'
import { allRooms, type Room } from './room-tables.ts'
import type { Rooms } from './rooms.ts'
import { classWords } from './words-class.ts'

const { list: say } = classWords
const path = '/staff/class/:class/list'
const staff = ['tutor', 'manager'] as const

/** Who is expected in a class. */
export function classListRoutes(rooms: Rooms): readonly Route[] {
  return [
    { method: 'GET', path, for: staff, answer: (visit) => listPage(rooms, visit) },
    { method: 'POST', path, for: staff, answer: (visit) => keepList(rooms, visit) },
    { method: 'POST', path: `${path}/add`, for: staff, answer: (visit) => addOne(rooms, visit) },
    { method: 'POST', path: '/staff/class/:class/move', for: staff, answer: (visit) => move(rooms, visit) },
  ]
}

interface Shown {
  readonly errors?: FormErrors
  readonly values?: Readonly<Record<string, string>>
}

async function listPage(rooms: Rooms, visit: Visit, shown: Shown = {}): Promise<Response> {
  const is = await classIn(rooms, visit)
  if (!is) return noSuchClass(visit)
  const { db } = rooms.journal
  const [learners, places, placedEver] = [await allLearners(db), await placesIn(db, is.class), await everPlaced(db)]
  const options = learners.map(({ id, file, name }) => ({
    ...{ key: id, text: name },
    ...(placedEver.has(file) ? {} : { hint: say.neverYet }),
  }))
  const hasErrors = shown.errors !== undefined
  return answerPage(
    <Page {...classFrame(visit, is, 'list')} problem={hasErrors} islands={['basics']}>
      <ErrorSummary errors={shown.errors ?? {}} />
      <ClassNav {...{ visit, is }} here="list" />
      <h1>{say.title}</h1>
      <p>{nameOf(is)}</p>
      {learners.length === 0 ? (
        <EmptyState say={say.nobody}>
          <ButtonLink href="/staff/learners/list">{say.addLearners}</ButtonLink>
        </EmptyState>
      ) : (
        <Form action={pathOf(is.class, 'list')} class="columns">
          <Checkboxes
            {...{ name: 'learner', question: say.question, hint: say.lead, options, inLine: true }}
            chosen={places.flatMap((one) => (one.listed ? [one.learner] : []))}
          />
          <Button>{say.button}</Button>
        </Form>
      )}
      <MoveForm {...{ is, all: await allRooms(db), ...shown }} />
    </Page>,
    hasErrors ? 400 : 200,
  )
}

/** For the morning on which "ED" was pressed: folded away, since most classes are opened right. */
function MoveForm({ is, all, errors, values }: Shown & { is: Class; all: readonly Room[] }) {
  const now = { date: is.date, slot: is.slot, room: is.room }
  return (
    <Details summary={say.move} open={errors !== undefined}>
      <Form action={pathOf(is.class, 'move')}>
        <ClassFields {...{ all, errors: errors ?? {} }} values={values ?? now} />
        <Button look="plain">{say.moveButton}</Button>
      </Form>
    </Details>
  )
}

/** None ticked is an empty list; one ticked comes as a text, several as a list. */
const aList = z.object({
  learner: z
    .union([anId.transform((one) => [one]), z.array(anId)])
    .optional()
    .transform((some) => some ?? []),
})

async function keepList(rooms: Rooms, visit: Visit): Promise<Response> {
  const [is, form] = [await classIn(rooms, visit), await parseForm(visit.request, aList)]
  if (!is) return noSuchClass(visit)
  // Only a page that was changed by hand sends what is no id: it is shown again as it stands.
  if (!form.ok) return redirectTo(pathOf(is.class, 'list'))
  await changeList(rooms.journal, visit.actor, { class: is.class, learners: form.value.learner })
  return redirectTo(pathOf(is.class, 'register'))
}

async function addOne(rooms: Rooms, visit: Visit): Promise<Response> {
  const [is, form] = [await classIn(rooms, visit), await parseForm(visit.request, z.object({ learner: anId }))]
  if (!is) return noSuchClass(visit)
  if (form.ok) await addToList(rooms.journal, visit.actor, { class: is.class, learner: form.value.learner })
  return redirectTo(pathOf(is.class, 'register'))
}

async function move(rooms: Rooms, visit: Visit): Promise<Response> {
  const [is, form] = [await classIn(rooms, visit), await parseForm(visit.request, aClassForm)]
  if (!is) return noSuchClass(visit)
  if (!form.ok) return listPage(rooms, visit, form)
  const moved = await moveClass(rooms.journal, visit.actor, { class: is.class, ...form.value })
  if (moved.ok) return redirectTo(pathOf(is.class, 'register'))
  return listPage(rooms, visit, { errors: { date: classWords.refusals[moved.why] }, values: form.value })
}
