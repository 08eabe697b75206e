import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  Checkboxes,
  DataTable,
  errorPage,
  ErrorSummary,
  Field,
  Form,
  htmlOf,
  Page,
  Radios,
  usualReading,
} from './index.ts'

const ada = { name: 'Ada', home: '/home' }
const lesson = (
  <Page title="Headings and paragraphs" where={[{ text: 'HTML', href: '/html' }]} signedIn={ada} saved="saved" wide>
    <h1>Headings and paragraphs</h1>
  </Page>
)

test('Ada sees where she is, that her work is saved, her name, and a way out that works without JavaScript', () => {
  const html = htmlOf(lesson)
  assert.match(html, /^<!doctype html><html lang="en-GB"/)
  assert.match(html, /<title>Headings and paragraphs — Throughgate<\/title>/)
  assert.match(html, /<a href="\/html">HTML<\/a>/)
  assert.match(html, /id="saved-state"[^>]*data-state="saved"[^>]*>Saved</)
  assert.match(html, /<form method="post" action="\/sign-out"[^>]*><button[^>]*>Sign out</)
  assert.match(html, /Not a government service\./)
  assert.equal(html.match(/<main/g)?.length, 1)
})

test('a keyboard reader can skip to the page first of all', () => {
  assert.match(htmlOf(lesson), /<body><a class="skip-link" href="#main">/)
})

test('a learner finds on every page where she chooses how pages look', () => {
  const html = htmlOf(
    <Page title="Home" signedIn={{ ...ada, settings: '/settings' }}>
      …
    </Page>,
  )
  assert.match(html, /<footer.*<a href="\/settings">How pages look<\/a>/)
})

test('nobody signed in sees neither a name nor a way to sign out', () => {
  const html = htmlOf(<Page title="Sign in">…</Page>)
  assert.doesNotMatch(html, /sign-out|who-name/)
})

test('a reader gets her pages as she chose them', () => {
  const html = htmlOf(
    <Page title="Home" reading={{ ...usualReading, theme: 'dark', tint: 'rose', size: 'larger' }}>
      …
    </Page>,
  )
  assert.match(html, /<html [^>]*data-size="larger"[^>]*data-tint="rose"[^>]*data-theme="dark"/)
})

test('no page holds an inline script, style or handler, and none asks another machine for anything', async () => {
  const pages = [htmlOf(lesson), await errorPage('fault').text(), htmlOf(formPage({ name: 'Write a name.' }))]
  for (const html of pages) {
    assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+=|javascript:/i)
    assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)/)
    assert.doesNotMatch(html, /(?:src|href|action)="(?:https?:)?\/\//)
  }
})

test('a name that holds markup is shown as text', () => {
  const html = htmlOf(
    <Page title="Home" signedIn={{ name: '<b>"Ada"</b>', home: '/' }}>
      …
    </Page>,
  )
  assert.doesNotMatch(html, /<b>/)
})

test('when a form comes back, the title says so, and each sentence leads to its field', () => {
  const html = htmlOf(formPage({ name: 'Write a name.', font: 'Choose one.' }))
  assert.match(html, /<title>Check this page: Add a learner — Throughgate/)
  assert.match(html, /<a href="#name">Name: Write a name\.<\/a>/)
  assert.match(html, /<input[^>]*id="name"[^>]*aria-describedby="name-hint name-error"[^>]*aria-invalid="true"/)
  assert.match(html, /<a href="#font">/)
  assert.match(html, /<input id="font" type="radio"/)
})

test('a form with nothing to mend says nothing of mending', () => {
  assert.doesNotMatch(htmlOf(formPage({})), /error-summary|aria-invalid|field-error/)
})

test('a passphrase that was typed is never sent back', () => {
  const html = htmlOf(<Field name="passphrase" label="Passphrase" type="password" value="river lamp stone" />)
  assert.doesNotMatch(html, /river/)
})

test('an answer that was chosen is still chosen when the page comes back', () => {
  const html = htmlOf(<Checkboxes name="helps" question="What helps" chosen={['typed']} options={helps} />)
  assert.match(html, /<input[^>]*value="typed"[^>]*checked/)
  assert.doesNotMatch(html, /<input[^>]*value="grid"[^>]*checked/)
})

test('a table has a caption, names its rows, and can be scrolled by keyboard', () => {
  const columns = [
    { head: 'Name', rowHead: true, cell: (name: string) => name, sort: '?by=name', sorted: 'ascending' as const },
    { head: 'Lessons', number: true, cell: () => 3 },
  ]
  const html = htmlOf(<DataTable caption="Learners" columns={columns} rows={['Ada']} keyOf={(name) => name} />)
  assert.match(html, /tabindex="0" role="region" aria-label="Learners, a table/)
  assert.match(html, /<caption>Learners<\/caption>/)
  assert.match(html, /<th scope="col" aria-sort="ascending">/)
  assert.match(html, /<th scope="row">Ada<\/th>/)
})

const helps = [
  { key: 'grid', text: 'A larger grid' },
  { key: 'typed', text: 'Typed, not handwritten' },
]

function formPage(errors: Record<string, string>) {
  return (
    <Page title="Add a learner" problem={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} labels={{ name: 'Name', font: 'Font' }} />
      <Form action="/learners">
        <Field name="name" label="Name" hint="As she wants to be called" error={errors.name} />
        <Radios name="font" question="Font" options={[{ key: 'lexend', text: 'Lexend' }]} error={errors.font} />
      </Form>
    </Page>
  )
}

test('the letters of a page are asked for beside its style sheet, those of code only where there is code', () => {
  const fontsOf = (html: string) =>
    [...html.matchAll(/rel="preload" href="[^"]*?(\w+-\d{3})[^"]*" as="font"/g)].map(([, f]) => f)
  assert.deepEqual(fontsOf(htmlOf(lesson)), ['next-400', 'next-700'])
  const withCode = (
    <Page title="Lists" islands={['lesson']} reading={{ ...usualReading, font: 'lexend' }}>
      …
    </Page>
  )
  assert.deepEqual(fontsOf(htmlOf(withCode)), ['lexend-400', 'lexend-700', 'mono-400'])
})

test('a page made for somebody watches her session, whatever else is on it; one for nobody has no script', () => {
  const scripts = (html: string) => [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src]) => src)
  assert.equal(scripts(htmlOf(<Page title="Cards" signedIn={ada} children="…" />)).length, 1)
  assert.deepEqual(scripts(htmlOf(<Page title="Sign in" children="…" />)), [])
})
