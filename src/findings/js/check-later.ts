import type { AnyNode } from 'acorn'
import type { Note } from '../note.ts'
import { change } from './check-aliases.ts'
import { isStep } from './check-starts.ts'
import { calledName, madeBy, memberName, shown, type Script } from './kinds.ts'
import { doubt } from './remark.ts'
import { isFunction, type Made, type Use } from './scope.ts'

/** What comes later and is used at once: a promise for its answer, a name that a function fills in when its time comes. */
export function checkLater(script: Script, notes: Note[]): void {
  for (const made of script.names.made) tooSoon(script, made, notes)
  for (const { node, above } of script.names.all) {
    if (!isPromise(script, node)) continue
    const kept = script.names.made.find((each) => each.first === node)
    const isUsed = kept
      ? !kept.uses.some((use) => use.writes) && kept.uses.some((use) => isAnswer(use.node, use.above))
      : isAnswer(node, above)
    if (isUsed) doubt(notes, 'js/no-await', [node.start, node.end], shown(script, node))
  }
}

function isPromise(script: Script, node: AnyNode): boolean {
  if (node.type === 'NewExpression') return node.callee.type === 'Identifier' && node.callee.name === 'Promise'
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return false
  const made = madeBy(script, node.callee)
  return made ? isFunction(made.first) && made.first.async : node.callee.name === 'fetch'
}

// Worked with as if it were the answer.
function isAnswer(node: AnyNode, above: readonly AnyNode[]): boolean {
  const parent = above.at(-1)
  if (parent?.type === 'MemberExpression')
    return parent.object === node && !/^(then|catch|finally|constructor)$/.test(memberName(parent) ?? '')
  const left = parent?.type === 'AssignmentExpression' && parent.right === node ? parent.left : undefined
  const isTold = parent?.type === 'CallExpression' && /^(log|alert)$/.test(calledName(parent) ?? '')
  const isSet = left?.type === 'MemberExpression' && /^(textContent|inner\w+|value)$/.test(memberName(left) ?? '')
  return (
    isTold ||
    isSet ||
    (parent?.type === 'BinaryExpression' && !/in/.test(parent.operator)) ||
    parent?.type === 'TemplateLiteral'
  )
}

const owner = (above: readonly AnyNode[]): AnyNode | undefined => above.findLast(isFunction)

// `let x; setTimeout(() => { x = 1 }); console.log(x)`: the last line does not wait.
function tooSoon(script: Script, made: Made, notes: Note[]): void {
  const home = owner(script.aboveOf.get(made.node) ?? [])
  const isFill = (use: Use): boolean => use.writes || /push|shift/.test(change(use))
  const fills = made.uses.filter(isFill)
  const reads = made.uses.filter((use) => !isFill(use) && !isStep(use.above, made.name))
  const call = fills[0]?.above.find((each) => each.start > made.node.end && isLater(each))
  const [read] = reads
  if (
    !call ||
    !read ||
    made.by === 'parameter' ||
    !/^(undefined|Literal|ArrayExpression)$/.test(String(made.first?.type))
  )
    return
  const isAllLater = fills.every(
    ({ node, above }) => above.includes(call) && owner(above) !== home && node.end < call.end,
  )
  const isStraight = reads.every((use) => use.node.start > call.end && owner(use.above) === home)
  const waits = /await|yield/.test(script.text.slice(call.start, read.node.start))
  if (isAllLater && isStraight && !waits)
    doubt(notes, 'js/used-before-done', [read.node.start, read.node.end], made.name)
}

const isLater = (node: AnyNode): boolean =>
  node.type === 'CallExpression' && /^(setTimeout|then|addEventListener)$/.test(calledName(node) ?? '')
