import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { tablesNotByStream, testDatabase } from './testing.ts'

// The rules that let one database become many machines later: see "Jobs" and "Scaling" in docs/decisions/0003.

test('every durable table is kept by stream, or says why not', async () => {
  const { db } = await testDatabase()
  assert.deepEqual(await tablesNotByStream(db), [])
})

test('a table that is not kept by stream would be seen', async () => {
  const { db } = await testDatabase()
  await sql`create table p_shelf (book uuid primary key)`.execute(db)
  await sql`create table p_pile (book uuid)`.execute(db)
  assert.deepEqual(await tablesNotByStream(db), ['p_pile', 'p_shelf'])
})

const banned = [
  { what: 'LISTEN and NOTIFY', pattern: /\b(listen|unlisten|notify)\s+[a-z_"]+\s*[;`']|pg_notify\(/i },
  { what: 'advisory locks', pattern: /pg_(try_)?advisory_/i },
  { what: 'triggers', pattern: /create\s+(or\s+replace\s+)?(constraint\s+)?trigger\b/i },
  {
    what: 'sequences',
    pattern:
      /\b(big|small)serial\b|\bserial\s+(primary|not|unique)|create\s+sequence|nextval\(|generated\s+(always|by default)\s+as\s+identity/i,
  },
  { what: 'bodies cast to json', pattern: /\bbody\s*::\s*jsonb?/i },
]

test('no SQL that a database of several machines cannot do', () => {
  const root = path.join(import.meta.dirname, '..')
  // The findings room knows no database, and its words speak of pages that listen.
  const mayHoldSql = (file: string) => !/\.test\.tsx?$/.test(file) && !file.startsWith('findings/')
  const files = globSync('**/*.{ts,tsx,sql}', { cwd: root }).filter(mayHoldSql)
  const found = files.flatMap((file) => {
    const text = readFileSync(path.join(root, file), 'utf8').replace(/^\s*(\/\/|--|\/?\*).*$/gm, '')
    return banned.filter(({ pattern }) => pattern.test(text)).map(({ what }) => `${file}: ${what}`)
  })
  assert.deepEqual(found, [])
})

test('each kind of banned SQL would be seen', () => {
  const examples = [
    'listen news;',
    'select pg_advisory_lock(1)',
    'create trigger t after insert on x',
    'id bigserial primary key',
    'select body::jsonb',
  ]
  assert.deepEqual(
    examples.map((example) => banned.findIndex(({ pattern }) => pattern.test(example))),
    [0, 1, 2, 3, 4],
  )
})
