import { z } from 'zod'

export const verdicts = ['pass', 'fail', 'not-runnable', 'stopped', 'runner-problem'] as const

/**
 * Text that learner code had a hand in. It may hold anything, and a check must not be lost for it: what no table can
 * hold is replaced, what is too long is cut.
 */
function whatever(most: number) {
  return z.string().transform((text) => text.slice(0, most).replaceAll('\0', '\ufffd').toWellFormed())
}

const aLine = z.number().int().min(0).max(1_000_000)
const aFileName = whatever(64)

const aRawError = z.object({
  name: whatever(80),
  message: whatever(500),
  file: aFileName.optional(),
  line: aLine.optional(),
  col: aLine.optional(),
})

/** What a page reports of a run. `printed` and the errors are for her screen; the record holds none of them. */
export const aRunResult = z.object({
  v: z.literal(1),
  verdict: z.enum(verdicts),
  stoppedBy: z.enum(['wall', 'loop']).optional(),
  checks: z
    .array(
      z.object({
        id: z.string().max(80),
        ok: z.boolean(),
        got: whatever(500).optional(),
        want: whatever(500).optional(),
        error: aRawError.optional(),
      }),
    )
    .max(200),
  errors: z.array(aRawError).max(200),
  printed: z.array(whatever(2_000)).max(2_000),
  ms: z.number().min(0).max(3_600_000),
  driver: z.enum(['frame', 'worker']),
  toolchain: whatever(120),
})

/** The finding she was shown, as the record keeps it. */
export const aKeptFinding = z.object({
  id: whatever(80),
  kind: z.enum(['parse', 'static', 'run', 'check', 'stopped']),
  file: aFileName,
  line: aLine,
  col: aLine,
  endCol: aLine.optional(),
  what: whatever(500),
  why: whatever(500).optional(),
  tryThis: whatever(500).optional(),
  got: whatever(500).optional(),
  want: whatever(500).optional(),
  concept: whatever(80).optional(),
  computerWords: whatever(500).optional(),
  source: whatever(40),
})

export type KeptFinding = z.infer<typeof aKeptFinding>

export type ParsedRun = z.infer<typeof aRunResult>
