import type { Files, RawError } from '#findings'
import type { RunJob } from '../src/checks/job.ts'
import type { Order, Rules } from '../sandbox/messages.ts'
import { assemblePage, type ScriptGuard } from './assemble-page.ts'
import { editText, type Edited } from './edit-text.ts'

/** A job as the host frame takes it, without its id. `inOwnColumns` takes the guard's text off an error's column. */
export interface PreparedJob {
  readonly order: { do: 'run-page'; page: PageOf; rules: Rules } | { do: 'run-script'; script: string; rules: Rules }
  readonly driver: 'frame' | 'worker'
  inOwnColumns(error: RawError): RawError
}

type PageOf = Extract<Order, { do: 'run-page' }>['page']

export async function prepareJob(job: RunJob): Promise<PreparedJob> {
  const guard = await guardFor(job.files)
  return job.language === 'js-pure' ? prepareScript(job, guard) : preparePage(job, guard)
}

/** The page of a preview: the same as for a check, with nothing to check. */
export async function preparePreview(files: Files, entry = 'index.html') {
  const { page, edited } = assemblePage(files, entry, await guardFor(files))
  const rules: Rules = { names: Object.keys(files), entry, checks: null, limitMs: 3000, loopMs: 1000 }
  return { page, rules, inOwnColumns: ownColumns(edited) }
}

function prepareScript(job: RunJob, guard: ScriptGuard): PreparedJob {
  const entry = job.entry ?? Object.keys(job.files).find((name) => name.endsWith('.js')) ?? 'script.js'
  const script = job.files[entry] ?? ''
  const done = editText(script, guard(script, { file: entry }))
  const rules = rulesOf(job, entry, 2000)
  const order = { do: 'run-script', script: done.text, rules } as const
  return { order, driver: 'worker', inOwnColumns: ownColumns(new Map([[entry, done]])) }
}

function preparePage(job: RunJob, guard: ScriptGuard): PreparedJob {
  const entry = job.entry ?? 'index.html'
  const { page, edited } = assemblePage(job.files, entry, guard)
  return {
    order: { do: 'run-page', page, rules: rulesOf(job, entry, 3000) },
    driver: 'frame',
    inOwnColumns: ownColumns(edited),
  }
}

function rulesOf(job: RunJob, entry: string, limitMs: number): Rules {
  return {
    names: Object.keys(job.files),
    entry,
    checks: job.checks,
    limitMs: job.limitMs ?? limitMs,
    loopMs: job.loopMs ?? 1000,
  }
}

function ownColumns(edited: ReadonlyMap<string, Edited>) {
  return (error: RawError): RawError => {
    const file = edited.get(error.file ?? '')
    if (!file || error.line === undefined || error.col === undefined) return error
    return { ...error, col: file.colBefore(error.line, error.col) }
  }
}

/** The guard, and the parser it needs, are fetched only for files that can hold a loop. */
async function guardFor(files: Files): Promise<ScriptGuard> {
  const mayLoop = (text: string) => /\b(?:for|while|do)\b/.test(text)
  if (!Object.entries(files).some(([name, text]) => /\.(?:m?js|html?)$/.test(name) && mayLoop(text))) return () => []
  const { guardLoops } = await import('./loop-guard.ts')
  return (script, options) => (mayLoop(script) ? guardLoops(script, options) : [])
}
