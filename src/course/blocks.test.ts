import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import path from 'node:path'
import { asBlocks, fileOfBlocks, insideBlock, isCode, judgeAnswer, loadCourse, type CodeExercise } from './index.ts'

let exercises: readonly CodeExercise[]
before(async () => {
  const { lessons } = await loadCourse(path.join(import.meta.dirname, '../../course'))
  exercises = lessons.flatMap((lesson) => lesson.exercises.filter(isCode))
})

test('every exercise of the course in code can be shown as blocks: never more than eight, and two that belong nowhere', () => {
  for (const exercise of exercises) {
    const blocks = asBlocks(exercise)
    assert.ok(blocks, exercise.name)
    assert.ok(blocks.lines.length >= 2 && blocks.lines.length <= 8, exercise.name)
    assert.ok(blocks.spare.length <= 2)
    assert.equal(judgeAnswer(blocks, blocks.lines.join('\n'))?.right, true, exercise.name)
  }
})

test('the blocks are lines of the solution in their order, and a spare one is not among them', () => {
  for (const exercise of exercises) {
    const blocks = asBlocks(exercise)
    const text = (exercise.solution[fileOfBlocks(exercise)] ?? '').split('\n').filter((line) => line.trim() !== '')
    const lines = blocks?.lines.flatMap((block) => block.split(insideBlock)) ?? []
    assert.ok(text.join('\n').includes(lines.join('\n')), exercise.name)
    for (const { line } of blocks?.spare ?? []) assert.ok(!text.includes(line), `${exercise.name}: ${line}`)
  }
})

test('who is lost among eight gets four at most, and none that belongs nowhere', () => {
  for (const exercise of exercises) {
    const blocks = asBlocks(exercise, { fewer: true })
    if (!blocks) continue
    assert.ok(blocks.lines.length <= 4, exercise.name)
    assert.deepEqual(blocks.spare, [])
    assert.equal(judgeAnswer(blocks, blocks.lines.join('\n'))?.right, true)
  }
})

test('an author chooses the file and the spare lines; a comment stays with the line it is about', () => {
  const [first] = exercises
  assert.ok(first)
  const script = Array.from({ length: 6 }, (_, at) => `// Step ${at}\nstep${at}()`).join('\n')
  const spare = [{ line: 'step6()', say: 'There is no step 6.' }]
  const files = { 'a.html': '<p>One line</p>', 'script.js': script }
  const more = { show: ['a.html', 'script.js'], start: {}, solution: files, blocks: { file: 'script.js', spare } }
  const blocks = asBlocks({ ...first, ...more })
  assert.deepEqual(blocks?.spare, spare)
  for (const line of blocks.lines.filter((block) => block.startsWith('//') && block.includes(insideBlock))) {
    assert.match(line, /^\/\/ Step (\d)\u2028step\1\(\)$/)
  }
})

test('a solution of one short line has nothing to put in order', () => {
  const [first] = exercises
  assert.ok(first)
  const one = { show: ['script.js'], start: { 'script.js': '' }, solution: { 'script.js': 'show(1)' }, wrong: [] }
  assert.equal(asBlocks({ ...first, ...one }), null)
})
