import type { Note } from '../note.ts'
import { lineStarts, placeOf } from '../text.ts'
import { headOnly, tags, voidTags } from './names.ts'
import { remark } from './remark.ts'
import { firstWords } from './scan.ts'
import type { Element, Tree } from './tree.ts'

/** Elements and words that stand where they cannot: items outside lists, cells outside rows, text outside the body. */
export function checkNesting(tree: Tree, notes: Note[]): void {
  const starts = lineStarts(tree.text)
  const lineOf = (element: Element): string => String(placeOf(starts, element.start).line)
  const seen = new Set<string>()
  for (const element of tree.elements) {
    if (element.inPicture) continue
    const before = notes.length
    checkParent(tree, element, notes)
    if (notes.length === before) checkAncestors(element, notes, lineOf)
    // One list with ten loose items is one mistake.
    const added = notes[before]
    const key = `${added?.id ?? ''} ${String(element.parent?.start)}`
    if (added && seen.has(key)) notes.length = before
    else if (added) seen.add(key)
  }
  checkTexts(tree, notes)
  checkWhole(tree, notes, lineOf)
}

const listKinds: Readonly<Record<string, string>> = { ul: 'li', ol: 'li', menu: 'li', dl: 'dt', select: 'option' }
const allowedIn: Readonly<Record<string, ReadonlySet<string>>> = {
  ul: new Set(['li', 'script', 'template', 'style']),
  ol: new Set(['li', 'script', 'template', 'style']),
  menu: new Set(['li', 'script', 'template']),
  dl: new Set(['dt', 'dd', 'div', 'script', 'template']),
  table: new Set([
    'caption',
    'colgroup',
    'col',
    'thead',
    'tbody',
    'tfoot',
    'tr',
    'script',
    'template',
    'style',
    'td',
    'th',
  ]),
  thead: new Set(['tr', 'script', 'template', 'td', 'th']),
  tbody: new Set(['tr', 'script', 'template', 'td', 'th']),
  tfoot: new Set(['tr', 'script', 'template', 'td', 'th']),
  tr: new Set(['td', 'th', 'script', 'template']),
}
// prettier-ignore
const homes: Readonly<Record<string, readonly string[]>> = {
  tr: ['table', 'thead', 'tbody', 'tfoot'],
  thead: ['table'], tbody: ['table'], tfoot: ['table'], caption: ['table'], colgroup: ['table'],
  dt: ['dl', 'div'], dd: ['dl', 'div'],
  option: ['select', 'datalist', 'optgroup'], optgroup: ['select'],
  legend: ['fieldset', 'optgroup'], figcaption: ['figure'], summary: ['details'], source: ['video', 'audio', 'picture'], track: ['video', 'audio'],
}

function checkParent(tree: Tree, element: Element, notes: Note[]): void {
  const { name, start, parent } = element
  const parentName = parent?.name ?? ''
  // A row whose parent nobody knows is a slip in the parent's name, told elsewhere.
  if (parent && !tags.has(parentName)) return
  if (parentName === 'template') return
  if (name === 'li' && !['ul', 'ol', 'menu'].includes(parentName)) {
    remark(notes, 'html/li-outside', start, 'li', '`<ul>` or `<ol>`')
    return
  }
  if ((name === 'td' || name === 'th') && parentName !== 'tr') {
    remark(notes, 'html/cell-outside-row', start, name)
    return
  }
  const home = homes[name]
  if (home && !home.includes(parentName) && !(parentName === '' && isFragment(tree))) {
    if (name === 'dt' || name === 'dd') {
      remark(notes, 'html/li-outside', start, name, '`<dl>`')
      return
    }
    remark(notes, 'html/outside', start, name, home[0] ?? '')
    return
  }
  const allowed = allowedIn[parentName]
  if (!allowed || allowed.has(name) || !tags.has(name)) return
  if (parentName in listKinds)
    remark(notes, 'html/list-child', start, `A \`<${name}>\``, parentName, listKinds[parentName] ?? 'li')
  else remark(notes, 'html/table-child', start, `A \`<${name}>\``, parentName)
}

function isFragment(tree: Tree): boolean {
  return !tree.elements.some((each) => each.name === 'html' || each.name === 'body')
}

const notInItself = new Set([
  'a',
  'form',
  'button',
  'label',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'title',
  'select',
  'textarea',
  'html',
  'body',
  'head',
  'main',
])
const pressed = new Set(['a', 'button'])
const formParts = new Set(['input', 'select', 'textarea'])

function checkAncestors(element: Element, notes: Note[], lineOf: (element: Element) => string): void {
  const { name, start } = element
  for (let up = element.parent; up; up = up.parent) {
    const { start: outerStart } = up
    if (notes.some((note) => note.at === outerStart && note.id === 'html/never-closed')) return
    if (up.name === name && notInItself.has(name)) {
      remark(notes, 'html/inside-itself', start, name, lineOf(up))
      return
    }
    if (pressed.has(up.name) && (pressed.has(name) || formParts.has(name))) {
      remark(notes, 'html/button-and-link', start, name, up.name)
      return
    }
  }
}

function checkTexts(tree: Tree, notes: Note[]): void {
  const hasBody = tree.elements.some((each) => each.name === 'body')
  for (const { start, end, parent } of tree.texts) {
    const words = tree.text.slice(start, end)
    const first = start + words.length - words.trimStart().length
    if (words.trim() === '' || notes.some((note) => note.at <= first && (note.end ?? note.at) >= start - 1)) continue
    const name = parent?.name ?? ''
    if (name === 'ul' || name === 'ol')
      remark(notes, 'html/list-child', first, `The text ${firstWords(words)}`, name, 'li')
    else if (['table', 'tr', 'tbody', 'thead'].includes(name))
      remark(notes, 'html/table-child', first, `The text ${firstWords(words)}`, name)
    else if (name === 'head') remark(notes, 'html/in-head', first, `The text ${firstWords(words)}`)
    else if (hasBody && (name === 'html' || name === ''))
      remark(notes, 'html/outside-body', first, `The text ${firstWords(words)}`)
  }
}

function checkWhole(tree: Tree, notes: Note[], lineOf: (element: Element) => string): void {
  const find = (name: string): Element[] => tree.elements.filter((each) => each.name === name)
  for (const name of ['html', 'head', 'body', 'title', 'main']) {
    const [first, second] = find(name).filter((each) => !each.inPicture)
    if (first && second && second.parent?.name !== name)
      remark(notes, 'html/one-only', [second.start, second.end], name, lineOf(first))
  }
  const [html] = find('html')
  const [head] = find('head')
  const [body] = find('body')
  if (head && body && body.start < head.start) {
    const isRightBefore = tree.text.slice(body.end, head.start).trim() === ''
    if (isRightBefore) remark(notes, 'html/body-before-head', [body.start, body.end])
    else remark(notes, 'html/head-in-body', [head.start, head.end])
  }
  const header = find('header').find((each) =>
    tree.elements.some((child) => child.parent === each && (child.name === 'title' || child.name === 'meta')),
  )
  if (header && !head) {
    remark(notes, 'html/header-for-head', [header.start, header.end])
    return
  }
  for (const element of tree.elements) {
    if (element.inPicture || notes.some((note) => note.at === element.start)) continue
    const parent = element.parent?.name
    const isSeen =
      tags.has(element.name) && !headOnly.has(element.name) && !['html', 'head', 'body'].includes(element.name)
    if (parent === 'head' && isSeen) {
      remark(notes, 'html/in-head', [element.start, element.end], `The \`<${element.name}>\``)
      return
    }
    if (body && isSeen && element !== body && (parent === 'html' || parent === undefined) && html !== element) {
      remark(notes, 'html/outside-body', [element.start, element.end], `This \`<${element.name}>\``)
      return
    }
    if (element.name === 'title' && parent === 'body' && !voidTags.has(parent)) {
      remark(notes, 'html/title-in-body', [element.start, element.end], 'title')
      return
    }
  }
}
