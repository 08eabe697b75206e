import type { Note } from '../note.ts'
import { checkNames } from './check.ts'
import { checkLabels } from './labels.ts'
import { checkNesting } from './nesting.ts'
import { checkRadios } from './radios.ts'
import { pageOf, type Page } from './page.ts'
import { scanHtml } from './scan.ts'
import { checkTexts } from './text-slips.ts'
import { buildTree } from './tree.ts'

/** Reads one page: what it holds, and every slip in it. */
export function readHtml(file: string, text: string): { page: Page; notes: Note[] } {
  const tree = buildTree(scanHtml(text))
  const { notes } = tree
  checkTexts(tree, notes)
  checkNames(tree, notes)
  checkNesting(tree, notes)
  checkRadios(tree, notes)
  checkLabels(tree, notes)
  return { page: pageOf(file, tree), notes }
}
