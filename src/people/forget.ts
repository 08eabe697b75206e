import type { Tx } from '#database'
import type { Erasure } from '#journal'
import { forgetSessions } from './session-tables.ts'
import type { Sessions } from './sessions.ts'

/** When all of a person's record is erased her sessions go with it, and the screens she has open are told. */
export function forgetPerson(sessions: Sessions): (tx: Tx, order: Erasure) => Promise<() => Promise<void>> {
  return async (tx, { stream, kinds }) => {
    const open = kinds === 'all' ? await forgetSessions(tx, stream) : []
    return () => {
      sessions.tellEnded(open.map(({ id }) => ({ id, ended_why: 'off-the-course' })))
      return Promise.resolve()
    }
  }
}
