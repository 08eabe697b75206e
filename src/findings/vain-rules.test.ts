import assert from 'node:assert/strict'
import { test } from 'node:test'
import { primaryFinding, readFiles } from './index.ts'
import { rulesAtWork, vainRules } from './samples/vain-rules.ts'

test(`Ada is told why ${String(vainRules.length)} rules and labels do nothing, though they read well`, () => {
  const misses = vainRules.flatMap(([id, line, files]) => {
    const { primary } = primaryFinding(files, 'css')
    return primary?.id === id && primary.line === line
      ? []
      : [{ files, wanted: [id, line], got: [primary?.id, primary?.line] }]
  })
  assert.deepEqual(misses, [])
})

for (const [name, files] of rulesAtWork) {
  test(`Ada is told nothing about styles that work: ${name}`, () => {
    assert.deepEqual(readFiles(files, 'css'), [])
  })
}
