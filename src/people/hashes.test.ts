import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hashes } from './hashes.ts'

test('a secret is kept as argon2id with 19 MiB, two passes, one lane, and a salt of its own', async () => {
  const hashes = new Hashes()
  const [first, second] = await Promise.all([hashes.hash('apple river moon'), hashes.hash('apple river moon')])
  assert.match(first, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  assert.notEqual(first, second)
  assert.equal(await hashes.matches(first, 'apple river moon'), true)
  assert.equal(await hashes.matches(first, 'apple river mood'), false)
})

test('a card that does not exist takes as long to refuse as one that does', async () => {
  const hashes = new Hashes()
  const hashed = await hashes.hash('apple river moon')
  await hashes.matches(null, 'warm')
  const time = async (hash: string | null) => {
    const spans = []
    for (let n = 0; n < 7; n++) {
      const start = performance.now()
      await hashes.matches(hash, 'wrong words here')
      spans.push(performance.now() - start)
    }
    return Math.min(...spans)
  }
  const [known, unknown] = [await time(hashed), await time(null)]
  assert.ok(Math.max(known, unknown) / Math.min(known, unknown) < 2, `${known} ms and ${unknown} ms`)
})

test('someone at her own PC does not wait behind a crowd of strangers', async () => {
  const hashes = new Hashes({ memoryCost: 8_192, timeCost: 1, parallelism: 1 })
  const hashed = await hashes.hash('apple river moon')
  const order: string[] = []
  const strangers = Array.from({ length: 70 }, () => hashes.matches(hashed, 'x').then(() => order.push('stranger')))
  assert.equal(hashes.isCrowded, true)
  const her = hashes.matches(hashed, 'apple river moon', true).then(() => order.push('her'))
  await Promise.all([...strangers, her])
  assert.ok(order.indexOf('her') < 6, `She was number ${order.indexOf('her')}.`)
})
