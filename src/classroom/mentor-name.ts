import { done, refused, type Id, type Result } from '#base'
import type { Actor } from '#journal'
import { allLearners } from '#people'
import { mentorEnded, mentorNamed } from './mentor-facts.ts'
import { rightsOf } from './mentor-tables.ts'
import type { Rooms } from './rooms.ts'

export type NamingRefusal = { readonly why: 'gone' }

/**
 * Says whose peer mentor she is from now on. Those who are not in `over` any more have her as their mentor no longer.
 *
 * refuses  when she, or one of `over`, is not on the course here; and to make her the mentor of herself
 */
export async function nameMentor(
  { journal }: Rooms,
  by: Actor,
  mentor: Id,
  over: readonly Id[],
): Promise<Result<undefined, NamingRefusal>> {
  return journal.act<undefined, NamingRefusal>(by, async (writing) => {
    const named = new Set([mentor, ...over])
    const files = (await allLearners(writing.tx)).filter(({ id }) => named.has(id)).map(({ file }) => file)
    await writing.lock('file', ...files) // so that none of them leaves the course meanwhile
    const here = new Map((await allLearners(writing.tx)).map((learner) => [learner.id, learner]))
    const she = here.get(mentor)
    if (!she || over.some((id) => id === mentor || !here.has(id))) return refused({ why: 'gone' })
    const before = new Set((await rightsOf(writing.tx, she.file)).map((right) => right.over))
    const now = new Set(over)
    for (const id of now) if (!before.has(id)) writing.append(mentorNamed, she.file, { over: id })
    for (const id of before) if (!now.has(id)) writing.append(mentorEnded, she.file, { over: id })
    return done()
  })
}
