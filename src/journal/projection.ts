import type { Tx } from '#database'
import type { AnyFactKind, Fact } from './kinds.ts'

/**
 * A set of tables that pages read, worked out from facts and nothing else.
 *
 * Every table is named `p_…`, its primary key starts with `stream`, and a row is made only from facts of that
 * one stream. So a stream's rows can be forgotten and made again without touching any other's.
 */
export interface Projection {
  readonly name: string
  /** Raised when `apply` changes its meaning; the tables are then made anew at the next start. */
  readonly version: number
  readonly tables: readonly string[]
  /** One `create …` statement each. */
  readonly create: readonly string[]
  readonly kinds: readonly AnyFactKind[]
  /**
   * Moves the tables on by these facts: one when live, thousands in a rebuild, so it folds first and writes once
   * per table. Facts of one chain come in order, chains in any: the answer must not depend on that (tie-break
   * by at, origin, seq). A body is null when it was erased.
   */
  apply(tx: Tx, facts: readonly Fact[]): Promise<void>
}
