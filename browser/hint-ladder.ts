/** Each further hint opens after one more try, or after this long without one. */
const patienceMs = 2 * 60_000

/**
 * Which hints of an exercise are open, and which of them she has read. A hint costs nothing; the wait before the next
 * one is there so that she tries once more first.
 */
export interface HintLadder {
  /** A check failed at this check id. */
  failed(check: string, now: number): void
  /** How many of `count` hints may be shown now. */
  open(check: string, count: number, now: number): number
  /** How many she has read. They stay open through further tries. */
  read(check: string): number
  readOne(check: string): void
  /** ms until the next one opens by itself. */
  waitMs(check: string, now: number): number
}

interface Steps {
  tries: number
  read: number
  /** When the last try failed, or the last hint was read. */
  since: number
}

/** `kept` is how it stood when she left it. */
export function hintLadder(kept: readonly ({ check: string } & Steps)[] = []): HintLadder {
  const all = new Map(kept.map(({ check, ...steps }) => [check, steps]))
  const of = (check: string): Steps => all.get(check) ?? { tries: 0, read: 0, since: 0 }
  const hasWaited = (steps: Steps, now: number) => now - steps.since >= patienceMs
  return {
    failed(check, now) {
      const { tries, read } = of(check)
      all.set(check, { tries: tries + 1, read, since: now })
    },
    open(check, count, now) {
      const steps = of(check)
      const open = Math.max(steps.tries, steps.read + (hasWaited(steps, now) ? 1 : 0))
      return Math.min(count, open)
    },
    read: (check) => of(check).read,
    readOne(check) {
      const steps = of(check)
      all.set(check, { ...steps, read: steps.read + 1 })
    },
    waitMs: (check, now) => Math.max(0, of(check).since + patienceMs - now),
  }
}
