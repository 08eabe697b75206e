import assert from 'node:assert/strict'
import { chmod, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { valueOf } from '#base'
import { chooseServerUser, openDatabase, sayWhyNot, type Database } from './index.ts'
import { aFolder, mainProcessOf, noNamespace, onlyAsRoot, theApp, userOf } from '../../test/faults/database-site.ts'

test('a new folder becomes a database, and the next start finds what was kept', async () => {
  const data = path.join(await aFolder(), 'data')
  const first = await theApp(data)
  assert.deepEqual({ ...first.said, uid: 0 }, { version: '18.4', kept: 0, uid: 0 })
  await first.leaves()
  const second = await theApp(data)
  assert.equal(second.said.kept, 1)
  await second.leaves()
})

test('the app is killed, its server lives on, and the next start has every row', async () => {
  const data = await aFolder()
  const first = await theApp(data)
  const survivor = await mainProcessOf(data)
  await first.isKilled()
  assert.doesNotThrow(() => process.kill(survivor, 0), 'the server should have outlived the app')
  const second = await theApp(data)
  assert.equal(second.said.kept, 1)
  assert.notEqual(await mainProcessOf(data), survivor)
  await second.leaves()
})

test('a second app on the same folder is told so, until the first one ends or dies', async () => {
  const data = await aFolder()
  const first = await theApp(data)
  const second = await theApp(data)
  assert.equal(second.said.why, 'in-use')
  assert.match(second.said.says ?? '', /Another Throughgate is running/)
  await first.isKilled()
  const third = await theApp(data)
  assert.equal(third.said.kept, 1)
  await third.leaves()
})

test('someone kills the database server, and the site has it back by itself', async (t) => {
  const data = await aFolder()
  const said: string[] = []
  const { db } = await opens(t, data, (sentence) => said.push(sentence))
  await sql`create table kept (id int)`.execute(db)
  await sql`insert into kept values (1)`.execute(db)
  process.kill(await mainProcessOf(data), 'SIGKILL')
  await eventually(() => assert.ok(said.some((sentence) => sentence.includes('Starting it again'))))
  const { rows } = await eventually(() => sql`select id from kept`.execute(db))
  assert.deepEqual(rows, [{ id: 1 }])
})

test('nobody but the site can reach its database', async (t) => {
  const data = await aFolder()
  const { db } = await opens(t, data)
  const { rows } = await sql<{ listen_addresses: string }>`show listen_addresses`.execute(db)
  assert.equal(rows[0]?.listen_addresses, '')
  assert.equal((await stat(path.join(data, 'database'))).mode & 0o777, 0o700)
  assert.equal((await stat(path.join(data, 'database/socket'))).mode & 0o777, 0o700)
})

test('a folder with a long path gets its socket elsewhere', async () => {
  const data = path.join(await aFolder(), 'a-long-name-for-a-folder-'.repeat(4), 'data')
  const app = await theApp(data)
  assert.equal(app.said.kept, 0)
  await app.leaves()
})

test('a setting that could lose work is refused in words', async (t) => {
  const data = await aFolder()
  const { db, close } = await opens(t, data)
  await sql`alter role throughgate set synchronous_commit = off`.execute(db)
  await close()
  const opened = await openDatabase({ dataFolder: data })
  assert.ok(!opened.ok && opened.why === 'settings')
  assert.match(sayWhyNot(opened), /synchronous_commit is off and must be on/)
})

test('files of another PostgreSQL are left alone', async () => {
  const data = await aFolder()
  await (await theApp(data)).leaves()
  await writeFile(path.join(data, 'database/cluster/PG_VERSION'), '17\n')
  const opened = await openDatabase({ dataFolder: data })
  assert.ok(!opened.ok && opened.why === 'other-version')
})

test('started by root, the server is not root', { skip: onlyAsRoot }, async (t) => {
  const data = await aFolder()
  await opens(t, data)
  const user = await chooseServerUser()
  assert.equal(await userOf(await mainProcessOf(data)), user?.uid)
})

test('an ordinary user opens a folder of hers', { skip: onlyAsRoot }, async () => {
  const folder = await aFolder()
  await chmod(folder, 0o777)
  const data = path.join(folder, 'data')
  const ada = { name: 'nobody', uid: 65534, gid: 65534 }
  const app = await theApp(data, { as: ada })
  assert.equal(app.said.uid, ada.uid)
  assert.equal(await userOf(await mainProcessOf(data)), ada.uid)
  await app.leaves()
})

test('an ordinary user is told that a folder is not hers', { skip: onlyAsRoot }, async () => {
  const data = await aFolder()
  await (await theApp(data)).leaves()
  const app = await theApp(data, { as: { name: 'nobody', uid: 65534, gid: 65534 } })
  assert.equal(app.said.why, 'folder-not-yours')
})

test('a folder that the server user cannot pass is opened in a user namespace', { skip: noNamespace }, async (t) => {
  const folder = await aFolder()
  await chmod(folder, 0o700)
  const { db } = await opens(t, path.join(folder, 'data'))
  assert.deepEqual((await sql`select 1 as one`.execute(db)).rows, [{ one: 1 }])
})

test('where there is no user namespace either, the fix is said', { skip: onlyAsRoot }, async () => {
  const folder = await aFolder()
  await chmod(folder, 0o700)
  const app = await theApp(path.join(folder, 'data'), { path: '/nowhere' })
  assert.equal(app.said.why, 'cannot-become-user')
  assert.match(app.said.says ?? '', /--data/)
})

/** Opened in this process, and closed at the end of the test however it ends. */
async function opens(t: TestContext, dataFolder: string, onStep?: (sentence: string) => void): Promise<Database> {
  const database = valueOf(await openDatabase({ dataFolder, onStep }))
  t.after(() => database.close())
  return database
}

/** Asks until it is answered: a site that comes back takes a moment. */
async function eventually<T>(ask: () => T | Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await ask()
    } catch (error) {
      if (tries === 200) throw error
      await sleep(50)
    }
  }
}
