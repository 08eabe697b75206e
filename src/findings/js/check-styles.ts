import type { AnyNode } from 'acorn'
import { checkValue } from '../css/value.ts'
import { isProperty } from '../css/vocabulary.ts'
import type { Note } from '../note.ts'
import { numberOf } from './ast.ts'
import { kindOf, memberName, shown, textOf, type Script } from './kinds.ts'
import { doubt } from './remark.ts'

const sizes =
  /^(width|height|top|left|right|bottom|gap|fontSize|letterSpacing|(margin|padding)\w*|(max|min)(Width|Height)|border(Radius|Width))$/

/** `box.style.color = "rd"`: a value of CSS inside a script, read as CSS reads it. */
export function checkStyles(script: Script, notes: Note[]): void {
  for (const { node } of script.names.all) {
    if (node.type !== 'AssignmentExpression' || node.operator !== '=') continue
    const { left, right } = node
    const owner = left.type === 'MemberExpression' ? left.object : undefined
    if (left.type !== 'MemberExpression' || owner?.type !== 'MemberExpression' || memberName(owner) !== 'style')
      continue
    const name = memberName(left) ?? ''
    const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    const value = textOf(right)
    if (value?.trim() && isProperty(property)) checkValue({ property, at: right.start + 1, value, clean: value }, notes)
    else if (sizes.test(name) && isSize(script, right))
      doubt(notes, 'js/style-unit', [right.start, right.end], name, shown(script, right))
  }
}

const isSize = (script: Script, node: AnyNode): boolean => kindOf(script, node) === 'number' && numberOf(node) !== 0
