/** A setting the server must have, and what it has. */
export interface WrongSetting {
  readonly name: string
  readonly is: string
  readonly mustBe: string
}

/** Why a database did not open. Each has its sentence and fix in `words.ts`. */
export type DatabaseRefusal =
  | { readonly why: 'no-binaries'; readonly platform: string }
  | { readonly why: 'no-such-user' }
  | { readonly why: 'cannot-become-user'; readonly user: string; readonly folder: string }
  | { readonly why: 'folder-not-yours'; readonly folder: string }
  | { readonly why: 'not-a-data-folder'; readonly folder: string }
  | { readonly why: 'in-use'; readonly folder: string }
  | { readonly why: 'other-version'; readonly found: string; readonly ours: string }
  | { readonly why: 'survivor'; readonly pids: readonly number[] }
  | { readonly why: 'disk-full'; readonly folder: string }
  | { readonly why: 'would-not-start'; readonly lines: readonly string[] }
  | { readonly why: 'unreachable'; readonly reason: string }
  | { readonly why: 'settings'; readonly wrong: readonly WrongSetting[] }

/** A refusal on its way up to the room's door, where it becomes a value. */
export class CannotOpen extends Error {
  readonly refusal: DatabaseRefusal

  constructor(refusal: DatabaseRefusal) {
    super(refusal.why)
    this.refusal = refusal
  }
}
