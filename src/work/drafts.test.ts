import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { newId } from '#base'
import { sql } from 'kysely'
import { chooseStart, sayRefusal, type Stale } from './index.ts'
import { counting, ok, page, workroom, type Workroom } from './testing.ts'

test('Ada finds what she typed, and the number to save on', async () => {
  const { ada } = await workroom()
  assert.deepEqual(await ada.opens(), {
    files: counting.start,
    number: 0,
    savedAt: null,
    from: 'start',
    isOlder: false,
  })
  ok(await ada.saves(page('let')))
  ok(await ada.saves(page('let n'), { base: 1 }))
  const opened = await ada.opens()
  assert.deepEqual([opened.files['script.js'], opened.number, opened.from], ['let n', 2, 'draft'])
})

test('a save that arrives twice is one save', async () => {
  const { ada } = await workroom()
  const command = newId()
  const first = ok(await ada.saves(page('a'), { command }))
  const again = ok(await ada.saves(page('a'), { command }))
  assert.deepEqual(again, first)
})

test('a tab left open is told what the other one saved, and both texts are kept', async () => {
  const { ada } = await workroom()
  ok(await ada.saves(page('typed at the left')))
  const late = await ada.saves(page('typed at the right'))
  assert.ok(!late.ok && late.why === 'stale')
  assert.deepEqual([late.number, late.files['script.js']], [1, 'typed at the left'])
  assert.deepEqual((await ada.scripts()).sort(), ['typed at the left', 'typed at the right'])
  assert.match(sayRefusal(late), /another tab/)
})

test('a stale tab that keeps asking makes no more versions', async () => {
  const { ada } = await workroom()
  ok(await ada.saves(page('left')))
  for (let i = 0; i < 3; i++) await ada.saves(page('right'))
  assert.equal((await ada.versions()).length, 2)
})

test('a check from a stale tab is refused like a save, and its text is kept', async () => {
  const { ada } = await workroom()
  ok(await ada.saves(page('left')))
  const late = await ada.checks(page('right'))
  assert.equal(!late.ok && late.why, 'stale')
  assert.equal((await ada.opens()).files['script.js'], 'left')
  assert.ok((await ada.scripts()).includes('right'))
})

test('a save sent while an earlier one was on its way is not stale', async () => {
  const { ada } = await workroom()
  const command = newId()
  ok(await ada.saves(page('on its way'), { command }))
  assert.equal(ok(await ada.saves(page('the last words'), { base: 0, after: command })).number, 2)
})

test("Ben's draft of the same exercise is his own", async () => {
  const { ada, ben } = await workroom()
  ok(await ada.saves(page('hers')))
  assert.equal((await ben.opens()).from, 'start')
  assert.equal(ok(await ben.saves(page('his'))).number, 1)
})

test('work at a new site opens at the newest version, because drafts do not travel', async () => {
  const { ada, database } = await workroom()
  ok(await ada.keeps(page('kept')))
  await sql`delete from draft`.execute(database.db)
  const opened = await ada.opens()
  assert.deepEqual([opened.from, opened.files['script.js'], opened.number], ['version', 'kept', 0])
})

test('a draft on an older start says so, and she may keep hers or begin anew', async () => {
  const { ada, shelf } = await workroom()
  ok(await ada.saves(page('mine')))
  const changed = {
    ...counting,
    start: { ...counting.start, 'index.html': '<button>Add</button>\n', 'new.css': 'p {}' },
  }
  const opened = await ada.opens(changed)
  assert.deepEqual([opened.isOlder, opened.files['script.js'], opened.files['new.css']], [true, 'mine', 'p {}'])

  ok(await chooseStart(shelf, ada.id, changed, { command: newId(), which: 'mine' }))
  assert.deepEqual([(await ada.opens(changed)).isOlder, (await ada.opens(changed)).files['script.js']], [false, 'mine'])

  ok(await chooseStart(shelf, ada.id, changed, { command: newId(), which: 'new' }))
  assert.deepEqual((await ada.opens(changed)).files, changed.start)
  assert.ok((await ada.scripts(changed)).includes('mine'))
})

test('who starts again before she has typed anything sees the start, as she did', async () => {
  const { shelf, ada } = await workroom()
  for (const which of ['mine', 'new'] as const)
    ok(await chooseStart(shelf, ada.id, counting, { command: newId(), which }))
  assert.deepEqual((await ada.opens()).files, counting.start)
})

const tooMuch: [string, Record<string, string>][] = [
  ['no-files', {}],
  ['file-name', { '../other/index.html': '' }],
  ['file-name', { '.git': '' }],
  ['file-name', { 'con.html': '' }],
  ['file-name', { 'a.html': '', 'A.html': '' }],
  ['file-too-big', { 'index.html': 'é'.repeat(50_001) }],
  ['work-too-big', { 'a.html': 'a'.repeat(99_999), 'b.html': 'a'.repeat(99_999), 'c.html': 'aaa' }],
  ['not-text', { 'index.html': 'a\0b' }],
  ['not-text', { 'index.html': 'a\ud800b' }],
  ['too-many-files', Object.fromEntries(Array.from({ length: 13 }, (_, i) => [`f${i}.js`, '']))],
]
for (const [why, files] of tooMuch) {
  test(`files that cannot be kept are refused with a sentence: ${why} ${Object.keys(files)[0] ?? ''}`, async () => {
    const { ada } = await sharedRoom()
    for (const result of [await ada.saves(files), await ada.keeps(files)]) {
      assert.ok(!result.ok)
      assert.equal(result.why, why)
      assert.match(sayRefusal(result), /^[A-Z].*[.]$/)
    }
    assert.equal((await ada.opens()).from, 'start')
  })
}

test('whatever two tabs do, no text is lost', async () => {
  const room = await sharedRoom()
  const step = fc.record({ tab: fc.nat(1), does: fc.constantFrom('types', 'types', 'checks', 'takes over', 'reloads') })
  const story = fc.array(step, { minLength: 2, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(story, async (steps) => losesNothing(room, steps)),
    { numRuns: 25 },
  )
})

/** `stale` is what the server said had been saved instead. */
interface Tab {
  base: number
  text: string
  stale: Stale | null
}

/**
 * Two tabs as the page behaves: a refused one stops until she takes over (her text on the number she was told) or reloads.
 * A text may go when its own tab, or a tab that loaded it, typed on. All others must be the draft or a version.
 */
async function losesNothing({ ada }: Workroom, steps: readonly { tab: number; does: string }[]): Promise<void> {
  const place = { ...counting, exercise: newId() }
  const tabs: readonly [Tab, Tab] = [
    { base: 0, text: '', stale: null },
    { base: 0, text: '', stale: null },
  ]
  const kept = new Set<string>()
  const mayGo = new Set<string>([''])
  for (const [i, { tab: which, does }] of steps.entries()) {
    const tab = tabs[which === 0 ? 0 : 1]
    const { files, number } = await ada.opens(place)
    const stored = number > 0 ? (files['script.js'] ?? '') : ''
    if (does === 'reloads') {
      if (!mayGo.has(tab.text) && tab.text !== stored) kept.add(tab.text)
      mayGo.add(stored)
      Object.assign(tab, { base: number, text: stored, stale: null })
    } else if ((tab.stale !== null) === (does === 'takes over')) {
      const text = `tab ${which}, step ${i}`
      const save = { base: tab.stale?.number ?? tab.base, place }
      const result = await (does === 'checks' ? ada.checks(page(text), save) : ada.saves(page(text), save))
      if (result.ok && does !== 'types') kept.add(tab.stale?.files['script.js'] ?? text)
      tab.stale = !result.ok && result.why === 'stale' ? result : null
      Object.assign(tab, { base: result.ok ? result.value.number : tab.base, text })
    }
  }
  for (const { text } of tabs) if (!mayGo.has(text)) kept.add(text)
  const there = [(await ada.opens(place)).files['script.js'], ...(await ada.scripts(place))]
  assert.deepEqual(
    [...kept].filter((text) => !there.includes(text)),
    [],
  )
}

let room: Workroom | undefined

/** One room for the tests that leave nothing behind for each other. */
async function sharedRoom(): Promise<Workroom> {
  room ??= await workroom()
  return room
}
