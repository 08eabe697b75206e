import type { AnyNode, CallExpression } from 'acorn'
import type { Note } from '../note.ts'
import { calledName, memberName, textOf, wordOf, type Script } from './kinds.ts'
import { doubt } from './remark.ts'

/** Places that take a bare name, given one with a selector's sign: `classList.add(".on")`. */
export function checkSigns(script: Script, notes: Note[]): void {
  for (const { node } of script.names.all) {
    if (node.type === 'CallExpression') inCall(script, node, notes)
    else if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression') {
      const name = memberName(node.left) ?? ''
      if (/^(className|id)$/.test(name)) signed(script, node.right, name, notes)
    }
  }
}

function inCall(script: Script, node: CallExpression, notes: Note[]): void {
  const { callee } = node
  const name = calledName(node) ?? ''
  const [first, second] = node.arguments
  if (first && /^(getElement|createElement$)/.test(name)) signed(script, first, name, notes)
  if (second && name === 'setAttribute' && /^(class|id)$/.test(textOf(first) ?? '')) signed(script, second, name, notes)
  const isList =
    callee.type === 'MemberExpression' &&
    callee.object.type === 'MemberExpression' &&
    memberName(callee.object) === 'classList'
  if (!isList) return
  for (const each of node.arguments) {
    const text = textOf(each)?.trim() ?? ''
    if (signed(script, each, `classList.${name}`, notes)) return
    if (/\s/.test(text)) doubt(notes, 'js/one-class', [each.start, each.end], text, `classList.${name}`)
  }
}

function signed(script: Script, node: AnyNode, method: string, notes: Note[]): boolean {
  const text = wordOf(script, node) ?? ''
  const found = /^\s*([#.<])([\w-]+)/.exec(text)
  if (found) doubt(notes, 'js/sign-not-wanted', [node.start, node.end], text, found[2] ?? '', method)
  return found !== null
}
