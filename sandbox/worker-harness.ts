// Runs in a fresh Worker of the host frame: one script, its checks, one report; then the Worker is ended.
import type { RawError } from '#findings'
import { keepConsole } from './console.ts'
import { keepRun } from './keep-run.ts'
import type { Rules } from './messages.ts'
import { makeQuiet } from './quiet.ts'
import { rawErrors } from './raw-error.ts'

declare function importScripts(address: string): void
declare function postMessage(message: { id: string; text: string }): void

const post = postMessage
const load = importScripts
const { setTimeout: laterOn, Worker: NewWorker } = globalThis

addEventListener('message', (event: MessageEvent<{ id: string; script: string; rules: Rules }>) => start(event.data), {
  once: true,
})

function start({ id, script, rules }: { id: string; script: string; rules: Rules }): void {
  const raw = rawErrors(rules)
  makeQuiet()
  const printed = keepConsole()
  const run = keepRun(raw, rules, () => undefined)
  const address = URL.createObjectURL(
    new Blob([`${script}\n//# sourceURL=${rules.entry}`], { type: 'text/javascript' }),
  )
  void loadScript(address, rules.entry, { raw, note: run.note })
    .then(() => run.finish(rules.checks ?? '', { page: { printed: () => [...printed] } }, printed))
    .then((text) => post({ id, text }))
}

async function loadScript(
  address: string,
  file: string,
  to: { raw: ReturnType<typeof rawErrors>; note(error: RawError): void },
) {
  try {
    load(address)
  } catch (thrown) {
    const error = to.raw.ofThrown(thrown)
    const isUnread = error.name === 'SyntaxError' && error.line === undefined
    to.note(isUnread ? { ...error, ...(await placeOfMistake(address, file)) } : error)
  }
}

/** Chromium keeps the place of a mistake in the writing to itself here, but tells it of a Worker that cannot start. */
function placeOfMistake(address: string, file: string): Promise<Partial<RawError>> {
  return new Promise((resolve) => {
    const worker = new NewWorker(address)
    const end = (place: Partial<RawError>) => {
      worker.terminate()
      resolve(place)
    }
    laterOn(() => end({}), 500)
    worker.onerror = (event) => {
      event.preventDefault()
      end(event.lineno > 0 ? { file, line: event.lineno, col: event.colno } : {})
    }
  })
}
