import type { AnyNode, Program } from 'acorn'
import type { Page } from '../html/page.ts'
import type { Note } from '../note.ts'
import { checkAliases } from './check-aliases.ts'
import { checkAnswers } from './check-answers.ts'
import { checkBoxes } from './check-boxes.ts'
import { checkCopies } from './check-copies.ts'
import { checkEvents } from './check-events.ts'
import { checkForms } from './check-forms.ts'
import { checkFunctions } from './check-functions.ts'
import { checkGathered } from './check-gathered.ts'
import { checkItems } from './check-items.ts'
import { checkLater } from './check-later.ts'
import { checkLists } from './check-lists.ts'
import { checkLoops } from './check-loops.ts'
import { checkMade } from './check-made.ts'
import { checkMeaning } from './check-meaning.ts'
import { checkMembers } from './check-members.ts'
import { checkNames } from './check-names.ts'
import { checkObjects } from './check-objects.ts'
import { checkPage } from './check-page.ts'
import { checkSigns } from './check-signs.ts'
import { checkStarts } from './check-starts.ts'
import { checkStyles } from './check-styles.ts'
import { checkSums } from './check-sums.ts'
import { checkTests } from './check-tests.ts'
import { checkTotals } from './check-totals.ts'
import { checkValues } from './check-values.ts'
import { calledName, memberName, type Script } from './kinds.ts'
import { isFunction, readNames, type Names, type Scope } from './scope.ts'
import { parseJs, syntaxSlip, type HowToParse } from './syntax.ts'

/** What one script needs to know of its surroundings. */
export interface Around {
  readonly page?: Page
  /** Names that other scripts make, and ids of the page, which the browser makes names. */
  readonly otherNames: ReadonlySet<string>
  readonly handlerNames: ReadonlySet<string>
  readonly hasPage: boolean
}

/** Reads one script. When it does not read, that alone is told: nothing after it can be judged. */
export function readJs(text: string, how: HowToParse, around: Around): Note[] {
  const parsed = parseAny(text, how)
  if (!parsed.ok) return [syntaxSlip(text, how, parsed)]
  const notes: Note[] = []
  const script = scriptOf(text, parsed.program, around)
  checkNames(script, notes)
  checkMembers(script, notes)
  checkSigns(script, notes)
  checkPage(script, notes)
  checkTests(script, notes)
  checkMeaning(script, notes)
  checkLoops(script, notes)
  checkLists(script, notes)
  checkFunctions(script, notes)
  checkValues(script, notes)
  checkBoxes(script, notes)
  checkStarts(script, notes)
  checkGathered(script, notes)
  checkAliases(script, notes)
  checkLater(script, notes)
  checkTotals(script, notes)
  checkCopies(script, notes)
  checkAnswers(script, notes)
  checkItems(script, notes)
  checkObjects(script, notes)
  checkSums(script, notes)
  checkEvents(script, notes)
  if (!around.hasPage) return notes
  checkMade(script, notes)
  checkForms(script, notes)
  checkStyles(script, notes)
  return notes
}

function parseAny(text: string, how: HowToParse): ReturnType<typeof parseJs> {
  const plain = parseJs(text, how)
  if (plain.ok || how.isModule || !/'import' and 'export'|await/.test(plain.message + text)) return plain
  // Without a page nobody can tell what kind of script it is, so a module is read as one.
  const asModule = how.mayBeModule === true ? parseJs(text, { ...how, isModule: true }) : plain
  return asModule.ok ? asModule : plain
}

/** The names a script makes for every other script of the page. */
export function namesMadeBy(text: string, how: HowToParse): readonly string[] {
  const parsed = parseAny(text, how)
  if (!parsed.ok)
    return [...text.matchAll(/\b(?:function|let|const|var|class)\s+([a-z_$][\w$]*)/gi)].map((found) => found[1] ?? '')
  const names = readNames(parsed.program)
  return [...names.top.names.keys(), ...names.unknown.filter((use) => use.writes).map((use) => use.node.name)]
}

function scriptOf(text: string, program: Program, around: Around): Script {
  const names = readNames(program)
  const scopeOf = new Map<AnyNode, Scope>()
  for (const made of names.made) {
    scopeOf.set(made.node, made.scope)
    for (const use of made.uses) scopeOf.set(use.node, use.scope)
  }
  for (const use of names.unknown) scopeOf.set(use.node, use.scope)
  const aboveOf = new Map(names.all.map(({ node, above }) => [node, above] as const))
  const givers = new Set<AnyNode>()
  for (const { node, above } of names.all) {
    const gives = node.type === 'ThrowStatement' || (node.type === 'ReturnStatement' && node.argument)
    const owner = gives ? above.findLast(isFunction) : undefined
    if (owner) givers.add(owner)
  }
  return {
    text,
    names,
    aboveOf,
    givers,
    page: around.page,
    otherNames: around.otherNames,
    handlerNames: around.handlerNames,
    hasPage: around.hasPage,
    scopeOf,
    ownMembers: ownMembers(names),
  }
}

// Members the learner made: keys of objects, methods of classes, and what is set on a thing that is no part of a page.
function ownMembers(names: Names): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { node, above } of names.all) {
    const isKey = node.type === 'Property' || node.type === 'MethodDefinition' || node.type === 'PropertyDefinition'
    if (isKey && node.key.type === 'Identifier' && !node.computed) found.add(node.key.name)
    if (isKey && node.key.type === 'Literal') found.add(String(node.key.value))
    const parent = above.at(-1)
    const isSet = node.type === 'MemberExpression' && parent?.type === 'AssignmentExpression' && parent.left === node
    const owner = isSet ? node.object : undefined
    const isPlain = owner?.type === 'ThisExpression' || (owner?.type === 'Identifier' && isObject(names, owner.name))
    if (isSet && isPlain) found.add(memberName(node) ?? '')
  }
  return found
}

function isObject(names: Names, name: string): boolean {
  const first = names.made.find((made) => made.name === name)?.first
  return (
    first?.type === 'ObjectExpression' ||
    first?.type === 'NewExpression' ||
    first?.type === 'FunctionDeclaration' ||
    (first?.type === 'CallExpression' && /^(parse|create|assign|Object|fromEntries)$/.test(calledName(first) ?? ''))
  )
}
