import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { done, newId, refused, systemClock, type Id, type Refusal, type Result } from '#base'
import type { Db, Tx } from '#database'
import { sql } from 'kysely'
import type { Actor, Journal, Projection } from './index.ts'
import { ada, desk, parcelWeighed, weighs, weightOf, weights } from './testing.ts'

const system: Actor = { id: null, role: 'system' }

test('a clash with another transaction is tried again, and what was said is kept once and told once', async () => {
  const clashing = clashOnce()
  const journal = await desk({ projections: [weights, clashing] })
  const told: number[] = []
  journal.afterCommit((facts) => told.push(facts.length))
  const parcel = newId()
  await weighs(journal, parcel, 5)
  assert.equal(clashing.times(), 2)
  assert.deepEqual(told, [1])
  assert.equal((await weightOf(journal, parcel))?.weighings, 1)
  assert.equal((await journal.streamOf(parcel)).length, 1)
  assert.equal((await journal.verify()).broken, null)
})

test('a clash that never ends is a fault, with nothing half-done, and the same command works later', async () => {
  const clashing = clashOnce(5)
  const journal = await desk({ projections: [weights, clashing] })
  const [parcel, command] = [newId(), newId()]
  await assert.rejects(weighOnce(journal, parcel, command))
  assert.deepEqual(await journal.streamOf(parcel), [])
  assert.equal(await weightOf(journal, parcel), undefined)
  assert.ok((await weighOnce(journal, parcel, command)).ok)
  assert.equal((await journal.streamOf(parcel)).length, 1)
})

test('a listener that breaks changes no answer, and the next one hears all the same', async (t) => {
  const said = hushErrors(t)
  const journal = await desk()
  const heard: string[] = []
  journal.afterCommit(() => {
    throw new Error('The screen fell off the wall.')
  })
  journal.afterCommit((facts) => heard.push(...facts.map(({ kind }) => kind)))
  const parcel = newId()
  const answer = await weighOnce(journal, parcel, newId())
  assert.deepEqual(answer, { ok: true, value: 5 })
  assert.deepEqual(heard, ['parcel.weighed'])
  assert.equal((await journal.streamOf(parcel)).length, 1)
  assert.match(said(), /The screen fell off the wall/)
})

test('a copy of a command that is refused only because the first one was done gets the first answer', async () => {
  const journal = await desk()
  const [parcel, command] = [newId(), newId()]
  const weighNew = () =>
    journal.act<number, { why: 'weighed-already' }>(
      ada,
      async (writing) => {
        await writing.lock('record', parcel)
        const { rows } = await sql`select from p_weight where stream = ${parcel}`.execute(writing.tx)
        if (rows.length > 0) return refused({ why: 'weighed-already' })
        await sql`select pg_sleep(0.05)`.execute(writing.tx)
        writing.append(parcelWeighed, parcel, { grams: 5, note: '' })
        return done(5)
      },
      { command },
    )
  const answers = await Promise.all([weighNew(), weighNew(), weighNew()])
  for (const answer of answers) assert.deepEqual(answer, { ok: true, value: 5 })
  assert.equal((await journal.streamOf(parcel)).length, 1)
})

test('a query that fails inside an action takes the action with it, also when somebody hides the error', async () => {
  const journal = await desk()
  const hidden = journal.act(ada, async ({ tx }) => {
    await sql`insert into no_such_table values (1)`.execute(tx).catch(() => undefined)
    return done('all is well')
  })
  await assert.rejects(hidden)
})

test('a page that repeats its command is known again after a power cut, whatever the clock says then', async () => {
  let now = Date.UTC(2026, 10, 23)
  const clock = { ...systemClock, now: () => now }
  const journal = await desk({ clock })
  const [parcel, command] = [newId(), newId()]
  await weighOnce(journal, parcel, command)
  for (const year of [2099, 1970]) {
    now = Date.UTC(year, 0, 1)
    const again = await desk({ database: journal.database, dataFolder: journal.dataFolder, clock })
    assert.deepEqual(await weighOnce(again, parcel, command, 9), { ok: true, value: 5 })
  }
  assert.equal((await journal.streamOf(parcel)).length, 1)
})

test('a first fact that is being written while a person is erased is counted once', async () => {
  const [written, mayCommit, mayGoOn] = [signal(), signal(), signal()]
  const journal = await desk({ projections: [weights, halting(written, mayCommit), untouched] })
  const parcel = newId()
  const blocked = journal.db.transaction().execute(async (tx) => {
    await sql`lock table p_untouched`.execute(tx)
    await mayGoOn.came
  })
  const weighing = weighs(journal, parcel, 1)
  await written.came
  const erasing = journal.erase(system, { stream: parcel, kinds: 'all', reason: 'asked' })
  await sleep(100) // by now the erasing stands before the locked table, unless it waits for the weighing
  mayCommit.give()
  await weighing
  mayGoOn.give()
  await Promise.all([blocked, erasing])
  assert.equal((await weightOf(journal, parcel))?.weighings, 1)
  const before = await journal.snapshot()
  await journal.rebuild()
  assert.deepEqual(await journal.snapshot(), before)
})

test('what was done while the line to the database was cut is told to listeners once it is known', async () => {
  for (const isGoneForLong of [false, true]) {
    const there = await desk()
    const line = cuttable(there.database.db)
    const journal = await desk({ database: { ...there.database, db: line.db }, dataFolder: there.dataFolder })
    const told: string[] = []
    journal.afterCommit((facts) => told.push(...facts.map(({ kind }) => kind)))
    const [parcel, command] = [newId(), newId()]
    line.cutAfterCommit(isGoneForLong)
    if (isGoneForLong) await assert.rejects(weighOnce(journal, parcel, command))
    line.mend()
    for (let asked = 0; asked < 2; asked += 1) assert.ok((await weighOnce(journal, parcel, command)).ok)
    assert.deepEqual(told, ['parcel.weighed'], isGoneForLong ? 'gone for long' : 'back at once')
    assert.equal((await journal.streamOf(parcel)).length, 1)
  }
})

/** A line to the real database that can be cut between a commit and the word that it is done. */
function cuttable(real: Db) {
  let isCut = false
  let isGone = false
  const gone = () => new Error('Connection terminated unexpectedly')
  const transaction = () => ({
    execute: async (work: (tx: Tx) => Promise<unknown>) => {
      const answer = await real.transaction().execute(work)
      if (!isCut) return answer
      isCut = false
      throw gone()
    },
  })
  const db = new Proxy(real, {
    get(_, name: keyof Db) {
      if (name === 'transaction') return transaction
      if (isGone) throw gone()
      const own: unknown = Reflect.get(real, name, real)
      // Bound, because Kysely's own fields are private to the real one.
      return typeof own === 'function' ? (own.bind(real) as unknown) : own
    },
  })
  return {
    db,
    cutAfterCommit(forLong: boolean) {
      isCut = true
      isGone = forLong
    },
    mend() {
      isGone = false
    },
  }
}

function weighOnce(journal: Journal, parcel: Id, command: Id, grams = 5): Promise<Result<number, Refusal>> {
  return journal.act(
    ada,
    (writing) => {
      writing.append(parcelWeighed, parcel, { grams, note: '' })
      return Promise.resolve(done(grams))
    },
    { command },
  )
}

/** Tables of nobody's, whose writing clashes with another transaction the first `clashes` times. */
function clashOnce(clashes = 1): Projection & { times(): number } {
  let times = 0
  return {
    name: 'clashing',
    version: 1,
    tables: [],
    create: [],
    kinds: [parcelWeighed],
    times: () => times,
    async apply(tx) {
      times += 1
      if (times > clashes) return
      await sql`do $$ begin raise exception 'again' using errcode = '40001'; end $$`.execute(tx)
    },
  }
}

interface Signal {
  readonly came: Promise<void>
  give(): void
}

function signal(): Signal {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  return { came: promise, give: () => resolve(undefined) }
}

/** Tables of nobody's, whose writing waits until it may end. */
function halting(written: Signal, mayCommit: Signal): Projection {
  const apply = () => {
    written.give()
    return mayCommit.came
  }
  return { name: 'halting', version: 1, tables: [], create: [], kinds: [parcelWeighed], apply }
}

/** A table that no fact is for. */
const untouched: Projection = {
  name: 'untouched',
  version: 1,
  tables: ['p_untouched'],
  create: ['create table p_untouched (stream uuid primary key)'],
  kinds: [],
  apply: () => Promise.resolve(),
}

function hushErrors(t: TestContext): () => string {
  const { mock } = t.mock.method(console, 'error', () => undefined)
  return () => mock.calls.map(({ arguments: said }) => said.map(String).join(' ')).join('\n')
}
