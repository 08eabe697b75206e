import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { newId, systemClock, type Clock, type Id } from '#base'
import type { Database, Tx } from '#database'
import { sql } from 'kysely'
import { z } from 'zod'
import { testDatabase } from '../database/testing.ts'
import {
  declareFact,
  isOf,
  openJournal,
  type Actor,
  type AnyFactKind,
  type Fact,
  type Journal,
  type Projection,
} from './index.ts'

/** A small room of the tests' own: parcels that are weighed, at a desk that keeps each parcel's heaviest weight. */
export const parcelWeighed = declareFact({
  kind: 'parcel.weighed',
  version: 2,
  stream: 'record',
  leaves: 'with-record',
  writers: ['learner', 'system'],
  personal: {},
  schema: z.object({ grams: z.number(), note: z.string() }),
  upcasters: { 1: (older) => ({ ...(older as { grams: number }), note: 'from before notes' }) },
})

export const deskCleaned = declareFact({
  kind: 'desk.cleaned',
  version: 1,
  stream: 'file',
  leaves: 'never',
  writers: ['learner', 'system'],
  personal: {},
  schema: z.object({}),
  upcasters: {},
})

export const weights: Projection = {
  name: 'weights',
  version: 1,
  tables: ['p_weight'],
  create: [
    `create table p_weight (stream uuid primary key, heaviest int, note text, weighings int not null,
      at bigint not null, origin uuid not null, seq bigint not null)`,
  ],
  kinds: [parcelWeighed],
  apply: async (tx, facts) => {
    for (const fact of facts) if (isOf(parcelWeighed, fact)) await weigh(tx, fact)
  },
}

async function weigh(tx: Tx, { stream, body, at, origin, seq }: Fact<{ grams: number; note: string }>): Promise<void> {
  const { grams, note } = body ?? { grams: null, note: null }
  await sql`
    insert into p_weight values (${stream}, ${grams}, ${note}, 1, ${at}, ${origin}, ${seq})
    on conflict (stream) do update set
      heaviest = greatest(p_weight.heaviest, excluded.heaviest), weighings = p_weight.weighings + 1,
      note = case when (excluded.at, excluded.origin, excluded.seq) > (p_weight.at, p_weight.origin, p_weight.seq) then excluded.note else p_weight.note end,
      at = greatest(p_weight.at, excluded.at),
      origin = case when (excluded.at, excluded.origin, excluded.seq) > (p_weight.at, p_weight.origin, p_weight.seq) then excluded.origin else p_weight.origin end,
      seq = case when (excluded.at, excluded.origin, excluded.seq) > (p_weight.at, p_weight.origin, p_weight.seq) then excluded.seq else p_weight.seq end`.execute(
    tx,
  )
}

export const ada: Actor = { id: newId(), role: 'learner' }

/** A journal on a real, empty database. */
export async function desk(
  options: Partial<DeskOptions> = {},
): Promise<Journal & { database: Database; dataFolder: string }> {
  const database = options.database ?? (await testDatabase())
  const dataFolder = options.dataFolder ?? mkdtempSync(path.join(tmpdir(), 'throughgate-journal-'))
  const { kinds = [parcelWeighed, deskCleaned], projections = [weights], clock = systemClock } = options
  return { ...(await openJournal({ database, dataFolder, kinds, projections, clock })), database, dataFolder }
}

interface DeskOptions {
  readonly database: Database
  readonly dataFolder: string
  readonly kinds: readonly AnyFactKind[]
  readonly projections: readonly Projection[]
  readonly clock: Clock
}

export async function weighs(journal: Journal, stream: Id, grams: number, note = ''): Promise<void> {
  await journal.act(ada, (writing) => {
    writing.append(parcelWeighed, stream, { grams, note })
    return Promise.resolve({ ok: true, value: undefined })
  })
}

export async function weightOf(
  journal: Journal,
  stream: Id,
): Promise<{ heaviest: number | null; weighings: number; note: string | null } | undefined> {
  const { rows } = await sql<{ heaviest: number | null; weighings: number; note: string | null }>`
    select heaviest, weighings, note from p_weight where stream = ${stream}`.execute(journal.db)
  return rows[0]
}
