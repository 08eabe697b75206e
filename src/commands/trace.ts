import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildAll } from '../../tools/build.ts'
import { writeTour, type Step } from '../../tools/tour.ts'
import { watchCalls, type Call } from '../../tools/watch-calls.ts'
import { readOptions } from './options.ts'
import { traceWords as words } from './words.ts'

/**
 * `throughgate trace`: a learner of a demo presses Check in a real browser, and every file of ours that the check
 * passes is printed with its time and the facts it left. With `--tour` the same walk is written to docs/tour.md.
 */
export async function trace(args: string[]): Promise<number> {
  const options = readOptions(args, { tour: { type: 'boolean' } })
  if (!options.ok) {
    console.error(options.say)
    return 2
  }
  const watch = watchCalls() // before the program is loaded
  await buildAll()
  const { pressOneCheck } = await import('./press-one-check.ts')
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'throughgate-trace-'))
  try {
    const walked = await pressOneCheck(dataFolder, watch)
    if (typeof walked === 'string') {
      console.error(walked)
      return 1
    }
    const steps = stepsOf(walked.calls, walked.marks)
    for (const step of steps) console.log(words.line(step))
    if (options.value.flags['tour'] === true) console.log(words.wrote(writeTour(steps)))
    return 0
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** Each file once, where the check first enters it, among what the browser and the journal did meanwhile. */
function stepsOf(calls: readonly Call[], marks: readonly Step[]): Step[] {
  const first = new Map<string, Step>()
  for (const { file, name, at, ms } of calls) {
    if (!/^src\/(base|commands)\//.test(file) && !first.has(file)) first.set(file, { at, ms, where: file, what: name })
  }
  return [...first.values(), ...marks].sort((a, b) => a.at - b.at)
}
