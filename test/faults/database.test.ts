import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { databaseTrial, eachLine, nodeWith } from './database-trial.ts'
import { aFolder } from './database-site.ts'
import { canMountLoop } from './disk.ts'
import { killAgainAndAgain } from './kill-loop.ts'
import { powerCut } from './power-cut.ts'
import { rounds, type Trial } from './trial.ts'

const noDisk = canMountLoop() ?? false

test(`the power is cut ${rounds.powerCuts} times, and every acknowledged row is there`, { skip: noDisk }, async (t) => {
  for (let round = 1; round <= rounds.powerCuts; round += 1) {
    const { acknowledged, lost, longestOpening } = await powerCut(databaseTrial, { ms: 300 + Math.random() * 700 })
    t.diagnostic(
      `${acknowledged} rows acknowledged, ${lost.length} lost, open again in ${Math.round(longestOpening)} ms`,
    )
    assert.deepEqual(lost, [])
  }
})

test('a program that does not force its files to the disk is found out', { skip: noDisk }, async () => {
  const { acknowledged, lost } = await powerCut(carelessTrial, { ms: 300, megabytes: 64 })
  assert.ok(lost.length > acknowledged / 2, `${lost.length} of ${acknowledged} lost`)
})

test(`it is killed ${rounds.kills} times, and every acknowledged row is there`, async (t) => {
  const { acknowledged, lost, longestOpening } = await killAgainAndAgain(databaseTrial, await aFolder(), rounds.kills)
  t.diagnostic(`${acknowledged} rows acknowledged, ${lost.length} lost, open again in ${Math.round(longestOpening)} ms`)
  assert.deepEqual(lost, [])
  assert.ok(acknowledged >= rounds.kills)
})

/** Writes a file for each thing, and acknowledges it without asking the disk. */
const carelessTrial: Trial = {
  command: (dataFolder) => nodeWith(import.meta.resolve('./careless-writer.ts'), dataFolder),
  drive: eachLine,
  lost(dataFolder, acknowledged) {
    const files = globSync('*.txt', { cwd: dataFolder }) // none, when the folder itself is gone
    const kept = new Set(files.map((file) => readFileSync(path.join(dataFolder, file), 'utf8')))
    return Promise.resolve([...acknowledged].filter((what) => !kept.has(what)))
  },
}
