import type { RawError } from '#findings'
import type { CheckReport } from './messages.ts'
import { mostChecks } from './messages.ts'
import { isSame } from './same.ts'
import { show, shorten } from './show.ts'

// Taken before any learner's code runs, which may put something else in their place.
const { setTimeout: laterOn, clearTimeout: notLater, Function: FunctionOf } = globalThis
const evaluate = globalThis.eval

/** What a check throws when a value is not the wanted one. */
class Mismatch extends Error {
  override readonly name = 'Mismatch'
  readonly got: string | undefined
  readonly want: string | undefined
  constructor(got?: string, want?: string) {
    super('The two values differ.')
    this.got = got
    this.want = want
  }
}

/** What `page.one` throws when nothing on the page fits. The message is what was looked for. */
export class Missing extends Error {
  override readonly name = 'Missing'
}

/** What a check waits for in vain. */
class TooSlow extends Error {
  override readonly name = 'TooSlow'
}

/** The words every check has: `same`, `isTrue`, `call`, `value`. Those of a page are in `page.ts`. */
export const words = {
  /** Fails unless the two are the same by content. */
  same(got: unknown, want: unknown): void {
    if (!isSame(got, want)) throw new Mismatch(show(got), show(want))
  },

  /** Fails unless the condition holds; `got` and `want` say in text what was found and wished for. */
  isTrue(condition: unknown, told: { got?: unknown; want?: unknown } = {}): void {
    if (condition) return
    throw new Mismatch('got' in told ? asText(told.got) : undefined, 'want' in told ? asText(told.want) : undefined)
  },

  /** Calls the learner's function by name, top-level `let` and `const` included. */
  call(name: string, ...given: unknown[]): unknown {
    const found = valueOf(name)
    if (typeof found !== 'function') throw new TypeError(`${name} is not a function`)
    return (found as (...given: unknown[]) => unknown)(...given)
  },

  /** The learner's variable by name. */
  value(name: string): unknown {
    return valueOf(name)
  },
}

/**
 * Runs the text of checks.js: first all of it, so that each `check(…)` is known, then each check in order.
 * A check may be a promise; it has `eachMs`. Ends early once `isOver()`.
 */
export async function runChecks(source: string, tools: object, options: RunOptions): Promise<readonly CheckReport[]> {
  const list: { id: string; body: (tools: object) => unknown }[] = []
  const check = (id: string, body: (tools: object) => unknown) => {
    if (list.length < mostChecks) list.push({ id: shorten(id), body })
  }
  const run = new FunctionOf('check', `${source}\n//# sourceURL=checks.js`) as (word: typeof check) => void
  run(check)
  const reports: CheckReport[] = []
  for (const { id, body } of list) {
    if (options.isOver()) break
    reports.push({ id, ...(await judge(body, tools, options)) })
  }
  return reports
}

interface RunOptions {
  readonly eachMs: number
  isOver(): boolean
  rawOf(thrown: unknown): RawError
}

async function judge(body: (tools: object) => unknown, tools: object, options: RunOptions) {
  try {
    await inTime(body(tools), options.eachMs)
    return { ok: true }
  } catch (thrown) {
    if (thrown instanceof Mismatch) {
      return {
        ok: false,
        ...(thrown.got === undefined ? {} : { got: thrown.got }),
        ...(thrown.want === undefined ? {} : { want: thrown.want }),
      }
    }
    return { ok: false, error: options.rawOf(thrown) }
  }
}

async function inTime(work: unknown, ms: number): Promise<void> {
  if (!(work instanceof Promise)) return
  let timer: ReturnType<typeof laterOn> | undefined
  const late = new Promise((_, reject) => {
    timer = laterOn(() => {
      reject(new TooSlow(`Nothing happened within ${ms} ms.`))
    }, ms)
  })
  await Promise.race([work, late]).finally(() => {
    notLater(timer)
  })
}

function valueOf(name: string): unknown {
  if (!/^[\p{L}_$][\p{L}\p{N}_$.]*$/u.test(name)) throw new TypeError(`${name} is not a name`)
  return evaluate(name)
}

function asText(value: unknown): string {
  return typeof value === 'string' ? shorten(value) : show(value)
}
