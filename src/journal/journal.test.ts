import assert from 'node:assert/strict'
import { test } from 'node:test'
import { done, newId, refused, systemClock, type Refusal, type Result } from '#base'
import { sql } from 'kysely'
import { z } from 'zod'
import { declareFact } from './index.ts'
import { ada, desk, deskCleaned, parcelWeighed, weighs, weightOf, weights } from './testing.ts'

test('what was said is kept, chained, and seen in the tables at once', async () => {
  const journal = await desk()
  const parcel = newId()
  await weighs(journal, parcel, 300)
  await weighs(journal, parcel, 200, 'again')
  assert.deepEqual(await weightOf(journal, parcel), { heaviest: 300, weighings: 2, note: 'again' })
  assert.deepEqual(
    (await journal.streamOf(parcel)).map((fact) => fact.seq),
    [1, 2],
  )
  assert.equal((await journal.verify()).broken, null)
})

test('a refused action leaves nothing behind', async () => {
  const journal = await desk()
  const parcel = newId()
  const result = await journal.act(ada, (writing) => {
    writing.append(parcelWeighed, parcel, { grams: 1, note: '' })
    return Promise.resolve(refused({ why: 'too-light' }))
  })
  assert.deepEqual(result, { ok: false, why: 'too-light' })
  assert.deepEqual(await journal.streamOf(parcel), [])
})

test('a command sent twice gets its first answer and happens once, also when both arrive together', async () => {
  const journal = await desk()
  const parcel = newId()
  const command = newId()
  const weighOnce = (grams: number): Promise<Result<number, Refusal>> =>
    journal.act(
      ada,
      (writing) => {
        writing.append(parcelWeighed, parcel, { grams, note: '' })
        return Promise.resolve(done(grams))
      },
      { command },
    )
  const answers = await Promise.all([weighOnce(5), weighOnce(6), weighOnce(7)])
  const later = await weighOnce(8)
  assert.equal(new Set([...answers, later].map((answer) => answer.ok && answer.value)).size, 1)
  assert.equal((await journal.streamOf(parcel)).length, 1)
})

test('a fact that may not leave cannot be declared for, or written to, a stream that travels', async () => {
  assert.throws(() => declareFact({ ...deskCleaned, stream: 'record' }), /cannot hold/)
  const journal = await desk()
  const parcel = newId()
  await weighs(journal, parcel, 10)
  const planted = journal.act(ada, (writing) => {
    writing.append(deskCleaned, parcel, {})
    return Promise.resolve(done())
  })
  await assert.rejects(planted, /belongs in a file stream, not in a record stream/)
  assert.equal((await journal.streamOf(parcel)).length, 1)
})

test('only those a kind names may write it', async () => {
  const journal = await desk()
  const asTutor = journal.act({ id: newId(), role: 'tutor' }, (writing) => {
    writing.append(parcelWeighed, newId(), { grams: 1, note: '' })
    return Promise.resolve(done())
  })
  await assert.rejects(asTutor, /cannot be written by tutor/)
})

test('half a character or a NUL never reaches the journal', async () => {
  const journal = await desk()
  for (const note of ['\ud83d', 'a\0b']) await assert.rejects(weighs(journal, newId(), 1, note))
  await weighs(journal, newId(), 1, 'a learner may write \\u0000 and 🙂 in her code')
})

test('thirty-two writers leave every chain without a gap, and a reader beside them misses no fact', async () => {
  const journal = await desk()
  const parcels = Array.from({ length: 8 }, newId)
  let writing = true
  const seen = new Set<string>()
  const readAll = async () => {
    let cursor: string | null = null
    for (let more = true; more || writing;) {
      const page = await journal.factsSince(cursor, 50)
      for (const fact of page.facts) seen.add(`${fact.stream} ${fact.seq}`)
      cursor = page.cursor
      more = page.facts.length > 0
    }
  }
  const reader = readAll()
  const writer = async (n: number) => {
    for (let turn = 0; turn < 20; turn++) await weighs(journal, parcels[(n + turn) % 8] ?? '', turn)
  }
  await Promise.all(Array.from({ length: 32 }, (_, n) => writer(n)))
  writing = false
  await reader
  await readAll() // the last of them may have become readable after the last page
  const sizes = await Promise.all(
    parcels.map(async (parcel) => (await journal.streamOf(parcel)).map((fact) => fact.seq)),
  )
  for (const seqs of sizes)
    assert.deepEqual(
      seqs,
      Array.from({ length: 80 }, (_, n) => n + 1),
    )
  assert.equal(
    parcels
      .flatMap((parcel) => Array.from({ length: 80 }, (_, n) => `${parcel} ${n + 1}`))
      .filter((key) => !seen.has(key)).length,
    0,
  )
  assert.equal((await journal.verify()).broken, null)
})

test('a fact from an older version is read in the new shape', async () => {
  const older = declareFact({ ...parcelWeighed, version: 1, schema: z.object({ grams: z.number() }), upcasters: {} })
  const before = await desk({ kinds: [older], projections: [] })
  const parcel = newId()
  await before.act(ada, (writing) => {
    writing.append(older, parcel, { grams: 40 })
    return Promise.resolve(done())
  })
  const after = await desk({ database: before.database, dataFolder: before.dataFolder })
  assert.deepEqual(await weightOf(after, parcel), { heaviest: 40, weighings: 1, note: 'from before notes' })
})

test('a kind this program does not know yet is kept, and shown once it does', async () => {
  const newer = await desk()
  const parcel = newId()
  await weighs(newer, parcel, 70)
  const olderProgram = await desk({
    database: newer.database,
    dataFolder: newer.dataFolder,
    kinds: [],
    projections: [],
  })
  assert.deepEqual(await olderProgram.streamOf(parcel), [])
  assert.equal((await olderProgram.verify()).broken, null)
  const upgraded = await desk({
    database: newer.database,
    dataFolder: newer.dataFolder,
    projections: [{ ...weights, version: 2 }],
  })
  assert.equal((await weightOf(upgraded, parcel))?.heaviest, 70)
})

test('tables thrown away and made again are the same tables', async () => {
  const journal = await desk()
  for (let n = 0; n < 30; n++) await weighs(journal, newId(), n)
  const before = await journal.snapshot()
  await journal.rebuild()
  assert.deepEqual(await journal.snapshot(), before)
})

test('a table whose key does not start with its stream is refused', async () => {
  const mixed = {
    ...weights,
    name: 'mixed',
    tables: ['p_mixed'],
    create: ['create table p_mixed (note text primary key, stream uuid)'],
  }
  await assert.rejects(desk({ projections: [mixed] }), /starts with stream/)
})

test('erasing a person leaves no word of hers, and every chain whole', async () => {
  const journal = await desk()
  const [hers, another] = [newId(), newId()]
  for (const grams of [5, 6]) await weighs(journal, hers, grams, 'her secret')
  await weighs(journal, another, 9, 'kept')
  const erased = await journal.erase({ id: null, role: 'system' }, { stream: hers, kinds: 'all', reason: 'asked' })
  assert.equal(erased, 2)
  assert.equal((await journal.verify()).broken, null)
  const { rows } = await sql<{
    found: boolean
  }>`select exists (select from fact where body like '%secret%') as found`.execute(journal.db)
  assert.deepEqual(rows, [{ found: false }])
  assert.deepEqual(await weightOf(journal, hers), { heaviest: null, weighings: 2, note: null })
  assert.equal((await weightOf(journal, another))?.note, 'kept')
  const before = await journal.snapshot()
  await journal.rebuild()
  assert.deepEqual(await journal.snapshot(), before)
})

test('a clock that jumps back after a power cut does not make facts stand before older ones', async () => {
  let now = Date.UTC(2026, 10, 23)
  const clock = { ...systemClock, now: () => now }
  const journal = await desk({ clock })
  const parcel = newId()
  await weighs(journal, parcel, 1)
  now = Date.UTC(1970, 0, 1)
  await weighs(journal, parcel, 2)
  const again = await desk({ database: journal.database, dataFolder: journal.dataFolder, clock })
  await weighs(again, newId(), 3)
  const times = (await journal.factsSince(null, 100)).facts.map((fact) => fact.at)
  assert.ok(times.every((at) => at >= Date.UTC(2026, 10, 23)))
})

test('a copy of the data somewhere else writes as a new origin, signed with a key of its own', async () => {
  const first = await desk()
  const parcel = newId()
  await weighs(first, parcel, 1)
  const reopened = await desk({ database: first.database, dataFolder: first.dataFolder })
  assert.equal(reopened.origin, first.origin)
  const copy = await desk({ database: first.database })
  assert.notEqual(copy.origin, first.origin)
  assert.equal(copy.site, first.site)
  await weighs(copy, parcel, 2)
  assert.deepEqual(
    (await copy.streamOf(parcel)).map((fact) => fact.seq),
    [1, 1],
  )
  assert.equal((await copy.verify()).broken, null)
})
