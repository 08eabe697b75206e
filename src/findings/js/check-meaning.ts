import type { AnyNode, AssignmentExpression, BinaryExpression, CallExpression, LogicalExpression } from 'acorn'
import type { Note } from '../note.ts'
import { calledName, kindOf, madeBy, memberName, shown, textOf, type Script } from './kinds.ts'
import { doubt } from './remark.ts'
import { isFunction, type Made } from './scope.ts'

const place = (node: AnyNode): readonly [number, number] => [node.start, node.end]

/** Code that runs, but keeps the wrong thing: a length for a list, a name for itself, the wrong `this`. */
export function checkMeaning(script: Script, notes: Note[]): void {
  for (const { node, above } of script.names.all) {
    if (node.type === 'AssignmentExpression' && node.operator === '=') {
      givenBack(script, node, node.left, node.right, notes)
      toItself(script, node, above, notes)
    } else if (node.type === 'VariableDeclarator' && node.init) givenBack(script, node, node.id, node.init, notes)
    else if (node.type === 'ThisExpression') arrowThis(above, notes)
    else if (node.type === 'CallExpression') withoutNew(script, node, above.at(-1), notes)
    else if (node.type === 'LogicalExpression') looseText(node, above.at(-1), notes)
    else if (node.type === 'BinaryExpression') onlyFirst(script, node, notes)
  }
  for (const made of script.names.made) lengthAsList(script, made, notes)
}

function methodOf(script: Script, node: AnyNode): { name: string; owner: AnyNode } | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined
  const name = memberName(node.callee) ?? ''
  return script.ownMembers.has(name) ? undefined : { name, owner: node.callee.object }
}

// `list = list.push(4)`: the list is lost.
function givenBack(script: Script, node: AnyNode, left: AnyNode, right: AnyNode, notes: Note[]): void {
  const method = methodOf(script, right)
  const name = shown(script, left)
  if (!method || shown(script, method.owner, 200) !== shown(script, left, 200)) return
  if (/^(push|unshift)$/.test(method.name)) doubt(notes, 'js/push-gives-length', place(node), method.name, name)
  const first = madeBy(script, left)?.first
  if (/^(pop|shift)$/.test(method.name) && first && kindOf(script, first) === 'list')
    doubt(notes, 'js/takes-one', place(node), method.name, name)
}

// `const more = list.push(4)`, and then `more.forEach(…)`
function lengthAsList(script: Script, made: Made, notes: Note[]): void {
  const method = made.first ? methodOf(script, made.first) : undefined
  if (!made.first || !method || !/^(push|unshift)$/.test(method.name)) return
  const isUsedAsList = made.uses.some((use) => {
    const parent = use.above.at(-1)
    if (parent?.type === 'ForOfStatement') return parent.right === use.node
    return parent?.type === 'MemberExpression' && parent.object === use.node && !/^to/.test(memberName(parent) ?? '')
  })
  if (isUsedAsList && !made.uses.some((use) => use.writes))
    doubt(notes, 'js/push-gives-length', [made.node.start, made.first.end], method.name, made.name)
}

// `age = age`: in a class, `this.age` was meant.
function toItself(script: Script, node: AssignmentExpression, above: readonly AnyNode[], notes: Note[]): void {
  const { left, right } = node
  if (left.type !== 'Identifier' || right.type !== 'Identifier' || left.name !== right.name) return
  const made = madeBy(script, left)
  if (!made) return
  const owner = above.findLast(isFunction)
  const isMaker =
    above.some((each) => each.type === 'MethodDefinition') ||
    (owner?.type === 'FunctionDeclaration' && /^[A-Z]/.test(owner.id?.name ?? ''))
  doubt(notes, isMaker && made.by === 'parameter' ? 'js/this-missing' : 'js/own-value', place(node), left.name)
}

// `this` inside arrows alone, where the innermost thing that could give it a meaning is missing.
function arrowThis(above: readonly AnyNode[], notes: Note[]): void {
  const gives = (node: AnyNode): boolean =>
    (isFunction(node) && node.type !== 'ArrowFunctionExpression') ||
    /^(Class|PropertyDefinition|Static)/.test(node.type)
  if (above.some(gives)) return
  const at = above.findIndex((each) => each.type === 'ArrowFunctionExpression')
  const [arrow, parent] = [above[at], above[at - 1]]
  if (!arrow) return
  const isMethod = parent?.type === 'Property' && parent.value === arrow
  const isSet =
    parent?.type === 'AssignmentExpression' && parent.right === arrow && parent.left.type === 'MemberExpression'
  const isHandler = parent?.type === 'CallExpression' && calledName(parent) === 'addEventListener'
  const start = isMethod || isSet ? parent.start : arrow.start
  const isTold = notes.some((note) => note.id === 'js/arrow-this' && note.at === start)
  if ((isMethod || isSet || isHandler) && !isTold) doubt(notes, 'js/arrow-this', [start, arrow.end])
}

const neverWithout: ReadonlySet<string> = new Set(['Map', 'Set', 'WeakMap', 'WeakSet', 'Promise', 'Audio', 'Image'])

// `Date()` gives a text; `Map()` stops the code.
function withoutNew(script: Script, node: CallExpression, parent: AnyNode | undefined, notes: Note[]): void {
  const { callee } = node
  if (callee.type !== 'Identifier' || madeBy(script, callee) || script.otherNames.has(callee.name)) return
  const isDate = callee.name === 'Date' && isUsedAsDate(script, node, parent)
  if (isDate || neverWithout.has(callee.name)) doubt(notes, 'js/without-new', place(node), callee.name)
}

const isDateMember = (node: AnyNode | undefined): boolean =>
  node?.type === 'MemberExpression' && /^([gs]et[A-Z]|to(Locale|ISO|Date|Time))/.test(memberName(node) ?? '')

function isUsedAsDate(script: Script, node: CallExpression, parent: AnyNode | undefined): boolean {
  if (isDateMember(parent)) return true
  const made = script.names.made.find((each) => each.first === node)
  return made?.uses.some((use) => isDateMember(use.above.at(-1))) ?? false
}

// `return x === "a" || "b"`: outside a test too, a bare text is no test.
function looseText(node: LogicalExpression, parent: AnyNode | undefined, notes: Note[]): void {
  const isKept =
    parent?.type === 'VariableDeclarator' ||
    parent?.type === 'ReturnStatement' ||
    parent?.type === 'ArrowFunctionExpression' ||
    (parent?.type === 'AssignmentExpression' && parent.right === node)
  const left = node.left.type === 'LogicalExpression' ? node.left.right : node.left
  if (!isKept || node.operator !== '||' || left.type !== 'BinaryExpression' || !/^===?$/.test(left.operator)) return
  const text = textOf(node.right)
  if (text && textOf(left.right)) doubt(notes, 'js/test-always', place(node.right), `\`"${text}"\``)
}

// `x === ("a" || "b")`
function onlyFirst(script: Script, node: BinaryExpression, notes: Note[]): void {
  if (!/^[!=]==?$/.test(node.operator)) return
  for (const side of [node.left, node.right]) {
    if (side.type !== 'LogicalExpression' || side.operator !== '||') continue
    let first: AnyNode = side
    while (first.type === 'LogicalExpression') first = first.left
    if (first.type !== 'Literal' || !first.value) continue
    doubt(notes, 'js/only-first', place(side), `\`${shown(script, first)}\``)
  }
}
