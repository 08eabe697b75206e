import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { newId } from '#base'
import { isCode, type CodeExercise, type Lesson } from '#course'
import { classroom, textOf, type Classroom } from './testing.ts'

let room: Classroom
let make: { lesson: Lesson; exercise: CodeExercise }
before(async () => {
  room = await classroom()
  make = theFirst('make')
})

function theFirst(kind: CodeExercise['kind']) {
  const all = room.course.lessons.flatMap((lesson) => lesson.exercises.map((exercise) => ({ lesson, exercise })))
  const found = all.find(({ exercise }) => exercise.kind === kind)
  assert.ok(found && isCode(found.exercise))
  return { lesson: found.lesson, exercise: found.exercise }
}

const sectionOf = (html: string, { id }: CodeExercise) =>
  html.slice(html.indexOf(`id="work-${id}"`)).split('data-work=')[1] ?? ''

test('Ada writes her plan without JavaScript, changes it, and takes it away', async () => {
  const { ada } = room
  const { lesson, exercise } = make
  const path = `/work/${exercise.id}/plan`
  const back = await ada.sends(path, { command: newId(), plan: 'First a heading.\r\nThen the teams.' })
  const address = `/lessons/${lesson.slug}?at=${exercise.id}&planned=${exercise.id}`
  assert.equal(back.headers.get('location'), `${address}#plan-${exercise.id}`)
  const seen = textOf(sectionOf(await ada.sees(address), exercise))
  assert.match(seen, /Your plan First a heading\. Then the teams\. Your plan is kept\. Change your plan/)
  await ada.sends(path, { command: newId(), plan: '  ' })
  assert.match(textOf(sectionOf(await ada.sees(address), exercise)), /Plan first What will you do first/)
})

test('a plan is asked for only where something is made, and one that is too long is answered in a sentence', async () => {
  const { ada } = room
  const change = theFirst('change').exercise
  assert.equal((await ada.sends(`/work/${change.id}/plan`, { command: newId(), plan: 'First …' })).status, 404)
  const long = await ada.sends(`/work/${make.exercise.id}/plan`, { command: newId(), plan: 'a'.repeat(1001) })
  assert.equal(long.status, 400)
  assert.match(textOf(await long.text()), /longer than a plan can be/)
})

test('the island keeps a plan, and never into the work of whoever signed in after her', async () => {
  const { ada, kofi } = room
  const path = `/work/${make.exercise.id}/plan`
  assert.deepEqual((await ada.says(path, { plan: ' Teams first. ' })).body, { plan: 'Teams first.' })
  assert.equal((await kofi.says(path, { learner: ada.id, plan: 'Mine' })).status, 401)
  assert.doesNotMatch(textOf(await kofi.sees(`/lessons/${make.lesson.slug}`)), /Teams first|Mine/)
})

test('Kofi types in what he wrote on paper: the page has its line numbers, and his sheet becomes his work', async () => {
  const { kofi } = room
  const { lesson, exercise } = make
  const path = `/work/${exercise.id}/paper`
  const page = await kofi.sees(path)
  assert.match(page, /<ol class="paper-numbers" aria-hidden="true"><li>1<\/li><li>2<\/li>/)
  const [file = ''] = exercise.show
  const sheet = { command: newId(), base: '0', [`file:${file}`]: '<h1>Chess</h1>\r\n<p>Tuesdays' }
  const kept = await kofi.sends(path, sheet)
  const address = `/lessons/${lesson.slug}?at=${exercise.id}&typed=${exercise.id}`
  assert.equal(kept.headers.get('location'), `${address}#work-${exercise.id}`)
  const html = await kofi.sees(address)
  assert.match(textOf(sectionOf(html, exercise)), /Your page from paper is here and kept\./)
  assert.match(html, /&lt;h1>Chess&lt;\/h1>\n&lt;p>Tuesdays/)
  assert.match(textOf(await kofi.sees(`/work/${exercise.id}/timeline`)), /You typed it in from paper/)
})

test('an empty page from paper shows none of what he has, and loses none of it', async () => {
  const { kofi } = room
  const page = await kofi.sees(`/work/${make.exercise.id}/paper?empty`)
  assert.doesNotMatch(page.split('<script')[0] ?? '', /Chess/)
  assert.match(page, /<textarea[^>]*><\/textarea>/)
})
