import { has, valueOf } from '../html/page.ts'
import type { Element } from '../html/tree.ts'

/** One element's part of a selector: `a.big:hover`. */
export interface Compound {
  readonly tag: string | undefined
  readonly ids: readonly string[]
  readonly classes: readonly string[]
  /** What stands in square brackets, as written. */
  readonly attributes: readonly string[]
  readonly states: readonly string[]
  /** `before` of `::before`: something beside the element itself. */
  readonly pseudo: string | undefined
  readonly text: string
}

export interface Selector {
  readonly text: string
  readonly compounds: readonly Compound[]
  /** `signs[i]` stands between the parts `i` and `i + 1`. */
  readonly signs: readonly string[]
}

/** Whether a selector takes an element: surely, surely not, or it depends on a state or a script. */
export type Match = 'no' | 'maybe' | 'yes'

const piece =
  /^(?:(?<attribute>\[[^\]]*\])|::(?<pseudo>[\w-]+)|:(?<state>[\w-]+(?:\([^()]*\))?)|\.(?<cls>[\w-]+)|#(?<id>[\w-]+)|(?<tag>\*|[a-z][\w-]*))/i

/** gives `undefined` for what is not read here: a nested `&`, or brackets in brackets. */
export function parseSelector(text: string): Selector | undefined {
  const compounds: Compound[] = []
  const signs: string[] = []
  let rest = text.trim()
  while (rest !== '') {
    const read = compoundOf(rest)
    if (!read) return undefined
    compounds.push(read)
    rest = rest.slice(read.text.length)
    const sign = /^(\s*[>+~]\s*|\s+)/.exec(rest)?.[0]
    if (sign === undefined) break
    signs.push(sign.trim() || ' ')
    rest = rest.slice(sign.length)
  }
  return rest === '' && compounds.length === signs.length + 1 ? { text: text.trim(), compounds, signs } : undefined
}

function compoundOf(text: string): Compound | undefined {
  const [ids, classes, attributes, states]: string[][] = [[], [], [], []]
  let tag: string | undefined
  let pseudo: string | undefined
  let at = 0
  for (let found = piece.exec(text); found; found = piece.exec(text.slice(at))) {
    const { id, cls, attribute, state, ...one } = found.groups ?? {}
    if (one.tag !== undefined && at > 0) return undefined
    if (one.tag !== undefined && one.tag !== '*') tag = one.tag.toLowerCase()
    if (id !== undefined) ids?.push(id)
    if (cls !== undefined) classes?.push(cls)
    if (attribute !== undefined) attributes?.push(attribute)
    if (state !== undefined && /^(before|after|first-line|first-letter)$/i.test(state)) pseudo = state.toLowerCase()
    else if (state !== undefined) states?.push(state.toLowerCase())
    pseudo = one.pseudo?.toLowerCase() ?? pseudo
    at += found[0].length
  }
  if (at === 0 || !ids || !classes || !attributes || !states) return undefined
  return { tag, ids, classes, attributes, states, pseudo, text: text.slice(0, at) }
}

/** Ids, then classes and the like, then tags, as one number that compares. */
export function weightOf({ compounds }: Selector): number {
  return compounds.reduce(
    (sum, { ids, classes, attributes, states, tag, pseudo }) =>
      sum +
      ids.length * 10_000 +
      (classes.length + attributes.length + states.length) * 100 +
      (tag === undefined ? 0 : 1) +
      (pseudo === undefined ? 0 : 1),
    0,
  )
}

/** `changing` are the words of the scripts: a class or id among them may come and go. */
export function matches(selector: Selector, element: Element, changing: ReadonlySet<string>): Match {
  return matchFrom(selector, selector.compounds.length - 1, element, changing)
}

function matchFrom(selector: Selector, at: number, element: Element, changing: ReadonlySet<string>): Match {
  const compound = selector.compounds[at]
  const own = compound ? matchOne(compound, element, changing) : 'no'
  if (own === 'no' || at === 0) return own
  const sign = selector.signs[at - 1]
  if (sign === '+' || sign === '~') return 'maybe'
  let best: Match = 'no'
  for (let up = element.parent; up; up = up.parent) {
    const outer = matchFrom(selector, at - 1, up, changing)
    if (outer === 'yes') best = 'yes'
    else if (outer === 'maybe' && best === 'no') best = 'maybe'
    if (sign === '>' || best === 'yes') break
  }
  return best === 'yes' ? own : best
}

export function matchOne(compound: Compound, element: Element, changing: ReadonlySet<string>): Match {
  if (compound.tag !== undefined && compound.tag !== element.name) return 'no'
  const own = (valueOf(element, 'class') ?? '').split(/\s+/)
  let isSure = true
  for (const name of compound.classes) {
    if (changing.has(name)) isSure = false
    else if (!own.includes(name)) return 'no'
  }
  for (const name of compound.ids) {
    if (valueOf(element, 'id') === name) continue
    if (!changing.has(name)) return 'no'
    isSure = false
  }
  for (const each of compound.attributes) {
    const [, name = '', value] = /^\[\s*([\w-]+)\s*(?:=\s*["']?([^"'\]]*?)["']?\s*)?\]$/.exec(each) ?? []
    if (name === '') isSure = false
    else if (!has(element, name)) return 'no'
    else if (value !== undefined && valueOf(element, name) !== value) return 'no'
  }
  return isSure && compound.states.every((state) => state === 'root') ? 'yes' : 'maybe'
}

/** Whether two selectors could ever speak of one element, with no page to ask. */
export function mayShare(one: Selector, other: Selector): boolean {
  const [a, b] = [one.compounds.at(-1), other.compounds.at(-1)]
  return a?.tag === undefined || b?.tag === undefined || a.tag === b.tag
}
