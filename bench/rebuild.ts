import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { done, newId, systemClock, valueOf } from '#base'
import { checkKinds, checksProjection, evidenceProjection, exerciseChecked, helpProjection } from '#checks'
import { migrate, openDatabase } from '#database'
import { openJournal, type Journal } from '#journal'
import { workKinds, workProjection } from '#work'
import type { Row } from './row.ts'

const learners = 200
const checksEach = 500

/** How fast the pages' tables are made again from a journal of 100,000 checks, on the embedded database on disk. */
export async function benchRebuild(): Promise<Row[]> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'throughgate-rebuild-'))
  const database = valueOf(await openDatabase({ dataFolder }))
  try {
    await migrate(database)
    const journal = await openJournal({
      ...{ database, dataFolder, clock: systemClock },
      kinds: [...workKinds, ...checkKinds],
      projections: [workProjection, checksProjection, evidenceProjection, helpProjection],
    })
    for (let learner = 0; learner < learners; learner++) await oneLearner(journal)
    const { facts, ms } = await journal.rebuild()
    const rate = Math.round((facts / ms) * 1000)
    return [
      {
        figure: 'rebuild',
        want: '≥ 50,000 facts/s',
        got: `${rate.toLocaleString('en-GB')} facts/s`,
        ok: rate >= 50_000,
      },
    ]
  } finally {
    await database.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

async function oneLearner(journal: Journal): Promise<void> {
  const stream = newId()
  const result = await journal.act({ id: stream, role: 'learner' }, (writing) => {
    for (let n = 0; n < checksEach; n++) writing.append(exerciseChecked, stream, aCheck(n))
    return Promise.resolve(done())
  })
  valueOf(result)
}

function aCheck(n: number) {
  const passes = n % 5 === 4
  return {
    exercise: `ex-${String(n % 40).padStart(8, '0')}`,
    ...{
      contentHash: 'c'.repeat(64),
      checksHash: 'd'.repeat(64),
      release: 'e'.repeat(64),
      version: newId(),
      commit: 'f'.repeat(40),
    },
    verdict: passes ? ('pass' as const) : ('fail' as const),
    ...{
      judgedBy: 'browser' as const,
      driver: 'frame' as const,
      toolchain: 'Chromium 156',
      trust: 'practice' as const,
      ms: 31,
    },
    checks: [
      { id: 'has-heading', ok: true },
      { id: 'counts-up', ok: passes },
    ],
  }
}
