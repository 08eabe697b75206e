import type { AnyNode } from 'acorn'
import type { Note } from '../note.ts'
import { lineStarts, nearest, placeOf, slips } from '../text.ts'
import { keywords } from './context.ts'
import { calledName, type Script } from './kinds.ts'
import { digitsFor } from './messages.ts'
import { doubt } from './remark.ts'
import { isFunction, type Made, type Use } from './scope.ts'
import { globals, otherLanguages, pageGlobals } from './vocabulary.ts'

/** Names that nothing made, names made elsewhere, and names used against how they were made. */
export function checkNames(script: Script, notes: Note[]): void {
  const told = new Set<string>()
  // Given a value without `let`: it works, so it is only a slip when it nearly is another name.
  const implicit = new Set(script.names.unknown.filter((use) => use.writes && !use.reads).map((use) => use.node.name))
  for (const use of script.names.unknown) {
    const { name } = use.node
    if (notes.length >= mostNotes) break
    if (told.has(name)) continue
    if (thisNeeded(script, use, notes)) told.add(name)
    if (told.has(name) || implicit.has(name) || isKnown(script, use)) continue
    told.add(name)
    unknownName(script, use, notes)
  }
  for (const made of script.names.made) {
    constChanged(script, made, notes)
    usedTooEarly(script, made, notes)
    misspeltTarget(script, made, notes)
  }
  functionsTwice(script, notes)
}

// Nobody mends more at a time, and looking for near names costs more with each.
const mostNotes = 40

const placeOfNode = (node: AnyNode): readonly [number, number] => [node.start, node.end]
const lineOf = (script: Script, offset: number): string => String(placeOf(lineStarts(script.text), offset).line)

function isKnown(script: Script, use: Use): boolean {
  const { name } = use.node
  if (globals.has(name) || script.otherNames.has(name)) return true
  if (script.hasPage && (pageGlobals.has(name) || /^(on[a-z]+|HTML\w+Element|SVG\w+|webkit\w+)$/.test(name)))
    return true
  const parent = use.above.at(-1)
  return parent?.type === 'UnaryExpression' && parent.operator === 'typeof'
}

// `name` alone, in a function of an object or a class that has a `name` of its own.
function thisNeeded(script: Script, { node, above, reads }: Use, notes: Note[]): boolean {
  const { name } = node
  const parent = above.at(-1)
  const isKnownCall = parent?.type === 'CallExpression' && parent.callee === node && pageGlobals.has(name)
  if (globals.has(name) || script.otherNames.has(name) || isKnownCall) return false
  const owner = above.findLastIndex((each) => each.type === 'ClassBody' || each.type === 'ObjectExpression')
  const body = above[owner]
  if (!body || above.slice(owner).every((each) => !isFunction(each) || each.type === 'ArrowFunctionExpression'))
    return false
  const isOwn =
    body.type === 'ObjectExpression'
      ? body.properties.some((each) => each.type === 'Property' && keyOf(each) === name)
      : body.type === 'ClassBody' &&
        (body.body.some((each) => each.type !== 'StaticBlock' && keyOf(each) === name && !each.static) ||
          new RegExp(`\\bthis\\.${name.replaceAll('$', '\\$')}${reads ? '\\s*=[^=]' : '\\b'}`).test(
            script.text.slice(body.start, body.end),
          ))
  if (isOwn) doubt(notes, 'js/this-needed', placeOfNode(node), name)
  return isOwn
}

function keyOf({ key, computed }: { key: AnyNode; computed: boolean }): string | undefined {
  return key.type === 'Identifier' && !computed ? key.name : undefined
}

function namesInSight(script: Script, use: Use): string[] {
  const found: string[] = []
  for (let scope: Use['scope'] | undefined = use.scope; scope; scope = scope.parent) found.push(...scope.names.keys())
  found.push(...script.otherNames)
  for (const each of script.names.unknown) if (each.writes && !each.reads) found.push(each.node.name)
  return found
}

function unknownName(script: Script, use: Use, notes: Note[]): void {
  const { node } = use
  const { name } = node
  const place = placeOfNode(node)
  const parent = use.above.at(-1)
  const isCalled = parent?.type === 'CallExpression' && parent.callee === node
  if (quotesForgotten(use, notes)) return
  if (parent?.type === 'LabeledStatement' || commaForDot(script, use, notes)) return
  if (!script.hasPage && (name === 'document' || name === 'window')) {
    doubt(notes, 'js/no-page', place, name)
    return
  }
  const sight = namesInSight(script, use)
  const others = [...globals, ...(script.hasPage ? pageGlobals : [])]
  const same = [...sight, ...others, ...keywords].find((each) => each.toLowerCase() === name.toLowerCase())
  if (same !== undefined && !(same in otherLanguages)) {
    doubt(notes, 'js/capital-name', place, name, same)
    return
  }
  const digits = digitsFor(name)
  if (digits !== undefined) {
    doubt(notes, 'js/letter-for-number', place, name, digits)
    return
  }
  const language = otherLanguages[name]
  const near = nearest(name, sight)
  if (language !== undefined && near === undefined && (isCalled || !/[a-z]\(/.test(language))) {
    doubt(
      notes,
      /^(document|Math)\./.test(language) ? 'js/owner-missing' : 'js/other-language-name',
      place,
      name,
      language,
    )
    return
  }
  if (near !== undefined && slips(name.toLowerCase(), near.toLowerCase()) <= (name.length > 3 ? 2 : 1)) {
    doubt(notes, 'js/misspelt-name', place, name, near)
    return
  }
  const elsewhere = script.names.made.find((each) => each.name === name)
  if (elsewhere) {
    outOfScope(script, use, elsewhere, notes)
    return
  }
  const global = isCalled || parent?.type === 'MemberExpression' ? nearest(name, others) : undefined
  const word = nearest(name, keywords)
  if (global !== undefined && name.length > 2) {
    doubt(notes, 'js/misspelt-name', place, name, global)
    return
  }
  if (word !== undefined && slips(name.toLowerCase(), word) <= 1 && name.length > 2) {
    doubt(notes, 'js/misspelt-name', place, name, word)
    return
  }
  if (parameterName(use, notes)) return
  if (!isCalled && parent?.type !== 'MemberExpression' && name.length > 1 && isValuePlace(parent, node)) {
    doubt(notes, 'js/text-without-quotes', place, name)
    return
  }
  doubt(notes, 'js/unknown-name', place, name)
}

// `addEventListener(click, …)` and `getElementById(score)`
function quotesForgotten(use: Use, notes: Note[]): boolean {
  const parent = use.above.at(-1)
  if (parent?.type !== 'CallExpression' || parent.arguments[0] !== use.node) return false
  const called = calledName(parent) ?? ''
  if (called === 'addEventListener') doubt(notes, 'js/event-unquoted', placeOfNode(use.node), use.node.name)
  else if (/^(getElement|querySelector|createElement)/.test(called))
    doubt(notes, 'js/id-unquoted', placeOfNode(use.node), use.node.name, called)
  else return false
  return true
}

// `console,log("hi")` and `console: log("hi")`
function commaForDot(script: Script, use: Use, notes: Note[]): boolean {
  const before = /([a-z]\w*)\s*[,:;]\s*$/i.exec(
    script.text.slice(Math.max(0, use.node.start - 40), use.node.start),
  )?.[1]
  const owners: Readonly<Record<string, RegExp>> = {
    console: /^(log|error|warn)$/,
    document: /^(getElement|querySelector|createElement|body|write)/,
    Math: /^(random|round|floor|ceil|max|min)$/,
  }
  if (before === undefined || owners[before]?.test(use.node.name) !== true) return false
  doubt(notes, 'js/comma-for-dot', placeOfNode(use.node), before, use.node.name)
  return true
}

function isValuePlace(parent: AnyNode | undefined, node: AnyNode): boolean {
  if (!parent) return false
  if (parent.type === 'VariableDeclarator') return parent.init === node
  if (parent.type === 'AssignmentExpression') return parent.right === node
  if (parent.type === 'Property') return parent.value === node
  if (parent.type === 'BinaryExpression') return /^[!=]==?$/.test(parent.operator) || parent.operator === '+'
  return ['CallExpression', 'ArrayExpression', 'ReturnStatement', 'SwitchCase', 'NewExpression'].includes(parent.type)
}

function outOfScope(script: Script, use: Use, made: Made, notes: Note[]): void {
  const owner = made.scope.node
  const where = isFunction(owner)
    ? owner.id
      ? `\`${owner.id.name}\``
      : 'a function'
    : /^For|^While/.test(owner.type)
      ? 'the loop'
      : blockOwner(script, made)
  doubt(notes, 'js/out-of-scope', placeOfNode(use.node), use.node.name, lineOf(script, made.node.start), where)
}

function blockOwner(script: Script, made: Made): string {
  const above = script.aboveOf.get(made.scope.node)?.at(-1)?.type ?? ''
  return above === 'IfStatement' ? 'the `if`' : /^(For|While|Do)/.test(above) ? 'the loop' : 'a block'
}

// A function whose brackets name one thing, and whose body speaks of another.
function parameterName(use: Use, notes: Note[]): boolean {
  const owner = use.above.findLast(isFunction)
  if (!owner || owner.params.length === 0) return false
  const unused = [...use.scope.names.values(), ...(use.scope.parent?.names.values() ?? [])].filter(
    (each) => each.by === 'parameter' && each.uses.length === 0,
  )
  if (unused.length === 0 || unused.some((each) => each.name === 'event' || each.name === 'e')) return false
  const func = owner.id?.name ?? 'this function'
  doubt(
    notes,
    'js/parameter-name',
    placeOfNode(use.node),
    use.node.name,
    func,
    unused.map((each) => each.name).join(', '),
  )
  return true
}

function constChanged(script: Script, made: Made, notes: Note[]): void {
  if (made.by !== 'const') return
  // One `=` in a test is told as that: nobody meant to change anything.
  const isInTest = (use: Use): boolean => {
    const [assignment, owner] = [use.above.at(-1), use.above.at(-2)]
    return owner !== undefined && 'test' in owner && owner.test === assignment && owner.type !== 'SwitchCase'
  }
  const use = made.uses.find((each) => each.writes && !isInTest(each))
  if (use) doubt(notes, 'js/const-changed', placeOfNode(use.node), made.name, lineOf(script, made.node.start))
}

function usedTooEarly(script: Script, made: Made, notes: Note[]): void {
  if (!/^(let|const|class|var)$/.test(made.by)) return
  const own = (node: readonly AnyNode[]): AnyNode | undefined => node.findLast(isFunction)
  const home = script.aboveOf.get(made.node) ?? []
  for (const use of made.uses) {
    if (own(use.above) !== own(home) || !use.reads) continue
    const declarator = home.findLast((each) => each.type === 'VariableDeclarator')
    const isInOwnValue = declarator !== undefined && use.above.includes(declarator) && made.by !== 'var'
    if (isInOwnValue) {
      doubt(notes, 'js/reads-itself', placeOfNode(use.node), made.name)
      return
    }
    if (use.node.start >= made.node.start) continue
    if (
      made.by === 'var' &&
      (made.first === undefined ||
        made.uses.some((each) => each.writes && each.node.start < use.node.start) ||
        use.above.some((each) => /^(For|While|Do)/.test(each.type)))
    )
      continue
    doubt(notes, 'js/used-too-early', placeOfNode(use.node), made.name, lineOf(script, made.node.start))
    return
  }
}

// `let count = 0; cuont = count + 1`: given a value, never made, never read, and nearly another name.
function misspeltTarget(script: Script, made: Made, notes: Note[]): void {
  if (script.names.unknown.length > 500) return
  for (const use of script.names.unknown) {
    if (
      !use.writes ||
      use.reads ||
      use.node.name.length < 3 ||
      script.otherNames.has(use.node.name) ||
      pageGlobals.has(use.node.name)
    )
      continue
    const isRead = script.names.unknown.some((each) => each.node.name === use.node.name && each.reads)
    if (isRead || !['let', 'var', 'parameter'].includes(made.by)) continue
    if (
      nearest(use.node.name, [made.name]) === undefined ||
      slips(use.node.name.toLowerCase(), made.name.toLowerCase()) > 2
    )
      continue
    const isCase = use.node.name.toLowerCase() === made.name.toLowerCase()
    doubt(notes, isCase ? 'js/capital-name' : 'js/misspelt-name', placeOfNode(use.node), use.node.name, made.name)
    return
  }
}

function functionsTwice(script: Script, notes: Note[]): void {
  const seen = new Map<AnyNode | undefined, Map<string, AnyNode>>()
  for (const { node, above } of script.names.all) {
    if (node.type !== 'FunctionDeclaration' || !node.id) continue
    const home = above.at(-1)
    const names = seen.get(home) ?? new Map<string, AnyNode>()
    seen.set(home, names)
    const first = names.get(node.id.name)
    if (first) doubt(notes, 'js/name-taken', placeOfNode(node.id), node.id.name, lineOf(script, first.start))
    names.set(node.id.name, node)
  }
}
