import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { newId } from '#base'
import type { Mark } from './class-facts.ts'
import { noteLeft } from './note-facts.ts'
import { awayLately } from './today-tables.ts'
import { classroom, lineOf, makesRoom, opensClass, type TestRoom } from './testing.ts'

const day = 24 * 60

let room: TestRoom
before(async () => {
  room = await classroom()
  await makesRoom(room.sam)
})

/** A class of its own day, with these marks, ended. */
async function aClass(marks: Readonly<Record<string, Mark>>): Promise<void> {
  room.clock.putForward(day)
  const id = await opensClass(room)
  const rows = await Promise.all(Object.keys(marks).map(async (name) => [name, await room.idOf(name)] as const))
  const fields = rows.flatMap(([name, learner]) => [
    [`mark:${learner}`, marks[name] ?? ''],
    [`was:${learner}`, ''],
    [`late:${learner}`, ''],
  ])
  await room.sam.sends(`/staff/class/${id}/register`, Object.fromEntries(fields) as Record<string, string>)
  await room.sam.sends(`/staff/class/${id}/end`)
}

test('a class with nobody marked is said at once, and no more once everyone is', async () => {
  const id = await opensClass(room)
  assert.match(
    await room.sam.sees('/staff'),
    /Going on now AM, .*Workshop .*Register 3 people are not marked in the register/,
  )
  assert.match(await room.mo.sees('/staff'), /Register 3 people are not marked/)
  await room.sam.sends(`/staff/class/${id}/register/everyone`)
  assert.doesNotMatch(await room.sam.sees('/staff'), /not marked in the register/)
  await room.sam.sends(`/staff/class/${id}/end`)
  assert.match(await room.sam.sees('/staff'), /No class is open\. Open a class/)
})

test('a hand that is up is on Sam’s first screen, and not on Mo’s, who has no live room', async () => {
  const ada = await room.signsIn('Ada')
  await opensClass(room, 'PM')
  await ada.sends('/hand', { up: '1', back: '/' })
  assert.match(await room.sam.sees('/staff'), /Hand up Ada B\. has a hand up\./)
  assert.doesNotMatch(await room.mo.sees('/staff'), /has a hand up/)
})

test('a class that nobody ended is said after four hours', async () => {
  assert.doesNotMatch(await room.sam.sees('/staff'), /has not been ended/)
  room.clock.putForward(4 * 60 + 1)
  assert.match(await room.sam.sees('/staff'), /Class This class has not been ended: PM, .*, 4 hours/)
})

test('who was away from three classes is said with the prison’s own words, and coming back ends it', async () => {
  await aClass({ Ada: 'here', Kofi: 'refused', Wren: 'sick' })
  await aClass({ Ada: 'here', Kofi: 'refused', Wren: 'here' })
  assert.deepEqual(await awayLately(room.journal.db, 3), [])
  await aClass({ Ada: 'here', Kofi: 'clash', Wren: 'sick' })
  const text = await room.sam.sees('/staff')
  // Of the first class of this story Kofi’s mark was "here", so that it is these three and no others.
  assert.match(text, /Not seen Kofi M\. was away from the last 3 classes: clash, refused, refused\./)
  assert.doesNotMatch(text, /Wren T\. was away|Ada B\. was away/)
  await aClass({ Kofi: 'late' })
  assert.doesNotMatch(await room.sam.sees('/staff'), /was away from/)
})

test('a class without a mark for her counts neither way', async () => {
  await aClass({ Wren: 'here' })
  await aClass({ Wren: 'sick' })
  await aClass({ Wren: 'sick' })
  await aClass({})
  assert.deepEqual(await awayLately(room.journal.db, 3), [])
  await aClass({ Wren: 'suspended' })
  assert.equal((await awayLately(room.journal.db, 3))[0]?.learner, await room.idOf('Wren'))
})

test('a note that is not seen to for a day is said, with the way to her work', async () => {
  const exercise = room.course.lessons.flatMap(({ exercises }) => exercises).find(({ kind }) => kind === 'make')
  assert.ok(exercise)
  const [learner, tutor] = [await room.idOf('Kofi'), { id: newId(), role: 'tutor' } as const]
  await room.journal.act(tutor, (writing) => {
    const at = { exercise: exercise.id, file: 'index.html', line: 2, lineText: '<p>' }
    writing.append(noteLeft, learner, { note: newId(), ...at, text: 'What does line 2 need?' })
    return Promise.resolve({ ok: true, value: undefined })
  })
  assert.doesNotMatch(await room.sam.sees('/staff'), /note on line 2/)
  room.clock.putForward(day + 1)
  const page = await (await room.sam.opens('/staff')).text()
  assert.match(page, new RegExp(`Kofi M\\. has not said “done” to a note on line 2 of “${exercise.title}”`))
  assert.ok(page.includes(`/staff/class/learners/${learner}/work/${exercise.id}`))
})

test('who has left the course waits for nobody', async () => {
  const place = await lineOf(room, await opensClass(room, 'ED'), 'Wren')
  const on = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(room.clock.now())
  const left = await room.sam.sends(`/staff/learners/${place.learner}/leave`, {
    because: 'transferred',
    on,
    command: newId(),
  })
  assert.equal(left.status, 303)
  assert.doesNotMatch(await room.sam.sees('/staff'), /Wren T\. (was away|has)/)
})
