import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { faultLine } from './report.ts'
import { courseInDocs, courseOnDisk, lessonFolder, type CourseOnDisk } from './testing.ts'
import { isCode } from './types.ts'

const lesson = `${lessonFolder}/lesson.md`
const code = `${lessonFolder}/exercises/your-own-words`

let course: CourseOnDisk
before(() => {
  course = courseOnDisk()
})
after(() => course.clear())

test('the lesson that the docs show loads without a fault', async () => {
  const { lessons, faults, tracks } = await course.load()
  assert.deepEqual(faults, [])
  assert.deepEqual(tracks[0]?.stages, ['look', 'predict', 'change'])
  const [read] = lessons
  assert.equal(read?.slug, 'say-good-morning')
  assert.deepEqual(
    read.stages.flatMap(({ stage, blocks }) => blocks.map((block) => `${stage} ${block.kind}`)),
    ['look text', 'predict exercise', 'change text', 'change exercise'],
  )
  assert.deepEqual(
    read.exercises.map(({ name }) => name),
    ['what-shows', 'your-own-words'],
  )
})

test('a wrong answer is all of the start with what differs laid over it, and knows its finding', async () => {
  const [read] = (await course.load()).lessons
  const exercise = read?.exercises.find(isCode)
  assert.deepEqual(
    exercise?.wrong.map(({ finding }) => finding),
    ['check/new-words', 'check/new-words'],
  )
  assert.match(exercise.wrong[1]?.files['index.html'] ?? '', /<h1><\/h1>/)
})

test('a reader gets safe HTML: words marked, code escaped, drawings in the colours of the theme', async () => {
  const [read] = (await course.load()).lessons
  const [block] = read?.stages[0]?.blocks ?? []
  const html = block?.kind === 'text' ? block.html : ''
  assert.match(html, /<dfn>heading<\/dfn>/)
  assert.match(html, /<pre><code class="language-html">&#x3C;h1>Good morning/)
  assert.match(html, /<svg viewBox="0 0 200 120" role="img" aria-label="A page with one big line at the top."/)
  assert.match(html, /stroke="var\(--ink\)"/)
  assert.doesNotMatch(html, /#1B2A2F/)
})

test('the release and the hashes change with the content and with nothing else', async () => {
  const [first, again] = [await course.load(), await course.load()]
  assert.equal(first.release, again.release)
  const other = courseOnDisk()
  other.change(`${code}/exercise.yaml`, 'needs new words.', 'needs new ones.')
  const changed = await other.load()
  other.clear()
  const [was, is] = [first, changed].map(({ lessons }) => lessons[0]?.exercises.find(isCode))
  assert.notEqual(changed.release, first.release)
  assert.notEqual(is?.contentHash, was?.contentHash)
  assert.equal(is?.checksHash, was?.checksHash)
})

test('a broken lesson is left out, and the others stay', async () => {
  const two = courseOnDisk(withSecondLesson())
  two.remove(lesson)
  const { lessons, faults } = await two.load()
  two.clear()
  assert.deepEqual(
    lessons.map(({ slug }) => slug),
    ['say-good-night'],
  )
  assert.match(faults.map(faultLine).join(), /lesson\.md: lesson\.md is not there/)
})

test('a lesson that takes the id or the word of an earlier one is left out', async () => {
  const two = courseOnDisk(withSecondLesson({ keepsIds: true }))
  const { lessons, faults } = await two.load()
  two.clear()
  assert.deepEqual(
    lessons.map(({ slug }) => slug),
    ['say-good-morning'],
  )
  assert.match(faults.map(faultLine).join('\n'), /020-say-good-night id: 2-html\/010-say-good-morning has this id too/)
})

test('a folder without a course is a course without lessons, and says so', async () => {
  const none = courseOnDisk(new Map([['readme.txt', 'Nothing here yet.']]))
  const { lessons, faults } = await none.load()
  none.clear()
  assert.deepEqual(lessons, [])
  assert.match(faults.map(faultLine).join(), /course\/course\.yaml: course\.yaml is not there/)
})

test('a torn file of what was read before changes nothing', async () => {
  const first = await course.load()
  course.write('../.cache/course-lessons.json', '{"code":')
  assert.deepEqual(await course.load(), first)
})

test('what is wrong is told again when it was read before', async () => {
  const spoilt = courseOnDisk()
  spoilt.change('course.yaml', 'grade:', 'grad:')
  spoilt.remove(lesson)
  const first = await spoilt.load()
  assert.match(first.faults.map(faultLine).join('\n'), /course\.yaml:\d+ tracks\[0\]\.grad/)
  assert.deepEqual(await spoilt.load(), first)
  spoilt.clear()
})

test('three hundred lessons load within a second once they were read before', async () => {
  const many = courseOnDisk(copies(300))
  const cold = await many.load()
  const started = performance.now()
  const warm = await many.load()
  const ms = performance.now() - started
  many.clear()
  assert.equal(warm.lessons.length, 300)
  assert.deepEqual(warm, cold)
  assert.ok(ms <= 1000, `${ms.toFixed(0)} ms`)
})

function withSecondLesson({ keepsIds = false } = {}): Map<string, string> {
  const files = courseInDocs()
  for (const [path, text] of courseInDocs()) {
    if (!path.startsWith(lessonFolder)) continue
    const second = join('2-html/020-say-good-night', path.slice(lessonFolder.length))
    files.set(
      second,
      keepsIds
        ? text
        : text
            .replaceAll('ex-0000', 'ex-1111')
            .replace('word: heading', 'word: headings')
            .replace(':word[heading]', ':word[headings]'),
    )
  }
  return files
}

function copies(count: number): Map<string, string> {
  const files = new Map([['course.yaml', courseInDocs().get('course.yaml') ?? '']])
  for (let at = 0; at < count; at += 1) {
    const number = String(at).padStart(3, '0')
    for (const [path, text] of courseInDocs()) {
      const inside = path.slice(lessonFolder.length)
      const own = text
        .replaceAll('ex-0000', `ex-0${number}`)
        .replace('word: heading', `word: w${number}`)
        .replace(':word[heading]', `:word[w${number}]`)
      if (path.startsWith(lessonFolder)) files.set(`2-html/${number}-copy-${number}${inside}`, own)
    }
  }
  return files
}
