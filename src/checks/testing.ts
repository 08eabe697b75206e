import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { newId, systemClock, valueOf, type Id } from '#base'
import type { ChoiceExercise, CodeExercise } from '#course'
import { openJournal, type Journal } from '#journal'
import { keepVersion, openShelf, openWork, placeOf, workKinds, workProjection, type Shelf } from '#work'
import { testDatabase } from '../database/testing.ts'
import {
  checkKinds,
  checksProjection,
  evidenceProjection,
  helpProjection,
  recordAnswer,
  recordResult,
} from './index.ts'
import type { KeptFinding, ParsedRun } from './run-result.ts'

/** Two checks, as in the lesson about a button that counts. */
export const counting: CodeExercise = {
  ...{ id: 'ex-count000', name: 'count', kind: 'change', language: 'js-dom', title: 'Count', task: '<p>Count.</p>' },
  ...{ show: ['script.js'], start: { 'index.html': '<button>', 'script.js': '' }, solution: {}, wrong: [] },
  checks: ['starts', 'counts'].map((id) => ({ id, label: id, concept: 'variables', hints: [], misconceptions: [] })),
  ...{ checksSource: '', contentHash: 'c'.repeat(64), checksHash: 'd'.repeat(64) },
}

export const predicting: ChoiceExercise = {
  ...{ id: 'ex-predict0', name: 'what-next', kind: 'predict', title: 'What next?', question: '<p>What next?</p>' },
  options: [
    { key: 'a', text: 'It counts', right: true, say: 'Yes.' },
    { key: 'b', text: 'Nothing', right: false, say: 'Look at line 2.' },
  ],
  contentHash: 'e'.repeat(64),
}

const place = placeOf({ folder: '4-javascript/010-a-button-that-counts' }, counting)
const release = 'f'.repeat(64)

export async function checkroom(): Promise<{ journal: Journal; shelf: Shelf; ada: Checker; ben: Checker }> {
  const database = await testDatabase()
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'throughgate-checks-'))
  const kinds = [...workKinds, ...checkKinds]
  const projections = [workProjection, checksProjection, evidenceProjection, helpProjection]
  const journal = await openJournal({ database, dataFolder, kinds, projections, clock: systemClock })
  const shelf = openShelf({ journal, dataFolder })
  return { journal, shelf, ada: new Checker(shelf), ben: new Checker(shelf) }
}

/** A learner who presses Check. */
export class Checker {
  readonly id: Id = newId()
  readonly #shelf: Shelf

  constructor(shelf: Shelf) {
    this.#shelf = shelf
  }

  async handsIn(script: string) {
    const { number } = await openWork(this.#shelf, this.id, place)
    const files = { ...counting.start, 'script.js': script }
    const keep = { command: newId(), base: number, files, because: 'check' } as const
    return valueOf(await keepVersion(this.#shelf, this.id, place, keep))
  }

  reports(version: Id, run: ParsedRun, { finding, command = newId() }: { finding?: KeptFinding; command?: Id } = {}) {
    return recordResult(this.#shelf.journal, this.id, counting, { command, release, version, run, finding })
  }

  answers(answer: string, command = newId()) {
    return recordAnswer(this.#shelf.journal, this.id, predicting, { command, release, answer })
  }
}

/** What a frame reports: each check by its id, and whether it held. */
export function ran(checks: Readonly<Record<string, boolean>>, over: Partial<ParsedRun> = {}): ParsedRun {
  const all = Object.entries(checks).map(([id, ok]) => ({ id, ok }))
  const verdict = all.every(({ ok }) => ok) ? 'pass' : 'fail'
  const run: ParsedRun = {
    v: 1,
    verdict,
    checks: all,
    errors: [],
    printed: [],
    ms: 12.4,
    driver: 'frame',
    toolchain: 'Chromium 156',
  }
  return { ...run, ...over }
}

export const notCounting: KeptFinding = {
  ...{ id: 'run/null-element', kind: 'run', file: 'script.js', line: 4, col: 1, source: 'run' },
  what: 'Line 4 looks for something with the id `totl`. There is none on your page.',
}
