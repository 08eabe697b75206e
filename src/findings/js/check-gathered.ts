import type { AnyNode } from 'acorn'
import type { Note } from '../note.ts'
import { canLeave, changesIn, mentions, some } from './ast.ts'
import { isStep } from './check-starts.ts'
import { calledName, memberName, type Script } from './kinds.ts'
import { doubt } from './remark.ts'
import { isFunction, type Made, type Use } from './scope.ts'

/** What a loop should gather, and starts again or writes over in each turn. */
export function checkGathered(script: Script, notes: Note[]): void {
  for (const made of script.names.made) {
    if (!/^(let|var|const)$/.test(made.by)) continue
    const above = script.aboveOf.get(made.node) ?? []
    if (made.first) startsAgain(script, made, { node: made.node, value: made.first, above }, notes)
    for (const use of made.uses) {
      const step = use.above.at(-1)
      if (step?.type !== 'AssignmentExpression' || step.left !== use.node || step.operator !== '=') continue
      startsAgain(script, made, { node: use.node, value: step.right, above: use.above }, notes)
      writtenOver(made, { node: use.node, value: step.right, above: use.above }, notes)
    }
  }
}

interface Site {
  readonly node: AnyNode
  readonly value: AnyNode
  readonly above: readonly AnyNode[]
}

// The loop of whose block this is a line, with `list.forEach(…)` as a loop too.
function loopOf({ above }: Site): AnyNode | undefined {
  const [call, owner, block] = above.slice(-5, -2)
  if (block?.type !== 'BlockStatement') return undefined
  if (owner && /^(For|While|Do)/.test(owner.type)) return owner
  return isFunction(owner) && call?.type === 'CallExpression' && calledName(call) === 'forEach' ? call : undefined
}

const isStart = (node: AnyNode): boolean =>
  (node.type === 'Literal' && (typeof node.value === 'number' || node.value === '')) ||
  (node.type === 'ArrayExpression' && node.elements.length === 0)

function startsAgain(script: Script, made: Made, site: Site, notes: Note[]): void {
  const loop = isStart(site.value) ? loopOf(site) : undefined
  if (!loop || notes.some(({ id, at }) => id === 'js/reset-in-loop' && at === made.node.start)) return
  const isHere = ({ node }: Use): boolean => node.start >= loop.start && node.end <= loop.end
  const inside = made.uses.filter((use) => isHere(use) && use.node !== site.node)
  const later = [...made.uses, ...script.names.unknown.filter(({ node }) => node.name === made.name)]
  const isRead = later.some(({ node, reads }) => reads && node.start > loop.end)
  const isGathered = inside.every((use) => use.node.start > site.value.end && gathers(use, made.name))
  const grows = inside.some((use) => use.writes || use.above.at(-1)?.type === 'MemberExpression')
  if ((isRead && grows && isGathered) || isUseless(made, site, inside))
    doubt(notes, 'js/reset-in-loop', [site.node.start, site.value.end], made.name)
}

// `let sum = 0; sum += n; console.log(sum)`: made, stepped once and shown, all in one turn.
function isUseless(made: Made, { node, value, above }: Site, inside: readonly Use[]): boolean {
  const writes = inside.filter((use) => use.writes)
  const [write] = writes
  return (
    node === made.node &&
    value.type === 'Literal' &&
    value.value === 0 &&
    writes.length === 1 &&
    write !== undefined &&
    isStep(write.above, made.name) &&
    write.above.at(-3) === above.at(-3) &&
    write.above.at(-2)?.type === 'ExpressionStatement' &&
    made.uses.every((use) => !use.above.slice(above.length).some(isFunction))
  )
}

// A step, a `push`, or a test of what is then replaced: `if (n > biggest) { biggest = n }`.
function gathers({ node, writes, above }: Use, name: string): boolean {
  const [call, parent] = [above.at(-2), above.at(-1)]
  if (writes || isStep(above, name)) return true
  if (parent?.type === 'MemberExpression' && parent.object === node)
    return (
      call?.type === 'CallExpression' &&
      above.at(-3)?.type === 'ExpressionStatement' &&
      /^(push|unshift)$/.test(memberName(parent) ?? '')
    )
  return parent?.type === 'BinaryExpression' && call?.type === 'IfStatement' && changesIn(call.consequent, name)
}

// `total = n` in a loop that should add: only the last one is left.
function writtenOver(made: Made, site: Site, notes: Note[]): void {
  const loop = /^(total|sum)|(total|sum)$/i.test(made.name) ? loopOf(site) : undefined
  if (!loop || made.node.start > loop.start || made.first?.type !== 'Literal' || made.first.value !== 0) return
  const { value } = site
  const block = site.above.at(-3)
  const others = made.uses.filter(({ node }) => node !== site.node)
  const isAlone = others.length > 0 && others.every(({ node, writes }) => !writes && node.start > loop.end)
  const isPlain = !some(value, (each) => /^(Call|Literal|Conditional|Await)/.test(each.type))
  if (isAlone && isPlain && block && !canLeave(block) && usesTurn(loop, value))
    doubt(notes, 'js/wiped-in-loop', [site.node.start, value.end], made.name)
}

// Whether a value is another in each turn.
function usesTurn(loop: AnyNode, value: AnyNode): boolean {
  const start = loop.type === 'ForOfStatement' ? loop.left : loop.type === 'ForStatement' ? loop.init : undefined
  const names: AnyNode[] = start?.type === 'VariableDeclaration' ? start.declarations.map((each) => each.id) : []
  if (loop.type === 'CallExpression' && isFunction(loop.arguments[0])) names.push(...loop.arguments[0].params)
  return names.some((each) => each.type === 'Identifier' && mentions(value, each.name))
}
