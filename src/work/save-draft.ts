import { done, refused, type Id, type Result } from '#base'
import type { Files } from '#course'
import { refuseFullDisk } from './disk.ts'
import { startHash, takeFiles, textOf } from './files.ts'
import { keepTexts } from './keep-texts.ts'
import type { Place } from './place.ts'
import type { SaveRefusal, Stale } from './refusals.ts'
import type { Shelf } from './shelf.ts'
import { draftOf, writeDraft, type Draft } from './tables.ts'

/**
 * `command`  a new id for each save, the same on each retry of it
 * `base`     the number of the draft this one was typed on; 0 when there was none
 * `after`    an earlier save that was still on its way: if that one made the stored draft, this one is not stale
 */
export interface Save {
  readonly command: Id
  readonly base: number
  readonly after?: Id | undefined
  readonly files: Files
}

/** `savedAt` is ms since 1970 UTC. */
export interface Saved {
  readonly number: number
  readonly savedAt: number
}

/**
 * Saves what a learner is typing. Not a fact: one row, changed in one statement.
 * refuses  a tab that another has overtaken (both texts are then kept as versions), files beyond the limits, a full disk
 */
export async function saveDraft(
  shelf: Shelf,
  learner: Id,
  place: Place,
  save: Save,
): Promise<Result<Saved, SaveRefusal>> {
  const files = takeFiles(save.files)
  if (!files.ok) return files
  return refuseFullDisk<Saved, SaveRefusal>(shelf.folder, async () => {
    const { db, clock } = shelf.journal
    const written = await writeDraft(db, asWrite(learner, place, save, clock.now()))
    if (written) return done(saved(written))
    const stored = await storedDraft(shelf, learner, place)
    if (isSameSave(stored, save)) return done(saved(stored))
    await putAside(shelf, learner, place, [stored.files, save.files])
    return refused(stale(stored))
  })
}

export function asWrite(learner: Id, place: Place, { command, base, after, files }: Save, at: number) {
  const draft = { stream: learner, exercise: place.exercise, base, after: after ?? null, files, command, at }
  return { ...draft, start: startHash(place.start), beginsAnew: false }
}

/** A retry of the save that made the stored draft, or the same text typed in two tabs: nothing to choose between. */
export function isSameSave(stored: Draft, { command, files }: Pick<Save, 'command' | 'files'>): boolean {
  return stored.command === command || textOf(stored.files) === textOf(files)
}

export function stale({ number, files }: Draft): Stale {
  return { why: 'stale', number, files }
}

/** Keeps texts that are about to lose against each other. Those that were ever kept make no new version. */
export async function putAside(shelf: Shelf, learner: Id, place: Place, texts: readonly Files[]): Promise<void> {
  const aside = texts.map((files) => ({ files, because: 'taken-over' as const }))
  const draft = async () => done(await storedDraft(shelf, learner, place))
  await keepTexts(shelf, learner, place, { texts: aside, draft })
}

/** The draft that a save has just lost against. Drafts are only ever overwritten, so it is there. */
async function storedDraft(shelf: Shelf, learner: Id, place: Place): Promise<Draft> {
  const stored = await draftOf(shelf.journal.db, learner, place.exercise)
  if (!stored) throw new Error('A draft was refused as stale, and there is none to be stale against.')
  return stored
}

function saved({ number, at }: Draft): Saved {
  return { number, savedAt: at }
}
