import { blocks } from '../html/names.ts'
import type { Element } from '../html/tree.ts'
import type { Note } from '../note.ts'
import { setOf } from '../text.ts'
import type { Selector } from './matching.ts'
import { remark } from './remark.ts'
import { sharing, type Line, type Style, type World } from './sheets.ts'

/** What a rule speaks of: an element of the page or, with no page, a selector. */
interface Target {
  readonly tag: string | undefined
  readonly element: Element | undefined
  readonly selector: Selector | undefined
}

const container = /^(justify-content|align-items|flex-direction|flex-wrap|flex-flow|place-items|justify-items)$/
const gridOnly = /^grid-(template(-columns|-rows|-areas)?|auto-(flow|rows|columns))$/
const gaps = /^(row-|column-|grid-)?gap$/
const item = /^(flex|flex-grow|flex-shrink|flex-basis|order|grid-(area|row|column)(-start|-end)?)$/
const offset = /^(top|left|right|bottom|inset|z-index)$/
const size = /^((min-|max-)?(width|height)|margin-(top|bottom))$/
const nothing = /^(0|auto|none|normal|inherit|initial|unset|revert|visible)$/
const inlineTags = setOf(
  'a span em strong b i u s small code mark abbr cite q kbd samp var time sub sup label del ins dfn bdi bdo data',
)
const isBox = /flex|grid|var\(/

/** Lines that read well and can do nothing where they stand. */
export function checkVain(world: World, style: Style, notes: Note[]): void {
  if (!world.isWhole || world.words.has('cssText') || !style.selectors) return
  const targets = targetsOf(world, style)
  if (!targets || targets.length === 0) return
  for (const line of style.lines) {
    // `top: 0` moves an element to the top; `margin-top: 0` moves nothing.
    if (nothing.test(line.value) && !(line.value === '0' && offset.test(line.property))) continue
    const before = notes.length
    boxLine(world, style, targets, line, notes)
    if (notes.length === before) placeLine(world, style, targets, line, notes)
  }
}

function targetsOf(world: World, style: Style): Target[] | undefined {
  const selectors = style.selectors ?? []
  const subjects = selectors.map((each) => each.compounds.at(-1))
  if (subjects.some((each) => !each || each.pseudo !== undefined)) return undefined
  const names = subjects.flatMap((each) => [...(each?.classes ?? []), ...(each?.ids ?? []), each?.tag ?? ''])
  // What a script makes or changes is not seen here.
  if (names.some((name) => world.words.has(name))) return undefined
  if (!world.hasPage)
    return selectors.map((selector) => ({ tag: selector.compounds.at(-1)?.tag, element: undefined, selector }))
  return world.elements
    .filter((element) => world.takes(style, element) !== 'no')
    .map((element) => ({ tag: element.name, element, selector: undefined }))
}

function given(world: World, { element, selector }: Target, property: RegExp): readonly string[] {
  if (element) return world.values(element, property)
  const styles = selector ? sharing(world, selector) : []
  return styles.flatMap((style) => style.lines.filter((line) => property.test(line.property)).map((line) => line.value))
}

/** Whether the box around might be a flex or grid box; with no page, any such box might be. */
function mayBeItem(world: World, { element }: Target): boolean {
  if (element)
    return element.parent === undefined || world.values(element.parent, /^display$/).some((value) => isBox.test(value))
  // Without the page, only a file that has no such box at all is sure.
  return world.styles.some((style) => style.lines.some((line) => line.property === 'display' && isBox.test(line.value)))
}

function boxLine(world: World, style: Style, targets: readonly Target[], line: Line, notes: Note[]): void {
  const { property } = line
  const place = [line.start, line.end] as const
  if (world.words.has('display')) return
  const isPlain = (pattern: RegExp): boolean =>
    targets.every((each) => !given(world, each, /^display$/).some((value) => pattern.test(value)))
  if (container.test(property) && isPlain(isBox)) {
    const box = property === 'justify-items' ? 'grid' : 'flex'
    remark(notes, 'css/needs-flex', place, property, box)
  } else if (gridOnly.test(property) && isPlain(/grid|var\(/)) remark(notes, 'css/needs-flex', place, property, 'grid')
  else if (gaps.test(property) && isPlain(isBox) && !hasColumns(world, targets)) {
    const box = style.lines.some((each) => gridOnly.test(each.property)) ? 'grid' : 'flex'
    remark(notes, 'css/needs-flex', place, property, box)
  } else if (item.test(property) && world.hasPage && targets.every((each) => !mayBeItem(world, each)))
    remark(notes, 'css/needs-flex-around', place, property)
}

function hasColumns(world: World, targets: readonly Target[]): boolean {
  return targets.some((each) => given(world, each, /^column(s|-count|-width)$/).length > 0)
}

function placeLine(world: World, style: Style, targets: readonly Target[], line: Line, notes: Note[]): void {
  const { property, value } = line
  const place = [line.start, line.end] as const
  const shown = style.selectors?.[0]?.compounds.at(-1)?.text ?? ''
  if (offset.test(property) && targets.every((each) => isUnplaced(world, each, property)))
    remark(notes, 'css/needs-position', place, property)
  else if (size.test(property) && targets.every((each) => isInline(world, each)))
    remark(notes, 'css/inline-size', place, property, shown)
  else if (property === 'text-align' && targets.every((each) => isInline(world, each) && holdsWords(world, each)))
    remark(notes, 'css/inline-size', place, property, shown)
  else if (property === 'vertical-align' && targets.every((each) => isBlock(world, each)))
    remark(notes, 'css/block-align', place, shown)
  else if (property === 'float' && targets.every((each) => isSurelyItem(world, each)))
    remark(notes, 'css/float-in-flex', place)
  else if (property === 'height' && value.endsWith('%') && targets.every((each) => isInOpenBox(world, each)))
    remark(notes, 'css/height-of-nothing', place, value)
}

function isUnplaced(world: World, target: Target, property: string): boolean {
  if (world.words.has('position')) return false
  const placed = given(world, target, /^(position|anchor-name|position-anchor)$/).some((value) => value !== 'static')
  return !placed && !(property === 'z-index' && mayBeItem(world, target))
}

function isInline(world: World, target: Target): boolean {
  if (target.tag === undefined || !inlineTags.has(target.tag) || world.words.has('display')) return false
  const isMoved = given(world, target, /^(display|float|position|all)$/).some(
    (value) => !/^(inline|static|relative|none)$/.test(value),
  )
  return !isMoved && !given(world, target, /^display$/).includes('none') && !mayBeItem(world, target)
}

// Words align inside a block that stands in the inline element.
function holdsWords(world: World, { element }: Target): boolean {
  return element === undefined || !world.elements.some((each) => each.parent === element)
}

function isBlock(world: World, target: Target): boolean {
  if (target.tag === undefined || !blocks.has(target.tag) || world.words.has('display')) return false
  return target.tag !== 'table' && given(world, target, /^(display|all)$/).every((value) => value === 'block')
}

function isSurelyItem(world: World, { element }: Target): boolean {
  const box = element?.parent
  if (!box || world.words.has('display') || world.values(box, /^display$/).length !== 1) return false
  return world.styles.some(
    (style) =>
      world.takes(style, box) === 'yes' &&
      style.lines.some((line) => line.property === 'display' && /^(flex|grid)$/.test(line.value)),
  )
}

function isInOpenBox(world: World, target: Target): boolean {
  const box = target.element?.parent
  if (!box || world.words.has('height') || !/^(div|section|main|article|header|footer|nav|aside)$/.test(box.name))
    return false
  const own = { ...target, element: box }
  if (world.values(box, /height|inset|^(top|bottom|position|aspect-ratio|block-size|float|all|flex|grid)/).length > 0)
    return false
  if (world.values(box, /^display$/).some((value) => value !== 'block') || mayBeItem(world, own)) return false
  return given(world, target, /^(position|display|all)$/).every((value) => /^(static|relative|block)$/.test(value))
}
