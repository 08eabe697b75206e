import { done, valueOf, type Id } from '#base'
import type { Actor, Journal, Writing } from '#journal'
import { handLowered, handRaised } from './hand-facts.ts'
import { handSince, handsUp } from './hand-tables.ts'

/** Puts a hand up or down. One that is so already stays so, and since when. */
export async function moveHand(journal: Journal, by: Actor, { file, up }: { file: Id; up: boolean }): Promise<void> {
  const moved = await journal.act(by, async (writing) => {
    await writing.lock('file', file)
    const isUp = (await handSince(writing.tx, file, writing.at)) !== null
    if (isUp !== up) writing.append(up ? handRaised : handLowered, file, { hand: 'own' })
    return done()
  })
  valueOf(moved)
}

/** Takes hands down within another action, which has locked their files. */
export async function lowerHands(writing: Writing, files: readonly Id[]): Promise<void> {
  const wanted = new Set(files)
  for (const { file } of await handsUp(writing.tx, writing.at)) {
    if (wanted.has(file)) writing.append(handLowered, file, { hand: 'own' })
  }
}
