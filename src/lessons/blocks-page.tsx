import { anId, newId, plainText, type Id } from '#base'
import { blocksOf, recordBlocks } from '#checks'
import { asBlocks, fileOfBlocks, judgeAnswer, type CodeExercise, type OrderExercise } from '#course'
import { frameOf, type Route, type Visit } from '#people'
import { answerPage, Button, ButtonLink, Details, errorPage, Form, Page, parseForm, redirectTo } from '#web'
import { z } from 'zod'
import { answerIn } from './answer-form.ts'
import { Feedback } from './feedback.tsx'
import { CourseHtml } from './html.tsx'
import { OrderFields } from './order-question.tsx'
import { practiceWords } from './practice-words.ts'
import { answerGone, learnerOf } from './requests.ts'
import { codeById, pathTo, type Found, type Rooms } from './rooms.ts'
import { words } from './words.ts'

const say = practiceWords.blocks

/** An exercise whose solution can be put in order; `fewer` when she asked for fewer blocks. */
interface InBlocks extends Found<CodeExercise> {
  readonly blocks: OrderExercise
  readonly fewer: boolean
}

/** "Show it as blocks": the ordinary solution of an exercise, in pieces to put in order. Help, which costs nothing. */
export function blocksRoutes(rooms: Rooms): readonly Route[] {
  const on = (answer: (rooms: Rooms, visit: Visit, found: InBlocks) => Promise<Response>) => (visit: Visit) => {
    const found = codeById(rooms.course, visit.params['exercise'])
    const fewer = visit.url.searchParams.has('fewer')
    const blocks = found && asBlocks(found.exercise, { fewer })
    return found && blocks ? answer(rooms, visit, { ...found, blocks, fewer }) : Promise.resolve(answerGone(visit))
  }
  const shared = { path: '/work/:exercise/blocks', for: ['learner'] } as const
  return [
    { method: 'GET', ...shared, answer: on(blocksPage) },
    { method: 'POST', ...shared, answer: on(takeBlocks) },
  ]
}

const pathOf = ({ exercise, fewer }: InBlocks) => `/work/${exercise.id}/blocks${fewer ? '?fewer' : ''}`

async function blocksPage({ journal }: Rooms, visit: Visit, found: InBlocks): Promise<Response> {
  const { lesson, exercise, blocks } = found
  const learner = learnerOf(visit).id
  const placed = await blocksOf(journal.db, learner, exercise.id)
  // The exercise may have changed since, or these are fewer blocks than she left.
  const answer = placed?.contentHash === blocks.contentHash ? placed.answer : null
  const error = visit.url.searchParams.has('choose') ? words.question.answerFirst.order : undefined
  const where = [{ text: lesson.title, href: pathTo(lesson, exercise) }, { text: say.crumb }]
  return answerPage(
    <Page {...frameOf(visit)} title={say.title(exercise.title)} where={where} islands={['basics']}>
      <h1>{say.title(exercise.title)}</h1>
      <p>{say.lead(fileOfBlocks(exercise))}</p>
      <Details summary={words.work.yourTask}>
        <CourseHtml html={exercise.task} />
      </Details>
      <Form action={pathOf(found)}>
        <input type="hidden" name="command" value={newId()} />
        <OrderFields {...{ exercise: { ...blocks, task: say.task }, learner, answer, error }} />
        <Button look="plain">{answer === null ? say.look : say.again}</Button>
      </Form>
      {answer !== null && <AfterBlocks {...{ found, answer }} />}
      <Ways {...found} />
    </Page>,
  )
}

function AfterBlocks({ found: { lesson, exercise, blocks }, answer }: { found: InBlocks; answer: string }) {
  const judged = judgeAnswer(blocks, answer)
  if (!judged) return null
  return (
    <>
      <Feedback exercise={blocks} judged={judged} />
      {judged.right && (
        <>
          <p>{say.yours}</p>
          <p>
            <ButtonLink href={pathTo(lesson, exercise)}>{say.back}</ButtonLink>
          </p>
        </>
      )}
    </>
  )
}

function Ways({ lesson, exercise, fewer }: InBlocks) {
  return (
    <ul class="ways">
      <li>
        <a href={`/work/${exercise.id}/blocks${fewer ? '' : '?fewer'}`}>{fewer ? say.all : say.fewer}</a>
      </li>
      <li>
        <a href={pathTo(lesson, exercise)}>{say.back}</a>
      </li>
    </ul>
  )
}

async function takeBlocks({ journal }: Rooms, visit: Visit, found: InBlocks): Promise<Response> {
  const form = await parseForm(visit.request, z.object({ command: anId }).catchall(plainText(200)))
  if (!form.ok) return errorPage('bad-form', frameOf(visit))
  const { command, ...fields } = form.value
  const learner: Id = learnerOf(visit).id
  const answer = answerIn(found.blocks, fields, learner)
  const placed = await recordBlocks(journal, learner, found.blocks, { command, answer })
  const path = pathOf(found)
  return redirectTo(placed.ok ? path : `${path}${found.fewer ? '&' : '?'}choose=1`)
}
