import type { Finding, RunResult } from '#findings'
import type { ResultAnswer, ResultRequest, WorkData } from '../src/lessons/lesson-data.ts'
import { passing, postJson, waitBefore } from './ask-server.ts'
import { newCommand, type Autosave } from './autosave.ts'
import type { CheckFrame } from './check-frame.ts'
import type { CodeBox } from './code-box.ts'
import { el, one } from './dom.ts'
import { explaining } from './explain.ts'
import { loadVerdict } from './later.ts'
import { nextLink } from './next-link.ts'
import { words } from './words.ts'

interface CheckOptions {
  readonly work: WorkData
  readonly learner: string
  readonly path: string
  readonly box: CodeBox
  readonly autosave: Autosave
  readonly frame: () => CheckFrame
  readonly button: HTMLButtonElement
  readonly place: HTMLElement
  /** Her plan in her own words; '' without one. */
  readonly plan: () => string
  /** A result was recorded. */
  recorded(): void
}

/** Gives what to do when Check is pressed. A press while a check runs does nothing. */
export function checkPresser(options: CheckOptions): () => Promise<void> {
  const { work, learner, box, autosave, frame, button, place, plan } = options
  let isRunning = false
  place.setAttribute('aria-live', 'polite')

  return async () => {
    if (isRunning) return
    isRunning = true
    button.setAttribute('aria-disabled', 'true')
    button.replaceChildren(words.checking)
    try {
      const files = box.files()
      // Code first, verdict second: code that hangs the page is the code most worth keeping.
      const version = autosave.keepVersion('check')
      const { readAhead, explain } = explaining({ files, language: work.language, checks: work.checks })
      const job = { language: work.language, files, checks: work.checksSource }
      const run = await frame().run(job, () => void readAhead())
      const { primary, rest } = await explain(run)
      const part = await loadVerdict()
      const isPass = run.verdict === 'pass'
      box.mark(primary && !isPass ? { file: primary.file, line: primary.line, what: primary.what } : null)
      const shown = { run, primary, rest, show: work.show, next: work.next, plan: plan() }
      const goTo = ({ file, line }: Finding) => box.goTo(file, line)
      const drawn = part?.verdictOf({ ...shown, help: part.helpOf(work, learner) }, goTo)
      place.replaceChildren(drawn ?? el('p', {}, words.noVerdict))
      // As far as its sentence, so that the marked line above it stays in sight on a low screen.
      const sentence = one('.finding-why', place) ?? one('.finding-what', place)
      ;(sentence ?? place).scrollIntoView({ block: 'nearest' })
      void version.then((kept) => kept && record(options, kept.version, { run, finding: isPass ? null : primary }))
    } finally {
      isRunning = false
      button.removeAttribute('aria-disabled')
      button.replaceChildren(words.check)
    }
  }
}

/** Records the result, with the same command until the server has answered. */
async function record(options: CheckOptions, version: string, found: { run: RunResult; finding: Finding | null }) {
  const { path, learner, place } = options
  const finding = found.finding ? { finding: found.finding } : {}
  const body: ResultRequest = { command: newCommand(), learner, version, run: found.run, ...finding }
  const later = el('p', { class: 'hint' }, words.resultKeptLater)
  for (let tries = 1; ; tries += 1) {
    const answer = await postJson<ResultAnswer>(`${path}/result`, body)
    const passes = answer.kind === 'said' && passing.has(answer.status)
    if (answer.kind === 'done') {
      if (answer.value.next !== undefined) one('[data-next]', place)?.replaceChildren(...nextLink(answer.value.next))
      options.recorded()
    }
    if (answer.kind !== 'gone' && !passes) break
    if (tries === 1) place.append(later)
    await new Promise((resolve) => setTimeout(resolve, waitBefore(tries)))
  }
  later.remove()
}
