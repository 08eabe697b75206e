import type { AnyNode, CallExpression } from 'acorn'
import { madeBy, type Script } from './kinds.ts'

/** Whether code that looks something up also asks if it was found: then it may well be missing. */
export function isAsked(script: Script, node: CallExpression): boolean {
  const above = script.aboveOf.get(node) ?? []
  if (isQuestion(node, above)) return true
  const parent = above.at(-1)
  const name =
    parent?.type === 'VariableDeclarator'
      ? parent.id
      : parent?.type === 'AssignmentExpression'
        ? parent.left
        : undefined
  const made = name ? madeBy(script, name) : undefined
  return made?.uses.some((use) => use.reads && isQuestion(use.node, use.above)) ?? false
}

// `if (el)`, `!el`, `el && …`, `el === null`, `el?.remove()`
export function isQuestion(node: AnyNode, above: readonly AnyNode[]): boolean {
  const parent = above.at(-1)
  if (!parent) return false
  if ('test' in parent && parent.test === node) return true
  if (parent.type === 'LogicalExpression') return parent.left === node || isQuestion(parent, above.slice(0, -1))
  if (parent.type === 'UnaryExpression') return parent.operator === '!'
  if (parent.type === 'MemberExpression') return parent.optional && parent.object === node
  if (parent.type !== 'BinaryExpression' || !/^[!=]==?$/.test(parent.operator)) return false
  return [parent.left, parent.right].some(
    (side) =>
      (side.type === 'Literal' && side.value === null) || (side.type === 'Identifier' && side.name === 'undefined'),
  )
}
