import assert from 'node:assert/strict'
import { test } from 'node:test'
import { valueOf } from '#base'
import { addStaff, staffReset } from './staff.ts'
import { classroom, passphrase, system, textOf, type Browser } from './testing.ts'
import { words } from './words.ts'

const hours = 3_600_000
const newPassphrase = 'a new one of four words'

function sets(browser: Browser, name: string, code: string, typed = newPassphrase, again = typed): Promise<Response> {
  return browser.sends('/sign-in/first-time', { name, code, passphrase: typed, again })
}

test('Sam signs in with name and passphrase, and comes to what needs a person today', async () => {
  const { browser } = await classroom()
  const sams = browser()
  assert.equal((await sams.signsInAsStaff(' sam ', passphrase)).headers.get('location'), '/staff')
  assert.match(
    await textOf(await sams.opens('/staff')),
    /What needs a person today .*3 learners have not signed in yet\. Ada B\., Kofi M\., Wren T\./,
  )
})

test('a wrong passphrase and a name that nobody has get the same sentence', async () => {
  const { browser } = await classroom()
  for (const name of ['Sam', 'Nobody']) {
    const text = await textOf(await browser().signsInAsStaff(name, 'not the passphrase'))
    assert.match(text, new RegExp(words.signIn.refusals['no-match-staff']))
  }
})

test('there is no default passphrase: a new account opens only by its one-time code, and that only once', async () => {
  const { browser, people } = await classroom()
  const { code } = valueOf(await addStaff(people, system, { name: 'Grace', role: 'tutor' }))
  assert.equal((await browser().signsInAsStaff('Grace', code)).status, 400)
  assert.equal((await sets(browser(), 'Grace', code.toUpperCase())).headers.get('location'), '/staff')
  assert.equal((await sets(browser(), 'Grace', code, 'another try with it')).status, 400)
  assert.equal((await browser().signsInAsStaff('Grace', newPassphrase)).status, 303)
})

test('a one-time code is of no use after a day', async () => {
  const { browser, people, clock } = await classroom()
  const { code } = valueOf(await addStaff(people, system, { name: 'Grace', role: 'tutor' }))
  clock.pass(24 * hours)
  assert.equal((await sets(browser(), 'Grace', code)).status, 400)
})

test('two browsers with one code set one passphrase', async () => {
  const { browser, people } = await classroom()
  const { code } = valueOf(await addStaff(people, system, { name: 'Grace', role: 'tutor' }))
  const answers = await Promise.all([1, 2].map(() => sets(browser(), 'Grace', code)))
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 400])
})

test('a weak passphrase is refused with the reason, and the code still works', async () => {
  const { browser, people } = await classroom()
  const { code } = valueOf(await addStaff(people, system, { name: 'Grace', role: 'tutor' }))
  const { refusals } = words.firstTime
  for (const [typed, why] of [
    ['short', 'too-short'],
    ['aaaaaaaaaaaaaa', 'too-plain'],
    ['gracegracegrace', 'too-plain'],
  ] as const) {
    assert.match(await textOf(await sets(browser(), 'Grace', code, typed)), new RegExp(refusals[why]))
  }
  assert.match(
    await textOf(await sets(browser(), 'Grace', code, newPassphrase, 'another one')),
    new RegExp(refusals['not-the-same']),
  )
  assert.equal((await sets(browser(), 'Grace', code)).status, 303)
})

test('a reset on the server lets a lone tutor in again, and ends where her old passphrase had signed in', async () => {
  const { browser, people, samsBrowser } = await classroom()
  const old = await samsBrowser()
  const { code } = valueOf(await staffReset(people, 'sam'))
  assert.equal((await old.opens('/staff')).status, 200)
  await sets(browser(), 'Sam', code)
  assert.equal((await old.opens('/staff')).headers.get('location'), '/sign-in?next=%2Fstaff&because=passphrase-set')
  assert.equal((await browser().signsInAsStaff('Sam', passphrase)).status, 400)
})

test('Mo adds a tutor with a code that is shown once, and closes her account at once', async () => {
  const { browser, mosBrowser } = await classroom()
  const [mos, graces] = [await mosBrowser(), browser()]
  const page = await (await mos.sends('/staff/accounts', { name: 'Grace', role: 'tutor' })).text()
  const code = /class="card-code">([^<]+)</.exec(page)?.[1] ?? ''
  assert.match(await textOf(await mos.opens('/staff/accounts')), /Grace Tutor One-time code not used yet/)
  assert.match(await textOf(await mos.opens('/staff')), /Grace has not set a passphrase yet/)
  await sets(graces, 'Grace', code)
  const list = await (await mos.opens('/staff/accounts')).text()
  const close = /Grace<.*?action="([^"]+\/close)"/s.exec(list)?.[1] ?? ''
  assert.equal((await mos.sends(close)).status, 303)
  assert.match((await graces.opens('/staff')).headers.get('location') ?? '', /because=left/)
  assert.equal((await browser().signsInAsStaff('Grace', newPassphrase)).status, 400)
})

test('nobody closes the last manager, or herself', async () => {
  const { mosBrowser } = await classroom()
  const mos = await mosBrowser()
  const list = await (await mos.opens('/staff/accounts')).text()
  const close = /Mo<.*?action="([^"]+\/close)"/s.exec(list)?.[1] ?? ''
  assert.match(await textOf(await mos.sends(close)), /You cannot close your own account/)
  assert.equal((await mos.opens('/staff')).status, 200)
})

test('two people on the staff cannot have the same name', async () => {
  const { mosBrowser } = await classroom()
  const answer = await (await mosBrowser()).sends('/staff/accounts', { name: 'SAM', role: 'manager' })
  assert.equal(answer.status, 400)
  assert.match(await textOf(answer), /Someone on the staff has this name/)
})

test('Mo renames the site; a code that is not three letters comes back with a sentence', async () => {
  const { mosBrowser, people } = await classroom()
  const mos = await mosBrowser()
  assert.equal((await mos.sends('/staff/site', { name: 'HMP Humber', code: 'hmi' })).status, 303)
  assert.equal((await people.house()).siteName, 'HMP Humber')
  assert.match(await textOf(await mos.sends('/staff/site', { name: 'HMP Humber', code: 'HUM1' })), /three letters/)
})

test('everything staff do to an account stands in the journal with who did it', async () => {
  const { samsBrowser, journal, ada } = await classroom()
  const sams = await samsBrowser()
  const path = `/staff/learners/${ada.learner}`
  await sams.sends(path, { name: 'Ada Byron', number: '', startedOn: '2026-11-20', adjustments: 'larger-grid' })
  await sams.sends(`${path}/card`, { command: crypto.randomUUID() })
  await sams.sends(`${path}/release`)
  await sams.sends(`${path}/end-card`)
  const { facts } = await journal.factsSince(null, 1000)
  const sam = facts.findLast(({ kind }) => kind === 'person.signed-in')?.actor
  const done = facts
    .filter(({ actor, kind }) => actor === sam && !/^(person\.signed|staff)/.test(kind))
    .map(({ kind }) => kind)
  const wanted = [
    'person.named',
    'learner.joined',
    'learner.adjusted',
    'learner.numbered',
    'card.issued',
    'delay.released',
    'card.ended',
  ]
  assert.deepEqual(done.sort(), wanted.sort())
})
