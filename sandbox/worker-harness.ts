// Runs in a fresh Worker of the host frame: one script, its checks, one report; then the Worker is ended.
import { keepConsole } from './console.ts'
import { keepRun } from './keep-run.ts'
import type { Rules } from './messages.ts'
import { makeQuiet } from './quiet.ts'
import { rawErrors } from './raw-error.ts'

declare function importScripts(address: string): void
declare function postMessage(message: { id: string; text: string }): void

const post = postMessage
const load = importScripts

addEventListener('message', (event: MessageEvent<{ id: string; script: string; rules: Rules }>) => start(event.data), {
  once: true,
})

function start({ id, script, rules }: { id: string; script: string; rules: Rules }): void {
  const raw = rawErrors(rules)
  makeQuiet()
  const printed = keepConsole()
  const run = keepRun(raw, rules, () => undefined)
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    void run.finish(rules.checks ?? '', { page: { printed: () => [...printed] } }, printed).then((text) => {
      post({ id, text })
    })
  }
  port2.postMessage(null)
  // Not caught here: only an error that nobody caught tells the place of a mistake in the writing.
  const named = `${script}\n//# sourceURL=${rules.entry}`
  load(URL.createObjectURL(new Blob([named], { type: 'text/javascript' })))
}
