import assert from 'node:assert/strict'
import { test } from 'node:test'
import { primaryFinding, readFiles, type RunResult } from './index.ts'
import { rightAgain } from './samples/right-again.ts'
import { rightMore } from './samples/right-more.ts'
import { wrongAgain } from './samples/wrong-again.ts'
import { wrongMore } from './samples/wrong-more.ts'

const wrong = [...wrongAgain, ...wrongMore]

test(`Ada is told the cause of ${String(wrong.length)} more mistakes, each in several shapes`, () => {
  const misses = wrong.flatMap(([id, line, files]) => {
    const [first] = readFiles(files, 'js-dom')
    return first?.id === id && first.line === line ? [] : [{ files, wanted: [id, line], got: [first?.id, first?.line] }]
  })
  assert.deepEqual(misses, [])
})

for (const [name, files] of [...Object.entries(rightAgain), ...rightMore]) {
  test(`Ada is told nothing about right code that stands close to a mistake: ${name}`, () => {
    assert.deepEqual(readFiles(files, 'js-dom'), [])
  })
}

const switchedOff: RunResult = {
  v: 1,
  verdict: 'fail',
  checks: [{ id: 'shows', ok: false, got: '0', want: '1' }],
  errors: [
    {
      name: 'SecurityError',
      message: "Failed to read the 'localStorage' property from 'Window': The document is sandboxed.",
      file: 'script.js',
      line: 2,
      col: 1,
    },
  ],
  printed: [],
  ms: 4,
  driver: 'frame',
  toolchain: 'Chromium 140',
}

test('Ada is told that kept values are switched off here, and that it is not her mistake', () => {
  const files = { 'script.js': 'let n = 1;\nlocalStorage.setItem("n", n);\n' }
  const { primary } = primaryFinding(files, 'js-dom', { ...switchedOff, checks: [] })
  assert.equal(primary?.id, 'run/storage')
  assert.equal(primary.line, 2)
  assert.match(primary.what, /not your mistake/)
})

test('what the exercise switches off is told after everything Ada can mend', () => {
  const files = { 'script.js': 'let list = [1];\nlocalStorage.setItem("n", 1);\nlist = list.push(2);\n' }
  const { primary, rest } = primaryFinding(files, 'js-dom', switchedOff)
  assert.equal(primary?.id, 'js/push-gives-length')
  assert.equal(rest.at(-1)?.id, 'run/storage')
})

test('a misspelt word about kept values is still her own to mend', () => {
  const error = { ...switchedOff.errors[0], name: 'TypeError', message: 'localStorage.save is not a function' }
  const files = { 'script.js': 'let n = 1;\nlocalStorage.save("n", n);\n' }
  const { primary } = primaryFinding(files, 'js-dom', { ...switchedOff, checks: [], errors: [error] })
  assert.equal(primary?.id, 'run/not-a-function')
})
