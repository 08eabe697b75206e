import { insideBlock, type OrderExercise } from '#course'
import { fieldOf } from './answer-form.ts'
import type { Asking } from './asking.ts'
import { CourseHtml } from './html.tsx'
import { deepestStep, placedLines, type PlacedLine } from './shuffled.ts'
import { words } from './words.ts'

const say = words.question

/**
 * Lines to put in order, as a list in which each line is given its number. The island puts buttons and dragging in the
 * place of the numbers, and sets them (browser/order.ts): it looks for `data-order`, and for `data-line` in it.
 */
export function OrderFields({ exercise, learner, answer, error }: Asking<OrderExercise>) {
  const lines = placedLines(exercise, learner, answer)
  const hint = `how-${exercise.id}`
  return (
    <fieldset class={error === undefined ? 'field' : 'field wrong'} aria-describedby={hint}>
      <legend>
        <CourseHtml html={exercise.task} />
      </legend>
      <p class="hint" id={hint} data-order-hint>
        {say.orderHow}
      </p>
      {error !== undefined && <p class="field-error">{error}</p>}
      <div
        class="order"
        data-order
        {...(exercise.isIndented ? { 'data-indented': String(deepestStep(exercise)) } : {})}
      >
        <ol class="order-lines">
          {lines.map((line) => (
            <Line key={line.letter} {...{ exercise, line, count: lines.length }} />
          ))}
        </ol>
      </div>
    </fieldset>
  )
}

function Line({ exercise, line: own, count }: { exercise: OrderExercise; line: PlacedLine; count: number }) {
  const { letter, line, place, steps } = own
  const id = `${exercise.id}-${letter}`
  const places = Array.from({ length: count }, (_, at) => ({ value: String(at + 1), text: String(at + 1) }))
  const depths = Array.from({ length: deepestStep(exercise) + 1 }, (_, at) => ({
    value: String(at),
    text: String(at * 2),
  }))
  return (
    <li data-line={letter} data-place={place ?? ''} data-steps={steps}>
      <span class="order-letter">{letter}</span>
      <code>{exercise.isIndented ? line.trim() : line.replaceAll(insideBlock, '\n')}</code>
      <span class="order-numbers">
        <Choice
          {...{ id: `place-${id}`, name: fieldOf.place(letter), label: say.place(letter), chosen: String(place ?? '') }}
          options={[{ value: '', text: say.notUsed }, ...places]}
        />
        {exercise.isIndented && (
          <Choice
            {...{ id: `steps-${id}`, name: fieldOf.steps(letter), label: say.spaces(letter), chosen: String(steps) }}
            options={depths}
          />
        )}
      </span>
    </li>
  )
}

interface ChoiceProps {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly chosen: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
}

function Choice({ id, name, label, chosen, options }: ChoiceProps) {
  return (
    <span>
      <label for={id}>{label}</label>
      <select {...{ id, name, autocomplete: 'off' }}>
        {options.map(({ value, text }) => (
          <option key={value} {...{ value, selected: value === chosen }}>
            {text}
          </option>
        ))}
      </select>
    </span>
  )
}
