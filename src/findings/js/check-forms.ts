import type { AnyNode } from 'acorn'
import { valueOf } from '../html/page.ts'
import type { Element } from '../html/tree.ts'
import type { Note } from '../note.ts'
import { some } from './ast.ts'
import { calledName, elementOf, madeBy, memberName, textOf, type Script } from './kinds.ts'
import { doubt } from './remark.ts'
import { isFunction, type FunctionNode } from './scope.ts'

/** What a form's own sending wipes away: the page loads again, and what the function showed is gone. */
export function checkForms(script: Script, notes: Note[]): void {
  for (const { node } of script.names.all) {
    const listener = listenerOf(node)
    const owner = listener?.event === 'submit' ? elementOf(script, listener.owner) : undefined
    if (owner && /^(button|input)$/.test(owner.name)) doubt(notes, 'js/submit-on-button', [node.start, node.end])
    const func = listener ? functionOf(script, listener.func) : undefined
    if (!listener || !func || !sendsHere(script, listener) || !shows(func) || isStopped(script, func)) continue
    doubt(notes, 'js/page-reloads', [node.start, node.end])
  }
}

interface Listener {
  readonly event: string
  readonly owner: AnyNode
  readonly func: AnyNode
}

function listenerOf(node: AnyNode): Listener | undefined {
  if (
    node.type === 'CallExpression' &&
    node.callee.type === 'MemberExpression' &&
    calledName(node) === 'addEventListener'
  ) {
    const [event, func] = [textOf(node.arguments[0]), node.arguments[1]]
    return event !== undefined && func ? { event, owner: node.callee.object, func } : undefined
  }
  if (node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression') return undefined
  const event = /^on(submit|click)$/.exec(memberName(node.left) ?? '')?.[1]
  return event === undefined ? undefined : { event, owner: node.left.object, func: node.right }
}

function functionOf(script: Script, node: AnyNode): FunctionNode | undefined {
  const func = node.type === 'Identifier' ? madeBy(script, node)?.first : node
  return isFunction(func) ? func : undefined
}

// A form that is sent to no other page, by itself or by one of its buttons.
function sendsHere(script: Script, { event, owner }: Listener): boolean {
  const element = elementOf(script, owner)
  if (event === 'click') {
    const isButton = element?.name === 'button' && (valueOf(element, 'type') ?? 'submit') === 'submit'
    const form = isButton ? formAround(element) : undefined
    return form !== undefined && staysHere(form) && !/preventDefault|["'`]submit["'`]|onsubmit/.test(script.text)
  }
  if (event !== 'submit') return false
  const forms = element ? [element] : (script.page?.elements ?? []).filter((each) => each.name === 'form')
  return forms.every(staysHere)
}

function formAround(element: Element): Element | undefined {
  for (let up = element.parent; up; up = up.parent) if (up.name === 'form') return up
  return undefined
}

/** Whether sending this form loads the page it stands on. */
export function staysHere(form: Element): boolean {
  const isLocal = /^(#.*)?$/.test(valueOf(form, 'action')?.trim() ?? '')
  return isLocal && valueOf(form, 'target') === undefined && valueOf(form, 'method') !== 'dialog'
}

const shown = /^(textContent|inner(HTML|Text)|value|hidden|className|display|color|backgroundColor)$/
const showing = /^(log|append|prepend|appendChild|add|toggle|remove|push|insertAdjacentHTML|alert)$/

function shows(func: FunctionNode): boolean {
  return some(
    func.body,
    (each) =>
      (each.type === 'AssignmentExpression' &&
        each.left.type === 'MemberExpression' &&
        shown.test(memberName(each.left) ?? '')) ||
      (each.type === 'CallExpression' && showing.test(calledName(each) ?? '')),
  )
}

// Stopped here, or in a function that is handed the event.
function isStopped(script: Script, func: FunctionNode): boolean {
  const [event] = func.params
  const isHanded = some(
    func.body,
    (each) =>
      each.type === 'CallExpression' &&
      each.arguments.some(
        (one) => one.type === 'Identifier' && event?.type === 'Identifier' && one.name === event.name,
      ),
  )
  return isHanded || /preventDefault|return false|\.submit\(|location/.test(script.text.slice(func.start, func.end))
}
