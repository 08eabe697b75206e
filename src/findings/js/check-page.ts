import type { AnyNode, CallExpression } from 'acorn'
import { events, tags } from '../html/names.ts'
import type { Page } from '../html/page.ts'
import type { Note } from '../note.ts'
import { nearest } from '../text.ts'
import { isAsked } from './asked.ts'
import { calledName, elementOf, isBox, kindOf, madeBy, memberName, textOf, wordOf, type Script } from './kinds.ts'
import { doubt } from './remark.ts'

/** Code that speaks to the page: selectors, events, boxes. Selectors are held against the page when there is one. */
export function checkPage(script: Script, notes: Note[]): void {
  for (const { node, above } of script.names.all) {
    if (node.type === 'CallExpression') {
      const name = calledName(node) ?? ''
      if (name === 'addEventListener') listener(script, node, notes)
      else if (name === 'setTimeout' || name === 'setInterval') timer(script, node, notes)
      else if (/^getElement|^querySelector|^(closest|matches)$/.test(name)) lookUp(script, node, name, notes)
    }
    if (node.type === 'AssignmentExpression') assigned(script, node, notes)
    if (node.type === 'MemberExpression') boxes(script, node, above.at(-1), notes)
  }
}

const place = (node: AnyNode): readonly [number, number] => [node.start, node.end]

function listener(script: Script, node: CallExpression, notes: Note[]): void {
  const [first, second] = node.arguments
  if (node.callee.type === 'MemberExpression' && script.ownMembers.has('addEventListener')) return
  const event = textOf(first)
  if (event === undefined) {
    if (first && textOf(second) !== undefined) doubt(notes, 'js/event-order', place(node))
    return
  }
  if (first && !eventName(event, first, notes)) return
  if (!second) {
    doubt(notes, 'js/event-handler', place(node), event)
    return
  }
  handler(script, second, notes)
}

function eventName(event: string, node: AnyNode, notes: Note[]): boolean {
  if (events.has(event)) return true
  const lower = event.toLowerCase()
  const bare = lower.replace(/^on[-_ ]?/, '')
  const joined = lower.replace(/[-_ ]/g, '')
  const meant = {
    clicked: 'click',
    onpress: 'click',
    press: 'click',
    pressed: 'click',
    tap: 'click',
    hover: 'mouseover',
    onhover: 'mouseover',
    key: 'keydown',
    changed: 'change',
    submitted: 'submit',
    enter: 'keydown',
    doubleclick: 'dblclick',
    type: 'input',
    typing: 'input',
    mouseclick: 'click',
    buttonclick: 'click',
    loaded: 'load',
    keypressed: 'keydown',
    ready: 'DOMContentLoaded',
  }[joined]
  if (lower !== bare && events.has(bare)) doubt(notes, 'js/event-on', place(node), event, bare)
  else if (events.has(lower)) doubt(notes, 'js/event-name', place(node), event, lower)
  else if (joined === 'domcontentloaded' || nearest(joined, ['domcontentloaded']) !== undefined)
    doubt(notes, 'js/event-name', place(node), event, 'DOMContentLoaded')
  else if (events.has(joined)) doubt(notes, 'js/event-name', place(node), event, joined)
  else {
    const near = meant ?? nearest(bare, events)
    if (near === undefined) return true
    doubt(notes, 'js/event-name', place(node), event, near)
  }
  return false
}

// A function that is called where it should be handed over: it runs once, at once.
function handler(script: Script, node: AnyNode, notes: Note[]): void {
  const text = textOf(node)
  if (text !== undefined && /^\w+(\(\))?$/.test(text)) {
    doubt(notes, 'js/event-text', place(node), text.replace('()', ''))
    return
  }
  if (node.type !== 'CallExpression') return
  const name = calledName(node) ?? 'it'
  const made = madeBy(script, node.callee)
  // A function that gives back a function is meant to be called.
  if (made?.first && givesFunction(script, made.first)) return
  if (name === 'bind' || name === 'debounce') return
  if (
    kindOf(script, node) === 'undefined' ||
    (node.callee.type === 'Identifier' && (made !== undefined || script.otherNames.has(name) || name === 'alert'))
  )
    doubt(notes, 'js/called-not-passed', place(node), name)
}

function givesFunction(script: Script, node: AnyNode): boolean {
  const returned = script.names.all.filter((each) => each.node.type === 'ReturnStatement' && each.above.includes(node))
  return (
    returned.some(
      (each) =>
        each.node.type === 'ReturnStatement' && each.node.argument && kindOf(script, each.node.argument) === 'function',
    ) ||
    (node.type === 'ArrowFunctionExpression' && node.expression && kindOf(script, node.body) === 'function')
  )
}

function timer(script: Script, node: CallExpression, notes: Note[]): void {
  const [first] = node.arguments
  // `setTimeout("go()", 9)` is old, and works.
  if (first && !/\(\)$/.test(textOf(first) ?? '')) handler(script, first, notes)
}

function assigned(script: Script, node: Extract<AnyNode, { type: 'AssignmentExpression' }>, notes: Note[]): void {
  const { left, right } = node
  if (
    left.type === 'MemberExpression' &&
    /^on[a-z]+$/.test(memberName(left) ?? '') &&
    events.has((memberName(left) ?? '').slice(2))
  )
    handler(script, right, notes)
  // `total = "5"` where `total` is an element of the page: the name changes, the page does not.
  const made = left.type === 'Identifier' ? madeBy(script, left) : undefined
  const isElement = made?.first !== undefined && made.by !== 'const' && kindOf(script, made.first) === 'element'
  if (isElement && /^(number|text|typed)$/.test(kindOf(script, right)))
    doubt(notes, 'js/set-element', place(node), made.name)
}

function boxes(
  script: Script,
  node: Extract<AnyNode, { type: 'MemberExpression' }>,
  parent: AnyNode | undefined,
  notes: Note[],
): void {
  const name = memberName(node) ?? ''
  const element = elementOf(script, node.object)
  if (!element) return
  const isWritten = parent?.type === 'AssignmentExpression' && parent.left === node
  const hasValue =
    isBox(element) || ['button', 'option', 'li', 'progress', 'meter', 'data', 'output', 'param'].includes(element.name)
  if (name === 'value' && !hasValue) doubt(notes, 'js/value-of-text', place(node.property), element.name, name)
  if (
    isBox(element) &&
    element.name !== 'select' &&
    /^(textContent|innerText|innerHTML)$/.test(name) &&
    !isWritten &&
    element.name !== 'textarea'
  )
    doubt(notes, 'js/text-of-box', place(node.property), name)
  else if (element.name === 'input' && isWritten && /^(textContent|innerText|innerHTML)$/.test(name))
    doubt(notes, 'js/text-of-box', place(node.property), name)
}

function lookUp(script: Script, node: CallExpression, method: string, notes: Note[]): void {
  const [first] = node.arguments
  const text = wordOf(script, first)
  const { page } = script
  // An id of the page is a name in scripts too, so the browser takes it for the element.
  const isBareId = first?.type === 'Identifier' && !madeBy(script, first) && page?.ids.has(first.name) === true
  if (isBareId) {
    doubt(notes, 'js/id-unquoted', place(first), first.name, method)
    return
  }
  if (!first || text === undefined) return
  // A sign where none is wanted is told already.
  if (notes.some((note) => note.at === first.start)) return
  if (!page || isMadeByScript(script, text) || isAsked(script, node)) return
  if (method === 'getElementById') byId(page, first, text, notes)
  else if (method === 'getElementsByClassName') byClass(page, first, text, notes)
  else if (!method.startsWith('get')) bySelector(script, page, first, text.trim(), notes)
}

// What the script itself adds to the page is not missing from it.
function isMadeByScript(script: Script, selector: string): boolean {
  const name = selector.replace(/^[#.]/, '')
  const isWritten = new RegExp(`(id|class)=\\\\?["']?[^"'>]*\\b${escaped(name)}\\b`).test(script.text)
  return (
    isWritten ||
    new RegExp(
      `(\\.id|\\.className)\\s*=\\s*["'\`]${escaped(name)}["'\`]|(setAttribute|classList\\.add|toggle)\\([^)]*["'\`]${escaped(name)}["'\`]`,
    ).test(script.text)
  )
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function byId(page: Page, node: AnyNode, id: string, notes: Note[]): void {
  if (page.ids.has(id) || page.ids.size + page.elements.length === 0) return
  const near = nearest(id, page.ids.keys()) ?? [...page.ids.keys()].find((each) => alike(each, id))
  if (page.classes.has(id)) doubt(notes, 'js/class-not-id', place(node), id)
  else doubt(notes, 'js/id-not-on-page', place(node), id, near ?? '')
}

function byClass(page: Page, node: AnyNode, name: string, notes: Note[]): void {
  if (name.split(/\s+/).every((each) => page.classes.has(each))) return
  const near = nearest(name, page.classes) ?? [...page.classes].find((each) => alike(each, name))
  if (near !== undefined) doubt(notes, 'js/near-class', place(node), name, near)
  else doubt(notes, 'js/no-such-class', place(node), name)
}

function alike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((word) => word.toLowerCase().replace(/[-_]/g, '')) as [string, string]
  return (
    a === b ||
    (Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a) || a.endsWith(b) || b.endsWith(a)))
  )
}

function bySelector(script: Script, page: Page, node: AnyNode, selector: string, notes: Note[]): void {
  for (const found of selector.replace(/\[[^\]]*\]|::?[\w-]+(\([^)]*\))?/g, '').matchAll(/([#.]?)([a-z_][\w-]*)/gi)) {
    const [, sign = '', name = ''] = found
    if (isMadeByScript(script, name)) continue
    const before = notes.length
    if (sign === '#' && !page.ids.has(name)) {
      if (page.classes.has(name)) doubt(notes, 'js/hash-for-class', place(node), name)
      else byId(page, node, name, notes)
    } else if (sign === '.' && !page.classes.has(name)) {
      if (page.ids.has(name)) doubt(notes, 'js/dot-for-id', place(node), name)
      else byClass(page, node, name, notes)
    } else if (sign === '') bareName(page, node, name, notes)
    if (notes.length > before) return
  }
}

function bareName(page: Page, node: AnyNode, name: string, notes: Note[]): void {
  if (page.tags.has(name.toLowerCase())) return
  if (page.ids.has(name)) {
    doubt(notes, 'js/hash-missing', place(node), name)
    return
  }
  if (page.classes.has(name)) {
    doubt(notes, 'js/dot-missing', place(node), name)
    return
  }
  if (tags.has(name.toLowerCase())) return
  const id = nearest(name, page.ids.keys())
  const near = nearest(name, page.tags)
  if (id !== undefined) doubt(notes, 'js/near-tag', place(node), name, `#${id}`)
  else if (near !== undefined) doubt(notes, 'js/near-tag', place(node), name, near)
  else doubt(notes, 'js/sign-missing-in-selector', place(node), name)
}
