import assert from 'node:assert/strict'
import { test } from 'node:test'
import { classroom, HandClock, textOf, wrongWords, type Browser, type Classroom } from './testing.ts'
import { Tries } from './tries.ts'

/** The waits, in seconds, that so many wrong tries one after the other bring. */
function waits(tries: Tries, clock: HandClock, device: string | null): readonly number[] {
  const seconds: number[] = []
  for (let wrong = 0; wrong < 10;) {
    const begun = tries.begin('KITE-42', device)
    if ('wrong' in begun) wrong++
    else {
      seconds.push(begun.waitMs / 1000)
      clock.pass(begun.waitMs)
    }
  }
  return seconds
}

test('the delay grows to a minute on a PC she has used, and to ten seconds for all strangers together', () => {
  const clock = new HandClock()
  assert.deepEqual(waits(new Tries(clock), clock, 'her-pc'), [2, 4, 8, 16, 32, 60, 60])
  assert.deepEqual(waits(new Tries(clock), clock, null), [2, 4, 8, 10, 10, 10, 10])
})

test('many tries at once gain nothing: a try is wrong until it is right', () => {
  const tries = new Tries(new HandClock())
  const begun = Array.from({ length: 50 }, () => tries.begin('KITE-42', null)).filter((begin) => 'wrong' in begin)
  assert.equal(begun.length, 3)
})

test('putting the wall clock right neither ends a delay nor makes one', () => {
  const clock = new HandClock()
  const tries = new Tries(clock)
  for (let n = 0; n < 3; n++) tries.begin('KITE-42', null)
  clock.jump(3_600_000)
  assert.deepEqual(tries.begin('KITE-42', null), { waitMs: 2_000 })
})

test('trying every other code never makes us forget the tries at hers', () => {
  const tries = new Tries(new HandClock())
  for (let n = 0; n < 3; n++) tries.begin('KITE-42', null)
  for (let n = 0; n < 20_000; n++) tries.begin(`CODE${n}`, null)
  assert.ok('waitMs' in tries.begin('KITE-42', null))
})

async function guesses(browser: Browser, room: Classroom, times: number): Promise<Response> {
  let last = await browser.signsInWith({ ...room.ada, words: wrongWords })
  for (let n = 1; n < times; n++) last = await browser.signsInWith({ ...room.ada, words: wrongWords })
  return last
}

test('tries elsewhere never delay a PC Ada has signed in on', async () => {
  const room = await classroom()
  const hers = room.browser()
  await hers.signsInWith(room.ada)
  await hers.sends('/sign-out')
  assert.equal((await guesses(room.browser(), room, 5)).status, 429)
  assert.equal((await hers.signsInWith(room.ada)).status, 303)
})

test('on another PC Ada waits at most ten seconds, whatever a stranger tries', async () => {
  const room = await classroom()
  const stranger = room.browser()
  for (let n = 0; n < 12; n++) {
    await guesses(stranger, room, 1)
    room.clock.pass(10_000)
  }
  await guesses(stranger, room, 1)
  assert.equal((await room.browser().signsInWith(room.ada)).status, 429)
  room.clock.pass(10_000)
  assert.equal((await room.browser().signsInWith(room.ada)).status, 303)
})

test('throwing the device cookie away does not end the delay', async () => {
  const room = await classroom()
  for (let n = 0; n < 3; n++) await guesses(room.browser(), room, 1)
  const answer = await guesses(room.browser(), room, 1)
  assert.equal(answer.status, 429)
  assert.match(await textOf(answer), /Too many tries\. Wait 2 seconds, then try again\./)
})

test('guessing at Ada’s card does not delay Kofi', async () => {
  const room = await classroom()
  await guesses(room.browser(), room, 5)
  assert.equal((await room.browser().signsInWith(room.kofi)).status, 303)
})

test('an unknown code is delayed like a known one, so that a delay says nothing', async () => {
  const room = await classroom()
  const nobodys = room.ada.code === 'KITE-42' ? 'KITE-43' : 'KITE-42'
  const answers = []
  for (let n = 0; n < 4; n++)
    answers.push((await room.browser().signsInWith({ code: nobodys, words: wrongWords })).status)
  assert.deepEqual(answers, [400, 400, 400, 429])
})

test('Sam sees the card trouble, oldest first, and lifts the delay with one click', async () => {
  const room = await classroom()
  const [sam, stranger] = [await room.samsBrowser(), room.browser()]
  for (let n = 0; n < 5; n++) {
    await guesses(stranger, room, 1)
    room.clock.pass(5_000)
  }
  assert.match(await textOf(await sam.opens('/staff')), /Ada B\. cannot sign in: wrong words were tried/)
  assert.match(await textOf(await sam.opens('/staff/learners')), /Wrong words since 23 Nov 2026, 09:00/)
  assert.equal((await sam.sends(`/staff/learners/${room.ada.learner}/release`)).status, 303)
  assert.doesNotMatch(await textOf(await sam.opens('/staff')), /cannot sign in/)
  assert.equal((await room.browser().signsInWith(room.ada)).status, 303)
})

test('a run of wrong tries is one fact, however long it is', async () => {
  const room = await classroom()
  for (let n = 0; n < 12; n++) {
    await guesses(room.browser(), room, 1)
    room.clock.pass(10_000)
  }
  const { facts } = await room.journal.factsSince(null, 1000)
  assert.equal(facts.filter(({ kind }) => kind === 'sign-in.held').length, 1)
})
