import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFiles } from './index.ts'
import { rightIdeas } from './samples/right-ideas.ts'
import { wrongIdeas } from './samples/wrong-ideas.ts'

test(`Ada is told the cause of ${String(wrongIdeas.length)} wrong ideas that run without an error`, () => {
  const misses = wrongIdeas.flatMap(([id, line, files]) => {
    const [first] = readFiles(files, 'js-dom')
    return first?.id === id && first.line === line ? [] : [{ files, wanted: [id, line], got: [first?.id, first?.line] }]
  })
  assert.deepEqual(misses, [])
})

for (const [name, files] of rightIdeas) {
  test(`Ada is told nothing about right code that stands close to a wrong idea: ${name}`, () => {
    const told = readFiles(files, 'js-dom').filter(
      (each) => each.source === 'js' || each.id === 'html/script-too-early',
    )
    assert.deepEqual(told, [])
  })
}
