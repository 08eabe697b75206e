import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { newId, systemClock, valueOf, type Id } from '#base'
import { checkKinds, checksProjection, evidenceProjection, helpProjection } from '#checks'
import { recordAnswer, recordResult, type CheckedRun } from '#checks'
import type { ChoiceExercise, CodeExercise } from '#course'
import { migrate, openDatabase } from '#database'
import { openJournal, type Journal } from '#journal'
import { closeShelf, keepVersion, openShelf, placeOf, workKinds, workProjection, type Shelf } from '#work'
import { inMs, percentile, type Row } from './row.ts'

const clients = 32
const seconds = 8

/**
 * What a site can record, durably, while 32 learners press Check as fast as they can: on the real embedded database
 * and real repositories, in a fresh folder of `below`, which has to be a disk.
 */
export async function benchRecorded(below = process.cwd()): Promise<Row[]> {
  const dataFolder = mkdtempSync(path.join(below, '.bench-recorded-'))
  const database = valueOf(await openDatabase({ dataFolder }))
  let shelf: Shelf | undefined
  try {
    await migrate(database)
    const kinds = [...workKinds, ...checkKinds]
    const projections = [workProjection, checksProjection, evidenceProjection, helpProjection]
    const journal = await openJournal({ database, dataFolder, kinds, projections, clock: systemClock })
    const open = (shelf = openShelf({ journal, dataFolder }))
    const learners = Array.from({ length: clients }, newId)
    await timed(learners, 1, (learner, i) => check(open, learner, -i)) // compiles, and begins every repository
    const checks = await timed(learners, seconds, (learner, i) => check(open, learner, i))
    const answers = await timed(learners, seconds, (learner) => answer(journal, learner))
    return [
      row('checks recorded with their commit, 32 clients', 300, checks),
      row('facts recorded alone, 32 clients', 1_000, answers),
    ]
  } finally {
    if (shelf) await closeShelf(shelf)
    await database.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** A press of Check as the page sends it: the version first, then its result. Each is one transaction. */
async function check(shelf: Shelf, learner: Id, i: number): Promise<void> {
  const files = { 'index.html': page, 'script.js': `${script}// ${i}\n` }
  const keep = { command: newId(), base: numbers.get(learner) ?? 0, files, because: 'check' } as const
  const { version, number } = valueOf(await keepVersion(shelf, learner, place, keep))
  numbers.set(learner, number)
  const said = { command: newId(), release, version, run }
  valueOf(await recordResult(shelf.journal, learner, exercise, said))
}

async function answer(journal: Journal, learner: Id): Promise<void> {
  valueOf(await recordAnswer(journal, learner, question, { command: newId(), release, answer: 'a' }))
}

interface Timed {
  readonly perSecond: number
  readonly p99: number
}

async function timed(
  learners: readonly Id[],
  forSeconds: number,
  work: (learner: Id, i: number) => Promise<void>,
): Promise<Timed> {
  const times: number[] = []
  const began = performance.now()
  const until = began + forSeconds * 1000
  const one = async (learner: Id) => {
    for (let i = 1; performance.now() < until; i++) {
      const from = performance.now()
      await work(learner, i)
      times.push(performance.now() - from)
    }
  }
  await Promise.all(learners.map(one))
  return { perSecond: times.length / ((performance.now() - began) / 1000), p99: percentile(times, 0.99) }
}

function row(figure: string, atLeast: number, { perSecond, p99 }: Timed): Row {
  const got = `${Math.round(perSecond)}/s, p99 ${inMs(p99)}`
  return { figure, want: `≥ ${atLeast}/s, p99 ≤ 150 ms`, got, ok: perSecond >= atLeast && p99 <= 150 }
}

const numbers = new Map<Id, number>()
const release = 'r'.repeat(64)
const page = `<!doctype html>\n<html lang="en">\n<title>Count</title>\n<h1>Count</h1>\n${'<p>A line of a page.</p>\n'.repeat(20)}<button>Add one</button>\n`
const script = `let count = 0\n${'// what the next line does\nshow(count)\n'.repeat(15)}`

const exercise: CodeExercise = {
  ...{ id: 'ex-bench000', name: 'count', kind: 'change', language: 'js-dom', title: 'Count', task: '' },
  ...{ show: ['index.html', 'script.js'], start: { 'index.html': page, 'script.js': script }, solution: {}, wrong: [] },
  checks: ['starts', 'counts', 'stops'].map((id) => ({
    id,
    label: id,
    concept: 'count',
    hints: [],
    misconceptions: [],
  })),
  ...{ checksSource: '', contentHash: 'c'.repeat(64), checksHash: 'd'.repeat(64) },
}
const place = placeOf({ folder: '4-javascript/010-a-button-that-counts' }, exercise)
const question: ChoiceExercise = {
  ...{ id: 'ex-bench001', name: 'next', kind: 'predict', title: 'Next', question: '', contentHash: 'e'.repeat(64) },
  options: [{ key: 'a', text: 'It counts', right: true, say: 'Yes.' }],
}
const run: CheckedRun['run'] = {
  ...{ v: 1, verdict: 'pass', errors: [], printed: [], ms: 12, driver: 'frame', toolchain: 'Chromium' },
  checks: exercise.checks.map(({ id }) => ({ id, ok: true })),
}
