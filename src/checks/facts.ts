import { declareFact } from '#journal'
import { anId } from '#base'
import { z } from 'zod'
import { blocksPlaced, hintRead } from './help-facts.ts'
import { aKeptFinding, verdicts } from './run-result.ts'

const ownProgress = {
  purpose: 'To show a learner and her tutors what she can do, and what to try next.',
  condition: 'Public task: education in custody.',
  retention: 'With her record.',
}

const anExercise = z.string().max(40)
/** sha256 in hex of the exercise, of its checks, or of the whole course release. */
const aHash = z.string().max(64)

/** One press of Check: what was judged, by whom, and how it came out. */
export const exerciseChecked = declareFact({
  kind: 'exercise.checked',
  version: 1,
  stream: 'record',
  leaves: 'with-record',
  writers: ['learner'],
  personal: { verdict: ownProgress, finding: ownProgress },
  schema: z.object({
    exercise: anExercise,
    contentHash: aHash,
    checksHash: aHash,
    release: aHash,
    /** The version that was judged, and its commit. */
    version: anId,
    commit: z.string().max(64),
    verdict: z.enum(verdicts),
    stoppedBy: z.enum(['wall', 'loop']).optional(),
    judgedBy: z.literal('browser'),
    driver: z.enum(['frame', 'worker']),
    /** The browser's brand and version. */
    toolchain: z.string().max(120),
    /** What this verdict is worth: made on the learner's own PC, it may be forged. */
    trust: z.literal('practice'),
    checks: z.array(z.object({ id: z.string().max(80), ok: z.boolean() })),
    /** What she was shown first. */
    finding: aKeptFinding.optional(),
    ms: z.number(),
  }),
  upcasters: {},
})

/** One answer to a question in a lesson. */
export const exerciseAnswered = declareFact({
  kind: 'exercise.answered',
  version: 2,
  stream: 'record',
  leaves: 'with-record',
  writers: ['learner'],
  personal: { answer: ownProgress, right: ownProgress },
  schema: z.object({
    exercise: anExercise,
    contentHash: aHash,
    release: aHash,
    /** What she gave, as text: a key, her lines, her values. The course's `judgeAnswer` says how it reads. */
    answer: z.string().max(4000),
    right: z.boolean(),
  }),
  // Until version 2 there were only options to choose from. A key was text then and is text now.
  upcasters: { 1: (older) => older },
})

export const checkKinds = [exerciseChecked, exerciseAnswered, hintRead, blocksPlaced] as const
