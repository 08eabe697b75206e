import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkCourse } from './check-course.ts'
import { judgeAnswer, rightAnswer, type Told } from './judge.ts'
import { faultLine } from './report.ts'
import { courseWith, samplesInDocs } from './testing.ts'
import { isCode, type AskedExercise } from './types.ts'

const kinds = ['order', 'trace', 'find-the-bug'] as const

async function sample(kind: (typeof kinds)[number], change = (text: string) => text): Promise<AskedExercise> {
  const course = courseWith(change(samplesInDocs().get(kind) ?? ''))
  const { lessons, faults } = await course.load()
  course.clear()
  const exercise = lessons[0]?.exercises.find(({ name }) => name === 'more')
  assert.ok(exercise && !isCode(exercise), faults.map(faultLine).join('\n'))
  return exercise
}

function told(exercise: AskedExercise, ...lines: readonly string[]): string | undefined {
  const [first] = judgeAnswer(exercise, lines.join('\n'))?.told ?? []
  return first && sayOf(first)
}

function sayOf(one: Told): string {
  return one.why === 'author' ? one.say : 'line' in one ? `${one.why} ${one.line}` : one.why
}

for (const kind of kinds) {
  test(`the ${kind} exercise of the docs loads, and its right answer is right`, async () => {
    const exercise = await sample(kind)
    assert.equal(exercise.kind, kind)
    assert.equal(judgeAnswer(exercise, rightAnswer(exercise))?.right, true)
    for (const nothing of ['', 'tea', '0', '-1 a', '\n\n\n\n'])
      assert.equal(judgeAnswer(exercise, nothing)?.right ?? false, false)
  })
}

test('lines out of order get the sentence written for them, or the first line to look at', async () => {
  const order = await sample('order')
  const [heading, open, item, close] = ['<h1>To bring</h1>', '<ul>', '  <li>A mug</li>', '</ul>']
  assert.match(told(order, open, heading, item, close) ?? '', /The heading names the list/)
  assert.match(told(order, heading, open, '<li>A mug', close) ?? '', /opened and never closed/)
  assert.equal(told(order, heading, item, open, close), 'line-out-of-place 2')
  assert.equal(told(order, heading, open, item), 'lines-missing')
  assert.equal(judgeAnswer(order, [heading, heading, open, item, close].join('\n')), null)
  assert.equal(judgeAnswer(order, [heading, open, item.trim(), close].join('\n'))?.right, true)
})

test('where the spaces in front count, they are told apart from the order', async () => {
  const order = await sample('order', (text) => text.replace('kind: order', 'kind: order\nindented: true'))
  assert.equal(told(order, '<h1>To bring</h1>', '<ul>', '<li>A mug</li>', '</ul>'), 'line-indented 3')
  assert.equal(judgeAnswer(order, rightAnswer(order))?.right, true)
})

test('each wrong cell of a table gets its own sentence, and an empty one is said to be empty', async () => {
  const trace = await sample('trace')
  assert.match(told(trace, '2') ?? '', /one more than before/)
  assert.match(told(trace, '7') ?? '', /Work out the right side first/)
  assert.equal(judgeAnswer(trace, ' 3 ')?.right, true)
  const two = await sample('trace', (text) =>
    text.replace("['1', '2']", "['1', '?']\n    fill: [{ column: count, want: '2', say: Look at line 1. }]"),
  )
  assert.deepEqual(judgeAnswer(two, '\n3')?.told, [{ why: 'cell-empty', cell: 0 }])
})

test('a fault is found in two steps: the line, then what is wrong with it', async () => {
  const bug = await sample('find-the-bug')
  assert.match(told(bug, '2') ?? '', /Look at what comes before it/)
  const line = judgeAnswer(bug, '1')
  assert.deepEqual([line?.right, line?.told[0]?.why], [false, 'author'])
  assert.match(told(bug, '1 b') ?? '', /full stop is for people/)
  assert.equal(judgeAnswer(bug, '1 a')?.right, true)
  assert.equal(judgeAnswer(bug, '9'), null)
})

const lies: readonly { when: string; kind: (typeof kinds)[number]; from: string; to: string; told: RegExp }[] = [
  {
    when: 'a wrong order is right',
    kind: 'order',
    from: '      <ul>\n      <h1>To bring</h1>\n',
    to: '      <h1>To bring</h1>\n      <ul>\n',
    told: /The wrong answer "<h1>To bring<\/h1> \/ .*passes/,
  },
  {
    when: 'a wrong order has a line of its own',
    kind: 'order',
    from: '        <li>A mug</li>\n      </ul>\n    say',
    to: '        <li>Tea</li>\n      </ul>\n    say',
    told: /cannot be given here/,
  },
  {
    when: 'a spare line is a right one',
    kind: 'order',
    from: "'  <li>A mug'",
    to: "'</ul>'",
    told: /is a right one, too/,
  },
  { when: 'a wrong value is right', kind: 'trace', from: "when: '21'", to: "when: '3'", told: /"3" passes/ },
  {
    when: 'a table has one wrong value',
    kind: 'trace',
    from: "          - when: '21'\n            say: These are numbers without quotes, so they add.\n",
    to: '',
    told: /There are 1 wrong answers/,
  },
  { when: 'a row is too short', kind: 'trace', from: "['1', '2']", to: "['1', '2', '3']", told: /Give 2 cells/ },
  {
    when: 'nothing says what belongs in a cell',
    kind: 'trace',
    from: "['1', '2']",
    to: "['?', '2']",
    told: /Nothing says/,
  },
  {
    when: 'the line of the fault is not there',
    kind: 'find-the-bug',
    from: 'bug: 1',
    to: 'bug: 5',
    told: /nothing on line 5/,
  },
  {
    when: 'the line of the fault is among the others',
    kind: 'find-the-bug',
    from: 'bug: 1',
    to: 'bug: 2',
    told: /`found` is/,
  },
  {
    when: 'nothing is right about the line',
    kind: 'find-the-bug',
    from: '    right: true\n',
    to: '',
    told: /0 answers are right/,
  },
]

for (const { when, kind, from, to, told: expected } of lies) {
  test(`when ${when}, the author is told`, async () => {
    const text = samplesInDocs().get(kind) ?? ''
    assert.ok(text.includes(from), from)
    const course = courseWith(text.replace(from, to))
    const { faults } = await checkCourse(await course.load())
    course.clear()
    assert.match(faults.map(faultLine).join('\n'), expected)
  })
}
