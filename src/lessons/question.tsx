import { newId } from '#base'
import { judgeAnswer, type AskedExercise, type ChoiceExercise } from '#course'
import { Button, Form, Radios } from '#web'
import { fieldOf } from './answer-form.ts'
import type { Asking } from './asking.ts'
import { BugFields } from './bug-question.tsx'
import { Feedback } from './feedback.tsx'
import { CourseHtml, WithCode } from './html.tsx'
import { OrderFields } from './order-question.tsx'
import { TraceFields } from './trace-question.tsx'
import { words } from './words.ts'

/**
 * An exercise in the text, answerable without JavaScript: the form comes back to this place with what to say.
 *
 * `mustChoose` true when she pressed the button with nothing given
 */
export function Question({ mustChoose, ...asking }: Asking<AskedExercise> & { mustChoose: boolean }) {
  const { exercise, answer } = asking
  const judged = answer === null ? null : judgeAnswer(exercise, answer)
  const error = mustChoose ? words.question.answerFirst[exercise.kind] : undefined
  return (
    <section class="question" id={`at-${exercise.id}`} aria-labelledby={`title-${exercise.id}`}>
      <Head exercise={exercise} />
      <Form action={`/work/${exercise.id}/answer`}>
        <input type="hidden" name="command" value={newId()} />
        <Fields {...asking} error={error} />
        <Button look="plain">{judged ? words.question.again : words.question.answer}</Button>
      </Form>
      {judged && <Feedback {...{ exercise, judged }} />}
    </section>
  )
}

function Fields({ exercise, ...rest }: Asking<AskedExercise>) {
  if (exercise.kind === 'order') return <OrderFields {...{ exercise, ...rest }} />
  if (exercise.kind === 'trace') return <TraceFields {...{ exercise, ...rest }} />
  if (exercise.kind === 'find-the-bug') return <BugFields {...{ exercise, ...rest }} />
  return <ChoiceFields {...{ exercise, ...rest }} />
}

function ChoiceFields({ exercise, answer, error }: Asking<ChoiceExercise>) {
  const options = exercise.options.map(({ key, text }) => ({ key, text: <WithCode text={text} /> }))
  const question = <CourseHtml html={exercise.question} />
  const chosen = exercise.options.find(({ key }) => key === answer)?.key
  return <Radios name={fieldOf.choice(exercise)} {...{ question, options, error, chosen }} />
}

function Head({ exercise: { id, kind, title } }: { exercise: AskedExercise }) {
  return (
    <>
      <p class="question-kind">{words.question.kinds[kind]}</p>
      <h3 id={`title-${id}`}>{title}</h3>
    </>
  )
}

/** As a tutor sees it: the right answer, and what every other one is told. */
export function QuestionForTutor({ exercise }: { exercise: AskedExercise }) {
  return (
    <section class="question" id={`at-${exercise.id}`} aria-labelledby={`title-${exercise.id}`}>
      <Head exercise={exercise} />
      <CourseHtml html={'task' in exercise ? exercise.task : exercise.question} />
      {exercise.kind === 'trace' && <TraceFields {...{ exercise, answer: null, isShown: true }} />}
      {'code' in exercise && <pre tabIndex={0}>{exercise.code.map((line, at) => `${at + 1}  ${line}`).join('\n')}</pre>}
      {exercise.kind === 'order' && (
        <>
          <p>{words.question.rightAnswer}</p>
          <pre tabIndex={0}>{exercise.lines.join('\n')}</pre>
        </>
      )}
      <Sentences exercise={exercise} />
    </section>
  )
}

function Sentences({ exercise }: { exercise: AskedExercise }) {
  const rows = sentencesOf(exercise)
  if (rows.length === 0) return null
  return (
    <dl>
      {rows.map(({ of, say, right }) => (
        <div key={of}>
          <dt>
            <WithCode text={of} />
            {right && ` (${words.question.rightAnswer})`}
          </dt>
          <dd>
            <WithCode text={say} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function sentencesOf(exercise: AskedExercise): { of: string; say: string; right: boolean }[] {
  if (exercise.kind === 'trace') return []
  if (exercise.kind === 'order') return exercise.spare.map(({ line, say }) => ({ of: line, say, right: false }))
  const options = exercise.options.map(({ text, say, right }) => ({ of: text, say, right }))
  if (exercise.kind !== 'find-the-bug') return options
  const { bug, found, lines } = exercise
  const line = (number: number, say: string) => ({ of: words.question.line(number), say, right: number === bug })
  return [line(bug, found), ...lines.map((one) => line(one.line, one.say)), ...options]
}
