import type { RawError } from '#findings'
import { runChecks, words } from './checks.ts'
import { giveLoopKeeper, loopKeeper } from './loops.ts'
import type { CheckReport, Report, Rules } from './messages.ts'
import { mostErrors } from './messages.ts'
import type { rawErrors } from './raw-error.ts'

// Taken before any learner's code runs.
const { stringify } = JSON

/** What is noticed while the learner's code runs: errors, stopped loops. The same for a page and for a script. */
export function keepRun(raw: ReturnType<typeof rawErrors>, rules: Rules, hear: (error: RawError) => void) {
  const errors: RawError[] = []
  let loopStopped = false

  const note = (error: RawError) => {
    // The stop is noted with its loop's line before it is thrown; its way up says nothing new.
    if (errors.length >= mostErrors || (loopStopped && error.name === 'LoopStopped')) return
    errors.push(error)
    hear(error)
  }
  giveLoopKeeper(
    loopKeeper(rules.loopMs, ({ message, file, line }) => {
      if (!loopStopped) note({ name: 'LoopStopped', message, file, line })
      loopStopped = true
    }),
  )
  addEventListener('error', (event) => {
    // A picture or script that is not there is an error event too, and no ErrorEvent: reading the files finds those.
    if (event instanceof ErrorEvent) note(raw.ofEvent(event))
  })
  addEventListener('unhandledrejection', (event) => {
    note(raw.ofThrown(event.reason))
  })

  const report = (
    printed: readonly string[],
    checks: readonly CheckReport[],
    checksBroken: RawError | null,
  ): string => {
    const whole: Report = { checks, errors, printed, loopStopped, checksBroken }
    return stringify(whole)
  }

  return {
    note,

    /** Runs the checks with `tools` beside the common words; gives the report's text. */
    async finish(source: string, tools: object, printed: readonly string[]): Promise<string> {
      const options = { eachMs: rules.loopMs, isOver: () => loopStopped, rawOf: raw.ofThrown }
      try {
        return report(printed, await runChecks(source, { ...words, ...tools }, options), null)
      } catch (thrown) {
        return report(printed, [], raw.ofThrown(thrown))
      }
    },
  }
}
