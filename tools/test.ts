// Every check there is, as one list. `npm test` runs all; `npm test -- rooms faults` runs those named.
import { spawn } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findOrInstallChromium } from './chromium.ts'

const long = process.argv.includes('--long')
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))

interface Step {
  readonly name: string
  readonly says: string
  /** A tool and its arguments; it passes when it ends with 0. */
  readonly tool?: readonly string[]
  /** Patterns of test files; it passes when every test in them does and there is at least one. */
  readonly tests?: readonly string[]
  /** How many test files at once. 1 where they measure or take the whole machine. */
  readonly atOnce?: number
}

const bin = (file: string) => path.join('node_modules', file)
const steps: readonly Step[] = [
  {
    name: 'format',
    says: 'Every file is laid out alike',
    tool: [bin('prettier/bin/prettier.cjs'), '--check', '.', '--log-level=warn'],
  },
  {
    name: 'lint',
    says: 'The code keeps to the rules',
    tool: [bin('eslint/bin/eslint.js'), '.', '--cache', '--cache-location', '.cache/eslint/'],
  },
  {
    name: 'doors',
    says: 'Rooms use each other by their doors',
    tool: [
      bin('dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      '.dependency-cruiser.mjs',
      'src',
      'browser',
      'sandbox',
      'tools',
      'test',
      'bench',
    ],
  },
  { name: 'unused', says: 'Nothing is left over', tool: [bin('knip/bin/knip.js')] },
  { name: 'types', says: 'The types hold on the server', tool: [bin('typescript/bin/tsc'), '-p', '.'] },
  { name: 'types-browser', says: 'The types hold in the browser', tool: [bin('typescript/bin/tsc'), '-p', 'browser'] },
  {
    name: 'types-control',
    says: 'The types hold in the control of the bench',
    tool: [bin('typescript/bin/tsc'), '-p', 'bench/control'],
  },
  { name: 'build', says: 'The browser parts build', tool: ['--import', 'tsx', 'tools/build.ts'] },
  {
    name: 'rooms',
    says: 'Every room keeps its promises',
    tests: ['src/**/*.test.{ts,tsx}', 'browser/**/*.test.ts', 'sandbox/**/*.test.ts', 'tools/**/*.test.ts'],
    atOnce: 2,
  },
  {
    name: 'course',
    says: 'Every exercise tells the truth',
    tool: ['--import', 'tsx', 'src/main.ts', 'course', 'check'],
  },
  { name: 'journeys', says: 'Whole stories in a real browser', tests: ['test/journeys/*.test.ts'], atOnce: 2 },
  {
    name: 'attacks',
    says: 'What a curious learner or a thief would try',
    tests: ['test/attacks/*.test.ts'],
    atOnce: 2,
  },
  { name: 'faults', says: 'Power cuts, kills and full disks', tests: ['test/faults/*.test.ts'], atOnce: 1 },
]

interface Outcome {
  readonly passed: number
  readonly failed: number
  readonly notRun: readonly string[]
}

const known = new Set(steps.map((step) => step.name))
const unknown = wanted.filter((name) => !known.has(name))
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are: ${[...known].join(', ')}.`)
  process.exit(2)
}

const chromium = findOrInstallChromium()
const env = {
  ...process.env,
  ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
  ...(long ? { THROUGHGATE_LONG: '1' } : {}),
}
const outcomes: Outcome[] = []
for (const step of steps) {
  if (wanted.length === 0 || wanted.includes(step.name)) outcomes.push(await runStep(step))
}
sumUp(outcomes)

async function runStep(step: Step): Promise<Outcome> {
  console.log(`\n── ${step.name}: ${step.says}`)
  const start = performance.now()
  const outcome = step.tests ? await runTests(step.tests, step.atOnce ?? 1) : await runTool(step.tool ?? [])
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`   ${outcome.failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
  return outcome
}

async function runTool(args: readonly string[]): Promise<Outcome> {
  const passed = (await node(args)) === 0
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, notRun: [] }
}

async function runTests(patterns: readonly string[], atOnce: number): Promise<Outcome> {
  const files = patterns.flatMap((pattern) => globSync(pattern)).sort()
  const folder = mkdtempSync(path.join(tmpdir(), 'throughgate-counts-'))
  const counts = path.join(folder, 'counts.json')
  const reporters = ['--test-reporter=dot', '--test-reporter-destination=stdout']
  const counting = ['--test-reporter=./tools/count-tests.mjs', `--test-reporter-destination=${counts}`]
  const code = await node([
    '--import',
    'tsx',
    '--test',
    `--test-concurrency=${atOnce}`,
    ...reporters,
    ...counting,
    ...files,
  ])
  const outcome = JSON.parse(readFileSync(counts, 'utf8') || '{"passed":0,"failed":0,"notRun":[]}') as Outcome // written by our reporter
  rmSync(folder, { recursive: true })
  if (outcome.passed === 0) console.log('   No test ran. A step without tests is a failure.')
  const failed = outcome.failed === 0 && (code !== 0 || outcome.passed === 0) ? 1 : outcome.failed
  return { ...outcome, failed }
}

function node(args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit', env })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

function sumUp(all: readonly Outcome[]): void {
  const sum = (of: (outcome: Outcome) => number) => all.reduce((total, outcome) => total + of(outcome), 0)
  const notRun = all.flatMap((outcome) => outcome.notRun)
  if (!chromium) notRun.push('everything that needs a browser')
  console.log(`\n${sum((o) => o.passed)} passed, ${sum((o) => o.failed)} failed`)
  console.log(`${notRun.length} not run${notRun.length > 0 ? `: ${notRun.join('; ')}` : ''}`)
  process.exitCode = sum((o) => o.failed) === 0 ? 0 : 1
}
