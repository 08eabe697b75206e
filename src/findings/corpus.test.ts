import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { z } from 'zod'
import { primaryFinding, type Files, type Finding } from './index.ts'

const corpus = join(import.meta.dirname, '../../test/corpus')
const expectedShape = z.object({
  file: z.string(),
  line: z.number(),
  lines: z.array(z.number()).optional(),
  names: z.array(z.array(z.string())),
})

test('Ada is shown the right line and the true cause in 95 of 100 snippets she might write', () => {
  const names = readdirSync(corpus, { withFileTypes: true }).filter((each) => each.isDirectory())
  const misses = names.map(({ name }) => judge(name)).filter((miss) => miss !== null)
  for (const miss of misses) console.log(miss)
  assert.ok(names.length >= 60, 'the corpus is there')
  assert.ok(misses.length <= names.length * 0.05, `${String(misses.length)} of ${String(names.length)} were wrong`)
})

function judge(name: string): string | null {
  const { files, expected } = snippet(name)
  const { primary } = primaryFinding(files, 'js-dom')
  if (!primary) return `${name}: nothing was found`
  const isThere = primary.file === expected.file && (expected.lines ?? [expected.line]).includes(primary.line)
  if (!isThere)
    return `${name}: pointed at ${primary.file}:${String(primary.line)}, not at line ${String(expected.line)}`
  const said = saidBy(primary).toLowerCase()
  const missing = expected.names.find((group) => !group.some((word) => said.includes(word.toLowerCase())))
  return missing ? `${name}: says none of ${missing.join(', ')}: ${said}` : null
}

function snippet(name: string): { files: Files; expected: z.infer<typeof expectedShape> } {
  const folder = join(corpus, name)
  const own = readdirSync(folder).filter((file) => !file.startsWith('expected'))
  const files = Object.fromEntries(own.map((file) => [file, readFileSync(join(folder, file), 'utf8')]))
  return { files, expected: expectedShape.parse(parse(readFileSync(join(folder, 'expected.yaml'), 'utf8'))) }
}

function saidBy({ what, why = '', tryThis = '' }: Finding): string {
  return [what, why, tryThis].join(' ')
}
