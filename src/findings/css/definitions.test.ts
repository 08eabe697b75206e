import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { leanDefinitions } from './lean-definitions.ts'

const file = join(import.meta.dirname, 'definitions.json')

test('what we hold of CSS is what css-tree knows, kept lean', () => {
  const lean = leanDefinitions()
  if (process.env['UPDATE_DEFINITIONS'] !== undefined) writeFileSync(file, `${JSON.stringify(lean, null, 2)}\n`)
  assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), lean, 'run this test again with UPDATE_DEFINITIONS=1')
})
