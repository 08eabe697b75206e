import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Journal } from '#journal'
import { forgetWork } from './forget.ts'
import type { Shelf } from './shelf.ts'

/** Opens the shelf in this data folder. From then on an erasure in the journal takes a learner's work with it. */
export function openShelf({ journal, dataFolder }: { journal: Journal; dataFolder: string }): Shelf {
  const folder = path.join(dataFolder, 'repositories')
  mkdirSync(folder, { recursive: true })
  const memory = { trees: new Map(), seen: new Map(), packs: new Map(), turns: new Map() } as const
  const shelf: Shelf = { journal, folder, ...memory, untidy: new Set(), tidying: Promise.resolve() }
  journal.whenErasing(forgetWork(shelf))
  return shelf
}
