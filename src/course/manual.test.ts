import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { z } from 'zod'
import * as schemas from './schemas.ts'
import { formatPage } from './testing.ts'

const files = [
  ...(['courseFile', 'lessonFront', 'codeExerciseFile', 'choiceExerciseFile'] as const),
  ...(['orderExerciseFile', 'traceExerciseFile', 'bugExerciseFile'] as const),
]

for (const name of files) {
  test(`the authors' manual tells every field of ${name} in the words of the schema`, () => {
    const page = readFileSync(formatPage, 'utf8')
    const told = new RegExp(`<!-- manual of ${name} -->\\n([\\s\\S]*?)<!-- end of manual -->`).exec(page)?.[1] ?? ''
    assert.deepEqual(rowsOf(told), fieldsOf(name))
  })
}

interface Node {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Node>>
  readonly items?: Node
  readonly required?: readonly string[]
}

type Row = readonly [field: string, needed: string, words: string]

function fieldsOf(name: (typeof files)[number]): Row[] {
  // zod writes JSON Schema, whose nodes have this shape.
  return rowsUnder(z.toJSONSchema(schemas[name], { io: 'input' }) as Node, '')
}

function rowsUnder(node: Node, above: string): Row[] {
  return Object.entries(node.properties ?? {}).flatMap(([field, inner]): Row[] => {
    const path = above + field
    const needed = node.required?.includes(field) === true ? 'yes' : 'no'
    const group = inner.items ?? inner
    const deeper = group.properties === undefined ? [] : rowsUnder(group, `${path} › `)
    return [[`\`${path}\``, needed, inner.description ?? ''], ...deeper]
  })
}

function rowsOf(table: string): Row[] {
  const lines = table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
  return lines.map((line) => {
    const [, field = '', needed = '', words = ''] = line.split('|').map((cell) => cell.trim())
    return [field, needed, words] as const
  })
}
