import type { Element, Tree } from './tree.ts'

/** What a page holds that CSS and JavaScript speak of: its names, its boxes, and the code inside it. */
export interface Page {
  readonly file: string
  readonly ids: ReadonlyMap<string, Element>
  readonly classes: ReadonlySet<string>
  readonly tags: ReadonlySet<string>
  readonly elements: readonly Element[]
  /** Offsets of the code inside `<script>`, of styles inside `<style>`, of `style="…"` and of `onclick="…"`. */
  readonly scripts: readonly Code[]
  readonly styles: readonly Code[]
  readonly styleAttributes: readonly Code[]
  readonly handlers: readonly Code[]
  /** Files the page asks for. */
  readonly links: readonly { readonly name: string; readonly element: Element; readonly kind: 'script' | 'style' }[]
  readonly isModule: boolean
}

export interface Code {
  readonly start: number
  readonly end: number
  readonly element: Element
}

export function pageOf(file: string, tree: Tree): Page {
  const { elements } = tree
  const ids = new Map<string, Element>()
  for (const element of elements) {
    const id = valueOf(element, 'id')
    if (id && !ids.has(id)) ids.set(id, element)
  }
  return {
    file,
    ids,
    classes: new Set(elements.flatMap((each) => (valueOf(each, 'class') ?? '').split(/\s+/).filter(Boolean))),
    tags: new Set(elements.map((each) => each.name)),
    elements,
    scripts: tree.scripts
      .filter(({ parent }) => isRun(parent) && !has(parent, 'src'))
      .map(({ start, end, parent }) => ({ start, end, element: parent })),
    styles: tree.styles.map(({ start, end, parent }) => ({ start, end, element: parent })),
    styleAttributes: codeIn(elements, (name) => name === 'style'),
    handlers: codeIn(elements, (name) => name.startsWith('on')),
    links: linksOf(elements),
    isModule: elements.some((each) => each.name === 'script' && valueOf(each, 'type')?.trim() === 'module'),
  }
}

function codeIn(elements: readonly Element[], wanted: (name: string) => boolean): Code[] {
  return elements.flatMap((element) =>
    element.attributes
      .filter((each) => wanted(each.name) && each.value !== undefined)
      .map((each) => ({ start: each.valueStart, end: each.valueStart + (each.value ?? '').length, element })),
  )
}

function isRun(script: Element): boolean {
  const type = valueOf(script, 'type')?.trim().toLowerCase() ?? ''
  return type === '' || type === 'module' || /javascript|ecmascript/.test(type)
}

function linksOf(elements: readonly Element[]): Page['links'] {
  return elements.flatMap((element): { name: string; element: Element; kind: 'script' | 'style' }[] => {
    const src = element.name === 'script' ? valueOf(element, 'src') : undefined
    const href =
      element.name === 'link' && /stylesheet/i.test(valueOf(element, 'rel') ?? '')
        ? valueOf(element, 'href')
        : undefined
    if (src !== undefined) return [{ name: plainName(src), element, kind: 'script' }]
    return href === undefined ? [] : [{ name: plainName(href), element, kind: 'style' }]
  })
}

/** `./style.css?v=2` and `/style.css` are `style.css`. */
export function plainName(address: string): string {
  return address
    .trim()
    .replace(/[?#].*$/, '')
    .replace(/^(\.?\/)+/, '')
}

export function valueOf(element: Element, attribute: string): string | undefined {
  return element.attributes.find((each) => each.name === attribute)?.value
}

export function has(element: Element, attribute: string): boolean {
  return element.attributes.some((each) => each.name === attribute)
}
