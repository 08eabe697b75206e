// `npm run bench` measures every figure and prints the table; `npm run bench -- start frame` measures those named.
import { readFileSync, mkdirSync, writeFileSync, existsSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import path from 'node:path'
import { findOrInstallChromium } from '../tools/chromium.ts'
import { benchFolder } from './bench-folder.ts'
import { benchBesideReact } from './beside-react.ts'
import { benchRecorded } from './checks-recorded.ts'
import { benchClassroom } from './classroom.ts'
import { benchCourseCheck } from './course-check.ts'
import { benchEndClass } from './end-class.ts'
import { benchFrame } from './frame.ts'
import { benchKeyToVerdict } from './key-to-verdict.ts'
import { benchLessonPage } from './lesson-page.ts'
import { benchLiveRoom } from './live-room.ts'
import { benchMany } from './many.ts'
import { benchMemory } from './memory.ts'
import { benchRebuild } from './rebuild.ts'
import type { Row } from './row.ts'
import { benchStart } from './start.ts'

const groups: Readonly<Record<string, () => Promise<Row[]>>> = {
  start: benchStart,
  page: benchLessonPage,
  react: benchBesideReact,
  verdict: benchKeyToVerdict,
  frame: benchFrame,
  recorded: () => benchRecorded(),
  classroom: benchClassroom,
  live: benchLiveRoom,
  end: benchEndClass,
  many: benchMany,
  course: benchCourseCheck,
  rebuild: benchRebuild,
  memory: benchMemory,
}

/** `load` is the load average of the minute before: above the number of cores, times are longer than they need be. */
interface Measured {
  readonly at: string
  readonly load: number
  readonly rows: readonly Row[]
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in groups))
if (unknown.length > 0) {
  console.error(`No such figures: ${unknown.join(', ')}. There are: ${Object.keys(groups).join(', ')}.`)
  process.exit(2)
}

const chromium = findOrInstallChromium()
if (chromium !== null) process.env['CHROMIUM_PATH'] = chromium
const resultsFile = path.join(benchFolder, 'results.json')
const measured: Record<string, Measured> = {}
for (const [name, bench] of Object.entries(groups)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  process.stderr.write(`Measuring ${name} …\n`)
  const load = Math.round((loadavg()[0] ?? 0) * 10) / 10
  measured[name] = { at: new Date().toISOString(), load, rows: await bench() }
  keep(measured)
}
console.log(table(measured))
console.log(`Kept in ${path.relative('.', resultsFile)}.`)
if (Object.values(measured).some(({ rows }) => rows.some(({ ok }) => !ok))) process.exitCode = 1

/** Figures measured earlier stay beside those of today; each says when it was measured. */
function keep(now: Readonly<Record<string, Measured>>): void {
  mkdirSync(benchFolder, { recursive: true })
  const before = existsSync(resultsFile)
    ? (JSON.parse(readFileSync(resultsFile, 'utf8')) as { figures: Record<string, Measured> }) // written below
    : { figures: {} }
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, memory: totalmem(), node: process.version }
  writeFileSync(resultsFile, `${JSON.stringify({ machine, figures: { ...before.figures, ...now } }, null, 2)}\n`)
}

function table(all: Readonly<Record<string, Measured>>): string {
  const lines = Object.values(all).flatMap(({ load, rows }) =>
    rows.map(({ figure, want, got, ok }) => [figure, want, got, ok ? 'ok' : 'NOT OK', String(load)]),
  )
  const head = ['figure', 'at least', 'measured', '', 'load']
  const rule = head.map(() => '---')
  return [head, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
