import type { AnyNode, CallExpression, SequenceExpression } from 'acorn'
import type { Note } from '../note.ts'
import { mentions, some } from './ast.ts'
import { calledName, kindOf, madeBy, memberName, shown, textOf, type Script } from './kinds.ts'
import { doubt } from './remark.ts'
import { isFunction, type FunctionNode, type Made } from './scope.ts'

const place = (node: AnyNode): readonly [number, number] => [node.start, node.end]

/** Answers that are worked out and lost, given back in part, or never given; values given to a function that it drops. */
export function checkAnswers(script: Script, notes: Note[]): void {
  for (const { node, above } of script.names.all) {
    if (node.type === 'ExpressionStatement' && node.expression.type === 'CallExpression')
      lost(script, node.expression, notes)
    else if (node.type === 'SequenceExpression' && isKept(node, above.at(-1)))
      doubt(notes, 'js/last-only', place(node), shown(script, node.expressions.at(-1) ?? node))
    else if (node.type === 'ReturnStatement' && node.argument) inEach(node, above, notes)
  }
  for (const made of script.names.made) {
    if (made.by === 'parameter') dropped(script, made, notes)
    const func = made.first
    if (isFunction(func) && !made.uses.some((use) => use.writes)) onePath(script, made, func, notes)
  }
}

// Parts that do something, as in `i++, j--`, and `(0, call)(…)`, which machines write, are meant.
function isKept({ expressions }: SequenceExpression, parent: AnyNode | undefined): boolean {
  const doesMore = expressions.slice(0, -1).some((each) => /^(Assignment|Update|Call|Await|Yield)/.test(each.type))
  return !doesMore && !/^(For|Expression|Call)/.test(parent?.type ?? 'For')
}

const listAnswers = /^(concat|slice|filter|map|join|includes|indexOf|find|toSorted|toReversed|flat)$/

// `names.concat(more);` and `double(4);` alone on a line.
function lost(script: Script, call: CallExpression, notes: Note[]): void {
  const { callee } = call
  const made = madeBy(script, callee)
  const isOwn =
    isFunction(made?.first) &&
    !made.uses.some((use) => use.writes) &&
    isPure(script, made.first) &&
    script.givers.has(made.first)
  const isList =
    callee.type === 'MemberExpression' &&
    listAnswers.test(memberName(callee) ?? '') &&
    kindOf(script, callee.object) === 'list' &&
    call.arguments.every((each) => !isFunction(each) || isPure(script, each))
  if (isOwn || isList) doubt(notes, 'js/result-unused', place(call), shown(script, call))
}

const plainCalls =
  /^(Number|String|parse(Int|Float)|round|floor|ceil|abs|max|min|sqrt|pow|to[A-Z]\w+|trim|includes|indexOf|slice|split|join|repeat|charAt)$/

// Nothing outside it changes, and nothing is shown.
function isPure(script: Script, func: FunctionNode): boolean {
  const isOwn = (node: AnyNode): boolean => {
    const made = madeBy(script, node)
    return made !== undefined && made.node.start >= func.start && made.node.end <= func.end
  }
  return !some(func.body, (each) => {
    if (each.type === 'AssignmentExpression') return !isOwn(each.left)
    if (each.type === 'UpdateExpression') return !isOwn(each.argument)
    if (each.type === 'CallExpression')
      return !plainCalls.test(calledName(each) ?? '') || madeBy(script, each.callee) !== undefined
    return (
      /^(Throw|Await|Yield|New|Import|Unary|TaggedTemplate)/.test(each.type) &&
      (each.type !== 'UnaryExpression' || each.operator === 'delete')
    )
  })
}

// `return x` inside `forEach` ends that one turn, and its value is lost.
function inEach(node: Extract<AnyNode, { type: 'ReturnStatement' }>, above: readonly AnyNode[], notes: Note[]): void {
  const at = above.findLastIndex(isFunction)
  const call = above[at - 1]
  const isEach =
    call?.type === 'CallExpression' && calledName(call) === 'forEach' && call.callee.type === 'MemberExpression'
  if (isEach && node.argument?.type !== 'CallExpression') doubt(notes, 'js/return-in-each', place(node))
}

// A value that is given in the call and thrown away, or whose name was put in quotes.
function dropped(script: Script, made: Made, notes: Note[]): void {
  const above = script.aboveOf.get(made.node) ?? []
  const func = above.at(-1)
  if (!isFunction(func) || func.body.type !== 'BlockStatement' || func.params.every((each) => each !== made.node))
    return
  const [first] = made.uses
  const step = first?.above.at(-1)
  const isOnTop = first?.above.at(-2)?.type === 'ExpressionStatement' && first.above.at(-3) === func.body
  if (
    first?.writes &&
    isOnTop &&
    step?.type === 'AssignmentExpression' &&
    step.operator === '=' &&
    !mentions(step.right, made.name)
  ) {
    if (made.uses.length > 1 && step.right.type === 'Literal') doubt(notes, 'js/parameter-lost', place(step), made.name)
    return
  }
  const name = func.id ? (madeBy(script, func.id) ?? script.names.made.find((each) => each.first === func)) : undefined
  const isGiven = name?.uses.some((use) => {
    const call = use.above.at(-1)
    return (
      call?.type === 'CallExpression' &&
      call.callee === use.node &&
      call.arguments.length > func.params.indexOf(made.node)
    )
  })
  if (first || /^(.{1,2}|event|evt|item|index)$/.test(made.name) || isGiven !== true) return
  const word = new RegExp(`\\b${made.name.replaceAll('$', '\\$')}\\b`)
  const quoted = script.names.all.find((each) => each.above.includes(func) && word.test(textOf(each.node) ?? ''))
  if (quoted) doubt(notes, 'js/name-in-quotes', place(quoted.node), made.name)
}

function leavers(node: AnyNode): number {
  let count = 0
  // Every node is asked, as none is ever the one wanted.
  some(node, (each) => {
    if (/^(Return|Throw)/.test(each.type)) count += 1
    return false
  })
  return count
}

// One `return`, inside one `if`, in a function whose answer is shown: else there is none to show.
function onePath(script: Script, made: Made, func: FunctionNode, notes: Note[]): void {
  if (func.body.type !== 'BlockStatement') return
  const last = func.body.body.at(-1)
  const isOnlyPath = last?.type === 'IfStatement' && !last.alternate && leavers(last) === 1 && leavers(func.body) === 1
  const isShown = made.uses.some(({ node, above }) => {
    const [user, call] = [above.at(-2), above.at(-1)]
    const isCall = call?.type === 'CallExpression' && call.callee === node
    return isCall && ((user?.type === 'BinaryExpression' && user.operator === '+') || user?.type === 'TemplateLiteral')
  })
  if (isOnlyPath && isShown) doubt(notes, 'js/one-path', place(last.test), made.name)
}
