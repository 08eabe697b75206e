import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { openAttackedSite, passphrase, type AttackedSite, type Card, type Screen } from './attacked-site.ts'

let site: AttackedSite
let checks = 0

before(async () => {
  site = await openAttackedSite()
  countChecks()
})
after(() => site.close())
beforeEach(() => {
  site.clock.pass(3_700_000) // so long that the tries before are forgotten
  checks = 0
})

/** Counts how often a secret is held against a hash: each costs a guesser as much as it costs the server. */
function countChecks(): void {
  const { hashes } = site.people
  const matches = hashes.matches.bind(hashes)
  hashes.matches = (...given) => {
    checks++
    return matches(...given)
  }
}

const wrong = ({ code }: Card) => ({ code, words: 'never on acard' })

/** Seconds this answer asks for, 0 when it asks for none. */
async function waitOf(answer: Response): Promise<number> {
  return answer.status === 429 ? Number(/Wait (\d+) second/.exec(await answer.text())?.[1] ?? 60) : 0
}

/** So many wrong tries, each as soon as it is let. gives the longest wait there was, in seconds. */
async function guesses(who: () => Screen, card: Card, times: number): Promise<number> {
  let longest = 0
  for (let n = 0; n < times;) {
    const wait = await waitOf(await who().signsInWith(wrong(card)))
    if (wait === 0) n++
    longest = Math.max(longest, wait)
    site.clock.pass(wait * 1_000)
  }
  return longest
}

test('whatever a stranger tries on another PC, Ada is in at once on the one she knows', async () => {
  const hers = await site.as('ada')
  await hers.sends('/sign-out')
  const one = site.screen()
  await guesses(() => one, site.cards.ada, 12)
  await guesses(() => site.screen(), site.cards.ada, 12)
  assert.equal((await site.screen().signsInWith(site.cards.ada)).status, 429)
  assert.equal((await hers.signsInWith(site.cards.ada)).status, 303)
})

test('browsers that nobody knows share one delay for a card, of ten seconds at most', async () => {
  assert.equal(await guesses(() => site.screen(), site.cards.ada, 14), 10)
})

test('on her own PC the delay grows to a minute and no further', async () => {
  const hers = await site.as('ada')
  await hers.sends('/sign-out')
  assert.equal(await guesses(() => hers, site.cards.ada, 12), 60)
})

test('a cookie thrown away, made up, or taken from Kofi’s PC makes nobody known', async () => {
  const kofis = (await site.as('kofi')).jar.get('device') ?? ''
  const devices = ['', 'B'.repeat(43), kofis, `${kofis.slice(0, -1)}x`]
  await guesses(() => site.screen(), site.cards.ada, 4)
  for (const device of devices) {
    const screen = site.screen()
    if (device !== '') screen.jar.set('device', device)
    assert.equal((await screen.signsInWith(site.cards.ada)).status, 429, device)
  }
})

test('writing the code another way does not begin another count', async () => {
  const { code } = site.cards.ada
  const ways = [
    code,
    code.toLowerCase(),
    code.replace('-', ''),
    code.replace('-', ' '),
    ` ${code} `,
    `${code} never on acard`,
  ]
  const answers = []
  for (const way of ways) {
    const words = way.includes('acard') ? '' : 'never on acard'
    answers.push((await site.screen().signsInWith({ code: way, words })).status)
  }
  assert.deepEqual(answers, [400, 400, 400, 429, 429, 429])
})

test('fifty tries at once are three', async () => {
  const { ada } = site.cards
  const tries = Array.from({ length: 50 }, (_, n) => site.screen().signsInWith(n === 40 ? ada : wrong(ada)))
  const statuses = (await Promise.all(tries)).map(({ status }) => status)
  assert.equal(statuses.filter((status) => status === 429).length, 47)
  assert.ok(!statuses.includes(303), 'the right words, guessed among them, let nobody in')
  assert.equal(checks, 6, 'two hashes for each of three')
})

test('a delay costs the server no hash, however often it is asked', async () => {
  await guesses(() => site.screen(), site.cards.ada, 3)
  checks = 0
  await Promise.all(Array.from({ length: 40 }, () => site.screen().signsInWith(wrong(site.cards.ada))))
  assert.equal(checks, 0)
})

test('staff names are delayed alike, whether anyone has them or not', async () => {
  for (const name of ['sam', 'SAM ', 'nobody here']) {
    const sign = () => site.screen().sends('/sign-in/staff', { name, passphrase: 'not that one' })
    const statuses = [await sign(), await sign(), await sign(), await sign()].map(({ status }) => status)
    assert.equal(statuses[3], 429, name)
  }
})

test('a one-time code is guessed no faster than a passphrase', async () => {
  const guess = () => {
    const fields = { name: 'sam', code: 'one two three four five', passphrase, again: passphrase }
    return site.screen().sends('/sign-in/first-time', fields)
  }
  const statuses = (await Promise.all(Array.from({ length: 20 }, guess))).map(({ status }) => status)
  assert.equal(statuses.filter((status) => status === 429).length, 17)
})

test('a code that nobody has takes as long to refuse as one that Ada has', async () => {
  const nobodys = { ...site.cards.ada, code: unusedCodes(1)[0] ?? '' }
  const [known, unknown]: [number[], number[]] = [[], []]
  await timeOf(nobodys) // the first one makes the hash that nobody has
  for (let n = 0; n < 12; n++) {
    known.push(await timeOf(site.cards.ada))
    unknown.push(await timeOf(nobodys))
    site.clock.pass(3_700_000) // so long that the tries before are forgotten
  }
  const ratio = median(known) / median(unknown)
  assert.ok(ratio > 0.6 && ratio < 1.67, `known ${median(known)} ms, unknown ${median(unknown)} ms`)
})

async function timeOf(card: Card): Promise<number> {
  const began = performance.now()
  assert.equal((await site.screen().signsInWith(wrong(card))).status, 400)
  return performance.now() - began
}

const median = (all: readonly number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0

/** Codes like Ada's that nobody has. */
function unusedCodes(count: number): readonly string[] {
  const [word = ''] = site.cards.ada.code.split('-')
  const taken = new Set(Object.values(site.cards).map(({ code }) => code))
  const all = Array.from({ length: 90 }, (_, n) => `${word}-${n + 10}`)
  return all.filter((code) => !taken.has(code)).slice(0, count)
}

test('a flood of tries at other codes does not keep Ada from her own PC', async () => {
  const hers = await site.as('ada')
  await hers.sends('/sign-out')
  const flood = unusedCodes(80).map((code) => site.screen().signsInWith({ code, words: 'never on acard' }))
  const began = performance.now()
  assert.equal((await hers.signsInWith(site.cards.ada)).status, 303)
  const took = performance.now() - began
  const statuses = new Set((await Promise.all(flood)).map(({ status }) => status))
  const all = performance.now() - began
  assert.ok(took < all / 3, `${took} of ${all} ms`)
  assert.ok(statuses.has(503), 'who comes too late is told to wait, not kept in line')
})
