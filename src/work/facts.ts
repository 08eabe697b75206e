import { declareFact } from '#journal'
import { anId } from '#base'
import { z } from 'zod'
import { planWritten } from './plan-facts.ts'

const hash = z.string().regex(/^[0-9a-f]{40}$/)

/**
 * Why a version was kept. `paper`: typed in from a sheet she wrote on in her cell. `taken-over`: two tabs held
 * different texts, and neither may be lost.
 */
const versionReasons = ['check', 'pause', 'take-back', 'taken-over', 'paper'] as const
export type Because = (typeof versionReasons)[number]

const ownWork = {
  purpose: 'To give a learner her own work back, and to show her and her tutors how it grew.',
  condition: 'Public task: education in custody.',
  retention: 'With her record.',
}

/** A learner's own repository for her lessons was begun. Its random id is also the author of every commit in it. */
export const repositoryBegun = declareFact({
  kind: 'repository.begun',
  version: 1,
  stream: 'record',
  leaves: 'with-record',
  writers: ['learner'],
  personal: { repository: ownWork },
  schema: z.object({
    repository: anId,
    /** What the repository holds. A project has its own. */
    holds: z.literal('lessons'),
  }),
  upcasters: {},
})

/** One text of one exercise, kept for good. Its objects were on disk before this was written. */
export const versionKept = declareFact({
  kind: 'version.kept',
  version: 2,
  stream: 'record',
  leaves: 'with-record',
  writers: ['learner'],
  personal: { files: ownWork },
  schema: z.object({
    /** What a result of a check names. */
    version: anId,
    exercise: z.string().max(40),
    repository: anId,
    commit: hash,
    /** The commit's whole tree. */
    tree: hash,
    /** The exercise's folder inside it, and that folder's own tree: equal trees are equal texts. */
    folder: z.string().max(300),
    folderTree: hash,
    files: z.array(z.object({ name: z.string().max(64), hash, lines: z.number().int() })),
    because: z.enum(versionReasons),
    /** Which start this text was begun from: `startHash` of the exercise as it then was. */
    start: z.string().max(64),
  }),
  // Until version 2 nothing was typed in from paper. The reasons there were mean what they meant.
  upcasters: { 1: (older) => older },
})

export type VersionKept = z.infer<typeof versionKept.schema>

export const workKinds = [repositoryBegun, versionKept, planWritten] as const
