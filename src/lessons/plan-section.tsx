import { newId } from '#base'
import type { CodeExercise } from '#course'
import { Button, Form } from '#web'
import { mostPlan } from '#work'
import { practiceWords } from './practice-words.ts'

const say = practiceWords.plan

interface PlanProps {
  readonly exercise: CodeExercise
  /** Her plan as she wrote it; '' while she has none. */
  readonly plan: string
  /** True while she has written no code here: then the box stands open. */
  readonly isNew: boolean
  readonly justKept: boolean
}

/**
 * Her own words before the code, on the exercises where she makes something. It never stands in the way: she may go on
 * without one. The island keeps it without leaving the page (browser/plan.ts).
 */
export function PlanSection({ exercise: { id, plan: question }, plan, isNew, justKept }: PlanProps) {
  const box = `plan-words-${id}`
  return (
    <section class="plan" id={`plan-${id}`} data-plan aria-label={say.yours}>
      <h3 data-plan-title hidden={plan === ''}>
        {say.yours}
      </h3>
      <p class="plan-words" data-plan-words hidden={plan === ''}>
        {plan}
      </p>
      <p role="status" data-plan-said>
        {justKept && say.kept}
      </p>
      <details data-plan-form open={plan === '' && isNew}>
        <summary>{plan === '' ? say.title : say.change}</summary>
        <Form action={`/work/${id}/plan`} class="folded">
          <input type="hidden" name="command" value={newId()} />
          <label for={box}>{question ?? say.ask}</label>
          <p class="hint" id={`${box}-hint`}>
            {say.hint}
          </p>
          <textarea
            {...{ id: box, name: 'plan', rows: 2, maxLength: mostPlan, autocomplete: 'off' }}
            aria-describedby={`${box}-hint`}
          >
            {plan}
          </textarea>
          <Button look="plain">{say.keep}</Button>
        </Form>
      </details>
    </section>
  )
}

/** Her plan beside what came of it. The island draws the same below its own verdict. */
export function PlanBeside({ plan }: { plan: string }) {
  if (plan === '') return null
  return (
    <div class="plan-beside">
      <p class="hint">{say.yours}</p>
      <p class="plan-words">{plan}</p>
    </div>
  )
}
