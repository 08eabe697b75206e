import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { migrate, type Db } from './index.ts'
import { testDatabase } from './testing.ts'

test('an update that is done says and changes nothing', async () => {
  const database = await testDatabase()
  const said: string[] = []
  await migrate(database, (sentence) => said.push(sentence))
  assert.deepEqual(said, [])
})

test('an update that was cut short goes on where it stopped', async () => {
  const database = await testDatabase()
  await undo(database.db, 'command', 9)
  const said: string[] = []
  await migrate(database, (sentence) => said.push(sentence))
  assert.deepEqual(said, ['Updating the database: 0001-journal.sql.'])
  assert.deepEqual((await sql`select * from command`.execute(database.db)).rows, [])
})

test('two that start at once do every step once', async () => {
  const database = await testDatabase()
  await undo(database.db, 'command', 9)
  await Promise.all([migrate(database), migrate(database)])
  assert.deepEqual((await sql`select * from command`.execute(database.db)).rows, [])
})

test('a step that was changed after it was done is noticed', async () => {
  const database = await testDatabase()
  await sql`update migration set sha256 = 'other' where step = 1`.execute(database.db)
  await assert.rejects(migrate(database), /0001-journal.sql step 1 was changed/)
})

test('a database that a newer Throughgate has used is left alone', async () => {
  const database = await testDatabase()
  await sql`insert into migration values ('9999-later.sql', 1, 'later')`.execute(database.db)
  await assert.rejects(migrate(database), /A newer Throughgate/)
})

async function undo(db: Db, table: string, step: number): Promise<void> {
  await sql`drop table ${sql.table(table)}`.execute(db)
  const { numAffectedRows } =
    await sql`delete from migration where file = '0001-journal.sql' and step = ${step}`.execute(db)
  assert.equal(numAffectedRows, 1n)
}
