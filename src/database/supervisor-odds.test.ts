import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { chmod, cp, lstat, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import { valueOf } from '#base'
import { binariesFor, nativeFolder } from './binaries.ts'
import { ownerRole } from './cluster.ts'
import { becomeUnprivileged, chooseServerUser, openDatabase, sayWhyNot } from './index.ts'
import { startEmbedded } from './open-embedded.ts'
import { isRoot, runAs, type RunAs } from './run-as.ts'
import { aFolder, mainProcessOf, noNamespace, onlyAsRoot, theApp, userOf } from '../../test/faults/database-site.ts'

test('packages installed without their scripts get their library links', async () => {
  const native = await aCopyOfTheBinaries()
  await rm(path.join(native, 'lib/libicuuc.so.60'), { force: true })
  const as: RunAs = { how: 'as-is' }
  const { binaries, said } = await binariesOf(as, native)
  assert.equal(binaries, native)
  assert.deepEqual(said, [])
  assert.ok((await lstat(path.join(native, 'lib/libicuuc.so.60'))).isSymbolicLink())
})

test('programs that the server user cannot reach are copied to where it can', { skip: onlyAsRoot }, async () => {
  const native = await aCopyOfTheBinaries()
  await chmod(path.dirname(native), 0o700)
  const as = await theServerUser()
  const { binaries, said } = await binariesOf(as, native)
  assert.match(binaries, /pgbin-18\.4$/)
  assert.match(said.join(), /Copying/)
  assert.equal((await runAs(as, path.join(binaries, 'bin/initdb'), ['--version'])).code, 0)
})

test('a process number that a zombie or a stranger holds does not keep the site shut', async (t) => {
  const data = await aFolder()
  const first = await theApp(data)
  await first.leaves()
  for (const pid of [await aZombie(t), process.pid]) {
    await writeFile(path.join(data, 'database/cluster/postmaster.pid'), `${pid}\n${data}/database/cluster\n0\n5432\n`)
    const next = await theApp(data)
    assert.ok(next.said.kept, next.said.says)
    await next.leaves()
  }
})

test('a first start that was cut short is begun again', async () => {
  const data = await aFolder()
  await mkdir(path.join(data, 'database/cluster.new'), { recursive: true })
  await writeFile(path.join(data, 'database/cluster.new/PG_VERSION'), '18\n')
  const app = await theApp(data)
  assert.equal(app.said.kept, 0)
  await app.leaves()
  assert.deepEqual((await readdir(path.join(data, 'database'))).sort(), ['ballast', 'cluster'])
})

test('started by root, app and database become the user that owns the folder', { skip: onlyAsRoot }, async () => {
  const data = path.join(await aFolder(), 'data')
  await mkdir(path.join(data, 'lost+found'), { recursive: true })
  const app = await theApp(data, { drop: true })
  const user = await chooseServerUser()
  assert.equal(app.said.uid, user?.uid, app.said.says)
  assert.equal(await userOf(await mainProcessOf(data)), user?.uid)
  assert.equal((await stat(data)).uid, user?.uid)
  await app.leaves()
  const again = await theApp(data, { drop: true })
  assert.equal(again.said.kept, 1)
  await again.leaves()
})

test("a folder with other people's files is neither opened nor given away", async () => {
  const data = await aFolder()
  await writeFile(path.join(data, 'letter.txt'), 'Dear Sam')
  const { uid, mode } = await stat(data)
  const opened = await openDatabase({ dataFolder: data })
  assert.ok(!opened.ok && opened.why === 'not-a-data-folder')
  assert.match(sayWhyNot(opened), /empty folder/)
  const became = await becomeUnprivileged(data)
  assert.ok(!became.ok === isRoot())
  assert.deepEqual(await readdir(data), ['letter.txt'])
  assert.deepEqual([(await stat(data)).uid, (await stat(data)).mode], [uid, mode])
})

test(
  'a site whose folder can no longer be passed by its user goes on in a user namespace',
  { skip: noNamespace },
  async () => {
    const folder = await aFolder()
    const data = path.join(folder, 'data')
    await (await theApp(data, { drop: true })).leaves()
    await chmod(folder, 0o700)
    const app = await theApp(data, { drop: true })
    assert.equal(app.said.kept, 1, app.said.says)
    assert.equal(app.said.uid, 0)
    await app.leaves()
    await chmod(folder, 0o755)
    const back = await theApp(data, { drop: true })
    assert.equal(back.said.kept, 2, back.said.says)
    assert.notEqual(back.said.uid, 0)
    await back.leaves()
  },
)

test('a database elsewhere is used when its address is given', async (t) => {
  const { address, stop } = await startEmbedded({ dataFolder: await aFolder() })
  t.after(stop)
  const url = `postgresql://${ownerRole}@/postgres?host=${encodeURIComponent(address.host)}`
  const database = valueOf(await openDatabase({ dataFolder: '/nowhere', url }))
  assert.equal(database.kind, 'url')
  await sql`alter role throughgate set synchronous_commit = off`.execute(database.db)
  await database.close()
  const unsafe = await openDatabase({ dataFolder: '/nowhere', url })
  assert.ok(!unsafe.ok && unsafe.why === 'settings')
})

test('a database that does not answer is named without its password', async () => {
  const opened = await openDatabase({ dataFolder: '/nowhere', url: 'postgresql://sam:s3cret@127.0.0.1:1/site' })
  assert.ok(!opened.ok && opened.why === 'unreachable')
  assert.match(sayWhyNot(opened), /DATABASE_URL did not answer/)
  assert.doesNotMatch(JSON.stringify(opened) + sayWhyNot(opened), /s3cret/)
})

async function aCopyOfTheBinaries(): Promise<string> {
  const native = path.join(await aFolder(), 'package/native')
  await cp(nativeFolder(), native, { recursive: true, verbatimSymlinks: true })
  return native
}

async function binariesOf(as: RunAs, native: string): Promise<{ binaries: string; said: string[] }> {
  const said: string[] = []
  const binaries = await binariesFor(as, native, await aFolder(), (sentence) => said.push(sentence))
  return { binaries, said }
}

async function theServerUser(): Promise<RunAs> {
  const user = await chooseServerUser()
  assert.ok(user)
  return { how: 'user', user }
}

/** A process that has ended and that nobody collects: by then its parent is a `sleep`, which never asks. */
async function aZombie(t: TestContext): Promise<number> {
  const parent = spawn('/bin/sh', ['-c', 'sleep 1 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] })
  t.after(() => parent.kill())
  const said = await new Promise<string>((resolve) =>
    parent.stdout.once('data', (chunk: Buffer) => resolve(String(chunk))),
  )
  const pid = Number(said)
  while (!/\) Z /.test(await readFile(`/proc/${pid}/stat`, 'utf8')))
    await new Promise((resolve) => setTimeout(resolve, 10))
  return pid
}
