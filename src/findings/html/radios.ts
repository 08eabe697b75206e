import type { Note } from '../note.ts'
import { valueOf } from './page.ts'
import { remark } from './remark.ts'
import type { Element, Tree } from './tree.ts'

/** Radio buttons of one question whose names differ, so that several can be chosen. */
export function checkRadios(tree: Tree, notes: Note[]): void {
  const groups = new Map<Element | undefined, Element[]>()
  for (const element of tree.elements) {
    if (element.name !== 'input' || valueOf(element, 'type')?.trim().toLowerCase() !== 'radio') continue
    const home = homeOf(element)
    groups.set(home, [...(groups.get(home) ?? []), element])
  }
  for (const radios of groups.values()) {
    const odd = oddOne(radios.filter((each) => valueOf(each, 'name') !== undefined))
    if (odd) remark(notes, 'html/radio-names', [odd.start, odd.end], `\`${valueOf(odd, 'name') ?? ''}\``)
    const [first, second] = radios
    if (first && second && radios.every((each) => valueOf(each, 'name') === undefined))
      remark(notes, 'html/radio-names', [first.start, first.end], 'none')
  }
}

const wrappers: ReadonlySet<string> = new Set(['label', 'span', 'p', 'div', 'li', 'b', 'strong', 'em'])

// What holds the whole question: each button may have a wrapper of its own.
function homeOf(element: Element): Element | undefined {
  let home = element.parent
  while (home && wrappers.has(home.name)) home = home.parent
  return home
}

function oddOne(radios: readonly Element[]): Element | undefined {
  const names = radios.map((each) => valueOf(each, 'name'))
  if (radios.length < 2) return undefined
  const lone = radios.filter((_, at) => names.indexOf(names[at]) === names.lastIndexOf(names[at]))
  return lone.length === radios.length ? lone[0] : undefined
}
