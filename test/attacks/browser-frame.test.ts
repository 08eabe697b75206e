import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { valueOf } from '#base'
import type { RunResult } from '#findings'
import type { RunJob } from '../../src/checks/job.ts'
import { openRealBrowser, type RealBrowser } from '../../src/checks/real-browser.ts'
import { buildBrowser } from '../../tools/build-browser.ts'

let browser: RealBrowser
before(async () => {
  await buildBrowser()
  browser = valueOf(await openRealBrowser({ atOnce: 2 }))
})
after(() => browser.close())

const page = (parts: { head?: string; body?: string } = {}) =>
  `<!-- Ada's page -->\n<!doctype html>\n<html lang="en">\n<head><title>A page</title>\n<link rel="stylesheet" href="style.css">\n${parts.head ?? ''}</head>\n<body>\n${parts.body ?? '<h1 id="t">Hello   you</h1>'}\n<script src="script.js"></script>\n</body></html>`

function runPage(script: string, checks: string, more: Record<string, string> = {}): Promise<RunResult> {
  const files = { 'index.html': page(), 'style.css': 'h1 { color: red }', 'script.js': script, ...more }
  return browser.run({ language: 'js-dom', files, checks })
}

function runScript(script: string, checks: string, limits: Partial<RunJob> = {}): Promise<RunResult> {
  return browser.run({ language: 'js-pure', files: { 'script.js': script }, checks, ...limits })
}

const never = `check('never', ({ isTrue }) => isTrue(false))`
const always = `check('always', ({ isTrue }) => isTrue(true))`

test('a mistake in the writing of her script is found on its own line and column', async () => {
  const run = await runPage('let a = 1\nlet b = = 2\n', never)
  assert.equal(run.verdict, 'not-runnable')
  assert.deepEqual(run.errors, [
    { name: 'SyntaxError', message: "Unexpected token '='", file: 'script.js', line: 2, col: 9 },
  ])
})

test('the same in a script without a page', async () => {
  const run = await runScript('let x = 3\n\nlet y = ) 3', never)
  assert.equal(run.verdict, 'not-runnable')
  assert.deepEqual(run.errors, [
    { name: 'SyntaxError', message: "Unexpected token ')'", file: 'script.js', line: 3, col: 9 },
  ])
})

test('an error while her page runs names the line of her file, whichever file that is', async () => {
  const own = page({ body: '<p>Hi</p>\n<script>\n  nosuch()\n</script>\n<button onclick="nope()">x</button>' })
  const checks = `check('a', ({ page, isTrue }) => { page.press('button'); isTrue(false) })`
  const run = await runPage('\n  document.querySelector("#totl").textContent = 3', checks, { 'index.html': own })
  assert.deepEqual(
    run.errors.map(({ name, file, line }) => [name, file, line]),
    [
      ['ReferenceError', 'index.html', 10],
      ['TypeError', 'script.js', 2],
      ['ReferenceError', 'index.html', 12],
    ],
  )
})

test('code on the line of the doctype keeps its column', async () => {
  const run = await runPage('', never, { 'index.html': '<!doctype html><script>foo.bar()</script>' })
  assert.deepEqual(run.errors, [
    { name: 'ReferenceError', message: 'foo is not defined', file: 'index.html', line: 1, col: 24 },
  ])
})

test('an error in a function that a check calls is found on her line, behind loops too', async () => {
  const script =
    'function bad(list) {\n  for (const item of list) item.one.two()\n}\nfunction late() {\n  for (;;) { for (let i = 0; i < 2; i++) {} throw new Error("boo") }\n}'
  const run = await runScript(
    script,
    `check('a', ({ call }) => call('bad', [{}])); check('b', ({ call }) => call('late'))`,
  )
  assert.deepEqual([run.checks[0]?.error?.line, run.checks[0]?.error?.col], [2, 37])
  assert.deepEqual([run.checks[1]?.error?.line, run.checks[1]?.error?.col], [5, 51])
})

test('same, isTrue, call and value', async () => {
  const script = 'let n = 3\nconst add = (a, b) => a + b\nfunction list() { return [1, { a: new Map([[1, 2]]) }, NaN] }'
  const checks = `
    check('same', ({ call, same }) => same(call('list'), [1, { a: new Map([[1, 2]]) }, NaN]))
    check('differs', ({ call, same }) => same(call('add', 2, '3'), 5))
    check('value', ({ value, same }) => same(value('n'), 3))
    check('true', ({ isTrue }) => isTrue(false, { got: 'two rows', want: 'three rows' }))
    check('no-function', ({ call }) => call('n'))
    check('waits', async ({ same }) => same(await Promise.resolve(4), 4))
    check('waits-in-vain', async () => { await new Promise(() => {}) })`
  const run = await runScript(script, checks, { loopMs: 300 })
  assert.equal(run.verdict, 'fail')
  assert.deepEqual(run.checks, [
    { id: 'same', ok: true },
    { id: 'differs', ok: false, got: '"23"', want: '5' },
    { id: 'value', ok: true },
    { id: 'true', ok: false, got: 'two rows', want: 'three rows' },
    {
      id: 'no-function',
      ok: false,
      error: { name: 'TypeError', message: 'n is not a function', file: 'checks.js', line: 6, col: 40 },
    },
    { id: 'waits', ok: true },
    { id: 'waits-in-vain', ok: false, error: { name: 'TooSlow', message: 'Nothing happened within 300 ms.' } },
  ])
})

test('every word of page', async () => {
  const body = `<h1 id="t">Hello   you</h1><label>Name <input id="n"></label><button aria-label="Add one">+</button><p id="count">0</p>`
  const script = `let n = 0
document.querySelector('button').onclick = () => { n += 1; document.querySelector('#count').textContent = n; console.log('n is', n, { a: [1] }) }
document.querySelector('#n').oninput = (event) => console.log(event.target.value)`
  const checks = `
    check('one', ({ page, same }) => same(page.one('h1').id, 't'))
    check('missing', ({ page }) => page.one('#nope'))
    check('all', ({ page, same }) => same(page.all('p').length, 1))
    check('text', ({ page, same }) => same(page.text('#t'), 'Hello you'))
    check('press', ({ page, same }) => { page.press('button'); same(page.text('#count'), '1') })
    check('type', ({ page, same }) => { page.type('#n', 'Ada'); same(page.text('#n'), 'Ada') })
    check('style', ({ page, same }) => same(page.style('h1', 'color'), 'rgb(255, 0, 0)'))
    check('role', ({ page, same }) => { same(page.byRole('textbox', 'Name').id, 'n'); page.press(page.byRole('button', 'Add one')) })
    check('no-role', ({ page }) => page.byRole('link', 'Home'))
    check('title', ({ page, same }) => same(page.title(), 'A page'))
    check('printed', ({ page, same }) => same(page.printed(), ['n is 1 { a: [1] }', 'Ada', 'n is 2 { a: [1] }']))`
  const run = await runPage(script, checks, { 'index.html': page({ body }) })
  const failed = run.checks.filter(({ ok }) => !ok)
  assert.deepEqual(
    failed.map(({ id, error }) => [id, error?.name, error?.message]),
    [
      ['missing', 'Missing', '#nope'],
      ['no-role', 'Missing', 'link "Home"'],
    ],
  )
})

test('a script with defer waits for the page, and text that looks like an end tag is text', async () => {
  const head = '<script src="./script.js" defer></script>'
  const files = { 'index.html': `<!doctype html><head>${head}</head><p id="a">x</p>` }
  const run = await runPage(
    `document.querySelector('#a').textContent = '</script>'`,
    `check('a', ({ page, same }) => same(page.text('#a'), '</script>'))`,
    files,
  )
  assert.equal(run.verdict, 'pass')
})

test('only what the page refers to is there, and a name of no file stays as she wrote it', async () => {
  const html = '<!doctype html><link rel="stylesheet" href="styel.css"><h1>Hi</h1>'
  const checks = `check('href', ({ page, same }) => same(page.one('link').getAttribute('href'), 'styel.css'))
    check('plain', ({ page, same }) => same(page.style('h1', 'color'), 'rgb(0, 0, 0)'))`
  const run = await runPage('document.title = "run"', checks, { 'index.html': html })
  assert.equal(run.verdict, 'pass')
})

test('a loop without an end is stopped, with its line, and the next check works', async () => {
  const script = 'let x = 3\n\nwhile (true) { x += 1 }'
  const limits = { limitMs: 1000, loopMs: 300 }
  for (const stopped of [
    await runScript(script, always, limits),
    await browser.run({
      language: 'js-dom',
      files: { 'index.html': page(), 'script.js': script },
      checks: always,
      ...limits,
    }),
  ]) {
    assert.deepEqual([stopped.verdict, stopped.stoppedBy, stopped.errors[0]?.line], ['stopped', 'loop', 3])
    assert.ok(stopped.ms < 2 * limits.limitMs, `took ${stopped.ms} ms`)
  }
  assert.equal((await runPage('', always)).verdict, 'pass')
})

test('labels, loops without braces and closures mean in a guarded script what they meant', async () => {
  const script = `const got = []
outer: for (let i = 0; i < 3; i++) for (let j = 0; j < 3; j++) { if (j === 1) continue outer; got.push(i) }
const later = []
for (let i = 0; i < 3; i++) later.push(() => i)
if (got.length) while (got.length < 5) got.push('w'); else got.push('e')
do got.push('d'); while (got.length < 6)
for (const key in { a: 1 }) got.push(key)
function* endless() { let n = 0; while (true) yield n++ }
for (const n of endless()) { if (n > 2500) { got.push(n); break } }
got.push(later.map((f) => f()).join(''))`
  const run = await runScript(
    script,
    `check('a', ({ value, same }) => same(value('got'), [0, 1, 2, 'w', 'w', 'd', 'a', 2501, '012']))`,
  )
  assert.equal(run.verdict, 'pass', JSON.stringify(run.checks))
})

test('what no guard sees is stopped as well: in a Worker by its end, in a page with every frame', async () => {
  const hang = 'new Function("while (true);")()'
  const limits = { limitMs: 800 }
  assert.equal((await runScript(hang, always, limits)).stoppedBy, 'wall')
  const files = { 'index.html': page(), 'script.js': hang }
  const hung = await browser.run({ language: 'js-dom', files, checks: always, ...limits })
  assert.deepEqual([hung.verdict, hung.stoppedBy], ['stopped', 'wall'])
  assert.ok(hung.ms < 2 * limits.limitMs, `took ${hung.ms} ms`)
  assert.equal((await runPage('', always)).verdict, 'pass')
})

test('a page that hangs while it listens for its own end delays the next check by seconds, and does not stop it', async () => {
  const hang =
    'for (const kind of ["unload", "pagehide", "beforeunload"]) addEventListener(kind, () => {})\nnew Function("while (true);")()'
  const files = { 'index.html': page(), 'script.js': hang }
  await browser.run({ language: 'js-dom', files, checks: always, limitMs: 500 })
  assert.equal((await runPage('', always)).verdict, 'pass')
})

test('alert, confirm and prompt are answered and hold nothing up', async () => {
  const run = await runPage(
    'alert("hi"); const yes = confirm("?"); const name = prompt("Name?", "Ada")',
    `check('a', ({ value, same }) => same([value('yes'), value('name')], [true, 'Ada']))`,
  )
  assert.equal(run.verdict, 'pass')
})

test('a flood of printed lines is cut, and checks that are broken are our fault and not hers', async () => {
  const run = await runScript('for (let i = 0; i < 5000; i++) console.log("x".repeat(2000))', always)
  assert.deepEqual([run.verdict, run.printed.length, run.printed[0]?.length], ['pass', 200, 500])
  assert.equal((await runScript('', 'check(')).verdict, 'runner-problem')
})

test('a page that goes elsewhere cannot be judged, and does not hold up the next', async () => {
  for (const script of ['location.href = "https://example.org/"', 'location.reload()']) {
    const run = await runPage(script, always)
    assert.deepEqual([run.verdict, run.errors[0]?.name], ['not-runnable', 'LeftPage'])
  }
  assert.equal((await runPage('', always)).verdict, 'pass')
})
