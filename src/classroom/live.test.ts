import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { done, newId, type Id } from '#base'
import { isCode } from '#course'
import { allLearners } from '#people'
import { signInHeld } from '../people/facts.ts'
import { classroom, opensClass, type Screen, type TestRoom } from './testing.ts'

/** What a browser hears on its stream, until the story has ended. */
async function hears(screen: Screen): Promise<{ text(): string; until(what: RegExp): Promise<string> }> {
  const answer = await screen.opens('/events')
  assert.equal(answer.status, 200)
  let text = ''
  void (async () => {
    const decoder = new TextDecoder()
    for await (const chunk of answer.body ?? []) text += decoder.decode(chunk)
  })().catch(() => undefined) // the stream is let go when its session ends
  return {
    text: () => text,
    async until(what) {
      for (let waited = 0; !what.test(text); waited += 20) {
        if (waited > 8000) assert.fail(`${what.source} was never heard in:\n${text}`)
        await sleep(20)
      }
      return text
    },
  }
}

const quiet = 300
const work = async (room: TestRoom, name: string) =>
  `/staff/class/learners/${await room.idOf(name)}/work/${codeIn(room).id}`

function codeIn({ course }: TestRoom) {
  const exercise = course.lessons.flatMap(({ exercises }) => exercises).find(isCode)
  return exercise ?? assert.fail('The course has no code to write.')
}

/** Saves a text as a learner does without JavaScript. */
async function saves(room: TestRoom, screen: Screen, text: string, base = 0): Promise<void> {
  const { id, show } = codeIn(room)
  const fields = { command: newId(), base: String(base), [`file:${show[0] ?? ''}`]: text }
  assert.equal((await screen.sends(`/work/${id}/save`, fields)).status, 303)
}

async function leavesNote(room: TestRoom, name: string, said: { line: string; text: string; note?: Id }) {
  const { show } = codeIn(room)
  return room.sam.sends(`${await work(room, name)}/note`, { note: newId(), file: show[0] ?? '', ...said })
}

test('a hand that goes up is heard by the tutor, and by no learner', async () => {
  const room = await classroom()
  const [ada, kofi] = [await room.signsIn('Ada'), await room.signsIn('Kofi')]
  const [sams, adas, kofis] = [await hears(room.sam), await hears(ada), await hears(kofi)]
  await ada.sends('/hand', { up: '1', back: '/' })
  assert.match(await sams.until(/I am coming/), /event: room/)
  await leavesNote(room, 'Ada', { line: '1', text: 'Look here.' })
  await adas.until(/event: note/)
  await sleep(quiet)
  assert.doesNotMatch(adas.text(), /event: room/)
  assert.doesNotMatch(kofis.text(), /event: (room|note|hand)|Ada|Look here/)
})

test('a hand stays up from the first time she asked, on every page of hers, until somebody comes', async () => {
  const room = await classroom()
  const ada = await room.signsIn('Ada')
  await ada.sends('/hand', { up: '1', back: '/' })
  room.clock.putForward(5)
  await ada.sends('/hand', { up: '1', back: '/' })
  assert.match(await room.sam.sees('/staff/class/live'), /Hand up, 5 minutes/)
  for (const page of ['/', '/lessons', '/settings']) assert.match(await ada.sees(page), /Your hand is up/)
  const hers = await hears(ada)
  await room.sam.sends(`/staff/class/learners/${await room.idOf('Ada')}/hand`)
  await hers.until(/event: hand.*"up":false/s)
  assert.doesNotMatch(await ada.sees('/'), /Your hand is up/)
  assert.doesNotMatch(await room.sam.sees('/staff/class/live'), /Hand up/)
})

test('a hand that nobody took down does not wait still the next morning', async () => {
  const room = await classroom()
  const ada = await room.signsIn('Ada')
  await ada.sends('/hand', { up: '1', back: '/' })
  room.clock.putForward(16 * 60)
  assert.doesNotMatch(await room.sam.sees('/staff/class/live'), /Hand up/)
  assert.doesNotMatch(await room.sam.sees('/staff'), /hand up/i)
  await ada.sends('/hand', { up: '1', back: '/' })
  assert.match(await room.sam.sees('/staff/class/live'), /Hand up, under 1 minute/)
})

test('whoever has waited longest stands first: no step forward for a while, then a hand that is fresh', async () => {
  const room = await classroom()
  const ada = await room.signsIn('Ada')
  const wren = await room.signsIn('Wren')
  room.clock.putForward(16)
  await room.signsIn('Kofi')
  await wren.sends('/hand', { up: '1', back: '/' })
  const page = await room.sam.sees('/staff/class/live')
  const at = ['Ada B.', 'Wren T.', 'Kofi M.'].map((name) => page.indexOf(name))
  assert.deepEqual(
    at,
    [...at].sort((one, other) => one - other),
    page,
  )
  assert.match(page, /Ada B\..*No step forward, 16 minutes.*Wren/)
  assert.equal((await ada.opens('/')).status, 200)
})

test('wrong words tried with a card show as card trouble, and above who needs nothing', async () => {
  const room = await classroom()
  await opensClass(room)
  await room.signsIn('Ada')
  const wren = (await allLearners(room.journal.db)).find(({ name }) => name.startsWith('Wren'))
  assert.ok(wren)
  // What five wrong tries write; the tries themselves have their story in the people room.
  await room.journal.act({ id: null, role: 'nobody' }, (writing) => {
    writing.append(signInHeld, wren.file, { wrong: 5, onHerOwn: false })
    return Promise.resolve(done())
  })
  const page = await room.sam.sees('/staff/class/live')
  assert.match(page, /Wren T\..*Not signed in.*Card trouble ?, under 1 minute.*Ada B\./)
})

test('a note stands beside its line once, however often it is sent, and goes when she says done', async () => {
  const room = await classroom()
  const ada = await room.signsIn('Ada')
  await saves(room, ada, '<h1>One</h1>\n<p>Two')
  const note = newId()
  for (let sent = 0; sent < 2; sent += 1) await leavesNote(room, 'Ada', { line: '2', text: 'Is this closed?', note })
  const lesson = `/lessons/${room.course.lessons.find(({ exercises }) => exercises.includes(codeIn(room)))?.slug ?? ''}`
  const page = await (await ada.opens(lesson)).text()
  assert.equal(page.split('Is this closed?').length - 1, 1)
  assert.match(page, /data-line="2" data-text="&lt;p>Two"/)
  assert.match(await room.sam.sees(await work(room, 'Ada')), /Is this closed\?.*not seen to yet/)
  await ada.sends(`/notes/${note}/done`)
  assert.doesNotMatch(await ada.sees(lesson), /Is this closed/)
  assert.match(await room.sam.sees(await work(room, 'Ada')), /Is this closed\?.*seen to/)
})

test('a note on a line that is not there comes back to be put right, with what was written', async () => {
  const room = await classroom()
  const answer = await leavesNote(room, 'Ada', { line: '900', text: 'Look here.' })
  const page = await answer.text()
  assert.equal(answer.status, 400)
  assert.match(page, /That file has no such line/)
  assert.match(page, />Look here\.<\/textarea>/)
})

test('a learner cannot read another’s notes or work, nor say done for her', async () => {
  const room = await classroom()
  const [ada, kofi] = [await room.signsIn('Ada'), await room.signsIn('Kofi')]
  await saves(room, ada, '<p>aardvark7719')
  const note = newId()
  await leavesNote(room, 'Ada', { line: '1', text: 'zebrafish22', note })
  for (const path of [
    await work(room, 'Ada'),
    `${await work(room, 'Ada')}/now`,
    '/staff/class/live',
    '/staff/class/live/rows',
  ]) {
    const answer = await kofi.opens(path)
    assert.equal(answer.status, 403, path)
    assert.doesNotMatch(await answer.text(), /aardvark7719|zebrafish22/)
  }
  assert.equal((await kofi.sends(`/notes/${note}/done`)).status, 404)
  assert.match(await room.sam.sees(await work(room, 'Ada')), /zebrafish22.*not seen to yet/)
  assert.equal(
    (await kofi.sends(`${await work(room, 'Ada')}/note`, { note: newId(), line: '1', text: 'x' })).status,
    403,
  )
})

test('what a learner names herself, types or is told is text in the live room, never markup', async () => {
  const room = await classroom()
  const ada = await room.signsIn('Ada')
  await saves(room, ada, '<script>alert(1)</script>')
  await leavesNote(room, 'Ada', { line: '1', text: '<img src=x onerror=alert(1)>' })
  const pages = [await room.sam.opens(await work(room, 'Ada')), await room.sam.opens(`${await work(room, 'Ada')}/now`)]
  for (const page of pages) assert.doesNotMatch(await page.text(), /<script>alert|<img src=x/)
})

test('End class: every screen is asked to save, all work is kept, every session ends, and late ones sign in again', async () => {
  const room = await classroom()
  const id = await opensClass(room)
  const [ada, kofi] = [await room.signsIn('Ada'), await room.signsIn('Kofi')]
  await ada.sends('/hand', { up: '1', back: '/' })
  const hers = await hears(ada)
  const saving = hers.until(/event: closing/).then(async () => {
    await saves(room, ada, '<p>typed at the last moment')
    await ada.sends('/class/saved')
  })
  const ended = await room.sam.sends(`/staff/class/${id}/end`)
  await saving
  assert.equal(ended.headers.get('location'), `/staff/class/${id}/end`)
  await hers.until(/event: ended\ndata: \{"why":"class-ended"/)
  assert.match((await kofi.opens('/')).headers.get('location') ?? '', /because=class-ended/)
  assert.match(await room.sam.sees(`/staff/class/${id}/end`), /The class has ended\. 2 screens saved their work/)
  assert.match(await room.sam.sees(await work(room, 'Ada')), /typed at the last moment/)
  assert.doesNotMatch(await (await room.signsIn('Ada')).sees('/'), /Your hand is up/)
})

test('a screen that never says it has saved holds nobody up for long, and is named to the tutor', async () => {
  const room = await classroom()
  const id = await opensClass(room)
  await hears(await room.signsIn('Wren'))
  await room.sam.sends(`/staff/class/${id}/end`)
  assert.match(await room.sam.sees(`/staff/class/${id}/end`), /did not answer in time.*Wren T\./)
})

test('ending a class twice signs nobody out who came back in between', async () => {
  const room = await classroom()
  const id = await opensClass(room)
  await room.sam.sends(`/staff/class/${id}/end`)
  const ada = await room.signsIn('Ada')
  await room.sam.sends(`/staff/class/${id}/end`)
  assert.equal((await ada.opens('/')).status, 200)
})

test('one who leaves early is signed out with her work kept, and nobody else', async () => {
  const room = await classroom()
  const id = await opensClass(room)
  const [ada, kofi] = [await room.signsIn('Ada'), await room.signsIn('Kofi')]
  const hers = await hears(ada)
  await room.sam.sends(`/staff/class/${id}/left/${await room.idOf('Ada')}`, { reason: 'sick', clock: '10:45' })
  await hers.until(/event: closing/)
  await ada.sends('/class/saved')
  await hers.until(/"why":"left-early"/)
  assert.equal((await kofi.opens('/')).status, 200)
})

test('an ended session hears nothing more', async () => {
  const room = await classroom()
  const ada = await room.signsIn('Ada')
  const hers = await hears(ada)
  await ada.sends('/sign-out')
  await hers.until(/event: ended/)
  const before = hers.text()
  await leavesNote(room, 'Ada', { line: '1', text: 'Too late.' })
  await sleep(quiet)
  assert.equal(hers.text(), before)
})

test('a page of an earlier session hears nothing that is told to the next person at that PC', async () => {
  const room = await classroom()
  const pc = await room.signsIn('Ada')
  const session = /data-session="([^"]+)"/.exec(await (await pc.opens('/')).text())?.[1] ?? assert.fail('No session.')
  assert.equal((await pc.opens(`/events?session=${session}`)).status, 200)
  await room.signsIn('Kofi', pc)
  const answer = await pc.opens(`/events?session=${session}`)
  assert.equal(answer.status, 401)
  assert.equal((await pc.opens('/')).status, 200, 'Kofi stays signed in')
})

test('a tutor’s screen that reads nothing is let go, and learners never wait for it', async () => {
  const room = await classroom()
  const ada = await room.signsIn('Ada')
  assert.equal((await room.sam.opens('/events')).status, 200) // and nobody reads it
  const { screens } = room.people
  const big = 'x'.repeat(50_000)
  for (let told = 0; screens.hears('tutor') && told < 50; told += 1) {
    await screens.tellAll('tutor', { name: 'room', data: big })
  }
  assert.equal(screens.hears('tutor'), false)
  await ada.sends('/hand', { up: '1', back: '/' })
  assert.match(await ada.sees('/'), /Your hand is up/)
})
