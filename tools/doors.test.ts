import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'

/** A tiny house under the real rules, in which each fault can be planted. */
const house = mkdtempSync(path.join(tmpdir(), 'throughgate-doors-'))
after(() => rmSync(house, { recursive: true }))
for (const file of ['.dependency-cruiser.mjs', 'tools/doors.mjs', 'package.json', 'tsconfig.json'])
  cpSync(file, path.join(house, file))
symlinkSync(path.resolve('node_modules'), path.join(house, 'node_modules'))
for (const room of ['base', 'findings', 'web', 'people']) put(`src/${room}/index.ts`, `export const ${room} = 1\n`)
put('src/base/inner.ts', 'export const inner = 1\n')
put('src/base/testing.ts', 'export const support = 1\n')

const faults = [
  ['a room that uses one it may not', 'src/base/planted.ts', `export * from '#people'`, 'door-of-base'],
  ['a walk round a door', 'src/people/planted.ts', `export * from '../base/inner.ts'`, 'door-of-people'],
  [
    'a process started in the wrong room',
    'src/people/planted.ts',
    `export * from 'node:child_process'`,
    'processes-start-in-few-places',
  ],
  ['SQL outside a room’s tables', 'src/people/planted.ts', `export { sql } from 'kysely'`, 'sql-stands-in-tables'],
  ['a package nobody declared', 'src/people/planted.ts', `export * from 'left-pad'`, 'only-declared-packages'],
  [
    'a package that only tests have',
    'src/people/planted.ts',
    `export * from 'fast-check'`,
    'product-needs-no-dev-packages',
  ],
  ['a door that does not exist', 'src/people/planted.ts', `export * from '#kitchen'`, 'everything-resolves'],
  [
    'product code that uses test support',
    'src/base/planted.ts',
    `export * from './testing.ts'`,
    'product-never-imports-tests',
  ],
  [
    'an island that reaches into the server',
    'browser/planted.ts',
    `export * from '../src/people/index.ts'`,
    'beside-learner-code-only-findings',
  ],
  ['a room nobody listed', 'src/kitchen/planted.ts', `export * from '#base'`, 'every-room-is-listed'],
] as const

test('the rules are silent on a house in order', () => assert.equal(brokenRules(), ''))

for (const [fault, file, text, rule] of faults) {
  test(`the rules catch ${fault}`, () => {
    put(file, `${text}\n`)
    const broken = brokenRules()
    rmSync(path.join(house, file))
    assert.match(broken, new RegExp(rule))
  })
}

test('the rules catch two files that use each other', () => {
  put('src/base/one.ts', `import { two } from './two.ts'\nexport const one = () => two\n`)
  put('src/base/two.ts', `import { one } from './one.ts'\nexport const two = () => one\n`)
  assert.match(brokenRules(), /no-cycles/)
})

function put(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(house, file)), { recursive: true })
  writeFileSync(path.join(house, file), text)
}

function brokenRules(): string {
  const cruiser = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  mkdirSync(path.join(house, 'browser'), { recursive: true })
  const { stdout, status } = spawnSync(
    process.execPath,
    [cruiser, '--config', '.dependency-cruiser.mjs', 'src', 'browser'],
    { cwd: house, encoding: 'utf8' },
  )
  return status === 0 ? '' : stdout
}
