import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#base'
import { inTransaction } from '#database'
import type { Fact } from '#journal'
import { sql } from 'kysely'
import { plansOf, typeIn, workProjection, writePlan } from './index.ts'
import { counting, ok, page, workroom } from './testing.ts'

test('Ada’s plan is kept in her own words, and the newest one holds', async () => {
  const { ada, ben, shelf, journal } = await workroom()
  await writePlan(shelf, ada.id, counting, { command: newId(), plan: 'First the button.' })
  await ada.keeps(page('let n = 0'))
  await writePlan(shelf, ada.id, counting, { command: newId(), plan: 'First a number.\nThen the button.' })
  const plan = (await plansOf(journal.db, ada.id)).get(counting.exercise)
  assert.equal(plan?.plan, 'First a number.\nThen the button.')
  assert.equal(plan.version, (await ada.versions())[0]?.version)
  assert.equal((await plansOf(journal.db, ben.id)).size, 0)
})

test('a plan that is emptied is not shown any more, and a repeated request changes nothing', async () => {
  const { ada, shelf, journal } = await workroom()
  const first = { command: newId(), plan: 'Count the boxes.' }
  await writePlan(shelf, ada.id, counting, first)
  await writePlan(shelf, ada.id, counting, { command: newId(), plan: '' })
  await writePlan(shelf, ada.id, counting, first)
  assert.equal((await plansOf(journal.db, ada.id)).size, 0)
})

test('the newest plan holds in whatever order the facts of two sites arrive', async () => {
  const { ada, journal } = await workroom()
  const facts = [newId(), newId()].flatMap((origin, site) =>
    [1, 2].map((seq): Fact => {
      const body = { exercise: counting.exercise, plan: `${site} ${seq}`, version: null }
      return { stream: ada.id, origin, seq, kind: 'plan.written', version: 1, at: 1_000 + seq, actor: ada.id, body }
    }),
  )
  const seen = new Set<string | undefined>()
  for (const order of [facts, facts.toReversed()]) {
    await sql`truncate p_plan`.execute(journal.db)
    await inTransaction(journal.db, (tx) => workProjection.apply(tx, order))
    seen.add((await plansOf(journal.db, ada.id)).get(counting.exercise)?.plan)
  }
  assert.equal(seen.size, 1)
})

test('what Ada types in from paper is a version of its own, and what stood there before is kept', async () => {
  const { ada, shelf, journal } = await workroom()
  const { number } = ok(await ada.saves(page('half a line')))
  const typed = { command: newId(), base: number, files: page('from the sheet') }
  ok(await typeIn(shelf, ada.id, counting, typed))
  ok(await typeIn(shelf, ada.id, counting, typed))
  assert.deepEqual(await ada.scripts(), ['from the sheet', 'half a line'])
  assert.equal((await ada.versions())[0]?.because, 'paper')
  assert.equal((await ada.opens()).files['script.js'], 'from the sheet')
  assert.match(await ada.git('log', '--format=%s'), /^Typed in from paper: count\n/)
  const before = await journal.snapshot()
  await journal.rebuild()
  assert.deepEqual(await journal.snapshot(), before)
})

test('a page from paper that another tab has overtaken is refused, and both texts are kept', async () => {
  const { ada, shelf } = await workroom()
  const { number } = ok(await ada.saves(page('first')))
  ok(await ada.saves(page('second'), { base: number }))
  const late = await typeIn(shelf, ada.id, counting, { command: newId(), base: number, files: page('from the sheet') })
  assert.equal(late.ok ? '' : late.why, 'stale')
  assert.deepEqual((await ada.scripts()).toSorted(), ['from the sheet', 'second'])
})
