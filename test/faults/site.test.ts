import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { aFolder } from './database-site.ts'
import { canMountLoop } from './disk.ts'
import { killAgainAndAgain } from './kill-loop.ts'
import { powerCut } from './power-cut.ts'
import { siteTrial, type SiteTrial } from './site-trial.ts'
import { rounds, type Outcome } from './trial.ts'

const noDisk = canMountLoop() ?? false

test(
  `the power is cut ${rounds.powerCuts} times on a class at work: no save, check or card is lost`,
  { skip: noDisk },
  async (t) => {
    const trial = siteTrial()
    for (let round = 1; round <= rounds.powerCuts; round += 1) {
      const outcome = await powerCut(trial, { ms: 800 + Math.random() * 700 })
      nothingLost(t, outcome)
    }
    everyKind(t, trial)
  },
)

test(`a class at work is killed ${rounds.kills} times: no save, check or card is lost`, async (t) => {
  const trial = siteTrial()
  nothingLost(t, await killAgainAndAgain(trial, await aFolder(), rounds.kills))
  everyKind(t, trial)
})

function nothingLost(t: TestContext, { acknowledged, lost, longestOpening }: Outcome): void {
  t.diagnostic(
    `${acknowledged} acknowledged, ${lost.length} lost, opened and looked through in ${Math.round(longestOpening)} ms`,
  )
  assert.deepEqual(lost, [])
}

/** A round may be too short for one of them, all rounds are not. */
function everyKind(t: TestContext, { counts }: SiteTrial): void {
  t.diagnostic(
    Object.entries(counts)
      .map(([what, count]) => `${what} ${count}`)
      .join(', '),
  )
  for (const [what, count] of Object.entries(counts)) assert.ok(count > 0, `no ${what} was acknowledged`)
}
