import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { inFreshFolder } from './bench-folder.ts'
import { inMs, median, type Row } from './row.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const times = 3

/** `throughgate course check` as an author types it: with nothing tried before, then with nothing changed. */
export function benchCourseCheck(): Promise<Row[]> {
  return inFreshFolder(async (folder) => {
    const [first, again]: [Checked[], Checked[]] = [[], []]
    for (let nth = 0; nth < times; nth += 1) {
      const cache = path.join(folder, `cache-${nth}`)
      first.push(await check(cache))
      again.push(await check(cache))
    }
    return [row('everything tried', 60, first), row('nothing changed', 3, again)]
  })
}

interface Checked {
  readonly ms: number
  /** The last line it printed: how many lessons and faults. */
  readonly sum: string
}

function check(cache: string): Promise<Checked> {
  const began = performance.now()
  const args = ['throughgate', 'course', 'check', '--cache', cache]
  const child = spawn('sh', args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.once('close', (code) => {
      const sum = text.trimEnd().split('\n').at(-1) ?? ''
      if (code === 0 || code === 1) resolve({ ms: performance.now() - began, sum })
      else reject(new Error(`The course check ended with ${code}:\n${text}`))
    })
  })
}

function row(what: string, atMost: number, all: readonly Checked[]): Row {
  const ms = median(all.map((one) => one.ms))
  const got = `${inMs(ms)}, median of ${all.length} (${all[0]?.sum ?? ''})`
  return { figure: `course check, ${what}`, want: `≤ ${atMost} s`, got, ok: ms <= atMost * 1000 }
}
