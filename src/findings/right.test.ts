import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFiles } from './index.ts'
import { rightPages } from './samples/right-pages.ts'
import { rightScripts } from './samples/right-scripts.ts'

for (const [name, files] of Object.entries({ ...rightPages, ...rightScripts })) {
  test(`Ada is told nothing about code that is right: ${name}`, () => {
    assert.deepEqual(readFiles(files, 'js-dom'), [])
  })
}
