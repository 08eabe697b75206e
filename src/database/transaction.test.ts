import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { inTransaction, sqlState, type Db } from './index.ts'
import { testDatabase } from './testing.ts'

test('two who cross each other both get through', async () => {
  const { db } = await shelves()
  await Promise.all([moves(db, 'red', 'blue'), moves(db, 'blue', 'red')])
  assert.deepEqual(await booksOn(db), { red: 2, blue: 2 })
})

test('what fails half-way leaves nothing behind', async () => {
  const { db } = await shelves()
  const failing = inTransaction(db, async (tx) => {
    await sql`update shelf set books = 99`.execute(tx)
    throw new Error('The light went out.')
  })
  await assert.rejects(failing, /The light went out/)
  assert.deepEqual(await booksOn(db), { red: 0, blue: 0 })
})

test('one that can never succeed is tried five times, and then told', async () => {
  const { db } = await shelves()
  let tries = 0
  const failing = inTransaction(db, async (tx) => {
    tries += 1
    await sql`do $$ begin raise exception 'again' using errcode = '40001'; end $$`.execute(tx)
  })
  await assert.rejects(failing, (error) => sqlState(error) === '40001')
  assert.equal(tries, 5)
})

test('an action inside an action is one transaction', async () => {
  const { db } = await shelves()
  const failing = inTransaction(db, async (tx) => {
    await inTransaction(tx, (inner) => sql`update shelf set books = 99`.execute(inner))
    throw new Error('Second thoughts.')
  })
  await assert.rejects(failing, /Second thoughts/)
  assert.deepEqual(await booksOn(db), { red: 0, blue: 0 })
})

test('a whole number comes back as a number, and one too large to hold is never rounded', async () => {
  const { db } = await testDatabase()
  const { rows } = await sql<{ n: number }>`select 9007199254740991::bigint as n`.execute(db)
  assert.equal(rows[0]?.n, Number.MAX_SAFE_INTEGER)
  await assert.rejects(sql`select 9007199254740993::bigint as n`.execute(db), /too large/)
})

async function shelves() {
  const database = await testDatabase()
  await sql`create table shelf (colour text primary key, books int)`.execute(database.db)
  await sql`insert into shelf values ('red', 0), ('blue', 0)`.execute(database.db)
  return database
}

/** Takes the two rows in the order given, with a pause: two that go opposite ways lock each other out. */
function moves(db: Db, from: string, to: string) {
  return inTransaction(db, async (tx) => {
    await sql`update shelf set books = books + 1 where colour = ${from}`.execute(tx)
    await sql`select pg_sleep(0.1)`.execute(tx)
    await sql`update shelf set books = books + 1 where colour = ${to}`.execute(tx)
  })
}

async function booksOn(db: Db): Promise<Record<string, number>> {
  const { rows } = await sql<{ colour: string; books: number }>`select colour, books from shelf`.execute(db)
  return Object.fromEntries(rows.map((row) => [row.colour, row.books]))
}
