import type { AnyNode, CallExpression, MemberExpression } from 'acorn'
import type { Note } from '../note.ts'
import { nearest, slips } from '../text.ts'
import { calledName, elementsCalls, kindOf, memberName, shown, type Script } from './kinds.ts'
import { doubt } from './remark.ts'
import {
  arrayMembers,
  elementMembers,
  meantAnywhere,
  meantMembers,
  members,
  methods,
  properties,
  textMembers,
} from './vocabulary.ts'

/** What stands after a dot: spelt wrong, of another kind of thing, called when it is a value, or not called when it is not. */
export function checkMembers(script: Script, notes: Note[]): void {
  let mostLookedUp = 600
  for (const { node, above } of script.names.all) {
    const parent = above.at(-1)
    if (
      node.type === 'MemberExpression' &&
      node.computed &&
      node.object.type === 'Identifier' &&
      kindOf(script, node.object) === 'function'
    )
      doubt(notes, 'js/square-for-round', [node.start, node.end], node.object.name)
    if (node.type === 'MemberExpression') {
      const name = memberName(node)
      if (name === undefined || script.ownMembers.has(name)) continue
      // Looking for near names costs time: a file with hundreds of names of its own gets no such help at its end.
      if (!members.has(name) && --mostLookedUp < 0) continue
      if (!spelling(script, node, name, notes)) use(script, node, { name, parent }, notes)
    }
    if (node.type === 'CallExpression') called(script, node, notes)
  }
}

const ofMember = (node: MemberExpression): readonly [number, number] => [node.property.start, node.property.end]

function spelling(script: Script, node: MemberExpression, name: string, notes: Note[]): boolean {
  const kind = kindOf(script, node.object)
  const isBuiltIn =
    node.object.type === 'Identifier' &&
    ['Math', 'console', 'document', 'JSON', 'Number', 'localStorage'].includes(node.object.name)
  const own = kind === 'list' ? arrayMembers : kind === 'text' || kind === 'typed' ? textMembers : undefined
  if (node.computed || own?.has(name) === true || (own === undefined && members.has(name))) return false
  const meant = (
    kind === 'list'
      ? meantMembers['list']
      : kind === 'text' || kind === 'typed'
        ? meantMembers['text']
        : kind === 'element' || kind === 'elements'
          ? meantMembers['element']
          : undefined
  )?.[name]
  if (own === undefined && ownName(script, node, { name, kind }, notes)) return true
  // An object of her own has her own keys only.
  if (kind === 'object') return false
  const known = own ?? members
  const same = [...known].find((each) => each.toLowerCase() === name.toLowerCase())
  if (same !== undefined) doubt(notes, 'js/capital-member', ofMember(node), name, same)
  else if (meant !== undefined) doubt(notes, 'js/wrong-member', ofMember(node), name, meant, kindWords[kind] ?? 'It')
  else if (meantAnywhere[name] !== undefined && (isStyle(node) || !/[cC]olour$/.test(name)))
    doubt(notes, 'js/misspelt-member', ofMember(node), name, meantAnywhere[name] ?? name)
  else {
    const near = nearest(name, kind === 'element' ? elementMembers : known) ?? nearest(name, known)
    if (near === undefined) return false
    const isClose = slips(name.toLowerCase(), near.toLowerCase()) <= (name.length > 5 ? 2 : 1)
    if (!isClose || (kind === 'unknown' && !isBuiltIn && !isStyle(node) && !isTypical(name, near))) return false
    doubt(notes, 'js/misspelt-member', ofMember(node), name, near)
  }
  return true
}

const isStyle = ({ object }: MemberExpression): boolean =>
  object.type === 'MemberExpression' && memberName(object) === 'style'

// A thing that nobody knows may have any key, `price` as well as `slice`. Only what is plainly a slip is one.
function isTypical(name: string, near: string): boolean {
  const letters = (word: string): string => Array.from(word.toLowerCase()).sort().join('')
  const count = slips(name.toLowerCase(), near.toLowerCase())
  if (name === `${near}s` || near === `${name}s`) return false
  if (letters(name) === letters(near)) return name.length > 4
  if (/^(length|value|style|target|checked|disabled|children|forEach|includes|filter|splice|slice|push)$/.test(near))
    return count === 1 && !/^(valve|vale|valued|stile|styled|spice|filler|bush|rush|posh|included?|checker)$/.test(name)
  return /[A-Z]/.test(near) && near.length > 7 && (/[A-Z]/.test(name) || name.length > 8)
}

// `person.nmae`, where the learner's own object has `name`.
function ownName(
  script: Script,
  node: MemberExpression,
  { name, kind }: { name: string; kind: string },
  notes: Note[],
): boolean {
  if (kind !== 'object' && kind !== 'unknown') return false
  const same = [...script.ownMembers].find((each) => each.toLowerCase() === name.toLowerCase())
  const near = same ?? (kind === 'object' || name.length > 4 ? nearest(name, script.ownMembers) : undefined)
  if (near === undefined || slips(name.toLowerCase(), near.toLowerCase()) > (name.length > 4 ? 2 : 1)) return false
  doubt(notes, same === undefined ? 'js/misspelt-member' : 'js/capital-member', ofMember(node), name, near)
  return true
}

const kindWords: Readonly<Record<string, string>> = {
  list: 'A list',
  text: 'A text',
  typed: 'A text',
  element: 'An element',
  elements: 'A list of elements',
}

function use(
  script: Script,
  node: MemberExpression,
  { name, parent }: { name: string; parent: AnyNode | undefined },
  notes: Note[],
): void {
  const isCallee = parent?.type === 'CallExpression' && parent.callee === node
  const isTarget = parent?.type === 'AssignmentExpression' && parent.left === node
  const kind = kindOf(script, node.object)
  const meant = meantMembers['element']?.[name]
  if (kind === 'element' && !members.has(name) && meant !== undefined) {
    doubt(notes, 'js/wrong-member', ofMember(node), name, meant, 'An element')
    return
  }
  if (kind === 'element' && /^(class|text|color|backgroundColor|fontSize|html|background|display)$/.test(name)) {
    doubt(notes, 'js/wrong-member', ofMember(node), name, meant ?? name, 'An element')
    return
  }
  if (kind === 'list' && /^(add|append|size|count|contains|has|remove)$/.test(name)) {
    doubt(notes, 'js/wrong-member', ofMember(node), name, meantMembers['list']?.[name] ?? name, 'A list')
    return
  }
  if (
    kind === 'elements' &&
    !/^(length|forEach|item|keys|values|entries|namedItem)$/.test(name) &&
    elementMembers.has(name)
  ) {
    doubt(notes, 'js/list-as-one', ofMember(node), listMethod(script, node.object), name)
    return
  }
  if (isCallee && properties.has(name)) {
    const isSet = parent.arguments.length > 0 && name !== 'length'
    doubt(notes, isSet ? 'js/set-with-brackets' : 'js/not-a-function', ofMember(node), name)
    return
  }
  if (isCallee || !methods.has(name)) return
  if (isTarget && /^(push|log|appendChild|addEventListener|setAttribute|getElementById)$/.test(name)) {
    doubt(notes, 'js/method-overwritten', ofMember(node), name)
    return
  }
  const isOwner =
    /^(list|text|typed|element|number)$/.test(kind) ||
    (node.object.type === 'Identifier' && /^(Math|document|console)$/.test(node.object.name))
  const isShown =
    parent?.type === 'CallExpression' && /^(log|alert|Number|String|floor|round|ceil)$/.test(calledName(parent) ?? '')
  // `word => word.toUpperCase`: nobody gives back the function itself.
  const isGiven =
    /^(Return|Arrow|Template)/.test(parent?.type ?? '') && /^to(Upper|Lower)Case$|^trim$|^toFixed$/.test(name)
  const isRead =
    (parent?.type !== 'CallExpression' || isShown) &&
    parent?.type !== 'MemberExpression' &&
    !isTarget &&
    parent?.type !== 'UnaryExpression' &&
    parent?.type !== 'IfStatement' &&
    parent?.type !== 'LogicalExpression'
  if (
    (isRead && (isOwner || parent?.type === 'ExpressionStatement' || isGiven)) ||
    (parent?.type === 'MemberExpression' && isOwner)
  )
    doubt(notes, 'js/method-not-called', ofMember(node), name)
}

function listMethod(script: Script, node: AnyNode): string {
  return (
    [...elementsCalls].find((each) => shown(script, node, 200).includes(each)) ??
    [...elementsCalls].find((each) => script.text.includes(each)) ??
    'This'
  )
}

function called(script: Script, node: CallExpression, notes: Note[]): void {
  const { callee } = node
  if (callee.type !== 'Identifier') {
    const isText = callee.type === 'Literal'
    if (isText) doubt(notes, 'js/called-value', [callee.start, callee.end], shown(script, callee), 'a value')
    return
  }
  const kind = kindOf(script, callee)
  const place = [callee.start, node.end] as const
  if (kind === 'list' || kind === 'elements') doubt(notes, 'js/list-called', place, callee.name)
  else if (kind === 'class') doubt(notes, 'js/without-new', place, callee.name)
  else if (kind === 'number' || kind === 'text' || kind === 'typed' || kind === 'boolean')
    doubt(
      notes,
      'js/called-value',
      place,
      callee.name,
      kind === 'number' ? 'a number' : kind === 'boolean' ? 'true or false' : 'a text',
    )
}
