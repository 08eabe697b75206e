// Learners' work: what they are typing, every version they kept, in one git repository each, and their plans in their
// own words.
// Promises: a version is on disk before it is acknowledged; no text is lost when two tabs meet; taking back never
// overwrites; a repeated request changes nothing; nobody reaches work that is not theirs.
export { openShelf } from './open-shelf.ts'
export type { Shelf } from './shelf.ts'
export { closeShelf } from './tidy.ts'
export { placeOf, type Place } from './place.ts'
export { saveDraft } from './save-draft.ts'
export { openWork, type OpenWork } from './open-work.ts'
export { keepVersion } from './keep-version.ts'
export { readVersion, versionsOf, type Version } from './versions.ts'
export { changesIn, type FileChange, type Hunk } from './changes.ts'
export { chooseStart, takeBack, typeIn } from './take-back.ts'
export { writePlan } from './write-plan.ts'
export { mostPlan } from './plan-facts.ts'
export { plansOf, type Plan } from './plan-tables.ts'
export { repairRefs } from './repair-refs.ts'
export { newestDraft, versionRow, workProjection, type Draft } from './tables.ts'
export { workKinds, type Because } from './facts.ts'
export { gitVersion } from './git.ts'
export { becauseWords, sayRefusal } from './words.ts'
export type { Stale, WorkRefusal } from './refusals.ts'
