import { newId } from '#base'
import { Form } from '#web'
import type { Help, Hints } from './help.ts'
import { WithCode } from './html.tsx'
import { practiceWords } from './practice-words.ts'

const say = practiceWords.hints

/**
 * The help she has open, as she left it: hints of the check that failed last, and the way to the blocks.
 * The island draws the same, and goes on with it (browser/hints.ts): it looks for `data-help`.
 */
export function HelpKept({ exercise, help: { failing, blocks } }: { exercise: string; help: Help }) {
  if (!failing && !blocks) return null
  return (
    <div data-help={failing?.check ?? ''}>
      {failing && <HintsKept {...{ exercise, hints: failing }} />}
      {blocks && (
        <p>
          <a href={`/work/${exercise}/blocks`}>{practiceWords.blocks.link}</a>
        </p>
      )}
    </div>
  )
}

function HintsKept({ exercise, hints: { check, read, next, isLater } }: { exercise: string; hints: Hints }) {
  return (
    <>
      {read.length > 0 && (
        <ol class="hints">
          {read.map((hint) => (
            <li key={hint}>
              <WithCode text={hint} />
            </li>
          ))}
        </ol>
      )}
      {next !== null && (
        <Form action={`/work/${exercise}/hint`}>
          <input type="hidden" name="command" value={newId()} />
          <input type="hidden" name="check" value={check} />
          <button class="button quiet" type="submit" name="step" value={String(next)}>
            {next === 1 ? say.first : say.another}
          </button>
        </Form>
      )}
      {isLater && <p class="hint">{say.later}</p>}
    </>
  )
}
