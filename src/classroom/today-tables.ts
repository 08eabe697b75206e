import type { Id } from '#base'
import type { Db } from '#database'
import { sql } from 'kysely'
import type { Mark } from './class-facts.ts'

/** A learner who was away each time she was last expected. `marks` the latest first; `since` when the first of them began. */
export interface Away {
  readonly learner: Id
  readonly marks: readonly Mark[]
  readonly since: number
}

/**
 * Who was away from the last `times` classes whose register says anything of her. A class without a mark for her counts
 * neither way: nobody knows whether she came.
 */
export async function awayLately(db: Db, times: number): Promise<readonly Away[]> {
  const { rows } = await sql<Away>`
    select l.stream as learner, last.marks, last.since
    from p_learner l join lateral (
      select array_agg(x.mark order by x.at desc) as marks, min(x.at) as since from (
        select m.mark, c.at
        from p_class_mark m
        join p_class c on c.class = m.class
        join p_class_end e on e.stream = c.stream and e.class = c.class and e.ended
        where m.stream = l.file and m.mark is not null
        order by c.at desc limit ${times}) x) last
      on cardinality(last.marks) = ${times} and not last.marks && array['here', 'late']
    order by last.since, l.stream`.execute(db)
  return rows
}
