import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { keepFile, newId, valueOf } from '#base'
import type { Actor } from '#journal'
import { z } from 'zod'
import { addLearners } from './add-learners.ts'
import { reissueCard, type NewCard } from './cards.ts'
import { fiveWords } from './codes.ts'
import type { People } from './people.ts'
import { demoCode, setUpSite } from './site.ts'
import { addStaff, setPassphrase, staffReset } from './staff.ts'
import { allLearners } from './tables.ts'

const aDemo = z.object({
  learners: z.array(z.object({ learner: z.string(), name: z.string(), code: z.string(), words: z.array(z.string()) })),
  staff: z.array(z.object({ name: z.string(), passphrase: z.string() })),
})

/** The plain cards of a demo. They stand in a file, since a demo has nothing to hide; a real site keeps no such file. */
export type DemoCards = z.infer<typeof aDemo>

const system: Actor = { id: null, role: 'system' }
const demoNames = ['Ada B.', 'Kofi M.', 'Wren T.']
const demoStaff = [
  { name: 'Sam', role: 'tutor' },
  { name: 'Mo', role: 'manager' },
] as const

/**
 * Makes this site a demo: three learners, a tutor and a manager, with cards made at random for this data folder.
 * Called again it gives the cards it made.
 */
export async function makeDemo(people: People): Promise<DemoCards> {
  const made = await readDemo(people.dataFolder)
  if (made) return made
  await setUpSite(people, system, { name: 'Demo site', code: demoCode })
  const cards = await demoLearners(people)
  const staff: DemoCards['staff'] = []
  for (const someone of demoStaff) staff.push(await demoAccount(people, someone))
  const demo = { learners: cards.map((card) => ({ ...card, words: [...card.words] })), staff }
  await keepFile(fileIn(people.dataFolder), `${JSON.stringify(demo, null, 2)}\n`)
  return demo
}

/** Whoever is there already, because an earlier start was cut short, gets a new card. */
async function demoLearners(people: People): Promise<readonly NewCard[]> {
  const here = await allLearners(people.journal.db)
  const missing = demoNames.filter((name) => !here.some((learner) => learner.name === name))
  const listed = missing.map((name) => ({ name, number: null }))
  const cards = [...valueOf(await addLearners(people, system, listed, newId()))]
  for (const { id } of here) cards.push(valueOf(await reissueCard(people, system, id, newId())))
  return cards
}

async function demoAccount(
  people: People,
  { name, role }: (typeof demoStaff)[number],
): Promise<DemoCards['staff'][number]> {
  const added = await addStaff(people, system, { name, role })
  const { code } = added.ok ? added.value : valueOf(await staffReset(people, name))
  const passphrase = fiveWords()
  valueOf(await setPassphrase(people, { name, code, passphrase }, { hash: newId(), isNew: true }))
  return { name, passphrase }
}

/** The cards of the demo in this data folder, or null when it is no demo. */
export async function readDemo(dataFolder: string): Promise<DemoCards | null> {
  try {
    return aDemo.parse(JSON.parse(await readFile(fileIn(dataFolder), 'utf8')))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

function fileIn(dataFolder: string): string {
  return path.join(dataFolder, 'demo-cards.json')
}
