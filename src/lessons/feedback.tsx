import type { AskedExercise, Judged, Told } from '#course'
import { cellName, saidId } from './asking.ts'
import { WithCode } from './html.tsx'
import { words } from './words.ts'

/** What to say to an answer, below it. A trace gets a sentence for each cell. */
export function Feedback({ exercise, judged }: { exercise: AskedExercise; judged: Judged }) {
  const good = judged.right || judged.told.some((one) => one.why === 'author' && one.right)
  const title = judged.right
    ? words.question.right
    : good
      ? words.question.rightLine
      : words.question.wrong[exercise.kind]
  return (
    <div class={good ? 'feedback' : 'feedback stop'} role="status">
      <svg class="shape" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path d={good ? 'M4 10.5l4 4 8-9' : 'M10 4v7M10 15.4v.1'} />
      </svg>
      <div>
        <p>
          <strong>{title}</strong>
        </p>
        {judged.told.map((told) => (
          <p key={cellOf(told) ?? told.why} id={saidId(exercise, cellOf(told))}>
            <Cell {...{ exercise, cell: cellOf(told) }} />
            <WithCode text={sentenceOf(told)} />
          </p>
        ))}
      </div>
    </div>
  )
}

function cellOf(told: Told): number | undefined {
  return 'cell' in told ? told.cell : undefined
}

function Cell({ exercise, cell }: { exercise: AskedExercise; cell: number | undefined }) {
  if (exercise.kind !== 'trace' || cell === undefined) return null
  return (
    <>
      <strong>{cellName(exercise, cell)}:</strong>{' '}
    </>
  )
}

function sentenceOf(told: Told): string {
  const say = words.question.told
  if (told.why === 'author') return told.say
  if (told.why === 'lines-missing') return say['lines-missing'](told.count)
  if (told.why === 'line-out-of-place' || told.why === 'line-indented') return say[told.why](told.line)
  return say[told.why]
}
