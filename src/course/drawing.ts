import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { Faults, Source } from './fault.ts'
import { words } from './words.ts'

/**
 * A drawing as it goes into the page: shapes only, its colours turned into the tokens of the reader's theme,
 * so that one drawing serves light, dark, high contrast and print.
 *
 * `says`   what it teaches, for who cannot see it
 * `name`   unique in the page: keeps the ids of two drawings apart
 * gives    one `<figure>`, or null with faults
 */
export function readDrawing(source: Source, says: string, name: string, faults: Faults): string | null {
  const fragment = parseFragment(source.text, { sourceCodeLocationInfo: true })
  const svg = fragment.childNodes.filter(isElement).find(({ tagName }) => tagName === 'svg')
  const viewBox = svg?.attrs.find((attr) => attr.name === 'viewBox')?.value
  if (svg === undefined || viewBox === undefined || !/^[\d. -]+$/.test(viewBox)) {
    faults.add({ path: source.path, line: 1, ...words.pictureBroken })
    return null
  }
  const before = faults.all.length
  const shapes = svg.childNodes.map((node) => shape(node, { source, name, faults })).join('')
  if (faults.all.length > before) return null
  const label = escape(says)
  return `<figure class="drawing"><svg viewBox="${viewBox}" role="img" aria-label="${label}">${shapes}</svg></figure>`
}

/** The colours an author draws in (the light theme's), and the token each stands for. */
const palette: Readonly<Record<string, string>> = {
  '#fbf7ef': 'paper',
  '#ffffff': 'card',
  '#d9d2c3': 'line',
  '#1b2a2f': 'ink',
  '#4a5a5e': 'soft',
  '#0b5d5b': 'brand',
  '#e3b23c': 'mark',
  '#1f6b3a': 'good',
  '#9b2c2c': 'stop',
  '#e1efed': 'brand-soft',
  '#fbf0cf': 'mark-soft',
  '#d8b98a': 'wood',
  '#cfe5e4': 'sky',
  '#a9cdb0': 'leaf',
  '#e4dfd3': 'stone',
}

interface Drawing {
  readonly source: Source
  readonly name: string
  readonly faults: Faults
}

const shapes = new Set('g path rect circle ellipse line polyline polygon text tspan defs marker'.split(' '))
const told = new Set(['title', 'desc'])
const coloured = new Set(['fill', 'stroke'])
const plain = new Set(
  (
    'x y x1 y1 x2 y2 cx cy r rx ry dx dy d points width height transform opacity stroke-width stroke-linecap ' +
    'stroke-linejoin stroke-dasharray text-anchor dominant-baseline font-size font-weight fill-rule viewBox refX refY ' +
    'markerWidth markerHeight markerUnits orient'
  ).split(' '),
)

function shape(node: Tree.ChildNode, drawing: Drawing): string {
  if (node.nodeName === '#text') return escape('value' in node ? node.value : '')
  if (!isElement(node) || told.has(node.tagName)) return ''
  const { source, faults } = drawing
  const line = node.sourceCodeLocation?.startLine ?? 1
  if (!shapes.has(node.tagName)) {
    faults.add({ path: source.path, line, ...words.pictureElement(node.tagName) })
    return ''
  }
  const attributes = node.attrs.map(({ name, value }) => attribute(name, value, line, drawing)).join('')
  const inner = node.childNodes.map((child) => shape(child, drawing)).join('')
  return `<${node.tagName}${attributes}>${inner}</${node.tagName}>`
}

function attribute(name: string, value: string, line: number, drawing: Drawing): string {
  const fault = (advice: { what: string; fix: string }) => {
    drawing.faults.add({ path: drawing.source.path, line, field: name, ...advice })
    return ''
  }
  if (coloured.has(name)) {
    const colour = value.toLowerCase()
    if (colour === 'none') return ` ${name}="none"`
    const token = palette[colour]
    return token === undefined ? fault(words.pictureColour(value, Object.keys(palette))) : ` ${name}="var(--${token})"`
  }
  if (name === 'id') return ` id="${escape(`${drawing.name}-${value}`)}"`
  if (name === 'marker-end' || name === 'marker-start')
    return marker(name, value, drawing) ?? fault(words.pictureAttribute(name))
  if (name === 'font-family') return value.includes('mono') ? ' class="drawing-code"' : ''
  return plain.has(name) ? ` ${name}="${escape(value)}"` : fault(words.pictureAttribute(name))
}

function marker(name: string, value: string, drawing: Drawing): string | null {
  const id = /^url\(#([\w-]+)\)$/.exec(value)?.[1]
  return id === undefined ? null : ` ${name}="url(#${drawing.name}-${id})"`
}

function isElement(node: Tree.ChildNode): node is Tree.Element {
  return 'tagName' in node
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
