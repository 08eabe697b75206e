import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hintLadder } from '../../browser/hint-ladder.ts'

const minute = 60_000

test('the first hint is there after the first try, the next after one more', () => {
  const ladder = hintLadder()
  assert.equal(ladder.open('counts', 3, 0), 0)
  ladder.failed('counts', 0)
  assert.equal(ladder.open('counts', 3, 0), 1)
  ladder.failed('counts', minute)
  assert.equal(ladder.open('counts', 3, minute), 2)
  assert.equal(ladder.open('starts', 3, minute), 0)
})

test('who has read a hint and thinks for two minutes gets the next without a try', () => {
  const ladder = hintLadder()
  ladder.failed('counts', 0)
  ladder.readOne('counts')
  assert.equal(ladder.open('counts', 3, minute), 1)
  assert.equal(ladder.waitMs('counts', minute), minute)
  assert.equal(ladder.open('counts', 3, 2 * minute), 2)
})

test('what was read stays open, and there are never more hints than there are', () => {
  const ladder = hintLadder()
  for (let tries = 0; tries < 9; tries += 1) ladder.failed('counts', tries)
  assert.equal(ladder.open('counts', 2, 9), 2)
  ladder.readOne('counts')
  ladder.failed('counts', 10)
  assert.equal(ladder.read('counts'), 1)
})
