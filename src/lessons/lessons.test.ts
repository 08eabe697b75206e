import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { anId, newId } from '#base'
import { fillsOf, isCode, rightAnswer } from '#course'
import type { AskedExercise, ChoiceExercise, CodeExercise, Lesson } from '#course'
import type { LessonData } from './lesson-data.ts'
import { inOrder } from './rooms.ts'
import { sayWhen } from './say-when.ts'
import { placedLines } from './shuffled.ts'
import { classroom, textOf, type Classroom, type Screen } from './testing.ts'

let room: Classroom
let first: Lesson
let counting: Lesson
let exercise: CodeExercise
let question: ChoiceExercise

before(async () => {
  room = await classroom()
  const [one] = room.course.lessons
  const last = room.course.lessons.find(({ slug }) => slug === 'a-button-that-counts')
  const code = last?.exercises.find(isCode)
  const choice = last?.exercises.find((each) => !isCode(each))
  assert.ok(one && last && code && choice?.kind === 'predict')
  ;[first, counting, exercise, question] = [one, last, code, choice]
})

test('Kofi, who is new, is shown where the road begins, with one button', async () => {
  const html = await room.kofi.sees('/')
  assert.match(textOf(html), /Hello Kofi.*Begin here/)
  assert.ok(html.includes(`href="/lessons/${first.slug}"`))
  assert.equal(html.match(/class="button main"/g)?.length, 1)
})

test('a lesson can be read and answered without JavaScript', async () => {
  const html = await room.kofi.sees(`/lessons/${counting.slug}`)
  for (const stage of ['Look', 'Predict', 'Run', 'Change', 'Make']) assert.match(html, new RegExp(`<h2[^>]*>${stage}`))
  assert.match(html, /New words/)
  const wrong = question.options.find(({ right }) => !right)
  assert.ok(wrong)
  const answer = { command: newId(), [`answer-${question.id}`]: wrong.key }
  const back = await room.kofi.sends(`/work/${question.id}/answer`, answer)
  assert.equal(back.headers.get('location'), `/lessons/${counting.slug}#at-${question.id}`)
  const seen = textOf(await room.kofi.sees(`/lessons/${counting.slug}`))
  assert.match(seen, /Not this one\./)
  assert.ok(seen.includes(wrong.say.replaceAll('`', ' ').replace(/\s+/g, ' ').slice(0, 20)))
})

test('a button pressed with nothing chosen is answered beside the question', async () => {
  const back = await room.kofi.sends(`/work/${question.id}/answer`, { command: newId() })
  assert.match(
    textOf(await room.kofi.sees((back.headers.get('location') ?? '').split('#')[0] ?? '')),
    /Choose one of the answers/,
  )
})

test('without JavaScript code is saved by a button', async () => {
  const { show, id } = exercise
  const file = show.at(-1) ?? ''
  const fields = { command: newId(), base: '0', [`file:${file}`]: '\nlet first = 1\r\nlet second = 2' }
  const back = await room.kofi.sends(`/work/${id}/save`, fields)
  assert.equal(back.status, 303)
  const html = await room.kofi.sees(`/lessons/${counting.slug}?saved=${id}`)
  assert.ok(html.includes('\n\nlet first = 1\nlet second = 2</textarea>'))
  assert.match(textOf(html), /Saved\. Checking needs JavaScript/)
})

test('Ada writes, checks, is told, leaves, and finds it all at home', async () => {
  const { ada } = room
  const path = `/work/${exercise.id}`
  const files = { ...exercise.start, [exercise.show.at(-1) ?? '']: 'let mine = 41\n' }
  const kept = await ada.says(`${path}/version`, { base: 0, files, because: 'check' })
  assert.equal(kept.status, 200)
  const result = await ada.says(`${path}/result`, { version: kept.body['version'], run: failed(exercise), finding })
  assert.deepEqual(result, { status: 200, body: { passed: false } })

  const home = await ada.sees('/')
  assert.match(textOf(home), /let mine = 41.*Line 1 keeps a number.*Carry on/)
  assert.ok(home.includes(`href="/lessons/${counting.slug}?at=${exercise.id}#at-${exercise.id}"`))
  const lesson = await ada.sees(`/lessons/${counting.slug}`)
  assert.match(textOf(lesson), /Line 1 keeps a number/)
  const data = dataIn(lesson)
  assert.equal(data.open, exercise.id)
  const work = data.works.find((one) => one.exercise === exercise.id)
  assert.deepEqual([work?.files, work?.number, work?.passed], [files, kept.body['number'], false])
})

test('a pass names what comes next, and stands on the road', async () => {
  const { ada } = room
  const path = `/work/${exercise.id}`
  const number = dataIn(await ada.sees(`/lessons/${counting.slug}`)).works.find(
    (one) => one.exercise === exercise.id,
  )?.number
  const kept = await ada.says(`${path}/version`, { base: number, files: exercise.solution, because: 'check' })
  const result = await ada.says(`${path}/result`, { version: kept.body['version'], run: passed(exercise) })
  assert.equal(result.body['passed'], true)
  assert.match(String(result.body['next']), /^\/lessons\//)
  assert.match(textOf(await ada.sees('/lessons')), /1 of \d+ done/)
  assert.match(textOf(await ada.sees(`/lessons/${counting.slug}`)), /That works\./)
})

test('the timeline shows every version and what changed, and takes any back', async () => {
  const { ada } = room
  const path = `/work/${exercise.id}`
  const answer = (await (await ada.asks(`${path}/timeline`)).json()) as {
    versions: { version: string; what: string; when: string; passed: boolean | null }[]
  }
  assert.deepEqual(
    answer.versions.map(({ passed }) => passed),
    [true, false],
  )
  assert.match(answer.versions[0]?.when ?? '', /^\d\d:\d\d today$/)
  assert.match(answer.versions[0]?.what ?? '', /^You pressed Check\. .*: \d+ lines? added/)
  assert.match(textOf(await ada.sees(`${path}/timeline`)), /Passed.*Not passed yet/)

  const back = await ada.sends(`${path}/take-back`, { command: newId(), version: answer.versions[1]?.version ?? '' })
  assert.equal(back.headers.get('location'), `${path}/timeline?said=taken-back`)
  assert.match(await ada.sees(`/lessons/${counting.slug}`), /let mine = 41/)
})

test('a check that never came back shows as not finished', async () => {
  const { kofi } = room
  const work = dataIn(await kofi.sees(`/lessons/${counting.slug}`)).works.find((one) => one.exercise === exercise.id)
  await kofi.says(`/work/${exercise.id}/version`, { base: work?.number, files: work?.files, because: 'check' })
  assert.match(textOf(await kofi.sees(`/work/${exercise.id}/timeline`)), /You pressed Check: not finished/)
})

test('a tab left open is told, with a sentence and the other text', async () => {
  const { kofi } = room
  const late = await kofi.says(`/work/${exercise.id}/draft`, { base: 0, files: { 'index.html': 'old' } })
  assert.equal(late.status, 409)
  assert.equal(late.body['why'], 'stale')
  assert.ok(late.body['files'])
  assert.match(String(late.body['say']), /another tab/)
})

test('what a page loaded for Ada sends never lands in the work of Kofi, who sat down after her', async () => {
  const answer = await room.kofi.says(`/work/${exercise.id}/draft`, {
    learner: room.ada.id,
    base: 0,
    files: { a: 'hers' },
  })
  assert.deepEqual([answer.status, answer.body['why']], [401, 'signed-in-elsewhere'])
})

test("Kofi cannot take back one of Ada's versions, nor record a result for it", async () => {
  const path = `/work/${exercise.id}`
  const hers = (await (await room.ada.asks(`${path}/timeline`)).json()) as { versions: { version: string }[] }
  const version = hers.versions[0]?.version
  assert.equal((await room.kofi.says(`${path}/take-back`, { version, base: 1 })).status, 404)
  assert.equal((await room.kofi.says(`${path}/result`, { version, run: passed(exercise) })).status, 404)
})

test('a tutor reads the lessons and how far Ada is, and sees no code of hers', async () => {
  const { sam, ada } = room
  const lesson = await sam.sees(`/lessons/${counting.slug}`)
  assert.match(textOf(lesson), /You see this lesson as a tutor.*The right answer/)
  assert.ok(!lesson.includes('lesson-data'))
  const progress = await sam.sees(`/staff/learners/${ada.id}/progress`)
  assert.match(
    textOf(progress),
    /How far Ada.*The road travelled.*JavaScript Here now 0 of \d+.*A button that counts On the way/,
  )
  assert.ok(!progress.includes('let mine'))
  assert.equal((await sam.says(`/work/${exercise.id}/draft`, { base: 0, files: {} })).status, 403)
  assert.equal((await room.ada.opens(`/staff/learners/${ada.id}/progress`)).status, 403)
  assert.equal((await room.mo.opens(`/lessons/${counting.slug}`)).status, 403)
  assert.equal((await sam.opens('/')).headers.get('location'), '/staff')
})

test('a request that is not what the page sends gets a sentence', async () => {
  const { ada } = room
  const wrong = [
    await ada.says(`/work/${exercise.id}/draft`, { base: -1, files: {} }),
    await ada.says(`/work/${exercise.id}/draft`, { base: 0, files: { '../x': '' } }),
    await ada.says(`/work/${exercise.id}/version`, {
      base: 0,
      files: { 'a.html': 'x'.repeat(100_001) },
      because: 'check',
    }),
    await ada.says(`/work/${exercise.id}/version`, { base: 0, files: {}, because: 'taken-over' }),
    await ada.says(`/work/${exercise.id}/result`, { version: newId(), run: {} }),
    await ada.says('/work/ex-nothere0/draft', { base: 0, files: {} }),
  ]
  assert.deepEqual(
    wrong.map(({ status }) => status),
    [400, 400, 413, 400, 400, 404],
  )
  for (const { body } of wrong) assert.match(String(body['say']), /^[A-Z].*\.$/)
  assert.equal((await ada.opens('/lessons/nothing')).status, 404)
})

test('nothing of anybody is shown to who is not signed in', async () => {
  for (const address of ['/', '/lessons', `/lessons/${first.slug}`, `/work/${exercise.id}/timeline`]) {
    const answer = await room.stranger.opens(address)
    assert.match(answer.headers.get('location') ?? '', /^\/sign-in/)
  }
})

test('a text that ends scripts or boxes stays text', async () => {
  const { kofi } = room
  const work = dataIn(await kofi.sees(`/lessons/${counting.slug}`)).works.find((one) => one.exercise === exercise.id)
  const nasty = '</textarea></script><script>alert(1)</script>'
  const file = exercise.show.at(-1) ?? ''
  await kofi.says(`/work/${exercise.id}/draft`, { base: work?.number, files: { ...work?.files, [file]: nasty } })
  const html = await kofi.sees(`/lessons/${counting.slug}`)
  assert.ok(!html.includes('<script>alert'))
  assert.equal(dataIn(html).works.find((one) => one.exercise === exercise.id)?.files[file], nasty)
})

test('the whole course, done in order, ends with nothing left', async () => {
  const { kofi } = room
  for (const lesson of room.course.lessons) {
    for (const one of inOrder(lesson)) await (isCode(one) ? solves(kofi, lesson, one) : answersRightly(kofi, one))
  }
  assert.match(textOf(await kofi.sees('/')), /You have done every lesson there is so far/)
  const all = room.course.lessons.length
  assert.equal(textOf(await kofi.sees('/lessons')).match(/ Done /g)?.length, all)
  assert.equal((await room.journal.verify()).broken, null)
  const before = await room.journal.snapshot()
  await room.journal.rebuild()
  assert.deepEqual(await room.journal.snapshot(), before)
})

test('moments are said as people say them, also when the clocks change', () => {
  const at = (text: string) => Date.parse(text)
  assert.equal(sayWhen(at('2026-11-23T14:05Z'), at('2026-11-23T15:00Z')), '14:05 today')
  assert.equal(sayWhen(at('2026-11-22T23:59Z'), at('2026-11-23T00:01Z')), '23:59 yesterday')
  assert.equal(sayWhen(at('2026-10-24T22:30Z'), at('2026-10-25T23:30Z')), '23:30 yesterday')
  assert.equal(sayWhen(at('2026-03-28T23:30Z'), at('2026-03-29T22:30Z')), '23:30 yesterday')
  assert.match(
    sayWhen(at('2026-11-20T14:05Z'), at('2026-11-23T15:00Z')),
    /^Friday 20 November 2026 at 14:05$|^Friday 20 November 2026, 14:05$|^Friday,? 20 November 2026/,
  )
})

async function solves(screen: Screen, lesson: Lesson, { id, solution, checks }: CodeExercise): Promise<void> {
  const base = dataIn(await screen.sees(`/lessons/${lesson.slug}`)).works.find((one) => one.exercise === id)?.number
  const kept = await screen.says(`/work/${id}/version`, { base, files: solution, because: 'check' })
  const result = await screen.says(`/work/${id}/result`, { version: kept.body['version'], run: passed({ checks }) })
  assert.equal(result.body['passed'], true)
}

async function answersRightly(screen: Screen, exercise: AskedExercise): Promise<void> {
  const fields = fieldsOf(exercise, rightAnswer(exercise), screen.id)
  await screen.sends(`/work/${exercise.id}/answer`, { command: newId(), ...fields })
}

/** An answer as its form sends it. */
function fieldsOf(exercise: AskedExercise, answer: string, learner: string): Record<string, string> {
  const { id } = exercise
  if (exercise.kind === 'order') {
    const lines = placedLines(exercise, anId.parse(learner), answer)
    const fields = lines.flatMap(({ letter, place, steps }) => [
      [`place-${letter}`, String(place ?? '')],
      [`steps-${letter}`, String(steps)],
    ])
    return Object.fromEntries(fields) as Record<string, string>
  }
  if (exercise.kind === 'trace') {
    const values = answer.split('\n')
    return Object.fromEntries(fillsOf(exercise).map((_, at) => [`cell-${at}`, values[at] ?? '']))
  }
  const [line = '', what] = answer.split(' ')
  if (exercise.kind !== 'find-the-bug') return { [`answer-${id}`]: answer }
  return { [`line-${id}`]: line, ...(what === undefined ? {} : { [`answer-${id}`]: what }) }
}

function dataIn(html: string): LessonData {
  const text = /<script type="application\/json" id="lesson-data">(.*?)<\/script>/s.exec(html)?.[1]
  assert.ok(text)
  return JSON.parse(text) as LessonData
}

const finding = {
  ...{ id: 'js/number', kind: 'static', file: 'script.js', line: 1, col: 1, source: 'js' },
  what: 'Line 1 keeps a number. Nothing shows it yet.',
}

function run(checks: readonly { id: string }[], ok: boolean) {
  const all = checks.map(({ id }) => ({ id, ok }))
  const verdict = ok ? 'pass' : 'fail'
  return { v: 1, verdict, checks: all, errors: [], printed: [], ms: 20, driver: 'frame', toolchain: 'Chromium 156' }
}

const passed = ({ checks }: Pick<CodeExercise, 'checks'>) => run(checks, true)
const failed = ({ checks }: Pick<CodeExercise, 'checks'>) => run(checks, false)
