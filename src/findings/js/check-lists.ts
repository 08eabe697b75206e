import type { AnyNode } from 'acorn'
import type { Note } from '../note.ts'
import { changesIn, numberOf } from './ast.ts'
import { kindOf, madeBy, memberName, shown, type Script } from './kinds.ts'
import { doubt } from './remark.ts'
import { isFunction, type Made } from './scope.ts'

const place = (node: AnyNode): readonly [number, number] => [node.start, node.end]

/** Lists read past their end, loops that take places for items, blocks cut off by a semicolon. */
export function checkLists(script: Script, notes: Note[]): void {
  for (const { node, above } of script.names.all) {
    if (node.type === 'ForInStatement') forIn(script, node, notes)
    else if (node.type === 'ForOfStatement' && kindOf(script, node.right) === 'number')
      doubt(notes, 'js/of-number', place(node.right), shown(script, node.right))
    else if (node.type === 'EmptyStatement') emptyBody(script, node, above, notes)
    else if (node.type === 'MemberExpression') index(script, node, above, notes)
    else if (node.type === 'ReturnStatement') returnInLoop(script, node, above, notes)
  }
}

function forIn(script: Script, node: Extract<AnyNode, { type: 'ForInStatement' }>, notes: Note[]): void {
  if (kindOf(script, node.right) !== 'list') return
  const left = node.left.type === 'VariableDeclaration' ? node.left.declarations[0]?.id : node.left
  if (left?.type !== 'Identifier') return
  const body = script.text.slice(node.body.start, node.body.end)
  if (!new RegExp(`\\[[^\\]]*\\b${left.name.replace('$', '\\$')}\\b[^\\]]*\\]|Number\\(|\\+ 1`).test(body))
    doubt(notes, 'js/in-for-of', place(left), left.name)
}

// `if (…);` and `for (…);`: the block below stands alone.
function emptyBody(script: Script, node: AnyNode, above: readonly AnyNode[], notes: Note[]): void {
  const parent = above.at(-1)
  if (!parent || !/^(If|For|ForOf|ForIn|While)Statement$/.test(parent.type)) return
  if (parent.type === 'IfStatement' && parent.consequent !== node) return
  if (!/^\s*\{/.test(script.text.slice(node.end)) && parent.type !== 'IfStatement' && parent.type !== 'WhileStatement')
    return
  const word = parent.type === 'IfStatement' ? 'if' : parent.type === 'WhileStatement' ? 'while' : 'for'
  doubt(notes, 'js/empty-body', place(node), word)
}

function index(
  script: Script,
  node: Extract<AnyNode, { type: 'MemberExpression' }>,
  above: readonly AnyNode[],
  notes: Note[],
): void {
  if (!node.computed) return
  const list = shown(script, node.object, 60)
  const parent = above.at(-1)
  const isTarget = parent?.type === 'AssignmentExpression' && parent.left === node
  const { property } = node
  if (isTarget) return
  if (
    property.type === 'MemberExpression' &&
    memberName(property) === 'length' &&
    shown(script, property.object, 60) === list
  ) {
    doubt(notes, 'js/last-item', place(node), list)
    return
  }
  const at = numberOf(property)
  const made: Made | undefined = madeBy(script, node.object)
  const items = made?.first?.type === 'ArrayExpression' ? made.first.elements.length : undefined
  const grows = made?.uses.some(
    (use) =>
      use.writes ||
      (use.above.at(-1)?.type === 'MemberExpression' &&
        /^(push|unshift|splice|pop|shift|concat|length)$/.test(
          memberName(use.above.at(-1) as Extract<AnyNode, { type: 'MemberExpression' }>) ?? '',
        )) ||
      use.above.at(-1)?.type === 'CallExpression' ||
      (use.above.at(-2)?.type === 'AssignmentExpression' && use.above.at(-1)?.type === 'MemberExpression'),
  )
  if (at !== undefined && items !== undefined && items > 0 && at >= items && grows !== true)
    doubt(notes, 'js/past-end', place(node), list, String(at), String(items - 1))
}

// A sum that is given back inside the loop that makes it.
function returnInLoop(
  script: Script,
  node: Extract<AnyNode, { type: 'ReturnStatement' }>,
  above: readonly AnyNode[],
  notes: Note[],
): void {
  const parent = above.at(-1)
  const loop = above.at(-2)
  if (parent?.type !== 'BlockStatement' || !loop || !/^(For|ForOf|ForIn|While)Statement$/.test(loop.type)) return
  if (above.findLast(isFunction) === undefined || node.argument?.type !== 'Identifier') return
  const name = node.argument.name
  const made = madeBy(script, node.argument)
  const isMadeOutside = made !== undefined && made.node.start < loop.start
  const isGathered = parent.body.some((each) => each !== node && changesIn(each, name) && each.end <= node.start)
  if (isMadeOutside && isGathered && !isFunction(parent)) doubt(notes, 'js/return-in-loop', place(node))
}
