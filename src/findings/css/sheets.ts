import { plainName, valueOf, type Page } from '../html/page.ts'
import type { Element } from '../html/tree.ts'
import type { Files } from '../types.ts'
import { cleanCss } from './clean.ts'
import { matches, mayShare, parseSelector, type Match, type Selector } from './matching.ts'
import { scanLines, type Part } from './parts.ts'
import { scanCss, type Rule } from './scan.ts'
import { splitList } from './selectors.ts'

/** One line of a rule. */
export interface Line extends Part {
  readonly property: string
  readonly value: string
  readonly isImportant: boolean
}

/** One rule of any of the style sheets. */
export interface Style {
  readonly file: string
  /** Which of the style sheets, and where in it: later ones win among equals. */
  readonly sheet: number
  readonly prelude: Part
  /** `undefined` where the selector is nested or not read: it may take any element. */
  readonly selectors: readonly Selector[] | undefined
  readonly lines: readonly Line[]
  /** The `@media` or other rule it stands in, if any. */
  readonly around: string | undefined
  readonly aroundAt: Part | undefined
}

/** All pages and style sheets together, to ask what surely holds for an element. */
export interface World {
  readonly styles: readonly Style[]
  readonly elements: readonly Element[]
  readonly hasPage: boolean
  readonly hasOnePage: boolean
  /** Every word of the scripts. */
  readonly words: ReadonlySet<string>
  /** No style sheet comes from elsewhere. */
  readonly isWhole: boolean
  readonly takes: (style: Style, element: Element) => Match
  /** Every value a property might be given on this element. */
  readonly values: (element: Element, property: RegExp) => readonly string[]
}

export function worldOf(files: Files, pages: readonly Page[]): World {
  const inPages = pages.flatMap((page) => page.styles.map((code) => ({ page, code })))
  const sheets = [
    ...Object.keys(files)
      .filter((name) => /\.css$/i.test(name))
      .map((file) => ({ file, text: files[file] ?? '' })),
    ...inPages.map(({ page, code }) => ({ file: page.file, text: blankBefore(files[page.file] ?? '', code) })),
  ]
  const styles = sheets.flatMap(({ file, text }, sheet) => stylesOf(file, text, sheet))
  const words = new Set(scriptsOf(files, pages).flatMap((text) => text.match(/[\w-]+/g) ?? []))
  const takes = remembered((style: Style, element: Element) => taken(style, element, words))
  const inline = rememberedOf((element: Element) => linesOf(valueOf(element, 'style') ?? ''))
  return {
    styles,
    elements: pages.flatMap((page) => page.elements).filter((each) => !each.inPicture),
    hasPage: pages.length > 0,
    hasOnePage: pages.length === 1,
    words,
    isWhole:
      !Object.values(files).some((text) => /@import/.test(text)) && !pages.some((page) => asksElsewhere(page, files)),
    takes,
    values: (element, property) =>
      [...styles.filter((style) => takes(style, element) !== 'no').flatMap((style) => style.lines), ...inline(element)]
        .filter((line) => property.test(line.property))
        .map((line) => line.value),
  }
}

function blankBefore(text: string, { start, end }: Part): string {
  return text.slice(0, start).replace(/[^\n]/g, ' ') + text.slice(start, end)
}

function scriptsOf(files: Files, pages: readonly Page[]): string[] {
  return [
    ...Object.entries(files).flatMap(([name, text]) => (/\.m?js$/i.test(name) ? [text] : [])),
    ...pages.flatMap((page) =>
      [...page.scripts, ...page.handlers].map(({ start, end }) => (files[page.file] ?? '').slice(start, end)),
    ),
  ]
}

function asksElsewhere(page: Page, files: Files): boolean {
  const names = Object.keys(files)
  return page.links.some(
    ({ name, kind }) =>
      kind === 'style' &&
      !name.includes('fonts.googleapis') &&
      !names.some((each) => plainName(each) === name || each.endsWith(`/${name}`)),
  )
}

function stylesOf(file: string, text: string, sheet: number): Style[] {
  const { clean, rules } = scanCss(cleanCss(text, []), [])
  const words = ({ start, end }: Part): string => clean.slice(start, end)
  return rules.flatMap((rule): Style[] => {
    const outer: Rule[] = []
    for (let up = rule.parent; up; up = up.parent) outer.push(up)
    const around = outer.filter((each) => each.isAt)
    if (outer.some((each) => /^@[\w-]*(keyframes|font-face|page)/i.test(words(each.prelude)))) return []
    const isNested = outer.length > around.length || (rule.isAt && outer.length > 0)
    if (rule.isAt && !isNested) return []
    const parsed = splitList(words(rule.prelude)).map(parseSelector)
    const selectors = parsed.filter((each) => each !== undefined)
    const isRead = !isNested && selectors.length === parsed.length
    const [nearest] = around
    return [
      {
        file,
        sheet,
        prelude: rule.prelude,
        selectors: isRead ? selectors : undefined,
        lines: rule.lines.flatMap((line) => lineOf(words(line), line)),
        around: around.length > 0 ? around.map((each) => words(each.prelude)).join(' ') : undefined,
        aroundAt: nearest?.prelude,
      },
    ]
  })
}

function lineOf(words: string, { start, end }: Part): Line[] {
  const found = /^(-{0,2}[a-z][\w-]*)\s*:\s*([^]+?)\s*(!\s*important)?$/i.exec(words)
  if (!found) return []
  const [, property = '', value = '', important] = found
  const name = property.startsWith('--') ? property : property.toLowerCase()
  return [{ start, end, property: name, value: value.toLowerCase(), isImportant: important !== undefined }]
}

/** The lines of `style="…"`. */
function linesOf(text: string): Line[] {
  return scanLines(text).flatMap((part) => lineOf(text.slice(part.start, part.end), part))
}

function taken({ selectors, around }: Style, element: Element, words: ReadonlySet<string>): Match {
  if (!selectors) return 'maybe'
  let best: Match = 'no'
  for (const selector of selectors) {
    if (selector.compounds.at(-1)?.pseudo !== undefined) continue
    const match = matches(selector, element, words)
    if (match !== 'no' && best !== 'yes') best = match
  }
  return best === 'yes' && around !== undefined ? 'maybe' : best
}

function remembered(ask: (style: Style, element: Element) => Match): (style: Style, element: Element) => Match {
  const known = new Map<Style, Map<Element, Match>>()
  return (style, element) => {
    const own = known.get(style) ?? new Map<Element, Match>()
    known.set(style, own)
    const answer = own.get(element) ?? ask(style, element)
    own.set(element, answer)
    return answer
  }
}

function rememberedOf<T>(ask: (element: Element) => T): (element: Element) => T {
  const known = new Map<Element, T>()
  return (element) => {
    const answer = known.get(element) ?? ask(element)
    known.set(element, answer)
    return answer
  }
}

/** The rules that might speak of the same element, with no page to ask. */
export function sharing(world: World, selector: Selector): Style[] {
  return world.styles.filter(({ selectors }) => selectors?.some((each) => mayShare(selector, each)) ?? true)
}
