import { anId } from '#base'
import { allLearners, type Route, type Visit } from '#people'
import { answerPage, Button, ButtonLink, Checkboxes, EmptyState, Form, Page, parseForm, redirectTo } from '#web'
import { z } from 'zod'
import { classFrame, classIn, ClassNav, nameOf, noSuchClass, pathOf } from './class-nav.tsx'
import { everPlaced, placesIn } from './class-tables.ts'
import { changeList } from './open-class.ts'
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
  ]
}

async function listPage(rooms: Rooms, visit: Visit): Promise<Response> {
  const is = await classIn(rooms, visit)
  if (!is) return noSuchClass(visit)
  const { db } = rooms.journal
  const [learners, places, placedEver] = [await allLearners(db), await placesIn(db, is.class), await everPlaced(db)]
  const options = learners.map(({ id, file, name }) => ({
    ...{ key: id, text: name },
    ...(placedEver.has(file) ? {} : { hint: say.neverYet }),
  }))
  return answerPage(
    <Page {...classFrame(visit, is, 'list')} islands={['basics']}>
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
    </Page>,
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
