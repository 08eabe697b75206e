import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { newId, valueOf } from '#base'
import type { Fact, Journal } from '#journal'
import { inTransaction } from '#database'
import { sql } from 'kysely'
import { aRunResult, checksProjection, progressOf, verdictsOf } from './index.ts'
import { exerciseAnswered } from './facts.ts'
import { checkroom, counting, notCounting, predicting, ran } from './testing.ts'

test('Ada fails, mends it and passes; the record says which text each verdict was about', async () => {
  const { ada, journal } = await checkroom()
  const first = await ada.handsIn('totl')
  const failed = await ada.reports(first.version, ran({ starts: true, counts: false }), { finding: notCounting })
  assert.equal(valueOf(failed).passed, false)
  assert.deepEqual((await progressOf(journal.db, ada.id)).get(counting.id)?.lastFinding, notCounting)

  const second = await ada.handsIn('total')
  assert.equal(valueOf(await ada.reports(second.version, ran({ starts: true, counts: true }))).passed, true)
  const progress = (await progressOf(journal.db, ada.id)).get(counting.id)
  assert.deepEqual([progress?.tries, progress?.lastVerdict, progress?.lastFinding], [2, 'pass', null])
  assert.equal(progress?.passedAt, progress?.lastAt)
  const verdicts = await verdictsOf(journal.db, ada.id, [first.version, second.version])
  assert.deepEqual([...verdicts.values()].sort(), ['fail', 'pass'])
})

test('a check carries what decided it, and says that it is practice', async () => {
  const { ada, journal } = await checkroom()
  const { version, commit } = await ada.handsIn('x')
  await ada.reports(version, ran({ starts: true, counts: true }))
  const fact = (await journal.streamOf(ada.id)).at(-1)
  const { contentHash, checksHash } = counting
  assert.deepEqual(fact?.body, {
    ...{ exercise: counting.id, contentHash, checksHash, release: 'f'.repeat(64), version, commit, verdict: 'pass' },
    ...{ judgedBy: 'browser', driver: 'frame', toolchain: 'Chromium 156', trust: 'practice', ms: 12 },
    checks: [
      { id: 'starts', ok: true },
      { id: 'counts', ok: true },
    ],
  })
})

test('a failure after a pass does not take the pass away', async () => {
  const { ada, journal } = await checkroom()
  const { version } = await ada.handsIn('x')
  await ada.reports(version, ran({ starts: true, counts: true }))
  await ada.reports(version, ran({ starts: false, counts: true }))
  const progress = (await progressOf(journal.db, ada.id)).get(counting.id)
  assert.equal(progress?.lastVerdict, 'fail')
  assert.ok(progress.passedAt)
})

test('a version whose result never came is not finished', async () => {
  const { ada, journal } = await checkroom()
  const { version } = await ada.handsIn('while (true) {}')
  assert.equal((await verdictsOf(journal.db, ada.id, [version])).has(version), false)
})

test('a result that arrives twice counts once', async () => {
  const { ada, journal } = await checkroom()
  const { version } = await ada.handsIn('x')
  const command = newId()
  const send = () => ada.reports(version, ran({ starts: true, counts: true }), { command })
  assert.deepEqual(await Promise.all([send(), send()]), [await send(), await send()])
  assert.equal((await progressOf(journal.db, ada.id)).get(counting.id)?.tries, 1)
})

test("a result for another learner's version is refused", async () => {
  const { ada, ben, journal } = await checkroom()
  const { version } = await ada.handsIn('x')
  const result = await ben.reports(version, ran({ starts: true, counts: true }))
  assert.equal(!result.ok && result.why, 'no-such-version')
  assert.equal((await progressOf(journal.db, ben.id)).size, 0)
})

test('a pass that leaves out a check, or names one that is not there, is refused', async () => {
  const { ada } = await checkroom()
  const { version } = await ada.handsIn('x')
  const why = async (run: ReturnType<typeof ran>) => {
    const result = await ada.reports(version, run)
    return result.ok ? 'taken' : result.why
  }
  assert.equal(await why(ran({ starts: true })), 'not-all-passed')
  assert.equal(await why(ran({})), 'not-all-passed')
  assert.equal(await why(ran({ starts: true, counts: false }, { verdict: 'pass' })), 'not-all-passed')
  assert.equal(await why(ran({ starts: true, counts: true, more: true })), 'other-checks')
})

test('whatever learner code printed or said, its result can be kept', () => {
  const wild = 'a\0b\ud800' + 'x'.repeat(5_000)
  const error = { name: wild, message: wild, file: wild, line: 1 }
  const run = ran(
    {},
    { checks: [{ id: 'counts', ok: false, got: wild, want: wild, error }], printed: [wild], errors: [error] },
  )
  const { checks, printed } = aRunResult.parse(run)
  assert.equal(checks[0]?.got?.slice(0, 4), 'a\ufffdb\ufffd')
  assert.equal(checks[0].got.length, 500)
  assert.equal(printed[0]?.isWellFormed(), true)
})

test('Ada answers a question wrongly, then rightly', async () => {
  const { ada, journal } = await checkroom()
  assert.equal(valueOf(await ada.answers('b')).right, false)
  assert.equal(valueOf(await ada.answers('a')).right, true)
  const progress = (await progressOf(journal.db, ada.id)).get(predicting.id)
  assert.deepEqual([progress?.tries, progress?.lastVerdict, progress?.lastAnswer], [2, 'right', 'a'])
  const none = await ada.answers('z')
  assert.equal(!none.ok && none.why, 'no-such-option')
})

test('an answer from before there were other kinds than choosing reads as it did', () => {
  const older = { exercise: predicting.id, contentHash: 'e', release: 'f', answer: 'b', right: false }
  assert.equal(exerciseAnswered.version, 2)
  assert.deepEqual(exerciseAnswered.schema.parse(exerciseAnswered.upcasters[1]?.(older)), older)
})

test('progress is the same in whatever order facts arrive, in whatever pieces', async () => {
  const { ada, ben, journal } = await checkroom()
  const facts = someTries([ada.id, ben.id])
  const straight = await progressAfter(journal, [facts])
  const pieces = fc
    .shuffledSubarray(facts, { minLength: facts.length })
    .chain((order) => fc.array(fc.nat(order.length), { maxLength: 5 }).map((cuts) => cutAt(order, cuts)))
  await fc.assert(
    fc.asyncProperty(pieces, async (some) => assert.deepEqual(await progressAfter(journal, some), straight)),
    { numRuns: 20 },
  )
})

test('after an erasure nothing of her checks is left, and the rest stands', async () => {
  const { ada, ben, journal } = await checkroom()
  await ada.answers('a')
  await ben.answers('a')
  await journal.erase({ id: null, role: 'system' }, { stream: ada.id, kinds: 'all', reason: 'She asked.' })
  assert.equal((await progressOf(journal.db, ada.id)).size, 0)
  assert.equal((await progressOf(journal.db, ben.id)).size, 1)
  const before = await journal.snapshot()
  await journal.rebuild()
  assert.deepEqual(await journal.snapshot(), before)
})

/** Two learners, two sites whose clocks agree to the millisecond, checks and answers, one of them erased. */
function someTries(learners: readonly string[]): Fact[] {
  const sites = [newId(), newId()]
  const version = newId()
  return learners.flatMap((stream) =>
    sites.flatMap((origin, s) =>
      Array.from({ length: 6 }, (_, i): Fact => {
        const place = { stream, origin, seq: i + 1, version: 1, at: 1_000 + (i >> 1), actor: stream }
        const checked = {
          exercise: counting.id,
          version,
          verdict: (i + s) % 3 ? 'fail' : 'pass',
          finding: { id: `${s}:${i}` },
        }
        const answered = { exercise: predicting.id, answer: 'ab'.charAt(i % 2), right: i % 2 === 0 }
        const isCheck = i % 3 > 0
        return {
          ...place,
          kind: isCheck ? 'exercise.checked' : 'exercise.answered',
          body: i === 4 ? null : isCheck ? checked : answered,
        }
      }),
    ),
  )
}

function cutAt(facts: readonly Fact[], cuts: readonly number[]): Fact[][] {
  const edges = [0, ...cuts.toSorted((a, b) => a - b), facts.length]
  return edges.slice(1).map((end, i) => facts.slice(edges[i], end))
}

async function progressAfter(journal: Journal, pieces: readonly (readonly Fact[])[]): Promise<unknown> {
  await sql`truncate p_progress, p_result`.execute(journal.db)
  for (const piece of pieces) await inTransaction(journal.db, (tx) => checksProjection.apply(tx, piece))
  return journal.snapshot()
}
