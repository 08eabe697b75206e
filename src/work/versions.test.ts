import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { newId } from '#base'
import { sql } from 'kysely'
import { repairRefs } from './index.ts'
import { adding, counting, ok, page, workroom } from './testing.ts'

const system = { id: null, role: 'system' } as const

test('what Ada checked can be cloned with the git of any machine', async () => {
  const { ada } = await workroom()
  ok(await ada.keeps(page('let n = 0\n')))
  ok(await ada.keeps(page('let n = 1\n'), { because: 'pause' }))
  ok(await ada.keeps({ 'index.html': '<p>Ünïcode</p>' }, { place: adding }))

  assert.equal(await ada.git('fsck', '--strict', '--full'), '')
  assert.equal(await ada.git('log', '--format=%s', 'main'), 'Check: add\nSave point: count\nCheck: count\n')
  const copy = path.join(mkdtempSync(path.join(tmpdir(), 'throughgate-clone-')), 'hers')
  execFileSync('git', ['clone', '-q', await ada.repository(), copy])
  assert.deepEqual(readdirSync(path.join(copy, '4-javascript')), ['010-a-button-that-counts', '020-add'])
  assert.equal(readFileSync(path.join(copy, counting.folder, 'script.js'), 'utf8'), 'let n = 1\n')
})

test('a commit says nothing about the person, the machine or its clock zone', async () => {
  const { ada } = await workroom()
  ok(await ada.keeps(page('a')))
  const repository = path.basename(await ada.repository(), '.git')
  const [name, mail, zone, committer] = (
    await ada.git('log', '-1', '--format=%an|%ae|%ad|%ce', '--date=format:%z', 'main')
  )
    .trim()
    .split('|')
  assert.deepEqual([name, mail, zone], [repository, `${repository}@learner.invalid`, '+0000'])
  assert.equal(committer, mail)
  assert.notEqual(repository, ada.id)
})

test('the same text again makes no new version', async () => {
  const { ada } = await workroom()
  const first = ok(await ada.keeps(page('let n = 0')))
  const again = ok(await ada.keeps(page('let n = 0')))
  assert.equal(again.version, first.version)
  assert.equal((await ada.versions()).length, 1)
})

test('a request that arrives twice keeps one version and gets one answer', async () => {
  const { ada } = await workroom()
  const command = newId()
  const [first, again] = await Promise.all([ada.keeps(page('a'), { command }), ada.keeps(page('a'), { command })])
  ok(await ada.keeps(page('b')))
  const late = await ada.keeps(page('a'), { command })
  assert.deepEqual([again, late], [first, first])
  assert.equal((await ada.git('log', '--format=%s', 'main')).split('\n').length, 3)
})

test('the timeline says what changed, newest first', async () => {
  const { ada } = await workroom()
  ok(await ada.keeps(page('let n = 0\nshow(n)\n')))
  ok(await ada.keeps(page('let n = 1\nshow(n)\n'), { because: 'pause' }))
  const [newest, oldest] = await ada.versions()
  assert.equal(newest?.because, 'pause')
  assert.deepEqual(newest.changed, [
    {
      file: 'script.js',
      added: 1,
      removed: 1,
      hunks: [
        {
          line: 1,
          lines: [
            { mark: 'removed', text: 'let n = 0' },
            { mark: 'added', text: 'let n = 1' },
            { mark: 'same', text: 'show(n)' },
          ],
        },
      ],
    },
  ])
  assert.equal(oldest?.changed[0]?.added, 2)
})

test('taking back overwrites nothing', async () => {
  const { ada } = await workroom()
  const first = ok(await ada.keeps(page('the first')))
  ok(await ada.keeps(page('the second')))
  const { number } = await ada.opens()
  ok(await ada.saves(page('typed since'), { base: number }))
  ok(await ada.takesBack(first.version))
  assert.equal((await ada.opens()).files['script.js'], 'the first')
  assert.deepEqual(await texts(ada), ['the first', 'typed since', 'the second', 'the first'])
})

test("Ben cannot take back, or read, one of Ada's versions", async () => {
  const { ada, ben } = await workroom()
  const hers = ok(await ada.keeps(page('mine')))
  const result = await ben.takesBack(hers.version)
  assert.equal(!result.ok && result.why, 'no-such-version')
  assert.equal((await ben.opens()).from, 'start')
  assert.deepEqual(await ben.versions(), [])
})

test('a version of another exercise cannot be taken back into this one', async () => {
  const { ada } = await workroom()
  const other = ok(await ada.keeps(page('elsewhere'), { place: adding }))
  const result = await ada.takesBack(other.version)
  assert.equal(!result.ok && result.why, 'no-such-version')
})

test('a crash between a fact and its ref is mended at the next start', async () => {
  const { ada, shelf } = await workroom()
  ok(await ada.keeps(page('one')))
  const { commit } = ok(await ada.keeps(page('two')))
  rmSync(path.join(await ada.repository(), 'refs/heads/main'))
  const repaired = await repairRefs(shelf)
  assert.deepEqual(repaired, { repositories: 1, mended: 1, missing: [] })
  assert.equal((await ada.git('rev-parse', 'main')).trim(), commit)
})

test('work that git has packed is read, and grown, as before', async () => {
  const { ada } = await workroom()
  ok(await ada.keeps(page('one')))
  ok(await ada.keeps(page('two')))
  await ada.git('repack', '-adq')
  await ada.git('prune-packed')
  ok(await ada.keeps(page('three')))
  assert.deepEqual(await texts(ada), ['three', 'two', 'one'])
  assert.equal(await ada.git('fsck', '--strict', '--full'), '')
})

test('hundreds of versions lie in few packs, and git finds nothing wrong with any', async () => {
  const { ada, shelf } = await workroom()
  for (let i = 1; i <= 150; i++) ok(await ada.keeps(page(`let n = ${i}\n`.repeat(20)), { because: 'pause' }))
  await shelf.tidying
  const packs = (await ada.git('count-objects', '-v')).match(/packs: (\d+)/)?.[1]
  assert.ok(Number(packs) <= 70, `${packs} packs`)
  assert.equal(await ada.git('fsck', '--strict', '--full'), '')
  assert.equal((await ada.git('rev-list', '--count', 'main')).trim(), '150')
  assert.match((await ada.scripts())[19] ?? '', /^let n = 131\n/)
})

test('what a crash left half-written is not seen', async () => {
  const { ada, shelf } = await workroom()
  ok(await ada.keeps(page('one')))
  const packs = path.join(await ada.repository(), 'objects/pack')
  writeFileSync(path.join(packs, 'tmp_pack_left-over'), 'PACK')
  writeFileSync(path.join(packs, `pack-${'0'.repeat(40)}.pack`), 'PACK')
  ok(await ada.keeps(page('two')))
  assert.deepEqual(await texts(ada), ['two', 'one'])
  assert.equal((await repairRefs(shelf)).mended, 0)
  assert.equal(await ada.git('fsck', '--strict', '--full'), '')
})

test('when the course moves an exercise, her folder moves with it', async () => {
  const { ada } = await workroom()
  const moved = { ...counting, folder: '4-javascript/030-counting/count' }
  ok(await ada.keeps(page('here')))
  ok(await ada.keeps(page('there'), { place: moved }))
  const names = await ada.git('ls-tree', '-r', '--name-only', 'main')
  assert.deepEqual(names.trim().split('\n'), [`${moved.folder}/index.html`, `${moved.folder}/script.js`])
})

test('thirty versions at once from one learner stand one upon the other', async () => {
  const { ada } = await workroom()
  await Promise.all(
    Array.from({ length: 30 }, (_, i) =>
      ada.keeps(page(`${i}`), { place: { ...counting, exercise: `ex-${i}`, folder: `a/b/${i}` } }),
    ),
  )
  assert.equal((await ada.git('rev-list', '--count', 'main')).trim(), '30')
  assert.equal(await ada.git('fsck', '--strict', '--full'), '')
})

test('what the tables say of her work can be thrown away and worked out anew', async () => {
  const { ada, ben, journal } = await workroom()
  ok(await ada.keeps(page('one')))
  ok(await ada.keeps(page('two')))
  ok(await ben.keeps(page('his')))
  const before = await journal.snapshot()
  await journal.rebuild()
  assert.deepEqual(await journal.snapshot(), before)
})

test('after her record is erased, her old versions are gone and new work can be kept', async () => {
  const { ada, journal } = await workroom()
  ok(await ada.keeps(page('secret')))
  await journal.erase({ id: null, role: 'system' }, { stream: ada.id, kinds: 'all', reason: 'She asked.' })
  assert.deepEqual(await ada.versions(), [])
  ok(await ada.keeps(page('anew')))
  assert.equal((await ada.versions()).length, 1)
  assert.equal((await journal.verify()).broken, null)
})

test('erasing her record takes her drafts, her repository and the answers kept for her pages; another’s stay', async () => {
  const { ada, ben, journal, dataFolder, shelf } = await workroom()
  for (const writer of [ada, ben]) {
    ok(await writer.saves(page('secret draft'), { place: adding }))
    ok(await writer.keeps(page('secret')))
  }
  const [hers, his] = [await ada.repository(), await ben.repository()]
  await journal.erase(system, { stream: ada.id, kinds: 'all', reason: 'She asked.' })
  assert.equal(existsSync(hers), false)
  assert.equal(existsSync(his), true)
  assert.equal((await ada.opens(adding)).from, 'start')
  assert.equal((await ben.opens(adding)).from, 'draft')
  for (const [table, writer, rows] of [
    ['draft', ada, 0],
    ['command', ada, 0],
    ['draft', ben, 2],
    ['command', ben, 1],
  ] as const) {
    const { rows: found } = await sql`select from ${sql.table(table)} where stream = ${writer.id}`.execute(journal.db)
    assert.equal(found.length, rows, table)
  }
  await repairRefs(shelf)
  assert.deepEqual(readdirSync(path.join(dataFolder, 'repositories', 'erasing')), [])
})

test('an erasure that a power cut stops before its end keeps her work; one stopped after it is finished at the next start', async () => {
  const { ada, ben, journal, dataFolder, shelf } = await workroom()
  for (const writer of [ada, ben]) ok(await writer.keeps(page('one')))
  const [hers, his] = [await ada.repository(), await ben.repository()]
  const notes = path.join(dataFolder, 'repositories', 'erasing')
  const note = (repository: string, learner: string) =>
    writeFileSync(path.join(notes, path.basename(repository, '.git')), learner)
  await journal.erase(system, { stream: ben.id, kinds: 'all', reason: 'He asked.' })
  cpSync(hers, his, { recursive: true }) // as it stood when the power went, before the folder did
  note(his, ben.id)
  note(hers, ada.id) // hers was never written down as erased
  await repairRefs(shelf)
  assert.deepEqual([existsSync(hers), existsSync(his), readdirSync(notes)], [true, false, []])
  assert.equal((await ada.versions()).length, 1)
})

async function texts(writer: Awaited<ReturnType<typeof workroom>>['ada']): Promise<string[]> {
  const versions = await writer.versions()
  return Promise.all(versions.map(({ commit }) => writer.git('show', `${commit}:${counting.folder}/script.js`)))
}
