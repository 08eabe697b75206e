import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId, type Id } from '#base'
import { inTransaction } from '#database'
import type { Fact } from '#journal'
import { sql } from 'kysely'
import { classMarked, type Mark } from './class-facts.ts'
import { classroomProjections } from './projections.ts'
import { classroom } from './testing.ts'

const [here, elsewhere] = [newId(), newId()].sort() as [Id, Id] // two of them, in order
const id = newId()

/** Marks as two incarnations of a site wrote them, before and after its clock was put right. */
const marks: readonly [origin: Id, seq: number, at: number, mark: Mark | null][] = [
  [here, 1, 100, 'here'],
  [here, 2, 300, 'sick'],
  [elsewhere, 1, 200, 'late'],
  [elsewhere, 2, 300, 'refused'],
]

const factsOf = (stream: Id): readonly Fact[] =>
  marks.map(([origin, seq, at, mark]) => ({
    ...{ stream, origin, seq, at, actor: null, kind: classMarked.kind, version: 1 },
    body: { class: id, mark },
  }))

test('in whatever order the marks of two copies of a site arrive, the same one stands', async () => {
  const { journal } = await classroom()
  const projection = classroomProjections.find(({ kinds }) => kinds.includes(classMarked))
  assert.ok(projection)
  const standing = async (order: readonly number[], { together }: { together: boolean }) => {
    const stream = newId()
    const facts = order.flatMap((nth) => factsOf(stream)[nth] ?? [])
    for (const some of together ? [facts] : facts.map((fact) => [fact])) {
      await inTransaction(journal.db, (tx) => projection.apply(tx, some))
    }
    const { rows } = await sql<{ mark: string }>`select mark from p_class_mark where stream = ${stream}`.execute(
      journal.db,
    )
    return rows.map(({ mark }) => mark)
  }
  for (const order of [
    [0, 1, 2, 3],
    [3, 2, 1, 0],
    [2, 3, 0, 1],
    [1, 3, 2, 0],
  ]) {
    assert.deepEqual(await standing(order, { together: true }), ['refused'])
    assert.deepEqual(await standing(order, { together: false }), ['refused'])
  }
})
