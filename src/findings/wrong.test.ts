import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFiles, type Files, type Language } from './index.ts'
import { wrongCss } from './samples/wrong-css.ts'
import { wrongHtml } from './samples/wrong-html.ts'
import { wrongMeaning } from './samples/wrong-meaning.ts'
import { wrongSyntax } from './samples/wrong-syntax.ts'
import { page, wrongOnPage, wrongTogether } from './samples/wrong-together.ts'

type Row = readonly [id: string, line: number, source: string]

const tables: readonly (readonly [kind: string, rows: readonly Row[], filesOf: (source: string) => Files, Language])[] =
  [
    ['a page', wrongHtml, (source) => ({ 'index.html': source }), 'html'],
    ['a style sheet', wrongCss, (source) => ({ 'style.css': source }), 'css'],
    ['code that does not read', wrongSyntax, (source) => ({ 'script.js': source }), 'js-pure'],
    ['code that cannot do what she meant', wrongMeaning, (source) => ({ 'script.js': source }), 'js-dom'],
    [
      'code that does not fit its page',
      wrongOnPage,
      (source) => ({ 'index.html': page, 'script.js': source }),
      'js-dom',
    ],
  ]

for (const [kind, rows, filesOf, language] of tables) {
  test(`Ada is told the cause of ${String(rows.length)} mistakes in ${kind}`, () => {
    const misses = rows.flatMap(([id, line, source]) => {
      const [first] = readFiles(filesOf(source), language)
      return first?.id === id && first.line === line
        ? []
        : [{ source, wanted: [id, line], got: [first?.id, first?.line] }]
    })
    assert.deepEqual(misses, [])
  })
}

test('Ada is told the cause when several of her files do not fit together', () => {
  for (const [id, file, line, files] of wrongTogether) {
    const [first] = readFiles(files, 'js-dom')
    assert.deepEqual([first?.id, first?.file, first?.line], [id, file, line])
  }
})

test('a script in the middle of a page is told by the lines of that page', () => {
  const [first] = readFiles(
    { 'index.html': '<p>Hi</p>\n<script>\n  let a = 1;\n  console.log("hi";\n</script>\n' },
    'js-dom',
  )
  assert.equal(first?.line, 4)
  assert.match(first.what, /on line 4/)
})

test('in an exercise without a page, Ada is told that there is no document', () => {
  const [first] = readFiles({ 'script.js': 'document.title = "Hi"' }, 'js-pure')
  assert.equal(first?.id, 'js/no-page')
})
