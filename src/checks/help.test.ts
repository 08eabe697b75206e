import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#base'
import { inTransaction } from '#database'
import type { Fact } from '#journal'
import { sql } from 'kysely'
import { blocksOf, helpProjection, laddersOf, progressOf, recordBlocks, recordHint } from './index.ts'
import { checkroom, counting, ran } from './testing.ts'

const hinted = { ...counting, checks: counting.checks.map((check) => ({ ...check, hints: ['Look.', 'Look again.'] })) }

test('which check failed, how often, and which hints Ada has read is known at any PC', async () => {
  const { ada, ben, journal } = await checkroom()
  for (const script of ['one', 'two']) {
    const { version } = await ada.handsIn(script)
    await ada.reports(version, ran({ starts: true, counts: false }))
  }
  await recordHint(journal, ada.id, hinted, { command: newId(), check: 'counts', step: 1 })
  const [ladder, ...others] = (await laddersOf(journal.db, ada.id)).get(counting.id) ?? []
  assert.deepEqual([ladder?.check, ladder?.tries, ladder?.read, others], ['counts', 2, 1, []])
  assert.ok((ladder?.since ?? 0) >= (ladder?.failedAt ?? 1))
  assert.equal((await laddersOf(journal.db, ben.id)).size, 0)
})

test('a hint that is not there is refused', async () => {
  const { ada, journal } = await checkroom()
  for (const [check, step] of [['counts', 3] as const, ['nothing', 1] as const]) {
    assert.equal((await recordHint(journal, ada.id, hinted, { command: newId(), check, step })).ok, false)
  }
  assert.equal((await laddersOf(journal.db, ada.id)).size, 0)
})

test('blocks in order are help: they are kept, and neither pass the exercise nor count as a try', async () => {
  const { ada, journal } = await checkroom()
  const lines = ['let n = 0', 'n = n + 1', 'show(n)']
  const about = { id: counting.id, name: 'count', kind: 'order', title: 'Count', task: '', isIndented: false } as const
  const blocks = { ...about, lines, spare: [], alsoRight: [], wrong: [], contentHash: 'b'.repeat(64) }
  const answer = lines.toReversed().join('\n')
  assert.equal((await recordBlocks(journal, ada.id, blocks, { command: newId(), answer })).ok, true)
  assert.deepEqual(await blocksOf(journal.db, ada.id, counting.id), { answer, contentHash: blocks.contentHash })
  assert.equal((await recordBlocks(journal, ada.id, blocks, { command: newId(), answer: 'made up' })).ok, false)
  assert.equal((await progressOf(journal.db, ada.id)).size, 0)
})

test('her help is the same in whatever order facts arrive, in whatever pieces', async () => {
  const { ada, journal } = await checkroom()
  const facts = [newId(), newId()].flatMap((origin) => someHelp(ada.id, origin))
  const seen = new Set<string>()
  for (const pieces of [[facts], [facts.toReversed()], facts.map((fact) => [fact])]) {
    await sql`truncate p_ladder, p_blocks`.execute(journal.db)
    for (const piece of pieces) await inTransaction(journal.db, (tx) => helpProjection.apply(tx, piece))
    seen.add(JSON.stringify([[...(await laddersOf(journal.db, ada.id))], await blocksOf(journal.db, ada.id, 'ex-a')]))
  }
  assert.equal(seen.size, 1)
})

/** A check that failed, a mistake in the writing, two hints and two ways to put the blocks; one of all was erased. */
function someHelp(stream: Fact['stream'], origin: Fact['origin']): Fact[] {
  const checks = [{ id: 'counts', ok: false }]
  const bodies = [
    ['exercise.checked', { exercise: 'ex-a', verdict: 'fail', checks }],
    ['exercise.checked', { exercise: 'ex-a', verdict: 'fail', checks, finding: { kind: 'parse' } }],
    ['hint.read', { exercise: 'ex-a', check: 'counts', step: 2 }],
    ['hint.read', { exercise: 'ex-a', check: 'counts', step: 1 }],
    ['blocks.placed', { exercise: 'ex-a', contentHash: 'c', answer: `${origin} 1`, right: false }],
    ['blocks.placed', { exercise: 'ex-a', contentHash: 'c', answer: `${origin} 2`, right: true }],
    ['blocks.placed', null],
  ] as const
  return bodies.map(([kind, body], nth): Fact => {
    return { stream, origin, seq: nth + 1, kind, version: 1, at: 1_000 + nth, actor: stream, body }
  })
}
