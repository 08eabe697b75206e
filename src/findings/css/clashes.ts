import type { Element } from '../html/tree.ts'
import type { Note } from '../note.ts'
import { lineStarts, placeOf } from '../text.ts'
import { matches, weightOf } from './matching.ts'
import { remark } from './remark.ts'
import type { Line, Style, World } from './sheets.ts'

const shorthands: Readonly<Record<string, string>> = {
  'background-color': 'background',
  'font-size': 'font',
  'font-weight': 'font',
  'font-family': 'font',
  'border-color': 'border',
  'border-width': 'border',
  'border-style': 'border',
}

/** Whether the later line takes all that the other one said. */
function covers(later: Line, line: Line): boolean {
  const isNamed = later.property === line.property || shorthands[line.property] === later.property
  const isSide = /^(margin|padding)$/.test(later.property) && line.property.startsWith(`${later.property}-`)
  // A background of one colour is no more than its colour.
  const isColour =
    later.property === 'background-color' && line.property === 'background' && /^(#[\da-f]+|[a-z]+)$/.test(line.value)
  return (isNamed || isSide || isColour) && later.value !== line.value
}

/** `@media` that stands before the plain rule of the same selector. */
export function checkMedia(world: World, style: Style, text: string, notes: Note[]): void {
  const { around, aroundAt, selectors } = style
  if (!aroundAt || !selectors || !/^@media[^@]*$/i.test(around ?? '')) return
  if (notes.some((note) => note.at === aroundAt.start)) return
  const later = world.styles.filter(
    (each) =>
      each.sheet === style.sheet &&
      each.around === undefined &&
      each.prelude.start > style.prelude.start &&
      selectors.every((one) => each.selectors?.some((other) => plain(other.text) === plain(one.text))),
  )
  for (const line of style.lines) {
    const winner = line.isImportant ? undefined : later.flatMap((each) => each.lines).find((each) => covers(each, line))
    if (!winner) continue
    const at = placeOf(lineStarts(text), winner.start).line
    remark(notes, 'css/media-too-early', [aroundAt.start, aroundAt.end], line.property, String(at))
    return
  }
}

function plain(selector: string): string {
  return selector.replace(/\s+/g, ' ').replace(/\s*([>+~])\s*/g, '$1')
}

/** A line that a stronger selector beats on every element of the page that it speaks of. */
export function checkOverridden(world: World, style: Style, notes: Note[]): void {
  const { selectors, around } = style
  if (!world.hasPage || !selectors || around !== undefined || selectors.some((each) => !isSteady(each.text))) return
  const elements = world.elements.filter((element) => world.takes(style, element) !== 'no')
  if (elements.length === 0 || elements.some((element) => world.takes(style, element) !== 'yes')) return
  const beaten = style.lines.map((line) => ({ line, winner: winnerOver(world, style, line, elements) }))
  const isAllBeaten = beaten.every(({ winner }) => winner !== undefined)
  for (const { line, winner } of beaten) {
    if (!winner || !(comesBefore(winner, style) || (isAllBeaten && isOwnClass(style, winner)))) continue
    const shown = winner.selectors?.find((each) => elements.some((one) => matches(each, one, world.words) === 'yes'))
    remark(notes, 'css/overridden', [line.start, line.end], line.property, shown?.text ?? '')
    return
  }
}

function isSteady(selector: string): boolean {
  return !/[:*]/.test(selector)
}

function comesBefore(one: Style, other: Style): boolean {
  return one.sheet === other.sheet && one.prelude.start < other.prelude.start
}

// A class made for this alone; not one that another rule refines, as `.button.big` does with `.button`.
function isOwnClass(style: Style, winner: Style): boolean {
  const classes = (style.selectors ?? []).flatMap((each) => each.compounds.at(-1)?.classes ?? [])
  return (
    classes.length > 0 &&
    style.selectors?.length === 1 &&
    !winner.selectors?.some((each) => each.compounds.some((one) => one.classes.some((name) => classes.includes(name))))
  )
}

function winnerOver(world: World, style: Style, line: Line, elements: readonly Element[]): Style | undefined {
  if (line.isImportant || line.property.startsWith('--')) return undefined
  return world.styles.find(
    (other) =>
      other !== style &&
      other.around === undefined &&
      (world.hasOnePage || other.file === style.file) &&
      other.lines.some((each) => !each.isImportant && covers(each, line)) &&
      elements.every((element) => strength(world, other, element) > strength(world, style, element)),
  )
}

function strength(world: World, { selectors }: Style, element: Element): number {
  const sure = (selectors ?? []).filter(
    (each) => each.compounds.at(-1)?.pseudo === undefined && matches(each, element, world.words) === 'yes',
  )
  return Math.max(-1, ...sure.map(weightOf))
}
