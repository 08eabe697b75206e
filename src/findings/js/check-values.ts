import type { AnyNode, BinaryExpression, ExpressionStatement } from 'acorn'
import { valueOf } from '../html/page.ts'
import type { Note } from '../note.ts'
import { calledName, elementOf, isBox, kindOf, madeBy, memberName, shown, textOf, type Script } from './kinds.ts'
import { doubt } from './remark.ts'
import { find } from './scope.ts'

const place = (node: AnyNode): readonly [number, number] => [node.start, node.end]

/** Values that are joined, lost, never started, or left as plain text. */
export function checkValues(script: Script, notes: Note[]): void {
  for (const { node, above } of script.names.all) {
    if (node.type === 'BinaryExpression' && node.operator === '+') joins(script, node, above, notes)
    else if (node.type === 'AssignmentExpression') assignment(script, node, notes)
    else if (node.type === 'ExpressionStatement') alone(script, node, notes)
    else if (node.type === 'Literal' && typeof node.value === 'string') plainDollar(script, node, node.value, notes)
    else if (node.type === 'TemplateLiteral') dollarMissing(script, node, above.at(-1), notes)
    else if (node.type === 'CallExpression' && calledName(node) === 'parse') json(script, node, notes)
  }
}

const numberNames =
  /^(a|b|c|x|y|n|num\w*|number\w*|total|sum|count|age|price|cost|amount|qty|quantity|score|points|first(Number|Num)?|second(Number|Num)?|one|two|value\d?|width|height|weight|hours|rate|days|weeks|years|left|right|input\d|val\d?|n\d|num\d|wage|pay|tax|tip|bill|litres|miles|speed)$/i

/** Whether text that someone typed was surely meant as a number. */
function isMeantNumber(script: Script, node: AnyNode): boolean {
  const source = sourceOf(script, node)
  const element = source?.type === 'MemberExpression' ? elementOf(script, source.object) : undefined
  const type = element ? (valueOf(element, 'type') ?? '') : ''
  if (element?.name === 'input') {
    if (/^(number|range)$/.test(type)) return true
    if (
      valueOf(element, 'id') !== undefined &&
      !numberNames.test(valueOf(element, 'id') ?? '') &&
      node.type !== 'Identifier'
    )
      return false
  }
  return node.type === 'Identifier' && numberNames.test(node.name)
}

function sourceOf(script: Script, node: AnyNode): AnyNode | undefined {
  if (node.type !== 'Identifier') return node
  const made = madeBy(script, node)
  return made?.first
}

// Text from a box, joined with a number or with other such text.
function joins(script: Script, node: BinaryExpression, above: readonly AnyNode[], notes: Note[]): void {
  const parent = above.at(-1)
  const isPartOfMore = parent?.type === 'BinaryExpression' && parent.operator === '+'
  if (isPartOfMore && parent.right !== node && kindOf(script, parent.right) === 'text') return
  const { left, right } = node
  // `"Next year: " + age + 1`: the 1 is joined to the text.
  const before = left.type === 'BinaryExpression' && left.operator === '+' ? left.right : undefined
  if (before?.type === 'Identifier' && kindOf(script, right) === 'number' && right.type === 'Literal') {
    const isText = kindOf(script, left) === 'text' && script.text[left.start] !== '('
    if (isText && /^(typed|number)$/.test(kindOf(script, before)))
      doubt(notes, 'js/joins-text', place(node), shown(script, before), shown(script, right))
    return
  }
  const [one, other] = [kindOf(script, left), kindOf(script, right)]
  if (one !== 'typed' && other !== 'typed') return
  const isSum = (one === 'number' && right.type !== 'Literal') || other === 'number' || one === 'number'
  const isBoth =
    one === 'typed' &&
    other === 'typed' &&
    (isMeantNumber(script, left) || isMeantNumber(script, right)) &&
    !isText(script, left) &&
    !isText(script, right)
  if (!isSum && !isBoth) return
  if (isSum && !isBoth && isLabel(script, left, right)) return
  doubt(notes, 'js/joins-text', place(node), shown(script, left), shown(script, right))
}

// A box of type text whose id is a name, a town, a word: joining is right there.
function isText(script: Script, node: AnyNode): boolean {
  const source = sourceOf(script, node)
  const element = source?.type === 'MemberExpression' ? elementOf(script, source.object) : undefined
  return (
    element !== undefined &&
    isBox(element) &&
    /name|town|city|street|word|email|message|title/i.test(valueOf(element, 'id') ?? '')
  )
}

function isLabel(script: Script, left: AnyNode, right: AnyNode): boolean {
  const typed = kindOf(script, left) === 'typed' ? left : right
  return isText(script, typed)
}

function assignment(script: Script, node: Extract<AnyNode, { type: 'AssignmentExpression' }>, notes: Note[]): void {
  const { left, right, operator } = node
  const written = script.text.slice(left.end, right.end)
  const swapped = /^\s*=([+-]) +/.exec(written)
  if (operator === '=' && swapped && right.type === 'UnaryExpression') {
    doubt(notes, 'js/signs-swapped', place(node), `=${swapped[1] ?? '+'}`, `${swapped[1] ?? '+'}=`)
    return
  }
  if (operator === '=' && right.type === 'UnaryExpression' && right.operator === '+' && /^\s*=\+/.test(written)) {
    doubt(notes, 'js/signs-swapped', place(node), '=+', '+=')
    return
  }
  const isSelf =
    right.type === 'UpdateExpression' && !right.prefix && shown(script, right.argument) === shown(script, left)
  if (operator === '=' && isSelf) {
    doubt(notes, 'js/plus-plus-lost', place(node), shown(script, left))
    return
  }
  if (operator === '+=' && kindOf(script, left) === 'typed' && kindOf(script, right) === 'number') {
    doubt(notes, 'js/joins-text', place(node), shown(script, left), shown(script, right))
    return
  }
  const isNumber =
    left.type === 'Identifier' &&
    madeBy(script, left)?.first &&
    kindOf(script, madeBy(script, left)?.first ?? left) === 'number'
  if (operator === '+=' && isNumber && kindOf(script, right) === 'typed')
    doubt(notes, 'js/joins-text', place(node), shown(script, left), shown(script, right))
}

const textMethods = new Set([
  'toUpperCase',
  'toLowerCase',
  'trim',
  'replace',
  'replaceAll',
  'slice',
  'substring',
  'toFixed',
  'concat',
  'padStart',
  'padEnd',
  'repeat',
])

// A line that works something out and keeps nothing.
function alone(script: Script, node: ExpressionStatement, notes: Note[]): void {
  const { expression } = node
  if (node.directive !== undefined) return
  if (expression.type === 'BinaryExpression') {
    if (/^===?$/.test(expression.operator)) {
      doubt(notes, 'js/compare-alone', place(expression), shown(script, expression.left), expression.operator)
      return
    }
    doubt(notes, 'js/result-unused', place(expression), shown(script, expression))
    return
  }
  if (expression.type === 'CallExpression' && expression.callee.type === 'MemberExpression') {
    const name = memberName(expression.callee) ?? ''
    const kind = kindOf(script, expression.callee.object)
    if (
      textMethods.has(name) &&
      (kind === 'text' || kind === 'typed' || (kind === 'number' && name === 'toFixed')) &&
      expression.callee.object.type === 'Identifier'
    ) {
      doubt(notes, 'js/text-unchanged', place(expression), expression.callee.object.name, name)
    }
  }
  if (
    expression.type === 'CallExpression' &&
    expression.callee.type === 'Identifier' &&
    /^(Number|parseInt|parseFloat|String)$/.test(expression.callee.name) &&
    expression.arguments[0]
  ) {
    doubt(notes, 'js/result-unused', place(expression), shown(script, expression))
  }
}

function plainDollar(script: Script, node: AnyNode, text: string, notes: Note[]): void {
  const found = /\$\{\s*([a-z_]\w*)/i.exec(text)
  if (found?.[1] !== undefined && (isMade(script, node, found[1]) || /\$\{[^}]+\}/.test(text)))
    doubt(notes, 'js/plain-dollar', place(node), found[1])
}

function isMade(script: Script, near: AnyNode, name: string): boolean {
  const inner = script.names.all.findLast(
    (each) => each.node.type === 'Identifier' && each.node.start < near.start,
  )?.node
  const scope = inner ? script.scopeOf.get(inner) : undefined
  return script.names.made.some(
    (made) =>
      made.name === name && (made.scope === script.names.top || (scope !== undefined && find(scope, name) === made)),
  )
}

function dollarMissing(
  script: Script,
  node: Extract<AnyNode, { type: 'TemplateLiteral' }>,
  parent: AnyNode | undefined,
  notes: Note[],
): void {
  if (parent?.type === 'TaggedTemplateExpression') return
  for (const each of node.quasis) {
    const found = /(^|[^$\\{])(\{)\s*([a-z_]\w*)\s*\}|\$\(\s*([a-z_]\w*)\s*\)/i.exec(each.value.raw)
    const name = found?.[3] ?? found?.[4]
    if (name !== undefined && isMade(script, node, name)) {
      doubt(notes, 'js/dollar-missing', place(node), name)
      return
    }
  }
}

function json(script: Script, node: Extract<AnyNode, { type: 'CallExpression' }>, notes: Note[]): void {
  const owner =
    node.callee.type === 'MemberExpression' && node.callee.object.type === 'Identifier' ? node.callee.object.name : ''
  const text = joinedText(script, node.arguments[0])
  if (owner !== 'JSON' || text === undefined) return
  try {
    JSON.parse(text)
  } catch {
    doubt(notes, 'js/bad-json', place(node.arguments[0] ?? node))
  }
}

// A text written here, joined of such, or kept in a name that is never another.
function joinedText(script: Script, node: AnyNode | undefined, depth = 0): string | undefined {
  if (node?.type !== 'BinaryExpression' || node.operator !== '+' || depth > 9) {
    const made = node ? madeBy(script, node) : undefined
    const isSame = made && made.by !== 'parameter' && !made.uses.some((use) => use.writes)
    return isSame && depth === 0 ? joinedText(script, made.first, 1) : textOf(node)
  }
  const [one, other] = [node.left, node.right].map((each) => joinedText(script, each, depth + 1))
  return one === undefined || other === undefined ? undefined : one + other
}
