import type { AnyNode } from 'acorn'
import type { Note } from '../note.ts'
import { calledName, madeBy, memberName, textOf, type Script } from './kinds.ts'
import { doubt } from './remark.ts'
import type { Use } from './scope.ts'

/** Elements that are made and never put on the page. */
export function checkMade(script: Script, notes: Note[]): void {
  for (const { node, above } of script.names.all) {
    if (node.type !== 'CallExpression' || calledName(node) !== 'createElement') continue
    const [owner, parent] = [above.at(-2), above.at(-1)]
    const name =
      parent?.type === 'VariableDeclarator'
        ? parent.id
        : parent?.type === 'AssignmentExpression' && owner?.type === 'ExpressionStatement'
          ? parent.left
          : undefined
    const isAlone =
      parent?.type === 'ExpressionStatement' || (parent?.type === 'MemberExpression' && isSet(parent, owner))
    const made = name ? (madeBy(script, name) ?? script.names.made.find((each) => each.node === name)) : undefined
    if (!isAlone && (!made || !made.uses.every(isKept))) continue
    doubt(notes, 'js/never-placed', [node.start, node.end], textOf(node.arguments[0]) ?? 'element')
  }
}

const isSet = (member: AnyNode, owner: AnyNode | undefined): boolean =>
  owner?.type === 'AssignmentExpression' && owner.left === member

const dressing =
  /^(setAttribute|removeAttribute|toggleAttribute|addEventListener|append|prepend|appendChild|insertAdjacent(HTML|Text)|remove|focus)$/

// Only dressed up: words set, classes added, other elements put into it.
function isKept({ node, writes, above }: Use): boolean {
  const [owner, parent] = [above.at(-2), above.at(-1)]
  if (writes)
    return (
      parent?.type === 'AssignmentExpression' &&
      parent.right.type === 'CallExpression' &&
      calledName(parent.right) === 'createElement'
    )
  if (parent?.type !== 'MemberExpression' || parent.object !== node) return false
  const name = memberName(parent) ?? ''
  if (isSet(parent, owner) || /^(style|classList|dataset)$/.test(name) || isInOwnHandler(node.name, above)) return true
  return owner?.type === 'CallExpression' && owner.callee === parent && dressing.test(name)
}

function isInOwnHandler(name: string, above: readonly AnyNode[]): boolean {
  return above.some(
    (each) =>
      each.type === 'CallExpression' &&
      calledName(each) === 'addEventListener' &&
      each.callee.type === 'MemberExpression' &&
      each.callee.object.type === 'Identifier' &&
      each.callee.object.name === name,
  )
}
