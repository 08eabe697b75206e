import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Id } from '#base'
import { learnerById } from '#people'
import { handsForMentor, mentorsOf, rightsOf } from './mentor-tables.ts'
import { classroom, type TestRoom } from './testing.ts'

/** Sam has named Ada the peer mentor of these. */
async function adaMayHelp(...names: readonly string[]) {
  const room = await classroom()
  const ada = await room.idOf('Ada')
  const file = (await learnerById(room.journal.db, ada))?.file ?? assert.fail('Ada has a file.')
  const may = async (...others: readonly string[]) => {
    const over = await Promise.all(others.map((name) => room.idOf(name)))
    return room.sam.sends(`/staff/learners/${ada}/mentor`, { over })
  }
  assert.equal((await may(...names)).status, 303)
  return { ...room, ada, file, may }
}

async function overNames({ journal }: Pick<TestRoom, 'journal'>, file: Id): Promise<readonly string[]> {
  return (await rightsOf(journal.db, file)).map(({ overName }) => overName)
}

test('Sam gives the right over two and takes one back; both pages say so, and who gave it', async () => {
  const room = await adaMayHelp('Kofi', 'Wren')
  assert.deepEqual(await overNames(room, room.file), ['Kofi M.', 'Wren T.'])
  await room.may('Wren')
  assert.deepEqual(await overNames(room, room.file), ['Wren T.'])
  assert.match(await room.sam.sees('/staff/learners/all/mentors'), /Ada B\. Wren T\. .* Sam/)
  const wren = await room.idOf('Wren')
  assert.match(await room.sam.sees(`/staff/learners/${wren}/mentor`), /Who may help this learner: Ada B\./)
})

test('saving the same names again writes nothing', async () => {
  const { journal, file, may } = await adaMayHelp('Kofi')
  const before = await journal.streamOf(file)
  await Promise.all([may('Kofi'), may('Kofi')])
  assert.deepEqual(await journal.streamOf(file), before)
})

test('a right stands in the mentor’s own file and in nobody’s record', async () => {
  const room = await adaMayHelp('Kofi')
  const { journal, ada, file } = room
  const kofi = await room.idOf('Kofi')
  assert.ok((await journal.streamOf(file)).some(({ kind }) => kind === 'mentor.named'))
  for (const record of [ada, kofi])
    assert.ok(!(await journal.streamOf(record)).some(({ kind }) => kind.startsWith('mentor')))
})

test('hands stand with the longest first, and only while they are up', async () => {
  const room = await adaMayHelp('Kofi', 'Wren')
  const { journal, clock, file } = room
  const [wren, kofi] = [await room.signsIn('Wren'), await room.signsIn('Kofi')]
  const names = async () => (await handsForMentor(journal.db, file)).map(({ name }) => name)
  await wren.sends('/hand', { up: '1' })
  clock.putForward(3)
  await kofi.sends('/hand', { up: '1' })
  assert.deepEqual(await names(), ['Wren T.', 'Kofi M.'])
  await wren.sends('/hand', { up: '0' })
  assert.deepEqual(await names(), ['Kofi M.'])
})

test('someone who leaves takes the hand along, and comes back with it down', async () => {
  const room = await adaMayHelp('Kofi')
  const { journal, sam } = room
  const kofi = await room.idOf('Kofi')
  await (await room.signsIn('Kofi')).sends('/hand', { up: '1' })
  await sam.sends(`/staff/learners/${kofi}/leave`, { because: 'other', on: '2026-01-05' })
  await sam.sends(`/staff/learners/${kofi}/return`, { command: crypto.randomUUID() })
  assert.doesNotMatch(await sam.sees('/staff/class/live'), /Hand up/)
  assert.deepEqual(await mentorsOf(journal.db, kofi), [])
})

test('when somebody is erased no right over her is left, and the rest is worked out from facts alone', async () => {
  const room = await adaMayHelp('Kofi', 'Wren')
  const { journal, file } = room
  const kofi = await room.idOf('Kofi')
  await journal.erase({ id: null, role: 'system' }, { stream: kofi, kinds: 'all', reason: 'He asked.' })
  assert.deepEqual(await overNames(room, file), ['Wren T.'])
  const before = await journal.snapshot()
  await journal.rebuild()
  assert.deepEqual(await journal.snapshot(), before)
})
