import type { AnyNode, AssignmentExpression, CallExpression, MemberExpression } from 'acorn'
import { valueOf } from '../html/page.ts'
import type { Note } from '../note.ts'
import { meanings } from '../text.ts'
import { mentions } from './ast.ts'
import { runsAgain } from './check-starts.ts'
import {
  calledName,
  elementOf,
  isBox,
  itemKind,
  kindOf,
  madeBy,
  memberName,
  shown,
  textOf,
  type Script,
} from './kinds.ts'
import { doubt } from './remark.ts'
import { isFunction, type Made } from './scope.ts'

const place = (node: AnyNode): readonly [number, number] => [node.start, node.end]

/** What a page is asked too early, in the wrong place, or in words it does not know. */
export function checkEvents(script: Script, notes: Note[]): void {
  for (const { node, above } of script.names.all) {
    if (node.type === 'CallExpression') called(script, node, above, notes)
    else if (node.type === 'MemberExpression') fromEvent(script, node, notes)
    else if (node.type === 'BinaryExpression' && /^[!=]==?$/.test(node.operator)) {
      key(node.left, node.right, notes)
      trueOrText(script, node.left, node.right, notes)
    } else if (node.type === 'AssignmentExpression') {
      const { left, right } = node
      const text = textOf(right) ?? ''
      if (left.type !== 'MemberExpression') continue
      if (/^(disabled|checked|hidden|required|readOnly)$/.test(memberName(left) ?? '') && /^(true|false)$/.test(text))
        doubt(notes, 'js/true-or-text', place(right), shown(script, left), text)
      if (/^(textContent|innerText)$/.test(memberName(left) ?? '') && hasTags(text))
        doubt(notes, 'js/tags-as-text', place(right), memberName(left) ?? '')
      gluedClass(script, node, notes)
      if (node.operator === '=') overwritten(script, { left, right, above }, notes)
    } else if ('test' in node && node.test) ticked(script, node.test, notes)
  }
  for (const made of script.names.made) readTooEarly(script, made, notes)
}

const hasTags = (text: string): boolean => /^\s*<([a-z][a-z0-9]*)\b[^>]*>[^]*<\/\1>/i.test(text)

function called(script: Script, node: CallExpression, above: readonly AnyNode[], notes: Note[]): void {
  const name = calledName(node) ?? ''
  const [first, second] = node.arguments
  const isMember = node.callee.type === 'MemberExpression'
  if (/^(append|prepend)$/.test(name) && isMember && hasTags(textOf(first) ?? ''))
    doubt(notes, 'js/tags-as-text', place(node), name)
  else if (name === 'appendChild' && isMember && first && /^(text|typed|number)$/.test(kindOf(script, first)))
    doubt(notes, 'js/append-text', place(first))
  else if (name === 'reduce' && textOf(second) === '' && isFunction(first)) addsUp(script, node, first, notes)
  else if (/^(append|prepend|appendChild)$/.test(name) && first) moved(script, first, above, notes)
  else if (name === 'removeEventListener' && isFunction(second)) doubt(notes, 'js/other-function', place(node))
  else if (/^set(Timeout|Interval)$/.test(name) && first && isFunction(second))
    doubt(notes, 'js/timer-order', place(node), name)
  else if (name === 'setItem' && second && /^(list|object)$/.test(kindOf(script, second)))
    doubt(notes, 'js/store-text', place(second), shown(script, second))
}

// `prices.reduce((sum, price) => sum + price, "")`
function addsUp(script: Script, { callee, arguments: given }: CallExpression, func: AnyNode, notes: Note[]): void {
  const name = isFunction(func) && func.params[0]?.type === 'Identifier' ? func.params[0].name : ''
  const list = callee.type === 'MemberExpression' ? callee.object : callee
  const isPlain = isFunction(func) && func.body.type === 'BinaryExpression' && kindOf(script, func.body) === 'unknown'
  if (isPlain && (/^(sum|total)/i.test(name) || itemKind(script, list, 0) === 'number') && given[1])
    doubt(notes, 'js/starts-as-text', place(given[1]), name, '""', '0')
}

// `box.className += "on"`: the two names become one word.
function gluedClass(script: Script, { left, right, operator }: AssignmentExpression, notes: Note[]): void {
  if (left.type !== 'MemberExpression' || memberName(left) !== 'className') return
  const isSum = right.type === 'BinaryExpression' && shown(script, right.left, 60) === shown(script, left, 60)
  const text = textOf(isSum ? right.right : right)
  const isAdded = operator === '+=' || (operator === '=' && isSum)
  if (isAdded && text && !/^\s/.test(text) && !/className\s*=\s*["'`]/.test(script.text))
    doubt(notes, 'js/class-space', place(left), text)
}

// An element that was made once, put somewhere in each turn of a loop: it only moves.
function moved(script: Script, node: AnyNode, above: readonly AnyNode[], notes: Note[]): void {
  const made = madeBy(script, node)
  const loop = above.findLast((each) => /^(For|While|Do)/.test(each.type))
  const isOne =
    made?.first?.type === 'CallExpression' &&
    calledName(made.first) === 'createElement' &&
    !made.uses.some((use) => use.writes)
  if (
    isOne &&
    loop &&
    made.node.end < loop.start &&
    !above.slice(above.indexOf(loop)).some((each) => isFunction(each) || each.type === 'IfStatement')
  )
    doubt(notes, 'js/one-element', place(node), made.name)
}

// `event.value`: the box is `event.target`.
function fromEvent(script: Script, node: MemberExpression, notes: Note[]): void {
  const made = madeBy(script, node.object)
  const func = made?.by === 'parameter' ? script.aboveOf.get(made.node)?.at(-1) : undefined
  const name = memberName(node) ?? ''
  if (!made || !isFunction(func) || func.params[0] !== made.node) return
  const call = script.aboveOf.get(func)?.at(-1)
  const isListener = call?.type === 'CallExpression' && calledName(call) === 'addEventListener'
  if (isListener && /^(value|textContent|innerHTML|checked|classList|style)$/.test(name))
    doubt(notes, 'js/event-target', place(node), made.name, name)
}

const keyNames = meanings(`
Enter = enter, return, Return, ENTER
Escape = esc, Esc, escape, ESC
 = space, Space, spacebar, Spacebar
ArrowLeft = left, Left, arrowleft, leftarrow, LeftArrow
ArrowRight = right, Right, arrowright, rightarrow, RightArrow
ArrowUp = up, Up, arrowup, uparrow, UpArrow
ArrowDown = down, Down, arrowdown, downarrow, DownArrow
Backspace = backspace, BackSpace
Tab = tab`)

function key(left: AnyNode, right: AnyNode, notes: Note[]): void {
  const text = textOf(right)
  const name = text === undefined ? undefined : keyNames[text]
  const isKey =
    left.type === 'MemberExpression' &&
    memberName(left) === 'key' &&
    left.object.type === 'Identifier' &&
    /^e(v|vt|vent)?$/.test(left.object.name)
  if (isKey && text !== undefined && name !== undefined)
    doubt(notes, 'js/key-name', place(right), text, name === '' ? ' ' : name)
}

// `confirm("Sure?") === "yes"`: true or false is never a text.
function trueOrText(script: Script, left: AnyNode, right: AnyNode, notes: Note[]): void {
  const isMember = left.type === 'MemberExpression' && /^(checked|disabled)$/.test(memberName(left) ?? '')
  const text = textOf(right)
  if (text !== undefined && (isMember || kindOf(script, left) === 'boolean'))
    doubt(notes, 'js/true-or-text', place(right), shown(script, left), text)
}

// `if (box.value)` on a box to tick: its `value` is always there.
function ticked(script: Script, test: AnyNode, notes: Note[]): void {
  const box =
    test.type === 'MemberExpression' && memberName(test) === 'value' ? elementOf(script, test.object) : undefined
  if (box && /^(checkbox|radio)$/.test(valueOf(box, 'type') ?? '')) doubt(notes, 'js/ticked', place(test))
}

interface Setting {
  readonly left: MemberExpression
  readonly right: AnyNode
  readonly above: readonly AnyNode[]
}

// `list.innerHTML = item` in a loop: each turn wipes out the one before.
function overwritten(script: Script, { left, right, above }: Setting, notes: Note[]): void {
  const [loop, block, line] = above.slice(-3)
  const isLoop = loop?.type === 'ForOfStatement' || loop?.type === 'ForStatement'
  if (!isLoop || block?.type !== 'BlockStatement' || line?.type !== 'ExpressionStatement') return
  const start = loop.type === 'ForOfStatement' ? loop.left : loop.init
  const name = start?.type === 'VariableDeclaration' ? start.declarations[0]?.id : undefined
  const owner = madeBy(script, left.object)
  const isText = /^(textContent|inner(HTML|Text))$/.test(memberName(left) ?? '')
  if (
    !isText ||
    name?.type !== 'Identifier' ||
    !owner ||
    owner.node.start >= loop.start ||
    owner.uses.some((use) => use.writes) ||
    (owner.first?.type === 'CallExpression' && calledName(owner.first) === 'createElement')
  )
    return
  const isCutShort =
    block.body.some((each) => /^(Break|Return|If)/.test(each.type)) ||
    script.text.slice(loop.start, loop.end).includes('await')
  if (!isCutShort && mentions(right, name.name) && !mentions(right, owner.name))
    doubt(notes, 'js/wiped-in-loop', place(left), shown(script, left))
}

// A box read as the page loads, for a function that runs at a press.
function readTooEarly(script: Script, made: Made, notes: Note[]): void {
  const { first } = made
  const reading =
    first?.type === 'CallExpression' && /^(Number|parseInt|parseFloat)$/.test(calledName(first) ?? '')
      ? first.arguments[0]
      : first
  if (reading?.type !== 'MemberExpression' || memberName(reading) !== 'value' || made.scope !== script.names.top) return
  const box = elementOf(script, reading.object)
  const isTyped = box ? isBox(box) && box.name !== 'select' : kindOf(script, reading.object) === 'element'
  const reads = made.uses.filter((use) => use.reads)
  const isLater = reads.every((use) => {
    const func = use.above.findLast(isFunction)
    return func !== undefined && runsAgain(script, func)
  })
  if (isTyped && reads.length > 0 && isLater && !made.uses.some((use) => use.writes))
    doubt(notes, 'js/read-too-early', place(made.node), made.name)
}
