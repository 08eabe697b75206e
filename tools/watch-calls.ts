// Watches which functions of src run, in what order and for how long, without a line in the product for it: as each
// module loads, its functions are wrapped. Import the program only after `watchCalls`.
import { AsyncLocalStorage } from 'node:async_hooks'
import { registerHooks } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Call {
  /** From the project's folder: `src/work/keep-version.ts`. */
  readonly file: string
  readonly name: string
  /** ms since `start`. */
  readonly at: number
  /** Until it returned, or until what it promised came. */
  ms: number
}

const root = fileURLToPath(new URL('../', import.meta.url))
const watched = path.join(root, 'src') + path.sep

export function watchCalls() {
  let calls: Call[] | null = null
  let began = 0
  const within = new AsyncLocalStorage<true>()
  const wrap = <F extends (...args: never[]) => unknown>(file: string, name: string, original: F): F =>
    new Proxy(original, {
      apply(target, self, args: never[]) {
        if (!calls || !within.getStore()) return Reflect.apply(target, self, args)
        const call: Call = { file, name, at: performance.now() - began, ms: 0 }
        calls.push(call)
        const end = () => (call.ms = performance.now() - began - call.at)
        const result: unknown = Reflect.apply(target, self, args)
        if (result instanceof Promise) void result.then(end, end)
        else end()
        return result
      },
    })
  Object.assign(globalThis, { __throughgateWatch: wrap })
  registerHooks({ load: (url, context, nextLoad) => withWraps(url, nextLoad(url, context)) })
  return {
    start() {
      began = performance.now()
      calls = []
    },
    /** Does `work`, and watches what it leads to. Timers and other people's requests are not part of it. */
    within: <T>(work: () => T): T => within.run(true, work),
    /** ms since `start`. */
    now: () => performance.now() - began,
    stop(): readonly Call[] {
      const seen = calls ?? []
      calls = null
      return seen
    },
  }
}

type Loaded = ReturnType<Parameters<NonNullable<Parameters<typeof registerHooks>[0]['load']>>[2]>

function withWraps(url: string, loaded: Loaded): Loaded {
  if (!url.startsWith('file:') || typeof loaded.source !== 'string') return loaded
  const file = fileURLToPath(url)
  if (!file.startsWith(watched)) return loaded
  const below = path.relative(root, file)
  const lines = namesOfFunctions(loaded.source).map((name) => {
    // A name that is not the module's own (a function inside another) cannot be set here, and is left alone.
    const wrapped = `globalThis.__throughgateWatch(${JSON.stringify(below)},${JSON.stringify(name)},${name})`
    return `try{${name}=${wrapped}}catch{}`
  })
  return { ...loaded, source: `${loaded.source}\n${lines.join('\n')}` }
}

/** Names declared as functions: such a name can be given a new value, and every user of it sees that. */
function namesOfFunctions(source: string): string[] {
  const declared = source.matchAll(/(?<![.\w])(?:async )?function ([A-Za-z]\w*)\(/g)
  return [...new Set([...declared].map((match) => match[1] ?? ''))]
}
