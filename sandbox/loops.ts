const now = performance.now.bind(performance)

/** The error a guarded loop throws. A learner's `catch` may swallow it; the keeper has been told by then. */
class LoopStopped extends Error {
  override readonly name = 'LoopStopped'
}

/**
 * The function that guarded code calls at the start of each loop; it gives the one to call at each turn.
 * `tell` hears of a stopped loop before it throws.
 */
export function loopKeeper(loopMs: number, tell: (stop: { message: string; file: string; line: number }) => void) {
  let limit = loopMs
  return (line: number, file: string) => {
    const started = now()
    let turns = 0
    return () => {
      turns += 1
      if (turns % 1000 !== 0 || now() - started < limit) return
      limit = 50 // whatever loops after the first stop has had its time
      const message = `The loop on line ${line} did not end.`
      tell({ message, file, line })
      throw new LoopStopped(message)
    }
  }
}

/** The name guarded code knows it by. */
export const loopName = 'throughgate$loop'

export function giveLoopKeeper(keeper: ReturnType<typeof loopKeeper>): void {
  Object.defineProperty(globalThis, loopName, { value: keeper, enumerable: false })
}
