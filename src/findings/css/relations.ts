import { blocks, voidTags } from '../html/names.ts'
import type { Element } from '../html/tree.ts'
import type { Note } from '../note.ts'
import { setOf } from '../text.ts'
import { matches, matchOne, type Compound, type Selector } from './matching.ts'
import { remark } from './remark.ts'
import type { Style, World } from './sheets.ts'

const headings = setOf('h1 h2 h3 h4 h5 h6')
const leaves = setOf(
  'a button p h1 h2 h3 h4 h5 h6 li td th option span em strong b i img input select textarea label br hr',
)
const acting = /^(hover|focus|active|visited|link|focus-visible|disabled|checked)$/
const counting = /^(first|last|only|nth|nth-last)-(child|of-type)/

/** Two selectors side by side that can never be one inside the other. */
export function checkRelations(world: World, style: Style, notes: Note[]): void {
  for (const selector of style.selectors ?? []) {
    const place = [style.prelude.start, style.prelude.end] as const
    if (notes.some((note) => note.at >= place[0] && note.at < place[1])) return
    if (world.elements.some((each) => matches(selector, each, world.words) === 'yes')) continue
    if (stateApart(world, selector, place, notes) || commaMissing(selector, place, notes)) return
    if (world.hasPage && noneInside(world, selector, place, notes)) return
  }
}

// `a :hover`: the state of something inside the link, where nothing is.
function stateApart(world: World, selector: Selector, place: readonly [number, number], notes: Note[]): boolean {
  const [outer, inner] = selector.compounds.slice(-2)
  const [state] = inner?.states ?? []
  if (!outer || !inner || state === undefined || selector.signs.at(-1) !== ' ') return false
  if (!inner.text.startsWith(':') || inner.classes.length + inner.ids.length > 0) return false
  if (!acting.test(state) && !counting.test(state)) return false
  const whole = { ...selector, compounds: selector.compounds.slice(0, -1), signs: selector.signs.slice(0, -1) }
  const found = world.elements.filter((each) => matches(whole, each, world.words) !== 'no')
  const isBuilt = [...outer.classes, ...outer.ids, outer.tag ?? ''].some((name) => world.words.has(name))
  const isEmpty =
    found.length > 0 && !isBuilt
      ? !world.elements.some((each) => isInside(each, found))
      : outer.tag === undefined
        ? acting.test(state) && !world.hasPage && selector.compounds.length === 2
        : leaves.has(outer.tag)
  if (!isEmpty) return false
  const right = selector.text.replace(/\s+(:[\w-]+(\([^)]*\))?)$/, '$1')
  remark(notes, 'css/selector-space', place, selector.text, right)
  return true
}

function isInside(element: Element, outer: readonly Element[]): boolean {
  for (let up = element.parent; up; up = up.parent) if (outer.includes(up)) return true
  return false
}

function commaMissing({ compounds, signs }: Selector, place: readonly [number, number], notes: Note[]): boolean {
  const at = compounds.findIndex((outer, index) => {
    const inner = compounds[index + 1]
    return inner !== undefined && /^[ >]$/.test(signs[index] ?? '') && neverHolds(outer, inner)
  })
  const [outer, inner] = [compounds[at], compounds[at + 1]]
  if (!outer || !inner) return false
  remark(notes, 'css/comma-missing', place, outer.text, inner.text)
  return true
}

function neverHolds(outer: Compound, inner: Compound): boolean {
  const [out, own] = [outer.tag ?? '', inner.tag ?? '']
  if (own === '' || out === '') return false
  if (voidTags.has(out)) return true
  if (headings.has(out)) return blocks.has(own) && own !== 'div'
  if (out === 'p') return blocks.has(own)
  if (own === 'html' || own === 'head' || own === 'body') return out !== 'html' || own === 'html'
  if (/^(a|button|form|label|main)$/.test(own) && out === own) return true
  if (/^(header|footer)$/.test(out) && /^(header|footer|main)$/.test(own)) return true
  if (/^(textarea|option|title)$/.test(out)) return true
  return out === 'button' && /^(a|input|select|textarea|form|label)$/.test(own)
}

function noneInside(world: World, selector: Selector, place: readonly [number, number], notes: Note[]): boolean {
  const { compounds, signs } = selector
  const [outer, inner] = compounds
  if (compounds.length !== 2 || !outer || !inner || inner.pseudo !== undefined || inner.states.length > 0) return false
  if (world.elements.some((each) => matches(selector, each, world.words) !== 'no')) return false
  const isKnown = (one: Compound): boolean =>
    world.elements.some((each) => matchOne(one, each, world.words) === 'yes') &&
    ![...one.classes, ...one.ids, one.tag ?? ''].some((name) => world.words.has(name))
  if (!isKnown(outer) || !isKnown(inner) || world.words.has('append') || world.words.has('appendChild')) return false
  const loose = { ...selector, signs: [' '] }
  const isDeeper = world.elements.some((each) => matches(loose, each, world.words) === 'yes')
  if (signs[0] === '>' && isDeeper) remark(notes, 'css/not-straight-inside', place, inner.text, outer.text)
  else if (/^[ >]$/.test(signs[0] ?? '') && inner.classes.length + inner.ids.length > 0)
    remark(notes, 'css/none-inside', place, inner.text, outer.text)
  else return false
  return true
}
