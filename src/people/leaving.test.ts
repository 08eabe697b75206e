import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#base'
import { sql } from 'kysely'
import { reissueCard, type NewCard } from './cards.ts'
import { leavingReasons } from './leaving-facts.ts'
import { leavingWords } from './leaving-words.ts'
import { allLearners, numberOf } from './tables.ts'
import { classroom, commandOn, system, textOf, type Browser } from './testing.ts'

const pathOf = ({ learner }: NewCard) => `/staff/learners/${learner}`

/** Sam, with Ada gone since the day before. */
async function adaIsGone() {
  const room = await classroom()
  const sams = await room.samsBrowser()
  const leaves = (because: string, on = '2026-11-22') => sams.sends(`${pathOf(room.ada)}/leave`, { because, on })
  return { ...room, sams, leaves, path: pathOf(room.ada) }
}

async function cardsOf(page: Response): Promise<{ code: string; words: string[] }> {
  const html = await page.text()
  const [, code = '', words = ''] = /class="card-code">([^<]+)<.*?class="card-three">([^<]+)</s.exec(html) ?? []
  return { code, words: words.split(' ') }
}

async function comesBack(sams: Browser, path: string): Promise<{ code: string; words: string[] }> {
  const command = await commandOn(await sams.opens(path))
  return cardsOf(await sams.sends(`${path}/return`, { command }))
}

test('someone who leaves is signed out everywhere at once, is told why, and cannot sign in with the old card', async () => {
  const { browser, ada, leaves } = await adaIsGone()
  const adas = browser()
  await adas.signsInWith(ada)
  assert.equal((await leaves('transferred')).status, 303)
  const sent = await adas.opens('/')
  assert.match(sent.headers.get('location') ?? '', /because=off-the-course/)
  assert.match(await textOf(await adas.opens('/sign-in?because=off-the-course')), /You are not on the course here now/)
  assert.equal((await browser().signsInWith(ada)).status, 400)
})

test('what she was typing when it was said that she left is saved once more, and then nothing is', async () => {
  const { browser, clock, ada, kofi, leaves, sams } = await adaIsGone()
  const [adas, kofis] = [browser(), browser()]
  await adas.signsInWith(ada)
  await kofis.signsInWith(kofi)
  await leaves('transferred')
  const saves = (own: Browser) => own.sendsJson('/draft', 'half a word')
  assert.deepEqual([(await saves(adas)).status, (await saves(adas)).status], [200, 401])
  await sams.sends(`${pathOf(kofi)}/leave`, { because: 'health', on: '2026-11-23' })
  clock.pass(11_000)
  assert.equal((await saves(kofis)).status, 401)
})

test('Sam reads on her page when and why she left, in the prison’s own words, and on the list of those who left', async () => {
  const { sams, leaves, path } = await adaIsGone()
  for (const because of leavingReasons) {
    await leaves(because)
    const why = leavingWords.reasons[because].toLowerCase()
    assert.ok(
      (await textOf(await sams.opens(path))).includes(`Ada B. left the course on 22 Nov 2026: ${why}.`),
      because,
    )
  }
  assert.match(await textOf(await sams.opens('/staff/learners/left')), /1 learner left .*Ada B\. .*22 Nov 2026 .*Other/)
  for (const page of ['/staff/learners', '/staff']) assert.doesNotMatch(await textOf(await sams.opens(page)), /Ada B\./)
})

test('nothing of hers is deleted: her name, her number and every fact stay', async () => {
  const { journal, ada, leaves, sams, path } = await adaIsGone()
  const [before] = await allLearners(journal.db, 'Ada')
  assert.ok(before)
  const facts = async () => [...(await journal.streamOf(ada.learner)), ...(await journal.streamOf(before.file))]
  const kept = await facts()
  await leaves('completed')
  const now = await facts()
  for (const fact of kept)
    assert.deepEqual(
      now.find(({ seq, stream }) => seq === fact.seq && stream === fact.stream),
      fact,
    )
  assert.equal(await numberOf(journal.db, before.file), 'A1234BC')
  assert.match(await (await sams.opens(path)).text(), /value="A1234BC"/)
})

test('she comes back with a new card and the code she had; the card from before stays ended', async () => {
  const { sams, browser, ada, leaves, path } = await adaIsGone()
  await leaves('withdrawn-own')
  const card = await comesBack(sams, path)
  assert.equal(card.code, ada.code)
  assert.equal((await browser().signsInWith(ada)).status, 400)
  assert.equal((await browser().signsInWith(card)).status, 303)
  assert.match(await textOf(await sams.opens('/staff/learners')), /Ada B\./)
  assert.match(await textOf(await sams.opens('/staff/learners/left')), /Nobody has left the course/)
})

test('coming back by a form that is sent twice makes one card, and its words are shown once', async () => {
  const { sams, leaves, path, browser } = await adaIsGone()
  await leaves('health')
  const command = await commandOn(await sams.opens(path))
  const card = await cardsOf(await sams.sends(`${path}/return`, { command }))
  const again = await sams.sends(`${path}/return`, { command })
  assert.equal(again.status, 409)
  assert.doesNotMatch(await again.text(), /card-three/)
  assert.equal((await browser().signsInWith(card)).status, 303)
})

test('someone who is on the course cannot come back, and someone who left gets no card without coming back', async () => {
  const { people, sams, journal, ada, leaves, path } = await adaIsGone()
  const here = await sams.sends(`${path}/return`, { command: newId() })
  assert.equal(here.headers.get('location'), path)
  await leaves('security')
  assert.deepEqual(await reissueCard(people, system, ada.learner, newId()), { ok: false, why: 'left' })
  assert.doesNotMatch(await textOf(await sams.opens(path)), /Make a new card/)
  assert.equal((await allLearners(journal.db, 'Ada')).length, 0)
})

test('leaving needs a reason and a day that has come; what is wrong is said, and nobody has left', async () => {
  const { sams, leaves } = await adaIsGone()
  const none = await leaves('')
  assert.equal(none.status, 400)
  assert.match(await textOf(none), /Choose why, in the word that fits best/)
  assert.match(await textOf(await leaves('other', '2026-11-24')), /That day has not come yet/)
  assert.match(await textOf(await leaves('other', 'Tuesday')), /Write the day as year, month, day/)
  assert.match(await textOf(await leaves('released-early')), /Choose why, in the word that fits best/)
  assert.match(await textOf(await sams.opens('/staff/learners')), /Ada B\./)
})

test('leaving said twice is one fact; a reason put right is a second, and the last stands', async () => {
  const { journal, leaves, sams, path } = await adaIsGone()
  const [ada] = await allLearners(journal.db, 'Ada')
  const written = async () =>
    (await journal.streamOf(ada?.file ?? '')).filter(({ kind }) => kind === 'learner.left').map(({ body }) => body)
  await Promise.all([leaves('other'), leaves('other')])
  assert.deepEqual(await written(), [{ because: 'other', on: '2026-11-22' }])
  await leaves('transferred', '2026-11-20')
  assert.equal((await written()).length, 2)
  assert.match(await textOf(await sams.opens(path)), /left the course on 20 Nov 2026: transferred/)
  assert.match(await (await sams.opens(`${path}/leave`)).text(), /value="transferred" checked/)
})

test('a number of someone who left is not given to another, and finds the one who left', async () => {
  const { sams, leaves, path } = await adaIsGone()
  await leaves('transferred')
  const list = await textOf(await sams.sends('/staff/learners/list', { text: 'Zoe,A1234BC' }))
  assert.match(list, /Line 1: A learner here, or one who left, has this number/)
  const found = await sams.sends('/staff/learners/find-number', { number: 'A1234BC' })
  assert.equal(found.headers.get('location'), path)
})

test('who is here and who left is worked out from facts alone', async () => {
  const { journal, leaves, sams, path, kofi } = await adaIsGone()
  await leaves('completed')
  await comesBack(sams, path)
  await leaves('dismissed')
  await sams.sends(`${pathOf(kofi)}/leave`, { because: 'health', on: '2026-11-23' })
  const before = await journal.snapshot()
  await journal.rebuild()
  assert.deepEqual(await journal.snapshot(), before)
  assert.deepEqual(
    (await allLearners(journal.db)).map(({ name }) => name),
    ['Wren T.'],
  )
})

test('erasing all of her record signs her out everywhere, and leaves no session behind', async () => {
  const { journal, browser, ada, kofi } = await classroom()
  const [adas, kofis] = [browser(), browser()]
  await adas.signsInWith(ada)
  await kofis.signsInWith(kofi)
  await journal.erase(system, { stream: ada.learner, kinds: 'all', reason: 'She asked.' })
  assert.match((await adas.opens('/')).headers.get('location') ?? '', /^\/sign-in/)
  assert.equal((await kofis.opens('/')).status, 200)
  const { rows } = await sql<{ stream: string }>`select stream from session`.execute(journal.db)
  assert.deepEqual(new Set(rows.map(({ stream }) => stream === ada.learner)), new Set([false]))
})

test('the answers kept for forms that are sent again hold no name and no code', async () => {
  const { journal, sams, leaves, path, ada } = await adaIsGone()
  await leaves('completed')
  await comesBack(sams, path)
  const { rows } = await sql`select answer from command`.execute(journal.db)
  assert.ok(rows.length > 0)
  assert.doesNotMatch(JSON.stringify(rows), new RegExp(`Ada|Kofi|${ada.code}`))
})
