import type { AnyNode, AssignmentExpression, CallExpression, ForStatement, MemberExpression } from 'acorn'
import type { Note } from '../note.ts'
import { changesIn, mentions, numberOf, some } from './ast.ts'
import { calledName, itemKind, kindOf, listOf, madeBy, memberName, shown, type Script } from './kinds.ts'
import { doubt } from './remark.ts'
import type { Made } from './scope.ts'

const place = (node: AnyNode): readonly [number, number] => [node.start, node.end]

/** Lists and texts taken for what they are not: whole for one item, item for place, text for number. */
export function checkItems(script: Script, notes: Note[]): void {
  for (const { node, above } of script.names.all) {
    if (node.type === 'CallExpression') sorted(script, node, above.at(-1), notes)
    else if (node.type === 'MemberExpression') itemAsPlace(script, node, notes)
    else if (node.type === 'UnaryExpression' && node.operator === 'delete') deleted(script, node.argument, notes)
    else if (node.type === 'ForStatement') counter(script, node, notes)
    else if (node.type === 'AssignmentExpression') letter(script, node, notes)
    else if (node.type === 'BlockStatement') swap(script, node.body, notes)
    if (node.type === 'BinaryExpression' && /^[!=]==?$/.test(node.operator))
      sameList(script, node.left, node.right, notes)
    if ('test' in node && node.test) placeAsTest(node.test, notes)
  }
  const { node: file } = script.names.top
  if (file.type === 'Program') swap(script, file.body, notes)
  for (const made of script.names.made) unusedItem(script, made, notes)
}

// `[10, 9].sort()` puts 10 first, because it compares them as text.
function sorted(script: Script, call: CallExpression, parent: AnyNode | undefined, notes: Note[]): void {
  const { callee } = call
  if (
    call.arguments.length > 0 ||
    callee.type !== 'MemberExpression' ||
    !/^(sort|toSorted)$/.test(memberName(callee) ?? '')
  )
    return
  const made = madeBy(script, callee.object)
  const list = made?.first ?? callee.object
  // What is handed in, set anew, or put in later may be no number.
  if (made && (made.by === 'parameter' || itemKind(script, callee.object, 0) !== 'number')) return
  if (list.type !== 'ArrayExpression' || parent?.type === 'MemberExpression') return
  const numbers = list.elements.map((each) => numberOf(each) ?? NaN)
  if (numbers.length < 2 || numbers.some(Number.isNaN)) return
  const byText = [...numbers].sort()
  const isOther = [...numbers].sort((one, other) => one - other).some((each, at) => each !== byText[at])
  if (isOther) doubt(notes, 'js/sort-as-text', place(call))
}

// `names[name]` in `for (const name of names)`
function itemAsPlace(
  script: Script,
  { object, property, computed, start, end }: MemberExpression,
  notes: Note[],
): void {
  const made = computed ? madeBy(script, property) : undefined
  const list = made ? listOf(script, made) : undefined
  if (made && list?.type === 'Identifier' && object.type === 'Identifier' && object.name === list.name)
    doubt(notes, 'js/item-as-place', [start, end], made.name, list.name)
}

function deleted(script: Script, node: AnyNode, notes: Note[]): void {
  if (node.type === 'MemberExpression' && node.computed && kindOf(script, node.object) === 'list')
    doubt(notes, 'js/delete-item', place(node), shown(script, node.object))
}

// The whole list in each turn, where one item was meant.
function counter(script: Script, { init, test, body }: ForStatement, notes: Note[]): void {
  const made = init?.type === 'VariableDeclaration' ? init.declarations[0] : undefined
  if (made?.id.type !== 'Identifier' || test?.type !== 'BinaryExpression' || mentions(body, made.id.name)) {
    const isLast =
      made?.id.type === 'Identifier' && made.init?.type === 'MemberExpression' && memberName(made.init) === 'length'
    if (isLast) pastEnd(script, made.init, made.id, body, notes)
    return
  }
  const { right } = test
  if (right.type === 'MemberExpression' && memberName(right) === 'length' && right.object.type === 'Identifier')
    whole(script, body, right.object.name, `${right.object.name}[${made.id.name}]`, notes)
}

// `for (let i = list.length; …; i--)`, and `list[i]` in it: the first is past the end.
function pastEnd(
  script: Script,
  length: AnyNode | null | undefined,
  name: AnyNode,
  body: AnyNode,
  notes: Note[],
): void {
  if (length?.type !== 'MemberExpression' || name.type !== 'Identifier' || changesIn(body, name.name)) return
  const list = shown(script, length.object)
  const takes = some(
    body,
    (each) =>
      each.type === 'MemberExpression' &&
      each.computed &&
      shown(script, each.object) === list &&
      each.property.type === 'Identifier' &&
      each.property.name === name.name,
  )
  if (takes) doubt(notes, 'js/last-item', place(length), list)
}

function unusedItem(script: Script, made: Made, notes: Note[]): void {
  const list = made.uses.length === 0 ? listOf(script, made) : undefined
  const loop = script.aboveOf.get(made.node)?.at(-3)
  if (list?.type === 'Identifier' && loop?.type === 'ForOfStatement')
    whole(script, loop.body, list.name, made.name, notes)
}

function whole(script: Script, body: AnyNode, list: string, item: string, notes: Note[]): void {
  const found = script.names.all.find(
    ({ node, above }) =>
      node.type === 'Identifier' && node.name === list && above.includes(body) && isShown(above.at(-1)),
  )
  if (found) doubt(notes, 'js/whole-list', place(found.node), list, item)
}

const isShown = (parent: AnyNode | undefined): boolean =>
  (parent?.type === 'CallExpression' && /^(log|alert)$/.test(calledName(parent) ?? '')) ||
  (parent?.type === 'BinaryExpression' && parent.operator === '+') ||
  parent?.type === 'TemplateLiteral'

// `word[0] = "b"` does nothing at all.
function letter(script: Script, { left }: AssignmentExpression, notes: Note[]): void {
  if (
    left.type === 'MemberExpression' &&
    left.computed &&
    kindOf(script, left.object) === 'text' &&
    kindOf(script, left.property) === 'number'
  )
    doubt(notes, 'js/letter-fixed', place(left), shown(script, left.object))
}

// `a = b` and then `b = a`: the first value of `a` is gone.
function swap(script: Script, body: readonly AnyNode[], notes: Note[]): void {
  const sides = body.map((each) => {
    const step = each.type === 'ExpressionStatement' ? each.expression : undefined
    return step?.type === 'AssignmentExpression' &&
      step.operator === '=' &&
      /^(Identifier|MemberExpression)$/.test(step.right.type)
      ? [shown(script, step.left, 60), shown(script, step.right, 60)]
      : undefined
  })
  sides.forEach((each, at) => {
    const next = sides[at + 1]
    const node = body[at]
    if (each && next && node && each[0] === next[1] && each[1] === next[0] && each[0] !== each[1])
      doubt(notes, 'js/swap', place(node), each[0] ?? '')
  })
}

function sameList(script: Script, left: AnyNode, right: AnyNode, notes: Note[]): void {
  const [one, other] = [madeBy(script, left), madeBy(script, right)]
  const isNew = (made: Made | undefined): boolean =>
    made?.first?.type === 'ArrayExpression' && !made.uses.some((use) => use.writes)
  if (one !== other && isNew(one) && isNew(other)) doubt(notes, 'js/compare-list', [left.start, right.end])
}

// `if (list.indexOf("Mon"))`: the first place is 0, which counts as false.
function placeAsTest(test: AnyNode, notes: Note[]): void {
  const call = test.type === 'UnaryExpression' && test.operator === '!' ? test.argument : test
  const name =
    call.type === 'CallExpression' && call.callee.type === 'MemberExpression' ? (memberName(call.callee) ?? '') : ''
  if (/^(indexOf|findIndex|lastIndexOf|search)$/.test(name)) doubt(notes, 'js/place-as-test', place(test), name)
}
