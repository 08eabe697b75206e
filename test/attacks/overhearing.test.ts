import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { newId } from '#base'
import { firstCode, openAttackedSite, type AttackedSite, type Screen } from './attacked-site.ts'
import { wholeJson } from './whole-requests.ts'

let site: AttackedSite
before(async () => {
  site = await openAttackedSite()
})
after(() => site.close())

const events = { headers: { accept: 'text/event-stream' } }
const enoughMs = 600

/** All that a stream says while `work` is done, and a little longer. */
async function overhears(screen: Screen, work: () => Promise<unknown>): Promise<string> {
  const answer = await screen.asks('/events', events)
  assert.equal(answer.status, 200)
  let text = ''
  const reading = (async () => {
    const decoder = new TextDecoder()
    for await (const chunk of answer.body ?? []) text += decoder.decode(chunk)
  })().catch(() => undefined) // the stream is let go with the site
  await work()
  await Promise.race([reading, sleep(enoughMs)])
  return text
}

/** Everything of Ada's that the live room tells a tutor, or that tells Ada something. */
async function adasMorning(): Promise<void> {
  const [ada, sam, { id, show }] = [await site.as('ada'), await site.as('sam'), firstCode(site)]
  const about = { learner: site.cards.ada.id, version: newId() }
  await ada.sends('/hand', { up: '1', back: '/' })
  const kept = await ada.sendsJson(`/work/${id}/version`, wholeJson(firstCode(site), about))
  const { version } = (await kept.json()) as { version: string }
  await ada.sendsJson(`/work/${id}/result`, wholeJson(firstCode(site), { ...about, version }))
  const note = { note: newId(), file: show[0] ?? '', line: '1', text: 'aardvark7719' }
  await sam.sends(`/staff/class/learners/${site.cards.ada.id}/work/${id}/note`, note)
  await sam.sends(`/staff/class/learners/${site.cards.ada.id}/hand`)
  await ada.sends('/sign-out')
}

test('a learner who listens hears nothing of another’s morning; a tutor hears it all', async () => {
  const [kofi, sam] = [await site.as('kofi'), await site.as('sam')]
  const [his, hers] = await Promise.all([overhears(kofi, adasMorning), overhears(sam, async () => sleep(enoughMs * 4))])
  assert.doesNotMatch(his, /event:|Ada|Bexley|aardvark7719/)
  assert.match(hers, /event: room[\s\S]*Ada Bexley/)
})

test('nobody listens for somebody else by naming her session, and nobody is signed out by trying', async () => {
  const [kofi, sam] = [await site.as('kofi'), await site.as('sam')]
  const session = /data-session="([^"]+)"/.exec(await (await sam.opens('/staff')).text())?.[1]
  assert.ok(session)
  for (const named of [session, newId(), '', 'role=tutor', "' or 1=1 --"]) {
    const answer = await kofi.asks(`/events?session=${encodeURIComponent(named)}`, events)
    assert.equal(answer.status, 401, named)
    assert.equal((await kofi.sends('/here')).status, 204)
  }
  const many = await kofi.asks('/events?role=tutor&as=sam', events)
  assert.equal(many.status, 200)
  await many.body?.cancel()
})

test('a stream that stays open when its session ends says so, and is closed', async () => {
  const wren = await site.as('wren')
  const heard = await overhears(wren, () => site.as('wren'))
  assert.match(heard, /event: ended\ndata: \{"why":"signed-in-elsewhere"/)
  const [, after = ''] = heard.split('event: ended')
  assert.doesNotMatch(after, /event:/)
})

test('a learner cannot end a class, put down another’s hand, or say that her screen has saved', async () => {
  const [ada, kofi, sam] = [await site.as('ada'), await site.as('kofi'), await site.as('sam')]
  await ada.sends('/hand', { up: '1', back: '/' })
  assert.equal((await kofi.sends(`/staff/class/learners/${site.cards.ada.id}/hand`)).status, 403)
  await kofi.sends('/hand', { up: '0', back: '/', learner: site.cards.ada.id, file: site.cards.ada.id })
  assert.equal((await kofi.sends(`/staff/class/${newId()}/end`)).status, 403)
  assert.equal((await kofi.sends('/class/saved', { session: newId() })).status, 204)
  assert.match(await (await sam.opens('/staff/class/live')).text(), /Hand up/)
  assert.equal((await ada.sends('/here')).status, 204)
})

test('the way back after raising a hand leads to this site alone', async () => {
  const ada = await site.as('ada')
  for (const back of [
    'https://elsewhere.test/',
    '//elsewhere.test',
    '/\\elsewhere.test',
    'javascript:alert(1)',
    '/\r\nx: y',
  ]) {
    assert.equal((await ada.sends('/hand', { up: '1', back })).headers.get('location'), '/', back)
  }
})
