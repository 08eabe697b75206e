import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { newId, type Id } from '#base'
import { classroom, makesRoom, opensClass, type Screen, type TestRoom } from './testing.ts'
import { standUpsOf } from './stand-up-tables.ts'

let room: TestRoom
let ada: Screen
let morning: Id
before(async () => {
  room = await classroom()
  await makesRoom(room.sam)
  ada = await room.signsIn('Ada')
  morning = await opensClass(room)
})

const nothing = { yesterday: '', today: '', stuck: '' }
const said = (answers: Partial<typeof nothing>, ids: object = {}) => ({
  ...{ command: newId(), class: morning, ...nothing, ...answers },
  ...ids,
})

test('what Ada says stands on the board, and a repeat of it is one saying', async () => {
  const answers = said({ today: 'Lists', stuck: 'My page is white' })
  assert.equal((await ada.sends('/stand-up', answers)).headers.get('location'), '/')
  await ada.sends('/stand-up', answers)
  const facts = await room.journal.streamOf(await room.idOf('Ada'))
  assert.equal(facts.filter(({ kind }) => kind === 'stand-up.said').length, 1)
  assert.match(await room.sam.sees(`/staff/class/${morning}/stand-up`), /Ada B\. Held up My page is white Lists/)
})

test('words that are too long come back to be cut, and nothing of them is lost', async () => {
  const long = 'x'.repeat(301)
  const answer = await ada.sends('/stand-up', said({ today: long }))
  assert.equal(answer.status, 400)
  const page = await answer.text()
  assert.match(page, /Write at most 300 characters\./)
  assert.ok(page.includes(long))
})

test('a class that has ended takes no more words, and they are still on the page', async () => {
  const kofi = await room.signsIn('Kofi')
  await room.sam.sends(`/staff/class/${morning}/end`)
  const again = await room.signsIn('Kofi', kofi)
  const answer = await again.sends('/stand-up', said({ today: 'Colours' }))
  assert.equal(answer.status, 400)
  assert.match(await answer.text(), /That class has ended/)
  assert.deepEqual(await standUpsOf(room.journal.db, await room.idOf('Kofi')), [])
})

test('the next class asks anew, and reminds Ada of what she meant to do', async () => {
  await opensClass(room, 'PM')
  const again = await room.signsIn('Ada')
  assert.match(await again.sees('/'), /Stand-up Your class begins with three short questions/)
  const page = await again.sees('/stand-up')
  assert.match(page, /Last time you wrote: “Lists”/)
  assert.match(page, /What you said before .*Today Lists Held up by My page is white/)
})

test('her words travel with her record, and go with it', async () => {
  const id = await room.idOf('Ada')
  await room.journal.erase({ id: null, role: 'system' }, { stream: id, kinds: 'all', reason: 'She asked.' })
  assert.deepEqual(await standUpsOf(room.journal.db, id), [])
})
