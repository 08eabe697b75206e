import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { anId, newId } from '#base'
import { isCode, type AskedExercise, type Lesson, type OrderExercise } from '#course'
import { exerciseById } from './rooms.ts'
import { shuffledLines } from './shuffled.ts'
import { classroom, textOf, type Classroom } from './testing.ts'

let room: Classroom
before(async () => {
  room = await classroom()
})

function theFirst<K extends AskedExercise['kind']>(kind: K) {
  const all = room.course.lessons.flatMap((lesson) => lesson.exercises.map((exercise) => ({ lesson, exercise })))
  const found = all.find(({ exercise }) => exercise.kind === kind)
  assert.ok(found)
  return found as { lesson: Lesson; exercise: Extract<AskedExercise, { kind: K }> }
}

/** The table about a count that goes up by two. */
function twoPresses(): { lesson: Lesson; exercise: AskedExercise } {
  const found = exerciseById(room.course, 'ex-v8e3tw6y')
  assert.ok(found && !isCode(found.exercise))
  return { lesson: found.lesson, exercise: found.exercise }
}

const address = (lesson: Lesson) => `/lessons/${lesson.slug}`

test('Ada finds the lines mixed, the same each time; Kofi beside her finds them otherwise', () => {
  const { exercise } = theFirst('order')
  const of = (learner: string) => shuffledLines(exercise, anId.parse(learner)).map(({ line }) => line)
  assert.deepEqual(of(room.ada.id), of(room.ada.id))
  assert.notDeepEqual(of(room.ada.id), of(room.kofi.id))
  assert.deepEqual(
    of(room.ada.id).toSorted(),
    [...exercise.lines, ...exercise.spare.map(({ line }) => line)].toSorted(),
  )
})

test('nobody finds the lines in their order already', () => {
  const { exercise } = theFirst('order')
  const short: OrderExercise = { ...exercise, lines: exercise.lines.slice(0, 3), spare: [] }
  for (let learner = 0; learner < 50; learner += 1) {
    assert.notDeepEqual(
      shuffledLines(short, newId()).map(({ line }) => line),
      short.lines,
    )
  }
})

test('lines are put in order by number without JavaScript, and stay as she left them', async () => {
  const { ada } = room
  const { lesson, exercise } = theFirst('order')
  const [one, two] = shuffledLines(exercise, anId.parse(ada.id))
  assert.ok(one && two)
  const numbers = { [`place-${two.letter}`]: '1', [`place-${one.letter}`]: '2' }
  await ada.sends(`/work/${exercise.id}/answer`, { command: newId(), ...numbers })
  const html = await ada.sees(address(lesson))
  assert.match(textOf(html), /Not in order yet\./)
  const own = html.slice(html.indexOf(`id="at-${exercise.id}"`))
  const seen = [...own.matchAll(/data-line="(\w)" data-place="(\d*)"/g)].map(([, letter, place]) => [letter, place])
  assert.deepEqual(seen.slice(0, 2), [
    [two.letter, '1'],
    [one.letter, '2'],
  ])
})

test('a button pressed with nothing in place is answered beside the lines', async () => {
  const { kofi } = room
  const { lesson, exercise } = theFirst('order')
  const back = await kofi.sends(`/work/${exercise.id}/answer`, { command: newId() })
  assert.equal(back.headers.get('location'), `${address(lesson)}?choose=${exercise.id}#at-${exercise.id}`)
  assert.match(textOf(await kofi.sees(`${address(lesson)}?choose=${exercise.id}`)), /Put at least one line in place/)
})

test('each cell that is not right is named, with its own sentence', async () => {
  const { ada } = room
  const { lesson, exercise } = twoPresses()
  await ada.sends(`/work/${exercise.id}/answer`, { command: newId(), 'cell-0': '0', 'cell-1': '2', 'cell-2': '7' })
  const html = await ada.sees(address(lesson))
  const seen = textOf(html)
  assert.match(seen, /Not all of it yet\./)
  assert.match(seen, /count, row 2: It adds to what is there/)
  assert.match(seen, /count, row 3: This cell is still empty\./)
  assert.doesNotMatch(seen, /The page, row 1:/)
  assert.match(html, new RegExp(`aria-invalid[^>]*aria-describedby="said-${exercise.id}-1"`))
  assert.match(html, /value="7"/)
})

test('a fault is found line first; what is wrong with it is asked only then', async () => {
  const { ada } = room
  const { lesson, exercise } = theFirst('find-the-bug')
  const path = `/work/${exercise.id}/answer`
  const line = `line-${exercise.id}`
  const other = exercise.lines[0]
  assert.ok(other)
  await ada.sends(path, { command: newId(), [line]: String(other.line) })
  const wrong = textOf(await ada.sees(address(lesson)))
  assert.match(wrong, /Not this one\./)
  assert.doesNotMatch(wrong, /What is wrong with line/)
  await ada.sends(path, { command: newId(), [line]: String(exercise.bug) })
  assert.match(textOf(await ada.sees(address(lesson))), /What is wrong with line \d.*That is the line\./)
  const right = exercise.options.find((option) => option.right)?.key ?? ''
  await ada.sends(path, { command: newId(), [line]: String(exercise.bug), [`answer-${exercise.id}`]: right })
  assert.match(textOf(await ada.sees(address(lesson))), /That is right\./)
})

test('a tutor sees the right answer of each kind', async () => {
  for (const kind of ['order', 'trace', 'find-the-bug'] as const) {
    const { lesson, exercise } = theFirst(kind)
    const seen = textOf(await room.sam.sees(address(lesson)))
    assert.ok(seen.includes(exercise.title))
    assert.match(seen, /The right answer/)
  }
})
