import type { AnyNode, BinaryExpression } from 'acorn'
import { valueOf } from '../html/page.ts'
import type { Note } from '../note.ts'
import { calledName, elementOf, isBox, kindOf, madeBy, memberName, shown, textOf, type Script } from './kinds.ts'
import { doubt } from './remark.ts'
import { isFunction, type Made } from './scope.ts'

const place = (node: AnyNode): readonly [number, number] => [node.start, node.end]

/** Boxes whose texts are glued together, and elements that stand where their text was meant. */
export function checkBoxes(script: Script, notes: Note[]): void {
  for (const { node, above } of script.names.all) {
    if (node.type === 'BinaryExpression' && node.operator === '+') glued(script, node, above, notes)
    for (const [each, isSure] of asValues(script, node)) {
      if (kindOf(script, each) !== 'element') continue
      const element = elementOf(script, each)
      if (element?.name === 'a' || (!isSure && !(element && isBox(element) && element.name !== 'select'))) continue
      const member = element && !isBox(element) && element.name !== 'output' ? 'textContent' : 'value'
      doubt(notes, 'js/element-as-value', place(each), shown(script, each, 44), member)
    }
  }
}

// What is worked with as a number or a text; a few members are no part of a box alone.
function asValues(script: Script, node: AnyNode): [AnyNode, boolean][] {
  const sure = (...nodes: AnyNode[]): [AnyNode, boolean][] => nodes.map((each) => [each, true])
  if (node.type === 'BinaryExpression') {
    if (/^([-*/%+<>]|\*\*|[<>]=)$/.test(node.operator) && node.left.type !== 'PrivateIdentifier')
      return sure(node.left, node.right)
    const { left, right } = node
    if (/^[!=]==?$/.test(node.operator) && /^(number|text|typed)$/.test(kindOf(script, right))) return sure(left)
  }
  if (node.type === 'UnaryExpression' && /^[-+]$/.test(node.operator)) return sure(node.argument)
  if (node.type === 'TemplateLiteral') return sure(...node.expressions)
  if (node.type === 'AssignmentExpression') {
    const isShown =
      node.left.type === 'MemberExpression' && /^(textContent|inner\w+|value)$/.test(memberName(node.left) ?? '')
    return isShown || /^[-+*/]=/.test(node.operator) ? sure(node.right) : []
  }
  if (node.type === 'MemberExpression')
    return /^(length|to(Upper|Lower)Case|trim|split|includes|startsWith|toFixed)$/.test(memberName(node) ?? '')
      ? [[node.object, false]]
      : []
  const isNumber =
    node.type === 'CallExpression' && /^(Number|parse(Int|Float)|isNaN|alert)$/.test(calledName(node) ?? '')
  return isNumber && node.arguments[0] ? sure(node.arguments[0]) : []
}

const sumNames = /(sum|total|result|answer|added)$/i
const wordy =
  /name|sur|last|town|city|street|post|word|mail|message|title|text|letter|code|prefix|suffix|area|user|url|colou?r|\bline|Line|phrase|verb|noun|greet|date|time|phone|join|glue|plate/i

// `first.value + second.value`, also through names: nobody wants two typed numbers side by side.
function glued(script: Script, node: BinaryExpression, above: readonly AnyNode[], notes: Note[]): void {
  const parent = above.at(-1)
  if (parent?.type === 'MemberExpression' || (parent?.type === 'BinaryExpression' && parent.operator !== '+')) return
  if (parent?.type === 'BinaryExpression' && parent.right !== node && kindOf(script, parent.right) === 'text') return
  if (notes.some((note) => note.id === 'js/joins-text' && note.at === node.start)) return
  const sources = [node.left, node.right].map((side) => sourcesOf(script, side))
  const kept =
    parent?.type === 'VariableDeclarator' ? parent.id : parent?.type === 'AssignmentExpression' ? parent.left : node
  const target = kept.type === 'Identifier' ? kept : node
  const func = above.findLast(isFunction)
  const words = [target, node.left, node.right, func?.id ?? node, ...sources.flat()].map((each) =>
    each.type === 'BinaryExpression' ? '' : shown(script, each, 90),
  )
  if (wordy.test(words.join(' '))) return
  const isAsked = sources.every((each) => each.length > 0 && each.every(isPrompt))
  const isBoth = sources.every((each) => each.length > 0 && each.every((one) => isTyped(script, one)))
  const isKept = target !== node && sumNames.test(shown(script, target))
  const isDigits =
    node.left.type === 'Identifier' &&
    node.right.type === 'Identifier' &&
    !/year|day|month|digit|id$|number$|pin/i.test(node.left.name + node.right.name) &&
    sources.every((each) => each.length === 1 && each.every(isNumberText))
  if (isBoth || (isAsked && isKept) || isDigits)
    doubt(notes, 'js/joins-text', place(node), shown(script, node.left), shown(script, node.right))
}

const isPrompt = (node: AnyNode): boolean => node.type === 'CallExpression' && calledName(node) === 'prompt'

const isNumberText = (node: AnyNode): boolean => /^(0|[1-9]\d*)(\.\d+)?$/.test(textOf(node) ?? '')

// A box to type in, of no kind that is surely text.
function isTyped(script: Script, node: AnyNode): boolean {
  if (node.type !== 'MemberExpression' || memberName(node) !== 'value' || kindOf(script, node.object) !== 'element')
    return false
  const box = elementOf(script, node.object)
  if (!box) return true
  const words = ['id', 'name', 'placeholder', 'class'].map((each) => valueOf(box, each) ?? '').join(' ')
  return box.name === 'input' && /^(|text|number|range)$/.test(valueOf(box, 'type') ?? '') && !wordy.test(words)
}

/** Everything a name may stand for: what it is given, or what the calls of its function hand over. */
function sourcesOf(script: Script, node: AnyNode, depth = 0): AnyNode[] {
  const made = madeBy(script, node)
  if (!made || depth > 3) return [node]
  if (made.by === 'parameter') return handedTo(script, made, depth)
  const given = made.uses.flatMap(({ node: name, writes, above }) => {
    const parent = above.at(-1)
    if (!writes) return []
    return parent?.type === 'AssignmentExpression' && parent.left === name && parent.operator === '='
      ? [parent.right]
      : [name]
  })
  return [...(made.first ? [made.first] : []), ...given].flatMap((each) => sourcesOf(script, each, depth + 1))
}

function handedTo(script: Script, made: Made, depth: number): AnyNode[] {
  const func = script.aboveOf.get(made.node)?.at(-1)
  const owner = script.names.made.find((each) => each.first === func && each.by !== 'parameter')
  if (!isFunction(func) || !owner || owner.uses.length === 0 || made.uses.some((use) => use.writes)) return []
  const at = func.params.findIndex((each) => each === made.node)
  return owner.uses.flatMap(({ node, above }) => {
    const call = above.at(-1)
    const given = call?.type === 'CallExpression' && call.callee === node ? call.arguments[at] : undefined
    return given ? sourcesOf(script, given, depth + 1) : [node]
  })
}
