import type { Progress } from '#checks'
import type { Finding } from '#findings'
import { ButtonLink, Details } from '#web'
import type { ComponentChildren } from 'preact'
import { WithCode } from './html.tsx'
import { PlanBeside } from './plan-section.tsx'
import { words } from './words.ts'

const say = words.work

/** How the last check came out (`children` is the help she has open in it), as it stands when she comes back; the island puts the next one in its place. */
export function LastVerdict({ progress, plan, next, children }: Verdict & { children?: ComponentChildren }) {
  if (progress?.lastVerdict === 'pass') return <Passed {...{ plan, next }} />
  if (!progress?.lastFinding) return null
  return (
    <>
      <FindingCard finding={progress.lastFinding} />
      {children}
      <PlanBeside plan={plan} />
    </>
  )
}

interface Verdict {
  readonly progress: Progress | undefined
  readonly plan: string
  readonly next: string | null
}

function Passed({ plan, next }: Pick<Verdict, 'plan' | 'next'>) {
  return (
    <section class="passed" aria-label={say.lastTime}>
      <p class="passed-where">{say.passed}</p>
      <h3 class="passed-what">{say.passedWhat}</h3>
      <PlanBeside plan={plan} />
      {next !== null && (
        <p>
          <ButtonLink href={next}>{say.goOn}</ButtonLink>
        </p>
      )}
    </section>
  )
}

/** One thing to mend: where, what, why, what to try; the computer's own words folded below. */
export function FindingCard({ finding }: { finding: Finding }) {
  const { file, line, what, why, tryThis, computerWords } = finding
  return (
    <section class="finding" aria-label={say.lastTime}>
      <p class="finding-where">{say.where(file, line)}</p>
      <h3 class="finding-what">
        <WithCode text={what} />
      </h3>
      {why !== undefined && (
        <p class="finding-why">
          <WithCode text={why} />
        </p>
      )}
      {tryThis !== undefined && (
        <p class="finding-try">
          <WithCode text={tryThis} />
        </p>
      )}
      <GotAndWant finding={finding} />
      {computerWords !== undefined && (
        <Details summary={say.computerWords}>
          <pre class="computer-words">{computerWords}</pre>
        </Details>
      )}
    </section>
  )
}

function GotAndWant({ finding: { got, want } }: { finding: Finding }) {
  const pairs = [
    { name: say.got, value: got },
    { name: say.want, value: want },
  ].filter(({ value }) => value !== undefined)
  if (pairs.length === 0) return null
  return (
    <dl class="got-want">
      {pairs.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
