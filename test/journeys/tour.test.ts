import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

test('the tour in the docs is the walk a check really takes', () => {
  const args = ['--import', 'tsx', 'src/main.ts', 'trace']
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  assert.equal(status, 0, stderr)
  const walked = new Set(stdout.match(/src\/\S+/g))
  const told = new Set(
    Array.from(readFileSync('docs/tour.md', 'utf8').matchAll(/\[`(src\/[^`]+)`\]/g), ([, file]) => file ?? ''),
  )
  assert.deepEqual([...told].sort(), [...walked].sort(), 'Run ./throughgate trace --tour to write it again.')
})
