import type { AnyNode, MemberExpression, ObjectExpression, Property } from 'acorn'
import type { Note } from '../note.ts'
import { isQuestion } from './asked.ts'
import { calledName, kindOf, madeBy, memberName, shown, type Script } from './kinds.ts'
import { doubt } from './remark.ts'
import { isFunction, find } from './scope.ts'

const place = (node: AnyNode): readonly [number, number] => [node.start, node.end]

/** Objects asked for what they do not have, and objects put where a text belongs. */
export function checkObjects(script: Script, notes: Note[]): void {
  for (const { node, above } of script.names.all) {
    if (node.type === 'MemberExpression') member(script, node, above, notes)
    else if (node.type === 'ObjectExpression') keyTwice(node, notes)
    else if (node.type === 'ForOfStatement' && literalOf(script, node.right))
      doubt(notes, 'js/of-object', place(node.right), shown(script, node.right))
    else if (node.type === 'Identifier' && isAsText(script, node, above) && literalOf(script, node))
      doubt(notes, 'js/object-as-text', place(node), node.name)
  }
}

/** The object a name stands for, when it is written out and is never another. */
function literalOf(script: Script, node: AnyNode): ObjectExpression | undefined {
  const made = madeBy(script, node)
  if (made?.first?.type !== 'ObjectExpression') return undefined
  return made.by === 'const' || !made.uses.some((use) => use.writes) ? made.first : undefined
}

const keyOf = (each: Property): string | undefined =>
  each.computed
    ? undefined
    : each.key.type === 'Identifier'
      ? each.key.name
      : String(each.key.type === 'Literal' ? each.key.value : '')

function valueIn(object: ObjectExpression, key: string): AnyNode | undefined {
  const found = object.properties.find((each) => each.type === 'Property' && keyOf(each) === key)
  return found?.type !== 'Property' ? undefined : found.kind === 'init' ? found.value : found.key
}

function member(script: Script, node: MemberExpression, above: readonly AnyNode[], notes: Note[]): void {
  const { object, property, computed } = node
  const name = memberName(node)
  if (name === 'length' && kindOf(script, object) === 'number')
    doubt(notes, 'js/wrong-member', place(property), name, 'String( … ).length', 'A number')
  const own = literalOf(script, object)
  if (!own) return
  const parent = above.at(-1)
  const text = computed && property.type === 'Identifier' && !madeBy(script, property) ? property.name : undefined
  if (text !== undefined && valueIn(own, text)) {
    doubt(notes, 'js/text-without-quotes', place(property), text)
    return
  }
  if (name === undefined) return
  const value = valueIn(own, name)
  const isSet = parent?.type === 'AssignmentExpression' && parent.left === node
  if (value && isFunction(value) && isAsText(script, node, above))
    doubt(notes, 'js/method-not-called', place(property), name)
  else if (!value && !isSet && !isQuestion(node, above) && !mayHave(script, own, object, name))
    missing(script, node, name, notes)
}

// A key may come from elsewhere: spread in, computed, set later, or put there by a function that is handed the object.
function mayHave(script: Script, own: ObjectExpression, node: AnyNode, name: string): boolean {
  if (own.properties.some((each) => each.type !== 'Property' || each.computed)) return true
  if (/^(constructor|toString|toLocaleString|valueOf|hasOwnProperty|isPrototypeOf|__proto__)$/.test(name)) return true
  return (
    madeBy(script, node)?.uses.some((use) => {
      const [owner, parent] = [use.above.at(-2), use.above.at(-1)]
      if (parent?.type === 'MemberExpression' && parent.object === use.node)
        return (
          owner?.type === 'AssignmentExpression' &&
          owner.left === parent &&
          (parent.computed || memberName(parent) === name)
        )
      return (
        !(
          parent?.type === 'CallExpression' &&
          /^(log|table|keys|values|entries|stringify)$/.test(calledName(parent) ?? '')
        ) && parent?.type !== 'ForInStatement'
      )
    }) ?? true
  )
}

function missing(script: Script, node: MemberExpression, name: string, notes: Note[]): void {
  const object = shown(script, node.object)
  const scope = script.scopeOf.get(node.object)
  const made = scope ? find(scope, name) : undefined
  if (name === 'length')
    doubt(notes, 'js/wrong-member', place(node.property), name, `Object.keys(${object}).length`, 'An object')
  else if (made && made.by !== 'function') doubt(notes, 'js/dot-for-square', place(node), object, name)
  else if (!notes.some((note) => note.at === node.property.start))
    doubt(notes, 'js/no-such-key', place(node.property), object, name)
}

// Joined to text, printed inside one, or put on the page.
function isAsText(script: Script, node: AnyNode, above: readonly AnyNode[]): boolean {
  const parent = above.at(-1)
  if (parent?.type === 'TemplateLiteral') return true
  if (parent?.type === 'BinaryExpression' && parent.operator === '+')
    return [parent.left, parent.right].some((each) => each !== node && kindOf(script, each) === 'text')
  return (
    (parent?.type === 'AssignmentExpression' &&
      parent.right === node &&
      parent.left.type === 'MemberExpression' &&
      /^(textContent|inner(HTML|Text))$/.test(memberName(parent.left) ?? '')) ||
    (node.type === 'MemberExpression' &&
      parent?.type === 'CallExpression' &&
      parent.callee !== node &&
      /^(log|alert)$/.test(calledName(parent) ?? ''))
  )
}

function keyTwice({ properties }: ObjectExpression, notes: Note[]): void {
  const seen = new Set<string>()
  for (const each of properties) {
    const key = each.type === 'Property' && each.kind === 'init' ? keyOf(each) : undefined
    if (key === undefined) continue
    if (seen.has(key)) doubt(notes, 'js/key-twice', place(each), key)
    seen.add(key)
  }
}
