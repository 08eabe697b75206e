import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { asset, htmlOf, Page, publicFolder } from '#web'
import { buildBrowser } from './build-browser.ts'

test('a page names every part that its script asks for at once, so that none comes a round trip later', async () => {
  await buildBrowser()
  const script = readFileSync(path.join(publicFolder, asset('lesson.js')), 'utf8')
  const asked = [...script.matchAll(/(?:from|import)"\.\/(part-\w+\.js)"/g)].map(([, part = '']) => part)
  assert.ok(asked.length > 0, 'the lesson has parts')
  const html = htmlOf(Page({ title: 'Lesson', islands: ['lesson'], children: [] }))
  for (const part of asked) assert.match(html, new RegExp(`<link rel="modulepreload" href="/built/${part}"`))
})

test('what a script fetches only when it is needed is left to it', async () => {
  await buildBrowser()
  const script = readFileSync(path.join(publicFolder, asset('lesson.js')), 'utf8')
  const later = [...script.matchAll(/import\("\.\/(part-\w+\.js)"\)/g)].map(([, part = '']) => part)
  assert.ok(later.length > 0, 'the findings come later')
  const html = htmlOf(Page({ title: 'Lesson', islands: ['lesson'], children: [] }))
  for (const part of later) assert.doesNotMatch(html, new RegExp(part))
})
