import { Missing } from './checks.ts'

type Target = string | Element

// Checks look at the page through these, whatever the learner's code has put in their place since.
const setInputValue = setterOf(HTMLInputElement.prototype)
const setAreaValue = setterOf(HTMLTextAreaElement.prototype)
const styleOf = getComputedStyle.bind(globalThis)

/** The word `page` of checks.js. `printed` gives the lines of the console so far. */
export function pageWords(printed: () => readonly string[]) {
  return {
    /** The first element that fits; fails as "missing" when there is none. */
    one,
    all: (selector: string): Element[] => [...document.querySelectorAll(selector)],
    /** The text of an element as a person reads it: trimmed, runs of spaces folded. A field gives what is typed in it. */
    text: (target: Target): string => {
      const element = one(target)
      return folded(isField(element) ? element.value : element.textContent)
    },
    press: (target: Target): void => {
      const element = one(target)
      if (element instanceof HTMLElement) element.click()
      else element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    },
    /** Puts text in a field as if she had typed it: the value, then `input` and `change`. */
    type: (target: Target, text: string): void => {
      const element = one(target)
      if (element instanceof HTMLInputElement) setInputValue(element, text)
      else if (element instanceof HTMLTextAreaElement) setAreaValue(element, text)
      else if (element instanceof HTMLSelectElement) element.value = text
      for (const kind of ['input', 'change']) element.dispatchEvent(new Event(kind, { bubbles: true }))
    },
    /** The computed style: `page.style('h1', 'color')` is `rgb(0, 0, 0)`. */
    style: (target: Target, property: string): string => styleOf(one(target)).getPropertyValue(property),
    byRole,
    title: (): string => document.title,
    printed: (): readonly string[] => [...printed()],
  }
}

function one(target: Target): Element {
  if (typeof target !== 'string') return target
  const found = document.querySelector(target)
  if (!found) throw new Missing(target)
  return found
}

/** The first element with that role and, where given, that accessible name (text and letters' size as written). */
function byRole(role: string, name?: string): Element {
  const implicit = rolesByElement[role]
  const selector = [`[role="${CSS.escape(role)}"]`, ...(implicit ? [implicit] : [])].join(',')
  const found = [...document.querySelectorAll(selector)].find(
    (element) => (element.getAttribute('role') ?? role) === role && (name === undefined || nameOf(element) === name),
  )
  if (!found) throw new Missing(name === undefined ? role : `${role} "${name}"`)
  return found
}

const textKinds = ['text', 'search', 'email', 'tel', 'url', 'password'].map((kind) => `input[type=${kind}]`)
const rolesByElement: Readonly<Record<string, string>> = {
  heading: 'h1,h2,h3,h4,h5,h6',
  button: 'button,summary,input[type=button],input[type=submit],input[type=reset]',
  link: 'a[href]',
  textbox: ['input:not([type])', ...textKinds, 'textarea'].join(','),
  checkbox: 'input[type=checkbox]',
  radio: 'input[type=radio]',
  spinbutton: 'input[type=number]',
  combobox: 'select',
  img: 'img[alt]:not([alt=""]),svg[role=img]',
  list: 'ul,ol',
  listitem: 'li',
  navigation: 'nav',
  main: 'main',
  banner: 'header',
  contentinfo: 'footer',
  article: 'article',
  form: 'form',
  table: 'table',
  row: 'tr',
  cell: 'td',
  columnheader: 'th',
}

function nameOf(element: Element): string {
  const byIds = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter((id) => id !== '')
  if (byIds.length > 0) return folded(byIds.map((id) => document.getElementById(id)?.textContent ?? '').join(' '))
  const label = element.getAttribute('aria-label')
  if (label !== null && label.trim() !== '') return folded(label)
  const labels = isField(element) ? [...(element.labels ?? [])].map((found) => found.textContent) : []
  if (labels.length > 0) return folded(labels.join(' '))
  if (element instanceof HTMLInputElement && element.type !== 'text') return folded(element.value)
  return folded(element.getAttribute('alt') ?? (element.textContent.trim() || (element.getAttribute('title') ?? '')))
}

function isField(element: Element): element is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  return ['input', 'textarea', 'select'].includes(element.localName)
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function setterOf(prototype: object): (element: Element, text: string) => void {
  const property = Object.getOwnPropertyDescriptor(prototype, 'value')
  return (element, text) => {
    property?.set?.call(element, text)
  }
}
