import type { Page } from '../html/page.ts'
import type { Note } from '../note.ts'
import type { Files } from '../types.ts'
import { checkMedia, checkOverridden } from './clashes.ts'
import { checkRelations } from './relations.ts'
import { worldOf, type World } from './sheets.ts'
import { checkVain } from './vain.ts'

// A file of nonsense must not hold the page up: beyond this much to compare, nothing is said.
const mostPairs = 60_000

/** Rules that read well and yet do nothing, given the page and the other rules. */
export function checkIdeas(files: Files, pages: readonly Page[]): { file: string; note: Note }[] {
  const world = worldOf(files, pages)
  if (world.styles.length * Math.max(world.styles.length, world.elements.length) > mostPairs) return []
  const names = new Set(world.styles.map((style) => style.file))
  return [...names].flatMap((file) => ideasIn(world, file, files[file] ?? '').map((note) => ({ file, note })))
}

function ideasIn(world: World, file: string, text: string): Note[] {
  const notes: Note[] = []
  for (const style of world.styles) {
    if (style.file !== file) continue
    checkRelations(world, style, notes)
    checkMedia(world, style, text, notes)
    checkOverridden(world, style, notes)
    checkVain(world, style, notes)
  }
  return notes
}
