import type { Id } from '#base'
import type { Db, Tx } from '#database'
import { usualReading, type ReadingSettings } from '#web'
import { sql } from 'kysely'
import type { Ending } from './facts.ts'
import type { Role } from './route.ts'

/** A session as it is stored. Times are ms since 1970 UTC; `ends` is when it ends at the latest. */
export interface SessionRow {
  readonly stream: Id
  readonly id: Id
  readonly role: Role
  readonly file: Id
  readonly device: string | null
  readonly began: number
  readonly ends: number
  /** When she was last there, to within a minute. */
  readonly seen: number
  readonly ended: number | null
  readonly ended_why: Ending | null
}

type StoredSession = SessionRow & { readonly token_hash: Buffer }

const session = (db: Db | Tx) => db.$extendTables<{ session: StoredSession }>()

export async function addSession(tx: Tx, row: StoredSession): Promise<void> {
  await session(tx).insertInto('session').values(row).execute()
}

/** The session of a cookie, with what every page needs of the person. */
export type FoundSession = SessionRow & { readonly name: string; readonly reading: ReadingSettings }

type FoundRow = SessionRow & { readonly name: string | null } & {
  [K in keyof ReadingSettings]: ReadingSettings[K] | null
}

export async function findSession(db: Db, tokenHash: Buffer): Promise<FoundSession | null> {
  const { rows } = await sql<FoundRow>`
    select s.stream, s.id, s.role, s.file, s.device, s.began, s.ends, s.seen, s.ended, s.ended_why, n.name,
      r.size, r.spacing, r.tint, r.font, r.theme, r.ruler
    from session s left join p_name n on n.stream = s.stream left join p_reading r on r.stream = s.stream
    where s.token_hash = ${tokenHash}`.execute(db)
  const [row] = rows
  if (!row) return null
  const { size, spacing, tint, font, theme, ruler, ...rest } = row
  const reading = {
    size: size ?? usualReading.size,
    spacing: spacing ?? usualReading.spacing,
    tint: tint ?? usualReading.tint,
    font: font ?? usualReading.font,
    theme: theme ?? usualReading.theme,
    ruler: ruler ?? usualReading.ruler,
  }
  return { ...rest, name: row.name ?? '', reading }
}

/** Ends the live sessions of one person (or only `only`), and gives those it ended. */
export async function endSessionsOf(
  tx: Tx,
  person: Id,
  why: Ending,
  at: number,
  only?: Id,
): Promise<readonly SessionRow[]> {
  const end = session(tx).updateTable('session').set({ ended: at, ended_why: why }).where('stream', '=', person)
  const live = end.where('ended', 'is', null)
  return (only === undefined ? live : live.where('id', '=', only)).returningAll().execute()
}

/** Ends these sessions, as far as they live, and gives those it ended. */
export async function endSessions(
  tx: Tx,
  sessions: readonly Id[],
  why: Ending,
  at: number,
): Promise<readonly SessionRow[]> {
  if (sessions.length === 0) return []
  const end = session(tx).updateTable('session').set({ ended: at, ended_why: why }).where('id', 'in', sessions)
  return end.where('ended', 'is', null).returningAll().execute()
}

export async function liveSessions(db: Db): Promise<readonly SessionRow[]> {
  return session(db).selectFrom('session').selectAll().where('ended', 'is', null).execute()
}

export async function isLive(db: Db, person: Id, id: Id): Promise<boolean> {
  const found = session(db).selectFrom('session').select('id').where('stream', '=', person).where('id', '=', id)
  return (await found.where('ended', 'is', null).executeTakeFirst()) !== undefined
}

export async function noteSeen(db: Db, { stream, id }: Pick<SessionRow, 'stream' | 'id'>, at: number): Promise<void> {
  const row = session(db).updateTable('session').set({ seen: at }).where('stream', '=', stream).where('id', '=', id)
  await row.where('ended', 'is', null).execute()
}

/** Rows of sessions that ended long ago are of no use: the facts say who signed in and out. */
export async function forgetEnded(db: Db, before: number): Promise<void> {
  await session(db).deleteFrom('session').where('ended', '<', before).execute()
}

/** Takes every session of a person away, and gives those that were open. */
export async function forgetSessions(tx: Tx, person: Id): Promise<readonly SessionRow[]> {
  const gone = await session(tx).deleteFrom('session').where('stream', '=', person).returningAll().execute()
  return gone.filter(({ ended }) => ended === null)
}
