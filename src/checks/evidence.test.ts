import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { newId } from '#base'
import { inTransaction } from '#database'
import type { Fact, Journal } from '#journal'
import { sql } from 'kysely'
import { evidenceProjection, findingsMetBy, firstPassesOf } from './index.ts'
import { checkroom, counting, notCounting, ran } from './testing.ts'

test('the text that passed first stands as evidence, whatever Ada tries after it', async () => {
  const { ada, journal } = await checkroom()
  const failed = await ada.handsIn('totl')
  await ada.reports(failed.version, ran({ starts: true, counts: false }), { finding: notCounting })
  const passed = await ada.handsIn('total')
  await ada.reports(passed.version, ran({ starts: true, counts: true }))
  const later = await ada.handsIn('total again')
  await ada.reports(later.version, ran({ starts: true, counts: true }))

  const pass = (await firstPassesOf(journal.db, ada.id)).get(counting.id)
  assert.deepEqual([pass?.version, pass?.checksHash], [passed.version, counting.checksHash])
})

test('a finding that Ada met three times is counted, with its last words', async () => {
  const { ada, ben, journal } = await checkroom()
  for (const what of ['Line 4 is open.', 'Line 5 is open.', 'Line 6 is open.']) {
    const { version } = await ada.handsIn(what)
    await ada.reports(version, ran({ starts: true, counts: false }), { finding: { ...notCounting, what } })
  }
  const [met, ...others] = await findingsMetBy(journal.db, ada.id)
  assert.deepEqual([met?.finding, met?.times, met?.what], ['run/null-element', 3, 'Line 6 is open.'])
  assert.deepEqual(others, [])
  assert.deepEqual(await findingsMetBy(journal.db, ben.id), [])
})

test('evidence is the same in whatever order facts arrive, in whatever pieces', async () => {
  const { ada, ben, journal } = await checkroom()
  const facts = [ada.id, ben.id].flatMap((learner) => someChecks(learner))
  const straight = await evidenceAfter(journal, [facts])
  const pieces = fc
    .shuffledSubarray(facts, { minLength: facts.length })
    .chain((order) => fc.nat(order.length).map((cut) => [order.slice(0, cut), order.slice(cut)]))
  await fc.assert(
    fc.asyncProperty(pieces, async (some) => assert.deepEqual(await evidenceAfter(journal, some), straight)),
    { numRuns: 20 },
  )
})

test('after an erasure nothing of her evidence is left', async () => {
  const { ada, journal } = await checkroom()
  const { version } = await ada.handsIn('x')
  await ada.reports(version, ran({ starts: true, counts: true }))
  await journal.erase({ id: null, role: 'system' }, { stream: ada.id, kinds: 'all', reason: 'She asked.' })
  assert.equal((await firstPassesOf(journal.db, ada.id)).size, 0)
})

/** Two sites whose clocks agree to the millisecond, passes and failures, one of them erased. */
function someChecks(stream: string): Fact[] {
  const sites = [newId(), newId()]
  return sites.flatMap((origin) =>
    Array.from({ length: 6 }, (_, i): Fact => {
      const verdict = i % 3 ? 'fail' : 'pass'
      const finding = verdict === 'pass' ? undefined : { id: `f${i % 2}`, what: `Line ${i}.` }
      const body = { exercise: counting.id, version: newId(), checksHash: 'd', verdict, finding }
      const place = { stream, origin, seq: i + 1, version: 1, at: 1_000 + (i >> 1), actor: stream }
      return { ...place, kind: 'exercise.checked', body: i === 4 ? null : body }
    }),
  )
}

async function evidenceAfter(journal: Journal, pieces: readonly (readonly Fact[])[]): Promise<unknown> {
  await sql`truncate p_first_pass, p_finding_met`.execute(journal.db)
  for (const piece of pieces) await inTransaction(journal.db, (tx) => evidenceProjection.apply(tx, piece))
  return journal.snapshot()
}
