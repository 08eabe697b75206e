import { inLondon } from '#base'
import type { FormErrors } from '#web'
import { marks, type Mark } from './class-facts.ts'
import { stateOf, type RegisterRow } from './register-rows.ts'
import { classWords } from './words-class.ts'
import { markKeys, registerWords as say } from './words-register.ts'

interface Lines {
  readonly rows: readonly RegisterRow[]
  readonly errors: FormErrors
  /** What was typed, when the form came back. */
  readonly sent?: Readonly<Record<string, string>> | undefined
}

/** A line for each learner; also what is printed: her mark, or all of them to put a ring round one. */
export function RegisterLines({ rows, errors, sent }: Lines) {
  return (
    <ol class="register" aria-label={say.rows}>
      {rows.map((row) => (
        <Line key={row.learner} {...{ row, sent }} error={errors[`late:${row.learner}`]} />
      ))}
    </ol>
  )
}

function Line({ row, error, sent }: { row: RegisterRow; error: string | undefined; sent: Lines['sent'] }) {
  const { learner, name, proposed } = row
  const now = { mark: row.mark ?? proposed?.mark ?? null, since: row.since ?? proposed?.since ?? null }
  const chosen = sent?.[`mark:${learner}`] ?? now.mark ?? ''
  const minutes = sent?.[`late:${learner}`] ?? (now.since === null ? '' : String(now.since))
  return (
    <li class="mark-row" data-row>
      <p class="mark-name" id={`name-${learner}`}>
        {name}
      </p>
      <p class="mark-seen" id={`seen-${learner}`}>
        <span class="no-print">{seen(row)}</span>
        {row.left !== null && <span>{saidLeft(classWords.leavings[row.left], row.leftClock)}</span>}
      </p>
      <input type="hidden" name={`was:${learner}`} value={stateOf(row)} />
      <div class="mark-answer">
        <div class="marks" role="radiogroup" aria-labelledby={`name-${learner}`} aria-describedby={`seen-${learner}`}>
          <MarkChoice {...{ learner, chosen }} value="" />
          {marks.map((mark) => (
            <MarkChoice key={mark} {...{ learner, chosen }} value={mark} />
          ))}
        </div>
        <label class={error === undefined ? 'mark-late' : 'mark-late wrong'}>
          <input
            {...{ name: `late:${learner}`, id: `late:${learner}`, value: minutes, inputMode: 'numeric', maxLength: 3 }}
            aria-label={say.minutes(name)}
            aria-invalid={error === undefined ? undefined : true}
            autocomplete="off"
          />
          <span aria-hidden="true">{say.minutesShort}</span>
        </label>
      </div>
    </li>
  )
}

/** Where and since when she is seen, and what is proposed. Paper does not need it. */
function seen({ pc, signedIn, proposed, listed }: RegisterRow): string {
  const clock = signedIn === null ? null : inLondon(signedIn, 'clock')
  const said = [
    clock === null ? '' : pc === null ? say.signedIn(clock) : say.signedInAt(pc, clock),
    proposed === null ? '' : say.proposed,
    listed ? '' : say.offList,
  ]
  return said.filter(Boolean).join('; ')
}

function saidLeft(why: string, clock: string | null): string {
  return clock === null ? say.leftAt(why) : say.left(clock, why)
}

function MarkChoice({ learner, value, chosen }: { learner: string; value: Mark | ''; chosen: string }) {
  const key = value === '' ? 'x' : markKeys[value]
  const text = value === '' ? say.notMarked : classWords.marks[value]
  return (
    <label class={value === '' ? 'mark-choice unmarked' : 'mark-choice'}>
      <input type="radio" name={`mark:${learner}`} value={value} checked={chosen === value} data-key={key} />
      {value === '' ? <span>{text}</span> : <Keyed {...{ text, letter: key }} />}
    </label>
  )
}

/** A name with the letter that stands for it underlined. */
function Keyed({ text, letter }: { text: string; letter: string }) {
  const at = text.toLowerCase().indexOf(letter)
  return (
    <span>
      {text.slice(0, at)}
      <span class="key">{text.slice(at, at + 1)}</span>
      {text.slice(at + 1)}
    </span>
  )
}
