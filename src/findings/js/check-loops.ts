import type { AnyNode, DoWhileStatement, ForStatement, WhileStatement } from 'acorn'
import type { Note } from '../note.ts'
import { kindOf, madeBy, memberName, shown, type Script } from './kinds.ts'
import { canLeave, changesIn, mentions, numberOf, some } from './ast.ts'
import { doubt } from './remark.ts'

const place = (node: AnyNode): readonly [number, number] => [node.start, node.end]

/** Loops that never run, never end, or go one too far. */
export function checkLoops(script: Script, notes: Note[]): void {
  for (const { node } of script.names.all) {
    if (node.type === 'ForStatement') forLoop(script, node, notes)
    else if (node.type === 'WhileStatement' || node.type === 'DoWhileStatement') whileLoop(script, node, notes)
  }
}

interface Counter {
  readonly name: string
  readonly start: number | undefined
  readonly node: AnyNode
}

function counterOf(node: ForStatement): Counter | undefined {
  const { init } = node
  const first = init?.type === 'VariableDeclaration' ? init.declarations[0] : undefined
  if (first?.id.type === 'Identifier') return { name: first.id.name, start: numberOf(first.init), node: first.id }
  if (init?.type === 'AssignmentExpression' && init.left.type === 'Identifier')
    return { name: init.left.name, start: numberOf(init.right), node: init.left }
  return undefined
}

function forLoop(script: Script, node: ForStatement, notes: Note[]): void {
  const { test, update } = node
  const counter = counterOf(node)
  if (!counter || !test) return
  const { name, start } = counter
  if (test.type === 'AssignmentExpression') {
    doubt(notes, 'js/stores-in-test', place(test), shown(script, test.left))
    return
  }
  if (test.type === 'ArrowFunctionExpression') {
    doubt(notes, 'js/arrow-in-loop', place(test), shown(script, test.params[0] ?? test))
    return
  }
  if (test.type !== 'BinaryExpression') return
  const isOwn = test.left.type === 'Identifier' && test.left.name === name
  if (!isOwn) return
  const limit = numberOf(test.right) ?? constantOf(script, test.right)
  if (noLength(script, test.right, name, notes)) return
  if (start !== undefined && limit !== undefined && !holds(start, test.operator, limit)) {
    const isBackwards =
      (start > limit && /^</.test(test.operator)) ||
      (start < limit && /^>/.test(test.operator)) ||
      /^===?$/.test(test.operator)
    if (isBackwards) {
      doubt(notes, 'js/loop-never-runs', place(test), shown(script, test))
      return
    }
    return
  }
  const isLength = test.right.type === 'MemberExpression' && memberName(test.right) === 'length'
  if (isLength && start === 0 && /^>=?$/.test(test.operator)) {
    doubt(notes, 'js/loop-never-runs', place(test), shown(script, test))
    return
  }
  if (changesIn(node.body, name)) return
  if (step(script, { name, node, operator: test.operator }, update, notes)) return
  if (isLength && test.right.type === 'MemberExpression')
    lengths(script, node, { counter, list: test.right.object, operator: test.operator }, notes)
}

function constantOf(script: Script, node: AnyNode): number | undefined {
  const made = madeBy(script, node)
  return made && !made.uses.some((use) => use.writes) ? numberOf(made.first) : undefined
}

function holds(left: number, operator: string, right: number): boolean {
  if (operator === '<') return left < right
  if (operator === '<=') return left <= right
  if (operator === '>') return left > right
  if (operator === '>=') return left >= right
  return /^===?$/.test(operator) ? left === right : left !== right
}

// `i < list` where the number of its items was meant.
function noLength(script: Script, right: AnyNode, name: string, notes: Note[]): boolean {
  const kind = kindOf(script, right)
  if (kind !== 'list' && kind !== 'elements' && !(kind === 'text' && right.type === 'Identifier')) return false
  doubt(notes, 'js/loop-no-length', place(right), name, shown(script, right))
  return true
}

function step(
  script: Script,
  loop: { name: string; node: ForStatement; operator: string },
  update: AnyNode | null | undefined,
  notes: Note[],
): boolean {
  const { name, operator } = loop
  if (!update) {
    doubt(notes, 'js/loop-never-ends', place(loop.node.test ?? loop.node), name)
    return true
  }
  const goesUp = /^</.test(operator)
  const goesDown = /^>/.test(operator)
  if (update.type === 'UpdateExpression' && update.argument.type === 'Identifier' && update.argument.name === name) {
    if ((goesUp && update.operator === '--') || (goesDown && update.operator === '++')) {
      doubt(notes, 'js/loop-wrong-way', place(update), name, shown(script, update), goesUp ? `${name}++` : `${name}--`)
      return true
    }
    return false
  }
  if (update.type === 'BinaryExpression' && shown(script, update.left) === name)
    doubt(notes, 'js/loop-step', place(update), name, shown(script, update))
  else if (update.type === 'AssignmentExpression' && shown(script, update.left) === name)
    return wrongAssign(script, update, { name, goesUp, goesDown }, notes)
  else if (!mentions(update, name)) doubt(notes, 'js/loop-never-ends', place(update), name)
  else return false
  return true
}

function wrongAssign(
  script: Script,
  update: Extract<AnyNode, { type: 'AssignmentExpression' }>,
  { name, goesUp, goesDown }: { name: string; goesUp: boolean; goesDown: boolean },
  notes: Note[],
): boolean {
  const amount = numberOf(update.right)
  const sum =
    update.right.type === 'BinaryExpression' && shown(script, update.right.left) === name ? update.right : undefined
  const falls =
    (update.operator === '-=' && (amount ?? 1) > 0) ||
    (update.operator === '+=' && (amount ?? 1) < 0) ||
    sum?.operator === '-'
  const rises = (update.operator === '+=' && (amount ?? 1) > 0) || sum?.operator === '+'
  if (update.operator === '=' && amount !== undefined) doubt(notes, 'js/loop-never-ends', place(update), name)
  else if (goesUp && falls) doubt(notes, 'js/loop-wrong-way', place(update), name, shown(script, update), `${name}++`)
  else if (goesDown && rises) doubt(notes, 'js/loop-wrong-way', place(update), name, shown(script, update), `${name}--`)
  else return false
  return true
}

function lengths(
  script: Script,
  node: ForStatement,
  { counter, list, operator }: { counter: Counter; list: AnyNode; operator: string },
  notes: Note[],
): void {
  const listName = shown(script, list)
  const takes = (offset: string): boolean =>
    new RegExp(`${listName.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*\\[\\s*${counter.name}${offset}\\s*\\]`).test(
      script.text.slice(node.body.start, node.body.end),
    )
  if (
    operator === '<=' &&
    (takes('') || (counter.start === 0 && kindOf(script, list) === 'list')) &&
    !takes('\\s*-\\s*1')
  ) {
    doubt(notes, 'js/loop-one-too-far', place(node.test ?? node), counter.name, listName)
    return
  }
  const hasFirst = new RegExp(`${listName.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*\\[\\s*0\\s*\\]`).test(script.text)
  if (counter.start === 1 && operator === '<' && takes('') && !takes('\\s*-\\s*1') && !hasFirst)
    doubt(notes, 'js/loop-skips-first', place(node.init ?? node), listName)
}

function whileLoop(script: Script, node: WhileStatement | DoWhileStatement, notes: Note[]): void {
  const { test, body } = node
  if (test.type === 'Literal' && test.value && !canLeave(body)) {
    doubt(notes, 'js/loop-true', place(test), shown(script, test))
    return
  }
  if (test.type !== 'BinaryExpression' || body.type === 'EmptyStatement') return
  if (noLength(script, test.right, shown(script, test.left), notes)) return
  const names = [test.left, test.right].filter((each) => each.type === 'Identifier')
  const [name] = names
  const made = name ? madeBy(script, name) : undefined
  const isSimple = [test.left, test.right].every(
    (each) =>
      each.type === 'Identifier' ||
      each.type === 'Literal' ||
      (each.type === 'MemberExpression' && memberName(each) === 'length'),
  )
  if (!isSimple || !name || !made || canLeave(body)) return
  const limit = numberOf(test.right)
  const start =
    made.uses.filter((use) => use.writes && use.node.start < node.start).length === 0 ? numberOf(made.first) : undefined
  const asksFirst = node.type === 'WhileStatement'
  if (
    asksFirst &&
    limit !== undefined &&
    start !== undefined &&
    !holds(start, test.operator, limit) &&
    names.length === 1
  ) {
    doubt(notes, 'js/loop-never-runs', place(test), shown(script, test))
    return
  }
  if (
    names.some((each) => changesIn(body, each.name)) ||
    callsChanger(
      script,
      body,
      names.map((each) => each.name),
    ) ||
    lengthChanges(test, body)
  ) {
    wrongWay(script, node, name.name, notes)
    return
  }
  // `let i = i + 1` in the loop makes another `i`, and stops the code before the loop can run on.
  if (!notes.some((note) => note.id === 'js/reads-itself' && note.at > body.start && note.at < body.end))
    doubt(notes, 'js/loop-never-ends', place(test), name.name)
}

// `while (i < 5) { i-- }`: the only change takes it away from the end.
function wrongWay(script: Script, node: WhileStatement | DoWhileStatement, name: string, notes: Note[]): void {
  const { test, body } = node
  if (test.type !== 'BinaryExpression' || test.left.type !== 'Identifier' || test.left.name !== name) return
  const changes = script.names.all.filter(
    (each) =>
      each.above.includes(body) &&
      (each.node.type === 'UpdateExpression' || each.node.type === 'AssignmentExpression') &&
      changesIn(each.node, name),
  )
  const [only] = changes
  if (changes.length !== 1 || only?.node.type !== 'UpdateExpression') return
  const isWrong =
    (/^</.test(test.operator) && only.node.operator === '--') ||
    (/^>/.test(test.operator) && only.node.operator === '++')
  if (isWrong)
    doubt(
      notes,
      'js/loop-wrong-way',
      place(only.node),
      name,
      shown(script, only.node),
      /^</.test(test.operator) ? `${name}++` : `${name}--`,
    )
}

function lengthChanges(test: AnyNode, body: AnyNode): boolean {
  return some(test, (each) => each.type === 'MemberExpression') && some(body, (each) => each.type === 'CallExpression')
}

// A function called in the body may change what the test asks.
function callsChanger(script: Script, body: AnyNode, names: readonly string[]): boolean {
  return some(body, (each) => {
    if (each.type !== 'CallExpression' || each.callee.type !== 'Identifier') return false
    const made = madeBy(script, each.callee)
    return made?.first !== undefined && names.some((name) => changesIn(made.first as AnyNode, name))
  })
}
