import type { AnyNode } from 'acorn'
import type { Note } from '../note.ts'
import { canLeave, changesIn, mentions, some } from './ast.ts'
import { calledName, kindOf, madeBy, memberName, type Script } from './kinds.ts'
import { doubt } from './remark.ts'
import { isFunction, type Made, type Use } from './scope.ts'

/** Two names for one list, taken for a copy; and lists that shrink while a loop walks them. */
export function checkAliases(script: Script, notes: Note[]): void {
  for (const made of script.names.made) sameThing(script, made, notes)
  for (const { node, above } of script.names.all) {
    const list = node.type === 'CallExpression' ? shrunk(node) : undefined
    const loop = list && above.findLast((each) => isWalk(each, list))
    // What leaves the loop, steps back, or puts as much in again keeps every item.
    const isMeant =
      loop &&
      (canLeave(loop) || above.slice(above.indexOf(loop) + (loop.type === 'CallExpression' ? 2 : 1)).some(isFunction))
    if (list && loop && !isMeant && !isMended(loop, list))
      doubt(notes, 'js/shrinks-in-loop', [node.start, node.end], list)
  }
}

const copyName =
  /cop(y|ied)|clone|backup|old|new|orig|sort|revers|before|after|saved|snap|back|initial|prev|first|later|2$/i

// `const copy = list`, and then `copy.push(4)`: both names stand for one list.
function sameThing(script: Script, made: Made, notes: Note[]): void {
  const { first } = made
  const isSorted = first?.type === 'CallExpression' && /^(sort|reverse)$/.test(calledName(first) ?? '')
  const source = isSorted && first.callee.type === 'MemberExpression' ? first.callee.object : first
  const other = source && made.by !== 'parameter' ? madeBy(script, source) : undefined
  if (!first || !source || !other || [made, other].some((each) => each.uses.some((use) => use.writes))) return
  const kind = other.first ? kindOf(script, other.first) : 'unknown'
  const isList =
    kind === 'list' ||
    (other.by === 'parameter' && made.uses.some((use) => /push|sort|reverse|splice/.test(change(use))))
  if (!isList && kind !== 'object') return
  const start = isSorted
    ? first.end
    : ([...made.uses, ...other.uses].find((use) => change(use) !== '')?.node.end ?? Infinity)
  const isShown = ({ uses }: Made): boolean => uses.some((use) => use.node.start > start && isRead(use))
  const hasCopyName = copyName.test(made.name) || copyName.test(other.name)
  const isTwo = isShown(other) && (isShown(made) || (!isSorted && isList) || hasCopyName)
  const isLost = other.by === 'parameter' && !isSorted && hasCopyName && isShown(made)
  if ((isTwo || isLost) && start !== Infinity)
    doubt(
      notes,
      'js/no-copy',
      [made.node.start, first.end],
      made.name,
      other.name,
      isList ? `[...${other.name}]` : `{ ...${other.name} }`,
    )
}

/** How a use changes what stands behind its name: `push`, `=`, or not at all. */
export function change({ node, above }: Use): string {
  const [owner, parent] = [above.at(-2), above.at(-1)]
  if (parent?.type !== 'MemberExpression' || parent.object !== node) return ''
  if (owner?.type === 'AssignmentExpression' && owner.left === parent) return '='
  const name = owner?.type === 'CallExpression' && owner.callee === parent ? (memberName(parent) ?? '') : ''
  return /^(push|pop|shift|unshift|splice|sort|reverse)$/.test(name) ? name : ''
}

const isRead = (use: Use): boolean => change(use) === '' && use.above.at(-1)?.type !== 'VariableDeclarator'

// `list.splice(i, 1)` and `list.shift()`
function shrunk(node: Extract<AnyNode, { type: 'CallExpression' }>): string | undefined {
  const { callee, arguments: given } = node
  const isTaking = /^(splice|shift)$/.test(calledName(node) ?? '') && given.length < 3
  return isTaking && callee.type === 'MemberExpression' && callee.object.type === 'Identifier'
    ? callee.object.name
    : undefined
}

// `for (let i = 0; i < list.length; i++)`, `for (const x of list)` and `list.forEach(…)`
function isWalk(node: AnyNode, list: string): boolean {
  const isList = (each: AnyNode): boolean => each.type === 'Identifier' && each.name === list
  if (node.type === 'ForOfStatement') return isList(node.right)
  if (node.type === 'CallExpression')
    return calledName(node) === 'forEach' && node.callee.type === 'MemberExpression' && isList(node.callee.object)
  const { test, update, body } = node.type === 'ForStatement' ? node : { test: null, update: null, body: node }
  return (
    test?.type === 'BinaryExpression' &&
    test.right.type === 'MemberExpression' &&
    memberName(test.right) === 'length' &&
    isList(test.right.object) &&
    update?.type === 'UpdateExpression' &&
    update.operator === '++' &&
    update.argument.type === 'Identifier' &&
    mentions(body, update.argument.name) &&
    !changesIn(body, update.argument.name)
  )
}

function isMended(loop: AnyNode, list: string): boolean {
  return some(
    loop,
    (each) =>
      each.type === 'CallExpression' &&
      /^(push|unshift)$/.test(calledName(each) ?? '') &&
      each.callee.type === 'MemberExpression' &&
      each.callee.object.type === 'Identifier' &&
      each.callee.object.name === list,
  )
}
