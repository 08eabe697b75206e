import { distance } from 'fastest-levenshtein'
import { isMap, isNode, LineCounter, parseDocument, type Document } from 'yaml'
import { z } from 'zod'
import type { Faults, Source } from './fault.ts'
import { words } from './words.ts'

/** A YAML text that was understood, and not yet held against a schema. */
export interface ParsedYaml {
  readonly path: string
  readonly document: Document
  /** What it says, as plain values. */
  readonly value: unknown
  /** The line of the file for a position of the text. */
  readonly lineOf: (offset: number) => number
}

/**
 * Reads a YAML text; null with a fault for each line that cannot be understood.
 *
 * `firstLine`  the line of the file on which `source.text` begins, from 1
 */
export function parseYaml(source: Source, faults: Faults, firstLine = 1): ParsedYaml | null {
  const lines = new LineCounter()
  const document = parseDocument(source.text, { lineCounter: lines, prettyErrors: false })
  const lineOf = (offset: number) => lines.linePos(offset).line + firstLine - 1
  for (const { code, pos } of document.errors) {
    faults.add({ path: source.path, line: lineOf(pos[0]), ...words.yaml(code) })
  }
  if (document.errors.length > 0) return null
  return { path: source.path, document, value: document.toJS(), lineOf }
}

/** What was understood, through a schema: the value, or null with every fault told by line and field. */
export function readParsed<T>(
  { path, document, value, lineOf }: ParsedYaml,
  schema: z.ZodType<T>,
  faults: Faults,
): T | null {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  for (const issue of read.error.issues.flatMap(oneKeyEach)) {
    const line = lineOf(offsetOf(document, issue.path))
    faults.add({ path, line, field: fieldName(issue.path), ...wordsFor(issue, schema) })
  }
  return null
}

/** Both at once. */
export function readYaml<T>(source: Source, schema: z.ZodType<T>, faults: Faults, firstLine = 1): T | null {
  const parsed = parseYaml(source, faults, firstLine)
  return parsed === null ? null : readParsed(parsed, schema, faults)
}

type Path = readonly PropertyKey[]
type Issue = z.core.$ZodIssue

function oneKeyEach(issue: Issue): Issue[] {
  if (issue.code !== 'unrecognized_keys') return [issue]
  return issue.keys.map((key) => ({ ...issue, keys: [key], path: [...issue.path, key] }))
}

function wordsFor(issue: Issue, schema: z.ZodType): { what: string; fix: string } {
  const field = String(issue.path.at(-1) ?? '')
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(schemaAt(schema, issue.path.slice(0, -1))?.properties ?? {})
    return words.unknownField(field, known, nearest(field, known))
  }
  const manual = manualOf(schema, issue.path)
  if (issue.code === 'invalid_type' && issue.message.endsWith('undefined')) return words.missingField(field, manual)
  return words.wrongField(field, manual)
}

function nearest(word: string, known: readonly string[]): string | undefined {
  return known.find((other) => distance(word, other) <= 2)
}

interface SchemaNode {
  readonly description?: string
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly items?: SchemaNode
}

function schemaAt(schema: z.ZodType, path: Path): SchemaNode | undefined {
  // zod writes JSON Schema, whose nodes have this shape for the objects, lists and texts that our files are made of.
  let node: SchemaNode | undefined = z.toJSONSchema(schema, { io: 'input' }) as SchemaNode
  for (const step of path) node = typeof step === 'number' ? node?.items : node?.properties?.[String(step)]
  return node
}

/** The manual's words for the field, or for the nearest one around it. */
function manualOf(schema: z.ZodType, path: Path): string {
  for (let length = path.length; length > 0; length -= 1) {
    const description = schemaAt(schema, path.slice(0, length))?.description
    if (description !== undefined) return description
  }
  return words.seeManual
}

function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const found = nodeStart(document, path.slice(0, length))
    if (found !== undefined) return found
  }
  return 0
}

function nodeStart(document: Document, path: Path): number | undefined {
  const parent: unknown = path.length === 0 ? undefined : document.getIn(path.slice(0, -1), true)
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => String(key) === String(path.at(-1)))
    return isNode(pair?.key) ? pair.key.range?.[0] : undefined
  }
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true)
  return isNode(node) ? node.range?.[0] : undefined
}

function fieldName(path: Path): string {
  return path.map((step, at) => (typeof step === 'number' ? `[${step}]` : (at > 0 ? '.' : '') + String(step))).join('')
}
