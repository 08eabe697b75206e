import type { AnyNode } from 'acorn'

export function numberOf(node: AnyNode | null | undefined): number | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'number') return node.value
  return node?.type === 'UnaryExpression' &&
    node.operator === '-' &&
    node.argument.type === 'Literal' &&
    typeof node.argument.value === 'number'
    ? -node.argument.value
    : undefined
}

export function mentions(node: AnyNode, name: string): boolean {
  return some(node, (each) => each.type === 'Identifier' && each.name === name)
}

export function some(node: AnyNode, wanted: (node: AnyNode) => boolean): boolean {
  if (wanted(node)) return true
  for (const value of Object.values(node) as unknown[]) {
    const list: readonly unknown[] = Array.isArray(value) ? value : [value]
    for (const each of list) {
      if (
        typeof each === 'object' &&
        each !== null &&
        'type' in each &&
        'start' in each &&
        some(each as AnyNode, wanted)
      )
        return true
    }
  }
  return false
}

export function changesIn(body: AnyNode, name: string): boolean {
  return some(
    body,
    (each) =>
      (each.type === 'UpdateExpression' && each.argument.type === 'Identifier' && each.argument.name === name) ||
      (each.type === 'AssignmentExpression' &&
        some(each.left, (left) => left.type === 'Identifier' && left.name === name)),
  )
}

export function canLeave(body: AnyNode): boolean {
  return some(
    body,
    (each) =>
      each.type === 'BreakStatement' ||
      each.type === 'ReturnStatement' ||
      each.type === 'ThrowStatement' ||
      each.type === 'AwaitExpression' ||
      each.type === 'YieldExpression',
  )
}
