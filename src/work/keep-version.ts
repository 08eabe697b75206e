import { done, refused, type Id, type Result } from '#base'
import { refuseFullDisk } from './disk.ts'
import type { Because } from './facts.ts'
import { takeFiles } from './files.ts'
import { keepTexts, type KeptVersion } from './keep-texts.ts'
import type { Place } from './place.ts'
import type { SaveRefusal } from './refusals.ts'
import { asWrite, isSameSave, putAside, stale, type Save } from './save-draft.ts'
import type { Shelf } from './shelf.ts'
import { draftOf, writeDraft } from './tables.ts'

export interface Keep extends Save {
  readonly because: Because
}

/**
 * Saves the draft and keeps it as a version: a commit in the learner's repository, on disk before its fact.
 * The same text as the newest version makes no new one; that one is given back.
 * A repeat of `command` changes nothing and gets the first answer. refuses what `saveDraft` refuses.
 */
export async function keepVersion(
  shelf: Shelf,
  learner: Id,
  place: Place,
  keep: Keep,
): Promise<Result<KeptVersion, SaveRefusal>> {
  const files = takeFiles(keep.files)
  if (!files.ok) return files
  return refuseFullDisk<KeptVersion, SaveRefusal>(shelf.folder, async () => {
    const result = await keepTexts(shelf, learner, place, {
      texts: [{ files: keep.files, because: keep.because }],
      command: keep.command,
      draft: async ({ tx, at }) => {
        const written = await writeDraft(tx, asWrite(learner, place, keep, at))
        if (written) return done(written)
        const stored = await draftOf(tx, learner, place.exercise)
        if (!stored) throw new Error('A draft was refused as stale, and there is none to be stale against.')
        return isSameSave(stored, keep) ? done(stored) : refused(stale(stored))
      },
    })
    if (!result.ok) await putAside(shelf, learner, place, [result.files, keep.files])
    return result
  })
}
