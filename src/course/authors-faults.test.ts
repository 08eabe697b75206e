import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultLine } from './report.ts'
import { courseOnDisk, lessonFolder } from './testing.ts'

const lesson = `${lessonFolder}/lesson.md`
const choice = `${lessonFolder}/exercises/what-shows/exercise.yaml`
const code = `${lessonFolder}/exercises/your-own-words`

interface Fault {
  readonly when: string
  readonly file: string
  readonly from?: string
  readonly to: string
  /** The whole line an author sees. */
  readonly told: RegExp
}

// One of each kind of fault an author can make: path, line, field, what, fix.
const authorsFaults: readonly Fault[] = [
  {
    when: 'a field is missing',
    file: lesson,
    from: 'concept: heading\n',
    to: '',
    told: /lesson\.md:2 concept: `concept` is missing\. The one idea/,
  },
  {
    when: 'a field is misspelt',
    file: lesson,
    from: 'minutes:',
    to: 'minuts:',
    told: /lesson\.md:4 minuts: .* Did you mean `minutes`\?/,
  },
  {
    when: 'a number is a word',
    file: lesson,
    from: 'minutes: 30',
    to: 'minutes: long',
    told: /lesson\.md:4 minutes: .* from 10 to 120/,
  },
  {
    when: 'a colon stands in a text without quotes',
    file: choice,
    from: 'title: What shows?',
    to: 'title: What: shows?',
    told: /exercise\.yaml:3: .*needs quotes/,
  },
  {
    when: 'the head is not there',
    file: lesson,
    from: '---\n',
    to: '',
    told: /lesson\.md:1: .*Begin with a line `---`/,
  },
  {
    when: 'HTML stands in the text',
    file: lesson,
    from: 'Say it in',
    to: '<b>Say</b> it in',
    told: /lesson\.md:39: Here is HTML/,
  },
  {
    when: 'a link goes outside',
    file: lesson,
    from: 'Say it',
    to: '[Say](https://example.org) it',
    told: /lesson\.md:39: This leads to a place outside/,
  },
  {
    when: 'a link leads nowhere',
    file: lesson,
    from: 'Say it',
    to: '[Say](headings.html) it',
    told: /lesson\.md:39: This link leads nowhere/,
  },
  {
    when: 'code has no language',
    file: lesson,
    from: '```html\n<h1>',
    to: '```\n<h1>',
    told: /lesson\.md:21: .*html, css, js or text/,
  },
  {
    when: 'a stage is unknown',
    file: lesson,
    from: '## Change',
    to: '## Chang',
    told: /lesson\.md:37: "Chang" is not a stage .*look, predict, change/,
  },
  {
    when: 'a stage is missing',
    file: lesson,
    from: '## Predict\n',
    to: '',
    told: /lesson\.md predict: The stage "Predict" is not there/,
  },
  {
    when: 'text stands before the stages',
    file: lesson,
    from: '## Look',
    to: 'Hello.\n\n## Look',
    told: /lesson\.md:11: .*before the first stage/,
  },
  {
    when: 'an exercise is misspelt',
    file: lesson,
    from: 'name=what-shows',
    to: 'name=what-show',
    told: /lesson\.md:35: There is no exercise "what-show"/,
  },
  {
    when: 'an exercise is placed nowhere',
    file: lesson,
    from: '::exercise{name=what-shows}',
    to: 'Guess.',
    told: /lesson\.md what-shows: .*is not placed/,
  },
  {
    when: 'an example has no steps',
    file: lesson,
    from: '### Put the words between them',
    to: 'Put the words between them',
    told: /lesson\.md:17: .*at least two ### headings/,
  },
  {
    when: 'a new word is not marked',
    file: lesson,
    from: ':word[heading]',
    to: 'heading',
    told: /lesson\.md words: .*:word\[heading\]/,
  },
  {
    when: 'a marked word has no meaning',
    file: lesson,
    from: 'Say it',
    to: ':word[Say] it',
    told: /lesson\.md:39: "Say" is marked as new/,
  },
  {
    when: 'a drawing is not there',
    file: lesson,
    from: '(a-page.svg)',
    to: '(page.svg)',
    told: /lesson\.md:15: There is no drawing "page\.svg"/,
  },
  {
    when: 'a drawing has no words',
    file: lesson,
    from: '![A page with one big line at the top.]',
    to: '![]',
    told: /lesson\.md:15: .*Say what it teaches/,
  },
  {
    when: 'a drawing holds a script',
    file: `${lessonFolder}/a-page.svg`,
    from: '</svg>',
    to: '<script>1</script></svg>',
    told: /a-page\.svg:4: A drawing may not hold <script>/,
  },
  {
    when: 'a drawing acts',
    file: `${lessonFolder}/a-page.svg`,
    from: 'rx="8"',
    to: 'onclick="1"',
    told: /a-page\.svg:2 onclick: /,
  },
  {
    when: 'a colour is not ours',
    file: `${lessonFolder}/a-page.svg`,
    from: '#FFFFFF',
    to: 'orange',
    told: /a-page\.svg:2 fill: "orange" is not a colour/,
  },
  {
    when: 'two answers are right',
    file: choice,
    from: '    text: The line',
    to: '    right: true\n    text: The line',
    told: /exercise\.yaml options: 2 answers are right/,
  },
  {
    when: 'an id is not an id',
    file: choice,
    from: 'ex-0000what',
    to: 'what',
    told: /exercise\.yaml:1 id: .*eight small letters or digits/,
  },
  {
    when: 'a hint is alone',
    file: `${code}/exercise.yaml`,
    from: '      - Leave the tags as they are. Change what stands inside.\n',
    to: '',
    told: /exercise\.yaml:12 checks\[0\]\.hints: .*Two or three hints/,
  },
  {
    when: 'a check has no code',
    file: `${code}/exercise.yaml`,
    from: 'id: new-words',
    to: 'id: other-words',
    told: /exercise\.yaml checks: checks\.js has no check "other-words"/,
  },
  {
    when: 'a check has no words',
    file: `${code}/checks.js`,
    to: "check('new-words', () => {})\ncheck('more', () => {})\n",
    told: /checks\.js:2: .*"more" without words/,
  },
  {
    when: 'the checks do not run',
    file: `${code}/checks.js`,
    to: "check('new-words', () => {\n",
    told: /checks\.js:2: checks\.js is not JavaScript/,
  },
  {
    when: 'a plan is asked for where nothing is made',
    file: `${code}/exercise.yaml`,
    from: 'show: [index.html]\n',
    to: 'show: [index.html]\nplan: What comes first?\n',
    told: /exercise\.yaml plan: Only an exercise of the kind make has a plan/,
  },
  {
    when: 'the blocks are of a file that is not shown',
    file: `${code}/exercise.yaml`,
    from: 'show: [index.html]\n',
    to: 'show: [index.html]\nblocks: { file: script.js }\n',
    told: /exercise\.yaml blocks: start\/ has no script\.js/,
  },
  {
    when: 'a line that belongs nowhere among the blocks is a right one',
    file: `${code}/exercise.yaml`,
    from: 'show: [index.html]\n',
    to: "show: [index.html]\nblocks: { spare: [{ line: '<!doctype html>', say: 'It is right.' }] }\n",
    told: /exercise\.yaml blocks: The spare line "<!doctype html>" is a right one/,
  },
  {
    when: 'a tab has no file',
    file: `${code}/exercise.yaml`,
    from: '[index.html]',
    to: '[index.html, style.css]',
    told: /your-own-words show: start\/style\.css is not there/,
  },
  {
    when: 'a wrong answer has a name that no finding has',
    file: `${code}/wrong/too-long/index.html`,
    to: '<h1>x</h1>',
    told: /wrong\/too-long: .*Name it like html--never-closed/,
  },
  {
    when: 'a file has no use',
    file: `${lessonFolder}/notes.txt`,
    to: 'Hello',
    told: /notes\.txt: A lesson has no use for this file/,
  },
  {
    when: 'a file is not text',
    file: `${lessonFolder}/a-page.svg`,
    to: 'a\0b',
    told: /a-page\.svg: This is not plain text/,
  },
]

for (const { when, file, from, to, told } of authorsFaults) {
  test(`when ${when}, the author is told where and how to mend it`, async () => {
    const spoilt = courseOnDisk()
    if (from === undefined) spoilt.write(file, to)
    else spoilt.change(file, from, to)
    const { faults, lessons } = await spoilt.load()
    spoilt.clear()
    assert.ok(
      faults.some((fault) => told.test(faultLine(fault))),
      faults.map(faultLine).join('\n'),
    )
    assert.ok(faults.every(({ what, fix }) => what.endsWith('.') && /[.!?…]$/.test(fix)))
    assert.deepEqual(lessons, [])
  })
}
