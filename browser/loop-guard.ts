import { parse, type AnyNode, type Options } from 'acorn'
import { fullAncestor } from 'acorn-walk'
import type { Edit } from './edit-text.ts'

/**
 * The edits that put a guard into every loop of a script: a clock is asked every 1,000 turns, and a loop that has
 * turned for too long throws, with its line. Lines are kept. Gives no edits for a script that cannot be read:
 * the browser will refuse it as well.
 *
 * `file`, `firstLine`  how the loop is named when it is stopped
 */
export function guardLoops(script: string, options: { file: string; firstLine?: number; isModule?: boolean }): Edit[] {
  const tree = readScript(script, options.isModule ? 'module' : 'script')
  if (!tree) return []
  const waiting = new Set<AnyNode>()
  const opens: Placed[] = []
  const closes: Placed[] = []
  const file = JSON.stringify(options.file)
  fullAncestor(tree, (node, _state, ancestors) => {
    if (node.type === 'YieldExpression' || node.type === 'AwaitExpression') addLoopsAround(ancestors, waiting)
    if (!isLoop(node) || waiting.has(node)) return
    const depth = ancestors.length
    const whole = withLabels(node, ancestors)
    const name = `throughgate$${node.start}`
    const line = script.slice(0, node.start).split('\n').length - 1 + (options.firstLine ?? 1)
    const { body } = node
    opens.push({ at: whole.start, depth, text: `{const ${name}=throughgate$loop(${line},${file});` })
    closes.push({ at: whole.end, depth, text: '}' })
    if (body.type === 'BlockStatement') {
      opens.push({ at: body.start + 1, depth, text: `${name}();` })
    } else {
      opens.push({ at: body.start, depth, text: `{${name}();` })
      closes.push({ at: body.end, depth, text: '}' })
    }
  })
  // At one place: what ends there ends first, and an outer loop begins before an inner one.
  closes.sort((a, b) => b.depth - a.depth)
  opens.sort((a, b) => a.depth - b.depth)
  return [...closes, ...opens].map(({ at, text }) => ({ start: at, end: at, text }))
}

interface Placed {
  readonly at: number
  readonly depth: number
  readonly text: string
}

type Loop = Extract<AnyNode, { type: `${string}Statement`; body: unknown; label?: never }> & {
  type: (typeof loops)[number]
}

const loops = ['ForStatement', 'ForInStatement', 'ForOfStatement', 'WhileStatement', 'DoWhileStatement'] as const

function isLoop(node: AnyNode): node is Loop {
  return (loops as readonly string[]).includes(node.type)
}

function readScript(script: string, sourceType: Options['sourceType'] & string) {
  try {
    return parse(script, { ecmaVersion: 'latest', sourceType, allowHashBang: true })
  } catch {
    return null // acorn throws on every mistake in the writing; the browser's own words for it are better
  }
}

/** A loop that waits (for a promise or for whoever takes the next value) gives the page time; it may go on for ever. */
function addLoopsAround(ancestors: readonly AnyNode[], waiting: Set<AnyNode>): void {
  for (const node of [...ancestors].reverse()) {
    if (/Function/.test(node.type)) return
    if (isLoop(node)) waiting.add(node)
  }
}

/** `outer: for (…)` must stay one piece, or `continue outer` would not find its loop. */
function withLabels(node: AnyNode, ancestors: readonly AnyNode[]): AnyNode {
  let whole = node
  for (const above of ancestors.slice(0, -1).reverse()) {
    if (above.type !== 'LabeledStatement') break
    whole = above
  }
  return whole
}
