import { mostLines } from './messages.ts'
import { printed, shorten } from './show.ts'

const printing = ['log', 'info', 'warn', 'error', 'debug', 'table', 'dir'] as const

/** Takes over the console of this realm: its lines are kept (at most 200 of 500 letters) and told to `hear`. */
export function keepConsole(hear: (line: string) => void = () => undefined): readonly string[] {
  const lines: string[] = []
  const print = (...values: unknown[]) => {
    if (lines.length >= mostLines) return
    const line = shorten(values.map(printed).join(' '))
    lines.push(line)
    hear(line)
  }
  for (const name of printing) console[name] = print
  console.assert = (condition?: boolean, ...values: unknown[]) => {
    if (condition !== true) print('Assertion failed:', ...values)
  }
  return lines
}
