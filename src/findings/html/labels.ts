import type { Note } from '../note.ts'
import { has, valueOf } from './page.ts'
import { remark } from './remark.ts'
import type { Element, Tree } from './tree.ts'

const ownWords = /^(hidden|submit|button|reset|image)$/

/** Boxes to fill in that nothing names, and labels that name nothing. One note for each page is enough. */
export function checkLabels(tree: Tree, notes: Note[]): void {
  const { elements, scripts, text } = tree
  const isMade = scripts.some(({ start, end }) => /label/i.test(text.slice(start, end)))
  if (isMade || notes.some((note) => note.kind === 'parse' || /label-for|id-twice/.test(note.id))) return
  const labels = elements.filter((each) => each.name === 'label')
  const named = new Set(labels.map((each) => valueOf(each, 'for')).filter(Boolean))
  const nameless = elements.filter((each) => isBox(each) && !isNamed(each, named))
  const [first] = nameless
  if (!first) return
  // The label that stands right before the box was surely meant for it.
  const alone = labels.find((each) => !has(each, 'for') && standsBy(tree, each, first))
  if (alone) remark(notes, 'html/label-alone', [alone.start, alone.end])
  else remark(notes, 'html/no-label', [first.start, first.end], first.name === 'select' ? 'list of choices' : 'box')
}

function isBox(element: Element): boolean {
  if (element.name === 'input') return !ownWords.test(valueOf(element, 'type')?.trim().toLowerCase() ?? 'text')
  return element.name === 'select' || element.name === 'textarea'
}

function isNamed(box: Element, named: ReadonlySet<string | undefined>): boolean {
  if (['aria-label', 'aria-labelledby', 'title', 'hidden'].some((name) => has(box, name))) return true
  for (let up = box.parent; up; up = up.parent) if (up.name === 'label' || has(up, 'hidden')) return true
  return named.has(valueOf(box, 'id') ?? '')
}

function standsBy({ elements }: Tree, label: Element, box: Element): boolean {
  const next = elements.slice(elements.indexOf(label) + 1).find(isBox)
  return next === box && !elements.some((each) => each.parent === label && isBox(each))
}
