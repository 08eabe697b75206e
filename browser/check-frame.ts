import type { RawError, RunResult } from '#findings'
import type { RunJob } from '../src/checks/job.ts'
import type { Report, Word } from '../sandbox/messages.ts'
import { prepareJob, type PreparedJob } from './prepare-job.ts'
import { readReport } from './read-report.ts'
import { clearAllFrames, openSandboxFrame } from './sandbox-frames.ts'
import { toolchain } from './toolchain.ts'

/** Runs jobs one at a time; a job pressed while another runs waits for it. */
export interface CheckFrame {
  /** `onSent` is called when the frame has the job: while it works, the page has time of its own. */
  run(job: RunJob, onSent?: () => void): Promise<RunResult>
  close(): void
}

/** How long beyond its limit a run may take before every frame is taken away: the Worker's own clock comes first. */
const graceMs = 250

/** How long a frame may take to appear, beside its run: it is made anew after each of these. */
const arrivalsMs = [2500, 4000, 8000]

/**
 * The frame that runs checks, out of sight. `address` is where the host frame is served.
 * Its runs never reject: what goes wrong with the runner itself is the verdict `runner-problem`.
 */
export function createCheckFrame(address = '/frame'): CheckFrame {
  const container = placeOutOfSight()
  let current: { id: string; over(outcome: Outcome): void } | null = null
  let last: Promise<unknown> = Promise.resolve()

  const frame = openSandboxFrame({
    container,
    title: 'Checks',
    address,
    size: { width: '1024px', height: '768px' },
    hear(word: Word) {
      if (!current || !('id' in word) || word.id !== current.id) return
      if (word.at === 'report') current.over({ report: readReport(word.text) })
      else if (word.at === 'pong') current.over('arrived')
      else if (word.at === 'stopped' || word.at === 'left') current.over(word.at)
    },
    lost: () => current?.over('stopped'),
  })

  const outcomeOf = (id: string, send: () => void, ms: number) =>
    new Promise<Outcome>((resolve) => {
      const over = (outcome: Outcome) => {
        clearTimeout(timer)
        current = null
        resolve(outcome)
      }
      const timer = setTimeout(() => over('late'), ms)
      current = { id, over }
      send()
    })

  const runOne = async (job: RunJob, onSent?: () => void): Promise<RunResult> => {
    const prepared = await prepareJob(job)
    const id = newRunId()
    // The limit is the learner's, not the frame's: its clock starts when the frame has answered.
    if (!(await arrives(id))) return resultOf({ report: null }, prepared, 0)
    const started = performance.now()
    const send = () => {
      frame.say({ ...prepared.order, id })
      onSent?.()
    }
    const given = await outcomeOf(id, send, prepared.order.rules.limitMs + graceMs)
    if (given === 'late') void clearAllFrames()
    return resultOf(given, prepared, performance.now() - started)
  }

  const arrives = async (id: string): Promise<boolean> => {
    for (const ms of arrivalsMs) {
      if ((await outcomeOf(id, () => frame.say({ do: 'ping', id }), ms)) === 'arrived') return true
      await clearAllFrames(1500)
    }
    return false
  }

  return {
    run(job, onSent) {
      const running = last.then(() => keepingFocus(() => runOne(job, onSent)))
      last = running.catch(() => undefined)
      return running
    },
    close() {
      frame.close()
      container.remove()
    },
  }
}

/**
 * Behind the page and seen through, not hidden and not outside: browsers draw no page that cannot be seen, and slow
 * its clocks. The size is that of a usual window, so that what a check measures is usual too.
 */
function placeOutOfSight(): HTMLElement {
  const place = document.createElement('div')
  place.setAttribute('aria-hidden', 'true')
  const style = { position: 'fixed', inset: '0', overflow: 'clip', opacity: '0', zIndex: '-1', pointerEvents: 'none' }
  Object.assign(place.style, style)
  document.body.append(place)
  return place
}

/** Nobody can guess it, so nobody can speak for a run but the page it was given to. */
function newRunId(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-')
}

type Outcome = 'arrived' | 'late' | 'stopped' | 'left' | { readonly report: Report | null }

function resultOf(outcome: Outcome, prepared: PreparedJob, ms: number): RunResult {
  const common = { v: 1, ms: Math.round(ms * 10) / 10, driver: prepared.driver, toolchain: toolchain() } as const
  if (outcome === 'late' || outcome === 'stopped' || outcome === 'arrived') {
    return { ...common, verdict: 'stopped', stoppedBy: 'wall', checks: [], errors: [], printed: [] }
  }
  if (outcome === 'left') return { ...common, verdict: 'not-runnable', checks: [], errors: [leftPage], printed: [] }
  const { report } = outcome
  if (!report) return { ...common, verdict: 'runner-problem', checks: [], errors: [], printed: [] }
  const errors = report.errors.map((error) => prepared.inOwnColumns(error))
  const checks = report.checks.map((check) =>
    check.error ? { ...check, error: prepared.inOwnColumns(check.error) } : check,
  )
  const shown = report.checksBroken ? [...errors, report.checksBroken] : errors
  return { ...common, ...verdictOf(report, errors), checks, errors: shown, printed: report.printed }
}

const leftPage: RawError = { name: 'LeftPage', message: 'The page tried to go to another address.' }

function verdictOf(report: Report, errors: readonly RawError[]): Pick<RunResult, 'verdict' | 'stoppedBy'> {
  if (report.loopStopped) return { verdict: 'stopped', stoppedBy: 'loop' }
  if (report.checksBroken) return { verdict: 'runner-problem' }
  if (report.checks.length > 0 && report.checks.every(({ ok }) => ok)) return { verdict: 'pass' }
  // What cannot be read as code has not been judged, so it is not wrong either.
  if (errors.some(({ name }) => name === 'SyntaxError')) return { verdict: 'not-runnable' }
  return { verdict: 'fail' }
}

/** A learner's page may put the cursor in a field of its own; the frame is out of sight, so she would lose it. */
async function keepingFocus<T>(work: () => Promise<T>): Promise<T> {
  const before = document.activeElement
  const given = await work()
  if (document.activeElement instanceof HTMLIFrameElement && before instanceof HTMLElement) before.focus()
  return given
}
