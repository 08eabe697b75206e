import { newId } from '#base'
import type { Progress } from '#checks'
import type { ChoiceExercise, ChoiceOption } from '#course'
import { Button, Form, Radios } from '#web'
import { CourseHtml, WithCode } from './html.tsx'
import { words } from './words.ts'

/**
 * A question in the text, answerable without JavaScript: the form comes back to this place with what to say.
 *
 * `progress`   what she answered last, if she did
 * `mustChoose` true when she pressed the button with nothing chosen
 */
export function Question(props: { exercise: ChoiceExercise; progress: Progress | undefined; mustChoose: boolean }) {
  const { exercise, progress, mustChoose } = props
  const chosen = exercise.options.find(({ key }) => key === progress?.lastAnswer)
  const options = exercise.options.map(({ key, text }) => ({ key, text: <WithCode text={text} /> }))
  const error = mustChoose ? words.question.chooseFirst : undefined
  return (
    <section class="question" id={`at-${exercise.id}`} aria-labelledby={`title-${exercise.id}`}>
      <Head exercise={exercise} />
      <Form action={`/work/${exercise.id}/answer`}>
        <input type="hidden" name="command" value={newId()} />
        <Radios
          name={`answer-${exercise.id}`}
          question={<CourseHtml html={exercise.question} />}
          {...{ options, error, chosen: chosen?.key }}
        />
        <Button look="plain">{chosen ? words.question.again : words.question.answer}</Button>
      </Form>
      {chosen && <Feedback option={chosen} />}
    </section>
  )
}

/** As a tutor sees it: every answer, with what it says. */
export function QuestionForTutor({ exercise }: { exercise: ChoiceExercise }) {
  return (
    <section class="question" id={`at-${exercise.id}`} aria-labelledby={`title-${exercise.id}`}>
      <Head exercise={exercise} />
      <CourseHtml html={exercise.question} />
      <dl>
        {exercise.options.map(({ key, text, say, right }) => (
          <div key={key}>
            <dt>
              <WithCode text={text} />
              {right && ` (${words.question.rightAnswer})`}
            </dt>
            <dd>
              <WithCode text={say} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Head({ exercise: { id, kind, title } }: { exercise: ChoiceExercise }) {
  return (
    <>
      <p class="question-kind">{words.question[kind]}</p>
      <h3 id={`title-${id}`}>{title}</h3>
    </>
  )
}

function Feedback({ option: { right, say } }: { option: ChoiceOption }) {
  return (
    <div class={right ? 'feedback' : 'feedback stop'} role="status">
      <svg class="shape" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path d={right ? 'M4 10.5l4 4 8-9' : 'M10 4v7M10 15.4v.1'} />
      </svg>
      <div>
        <p>
          <strong>{right ? words.question.right : words.question.wrong}</strong>
        </p>
        <p>
          <WithCode text={say} />
        </p>
      </div>
    </div>
  )
}
