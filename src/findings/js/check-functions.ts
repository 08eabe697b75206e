import type { AnyNode, BlockStatement, CallExpression } from 'acorn'
import type { Note } from '../note.ts'
import { calledName, memberName, type Script } from './kinds.ts'
import { doubt } from './remark.ts'
import { isFunction, type FunctionNode, type Made } from './scope.ts'

const place = (node: AnyNode): readonly [number, number] => [node.start, node.end]

/** Functions whose answer is asked for but never given, lines nobody reaches, calls with too little. */
export function checkFunctions(script: Script, notes: Note[]): void {
  for (const made of script.names.made) {
    const func = functionOf(made)
    if (!func) continue
    if (!noReturn(script, made, func, notes)) tooFew(made, func, notes)
    asValue(made, notes)
    callsItself(made, func, notes)
  }
  for (const { node, above } of script.names.all) {
    if (node.type === 'BlockStatement') unreached(script, node.body, notes)
    else if (node.type === 'CallExpression') {
      callback(script, node, notes)
      nothingBack(node, above.at(-1), notes)
    }
  }
}

function functionOf(made: Made): FunctionNode | undefined {
  const { first } = made
  if (made.uses.some((use) => use.writes)) return undefined
  return first && isFunction(first) ? first : undefined
}

function noReturn(script: Script, made: Made, func: FunctionNode, notes: Note[]): boolean {
  if (func.async || func.generator || func.body.type !== 'BlockStatement' || script.givers.has(func)) return false
  if (!made.uses.some((use) => isAsked(use.node, use.above))) return false
  const last = func.body.body.at(-1)
  const at =
    last && last.type === 'ExpressionStatement' && !/^(Call|Assignment|Update)/.test(last.expression.type)
      ? last
      : (func.id ?? made.node)
  doubt(notes, 'js/no-return', place(at), made.name)
  return true
}

// Whether the answer of `name(…)` is used for something.
function isAsked(node: AnyNode, above: readonly AnyNode[]): boolean {
  const call = above.at(-1)
  const user = above.at(-2)
  if (call?.type !== 'CallExpression' || call.callee !== node || !user) return false
  if (
    /^(ExpressionStatement|ArrowFunctionExpression|AwaitExpression|LogicalExpression|ConditionalExpression|ReturnStatement|ChainExpression|SequenceExpression)$/.test(
      user.type,
    )
  )
    return false
  // `console.log(greet())`, where `greet` itself prints, is a common first step: still worth telling.
  if (user.type === 'CallExpression' && /^(addEventListener|setTimeout|setInterval)$/.test(calledName(user) ?? ''))
    return false
  if (
    user.type === 'AssignmentExpression' &&
    user.left.type === 'MemberExpression' &&
    /^on[a-z]+$/.test(memberName(user.left) ?? '')
  )
    return false
  return true
}

function tooFew(made: Made, func: FunctionNode, notes: Note[]): void {
  const wanted = func.params.length
  if (wanted === 0 || func.params.some((each) => each.type !== 'Identifier')) return
  const params = func.params.flatMap((each) => (each.type === 'Identifier' ? [each.name] : []))
  for (const use of made.uses) {
    const call = use.above.at(-1)
    if (
      call?.type !== 'CallExpression' ||
      call.callee !== use.node ||
      call.arguments.some((each) => each.type === 'SpreadElement')
    )
      continue
    const missing = params.slice(call.arguments.length)
    // A parameter that the function itself checks may be left out.
    if (missing.length === 0 || !missing.every((name) => isNeeded(func, name))) continue
    doubt(notes, 'js/too-few', place(call), made.name, String(wanted), String(call.arguments.length))
    return
  }
}

function isNeeded(func: FunctionNode, name: string): boolean {
  const found: boolean[] = []
  const visit = (node: AnyNode, parent: AnyNode): void => {
    if (node.type === 'Identifier' && node.name === name && parent !== func)
      found.push(
        (parent.type === 'BinaryExpression' && !/^[!=]==?$/.test(parent.operator)) ||
          parent.type === 'TemplateLiteral' ||
          (parent.type === 'MemberExpression' && parent.object === node),
      )
    for (const value of Object.values(node) as unknown[]) {
      for (const each of (Array.isArray(value) ? value : [value]) as unknown[]) {
        if (typeof each === 'object' && each !== null && 'type' in each && 'start' in each) visit(each as AnyNode, node)
      }
    }
  }
  visit(func.body, func)
  return found.length > 0 && found.every(Boolean)
}

// `"Total: " + getTotal`: the function itself, where its answer was meant.
function asValue(made: Made, notes: Note[]): void {
  for (const use of made.uses) {
    const parent = use.above.at(-1)
    const isJoined = parent?.type === 'BinaryExpression' && !/^[!=]==?$/.test(parent.operator)
    const isShown =
      parent?.type === 'CallExpression' &&
      parent.callee !== use.node &&
      /^(log|alert|Number|String)$/.test(calledName(parent) ?? '')
    const isSet =
      parent?.type === 'AssignmentExpression' &&
      parent.right === use.node &&
      parent.left.type === 'MemberExpression' &&
      /^(textContent|innerHTML|innerText|value)$/.test(memberName(parent.left) ?? '')
    const isInTemplate = parent?.type === 'TemplateLiteral'
    if (isJoined || isShown || isSet || isInTemplate) {
      doubt(notes, 'js/function-as-value', place(use.node), made.name)
      return
    }
    if (parent?.type === 'ExpressionStatement') {
      doubt(notes, 'js/not-called', place(use.node), made.name)
      return
    }
  }
}

function callsItself(made: Made, func: FunctionNode, notes: Note[]): void {
  if (func.body.type !== 'BlockStatement') return
  for (const statement of func.body.body) {
    if (/^(If|Return|Switch|For|While|Try)/.test(statement.type) && statement.type !== 'ReturnStatement') return
    const call =
      statement.type === 'ExpressionStatement'
        ? statement.expression
        : statement.type === 'ReturnStatement'
          ? statement.argument
          : undefined
    if (call?.type === 'CallExpression' && call.callee.type === 'Identifier' && call.callee.name === made.name) {
      doubt(notes, 'js/calls-itself', place(call), made.name)
      return
    }
    if (statement.type === 'ReturnStatement') return
  }
}

function unreached(script: Script, body: readonly AnyNode[], notes: Note[]): void {
  const at = body.findIndex((each) => /^(Return|Break|Continue|Throw)Statement$/.test(each.type))
  const leaver = body[at]
  const next = body.slice(at + 1).find((each) => each.type !== 'FunctionDeclaration' && each.type !== 'EmptyStatement')
  if (!leaver || !next) return
  if (
    leaver.type === 'ReturnStatement' &&
    !leaver.argument &&
    next === body[at + 1] &&
    next.type === 'ExpressionStatement' &&
    /^\s*\n/.test(script.text.slice(leaver.end))
  ) {
    if (!/^(Call|Assignment|Update)/.test(next.expression.type)) {
      doubt(notes, 'js/return-alone', place(leaver))
      return
    }
  }
  doubt(notes, 'js/never-reached', place(next), leaver.type.replace('Statement', '').toLowerCase())
}

const answering = new Set(['map', 'filter', 'find', 'findIndex', 'some', 'every', 'reduce', 'sort', 'flatMap'])

function callback(script: Script, node: CallExpression, notes: Note[]): void {
  const name = calledName(node) ?? ''
  const [first] = node.arguments
  if (
    node.callee.type !== 'MemberExpression' ||
    !answering.has(name) ||
    script.ownMembers.has(name) ||
    !first ||
    !isFunction(first)
  )
    return
  if (first.body.type !== 'BlockStatement' || first.async || script.givers.has(first)) return
  const body: BlockStatement = first.body
  doubt(notes, 'js/callback-no-return', body.body[0] ? place(body.body[0]) : place(first), name)
}

function nothingBack(node: CallExpression, parent: AnyNode | undefined, notes: Note[]): void {
  const name = calledName(node)
  if (name !== 'forEach' && !(name === 'log' && node.callee.type === 'MemberExpression')) return
  const isUsed =
    parent?.type === 'VariableDeclarator' ||
    (parent?.type === 'AssignmentExpression' && parent.right === node) ||
    (name === 'forEach' && parent?.type === 'ReturnStatement')
  if (isUsed) doubt(notes, 'js/nothing-back', place(node), name === 'log' ? 'console.log' : 'forEach')
}
