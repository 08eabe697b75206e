import rehypeStringify from 'rehype-stringify'
import remarkDirective from 'remark-directive'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { readDrawing } from './drawing.ts'
import type { Faults, Source } from './fault.ts'
import { words } from './words.ts'

// Markdown of an author → HTML that is safe on our pages: no HTML of theirs, no address outside, our own few elements.

const parser = unified().use(remarkParse).use(remarkDirective)
const writer = unified()
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeStringify, { allowDangerousHtml: true })

export type Root = ReturnType<typeof parser.parse>
export type Node = Root['children'][number]
type Parent = Extract<Node, { children: unknown }>
type Directive = Extract<Node, { type: 'textDirective' | 'leafDirective' | 'containerDirective' }>

/**
 * What a text may use.
 *
 * `texts`     every file of the lesson by path: where drawings come from
 * `folder`    the lesson's folder as an author names it
 * `drawings`  how many were drawn so far, which keeps their ids apart
 * `marked`    the words marked as new so far, with their lines
 */
export interface Surroundings {
  readonly texts: ReadonlyMap<string, string>
  readonly folder: string
  readonly faults: Faults
  readonly marked: Map<string, number>
  drawings: number
}

export function parseMarkdown(text: string): Root {
  return parser.parse(text)
}

/** The blocks of a text as safe HTML. Whatever an author may not write becomes a fault with its line. */
export function htmlOf(nodes: readonly Node[], source: Source, around: Surroundings): string {
  const root: Root = { type: 'root', children: [...nodes] }
  refuseAndReplace(root, source, around)
  return writer.stringify(writer.runSync(root))
}

/** A text that stands alone, such as a task. */
export function markdownToHtml(source: Source, around: Surroundings): string {
  return htmlOf(parseMarkdown(source.text).children, source, around)
}

/** The words in `node`, code and all. */
export function textOf(node: Node | Root): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

export function lineOf(node: Node): number {
  return node.position?.start.line ?? 1
}

function refuseAndReplace(root: Root, source: Source, around: Surroundings): void {
  const fault = (node: Node, advice: { what: string; fix: string }) =>
    around.faults.add({ path: source.path, line: lineOf(node), ...advice })
  visit(root, (node, index, parent) => {
    if (node.type === 'root') return
    if (node.type === 'html') fault(node, words.rawHtml)
    if (node.type === 'link') linkFault(node.url, (advice) => fault(node, advice))
    if (node.type === 'definition') fault(node, words.strangeLink)
    if (node.type === 'code') markCode(node, () => fault(node, words.codeLanguage))
    if (node.type === 'heading' && node.depth !== 3) fault(node, words.headingLevel)
    if (node.type === 'image') fault(node, words.pictureAlone)
    if (isDirective(node)) directive(node, source, around)
    const [only, ...others] = node.type === 'paragraph' ? node.children : []
    if (only?.type === 'image' && others.length === 0 && parent !== undefined && index !== undefined) {
      // HTML of ours: every shape in it went through the drawing's own list. An author's HTML is a fault above.
      parent.children[index] = { type: 'html', value: picture(only, source, around) }
      return SKIP
    }
    return
  })
}

function linkFault(url: string, fault: (advice: { what: string; fix: string }) => void): void {
  if (/^([a-z][a-z+.-]*:|\/\/)/i.test(url)) fault(words.outsideLink)
  else if (!/^\/lessons\/[a-z0-9-]+$/.test(url)) fault(words.strangeLink)
}

const codeLanguages = new Set(['html', 'css', 'js', 'text'])

function markCode(node: Extract<Node, { type: 'code' }>, fault: () => void): void {
  if (!codeLanguages.has(node.lang ?? '')) fault()
}

function picture(node: Extract<Node, { type: 'image' }>, source: Source, around: Surroundings): string {
  const { texts, folder, faults } = around
  const at = { path: source.path, line: lineOf(node) }
  if (!node.alt) faults.add({ ...at, ...words.pictureAlt })
  const text = /^[\w-]+\.svg$/.test(node.url) ? texts.get(node.url) : undefined
  if (text === undefined) {
    faults.add({ ...at, ...words.pictureMissing(node.url) })
    return ''
  }
  around.drawings += 1
  return (
    readDrawing({ path: `${folder}/${node.url}`, text }, node.alt ?? '', `drawing-${around.drawings}`, faults) ?? ''
  )
}

function isDirective(node: Node): node is Directive {
  return node.type.endsWith('Directive')
}

function directive(node: Directive, source: Source, around: Surroundings): void {
  const at = { path: source.path, line: lineOf(node) }
  if (node.type === 'textDirective' && node.name === 'word') {
    node.data = { hName: 'dfn' }
    around.marked.set(node.attributes?.of ?? textOf(node), at.line)
  } else if (node.type === 'containerDirective' && node.name === 'example') {
    example(node, (advice) => around.faults.add({ ...at, ...advice }))
  } else {
    around.faults.add({
      ...at,
      ...(node.name === 'exercise' ? words.exerciseInside : words.unknownDirective(node.name)),
    })
  }
}

/** A worked example: a title, then steps, each under a heading that names its goal. */
function example(node: Parent & Directive, fault: (advice: { what: string; fix: string }) => void): void {
  const [title] = node.children
  const isTitled = title?.type === 'paragraph' && title.data?.directiveLabel === true
  if (isTitled) title.data = { hName: 'figcaption' }
  else fault(words.exampleUntitled)
  const goals = node.children.filter((child) => child.type === 'heading')
  for (const goal of goals) goal.data = { hProperties: { className: ['example-goal'] } }
  if (goals.length < 2) fault(words.exampleGoals)
  node.data = { hName: 'figure', hProperties: { className: ['example'] } }
}
