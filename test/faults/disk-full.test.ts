import assert from 'node:assert/strict'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { valueOf } from '#base'
import { DiskFull, inTransaction, openDatabase, type Database } from '#database'
import { mainProcessOf } from './database-site.ts'
import { aDisk, canMountLoop, type Disk } from './disk.ts'

const skip = canMountLoop() ?? false

test(
  'as the disk fills up, saving is refused in time, reading goes on, and room brings saving back',
  { skip },
  async (t) => {
    const { db, disk } = await aSmallSite(t)
    await assert.rejects(writeFor(db, 2_000), DiskFull)
    const kept = await rowsIn(db)
    assert.ok(kept > 10)

    disk.fill()
    await assert.rejects(writeOne(db), DiskFull)
    assert.equal(await rowsIn(db), kept)

    disk.empty()
    await sql`truncate kept`.execute(db)
    await sleep(300) // the disk is looked at four times a second
    await writeOne(db)
    assert.equal(await rowsIn(db), 1)
  },
)

test(
  'a disk that something else has filled to the last byte: the server dies, comes back and can be read',
  { skip },
  async (t) => {
    const { db, disk, dataFolder } = await aSmallSite(t)
    await writeOne(db)
    disk.fill()
    process.kill(await mainProcessOf(dataFolder), 'SIGKILL')
    await sleep(500)
    assert.equal(await eventually(() => rowsIn(db)), 1)
    await assert.rejects(writeOne(db), DiskFull)
    disk.empty()
    await sleep(300)
    await writeOne(db)
    assert.equal(await rowsIn(db), 2)
  },
)

test('a site that was shut on a full disk opens on it again', { skip }, async (t) => {
  const { db, disk, dataFolder, close } = await aSmallSite(t)
  await writeOne(db)
  disk.fill()
  await close()
  disk.fill() // whatever the shutdown gave back is taken too
  const again = valueOf(await openDatabase({ dataFolder }))
  try {
    assert.equal(await rowsIn(again.db), 1)
    await assert.rejects(writeOne(again.db), DiskFull)
  } finally {
    await again.close()
  }
})

test('a disk too small for a site is said to be full', { skip }, async (t) => {
  const disk = aDisk({ megabytes: 16 })
  t.after(() => disk.unplug())
  const opened = await openDatabase({ dataFolder: path.join(disk.folder, 'data') })
  assert.ok(!opened.ok && opened.why === 'disk-full')
})

async function aSmallSite(t: TestContext): Promise<Database & { disk: Disk; dataFolder: string }> {
  const disk = aDisk({ megabytes: 256 })
  const dataFolder = path.join(disk.folder, 'data')
  const database = valueOf(await openDatabase({ dataFolder }))
  t.after(async () => {
    await database.close()
    disk.unplug()
  })
  await sql`create table kept (body text)`.execute(database.db)
  return { ...database, disk, dataFolder }
}

type Db = Database['db']

const writeOne = (db: Db) => inTransaction(db, (tx) => sql`insert into kept values ('one')`.execute(tx))

/** Rows of two megabytes, kept as they are. */
async function writeFor(db: Db, rows: number): Promise<void> {
  await sql`alter table kept alter body set storage external`.execute(db)
  for (let row = 0; row < rows; row += 1) {
    await inTransaction(db, (tx) => sql`insert into kept values (repeat('x', 2000000))`.execute(tx))
  }
}

async function rowsIn(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from kept`.execute(db)
  return rows[0]?.n ?? 0
}

async function eventually<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await ask()
    } catch (error) {
      if (tries === 200) throw error
      await sleep(50)
    }
  }
}
