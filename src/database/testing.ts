import { randomBytes } from 'node:crypto'
import { accessSync, constants } from 'node:fs'
import { access, chmod, mkdir, mkdtemp, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { serverRelease } from './binaries.ts'
import { databaseName, ownerRole } from './cluster.ts'
import { connect, type Connection, type Db } from './connect.ts'
import { migrate, migrationsHash } from './migrate.ts'
import { connectOwn, startEmbedded, type Running } from './open-embedded.ts'
import type { Database } from './open.ts'
import { stopSurvivors } from './survivors.ts'

/**
 * A fresh, migrated database for one test. For `*.test.ts` only.
 *
 * Each test process runs one server, in memory where the system has a tmpfs, and stops it at its end; each call is a
 * copy of a template and takes some 20 ms. Nothing is to be cleaned up: `close` is there for who wants it.
 */
export async function testDatabase(): Promise<Database> {
  const { running, admin } = await (server ??= startServer())
  const name = `test_${randomBytes(8).toString('hex')}`
  await sql`create database ${sql.id(name)} template ${sql.id(databaseName)} strategy file_copy`.execute(admin.db)
  const connection = await connect({ ...running.address, user: ownerRole, database: name })
  opened.add(connection)
  return { ...connection, kind: 'embedded' }
}

/** Tables that are the same for every stream, or are about this one database: each with its reason. */
const notByStream: Readonly<Record<string, string>> = {
  origin: 'reference: a handful of rows that every machine would hold',
  projection: 'local: which shape the tables of this database have',
  migration: 'local: which steps this database has done',
}

/**
 * The tables with a unique key that does not start with `stream`, or with none at all, and without a reason above.
 * A database spread over several machines could not hold them: docs/decisions/0003-embedded-postgresql.md.
 */
export async function tablesNotByStream(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct c.relname as name
    from pg_class c
    left join pg_index i on i.indrelid = c.oid and i.indisunique
    left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname is distinct from 'stream'
    order by c.relname`.execute(db)
  return rows.map((row) => row.name).filter((name) => !(name in notByStream))
}

interface TestServer {
  readonly running: Running
  readonly admin: Connection
}

let server: Promise<TestServer> | null = null
const opened = new Set<Connection>()

const place = path.join(memoryFolder() ?? tmpdir(), `throughgate-tests-${process.getuid?.() ?? 'all'}`)

/** tmpfs: no disk to wait for. The fault tests, which need a disk, do not use this file. */
export function memoryFolder(): string | null {
  try {
    accessSync('/dev/shm', constants.W_OK)
    return '/dev/shm'
  } catch {
    return null
  }
}

async function startServer(): Promise<TestServer> {
  await mkdir(place, { recursive: true, mode: 0o711 })
  await sweep()
  const template = await ensureTemplate()
  const dataFolder = await mkdtemp(path.join(place, `run-${process.pid}-`))
  await chmod(dataFolder, 0o711)
  await copyFolder(path.join(template, 'database'), path.join(dataFolder, 'database'))
  const running = await startEmbedded({ dataFolder, differing: { max_connections: 200 } })
  const admin = await connect({ ...running.address, user: ownerRole, database: 'template1', max: 2 })
  stopAtTheEnd({ running, admin }, dataFolder)
  return { running, admin }
}

/** The files of a stopped server whose database is migrated, made once per shape of the tables. */
async function ensureTemplate(): Promise<string> {
  const template = path.join(
    place,
    `template-${serverRelease}-${databaseName}-${(await migrationsHash()).slice(0, 16)}`,
  )
  if (await exists(template)) {
    await utimes(template, new Date(), new Date())
    return template
  }
  const half = await mkdtemp(path.join(place, `run-${process.pid}-`))
  await chmod(half, 0o711)
  const running = await startEmbedded({ dataFolder: half })
  const connection = await connectOwn(running.address, running.room)
  await migrate(connection).finally(() => connection.close())
  await running.stop()
  // Another test process may have been quicker: then its template is as good as ours.
  await rename(half, template).catch(() => rm(half, { recursive: true, force: true }))
  return template
}

async function copyFolder(from: string, to: string): Promise<void> {
  // `cp` keeps owners and is many times as fast as Node at thousands of small files.
  await promisify(execFile)('cp', ['-a', from, to])
}

/** A test process that was killed leaves its server running and its files in memory; an old shape, its template. */
async function sweep(): Promise<void> {
  for (const name of await readdir(place)) {
    const pid = Number(/^run-(\d+)-/.exec(name)?.[1] ?? process.pid)
    if (!isAlive(pid) || (name.startsWith('template-') && (await isForgotten(name))))
      await sweepAway(path.join(place, name))
  }
}

async function sweepAway(folder: string): Promise<void> {
  const cluster = path.join(folder, 'database', 'cluster')
  if (await exists(cluster)) await stopSurvivors(cluster, path.join(folder, 'database', 'socket'))
  await rm(folder, { recursive: true, force: true, maxRetries: 3 })
}

/** Not used for an hour. Another branch at work on this machine may need a template that we do not. */
async function isForgotten(template: string): Promise<boolean> {
  const { mtimeMs } = await stat(path.join(place, template))
  return Date.now() - mtimeMs > 3_600_000
}

function stopAtTheEnd({ running, admin }: TestServer, dataFolder: string): void {
  let isStopped = false
  process.on('beforeExit', () => {
    if (isStopped) return
    isStopped = true
    void Promise.all([admin, ...opened].map((connection) => connection.close()))
      .finally(() => running.stop())
      .finally(() => rm(dataFolder, { recursive: true, force: true }))
  })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  )
