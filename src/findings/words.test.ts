import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import type { Said } from './note.ts'
import { cssWords } from './words/css.ts'
import { htmlWords } from './words/html.ts'
import { jsStaticWords } from './words/js-static.ts'
import { jsSyntaxWords } from './words/js-syntax.ts'
import { runWords } from './words/run.ts'

// Each sentence is read aloud with sample words in its gaps.
const all = Object.entries({ ...htmlWords, ...cssWords, ...jsSyntaxWords, ...jsStaticWords, ...runWords }).map(
  ([id, say]) => {
    const speak: (...words: string[]) => Said = say
    const said = speak(...Array.from({ length: say.length }, () => 'total'))
    return { id, text: [said.what, said.why, said.tryThis].filter((each) => each !== undefined) }
  },
)
const sentences = all.flatMap(({ id, text }) =>
  text.flatMap((each) => sentencesOf(each).map((sentence) => ({ id, sentence }))),
)

// Code inside a sentence is one word, whatever signs it has, and ends no sentence.
function sentencesOf(text: string): string[] {
  const plain = text.replace(/`[^`]*`|"[^"]*"/g, 'code').replaceAll('`', '')
  return plain.split(/(?<=[.?!])\s+/).filter((each) => /[a-z]/i.test(each))
}

function wordsOf(sentence: string): string[] {
  return sentence.split(/\s+/).filter((each) => /[\p{L}\p{N}]/u.test(each))
}

test('no sentence a learner reads is longer than 15 words', () => {
  assert.deepEqual(
    sentences.filter(({ sentence }) => wordsOf(sentence).length > 15),
    [],
  )
})

test('no finding says what we never say to a learner', () => {
  const never = /\b(oops|simply|just|easy|easily|obviously|invalid|error occurred|please try again later)\b/i
  assert.deepEqual(
    sentences.filter(({ sentence }) => never.test(sentence)),
    [],
  )
})

test('all sentences together read at grade 5 or below', () => {
  const words = sentences.flatMap(({ sentence }) => wordsOf(sentence))
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
  const grade = fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables })
  assert.ok(grade <= 5, `the grade is ${grade.toFixed(1)}`)
})

test('every finding says what is wrong, and nearly all what to try', () => {
  assert.ok(all.every(({ text }) => text.length > 0))
  assert.ok(all.filter(({ text }) => text.length < 3).length <= 5)
})
