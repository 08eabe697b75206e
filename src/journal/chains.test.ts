import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#base'
import fc from 'fast-check'
import { sql } from 'kysely'
import { project } from './act.ts'
import type { Fact } from './kinds.ts'
import { desk, parcelWeighed, weighs, weights } from './testing.ts'
import { inTransaction } from '#database'

const harms = [
  `update fact set body = replace(body, '1', '2') where (stream, seq) = `,
  `update fact set at = at + 1 where (stream, seq) = `,
  `update fact set kind = 'parcel.lost' where (stream, seq) = `,
  `update fact set actor = null where (stream, seq) = `,
  `update fact set salt = decode('00', 'hex') where (stream, seq) = `,
  `update fact set body_hash = sha256('x') where (stream, seq) = `,
  `update fact set hash = sha256('x') where (stream, seq) = `,
  `update fact set body = null where (stream, seq) = `,
  `delete from fact where (stream, seq) = `,
]

test('whoever changes or removes a fact behind the journal’s back is found out, and the place is named', async () => {
  const journal = await desk()
  const parcels = [newId(), newId()].sort()
  for (const parcel of parcels) for (let n = 0; n < 4; n++) await weighs(journal, parcel, 1111)
  const change = fc.record({
    harm: fc.constantFrom(...harms),
    parcel: fc.constantFrom(...parcels),
    seq: fc.integer({ min: 1, max: 4 }),
  })
  await fc.assert(
    fc.asyncProperty(change, async ({ harm, parcel, seq }) => {
      await sql`create table kept as select * from fact`.execute(journal.db)
      await sql.raw(`${harm} ('${parcel}', ${seq})`).execute(journal.db)
      const { broken } = await journal.verify()
      await sql`truncate fact`.execute(journal.db)
      await sql`insert into fact select * from kept`.execute(journal.db)
      await sql`drop table kept`.execute(journal.db)
      assert.equal(broken?.stream, parcel)
      assert.ok(Math.abs(broken.seq - seq) <= 1, `named ${broken.seq}, harmed ${seq}`)
    }),
    { numRuns: 40 },
  )
  assert.equal((await journal.verify()).broken, null)
})

test('what is written while the chains are walked is not called broken', async () => {
  const journal = await desk()
  const parcels = Array.from({ length: 8 }, newId)
  let isOver = false
  const writing = Promise.all(
    parcels.map(async (parcel) => {
      while (!isOver) await weighs(journal, parcel, 1)
    }),
  )
  for (let times = 0; times < 12; times++) assert.equal((await journal.verify()).broken, null)
  isOver = true
  await writing
})

test('the tables come out the same in whatever order the chains arrive', async () => {
  const journal = await desk()
  const origins = [newId(), newId(), newId()]
  const parcels = [newId(), newId()]
  const weighing = fc.record({
    origin: fc.constantFrom(...origins),
    stream: fc.constantFrom(...parcels),
    grams: fc.nat(9),
    at: fc.nat(5),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(weighing, { maxLength: 12 }), fc.infiniteStream(fc.nat()), async (weighings, dice) => {
      const chains = chainsOf(weighings)
      const results: unknown[] = []
      for (const order of [chains, shuffled(chains, dice)]) {
        await sql`truncate p_weight`.execute(journal.db)
        for (const chain of order) await inTransaction(journal.db, (tx) => project([weights], tx, chain))
        results.push(await journal.snapshot())
      }
      assert.deepEqual(results[0], results[1])
    }),
    { numRuns: 40 },
  )
})

function chainsOf(weighings: readonly { origin: string; stream: string; grams: number; at: number }[]): Fact[][] {
  const chains = new Map<string, Fact[]>()
  for (const { origin, stream, grams, at } of weighings) {
    const chain = chains.get(stream + origin) ?? []
    const body = { grams, note: `${grams}` }
    chain.push({
      stream,
      origin,
      seq: chain.length + 1,
      kind: parcelWeighed.kind,
      version: 2,
      at: Math.max(at, chain.at(-1)?.at ?? 0),
      actor: null,
      body,
    })
    chains.set(stream + origin, chain)
  }
  return [...chains.values()]
}

function shuffled<T>(items: readonly T[], dice: Iterator<number>): T[] {
  return items
    .map((item) => [Number(dice.next().value), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item)
}
