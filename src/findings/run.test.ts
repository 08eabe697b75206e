import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explainRun, primaryFinding, type CheckText, type RawError, type RunResult } from './index.ts'
import { messages } from './run/messages.ts'

const page =
  '<!DOCTYPE html>\n<html lang="en"><head><title>T</title></head><body><p id="total">0</p>\n<script src="script.js"></script></body></html>\n'

function ranWith(part: Partial<RunResult>): RunResult {
  return {
    v: 1,
    verdict: 'fail',
    checks: [],
    errors: [],
    printed: [],
    ms: 5,
    driver: 'frame',
    toolchain: 'Chromium 156',
    ...part,
  }
}

function saidOf(error: Partial<RawError> & { message: string }, script = 'let a = 1\n') {
  const raw = { name: 'TypeError', file: 'script.js', line: 1, col: 1, ...error }
  const [first] = explainRun(ranWith({ errors: [raw] }), { 'script.js': script }, 'js-pure', [])
  return first
}

// The same trouble in the words of Chromium and of Firefox.
const alike: readonly (readonly [id: string, ...messages: string[]])[] = [
  [
    'run/null',
    "Cannot set properties of null (setting 'textContent')",
    'can\'t access property "textContent", box is null',
    'box is null',
  ],
  [
    'run/undefined',
    "Cannot read properties of undefined (reading 'name')",
    'can\'t access property "name", dog is undefined',
    'dog is undefined',
  ],
  ['run/not-a-function', 'tally is not a function', 'box.tally is not a function'],
  ['run/not-defined', 'Sam is not defined', "Can't find variable: Sam"],
  [
    'run/too-early',
    "Cannot access 'score' before initialization",
    "can't access lexical declaration 'score' before initialization",
  ],
  ['run/const-changed', 'Assignment to constant variable.', "invalid assignment to const 'score'"],
  ['run/twice', "Identifier 'fare' has already been declared", 'redeclaration of let fare'],
  ['run/too-deep', 'Maximum call stack size exceeded', 'too much recursion'],
  [
    'run/not-a-list',
    'prices is not iterable',
    'undefined is not iterable (cannot read property Symbol(Symbol.iterator))',
  ],
  ['run/not-a-class', 'Dog is not a constructor'],
  [
    'run/without-new',
    "Class constructor Dog cannot be invoked without 'new'",
    "class constructors must be invoked with 'new'",
  ],
  ['run/list-length', 'Invalid array length', 'invalid array length'],
  ['run/repeat', 'Invalid count value: -1', 'repeat count must be non-negative'],
  ['run/number-range', 'toFixed() digits argument must be between 0 and 100', 'precision -1 out of range'],
  [
    'run/json',
    'Unexpected token \'n\', "{name: 1}" is not valid JSON',
    "JSON.parse: expected property name or '}' at line 1 column 2 of the JSON data",
  ],
  [
    'run/json-ends',
    'Unexpected end of JSON input',
    'JSON.parse: unexpected end of data at line 1 column 1 of the JSON data',
  ],
  ['run/circle', 'Converting circular structure to JSON', 'cyclic object value'],
  [
    'run/selector',
    "Failed to execute 'querySelector' on 'Document': '##a' is not a valid selector.",
    "Document.querySelector: '##a' is not a valid selector",
  ],
  [
    'run/not-an-element',
    "Failed to execute 'appendChild' on 'Node': parameter 1 is not of type 'Node'.",
    'Node.appendChild: Argument 1 is not an object.',
  ],
  [
    'run/wrong-handler',
    "Failed to execute 'addEventListener' on 'EventTarget': parameter 2 is not of type 'Object'.",
    'EventTarget.addEventListener: Argument 2 is not an object.',
  ],
  [
    'run/too-few',
    "Failed to execute 'getElementById' on 'Document': 1 argument required, but only 0 present.",
    'Document.getElementById: At least 1 argument required, but only 0 passed',
  ],
  [
    'run/bad-tag',
    "Failed to execute 'createElement' on 'Document': The tag name provided ('1p') is not a valid name.",
    'String contains an invalid character',
  ],
  ['run/big-number', 'Cannot mix BigInt and other types, use explicit conversions', "can't convert BigInt to number"],
  [
    'run/in-text',
    "Cannot use 'in' operator to search for 'a' in text",
    'cannot use \'in\' operator to search for "a" in "text"',
  ],
  ['run/frozen', "Cannot assign to read only property 'a' of object '#<Object>'", '"a" is read-only'],
  ['run/instanceof', "Right-hand side of 'instanceof' is not callable", "invalid 'instanceof' operand Dog"],
  [
    'run/super',
    "Must call super constructor in derived class before accessing 'this' or returning from derived constructor",
    "must call super constructor before using 'this' in derived class constructor",
  ],
  ['run/pattern', 'Invalid regular expression: /(/: Unterminated group', 'unterminated parenthetical'],
  ['run/link-broken', 'Failed to fetch', 'NetworkError when attempting to fetch resource.'],
  [
    'run/storage',
    "Failed to read the 'localStorage' property from 'Window': The document is sandboxed",
    'The operation is insecure.',
  ],
  ['run/text-date', 'Invalid time value', 'invalid date'],
  [
    'run/await',
    'await is only valid in async functions and the top level bodies of modules',
    'await is only valid in async functions, async generators and modules',
  ],
  [
    'run/module',
    'Cannot use import statement outside a module',
    'import declarations may only appear at top level of a module',
  ],
]

for (const [id, ...said] of alike) {
  test(`Ada is told the same in every browser: ${id}`, () => {
    for (const message of said) assert.equal(saidOf({ message })?.id, id, message)
  })
}

test('about forty kinds of message are known', () => {
  assert.ok(messages.length >= 40)
})

test('a null is told by the id that is not on the page, where the code looks for it', () => {
  const files = {
    'index.html': page,
    'script.js': 'const box = document.getElementById("totl")\nbox.textContent = 5\n',
  }
  const error = {
    name: 'TypeError',
    message: "Cannot set properties of null (setting 'textContent')",
    file: 'script.js',
    line: 2,
    col: 5,
  }
  const { primary, rest } = primaryFinding(files, 'js-dom', ranWith({ errors: [error] }))
  assert.equal(primary?.line, 1)
  assert.match(primary.what, /`totl`.*Did you mean `total`/)
  assert.deepEqual(rest, [])
})

test('the computer’s own words are kept beside ours', () => {
  assert.equal(saidOf({ message: 'tally is not a function' })?.computerWords, 'TypeError: tally is not a function')
})

test('a function that is nearly one of hers is named', () => {
  assert.match(saidOf({ message: 'box.apend is not a function' })?.what ?? '', /Did you mean `box.append`/)
})

test('a message nobody knows still says where it happened', () => {
  const found = saidOf(
    { message: 'flux capacitor missing', name: 'OddError', line: 3 },
    'let a = 1\nlet b = 2\nlet c = 3\n',
  )
  assert.deepEqual([found?.line, found?.kind], [3, 'run'])
})

test('a loop that was stopped is told with its line and its cause', () => {
  const files = { 'script.js': 'let i = 0\nwhile (i < 5) {\n  console.log(i)\n}\n' }
  const errors = [{ name: 'LoopStopped', message: 'The loop on line 2 did not end.', file: 'script.js', line: 2 }]
  const { primary } = primaryFinding(files, 'js-pure', ranWith({ verdict: 'stopped', stoppedBy: 'loop', errors }))
  assert.deepEqual([primary?.line, primary?.id], [2, 'js/loop-never-ends'])
})

test('trouble of the runner is never told as the learner’s fault', () => {
  const { primary } = primaryFinding({ 'script.js': 'let a = ' }, 'js-pure', ranWith({ verdict: 'runner-problem' }))
  assert.match(primary?.what ?? '', /our fault/)
})

// prettier-ignore
const adds: CheckText = {
  id: 'adds', label: 'add(2, 3) gives 5.', show: 'add(2, 3)', concept: 'function', hints: [], says: '`add(2, 3)` gave {got}. It should give {want}.',
  misconceptions: [{ when: '23', say: 'The two values are text. Numbers add, text joins.' }],
}

function failing(got: string, script = 'function add(a, b) {\n  return a + b\n}\n') {
  const run = ranWith({ driver: 'worker', checks: [{ id: 'adds', ok: false, got, want: '5' }] })
  return primaryFinding({ 'script.js': script }, 'js-pure', run, [adds]).primary
}

test('a check that failed says what came and what was wanted', () => {
  const primary = failing('6')
  assert.equal(primary?.what, '`add(2, 3)` gave 6. It should give 5.')
  assert.deepEqual([primary.got, primary.want, primary.kind, primary.id], ['6', '5', 'check', 'check/adds'])
})

test('a mistake its author foresaw is told in the author’s words', () => {
  assert.match(failing('"23"')?.why ?? '', /Numbers add, text joins/)
})

test('undefined makes Ada think of return', () => {
  assert.match(failing('undefined')?.tryThis ?? '', /return/)
})

test('a cause in her code is told before the check that fails of it', () => {
  assert.equal(failing('undefined', 'function add(a, b) {\n  retrun a + b\n}\n')?.id, 'js/misspelt-keyword')
})

test('a function the check does not find is told with the name she gave hers', () => {
  const error = { name: 'TypeError', message: 'add is not a function' }
  const run = ranWith({ driver: 'worker', checks: [{ id: 'adds', ok: false, error }] })
  const { primary } = primaryFinding({ 'script.js': 'function ad(a, b) {\n  return a + b\n}\n' }, 'js-pure', run, [
    adds,
  ])
  assert.match([primary?.what, primary?.why].join(' '), /no function called `add`. Yours is called `ad`/)
})

test('when every check held, nothing needs mending', () => {
  const run = ranWith({ verdict: 'pass', checks: [{ id: 'adds', ok: true }] })
  assert.equal(primaryFinding({ 'index.html': '<p>Hi' }, 'html', run).primary, null)
})
