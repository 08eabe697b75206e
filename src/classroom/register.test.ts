import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { newId } from '#base'
import { classEnded } from './class-facts.ts'
import { classesOf } from './class-tables.ts'
import { classroom, lineOf, makesRoom, opensClass, seen, type TestRoom } from './testing.ts'

let room: TestRoom
let id: string
before(async () => {
  room = await classroom()
  await makesRoom(room.sam)
  id = await opensClass(room)
})

/** What the page of the register would send: what it had shown, and what was pressed. */
async function marks(marked: Readonly<Record<string, string>>, was: Readonly<Record<string, string>> = {}) {
  const fields: Record<string, string> = {}
  for (const [name, mark] of Object.entries(marked)) {
    const learner = await room.idOf(name)
    const [word = '', minutes = ''] = mark.split(' ')
    Object.assign(fields, {
      [`mark:${learner}`]: word,
      [`late:${learner}`]: minutes,
      [`was:${learner}`]: was[name] ?? '/',
    })
  }
  return room.sam.sends(`/staff/class/${id}/register`, fields)
}

const factsOf = async (name: string) => (await room.journal.streamOf((await lineOf(room, id, name)).file)).length

test('marks are kept in the prison’s own codes, and counted', async () => {
  await marks({ Ada: 'here', Kofi: 'late 10', Wren: 'not-required' })
  assert.equal((await lineOf(room, id, 'Wren')).mark, 'not-required')
  assert.equal((await lineOf(room, id, 'Kofi')).since, 10)
  assert.match(await room.sam.sees(`/staff/class/${id}/register?saved=1`), /Saved\. 1 here, 1 late, 1 not required\./)
})

test('the same page sent twice writes nothing the second time', async () => {
  const before = await factsOf('Ada')
  await marks({ Ada: 'here', Kofi: 'late 10', Wren: 'not-required' })
  assert.equal(await factsOf('Ada'), before)
})

test('a line that Sam left alone keeps what Mo wrote meanwhile', async () => {
  const shown = { Ada: 'here/', Wren: 'not-required/' }
  const wren = await room.idOf('Wren')
  await room.mo.sends(`/staff/class/${id}/register`, { [`mark:${wren}`]: 'sick', [`was:${wren}`]: 'not-required/' })
  await marks({ Ada: 'refused', Wren: 'not-required' }, shown)
  assert.equal((await lineOf(room, id, 'Ada')).mark, 'refused')
  assert.equal((await lineOf(room, id, 'Wren')).mark, 'sick')
})

test('a mark can be taken back', async () => {
  await marks({ Ada: '' }, { Ada: 'refused/' })
  assert.equal((await lineOf(room, id, 'Ada')).mark, null)
  await marks({ Ada: 'here' })
})

test('minutes that are no number come back with the name and what to write; nothing is kept of that page', async () => {
  const answer = await marks({ Ada: 'late ten', Kofi: 'here' }, { Ada: 'here/', Kofi: 'late/10' })
  assert.equal(answer.status, 400)
  assert.match(seen(await answer.text()), /Ada B\.: write the minutes late as a number, 1 to 600/)
  assert.equal((await lineOf(room, id, 'Kofi')).mark, 'late')
})

test('a mark that no page of ours could send is refused whole', async () => {
  assert.equal((await marks({ Ada: 'absent' }, { Ada: 'here/' })).status, 400)
  assert.equal((await lineOf(room, id, 'Ada')).mark, 'here')
})

test('who left early is noted with the time and the code, and can be put right', async () => {
  const at = `/staff/class/${id}/left/${await room.idOf('Ada')}`
  assert.match(
    seen(await (await room.sam.sends(at, { clock: '25:00', reason: 'clash' })).text()),
    /Write hours and minutes/,
  )
  await room.sam.sends(at, { clock: '9.45', reason: 'clash' })
  assert.match(await room.sam.sees(`/staff/class/${id}/register`), /Left 09:45: Clash/)
  await room.sam.sends(at, { back: 'yes' })
  assert.doesNotMatch(await room.sam.sees(`/staff/class/${id}/register`), /Left 09:45/)
})

test('the page for the wing says who was there, from when to when, and why others were not; no work', async () => {
  await room.sam.sends(`/staff/class/${id}/left/${await room.idOf('Ada')}`, { clock: '23:58', reason: 'clash' })
  await room.journal.act({ id: null, role: 'system' }, (writing) => {
    writing.append(classEnded, room.journal.site, { class: id })
    return Promise.resolve({ ok: true, value: undefined })
  })
  const page = await room.sam.sees(`/staff/class/${id}/wing`)
  assert.match(page, /Who was there: 2 people/)
  assert.match(page, /Ada B\. \d\d:\d\d 23:58 Clash/)
  assert.match(page, /Who was not there: 1 person .*Wren T\. Sick/)
})

test('who leaves early is signed out; putting right the register of a class that has ended signs nobody out', async () => {
  const [ada, now] = [await room.signsIn('Ada'), await opensClass(room, 'PM')]
  const left = (of: string, learner: string) =>
    room.sam.sends(`/staff/class/${of}/left/${learner}`, { clock: '10:00', reason: 'other' })
  const [sessions, learner] = [room.people.sessions, await room.idOf('Ada')]
  const isIn = async () => (await sessions.learnersIn()).some(({ stream }) => stream === learner)
  await left(id, learner)
  assert.equal((await ada.opens('/lessons')).status, 200)
  await left(now, learner)
  for (let tries = 0; tries < 100 && (await isIn()); tries += 1) await new Promise((next) => setTimeout(next, 100))
  assert.equal(await isIn(), false)
})

test('a class that is not here, and a learner who is not in it, are told so', async () => {
  for (const at of [
    `/staff/class/${newId()}/register`,
    '/staff/class/nowhere/wing',
    `/staff/class/${id}/left/${newId()}`,
  ]) {
    const answer = await room.sam.opens(at)
    assert.equal(answer.status, 404)
    assert.match(seen(await answer.text()), /no such class/)
  }
})

test('her own classes stand in her file, and erasing it leaves no line of her in a register', async () => {
  const { file } = await lineOf(room, id, 'Wren')
  const hers = await classesOf(room.journal.db, file, 5)
  assert.equal(hers.find((one) => one.class === id)?.mark, 'sick')
  const reason = 'She asked for it.'
  await room.journal.erase({ id: null, role: 'system' }, { stream: file, kinds: 'all', reason })
  assert.doesNotMatch(await room.sam.sees(`/staff/class/${id}/register`), /Wren/)
  assert.equal((await room.journal.verify()).broken, null)
})

test('every line is in the journal: the tables come out the same when they are worked out again', async () => {
  const before = await room.journal.snapshot()
  await room.journal.rebuild()
  assert.deepEqual(await room.journal.snapshot(), before)
})
