import type { Id } from '#base'
import type { Db } from '#database'
import { sql } from 'kysely'

/** A learner signed in at this moment (ms since 1970 UTC), on the browser with this device hash. */
export interface SignIn {
  readonly learner: Id
  readonly at: number
  readonly device: string
}

/** Every learner's sign-ins from `from` to before `to` (ms since 1970 UTC), the first of them first. */
export async function signInsBetween(db: Db, from: number, to: number): Promise<readonly SignIn[]> {
  const { rows } = await sql<SignIn>`
    select l.stream as learner, s.at, coalesce(s.device, '') as device
    from p_sign_in s join p_learner l on l.file = s.stream
    where s.what = 'in' and s.at >= ${from} and s.at < ${to} order by s.at, s.seq`.execute(db)
  return rows
}
