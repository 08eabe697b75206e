import type {
  AnonymousFunctionDeclaration,
  AnyNode,
  ArrowFunctionExpression,
  FunctionDeclaration,
  FunctionExpression,
  Identifier,
  Program,
} from 'acorn'

export type FunctionNode =
  FunctionDeclaration | AnonymousFunctionDeclaration | FunctionExpression | ArrowFunctionExpression

export type MadeBy = 'let' | 'const' | 'var' | 'function' | 'class' | 'parameter' | 'import' | 'catch'

/** A name the learner made, and every place that speaks of it. */
export interface Made {
  readonly name: string
  readonly by: MadeBy
  readonly node: Identifier
  /** What it was first given, when that is written where it is made. */
  readonly first: AnyNode | undefined
  readonly scope: Scope
  readonly uses: Use[]
}

export interface Use {
  readonly node: Identifier
  readonly writes: boolean
  readonly reads: boolean
  /** From the file down to the node's parent. */
  readonly above: readonly AnyNode[]
  readonly scope: Scope
}

export interface Scope {
  readonly node: AnyNode
  readonly isFunction: boolean
  readonly parent: Scope | undefined
  readonly names: Map<string, Made>
}

export interface Names {
  readonly top: Scope
  readonly made: readonly Made[]
  /** Uses of names that nothing in this file made. */
  readonly unknown: readonly Use[]
  readonly all: readonly { readonly node: AnyNode; readonly above: readonly AnyNode[] }[]
}

/** The children of a node, in the order they are written. */
function childrenOf(node: AnyNode): AnyNode[] {
  const found: AnyNode[] = []
  for (const value of Object.values(node) as unknown[]) {
    if (Array.isArray(value)) found.push(...value.filter(isNode))
    else if (isNode(value)) found.push(value)
  }
  return found
}

function isNode(value: unknown): value is AnyNode {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value
  )
}

export function isFunction(node: AnyNode | undefined): node is FunctionNode {
  const type = node?.type
  return type === 'FunctionDeclaration' || type === 'FunctionExpression' || type === 'ArrowFunctionExpression'
}

interface Walker {
  readonly made: Made[]
  readonly uses: Use[]
  readonly all: { node: AnyNode; above: readonly AnyNode[] }[]
}

/** Who made which name, and where each is used. */
export function readNames(program: Program): Names {
  const walker: Walker = { made: [], uses: [], all: [] }
  const top: Scope = { node: program, isFunction: true, parent: undefined, names: new Map() }
  hoist(program.body, top, walker)
  for (const statement of program.body) walk(statement, [program], top, walker)
  const unknown: Use[] = []
  for (const use of walker.uses) {
    const made = find(use.scope, use.node.name)
    if (made) made.uses.push(use)
    else unknown.push(use)
  }
  return { top, made: walker.made, unknown, all: walker.all }
}

export function find(scope: Scope, name: string): Made | undefined {
  for (let at: Scope | undefined = scope; at; at = at.parent) {
    const made = at.names.get(name)
    if (made) return made
  }
  return undefined
}

interface Making {
  readonly by: MadeBy
  readonly scope: Scope
  readonly first?: AnyNode | undefined
}

function make(walker: Walker, node: Identifier | null | undefined, { by, scope, first }: Making): void {
  if (!node || (scope.names.has(node.name) && (by === 'var' || by === 'function'))) return
  const made: Made = { name: node.name, by, node, first, scope, uses: [] }
  scope.names.set(node.name, made)
  walker.made.push(made)
}

function makePattern(walker: Walker, pattern: AnyNode | null, making: Making): void {
  if (!pattern) return
  if (pattern.type === 'Identifier') make(walker, pattern, making)
  else if (pattern.type === 'AssignmentPattern') makePattern(walker, pattern.left, { ...making, first: pattern.right })
  else if (pattern.type === 'RestElement') makePattern(walker, pattern.argument, { ...making, first: undefined })
  else if (pattern.type === 'ArrayPattern')
    for (const each of pattern.elements) makePattern(walker, each, { ...making, first: undefined })
  else if (pattern.type === 'ObjectPattern')
    for (const each of pattern.properties)
      makePattern(walker, each.type === 'Property' ? each.value : each, { ...making, first: undefined })
}

function functionScope(scope: Scope): Scope {
  let at = scope
  while (!at.isFunction && at.parent) at = at.parent
  return at
}

// Names are known in their whole block before its first line runs.
function hoist(body: readonly AnyNode[], scope: Scope, walker: Walker): void {
  for (const node of body) {
    if (node.type === 'VariableDeclaration') {
      const by = node.kind === 'let' || node.kind === 'const' ? node.kind : 'var'
      for (const each of node.declarations)
        makePattern(walker, each.id, {
          by,
          scope: by === 'var' ? functionScope(scope) : scope,
          first: each.init ?? undefined,
        })
    } else if (node.type === 'FunctionDeclaration') make(walker, node.id, { by: 'function', scope, first: node })
    else if (node.type === 'ClassDeclaration') make(walker, node.id, { by: 'class', scope, first: node })
    else if (node.type === 'ImportDeclaration')
      for (const each of node.specifiers) make(walker, each.local, { by: 'import', scope })
    else if ((node.type === 'ExportNamedDeclaration' || node.type === 'ExportDefaultDeclaration') && node.declaration)
      hoist([node.declaration], scope, walker)
    else hoistVars(node, scope, walker)
  }
}

function hoistVars(node: AnyNode, scope: Scope, walker: Walker): void {
  if (isFunction(node)) return
  if (node.type === 'VariableDeclaration' && node.kind === 'var') hoist([node], scope, walker)
  else if (!/Expression$/.test(node.type)) for (const child of childrenOf(node)) hoistVars(child, scope, walker)
}

function walk(node: AnyNode, above: readonly AnyNode[], scope: Scope, walker: Walker): void {
  walker.all.push({ node, above })
  if (node.type === 'Identifier') {
    note(node, above, scope, walker)
    return
  }
  const inner = scopeFor(node, above, scope, walker)
  const path = [...above, node]
  for (const child of childrenOf(node)) if (!isLabelOrKey(node, child)) walk(child, path, inner, walker)
}

function scopeFor(node: AnyNode, above: readonly AnyNode[], scope: Scope, walker: Walker): Scope {
  const block = (isOwn: boolean): Scope => ({ node, isFunction: isOwn, parent: scope, names: new Map() })
  if (isFunction(node)) {
    const inner = block(true)
    if (node.type === 'FunctionExpression' && node.id)
      make(walker, node.id, { by: 'function', scope: inner, first: node })
    for (const each of node.params) makePattern(walker, each, { by: 'parameter', scope: inner })
    if (node.body.type === 'BlockStatement') hoist(node.body.body, inner, walker)
    return inner
  }
  if (node.type === 'BlockStatement') {
    if (isFunction(above.at(-1))) return scope
    const inner = block(false)
    hoist(node.body, inner, walker)
    return inner
  }
  if (node.type === 'ForStatement' || node.type === 'ForOfStatement' || node.type === 'ForInStatement') {
    const inner = block(false)
    const start = node.type === 'ForStatement' ? node.init : node.left
    if (start?.type === 'VariableDeclaration') hoist([start], inner, walker)
    return inner
  }
  if (node.type === 'SwitchStatement') {
    const inner = block(false)
    hoist(
      node.cases.flatMap((each) => each.consequent),
      inner,
      walker,
    )
    return inner
  }
  if (node.type === 'CatchClause') {
    const inner = block(false)
    makePattern(walker, node.param ?? null, { by: 'catch', scope: inner })
    return inner
  }
  return scope
}

function isLabelOrKey(node: AnyNode, child: AnyNode): boolean {
  if (node.type === 'MemberExpression') return child === node.property && !node.computed
  if (node.type === 'Property' || node.type === 'MethodDefinition' || node.type === 'PropertyDefinition') {
    return child === node.key && !node.computed && !(node.type === 'Property' && node.shorthand)
  }
  if (node.type === 'LabeledStatement' || node.type === 'BreakStatement' || node.type === 'ContinueStatement')
    return child === node.label
  return (
    node.type === 'ImportSpecifier' ||
    node.type === 'ExportSpecifier' ||
    node.type === 'ImportDefaultSpecifier' ||
    node.type === 'ImportNamespaceSpecifier' ||
    node.type === 'MetaProperty'
  )
}

function note(node: Identifier, above: readonly AnyNode[], scope: Scope, walker: Walker): void {
  const parent = above.at(-1)
  if (isMaking(node, above)) return
  const isTarget =
    (parent?.type === 'AssignmentExpression' && parent.left === node) ||
    (parent?.type === 'ForOfStatement' && parent.left === node) ||
    (parent?.type === 'ForInStatement' && parent.left === node)
  const isStep = parent?.type === 'UpdateExpression'
  const reads = !isTarget || (parent.type === 'AssignmentExpression' && parent.operator !== '=')
  walker.uses.push({ node, writes: isTarget || isStep || isPatternTarget(above), reads, above, scope })
}

function isPatternTarget(above: readonly AnyNode[]): boolean {
  const pattern = above.findLast(
    (each) =>
      each.type !== 'ArrayPattern' &&
      each.type !== 'ObjectPattern' &&
      each.type !== 'Property' &&
      each.type !== 'RestElement',
  )
  return above.at(-1) !== pattern && pattern?.type === 'AssignmentExpression'
}

function isMaking(node: Identifier, above: readonly AnyNode[]): boolean {
  const parent = above.at(-1)
  if (!parent) return false
  if (parent.type === 'VariableDeclarator') return parent.id === node
  if (isFunction(parent))
    return parent.body !== node && (parent.id === node || parent.params.some((each) => each === node))
  if (parent.type === 'ClassDeclaration' || parent.type === 'ClassExpression') return parent.id === node
  if (parent.type === 'CatchClause') return parent.param === node
  const owner = above.findLast((each) => !/Pattern$|^Property$|^RestElement$/.test(each.type))
  const first = above[above.indexOf(owner ?? parent) + 1] ?? node
  if (owner === parent || (parent.type === 'AssignmentPattern' && parent.right === node)) return false
  return (
    (owner?.type === 'VariableDeclarator' && owner.id === first) ||
    (isFunction(owner) && owner.params.some((each) => each === first)) ||
    owner?.type === 'CatchClause'
  )
}
