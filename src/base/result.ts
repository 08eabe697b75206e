/**
 * What an action gives back: `done` with a value, or `refused` with a reason the person can act on.
 * A refusal carries a literal `why` and whatever its sentence needs. Faults that only a developer can mend are thrown.
 */
export interface Refusal {
  readonly why: string
}

export interface Done<T> {
  readonly ok: true
  readonly value: T
}

export type Refused<R extends Refusal> = { readonly ok: false } & R

export type Result<T, R extends Refusal> = Done<T> | Refused<R>

export function done(): Done<undefined>
export function done<T>(value: T): Done<T>
export function done<T>(value?: T): Done<T | undefined> {
  return { ok: true, value }
}

export function refused<const R extends Refusal>(refusal: R): Refused<R> {
  return { ...refusal, ok: false }
}

/** The value of a result that cannot have been refused here; a refusal is a fault of ours and is thrown. */
export function valueOf<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(`Refused where no refusal was possible: ${result.why}`)
  return result.value
}
