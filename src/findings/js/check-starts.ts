import type { AnyNode } from 'acorn'
import type { Note } from '../note.ts'
import { calledName, kindOf, memberName, type Script } from './kinds.ts'
import { doubt } from './remark.ts'
import { isFunction, type Made } from './scope.ts'

const place = (node: AnyNode): readonly [number, number] => [node.start, node.end]

/** Names that have nothing to start with, or that start again and again. */
export function checkStarts(script: Script, notes: Note[]): void {
  for (const made of script.names.made) {
    noStart(script, made, notes)
    resets(script, made, notes)
  }
}

// `let total;` and then `total = total + 5`: undefined plus a number.
function noStart(script: Script, made: Made, notes: Note[]): void {
  if (
    made.first ||
    !/^(let|var)$/.test(made.by) ||
    /^For(Of|In)/.test(script.aboveOf.get(made.node)?.at(-3)?.type ?? '')
  )
    return
  const [first] = made.uses
  if (!first?.writes || made.uses.some((use) => use.writes && !isStep(use.above, made.name))) return
  if (isStep(first.above, made.name)) doubt(notes, 'js/no-start-value', place(made.node), made.name)
}

export function isStep(above: readonly AnyNode[], name: string): boolean {
  const parent = above.at(-1)
  if (parent?.type === 'UpdateExpression') return true
  if (parent?.type === 'BinaryExpression')
    return above.some(
      (each) => each.type === 'AssignmentExpression' && each.left.type === 'Identifier' && each.left.name === name,
    )
  if (parent?.type !== 'AssignmentExpression') return false
  if (/^[+\-*/]=$/.test(parent.operator)) return true
  const { right } = parent
  return right.type === 'BinaryExpression' && right.left.type === 'Identifier' && right.left.name === name
}

// A total made inside the loop, or inside the function a button runs, starts again each time.
function resets(script: Script, made: Made, notes: Note[]): void {
  if (!/^(let|var)$/.test(made.by) || made.first?.type !== 'Literal') return
  const home = script.aboveOf.get(made.node) ?? []
  const writes = made.uses.filter((use) => use.writes)
  const [write] = writes
  if (writes.length !== 1 || !write || !isStep(write.above, made.name)) return
  const block = home.at(-3)
  const owner = home.at(-4)
  const isSameBlock = write.above.at(-3) === block || (write.above.at(-2) === block && block !== undefined)
  if (block?.type !== 'BlockStatement' || !isSameBlock) return
  if (owner && /^(For|ForOf|ForIn|While)Statement$/.test(owner.type) && made.by === 'let') {
    const isSum = kindOf(script, made.first) === 'number' || kindOf(script, made.first) === 'text'
    const isUsedAfter = made.uses.some((use) => use.reads && use.node.start > write.node.end)
    if (isSum && !isUsedAfter) doubt(notes, 'js/reset-in-loop', place(made.node), made.name)
    return
  }
  const isHandler = isFunction(owner) && runsAgain(script, owner)
  if (isHandler && typeof made.first.value === 'number')
    doubt(notes, 'js/reset-in-function', place(made.node), made.name)
}

// A function that an event or the page runs, once for each press.
export function runsAgain(script: Script, func: AnyNode): boolean {
  const above = script.aboveOf.get(func) ?? []
  const parent = above.at(-1)
  if (parent?.type === 'CallExpression')
    return calledName(parent) === 'addEventListener' || calledName(parent) === 'setInterval'
  if (parent?.type === 'AssignmentExpression')
    return parent.left.type === 'MemberExpression' && /^on/.test(memberName(parent.left) ?? '')
  const name = func.type === 'FunctionDeclaration' ? func.id?.name : undefined
  if (name === undefined) return false
  return (
    script.handlerNames.has(name) ||
    script.names.made.some(
      (made) =>
        made.name === name &&
        made.uses.some((use) => {
          const call = use.above.at(-1)
          return (
            (call?.type === 'CallExpression' &&
              call.callee !== use.node &&
              /^(addEventListener|setInterval)$/.test(calledName(call) ?? '')) ||
            (call?.type === 'AssignmentExpression' &&
              call.left.type === 'MemberExpression' &&
              /^on/.test(memberName(call.left) ?? ''))
          )
        }),
    )
  )
}
