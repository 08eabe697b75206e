import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { newId } from '#base'
import { isCode, type CodeExercise, type Lesson } from '#course'
import { classroom, textOf, type Classroom } from './testing.ts'

let room: Classroom
let lesson: Lesson
let exercise: CodeExercise
let passed: string
let failed: string

const wasSaid = 'Line 3 opens a list and never closes it.'

before(async () => {
  room = await classroom()
  const found = room.course.lessons.find(({ slug }) => slug === 'lists')
  const made = found?.exercises.find((each) => each.kind === 'make')
  assert.ok(found && made && isCode(made))
  ;[lesson, exercise] = [found, made]
  failed = await adaHandsIn('<ul><li>secret first try', wasSaid)
  await adaHandsIn('<ul><li>secret second try', wasSaid)
  passed = await adaHandsIn('<ul><li>the text that works</li></ul>')
})

/** Ada checks her code; it passes unless something is found. */
async function adaHandsIn(text: string, what?: string, id = 'html/never-closed'): Promise<string> {
  const { ada } = room
  const path = `/work/${exercise.id}`
  const page = await ada.sees(`/lessons/${lesson.slug}`)
  const base = Number(new RegExp(`"exercise":"${exercise.id}".*?"number":(\\d+)`, 's').exec(page)?.[1])
  const files = { ...exercise.start, [exercise.show[0] ?? '']: text }
  const { version } = (await ada.says(`${path}/version`, { base, files, because: 'check' })).body
  const checks = exercise.checks.map(({ id }) => ({ id, ok: what === undefined }))
  const ran = { v: 1, checks, errors: [], printed: [], ms: 9, driver: 'frame', toolchain: 'Chromium' }
  const run = { ...ran, verdict: what === undefined ? 'pass' : 'fail' }
  const place = { file: exercise.show[0] ?? '', line: 3, col: 1, source: 'html' }
  const finding = what === undefined ? undefined : { id, kind: 'parse', ...place, what }
  const answer = await ada.says(`${path}/result`, { version, run, finding })
  assert.equal(answer.status, 200)
  return String(version)
}

test('what Ada can do leads to the very text that passed, and says what the checks saw in it', async () => {
  const page = await room.ada.sees('/how-far')
  assert.ok(page.includes(`href="/how-far/${passed}"`))
  assert.ok(textOf(page).includes(`Made: ${exercise.title}`))
  for (const { label } of exercise.checks) assert.ok(textOf(page).includes(label), label)
  const text = textOf(await room.ada.sees(`/how-far/${passed}`))
  assert.match(text, /the text that works.*Back to the whole page/)
  assert.match(text, /Passed/)
})

test('her tutor reads the same page of her as she does, in words that fit a tutor', async () => {
  const [own, tutors] = [await room.ada.sees('/how-far'), await room.sam.sees(tutorPage())]
  assert.match(textOf(own), /What you can do.*What was hard.*In your own words/)
  assert.match(textOf(tutors), /What Ada B\. can do.*What was hard.*In Ada B\.’s own words/)
  const linesOf = (html: string) => html.match(/<li>Made.*?<\/li>/g)?.map(textOf)
  assert.deepEqual(linesOf(own), linesOf(tutors))
  assert.match(textOf(await room.sam.sees(`${tutorPage()}/${passed}`)), /Ada B\. handed this in.*the text that works/)
})

const tutorPage = () => `/staff/learners/${room.ada.id}/progress`

test('what was hard names the tries, and what was found, in the words Ada read', async () => {
  const page = await room.ada.sees('/how-far')
  assert.match(textOf(page), new RegExp(`${exercise.title} 3 0 Passed`))
  assert.ok(textOf(page).includes(`${wasSaid} 2 ${exercise.title}`))
  const text = textOf(await room.ada.sees(`/how-far/${failed}`))
  assert.match(text, /Not passed.*secret first try/)
})

test('a thing found once is not called hard', async () => {
  await adaHandsIn('<ol><li>once', 'Line 9 has a slip that came once.', 'html/once')
  assert.doesNotMatch(textOf(await room.ada.sees('/how-far')), /a slip that came once/)
})

test('hints that Ada read stand beside her tries, and she is as done as before', async () => {
  const check = exercise.checks.find(({ hints }) => hints.length > 1)
  assert.ok(check)
  for (const step of [1, 2]) await room.ada.says(`/work/${exercise.id}/hint`, { check: check.id, step })
  const page = textOf(await room.ada.sees('/how-far'))
  assert.match(page, new RegExp(`${exercise.title} 4 2 Passed`))
  assert.match(page, new RegExp(`Made: ${exercise.title}`))
})

test('Kofi, who is new, reads that his page fills as he works, and nothing is called hard', async () => {
  const page = textOf(await room.kofi.sees('/how-far'))
  assert.match(page, /You have not begun a lesson yet\. This page fills as you work\./)
  assert.match(page, /Nothing has passed yet/)
  assert.match(page, /Nothing has taken three tries or two hints/)
})

test('what Kofi only typed is where he worked last, and nothing he has tried', async () => {
  const typed = { base: 0, files: { ...exercise.start, [exercise.show[0] ?? '']: '<h1>not checked' } }
  assert.equal((await room.kofi.says(`/work/${exercise.id}/draft`, typed)).status, 200)
  const day = String.raw`\d+ \w+ \d{4}`
  assert.match(textOf(await room.kofi.sees('/how-far')), new RegExp(`HTML You are here 0 of 3 Not yet ${day}`))
})

test('Ada’s texts are hers: Kofi finds none of them, nor does a tutor under his name', async () => {
  assert.equal((await room.kofi.opens(`/how-far/${passed}`)).status, 404)
  assert.equal((await room.sam.opens(`/staff/learners/${room.kofi.id}/progress/${passed}`)).status, 404)
  assert.equal((await room.mo.opens(`${tutorPage()}/${passed}`)).status, 403)
  assert.equal((await room.ada.opens(`/how-far/${newId()}`)).status, 404)
})

test('her plan stands there in her own words, for herself and for her tutor', async () => {
  const plan = 'First the heading.\nThen three steps, <b>in order</b>.'
  const kept = await room.ada.sends(`/work/${exercise.id}/plan`, { command: newId(), plan })
  assert.equal(kept.status, 303)
  for (const page of [await room.ada.sees('/how-far'), await room.sam.sees(tutorPage())]) {
    const own = page.slice(page.indexOf('id="own-words"'))
    assert.ok(own.includes('First the heading.\nThen three steps, &lt;b>in order&lt;/b>.'), own.slice(0, 600))
    assert.ok(textOf(own).includes(`${exercise.title} `))
  }
  assert.doesNotMatch(await room.kofi.sees('/how-far'), /First the heading/)
})

test('nothing on the page compares Ada with anybody', async () => {
  const page = textOf(await room.sam.sees(tutorPage()))
  assert.doesNotMatch(page, /Kofi|average|rank|score|points|faster|slower|than others/i)
})
