// The journal: what happened, once and for good. Every room writes here what it decided, as facts, and reads
// tables worked out from them. Promises: nothing acknowledged is lost, no fact is changed unseen, a page's
// tables can be thrown away and made again, and a body can be erased without breaking a chain.
export { openJournal, type Journal, type JournalOptions } from './open.ts'
export {
  declareFact,
  isOf,
  type Actor,
  type AnyFactKind,
  type Fact,
  type FactKind,
  type PersonalField,
  type StreamClass,
  type Writer,
} from './kinds.ts'
export type { Projection } from './projection.ts'
export type { Writing } from './writing.ts'
export type { Broken } from './verify.ts'
export type { Erasure } from './erase.ts'
