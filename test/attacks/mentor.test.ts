// What a peer mentor would try who wants to see more than she may. Kofi may help Ada; Wren is none of his business.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { newId } from '#base'
import { isCode, type CodeExercise } from '#course'
import type { Route } from '#people'
import { openAttackedSite, type AttackedSite, type Learner, type Screen } from './attacked-site.ts'
import { mentorTable, stands, type Allowed, type Stand } from './mentor-table.ts'
import { wholeForm, wholeJson } from './whole-requests.ts'

let site: AttackedSite
let screens: Readonly<Record<Learner | 'sam', Screen>>
let asked: CodeExercise
let other: CodeExercise

/** Words that stand nowhere else, by what they are part of. */
const secrets = {
  otherWork: 'aardvark7719',
  olderText: 'bittern2240',
  tutorsNote: 'capybara5581',
  plan: 'dormouse9043',
  standUp: 'egret6612',
  wrensWork: 'echidna1127',
} as const
const asksNow = 'fieldfare3306'

before(async () => {
  site = await openAttackedSite({ loopback: true })
  const all = site.course.lessons.flatMap(({ exercises }) => exercises).filter(isCode)
  const [first, making] = [all[0], all.find(({ kind }) => kind === 'make')]
  assert.ok(first && making && first !== making)
  ;[other, asked] = [first, making]
  const [sam, ada, kofi, wren] = [
    await site.as('sam'),
    await site.as('ada'),
    await site.as('kofi'),
    await site.as('wren'),
  ]
  screens = { sam, ada, kofi, wren }
  await keeps('ada', other, secrets.otherWork)
  await keeps('ada', asked, secrets.olderText)
  await keeps('ada', asked, asksNow)
  await keeps('wren', asked, secrets.wrensWork)
  const planned = { command: newId(), plan: `First ${secrets.plan}` }
  assert.equal((await ada.sends(`/work/${asked.id}/plan`, planned)).status, 303)
  const said = {
    command: newId(),
    class: await opensClass(sam),
    yesterday: 'A heading',
    today: 'A list',
    stuck: secrets.standUp,
  }
  assert.equal((await ada.sends('/stand-up', said)).status, 303)
  const note = { note: newId(), file: asked.show[0] ?? '', line: '1', text: `Look again ${secrets.tutorsNote}` }
  assert.equal((await sam.sends(`/staff/class/learners/${idOf('ada')}/work/${asked.id}/note`, note)).status, 303)
})
after(() => site.close())

beforeEach(async () => {
  await names(['ada'])
  for (const who of ['ada', 'kofi', 'wren'] as const) await hand(who, true)
})

async function opensClass(sam: Screen): Promise<string> {
  const idIn = (answer: Response) => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(answer.headers.get('location') ?? '')?.[0] ?? ''
  const room = idIn(await sam.sends('/staff/rooms', { name: 'Workshop', labels: 'PC 1 to PC 3' }))
  return idIn(await sam.sends('/staff/class', { date: '2026-11-23', slot: 'AM', room }))
}

const idOf = (who: Learner) => site.cards[who].id

async function keeps(who: Learner, exercise: CodeExercise, word: string): Promise<void> {
  const about = { learner: idOf(who), version: newId() }
  const files = { ...exercise.start, [exercise.show[0] ?? '']: `<p>${word}</p>` }
  const draft = await screens[who].sendsJson(`/work/${exercise.id}/version`, {
    ...wholeJson(exercise, about),
    files,
    base: drafts.get(`${who} ${exercise.id}`) ?? 0,
  })
  assert.equal(draft.status, 200)
  drafts.set(`${who} ${exercise.id}`, ((await draft.json()) as { number: number }).number)
}
const drafts = new Map<string, number>()

async function names(over: readonly Learner[]): Promise<void> {
  const form = new URLSearchParams(over.map((who) => ['over', idOf(who)]))
  const path = `/staff/learners/${idOf('kofi')}/mentor`
  assert.equal((await screens.sam.sends(path, Object.fromEntries(form))).status, 303)
}

async function hand(who: Learner, up: boolean): Promise<void> {
  assert.equal((await screens[who].sends('/hand', { up: up ? '1' : '0' })).status, 303)
}

const nameOf = ({ method, path }: Route) => `${method} ${path}`
const noteOf = (text = 'What have you tried?') => ({ note: newId(), file: asked.show[0] ?? '', line: '1', text })

function ask(route: Route, learner: string, exercise = asked): Promise<Response> {
  const path = route.path.replace(':learner', learner).replace(':exercise', exercise.id)
  const island = { headers: { accept: 'application/json' } }
  if (route.method === 'POST') return screens.kofi.sends(path, noteOf())
  return /now$|hands$/.test(path) ? screens.kofi.asks(path, island) : screens.kofi.opens(path)
}

/** Brings the site to where a column of the table stands. gives the id that the address names. */
async function stand(where: Stand): Promise<string> {
  if (where === 'hand down') await hand('ada', false)
  if (where === 'right ended') await names([])
  if (where === 'another’s hand up') return idOf('wren')
  if (where === 'her own') return idOf('kofi')
  return where === 'nobody’s' ? newId() : idOf('ada')
}

test('every route of a mentor has its line in the table, and every line its route', () => {
  const routes = site.routes.filter(({ path }) => path.startsWith('/mentor')).map(nameOf)
  assert.deepEqual(routes.sort(), mentorTable.map(([route]) => route).sort())
})

for (const [nth, where] of stands.entries()) {
  test(`a mentor, ${where}: her routes answer as the table says`, async () => {
    const id = await stand(where)
    for (const [name, ...outcomes] of mentorTable) {
      const route = site.routes.find((one) => nameOf(one) === name)
      assert.ok(route)
      const answer = await ask(route, id)
      const outcome: Allowed = answer.status === 403 ? 'no' : 'in'
      assert.equal(outcome, outcomes[nth], `${name}: ${answer.status}`)
      assert.ok(answer.status < 500)
    }
  })
}

test('no other page about a learner opens for a mentor, though the hand is up', async () => {
  const others = site.routes.filter(({ path }) => path.includes(':learner') && !path.startsWith('/mentor'))
  assert.ok(others.length > 10)
  for (const route of others) {
    const path = route.path.replace(':learner', idOf('ada')).replace(/:\w+/g, asked.id)
    const about = { learner: idOf('ada'), version: newId() }
    const answer =
      route.method === 'GET' ? await screens.kofi.opens(path) : await screens.kofi.sends(path, wholeForm(asked, about))
    assert.equal(answer.status, 403, nameOf(route))
  }
})

test('of one whose hand is up she sees the text of that exercise as it is now, and her own notes: nothing else', async () => {
  const path = `/mentor/learners/${idOf('ada')}`
  assert.equal((await screens.kofi.sends(`${path}/notes/${asked.id}`, noteOf('gannet8812'))).status, 303)
  for (const [address, accept] of [
    [path, 'text/html'],
    [`${path}/now?exercise=${asked.id}`, 'application/json'],
  ] as const) {
    const page = await (await screens.kofi.asks(address, { headers: { accept } })).text()
    assert.match(page, new RegExp(asksNow))
    for (const [what, word] of Object.entries(secrets)) assert.ok(!page.includes(word), `${what} in ${address}`)
    for (const part of [site.cards.ada.number, site.cards.ada.code, 'Wren', idOf('wren')])
      assert.ok(!page.includes(part), part)
    assert.doesNotMatch(page, new RegExp(`/work/${other.id}|timeline|/staff/`))
  }
  assert.match(await (await screens.kofi.opens(path)).text(), /gannet8812/)
})

test('no way of asking brings another exercise, an older text or another learner', async () => {
  const path = `/mentor/learners/${idOf('ada')}`
  const guesses = [
    `exercise=${other.id}`,
    `at=${other.id}`,
    `learner=${idOf('wren')}`,
    'role=tutor',
    'version=1',
    'all=1',
  ]
  for (const end of ['', '/now', `/${other.id}`, `/work/${other.id}`, `/notes/${other.id}`, '/timeline']) {
    for (const guess of guesses) {
      const page = await (await screens.kofi.opens(`${path}${end}?${guess}`)).text()
      for (const [what, word] of Object.entries(secrets)) assert.ok(!page.includes(word), `${what} by ${end}?${guess}`)
    }
  }
})

test('her page names those she was named for and no more, whoever else puts a hand up', async () => {
  for (const path of ['/mentor', '/mentor/hands', '/']) {
    const page = await (await screens.kofi.opens(path)).text()
    for (const part of ['Wren', idOf('wren'), site.cards.ada.number, site.cards.ada.code])
      assert.ok(!page.includes(part), `${part} on ${path}`)
  }
  assert.match(await (await screens.kofi.opens('/mentor')).text(), /Ada Bexley/)
  await hand('ada', false)
  const now = await (await screens.kofi.opens('/mentor/hands')).text()
  assert.doesNotMatch(now, /Ada/)
})

test('a refusal is word for word the same for everybody: it never says whose hand is up or who is there', async () => {
  // The address she asked for herself stands in the page; how many hands she may see is hers to know.
  const refusalFor = async (id: string) => {
    const answer = await screens.kofi.opens(`/mentor/learners/${id}`)
    assert.equal(answer.status, 403)
    const page = (await answer.text()).replaceAll(id, 'ID')
    return page.replace(/data-hands="\d">[^<]+</, '')
  }
  const same = await refusalFor(newId())
  for (const isUp of [true, false]) {
    await hand('wren', isUp)
    assert.equal(await refusalFor(idOf('wren')), same)
  }
  await hand('ada', false)
  assert.equal(await refusalFor(idOf('ada')), same)
})

test('a note is left only where she may look: not on another exercise, not on another learner, not after the hand is down', async () => {
  const adas = await site.journal.streamOf(idOf('ada'))
  const wrens = await site.journal.streamOf(idOf('wren'))
  const leaves = (learner: string, exercise: string) =>
    screens.kofi.sends(`/mentor/learners/${learner}/notes/${exercise}`, noteOf())
  assert.equal((await leaves(idOf('ada'), other.id)).status, 400)
  assert.equal((await leaves(idOf('ada'), 'ex-nothing0')).status, 400)
  assert.equal((await leaves(idOf('wren'), asked.id)).status, 403)
  await hand('ada', false)
  assert.equal((await leaves(idOf('ada'), asked.id)).status, 403)
  assert.deepEqual(await site.journal.streamOf(idOf('ada')), adas)
  assert.deepEqual(await site.journal.streamOf(idOf('wren')), wrens)
})

test('a note of hers stands under her own name, and she can take neither it nor the hand away', async () => {
  const note = noteOf('heron4471')
  await screens.kofi.sends(`/mentor/learners/${idOf('ada')}/notes/${asked.id}`, note)
  const left = (await site.journal.streamOf(idOf('ada'))).find(({ body }) => JSON.stringify(body).includes('heron4471'))
  assert.equal(left?.actor, idOf('kofi'))
  assert.equal((await screens.kofi.sends(`/notes/${note.note}/done`)).status, 404)
  assert.equal((await screens.kofi.sends(`/staff/class/learners/${idOf('ada')}/hand`)).status, 403)
  await screens.kofi.sends('/hand', { up: '0', learner: idOf('ada'), file: idOf('ada') })
  assert.match(await (await screens.kofi.opens('/mentor')).text(), /Ada Bexley.*Look at the work/s)
})

test('a mentor names nobody a mentor, not even herself', async () => {
  const path = `/staff/learners/${idOf('kofi')}/mentor`
  assert.equal((await screens.kofi.sends(path, { over: idOf('wren') })).status, 403)
  assert.equal((await screens.sam.sends(path, { over: idOf('kofi') })).status, 400)
  assert.equal((await screens.sam.sends(path, { over: newId() })).status, 400)
  assert.equal((await screens.kofi.opens(`/mentor/learners/${idOf('wren')}`)).status, 403)
})

test('what her screens are told is how many hands of hers are up, and nothing of anybody', async () => {
  const stream = await screens.kofi.asks('/events', { headers: { accept: 'text/event-stream' } })
  const heard = listen(stream)
  await hand('wren', false)
  await hand('ada', false)
  await hand('ada', true)
  await heard.until(2)
  await screens.ada.sends('/sign-out')
  await heard.until(3)
  screens = { ...screens, ada: await site.as('ada') }
  await heard.until(4)
  await heard.stop()
  const told = heard.all().filter((event) => event.includes('event: mentor'))
  assert.deepEqual(
    told.map((event) => /"hands":(\d)/.exec(event)?.[1]),
    ['0', '1', '0', '1'],
  )
  for (const part of ['Ada', 'Wren', idOf('ada'), idOf('wren')]) assert.ok(!heard.all().join().includes(part), part)
})

test('a hand left up by someone who signed out opens nothing, until she is there again', async () => {
  const path = `/mentor/learners/${idOf('ada')}`
  await screens.ada.sends('/sign-out')
  assert.equal((await screens.kofi.opens(path)).status, 403)
  assert.equal((await screens.kofi.sends(`${path}/notes/${asked.id}`, noteOf())).status, 403)
  assert.doesNotMatch(await (await screens.kofi.opens('/mentor/hands')).text(), /Ada/)
  screens = { ...screens, ada: await site.as('ada') }
  assert.equal((await screens.kofi.opens(path)).status, 200)
})

test('whoever leaves the course ends the right for good: coming back does not bring it back', async () => {
  const path = `/staff/learners/${idOf('ada')}`
  assert.equal((await screens.sam.sends(`${path}/leave`, { because: 'transferred', on: '2026-11-01' })).status, 303)
  assert.equal((await screens.kofi.opens(`/mentor/learners/${idOf('ada')}`)).status, 403)
  assert.equal((await screens.kofi.opens('/mentor')).status, 403)
  assert.equal((await screens.sam.sends(`${path}/return`, { command: newId() })).status, 200)
  assert.equal((await screens.kofi.opens(`/mentor/learners/${idOf('ada')}`)).status, 403)
  assert.doesNotMatch(await (await screens.sam.opens('/staff/learners/all/mentors')).text(), /Kofi/)
})

/** What comes over a stream of events. */
function listen(answer: Response) {
  const [events, reader] = [[] as string[], answer.body?.getReader()]
  const more = async () => {
    const chunk = await reader?.read()
    if (!chunk || chunk.done) return
    events.push(...new TextDecoder().decode(chunk.value).split('\n\n').filter(Boolean))
  }
  const until = async (count: number) => {
    while (events.filter((event) => event.includes('event: mentor')).length < count) await more()
  }
  return { all: () => events, until, stop: () => reader?.cancel() }
}
