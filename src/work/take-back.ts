import { done, refused, type Id, type Result } from '#base'
import type { Files } from '#course'
import type { Writing } from '#journal'
import type { Text } from './commits.ts'
import { refuseFullDisk } from './disk.ts'
import { startHash, takeFiles } from './files.ts'
import { keepTexts } from './keep-texts.ts'
import { onStart } from './open-work.ts'
import type { Place } from './place.ts'
import type { SaveRefusal, WorkRefusal } from './refusals.ts'
import { putAside, stale } from './save-draft.ts'
import type { Shelf } from './shelf.ts'
import { draftOf, standingOf, writeDraft } from './tables.ts'
import { readVersion } from './versions.ts'

/** `base` is the number of the draft she is looking at; without it (a form without JavaScript) whatever is stored. */
export interface TakeBack {
  readonly command: Id
  readonly version: Id
  readonly base?: number | undefined
}

export interface NewDraft {
  readonly number: number
  readonly files: Files
}

/**
 * Makes an earlier version the draft again. Nothing is overwritten: what she has now is kept as a version first,
 * and what she takes back becomes a new one.
 */
export async function takeBack(
  shelf: Shelf,
  learner: Id,
  place: Place,
  { command, version, base }: TakeBack,
): Promise<Result<NewDraft, WorkRefusal>> {
  const old = await readVersion(shelf, learner, place.exercise, version)
  if (!old.ok) return old
  const files = onStart(old.value, place)
  return replaceDraft(shelf, learner, place, { command, base, files, also: [{ files, because: 'take-back' }] })
}

/**
 * For a text on an older start, or to start again: `mine` keeps her text and stops asking; `new` keeps her text as a
 * version and puts today's start in its place.
 */
export async function chooseStart(
  shelf: Shelf,
  learner: Id,
  place: Place,
  { command, which }: { command: Id; which: 'mine' | 'new' },
): Promise<Result<NewDraft, SaveRefusal>> {
  const { db } = shelf.journal
  const draft = await draftOf(db, learner, place.exercise)
  // She has saved nothing yet, so the start is what she sees already.
  if (!draft && !(await standingOf(db, learner, place.exercise)).own) return done({ number: 0, files: place.start })
  const files = which === 'new' || !draft ? place.start : onStart(draft.files, place)
  return replaceDraft(shelf, learner, place, { command, base: draft?.number, files, also: [] })
}

/**
 * Keeps what she typed in from paper as a version and makes it her draft. What stood there before is kept first.
 * `base` is the number of the draft the page was opened on. A repeat of `command` changes nothing.
 * refuses  what `saveDraft` refuses, and keeps both texts of a page that was overtaken, as it does
 */
export async function typeIn(
  shelf: Shelf,
  learner: Id,
  place: Place,
  { command, base, files }: { command: Id; base: number; files: Files },
): Promise<Result<NewDraft, SaveRefusal>> {
  const taken = takeFiles(files)
  if (!taken.ok) return taken
  const typed = await replaceDraft(shelf, learner, place, { command, base, files, also: [{ files, because: 'paper' }] })
  if (!typed.ok && typed.why === 'stale') await putAside(shelf, learner, place, [typed.files, files])
  return typed
}

interface Replacement {
  readonly command: Id
  readonly base: number | undefined
  readonly files: Files
  /** Texts to keep after the one that makes room. */
  readonly also: readonly Text[]
}

async function replaceDraft(
  shelf: Shelf,
  learner: Id,
  place: Place,
  { command, base, files, also }: Replacement,
): Promise<Result<NewDraft, SaveRefusal>> {
  return refuseFullDisk<NewDraft, SaveRefusal>(shelf.folder, async () => {
    const now = await draftOf(shelf.journal.db, learner, place.exercise)
    const texts: Text[] = [...(now ? [{ files: now.files, because: 'pause' as const }] : []), ...also]
    const number = base ?? now?.number ?? 0
    const draft = async ({ tx, at }: Writing) => {
      const row = { stream: learner, exercise: place.exercise, base: number, after: null, files, command, at }
      const written = await writeDraft(tx, { ...row, start: startHash(place.start), beginsAnew: true })
      if (written) return done(written)
      const stored = await draftOf(tx, learner, place.exercise)
      if (!stored) throw new Error('A draft was refused as stale, and there is none to be stale against.')
      return refused(stale(stored))
    }
    const kept = await keepTexts(shelf, learner, place, { texts, draft, command })
    return kept.ok ? done({ number: kept.value.number, files }) : kept
  })
}
