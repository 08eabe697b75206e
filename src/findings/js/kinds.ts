import type { AnyNode, CallExpression, MemberExpression } from 'acorn'
import { valueOf, type Page } from '../html/page.ts'
import type { Element } from '../html/tree.ts'
import { isFunction, type Made, type Names, type Scope } from './scope.ts'
import { find } from './scope.ts'

/** What a value is, as far as the text alone tells. `typed` is text that a person or a page gave. */
export type Kind =
  | 'number'
  | 'text'
  | 'typed'
  | 'boolean'
  | 'list'
  | 'object'
  | 'element'
  | 'elements'
  | 'function'
  | 'class'
  | 'undefined'
  | 'unknown'

/** Everything the checks of one script ask: its text, its names, and the page it works on. */
export interface Script {
  readonly text: string
  readonly names: Names
  readonly page: Page | undefined
  /** Names other scripts or the page itself bring. */
  readonly otherNames: ReadonlySet<string>
  /** Member names the learner's own objects and classes use. */
  readonly ownMembers: ReadonlySet<string>
  readonly scopeOf: ReadonlyMap<AnyNode, Scope>
  /** From the file down to a node's parent. */
  readonly aboveOf: ReadonlyMap<AnyNode, readonly AnyNode[]>
  /** Functions in which a `return` gives something back, or which throw. */
  readonly givers: ReadonlySet<AnyNode>
  /** Functions that `onclick="…"` in the page calls. */
  readonly handlerNames: ReadonlySet<string>
  readonly hasPage: boolean
}

/** `a.b` → `b`, `a["b"]` → `b`. */
export function memberName(node: MemberExpression): string | undefined {
  if (!node.computed && node.property.type === 'Identifier') return node.property.name
  return node.property.type === 'Literal' && typeof node.property.value === 'string' ? node.property.value : undefined
}

/** The name of what is called: `add` of `add(1)`, `log` of `console.log("hi")`. */
export function calledName(node: CallExpression): string | undefined {
  if (node.callee.type === 'Identifier') return node.callee.name
  return node.callee.type === 'MemberExpression' ? memberName(node.callee) : undefined
}

export function textOf(node: AnyNode | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined
  return undefined
}

/** A text written here, or kept in a name that is never another. */
export function wordOf(script: Script, node: AnyNode | undefined): string | undefined {
  const made = node ? madeBy(script, node) : undefined
  return made && !made.uses.some((use) => use.writes) ? textOf(made.first) : textOf(node)
}

export function madeBy(script: Script, node: AnyNode): Made | undefined {
  if (node.type !== 'Identifier') return undefined
  const scope = script.scopeOf.get(node)
  return scope ? find(scope, node.name) : undefined
}

// A name that is only ever given one kind of value has that kind.
function kindOfMade(script: Script, made: Made, depth: number): Kind {
  if (made.by === 'function') return 'function'
  if (made.by === 'class') return 'class'
  if (made.by === 'parameter' || made.by === 'catch' || made.by === 'import') return 'unknown'
  const list = listOf(script, made)
  if (list && !made.uses.some((use) => use.writes)) return itemKind(script, list, depth)
  const values: AnyNode[] = made.first ? [made.first] : []
  for (const use of made.uses) {
    const parent = use.above.at(-1)
    if (!use.writes) continue
    if (parent?.type === 'AssignmentExpression' && parent.left === use.node && parent.operator === '=')
      values.push(parent.right)
    else if (parent?.type === 'ForOfStatement' || parent?.type === 'ForInStatement') return 'unknown'
  }
  const kinds = new Set(
    values.filter((value) => !uses(value, made.name)).map((value) => kindOf(script, value, depth + 1)),
  )
  const [only] = kinds
  return kinds.size === 1 && only !== undefined ? only : 'unknown'
}

/** `prices` for the `price` of `for (const price of prices)`. */
export function listOf(script: Script, made: Made): AnyNode | undefined {
  const loop = script.aboveOf.get(made.node)?.at(-3)
  return loop?.type === 'ForOfStatement' && loop.left.type === 'VariableDeclaration' ? loop.right : undefined
}

// The items of a list that is written out, as long as nothing of another kind may be put into it.
export function itemKind(script: Script, node: AnyNode, depth: number): Kind {
  const made = madeBy(script, node)
  const list = made ? made.first : node
  if (list?.type !== 'ArrayExpression' || depth > 5) return 'unknown'
  const values: (AnyNode | null)[] = [...list.elements]
  for (const use of made?.uses ?? []) {
    const [owner, parent] = [use.above.at(-2), use.above.at(-1)]
    if (use.writes) return 'unknown'
    if (parent?.type !== 'MemberExpression' || parent.object !== use.node) continue
    if (owner?.type === 'AssignmentExpression' && owner.left === parent) values.push(owner.right)
    else if (owner?.type === 'CallExpression' && /^(push|unshift|splice|fill)$/.test(memberName(parent) ?? ''))
      values.push(...owner.arguments)
  }
  const kinds = new Set(values.map((each) => (each ? kindOf(script, each, depth + 1) : 'unknown')))
  const [only] = kinds
  return kinds.size === 1 && only !== undefined ? only : 'unknown'
}

function uses(node: AnyNode, name: string): boolean {
  return (
    node.type === 'BinaryExpression' &&
    [node.left, node.right].some((each) => each.type === 'Identifier' && each.name === name)
  )
}

export function kindOf(script: Script, node: AnyNode, depth = 0): Kind {
  if (depth > 6) return 'unknown'
  if (isFunction(node)) return 'function'
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'number'
        ? 'number'
        : typeof node.value === 'string'
          ? 'text'
          : typeof node.value === 'boolean'
            ? 'boolean'
            : 'unknown'
    case 'TemplateLiteral':
      return 'text'
    case 'ArrayExpression':
      return 'list'
    case 'ObjectExpression':
      return 'object'
    case 'UpdateExpression':
      return 'number'
    case 'UnaryExpression':
      return node.operator === '!'
        ? 'boolean'
        : node.operator === 'typeof'
          ? 'text'
          : node.operator === 'void'
            ? 'undefined'
            : 'number'
    case 'BinaryExpression':
      return binaryKind(script, node.operator, node.left, node.right, depth)
    case 'ConditionalExpression': {
      const [one, other] = [kindOf(script, node.consequent, depth + 1), kindOf(script, node.alternate, depth + 1)]
      return one === other ? one : 'unknown'
    }
    case 'Identifier': {
      const made = madeBy(script, node)
      return made ? kindOfMade(script, made, depth) : node.name === 'undefined' ? 'undefined' : 'unknown'
    }
    case 'CallExpression':
      return callKind(script, node, depth)
    case 'MemberExpression':
      return memberKind(script, node, depth)
    default:
      return 'unknown'
  }
}

function binaryKind(script: Script, operator: string, left: AnyNode, right: AnyNode, depth: number): Kind {
  if (/^[<>]=?$|^[!=]==?$|^in(stanceof)?$/.test(operator)) return 'boolean'
  if (operator !== '+') return 'number'
  const [one, other] = [kindOf(script, left, depth + 1), kindOf(script, right, depth + 1)]
  if (one === 'text' || other === 'text' || one === 'typed' || other === 'typed') return 'text'
  return one === 'number' && other === 'number' ? 'number' : 'unknown'
}

const numberCalls = new Set([
  'Number',
  'parseInt',
  'parseFloat',
  'round',
  'floor',
  'ceil',
  'random',
  'abs',
  'max',
  'min',
  'pow',
  'sqrt',
  'indexOf',
  'getTime',
  'getFullYear',
  'getHours',
  'getDate',
  'getMonth',
  'getDay',
  'getMinutes',
  'getSeconds',
])
const textCalls = new Set([
  'toUpperCase',
  'toLowerCase',
  'trim',
  'toFixed',
  'String',
  'join',
  'charAt',
  'repeat',
  'padStart',
  'padEnd',
  'substring',
  'toLocaleString',
  'replaceAll',
])
const listCalls = new Set(['split', 'map', 'filter'])
const elementCalls = new Set(['getElementById', 'querySelector', 'createElement', 'closest'])
export const elementsCalls = new Set([
  'querySelectorAll',
  'getElementsByClassName',
  'getElementsByTagName',
  'getElementsByName',
])

function callKind(script: Script, node: CallExpression, depth: number): Kind {
  const name = calledName(node) ?? ''
  if (node.callee.type === 'Identifier') {
    const made = madeBy(script, node.callee)
    if (made) return 'unknown'
    if (name === 'prompt') return 'typed'
  }
  if (numberCalls.has(name)) return 'number'
  if (textCalls.has(name)) return 'text'
  if (listCalls.has(name)) return 'list'
  if (elementsCalls.has(name)) return 'elements'
  if (elementCalls.has(name)) return 'element'
  if (name === 'includes' || name === 'startsWith' || name === 'endsWith' || name === 'confirm') return 'boolean'
  if (name === 'forEach' || name === 'log' || name === 'alert') return 'undefined'
  if (/^(slice|concat|reverse|sort)$/.test(name) && node.callee.type === 'MemberExpression')
    return kindOf(script, node.callee.object, depth + 1)
  return 'unknown'
}

function memberKind(script: Script, node: MemberExpression, depth: number): Kind {
  const name = memberName(node)
  const owner = kindOf(script, node.object, depth + 1)
  if (owner === 'elements' && name === undefined) return 'element'
  if (owner === 'list' && node.computed && name === undefined) return itemKind(script, node.object, depth)
  if (name === 'length') return 'number'
  if (name === 'valueAsNumber') return 'number'
  const isPage = owner === 'element' || (owner === 'unknown' && !script.ownMembers.has(name ?? ''))
  if (isPage && (name === 'value' || name === 'textContent' || name === 'innerHTML' || name === 'innerText'))
    return 'typed'
  return 'unknown'
}

/** The element of the page that an expression stands for, when its id is written out. */
export function elementOf(script: Script, node: AnyNode): Element | undefined {
  const { page } = script
  if (!page) return undefined
  if (node.type === 'Identifier') {
    const made = madeBy(script, node)
    if (!made?.first || made.uses.some((use) => use.writes)) return undefined
    return elementOf(script, made.first)
  }
  if (node.type !== 'CallExpression') return undefined
  const name = calledName(node)
  const text = textOf(node.arguments[0])
  if (text === undefined) return undefined
  if (name === 'getElementById') return page.ids.get(text)
  if (name !== 'querySelector') return undefined
  if (text.startsWith('#')) return page.ids.get(text.slice(1))
  if (/^\.[\w-]+$/.test(text))
    return page.elements.find((each) => (valueOf(each, 'class') ?? '').split(/\s+/).includes(text.slice(1)))
  return /^[a-z]\w*$/.test(text) ? page.elements.find((each) => each.name === text) : undefined
}

export function isBox(element: Element): boolean {
  return element.name === 'input' || element.name === 'textarea' || element.name === 'select'
}

/** How code reads in a sentence: short, on one line. */
export function shown(script: Script, node: AnyNode, most = 24): string {
  const words = script.text.slice(node.start, node.end).replace(/\s+/g, ' ').replaceAll('`', "'")
  return words.length <= most ? words : `${words.slice(0, most - 1)}…`
}
