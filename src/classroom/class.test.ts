import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { classEnded } from './class-facts.ts'
import { openClassNow, placesIn } from './class-tables.ts'
import { allRooms } from './room-tables.ts'
import { labelsIn } from './set-room.ts'
import { classroom, lineOf, makesRoom, opensClass, seen, type TestRoom } from './testing.ts'

let room: TestRoom
before(async () => {
  room = await classroom()
})

const namesIn = async (id: string) =>
  (await placesIn(room.journal.db, id)).flatMap(({ name, listed }) => (listed ? [name] : []))

async function ends(id: string): Promise<void> {
  await room.journal.act({ id: null, role: 'system' }, (writing) => {
    writing.append(classEnded, room.journal.site, { class: id })
    return Promise.resolve({ ok: true, value: undefined })
  })
}

test('a room’s PCs are written one a line, or many at once', () => {
  const labels = (text: string) => {
    const read = labelsIn(text)
    return read.ok ? read.value : read.why
  }
  assert.deepEqual(labels('PC 1 to PC 3\nDoor\n\n'), ['PC 1', 'PC 2', 'PC 3', 'Door'])
  assert.deepEqual(labels('PC 8 … 11'), ['PC 8', 'PC 9', 'PC 10', 'PC 11'])
  assert.deepEqual(labels('01-03, A-2'), ['01', '02', '03', 'A-2'])
  assert.equal(labels('PC 1 to PC 1000'), 'too-many')
  assert.equal(labels('PC 1\npc 1'), 'label-twice')
  assert.equal(labels('  \n'), 'no-pcs')
  assert.equal(labels('The one beside the door'), 'label-too-long')
})

test('before there is a room the Class page leads to it', async () => {
  assert.match(await room.sam.sees('/staff/class'), /Add the room first/)
})

test('a PC keeps what is known of it when labels are renamed, and a room’s name is taken once', async () => {
  const id = await makesRoom(room.sam, { labels: 'PC 1 to PC 3' })
  const [one] = await allRooms(room.journal.db)
  await room.sam.sends('/staff/rooms/this-pc', { pc: one?.pcs[1]?.pc ?? '' })
  assert.match(await room.sam.sees(`/staff/rooms/${id}`), /You are at PC 2 in Workshop/)

  await room.sam.sends(`/staff/rooms/${id}`, { name: 'Workshop', labels: 'PC 1\nWindow\nPC 3' })
  assert.match(await room.sam.sees(`/staff/rooms/${id}`), /You are at Window in Workshop/)
  const again = await room.sam.sends('/staff/rooms', { name: 'workshop', labels: 'PC 1' })
  assert.equal(again.status, 400)
  assert.match(seen(await again.text()), /Another room has this name/)
})

test('the first class expects everyone; pressing twice, or a second tutor, opens it once', async () => {
  const [first, second] = [await opensClass(room), await opensClass(room)]
  assert.equal(first, second)
  assert.deepEqual(await namesIn(first), ['Ada B.', 'Kofi M.', 'Wren T.'])
  assert.equal((await openClassNow(room.journal.db))?.class, first)
})

test('the next class of that part of the day expects who was on the last list, and whoever is new', async () => {
  const first = await opensClass(room)
  const learner = [await room.idOf('Ada'), await room.idOf('Wren')]
  await room.sam.sends(`/staff/class/${first}/list`, { learner })
  assert.deepEqual(await namesIn(first), ['Ada B.', 'Wren T.'])
  await room.sam.sends('/staff/learners/list/add', { command: crypto.randomUUID(), text: 'Zoe K.' })

  const next = await opensClass(room, 'AM', '2027-01-04')
  assert.deepEqual(await namesIn(next), ['Ada B.', 'Wren T.', 'Zoe K.'])
  assert.deepEqual(await namesIn(await opensClass(room, 'PM', '2027-01-04')), [
    'Ada B.',
    'Kofi M.',
    'Wren T.',
    'Zoe K.',
  ])
})

test('a class that was ended by mistake goes on', async () => {
  const id = await opensClass(room, 'PM')
  await ends(id)
  assert.match(await room.mo.sees(`/staff/class/${id}/wing`), /This class has ended/)
  await room.mo.sends(`/staff/class/${id}/reopen`)
  assert.doesNotMatch(await room.mo.sees(`/staff/class/${id}/wing`), /This class has ended/)
})

test('a class that nobody ended stands aside the next day: its end is not made up, and a new one is opened first', async () => {
  const own = await classroom()
  await makesRoom(own.sam)
  const id = await opensClass(own)
  own.clock.putForward(24 * 60)
  const page = await own.sam.sees('/staff/class')
  assert.match(page, /Still open from another day.*Open a class/)

  const ada = await own.signsIn('Ada') // to today's class
  await own.sam.sends(`/staff/class/${id}/end`)
  assert.equal((await ada.opens('/lessons')).status, 200)
  assert.match(await own.mo.sees(`/staff/class/${id}/wing`), /Class from \d\d:\d\d Tutor/)
})

test('a class opened under the wrong part of the day is put right, with its list and marks', async () => {
  const [{ room: where } = { room: '' }] = await allRooms(room.journal.db)
  const id = await opensClass(room, 'PM', '2027-02-01')
  await room.sam.sends(`/staff/class/${id}/register/everyone`)
  const before = await namesIn(id)
  await room.sam.sends(`/staff/class/${id}/move`, { date: '2027-02-01', slot: 'AM', room: where })
  assert.match(await room.sam.sees(`/staff/class/${id}/register`), /AM, Monday,? 1 February 2027, Workshop/)
  assert.deepEqual(await namesIn(id), before)
  assert.equal((await lineOf(room, id, 'Ada')).mark, 'here')

  const other = await opensClass(room, 'PM', '2027-02-01')
  assert.notEqual(other, id)
  const refused = await room.sam.sends(`/staff/class/${other}/move`, { date: '2027-02-01', slot: 'AM', room: where })
  assert.match(seen(await refused.text()), /There is a class on that day/)
  await Promise.all([id, other].map(ends))
})

test('who signs in without being on the list is shown, and put on it with one press', async () => {
  await ends(await opensClass(room, 'AM'))
  const id = await opensClass(room, 'PM')
  await room.mo.sends(`/staff/class/${id}/reopen`)
  await room.mo.sends(`/staff/class/${id}/list`, { learner: [await room.idOf('Ada')] })
  const wren = await room.idOf('Wren')
  await room.signsIn('Wren')
  assert.match(await room.mo.sees(`/staff/class/${id}/register`), /Signed in, and not on the list Wren T\./)
  await room.mo.sends(`/staff/class/${id}/list/add`, { learner: wren })
  assert.deepEqual(await namesIn(id), ['Ada B.', 'Wren T.'])
  assert.doesNotMatch(await room.mo.sees(`/staff/class/${id}/register`), /not on the list/)
  assert.match(await room.mo.sees(`/staff/learners/${wren}/classes`), /PM Workshop from \d\d:\d\d Not marked/)
  await ends(id)
})

test('who sat down before the class was opened is proposed too, and an early one makes nobody late', async () => {
  const own = await classroom()
  await makesRoom(own.sam)
  await own.signsIn('Ada')
  own.clock.putForward(40)
  await own.signsIn('Kofi')
  await own.signsIn('Wren')
  own.clock.putForward(20)
  const id = await opensClass(own)
  await own.mo.sends(`/staff/class/${id}/register/everyone`)
  for (const name of ['Ada', 'Kofi', 'Wren']) assert.equal((await lineOf(own, id, name)).mark, 'here', name)
})

test('signing in proposes here or late, with the PC; nothing is kept of it until somebody saves', async () => {
  const id = await opensClass(room, 'ED')
  await room.signsIn('Ada', room.sam) // at the PC where Sam was, which he had labelled
  room.clock.putForward(25)
  await room.signsIn('Kofi')
  const page = await room.mo.sees(`/staff/class/${id}/register`)
  assert.match(page, /Ada B\. Window, signed in \d\d:\d\d; not saved yet/)
  assert.match(page, /Kofi M\. Signed in \d\d:\d\d; not saved yet/)
  assert.equal((await lineOf(room, id, 'Ada')).mark, null)

  await room.mo.sends(`/staff/class/${id}/register/everyone`)
  assert.equal((await lineOf(room, id, 'Ada')).mark, 'here')
  const { mark, since } = await lineOf(room, id, 'Kofi')
  assert.deepEqual({ mark, since }, { mark: 'late', since: 25 })
})
