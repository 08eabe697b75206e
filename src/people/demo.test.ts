import assert from 'node:assert/strict'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { makeDemo } from './demo.ts'
import { allLearners } from './tables.ts'
import { classroom, textOf } from './testing.ts'

test('a newcomer signs in from the demo page with one click, as a learner or as staff', async () => {
  const { people, browser } = await classroom({ demo: true })
  const { learners, staff } = await makeDemo(people)
  const page = await textOf(await browser().opens('/demo'))
  const [ada] = learners
  const sam = staff.find(({ name }) => name === 'Sam')
  assert.ok(ada && sam)
  for (const part of [ada.code, ada.words.join(' '), sam.passphrase]) assert.match(page, new RegExp(part))
  assert.equal((await browser().signsInWith(ada)).status, 303)
  assert.equal((await browser().signsInAsStaff(sam.name, sam.passphrase)).status, 303)
  assert.match(await textOf(await browser().opens('/sign-in')), /Demo\. Nothing is real here/)
})

test('a demo that is started again has the same cards and the same three learners, in a file nobody else reads', async () => {
  const { people } = await classroom({ demo: true })
  const first = await makeDemo(people)
  assert.deepEqual(await makeDemo(people), first)
  assert.equal((await allLearners(people.journal.db)).length, 3)
  assert.equal((await stat(path.join(people.dataFolder, 'demo-cards.json'))).mode & 0o777, 0o600)
})

test('a real site has no page of cards', async () => {
  const { browser } = await classroom()
  assert.equal((await browser().opens('/demo')).status, 404)
})
