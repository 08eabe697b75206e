import type { Ladder, Progress } from '#checks'
import { asBlocks, type CodeExercise } from '#course'
import type { HelpData } from './lesson-data.ts'

/** The same as the island's (browser/hint-ladder.ts): each further hint opens after one more try, or after this long. */
const patienceMs = 2 * 60_000

/** The blocks are offered after so many tries, or so long after the first one. */
const blocksAfter = { tries: 3, ms: 8 * 60_000 } as const

/**
 * What help an exercise holds for a learner now.
 *
 * `failing`  the hints of the check that failed last, while the exercise is not passed; null when there are none
 * `blocks`   true when its solution is offered as blocks
 * `data`     the same for the island, in spans of time: a PC's own clock may be wrong
 */
export interface Help {
  readonly failing: Hints | null
  readonly blocks: boolean
  readonly data: HelpData
}

/** `read` are open; `next` is the number of the one she may read now, or null; `isLater` when another one comes. */
export interface Hints {
  readonly check: string
  readonly read: readonly string[]
  readonly next: number | null
  readonly isLater: boolean
}

interface Known {
  readonly ladders: readonly Ladder[]
  readonly progress: Progress | undefined
  readonly now: number
}

export function helpIn(exercise: CodeExercise, { ladders, progress, now }: Known): Help {
  const hasBlocks = asBlocks(exercise) !== null
  const triesLeft = Math.max(0, blocksAfter.tries - (progress?.tries ?? 0))
  const opensInMs = progress ? Math.max(0, progress.firstAt + blocksAfter.ms - now) : blocksAfter.ms
  const isFailing = progress?.lastVerdict === 'fail' && progress.lastFinding?.kind !== 'parse'
  return {
    failing: isFailing ? hintsOf(exercise, ladders[0], now) : null,
    blocks: hasBlocks && progress !== undefined && progress.passedAt === null && (triesLeft === 0 || opensInMs === 0),
    data: {
      ladders: ladders.map(({ check, tries, read, since }) => ({ check, tries, read, ago: Math.max(0, now - since) })),
      blocks: hasBlocks ? { triesLeft, opensInMs } : null,
    },
  }
}

function hintsOf({ checks }: CodeExercise, ladder: Ladder | undefined, now: number): Hints | null {
  const steps = checks.find(({ id }) => id === ladder?.check)?.hints ?? []
  if (!ladder || steps.length === 0) return null
  const read = Math.min(ladder.read, steps.length)
  const open = Math.max(ladder.tries, read + (now - ladder.since >= patienceMs ? 1 : 0))
  const isOpen = open > read && read < steps.length
  const next = isOpen ? read + 1 : null
  return { check: ladder.check, read: steps.slice(0, read), next, isLater: !isOpen && read < steps.length }
}
