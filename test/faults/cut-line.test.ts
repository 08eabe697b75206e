import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { newId, valueOf, type Refusal, type Result } from '#base'
import { openSite, type Site } from '#app'
import { exerciseChecked, recordResult, type CheckedRun } from '#checks'
import { isCode, type CodeExercise } from '#course'
import { isOf } from '#journal'
import { makeDemo } from '#people'
import { keepVersion, openWork, placeOf, saveDraft, versionsOf, type Place } from '#work'
import { testDatabase } from '../../src/database/testing.ts'
import { Screen } from '../attacks/attacked-site.ts'
import { journalHoldsItAll } from '../site.ts'
import { cardOn } from './site-people.ts'
import { lineTo, type Cut, type Line } from './cut-line.ts'

const cuts: readonly Cut[] = ['before', 'after']

for (const when of cuts) {
  const happened = when === 'before' ? 'did not happen' : 'happened, and nobody heard'

  test(`a version whose commit ${happened}: the page asks again and it stands once`, async (t) => {
    const { site, line, ada, place, dataFolder } = await adaAtWork(t)
    const keep = { command: newId(), base: 0, files: { 'index.html': '<h1>Mine</h1>\n' }, because: 'check' } as const
    line.cutAt(commitWord, when)
    await settles(when, keepVersion(site.shelf, ada, place, keep))
    const { version, commit } = valueOf(await keepVersion(site.shelf, ada, place, keep))
    assert.equal(valueOf(await keepVersion(site.shelf, ada, place, keep)).version, version)
    assert.deepEqual(
      (await versionsOf(site.shelf, ada, place)).map((one) => one.commit),
      [commit],
    )
    assert.equal((await openWork(site.shelf, ada, place)).number, 1)
    assert.equal(newestIn(dataFolder), commit)
    await journalHoldsItAll(site)
  })

  test(`a result whose commit ${happened}: the page asks again and it stands once`, async (t) => {
    const { site, line, ada, place, exercise } = await adaAtWork(t)
    const keep = { command: newId(), base: 0, files: { 'index.html': 'x' }, because: 'check' } as const
    const { version } = valueOf(await keepVersion(site.shelf, ada, place, keep))
    const run = failed(exercise)
    const checked = { command: newId(), release: site.course.release, version, run }
    line.cutAt(commitWord, when)
    await settles(when, recordResult(site.journal, ada, exercise, checked))
    const again = () => recordResult(site.journal, ada, exercise, checked)
    for (const answer of [await again(), await again()])
      assert.deepEqual(answer, { ok: true, value: { passed: false } })
    const facts = await site.journal.streamOf(ada)
    assert.equal(facts.filter((fact) => isOf(exerciseChecked, fact)).length, 1)
    await journalHoldsItAll(site)
  })

  test(`a draft whose saving ${happened}: the page asks again and is not called stale`, async (t) => {
    const { site, line, ada, place } = await adaAtWork(t)
    const save = { command: newId(), base: 0, files: { 'index.html': `<p>Cut ${when}.</p>\n` } }
    line.cutAt(`Cut ${when}.`, when)
    await assert.rejects(saveDraft(site.shelf, ada, place, save))
    assert.equal(valueOf(await saveDraft(site.shelf, ada, place, save)).number, 1)
    assert.deepEqual((await openWork(site.shelf, ada, place)).files, save.files)
  })
}

test('a card whose making did not happen: the old one still signs in, and the form can be sent again', async (t) => {
  const { site, line, ada, sam, card } = await adaAtWork(t)
  const form = { command: newId() }
  line.cutAt(commitWord, 'before')
  assert.equal((await sam.sends(`/staff/learners/${ada}/card`, form)).status, 500)
  assert.equal((await screenOf(site).signsInWith(card)).status, 303)
  const shown = cardOn(await (await sam.sends(`/staff/learners/${ada}/card`, form)).text())
  assert.equal((await screenOf(site).signsInWith(shown)).status, 303)
  assert.notEqual((await screenOf(site).signsInWith(card)).status, 303)
})

test('a card whose making happened, and the line went dead: its words are shown all the same, once', async (t) => {
  const { site, line, ada, sam, card } = await adaAtWork(t)
  const form = { command: newId() }
  line.cutAt(commitWord, 'after')
  const shown = cardOn(await (await sam.sends(`/staff/learners/${ada}/card`, form)).text())
  assert.equal((await screenOf(site).signsInWith(shown)).status, 303)
  assert.notEqual((await screenOf(site).signsInWith(card)).status, 303)
  assert.equal((await sam.sends(`/staff/learners/${ada}/card`, form)).status, 409)
})

/** As it goes to the server: a statement with no values, ended by a NUL. */
const commitWord = 'commit\0'

/** What did happen is found out by asking for its answer on another line; what did not is a fault, and can be repeated. */
async function settles(when: Cut, asked: Promise<Result<unknown, Refusal>>): Promise<void> {
  if (when === 'before') await assert.rejects(asked)
  else assert.ok((await asked).ok)
}

function failed(exercise: CodeExercise): CheckedRun['run'] {
  const checks = exercise.checks.map(({ id }) => ({ id, ok: false }))
  const run = { v: 1, verdict: 'fail', checks, ms: 3 } as const
  return { ...run, errors: [], printed: [], driver: 'frame', toolchain: 'Chromium 140' }
}

interface AdaAtWork {
  readonly site: Site
  readonly line: Line
  readonly dataFolder: string
  readonly ada: string
  readonly card: { readonly code: string; readonly words: string }
  readonly sam: Screen
  readonly place: Place
  readonly exercise: CodeExercise
}

/** A demo whose database is at the end of a line. The tutor Sam is signed in. */
async function adaAtWork(t: TestContext): Promise<AdaAtWork> {
  const line = await lineTo(await testDatabase())
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'throughgate-line-'))
  const site = await openSite({ database: line.database, dataFolder, courseFolder: 'course', loopback: true })
  t.mock.method(console, 'error', () => undefined) // the fault is said to the terminal too
  t.after(async () => {
    await site.close()
    await line.close()
    rmSync(dataFolder, { recursive: true })
  })
  const { learners, staff } = await makeDemo(site.people)
  const sam = screenOf(site)
  await sam.sends('/sign-in/staff', { name: staff[0]?.name ?? '', passphrase: staff[0]?.passphrase ?? '' })
  const [lesson] = site.course.lessons.filter(({ exercises }) => exercises.some(isCode))
  const exercise = lesson?.exercises.find(isCode)
  const [ada] = learners
  assert.ok(lesson && exercise && ada)
  const card = { code: ada.code, words: ada.words.join(' ') }
  return { site, line, dataFolder, ada: ada.learner, card, sam, place: placeOf(lesson, exercise), exercise }
}

const screenOf = (site: Site) => new Screen(async (address, init) => site.app.request(address, init))

/**
 * Where her repository's `main` points, by git itself, which finds nothing wrong with it. One whose fact never came to
 * be has no `main`, and nobody will ever ask for it.
 */
function newestIn(dataFolder: string): string {
  const [main = ''] = globSync('repositories/*/*.git/refs/heads/main', { cwd: dataFolder })
  const folder = path.join(main, '../../..')
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', path.join(dataFolder, folder), ...args])
      .toString()
      .trim()
  git('fsck', '--full', '--strict')
  return git('rev-parse', 'main')
}
