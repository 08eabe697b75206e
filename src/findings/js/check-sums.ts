import type { AnyNode, BinaryExpression, CallExpression } from 'acorn'
import type { Note } from '../note.ts'
import { numberOf } from './ast.ts'
import { calledName, kindOf, madeBy, memberName, shown, textOf, type Script } from './kinds.ts'
import { doubt } from './remark.ts'

const place = (node: AnyNode): readonly [number, number] => [node.start, node.end]

/** Sums that work out something else than was meant, and letters in the wrong case. */
export function checkSums(script: Script, notes: Note[]): void {
  for (const { node } of script.names.all) {
    if (node.type === 'CallExpression') random(node, notes)
    else if (node.type === 'BinaryExpression') {
      if (
        node.operator === '^' &&
        /^[23]$/.test(String(numberOf(node.right))) &&
        kindOf(script, node.left) !== 'boolean'
      )
        doubt(notes, 'js/power', place(node), shown(script, node.left), shown(script, node.right))
      else if (/^[!=]==?$/.test(node.operator)) neverCase(script, node, notes)
    } else if (
      node.type === 'VariableDeclarator' &&
      node.id.type === 'Identifier' &&
      node.init &&
      /^(average|mean|avg)/i.test(node.id.name)
    )
      average(script, node.init, notes)
  }
}

// `Math.floor(Math.random())` is always 0.
function random(node: CallExpression, notes: Note[]): void {
  const [first] = node.arguments
  if (
    /^(floor|trunc|parseInt)$/.test(calledName(node) ?? '') &&
    first?.type === 'CallExpression' &&
    calledName(first) === 'random'
  )
    doubt(notes, 'js/random-zero', place(node))
}

// `4 + 6 / 2` in an average: only the 6 is halved.
function average(script: Script, node: AnyNode, notes: Note[]): void {
  const last = node.type === 'BinaryExpression' && node.operator === '+' ? node.right : undefined
  const isBare =
    last?.type === 'BinaryExpression' &&
    last.operator === '/' &&
    script.text[last.start] !== '(' &&
    script.text[last.start - 1] !== '('
  if (isBare) doubt(notes, 'js/sum-brackets', place(node), shown(script, last.left), shown(script, last.right))
}

// `word.toLowerCase() === "YES"`
function neverCase(script: Script, { left, right }: BinaryExpression, notes: Note[]): void {
  const made = madeBy(script, left)
  const value = made?.first && !made.uses.some((use) => use.writes) ? made.first : left
  const method =
    value.type === 'CallExpression' && value.callee.type === 'MemberExpression' ? memberName(value.callee) : undefined
  const text = textOf(right)
  if (text === undefined || (method !== 'toLowerCase' && method !== 'toUpperCase')) return
  const same = method === 'toLowerCase' ? text.toLowerCase() : text.toUpperCase()
  if (same !== text) doubt(notes, 'js/never-case', place(right), text, method, same)
}
