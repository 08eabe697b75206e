import type { AnyNode } from 'acorn'
import type { Note } from '../note.ts'
import { calledName, listOf, shown, type Script } from './kinds.ts'
import { doubt } from './remark.ts'
import { isFunction, type Made, type Use } from './scope.ts'

/** A copy that is changed and never read again: the page, the list or the caller's value was meant. */
export function checkCopies(script: Script, notes: Note[]): void {
  for (const made of script.names.made) {
    const write = lostWrite(script, made)
    if (!write) continue
    const place = [write.node.start, write.node.end] as const
    const above = script.aboveOf.get(made.node) ?? []
    const list = listOf(script, made) ?? eachOf(above, made.node)
    if (list) doubt(notes, 'js/copy-changed', place, made.name, `${shown(script, list)}[i]`)
    else if (made.first?.type === 'MemberExpression' && !mayBeReadElsewhere(script, made))
      doubt(notes, 'js/copy-changed', place, made.name, shown(script, made.first))
    else if (made.by === 'parameter' && above.at(-1)?.type === 'FunctionDeclaration')
      doubt(notes, 'js/parameter-changed', place, made.name)
  }
}

// `item` of `list.forEach((item) => …)`
function eachOf(above: readonly AnyNode[], node: AnyNode): AnyNode | undefined {
  const [call, func] = [above.at(-2), above.at(-1)]
  const isFirst = isFunction(func) && func.params[0] === node && call?.type === 'CallExpression'
  return isFirst && calledName(call) === 'forEach' && call.callee.type === 'MemberExpression'
    ? call.callee.object
    : undefined
}

// Names at the top belong to every script of the page.
function mayBeReadElsewhere(script: Script, made: Made): boolean {
  const scripts = [
    ...(script.page?.scripts ?? []),
    ...(script.page?.links ?? []).filter(({ name }) => /js$/i.test(name)),
  ]
  const isExported = script.aboveOf.get(made.node)?.some((each) => each.type.startsWith('Export'))
  return isExported === true || (made.scope === script.names.top && scripts.length > 1)
}

/** The first change of a name whose new value nobody reads. */
function lostWrite(script: Script, made: Made): Use | undefined {
  if (!/^(let|var|parameter)$/.test(made.by)) return undefined
  const writes = made.uses.filter((use) => use.writes)
  const [first] = writes
  if (!first || !writes.every((use) => isOwnStep(use, made.name))) return undefined
  const reads = made.uses.filter((use) => use.reads && !isOwnStep(use, made.name))
  const own = (above: readonly AnyNode[]): AnyNode | undefined => above.findLast(isFunction)
  const home = own(script.aboveOf.get(made.node) ?? [])
  const isStraight =
    own(first.above) === home && !first.above.some((each) => isLoop(each) && each.start > made.node.start)
  const isOver = reads.every((use) => isStraight && use.node.end < first.node.start && own(use.above) === home)
  return isOver ? first : undefined
}

const isLoop = (node: AnyNode): boolean => /^(For|While|Do)/.test(node.type)

// A whole line that only changes the name: `n = 5`, `n += 1`, `n++`, and the `n` inside `n = n + 1`.
function isOwnStep({ node, above }: Use, name: string): boolean {
  const at = above.findLastIndex((each) => /^(AssignmentExpression|UpdateExpression)$/.test(each.type))
  const step = above[at]
  if (!step || above[at - 1]?.type !== 'ExpressionStatement') return false
  if (step.type === 'UpdateExpression') return step.argument === node
  return (
    step.type === 'AssignmentExpression' &&
    step.left.type === 'Identifier' &&
    step.left.name === name &&
    !above.slice(at).some(mayShow)
  )
}

// A function that is handed the value may do anything with it, but these only make another value of it.
function mayShow(node: AnyNode): boolean {
  const isPlain =
    node.type === 'CallExpression' &&
    /^(Number|parse(Int|Float)|String|round|floor|ceil|trim|to[A-Z]\w+)$/.test(calledName(node) ?? '')
  return (node.type === 'CallExpression' && !isPlain) || isFunction(node)
}
