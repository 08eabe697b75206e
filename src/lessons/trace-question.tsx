import { fillsOf, judgeAnswer, type TraceExercise } from '#course'
import { fieldOf } from './answer-form.ts'
import { cellName, saidId, type Asking } from './asking.ts'
import { CourseHtml } from './html.tsx'

interface TraceProps extends Omit<Asking<TraceExercise>, 'learner'> {
  /** True for a tutor: the values stand in the table, and nothing can be typed. */
  readonly isShown?: boolean
}

/** A table of values with cells to fill in. A cell that is not right names its sentence below. */
export function TraceFields({ exercise, answer, error, isShown = false }: TraceProps) {
  const given = (answer ?? '').split('\n')
  const judged = answer === null ? null : judgeAnswer(exercise, answer)
  const wrong = new Set((judged?.told ?? []).flatMap((told) => ('cell' in told ? [told.cell] : [])))
  const fills = fillsOf(exercise)
  return (
    <fieldset class={error === undefined ? 'field' : 'field wrong'}>
      {!isShown && (
        <legend>
          <CourseHtml html={exercise.question} />
        </legend>
      )}
      {error !== undefined && <p class="field-error">{error}</p>}
      <div class="trace" tabIndex={0} role="group" aria-label={exercise.title}>
        <table>
          <thead>
            <tr>
              {exercise.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {exercise.rows.map((row, nth) => (
              <tr key={nth}>
                {row.map((cell) => {
                  if (cell.given !== undefined) return <td>{cell.given}</td>
                  const at = fills.indexOf(cell.fill)
                  if (isShown) return <td>{cell.fill.want}</td>
                  const said = wrong.has(at) ? { 'aria-invalid': true, 'aria-describedby': saidId(exercise, at) } : {}
                  return (
                    <td>
                      <input
                        {...{ id: `${fieldOf.cell(at)}-${exercise.id}`, name: fieldOf.cell(at), type: 'text', ...said }}
                        {...{ class: 'code w8', 'aria-label': cellName(exercise, at), value: given[at] ?? '' }}
                        {...{ maxLength: 80, autocomplete: 'off', autocapitalize: 'off', spellcheck: false }}
                      />
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </fieldset>
  )
}
