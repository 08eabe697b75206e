import assert from 'node:assert/strict'
import { test } from 'node:test'
import { learnerReadingSet } from './facts.ts'
import { classroom, commandOn, textOf, type Browser } from './testing.ts'
import { readList } from './read-list.ts'

const sheet = /class="card"/g

async function addsList(browser: Browser, text: string): Promise<Response> {
  const check = await browser.sends('/staff/learners/list', { text })
  const command = await commandOn(check)
  return browser.sends('/staff/learners/list/add', { text, command })
}

test('Sam adds Grace, and her card is on the sheet that comes back', async () => {
  const { samsBrowser, browser } = await classroom()
  const sams = await samsBrowser()
  const command = await commandOn(await sams.opens('/staff/learners/new'))
  const page = await (await sams.sends('/staff/learners/new', { name: 'Grace H.', number: 'b2345cd', command })).text()
  const code = /class="card-code">([^<]+)</.exec(page)?.[1] ?? ''
  const three = /class="card-three">([^<]+)</.exec(page)?.[1] ?? ''
  assert.equal((await browser().signsInWith({ code, words: three.split(' ') })).status, 303)
})

test('the words of a card are shown once: the same form sent again makes no second card and shows nothing', async () => {
  const { samsBrowser, browser, ada } = await classroom()
  const sams = await samsBrowser()
  const path = `/staff/learners/${ada.learner}`
  const command = await commandOn(await sams.opens(path))
  const first = await (await sams.sends(`${path}/card`, { command })).text()
  const again = await sams.sends(`${path}/card`, { command })
  assert.equal(again.status, 409)
  assert.doesNotMatch(await again.text(), /card-three/)
  const words = /class="card-three">([^<]+)</.exec(first)?.[1]?.split(' ') ?? []
  assert.equal((await browser().signsInWith({ code: ada.code, words })).status, 303)
})

test('a list of learners is looked through first, then all are added and every card stands on one sheet', async () => {
  const { samsBrowser } = await classroom()
  const sams = await samsBrowser()
  const text = 'name,number\nGrace H.,B2345CD\n"Lovelace, Ann"\n\nJoan Š.,\n'
  const check = await textOf(await sams.sends('/staff/learners/list', { text }))
  assert.match(check, /Nothing is added yet/)
  assert.doesNotMatch(await textOf(await sams.opens('/staff/learners')), /Grace/)
  const page = await (await addsList(sams, text)).text()
  assert.equal(page.match(sheet)?.length, 3)
  assert.match(await textOf(await sams.opens('/staff/learners')), /Joan Š\. .* Lovelace, Ann/)
})

test('a list with faults names each line and adds nobody, and no fault repeats a number', async () => {
  const { samsBrowser, ada } = await classroom()
  const sams = await samsBrowser()
  const text = ['Grace,B2345CD', 'Joan,12345', ',C1234DE', 'Ida,b2345cd', 'Una,A1234BC', 'Eve,D1234EF,extra'].join('\n')
  const page = await sams.sends('/staff/learners/list', { text })
  const seen = await textOf(page)
  for (const line of [
    'Line 2: The number is not',
    'Line 3: The name is missing',
    'Line 4: The same number',
    'Line 6: There are more than two',
  ]) {
    assert.match(seen, new RegExp(line))
  }
  assert.doesNotMatch(seen.slice(0, seen.indexOf('Or paste')), /B2345CD|12345|C1234DE/)
  assert.match(
    await textOf(await sams.sends('/staff/learners/list', { text: 'Grace\nUna,a1234bc' })),
    /Line 2: A learner here, or one who left, has this number/,
  )
  assert.match(
    await textOf(
      await sams.sends('/staff/learners/list/add', { text: 'Grace\nUna,A1234BC', command: crypto.randomUUID() }),
    ),
    /Nothing was added/,
  )
  assert.doesNotMatch(await textOf(await sams.opens('/staff/learners')), /Grace|Una/)
  assert.equal(ada.name, 'Ada B.')
})

test('a list from any spreadsheet is read: byte mark, semicolons, tabs, quoted names, Windows line ends', () => {
  const lists = [
    '\uFEFFName,Number\r\nAda,A1234BC\r\n',
    'Ada;A1234BC',
    'Ada\tA1234BC\n',
    '"Ada",a1234bc,,\n,,\n',
    ' Ada , A1234BC ',
  ]
  for (const list of lists) {
    const read = readList(list)
    assert.ok(read.ok, list)
    assert.deepEqual(
      read.value.map(({ name, number }) => ({ name, number })),
      [{ name: 'Ada', number: 'A1234BC' }],
    )
  }
})

test('a list that is no list comes back with a sentence', () => {
  const faultOf = (text: string) => {
    const read = readList(text)
    return read.ok ? null : read.faults.map(({ line, problem }) => `${line} ${problem}`)
  }
  assert.deepEqual(faultOf(' \n\n'), ['null empty-list'])
  assert.deepEqual(faultOf('Ada\n"Grace, A1234BC\nJoan'), ['3 not-csv'])
  assert.deepEqual(faultOf(Array.from({ length: 201 }, (_, n) => `Learner ${n}`).join('\n')), ['null too-many'])
  assert.deepEqual(faultOf('Ada\nGr\u{FFFD}ce'), ['2 name-unprintable'])
})

test('Sam changes his mind about a list that was looked through, and has it back as he wrote it', async () => {
  const { samsBrowser } = await classroom()
  const sams = await samsBrowser()
  const text = 'Grace H.,B2345CD\nJoan "the cook" Š.'
  const back = await (await sams.sends('/staff/learners/list', { text, change: 'yes' })).text()
  assert.match(back, /<textarea[^>]*>Grace H\.,B2345CD\nJoan &quot;the cook&quot; Š\.<\/textarea>/)
  assert.doesNotMatch(await textOf(await sams.opens('/staff/learners')), /Grace/)
})

test('twelve who are numbered stand in the order people count, on the list and on the first screen', async () => {
  const { samsBrowser } = await classroom()
  const sams = await samsBrowser()
  await addsList(sams, Array.from({ length: 12 }, (_, n) => `Learner ${12 - n}`).join('\n'))
  for (const page of ['/staff/learners', '/staff']) {
    const seen = [...(await textOf(await sams.opens(page))).matchAll(/Learner (\d+)/g)].map(([, n]) => Number(n))
    assert.deepEqual(seen, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], page)
  }
})

test('a list sent twice adds nobody twice', async () => {
  const { samsBrowser } = await classroom()
  const sams = await samsBrowser()
  const command = await commandOn(await sams.sends('/staff/learners/list', { text: 'Grace' }))
  const add = () => sams.sends('/staff/learners/list/add', { text: 'Grace', command })
  assert.deepEqual((await Promise.all([add(), add()])).map(({ status }) => status).sort(), [200, 409])
  assert.equal((await textOf(await sams.opens('/staff/learners'))).match(/Grace/g)?.length, 1)
})

test('a prisoner number is seen on her own page by staff, and stands in no address and no journal record that travels', async () => {
  const { samsBrowser, journal, ada } = await classroom()
  const sams = await samsBrowser()
  assert.match(await (await sams.opens(`/staff/learners/${ada.learner}`)).text(), /value="A1234BC"/)
  const found = await sams.sends('/staff/learners/find-number', { number: 'a1234bc' })
  assert.equal(found.headers.get('location'), `/staff/learners/${ada.learner}`)
  assert.equal((await sams.opens('/staff/learners?find=A1234BC')).headers.get('location'), '/staff/learners')
  assert.doesNotMatch(JSON.stringify(await journal.streamOf(ada.learner)), /A1234BC/)
  assert.doesNotMatch(await (await sams.opens('/staff/learners')).text(), /A1234BC/)
})

test('a name stands in one kind of fact only', async () => {
  const { journal } = await classroom()
  const { facts } = await journal.factsSince(null, 1000)
  const named = facts.filter((fact) => JSON.stringify(fact.body).includes('Kofi'))
  assert.deepEqual(
    named.map(({ kind }) => kind),
    ['person.named'],
  )
})

test('Sam finds a learner by part of her name or code, and sorts the list', async () => {
  const { samsBrowser, ada, kofi } = await classroom()
  const sams = await samsBrowser()
  const found = await textOf(await sams.opens('/staff/learners?find=kof'))
  assert.match(found, /Kofi M\./)
  assert.doesNotMatch(found, /Wren/)
  assert.match(await textOf(await sams.opens(`/staff/learners?find=${ada.code}`)), /Ada B\./)
  const down = await textOf(await sams.opens('/staff/learners?sort=name&order=down'))
  assert.ok(down.indexOf('Wren') < down.indexOf(kofi.name))
  for (const odd of ['%25', '%00', '_', '%ED%A0%80', "'", '\\'])
    assert.equal((await sams.opens(`/staff/learners?find=${odd}`)).status, 200)
})

test('Sam changes what is wrong, and reads what cannot be', async () => {
  const { samsBrowser, ada, kofi } = await classroom()
  const sams = await samsBrowser()
  const path = `/staff/learners/${kofi.learner}`
  const details = {
    name: 'Kofi Mensah',
    number: 'C1234DE',
    startedOn: '2026-11-20',
    adjustments: 'typed-not-handwritten',
  }
  assert.equal((await sams.sends(path, details)).status, 303)
  const page = await (await sams.opens(path)).text()
  for (const part of ['Kofi Mensah', 'C1234DE', '2026-11-20']) assert.match(page, new RegExp(part))
  const wrong = await sams.sends(path, { ...details, name: ' ', number: '12', startedOn: 'Tuesday' })
  assert.equal(wrong.status, 400)
  assert.match(await textOf(wrong), /Name: Write a name|Write a name/)
  assert.match(
    await textOf(await sams.sends(path, { ...details, number: 'A1234BC' })),
    /Another learner here, or one who left, has this number/,
  )
  assert.equal(ada.code === kofi.code, false)
})

test('Ada chooses how pages look, and every page of hers looks so on every PC', async () => {
  const { browser, ada } = await classroom()
  const [hers, elsewhere] = [browser(), browser()]
  await hers.signsInWith(ada)
  const wanted = { size: 'larger', spacing: 'wide', tint: 'blue', font: 'lexend', theme: 'dark', ruler: 'on' }
  assert.equal((await hers.sends('/settings', wanted)).status, 303)
  await elsewhere.signsInWith(ada)
  const page = await (await elsewhere.opens('/settings')).text()
  for (const [name, value] of Object.entries(wanted)) assert.match(page, new RegExp(`data-${name}="${value}"`))
  assert.equal((await elsewhere.sends('/settings', { ...wanted, tint: 'gold' })).status, 400)
})

test('what Ada chose before there was a ruler still holds, without one', () => {
  const older = { size: 'large', spacing: 'wide', tint: 'cream', font: 'lexend', theme: 'light' }
  assert.deepEqual(learnerReadingSet.upcasters[1]?.({ reading: older }), { reading: { ...older, ruler: 'off' } })
})

test('before anyone signs in no page names a learner', async () => {
  const { browser, routes } = await classroom()
  for (const { method, path } of routes) {
    if (method === 'GET') assert.doesNotMatch(await (await browser().opens(path)).text(), /Ada|Kofi|Wren/)
  }
})

test('a page of a learner who is not here says so', async () => {
  const { samsBrowser } = await classroom()
  const sams = await samsBrowser()
  for (const id of ['x', crypto.randomUUID(), '%00'])
    assert.equal((await sams.opens(`/staff/learners/${id}`)).status, 404)
})

test('all that pages show is worked out from facts alone', async () => {
  const { samsBrowser, browser, journal, ada, kofi } = await classroom()
  const sams = await samsBrowser()
  await browser().signsInWith(ada)
  await sams.sends(`/staff/learners/${kofi.learner}/card`, { command: crypto.randomUUID() })
  const before = await journal.snapshot()
  await journal.rebuild()
  assert.deepEqual(await journal.snapshot(), before)
  assert.equal((await journal.verify()).broken, null)
})
