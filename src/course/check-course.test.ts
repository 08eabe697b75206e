import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RunResult } from '#findings'
import { checkCourse, type CheckOptions } from './check-course.ts'
import { faultLine, reportLines } from './report.ts'
import { courseOnDisk, lessonFolder, type CourseOnDisk } from './testing.ts'
import type { RunInBrowser } from './truth.ts'

const lesson = `${lessonFolder}/lesson.md`
const exercise = `${lessonFolder}/exercises/your-own-words`
const ledger = [`ex-0000what ${lessonFolder}/what-shows`, `ex-0000word ${lessonFolder}/your-own-words`].join('\n')

/** Stands in for the browser: judges the heading of the docs' exercise as its checks.js does. */
const headingBrowser: RunInBrowser = ({ files }) => {
  const got = /<h1>(.*)<\/h1>/.exec(files['index.html'] ?? '')?.[1] ?? ''
  const ok = got !== '' && got !== 'Good morning'
  const checks: RunResult['checks'] = [
    ok ? { id: 'new-words', ok } : { id: 'new-words', ok, got, want: 'your own words' },
  ]
  const verdict = ok ? 'pass' : 'fail'
  return Promise.resolve({ v: 1, verdict, checks, errors: [], printed: [], ms: 1, driver: 'frame', toolchain: 'none' })
}

async function faultsOf(course: CourseOnDisk, options: CheckOptions = { run: headingBrowser }): Promise<string[]> {
  const report = await checkCourse(await course.load(), options)
  course.clear()
  return report.faults.map(faultLine)
}

function longCourse(): CourseOnDisk {
  const course = courseOnDisk()
  course.write('exercise-ids.txt', ledger)
  course.change(lesson, 'Say it in your own way.', Array<string>(25).fill('Say it in your own way now.').join(' '))
  return course
}

test('a course that holds every bar has no faults', async () => {
  assert.deepEqual(await faultsOf(longCourse()), [])
})

test('without a browser the report says that no exercise was tried', async () => {
  const course = longCourse()
  const report = await checkCourse(await course.load())
  course.clear()
  assert.match(reportLines(report).join('\n'), /not run: no browser/)
  assert.match(reportLines(report).join('\n'), /say-good-morning\s+grade -?\d+\.\d of 5/)
})

const bars: readonly { when: string; file: string; from: string; to: string; told: RegExp }[] = [
  {
    when: 'a sentence is long',
    file: lesson,
    from: 'Say it in your own way now.',
    to: `${'and so on '.repeat(7)}.`,
    told: /lesson\.md:39: The sentence "and so on and …" has 21 words/,
  },
  {
    when: 'the words are long',
    file: lesson,
    from: 'Say it in your own way now.',
    to: 'Extraordinary international communication necessitates considerable familiarity. '.repeat(20),
    told: /lesson\.md: The lesson reads at grade \d+\.\d\. The bar is 5/,
  },
  {
    when: 'the lesson is long',
    file: lesson,
    from: 'Say it in your own way now.',
    to: 'Say it in your own way. '.repeat(100),
    told: /lesson\.md: The lesson has \d{3} words/,
  },
  {
    when: 'a hint is long',
    file: `${exercise}/exercise.yaml`,
    from: 'What stands between the two tags?',
    to: `What ${'and '.repeat(15)}so?`,
    told: /exercise\.yaml:13 hints: A sentence here has 17 words/,
  },
  {
    when: 'an answer has four sentences',
    file: `${exercise}/exercise.yaml`,
    from: 'What stands between the two tags?',
    to: 'One. Two. Three. Four.',
    told: /hints: There are 4 sentences/,
  },
  {
    when: 'a task says "just"',
    file: `${exercise}/exercise.yaml`,
    from: 'task: Put',
    to: 'task: Just put',
    told: /exercise\.yaml:5: We do not write "Just"/,
  },
  {
    when: 'code calls outside',
    file: `${exercise}/start/index.html`,
    from: '<h1>',
    to: '<img src="https://example.org/a.png" alt="" />\n<h1>',
    told: /start\/index\.html:4: Here is an address outside/,
  },
  {
    when: 'a lesson needs one that is not there',
    file: lesson,
    from: 'needs: []',
    to: 'needs: [tea]',
    told: /lesson\.md needs: There is no lesson "tea"/,
  },
  {
    when: 'a stage has another kind of exercise',
    file: `${exercise}/exercise.yaml`,
    from: 'kind: change',
    to: 'kind: make',
    told: /lesson\.md change: The stage "change" has no exercise of the kind change/,
  },
  {
    when: 'an id is not in the ledger',
    file: 'exercise-ids.txt',
    from: `ex-0000what ${lessonFolder}/what-shows\n`,
    to: '',
    told: /Add the line: ex-0000what 2-html\/010-say-good-morning\/what-shows/,
  },
  {
    when: 'an id was given to another exercise',
    file: 'exercise-ids.txt',
    from: 'morning/what-shows',
    to: 'morning/tea',
    told: /ex-0000what: exercise-ids\.txt gives this id to 2-html/,
  },
  {
    when: 'the solution fails',
    file: `${exercise}/solution/index.html`,
    from: '<h1>Good morning, Hull</h1>',
    to: '<h1></h1>',
    told: /your-own-words\/solution: The solution does not pass/,
  },
  {
    when: 'the start passes',
    file: `${exercise}/start/index.html`,
    from: '<h1>Good morning</h1>',
    to: '<h1>Hello</h1>',
    told: /your-own-words\/start: What the learner begins with passes already/,
  },
  {
    when: 'a wrong answer passes',
    file: `${exercise}/wrong/check--new-words~took-them-out/index.html`,
    from: '<h1></h1>',
    to: '<h1>Tea</h1>',
    told: /~took-them-out: This wrong answer passes/,
  },
]

for (const { when, file, from, to, told } of bars) {
  test(`when ${when}, the course check says so`, async () => {
    const course = longCourse()
    course.change(file, from, to)
    const faults = await faultsOf(course)
    assert.ok(
      faults.some((fault) => told.test(fault)),
      faults.join('\n'),
    )
  })
}

test('a wrong answer that gets another finding than its name is told with both', async () => {
  const course = longCourse()
  course.write(
    `${exercise}/wrong/html--never-closed/index.html`,
    '<!doctype html>\n<title>Good morning</title>\n\n<h1></h1>\n',
  )
  const faults = await faultsOf(course)
  assert.match(
    faults.join('\n'),
    /html--never-closed: This wrong answer gets "check\/new-words", not "html\/never-closed"/,
  )
})

test('an unchanged exercise is not tried again', async () => {
  const course = longCourse()
  let runs = 0
  const run: RunInBrowser = (job) => {
    runs += 1
    return headingBrowser(job)
  }
  const loaded = await course.load()
  const options = { run, cache: `${course.folder}/../.cache` }
  await checkCourse(loaded, options)
  const firstRuns = runs
  const again = await checkCourse(loaded, options)
  course.clear()
  assert.equal(firstRuns, 4)
  assert.equal(runs, firstRuns)
  assert.deepEqual(again.faults, [])
})
