import { parse, type CallExpression, type Expression, type Program, type SpreadElement } from 'acorn'
import { lineAt, type Faults, type Source } from './fault.ts'
import { words } from './words.ts'

/** The ids of the checks in a `checks.js`, each with its line. A check is a call `check('id', …)` of its own line. */
export function readCheckIds(source: Source, faults: Faults): Map<string, number> {
  const program = parseOrTell(source, faults)
  const ids = new Map<string, number>()
  for (const statement of program?.body ?? []) {
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') continue
    const id = idOf(statement.expression)
    const line = lineAt(source.text, statement.start)
    if (id === null) continue
    if (ids.has(id)) faults.add({ path: source.path, line, ...words.checkTwice(id) })
    ids.set(id, line)
  }
  return ids
}

function parseOrTell(source: Source, faults: Faults): Program | null {
  try {
    return parse(source.text, { ecmaVersion: 'latest', sourceType: 'script' })
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const offset = 'pos' in error && typeof error.pos === 'number' ? error.pos : 0
    faults.add({ path: source.path, line: lineAt(source.text, offset), ...words.checksSyntax })
    return null
  }
}

function idOf({ callee, arguments: [first] }: CallExpression): string | null {
  const isCheck = callee.type === 'Identifier' && callee.name === 'check'
  return isCheck && isText(first) ? first.value : null
}

function isText(node: Expression | SpreadElement | undefined): node is Expression & { type: 'Literal'; value: string } {
  return node?.type === 'Literal' && typeof node.value === 'string'
}
