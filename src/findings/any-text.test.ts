import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parse } from 'parse5'
import { primaryFinding, readFiles, type Files, type RunResult } from './index.ts'
import { rightPages } from './samples/right-pages.ts'
import { rightScripts } from './samples/right-scripts.ts'

const right: readonly Files[] = Object.values({ ...rightPages, ...rightScripts })
const seeded = { seed: 20250630, numRuns: 300 }

// Signs that matter to a reader, far more often than chance would give them.
const scraps = fc.constantFrom(
  ...[
    '<',
    '>',
    '</',
    '"',
    "'",
    '`',
    '${',
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    ';',
    ':',
    ',',
    '=',
    '=>',
    '//',
    '/*',
    '*/',
    '<!--',
    '-->',
  ],
  ...[
    '\n',
    ' ',
    'let ',
    'if ',
    'else ',
    'function ',
    'return ',
    'for ',
    'x',
    '5',
    'p',
    '<p ',
    'class=',
    'color',
    '@media ',
    '.a',
    '#b',
    '\\',
    '&',
    '“',
    '£',
  ],
)
const nonsense = fc.oneof(
  fc.array(scraps, { maxLength: 60 }).map((each) => each.join('')),
  fc.string({ unit: 'binary' }),
)

function mutated(files: Files, at: number, put: string): Files {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => {
      const place = Math.floor(at * text.length)
      return [name, text.slice(0, place) + put + text.slice(place + 1)]
    }),
  )
}

function assertWhole(files: Files): void {
  for (const finding of readFiles(files, 'js-dom')) {
    const lines = (files[finding.file] ?? '').split('\n')
    assert.ok(finding.line >= 1 && finding.line <= lines.length, `line ${String(finding.line)} is in ${finding.file}`)
    assert.ok(
      finding.col >= 1 && finding.col <= (lines[finding.line - 1] ?? '').length + 1,
      'the column is on the line',
    )
    assert.ok(finding.what.length > 0)
  }
}

test('whatever Ada types, the findings answer and point at a line she has', () => {
  fc.assert(
    fc.property(nonsense, nonsense, nonsense, (html, css, js) => {
      assertWhole({ 'index.html': html, 'style.css': css, 'script.js': js })
    }),
    seeded,
  )
})

test('one letter changed in right code never breaks the findings', () => {
  fc.assert(
    fc.property(fc.constantFrom(...right), fc.double({ min: 0, max: 1, noNaN: true }), nonsense, (files, at, put) => {
      assertWhole(mutated(files, at, put))
    }),
    seeded,
  )
})

test('where a browser notes a slip in a page, Ada is told of one', () => {
  const slipsIn = (text: string): number => {
    let count = 0
    parse(text, { onParseError: () => (count += 1) })
    return count
  }
  let slips = 0
  let silent = 0
  for (const { 'index.html': text = '' } of Object.values(rightPages)) {
    for (let at = 0; at < text.length; at += 3) {
      const broken = text.slice(0, at) + text.slice(at + 1)
      if (slipsIn(broken) <= slipsIn(text)) continue
      slips += 1
      if (readFiles({ 'index.html': broken }, 'html').length === 0) silent += 1
    }
  }
  assert.ok(slips > 300)
  assert.ok(silent <= slips * 0.01, `silent on ${String(silent)} of ${String(slips)}`)
})

test('five thousand lines, right or broken, are read in a few seconds', () => {
  const script = Array.from(
    { length: 1000 },
    (_, i) => `function step${String(i)}(a) {\n  if (a > ${String(i)}) {\n    return a;\n  }\n}\n`,
  ).join('')
  const files = [
    { 'script.js': script },
    { 'script.js': script.replace('{', '') },
    { 'script.js': `${script}if (x {` },
    { 'style.css': 'p {\n  colr: red;\n  width: 5\n}\n'.repeat(1250) },
    { 'style.css': `h1 {\n${'p {\n  color: red;\n}\n'.repeat(1600)}` },
    { 'index.html': '<div>\n<p class="a>Hi</p>\n'.repeat(2500) },
    { 'index.html': '<ul>\n<li>Hi\n</ul>\n'.repeat(1700) },
    { 'script.js': '('.repeat(5000) },
    { 'style.css': 'a{'.repeat(5000) },
    { 'index.html': '<'.repeat(5000) },
  ]
  for (const each of files) {
    const started = performance.now()
    readFiles(each, 'js-dom')
    const ms = performance.now() - started
    assert.ok(ms < 4000, `${Object.keys(each).join()} took ${ms.toFixed(0)} ms`)
  }
})

test('whatever a run reports, it is explained', () => {
  const error = fc.record({
    name: fc.string(),
    message: nonsense,
    file: fc.constantFrom('script.js', 'checks.js', 'x'),
    line: fc.nat(9),
    col: fc.nat(9),
  })
  const failed = fc.record({ id: fc.string(), ok: fc.boolean(), got: fc.string(), want: fc.string() })
  fc.assert(
    fc.property(fc.array(error, { maxLength: 3 }), fc.array(failed, { maxLength: 3 }), (errors, checks) => {
      const run: RunResult = {
        v: 1,
        verdict: 'fail',
        checks,
        errors,
        printed: [],
        ms: 1,
        driver: 'frame',
        toolchain: 'x',
      }
      const { primary, rest } = primaryFinding({ 'script.js': 'let a = 1' }, 'js-dom', run)
      for (const each of [primary, ...rest]) assert.ok(each === null || each.what.length > 0)
    }),
    seeded,
  )
})
