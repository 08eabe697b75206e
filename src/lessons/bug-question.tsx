import type { BugExercise } from '#course'
import { Radios } from '#web'
import { fieldOf } from './answer-form.ts'
import type { Asking } from './asking.ts'
import { CourseHtml, WithCode } from './html.tsx'
import { words } from './words.ts'

/** Code with a number at each line. First the line is asked for; once it is the right one, what is wrong with it. */
export function BugFields({ exercise, answer, error }: Asking<BugExercise>) {
  const [line = '', key] = (answer ?? '').split(' ')
  const isFound = Number(line) === exercise.bug
  return (
    <>
      <fieldset class={error === undefined ? 'field' : 'field wrong'}>
        <legend>
          <CourseHtml html={exercise.question} />
          <span>{words.question.whichLine}</span>
        </legend>
        {error !== undefined && <p class="field-error">{error}</p>}
        <div class="code-lines">
          {exercise.code.map((text, at) => (
            <CodeLine key={at} {...{ exercise, text, number: at + 1, isChosen: line === String(at + 1) }} />
          ))}
        </div>
      </fieldset>
      {isFound && (
        <Radios
          {...{ name: fieldOf.choice(exercise), question: words.question.whatIsWrong(exercise.bug), chosen: key }}
          options={exercise.options.map((option) => ({ key: option.key, text: <WithCode text={option.text} /> }))}
        />
      )}
    </>
  )
}

interface LineProps {
  readonly exercise: BugExercise
  readonly text: string
  readonly number: number
  readonly isChosen: boolean
}

function CodeLine({ exercise, text, number, isChosen }: LineProps) {
  if (text.trim() === '') return <div class="code-line" />
  return (
    <label class="code-line">
      <input type="radio" name={fieldOf.line(exercise)} value={String(number)} checked={isChosen} />
      <span class="code-number">{number}</span>
      <code>{text}</code>
    </label>
  )
}
