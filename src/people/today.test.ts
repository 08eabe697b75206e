import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { mountRoutes } from './guard.ts'
import type { Need } from './needs.ts'
import { peopleRoutes } from './routes.ts'
import { Browser, classroom, passphrase, textOf, type Classroom } from './testing.ts'

const hour = 3_600_000

/** Sam's first screen, with what other rooms say on it. */
async function firstScreen(room: Classroom, needs: readonly Need[], who = 'Sam'): Promise<string> {
  const app = new Hono()
  mountRoutes(app, room.people, peopleRoutes(room.people, { needs: [() => Promise.resolve(needs)] }))
  const browser = new Browser(app)
  await browser.signsInAsStaff(who, passphrase)
  return textOf(await browser.opens('/staff'))
}

test('what has waited longest comes first, each with what it is about and how long it has waited', async () => {
  const room = await classroom()
  const began = room.clock.now()
  room.clock.pass(30 * hour)
  const now = room.clock.now()
  const text = await firstScreen(room, [
    { kind: 'hand', since: now - 7 * 60_000, what: 'Ada B. has a hand up.', path: '/staff/class/live' },
    { kind: 'register', since: began + 6 * hour, what: 'A register is not done.', path: '/staff/class' },
  ])
  assert.match(
    text,
    /New .*not signed in yet.*, 1 day .*Register .*not done.*, 1 day .*Hand up Ada B\. has a hand up\. .*, 7 minutes/,
  )
})

test('twelve who were added this morning are one thing to see to, and one alone is named in its sentence', async () => {
  const room = await classroom()
  assert.match(await firstScreen(room, []), /3 learners have not signed in yet\. Ada B\., Kofi M\., Wren T\./)
  await room.browser().signsInWith(room.ada)
  await room.browser().signsInWith(room.kofi)
  const text = await firstScreen(room, [])
  assert.match(text, /Wren T\. has not signed in yet\./)
  assert.doesNotMatch(text, /Ada B\.|Kofi M\./)
})

test('a card that was ended is said from then on, not from the day she came', async () => {
  const room = await classroom()
  room.clock.pass(49 * hour)
  const sams = await room.samsBrowser()
  await sams.sends(`/staff/learners/${room.ada.learner}/end-card`)
  room.clock.pass(3 * 60_000)
  assert.match(await firstScreen(room, []), /Card Ada B\. has no card\. Since \d\d:\d\d, 3 minutes/)
})

test('a manager is not sent to pages that are for tutors', async () => {
  const room = await classroom()
  const stuck: Need = { kind: 'stuck', tutors: true, since: 0, what: 'Ada B. is held up.', path: '/staff/class' }
  assert.doesNotMatch(await firstScreen(room, [stuck], 'Mo'), /held up/)
  assert.match(await firstScreen(room, [stuck]), /Stuck Ada B\. is held up\./)
})
