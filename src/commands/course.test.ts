import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { course } from './course.ts'

test('an author who mistypes the command is told how it is used, and nothing is checked', async () => {
  assert.equal(await course(['chek']), 2)
  assert.equal(await course(['check', 'lists', 'links']), 2)
  assert.equal(await course(['check', '--again']), 2)
})

test('what was read is kept in the folder that she names, and a lesson that is not there is a fault', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'course-cache-'))
  assert.equal(await course(['check', 'no-such-lesson', '--cache', folder]), 1)
  assert.ok(existsSync(join(folder, 'course-lessons.json')))
  rmSync(folder, { recursive: true })
})
