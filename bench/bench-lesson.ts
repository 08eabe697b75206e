import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const course = fileURLToPath(new URL('../course', import.meta.url))
const place = '4-javascript/900-bench'

/** An exercise of the bench: where it opens, and a right and a wrong `script.js` for it. */
export interface BenchExercise {
  readonly path: string
  readonly right: string
  readonly wrong: string
}

/** A script alone. The course has no such exercise yet. */
export const adding: BenchExercise = {
  path: '/lessons/bench?at=ex-bench0js',
  right: 'function add(a, b) {\n  return a + b\n}\n\nfunction sum(list) {\n  return list.reduce(add, 0)\n}\n',
  wrong: 'function add(a, b) {\n  return a - b\n}\n\nfunction sum(list) {\n  return list.reduce(add, 0)\n}\n',
}

const counter = (first: number) => `const button = document.querySelector('button')
const total = document.querySelector('#total')
let count = ${first}
total.textContent = count

function addOne() {
  count = count + 1
  total.textContent = count
}

button.addEventListener('click', addOne)
`

/** A page with a script. */
export const counting: BenchExercise = {
  path: '/lessons/bench?at=ex-bench1js',
  right: counter(10),
  wrong: counter(0),
}

/** Copies the course, with the bench's lesson in it. gives the copy's folder. */
export function courseWithBench(below: string): string {
  const folder = path.join(below, 'course')
  cpSync(course, folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, place, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return folder
}

const checkTexts = (ids: readonly string[]) =>
  ids.map(
    (id) => `  - id: ${id}
    label: It works.
    concept: function
    hints: [What comes in?, What goes out?]
`,
  )

const addingExercise = `id: ex-bench0js
kind: make
language: js-pure
title: Add numbers
task: Write add and sum.
show: [script.js]
checks:
${checkTexts(['adds', 'below-zero', 'sums']).join('')}`

const addingChecks = `check('adds', ({ call, same }) => same(call('add', 2, 3), 5))
check('below-zero', ({ call, same }) => same(call('add', -2, 3), 1))
check('sums', ({ call, same }) => same(call('sum', [1, 2, 3]), 6))
`

const countingExercise = `id: ex-bench1js
kind: change
language: js-dom
title: Start at ten
task: Begin with ten.
show: [script.js, index.html]
checks:
${checkTexts(['starts', 'counts', 'goes-on']).join('')}`

const countingChecks = `check('starts', ({ page, same }) => same(page.text('#total'), '10'))
check('counts', ({ page, same }) => { page.press('button'); same(page.text('#total'), '11') })
check('goes-on', ({ page, same }) => { page.press('button'); page.press('button'); same(page.text('#total'), '13') })
`

const countingPage = `<!doctype html>
<html lang="en-GB">
  <head>
    <title>Laps</title>
  </head>
  <body>
    <h1>Laps</h1>
    <p id="total">0</p>
    <button>Add a lap</button>
    <script src="script.js"></script>
  </body>
</html>
`

const guess = `id: ex-bench2js
kind: predict
title: A sum
question: What is 2 + 3?
options:
  - { key: a, text: '5', right: true, say: Yes. }
  - { key: b, text: '6', say: Count again. }
`

const lesson = `---
title: Bench
concept: adding
minutes: 10
---

## Look

Numbers can be added.

:::example[Add two numbers]

### Add

\`\`\`js
const three = 1 + 2
\`\`\`

### Show

\`\`\`js
console.log(three)
\`\`\`

:::

## Predict

::exercise{name=guess}

## Run

Run it.

## Investigate

Look again.

## Change

::exercise{name=count}

## Make

::exercise{name=add}
`

interface CodeParts {
  readonly yaml: string
  readonly checks: string
  readonly page?: string
  /** The check that the wrong answer fails. */
  readonly check: string
  readonly answers: BenchExercise
}

function codeFiles(name: string, { yaml, checks, page, check, answers }: CodeParts) {
  const inside = `exercises/${name}`
  return {
    [`${inside}/exercise.yaml`]: yaml,
    [`${inside}/checks.js`]: checks,
    ...(page === undefined ? {} : { [`${inside}/start/index.html`]: page }),
    [`${inside}/start/script.js`]: answers.wrong,
    [`${inside}/solution/script.js`]: answers.right,
    [`${inside}/wrong/check--${check}~a/script.js`]: answers.wrong,
    [`${inside}/wrong/check--${check}~b/script.js`]: `${answers.wrong}\n`,
  }
}

const files: Readonly<Record<string, string>> = {
  'lesson.md': lesson,
  'exercises/guess/exercise.yaml': guess,
  ...codeFiles('count', {
    ...{ yaml: countingExercise, checks: countingChecks, check: 'starts' },
    ...{ page: countingPage, answers: counting },
  }),
  ...codeFiles('add', { yaml: addingExercise, checks: addingChecks, check: 'adds', answers: adding }),
}
