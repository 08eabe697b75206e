import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import path from 'node:path'
import type { Ladder, Progress } from '#checks'
import { isCode, loadCourse, type CodeExercise } from '#course'
import { helpIn } from './help.ts'

const minute = 60_000
const now = 100 * minute

let exercise: CodeExercise
before(async () => {
  const { lessons } = await loadCourse(path.join(import.meta.dirname, '../../course'))
  const found = lessons.flatMap((lesson) => lesson.exercises).find(isCode)
  assert.ok(found)
  exercise = found
})

/** Ada has tried so often, the first time so many minutes ago, and has not passed. */
function tried(tries: number, since: number): Progress {
  const at = now - since * minute
  const last = { lastAt: now, lastVerdict: 'fail', lastAnswer: null, lastFinding: null } as const
  return { exercise: exercise.id, tries, firstAt: at, passedAt: null, ...last }
}

function ladder(over: Partial<Ladder>): readonly Ladder[] {
  return [{ check: exercise.checks[0]?.id ?? '', tries: 1, read: 0, failedAt: now, since: now, ...over }]
}

const help = (progress: Progress | undefined, ladders: readonly Ladder[] = []) =>
  helpIn(exercise, { progress, ladders, now })

test('the blocks are offered after three tries, or eight minutes after the first, and not before', () => {
  assert.deepEqual(
    [undefined, tried(2, 7), tried(3, 0), tried(1, 8)].map((progress) => help(progress).blocks),
    [false, false, true, true],
  )
  assert.deepEqual(help(tried(1, 3)).data.blocks, { triesLeft: 2, opensInMs: 5 * minute })
})

test('who has passed is offered no blocks and no hints', () => {
  const passed = { ...tried(5, 20), passedAt: now, lastVerdict: 'pass' } as const
  assert.deepEqual([help(passed).blocks, help(passed, ladder({ tries: 5 })).failing], [false, null])
})

test('hints open one by one: by tries, or two minutes after the last one; those she has read are there', () => {
  const [first] = exercise.checks[0]?.hints ?? []
  const hints = (over: Partial<Ladder>) => help(tried(1, 1), ladder(over)).failing
  assert.deepEqual(hints({}), { check: exercise.checks[0]?.id, read: [], next: 1, isLater: false })
  assert.deepEqual(
    [hints({ read: 1 })?.read, hints({ read: 1 })?.next, hints({ read: 1 })?.isLater],
    [[first], null, true],
  )
  assert.equal(hints({ read: 1, since: now - 2 * minute })?.next, 2)
  assert.equal(hints({ read: 1, tries: 2 })?.next, 2)
})

test('a clock that went back costs nobody a hint', () => {
  assert.equal(help(tried(1, 1), ladder({ since: now + minute })).data.ladders[0]?.ago, 0)
})
