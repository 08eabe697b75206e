import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '#base'
import { firstCode, openAttackedSite, passphrase, type AttackedSite, type Card, type Screen } from './attacked-site.ts'
import { wholeForm, wholeJson } from './whole-requests.ts'

let site: AttackedSite

before(async () => {
  site = await openAttackedSite({ loopback: true })
})
after(() => site.close())

const numbers = () => Object.values(site.cards).map(({ number }) => number)
const others = () => [site.cards.kofi, site.cards.wren].flatMap(({ name, code, number }) => [name, code, number])

/** Everything that comes back when this screen opens and sends whatever there is, with `typed` in every field. */
async function walk(
  screen: Screen,
  typed: string,
  card: Card | null,
): Promise<readonly { what: string; text: string }[]> {
  const exercise = firstCode(site)
  const about = { learner: site.cards.ada.id, version: newId() }
  const heard = []
  for (const { method, path } of site.routes.filter(({ path }) => !['/events', '/demo'].includes(path))) {
    const filled = path
      .replace(':exercise', exercise.id)
      .replace(':slug', site.course.lessons[0]?.slug ?? '')
      .replace(/:\w+/, site.cards.kofi.id)
    const fields = { ...wholeForm(exercise, about), name: typed, number: typed, code: typed, find: typed, text: typed }
    const answers =
      method === 'GET'
        ? [await screen.opens(filled), await screen.opens(`${filled}?find=${typed}&next=/${typed}`)]
        : [await screen.sends(filled, fields), await screen.sendsJson(filled, { ...wholeJson(exercise, about), typed })]
    for (const answer of answers) heard.push({ what: `${method} ${filled}`, text: await wholeOf(answer) })
    if (card && (await screen.sends('/here')).status !== 204) await screen.signsInWith(card)
  }
  return heard
}

const wholeOf = async (answer: Response) => `${[...answer.headers].join('\n')}\n${await answer.text()}`

test('Ada sees nobody’s prisoner number and no other learner, whatever she opens or sends', async () => {
  const answers = await walk(await site.as('ada'), 'hello', site.cards.ada)
  assert.ok(answers.length > 80)
  for (const { what, text } of answers)
    for (const secret of [...numbers(), ...others()]) assert.ok(!text.includes(secret), `${what} shows ${secret}`)
})

test('before anyone signs in no page names a learner', async () => {
  const stranger = site.screen()
  for (const { what, text } of await walk(stranger, site.cards.kofi.number, null)) {
    for (const { name, code } of Object.values(site.cards))
      assert.ok(!text.includes(name) && !text.includes(code), what)
  }
})

test('a prisoner number that staff look for stands in no address, found or not', async () => {
  const sam = await site.as('sam')
  for (const number of [site.cards.ada.number, 'Z9999ZZ', 'not one']) {
    const answer = await sam.sends('/staff/learners/find-number', { number })
    assert.doesNotMatch(answer.headers.get('location') ?? '', new RegExp(number))
  }
})

test('a number that is taken is refused without saying whose it is', async () => {
  const sam = await site.as('sam')
  const answer = await sam.sends('/staff/learners/new', {
    command: newId(),
    name: 'Zed',
    number: site.cards.kofi.number,
  })
  const page = await answer.text()
  assert.equal(answer.status, 400)
  assert.doesNotMatch(page, new RegExp(`${site.cards.kofi.name}|${site.cards.kofi.id}`))
})

test('a broken list is refused by line, and no number of it is repeated in a sentence', async () => {
  const sam = await site.as('sam')
  const text = `name,number\nZed,${site.cards.kofi.number}\nYan,broken-number-17\n`
  const page = await (await sam.sends('/staff/learners/list', { text })).text()
  const said = page.replace(/<textarea.*?<\/textarea>/gs, '').replace(/<input[^>]*>/g, '')
  assert.doesNotMatch(said, new RegExp(`${site.cards.kofi.number}|broken-number-17`))
})

test('the words of a card, a passphrase and a cookie stand in no table', async () => {
  const [ada, sam] = [await site.as('ada'), await site.as('sam')]
  const tokens = [...ada.jar.values(), ...sam.jar.values()]
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`.execute(
    site.journal.db,
  )
  assert.ok(tables.length > 15)
  for (const { name } of tables) {
    const { rows } = await sql<{ text: string }>`select t::text as text from ${sql.table(name)} t`.execute(
      site.journal.db,
    )
    for (const { text } of rows) assertNoSecret(readable(text), tokens, name)
  }
})

/** Bodies of facts are stored as bytes; in a row's text they are hex. */
function readable(text: string): string {
  return text + text.replace(/\\\\x([0-9a-f]+)/g, (_, hex: string) => Buffer.from(hex, 'hex').toString('latin1'))
}

function assertNoSecret(text: string, tokens: readonly string[], table: string): void {
  for (const secret of [...tokens, passphrase]) assert.ok(!text.includes(secret), `${table} holds ${secret}`)
  for (const { words } of Object.values(site.cards)) {
    const [one = '', two = '', three = ''] = words.split(' ').map((word) => new RegExp(`\\b${word}\\b`, 'i').test(text))
    assert.ok(Number(one) + Number(two) + Number(three) < 2, `${table} holds words of a card`)
  }
}

test('that search finds a secret where one is planted', () => {
  assert.throws(() => assertNoSecret(`{"a":"${site.cards.ada.words}"}`, [], 'planted'), /holds words/)
  assert.throws(
    () => assertNoSecret(readable(`\\\\x${Buffer.from(passphrase).toString('hex')}`), [], 'planted'),
    /holds four/,
  )
})
