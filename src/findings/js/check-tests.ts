import type { AnyNode, BinaryExpression, LogicalExpression } from 'acorn'
import type { Note } from '../note.ts'
import { nearest } from '../text.ts'
import { kindOf, shown, textOf, type Script } from './kinds.ts'
import { doubt } from './remark.ts'

const place = (node: AnyNode): readonly [number, number] => [node.start, node.end]

/** Tests that cannot be what was meant: they store, they are always true, or never. */
export function checkTests(script: Script, notes: Note[]): void {
  for (const { node, above } of script.names.all) {
    if (node.type === 'IfStatement') {
      condition(script, node.test, notes)
      sameTests(script, node, notes)
      elseTest(script, node, notes)
    } else if (
      node.type === 'WhileStatement' ||
      node.type === 'DoWhileStatement' ||
      node.type === 'ConditionalExpression'
    )
      condition(script, node.test, notes)
    else if (node.type === 'BinaryExpression') comparison(script, node, notes)
    else if (node.type === 'SwitchStatement') cases(script, node, notes)
    if (node.type === 'LogicalExpression' && isTest(above, node)) logical(script, node, notes)
  }
}

function isTest(above: readonly AnyNode[], node: AnyNode): boolean {
  const owner = above.findLast((each) => each.type !== 'LogicalExpression' && each.type !== 'UnaryExpression')
  const first = above[above.indexOf(owner ?? node) + 1] ?? node
  return owner !== undefined && 'test' in owner && owner.test === first
}

function condition(script: Script, test: AnyNode, notes: Note[]): void {
  if (test.type === 'AssignmentExpression' && test.operator === '=' && script.text[test.start - 1] === '(') {
    const before = script.text.slice(Math.max(0, test.start - 2), test.start)
    // `while ((line = next()))`: the extra brackets say that it is meant.
    if (before === '((') return
    doubt(notes, 'js/stores-in-test', place(test), shown(script, test.left))
    return
  }
  if (test.type === 'ArrowFunctionExpression') {
    doubt(notes, 'js/arrow-in-test', place(test), shown(script, test.params[0] ?? test))
    return
  }
  if (test.type === 'LogicalExpression')
    for (const side of [test.left, test.right]) if (side.type !== 'BinaryExpression') condition(script, side, notes)
  if (test.type === 'Identifier' && kindOf(script, test) === 'function')
    doubt(notes, 'js/function-as-value', place(test), test.name)
}

function logical(script: Script, node: LogicalExpression, notes: Note[]): void {
  const right = node.right
  const isValue =
    right.type === 'Literal' && right.value !== null && right.value !== false && right.value !== 0 && right.value !== ''
  const left = node.left.type === 'LogicalExpression' ? node.left.right : node.left
  if (isValue && left.type === 'BinaryExpression') {
    doubt(notes, 'js/test-always', place(right), `\`${shown(script, right)}\``)
    return
  }
  if (node.left.type === 'Literal' && right.type === 'BinaryExpression' && node.left.value) {
    doubt(notes, 'js/test-always', place(node.left), `\`${shown(script, node.left)}\``)
    return
  }
  if (left.type !== 'BinaryExpression' || right.type !== 'BinaryExpression') return
  const isSame =
    shown(script, left.left, 200) === shown(script, right.left, 200) &&
    shown(script, left.right, 200) !== shown(script, right.right, 200)
  if (!isSame || right.right.type !== 'Literal' || left.right.type !== 'Literal') return
  if (node.operator === '&&' && /^===?$/.test(left.operator) && /^===?$/.test(right.operator))
    doubt(notes, 'js/never-both', place(node), shown(script, left.left))
  if (node.operator === '||' && /^!==?$/.test(left.operator) && /^!==?$/.test(right.operator))
    doubt(notes, 'js/either-always', place(node), shown(script, left.left))
  const [low, high] = [Number(left.right.value), Number(right.right.value)]
  if (
    node.operator === '&&' &&
    ((/^</.test(left.operator) && /^>/.test(right.operator) && low <= high) ||
      (/^>/.test(left.operator) && /^</.test(right.operator) && low >= high && low !== high))
  )
    doubt(notes, 'js/never-both', place(node), shown(script, left.left))
}

function comparison(script: Script, node: BinaryExpression, notes: Note[]): void {
  const { left, right, operator } = node
  const isOrder = /^[<>]=?$/.test(operator)
  const isEqual = /^[!=]==?$/.test(operator)
  if (isOrder && left.type === 'BinaryExpression' && /^[<>]=?$/.test(left.operator)) {
    doubt(notes, 'js/chained-test', place(node), shown(script, left), shown(script, left.right))
    return
  }
  if (isEqual && left.type === 'BinaryExpression' && /^[!=]==?$/.test(left.operator)) {
    doubt(notes, 'js/chained-test', place(node), shown(script, left), shown(script, left.right))
    return
  }
  if (
    (isEqual || isOrder) &&
    left.type === 'UnaryExpression' &&
    left.operator === '!' &&
    right.type === 'Literal' &&
    typeof right.value !== 'boolean'
  ) {
    doubt(notes, 'js/not-first', place(node), shown(script, left.argument))
    return
  }
  if (!isEqual) return
  for (const side of [left, right])
    if (side.type === 'Identifier' && side.name === 'NaN') {
      doubt(notes, 'js/compare-nan', place(node))
      return
    }
  for (const side of [left, right])
    if (side.type === 'ArrayExpression' || side.type === 'ObjectExpression') {
      doubt(notes, 'js/compare-list', place(node))
      return
    }
  typeWord(left, right, notes)
  const number = /^\s*-?\d+(\.\d+)?\s*$/
  const isMixed = operator.length === 3 && kindOf(script, left) === 'number' && number.test(textOf(right) ?? '')
  if (isMixed) doubt(notes, 'js/text-or-number', place(right), shown(script, left), textOf(right) ?? '')
  if (left.type === 'Identifier' && kindOf(script, left) === 'function' && right.type === 'Literal')
    doubt(notes, 'js/function-as-value', place(left), left.name)
}

const typeWords = ['number', 'string', 'boolean', 'undefined', 'object', 'function', 'symbol', 'bigint']

function typeWord(left: AnyNode, right: AnyNode, notes: Note[]): void {
  const written = left.type === 'UnaryExpression' && left.operator === 'typeof' ? textOf(right) : undefined
  if (written === undefined || typeWords.includes(written)) return
  const lower = written.toLowerCase()
  const meant =
    {
      array: 'object',
      list: 'object',
      text: 'string',
      int: 'number',
      integer: 'number',
      bool: 'boolean',
      null: 'object',
      nan: 'number',
    }[lower] ??
    nearest(lower, typeWords) ??
    'string'
  doubt(notes, 'js/type-word', place(right), written, meant)
}

function sameTests(script: Script, node: Extract<AnyNode, { type: 'IfStatement' }>, notes: Note[]): void {
  const first = shown(script, node.test, 300)
  if (/[(=](?!=)|\+\+|--/.test(first.replace(/[!=<>]==?/g, ''))) return
  for (let next = node.alternate; next?.type === 'IfStatement'; next = next.alternate) {
    if (shown(script, next.test, 300) === first) {
      doubt(notes, 'js/same-test', place(next.test))
      return
    }
    if (isCaught(script, node.test, next.test)) {
      doubt(notes, 'js/never-so', place(next.test), shown(script, next.test))
      return
    }
  }
}

// `n > 10` above `n > 20`: whatever passes the second has passed the first.
function isCaught(script: Script, first: AnyNode, second: AnyNode): boolean {
  if (first.type !== 'BinaryExpression' || second.type !== 'BinaryExpression') return false
  if (shown(script, first.left, 200) !== shown(script, second.left, 200)) return false
  const [one, other] = [first.right, second.right]
  if (
    one.type !== 'Literal' ||
    other.type !== 'Literal' ||
    typeof one.value !== 'number' ||
    typeof other.value !== 'number'
  )
    return false
  const [up, down] = [/^>=?$/, /^<=?$/]
  if (up.test(first.operator) && up.test(second.operator)) return other.value > one.value
  return down.test(first.operator) && down.test(second.operator) && other.value < one.value
}

// `else (x > 3)` on a line before `{`: the brackets are read as a line of their own.
function elseTest(script: Script, node: Extract<AnyNode, { type: 'IfStatement' }>, notes: Note[]): void {
  const { alternate } = node
  if (alternate?.type !== 'ExpressionStatement' || alternate.expression.type !== 'BinaryExpression') return
  if (script.text[alternate.start] === '(') doubt(notes, 'js/else-test', place(alternate))
}

function cases(script: Script, node: Extract<AnyNode, { type: 'SwitchStatement' }>, notes: Note[]): void {
  const isTrue = node.discriminant.type === 'Literal' && node.discriminant.value === true
  node.cases.forEach((each, index) => {
    const { test, consequent } = each
    if (test?.type === 'LogicalExpression' && !isTrue) {
      doubt(notes, 'js/case-or', place(test))
      return
    }
    if (test?.type === 'BinaryExpression' && /^[<>!=]/.test(test.operator) && !isTrue) {
      doubt(notes, 'js/case-test', place(test))
      return
    }
    const last = consequent.at(-1)
    const following = node.cases[index + 1]
    if (!last || !following || leaves(last)) return
    if (/\/[/*]/.test(script.text.slice(last.end, following.start))) return
    doubt(
      notes,
      'js/case-falls',
      [each.start, (test ?? each).end],
      `\`${test ? `case ${shown(script, test)}` : 'default'}\``,
    )
  })
}

function leaves(node: AnyNode): boolean {
  if (/^(Break|Return|Throw|Continue)Statement$/.test(node.type)) return true
  if (node.type === 'BlockStatement') return node.body.some(leaves)
  return (
    node.type === 'IfStatement' &&
    node.alternate !== null &&
    node.alternate !== undefined &&
    leaves(node.consequent) &&
    leaves(node.alternate)
  )
}
