import assert from 'node:assert/strict'
import { test } from 'node:test'
import { htmlOf } from '#web'
import { pointAlong, wideCourse } from './road-path.ts'
import type { RoadPlace } from './road-place.ts'
import { Road } from './road.tsx'

const track = (title: string, done: number, of: number, here = false): RoadPlace => {
  return { title, done, of, here, place: 'a workbench', href: `/road/${title.toLowerCase()}` }
}
const ada = [track('First steps', 8, 8), track('HTML', 6, 24, true), track('CSS', 0, 26), track('JavaScript', 0, 0)]
const road = htmlOf(<Road places={ada} size="full" />)
const drawing = /<svg class="road-drawing wide".*?<\/svg>/.exec(road)?.[0] ?? ''

test('Ada sees what is done, where she is, and what is ahead', () => {
  assert.match(drawing, /road-place done.*First steps<.*✓ Done/)
  assert.match(drawing, /road-place here.*You are here<.*HTML<.*6 of 24 lessons/)
  assert.match(drawing, /road-place ahead.*CSS<.*0 of 26 lessons/)
  assert.equal(drawing.match(/class="walker"/g)?.length, 1)
})

test('a place with no lessons yet is ahead, and no "0 of 0" is shown', () => {
  assert.match(drawing, /JavaScript<.*Ahead/)
  assert.doesNotMatch(road, /0 of 0/)
})

test('the road is solid as far as the lessons are done, and dashed from there', () => {
  assert.match(drawing, /class="road-done"[^>]*stroke-dasharray="100 200"/)
  assert.match(drawing, /class="road-done"[^>]*stroke-dasharray="25 200"/)
  assert.equal(drawing.match(/class="road-ahead"/g)?.length, 3)
})

test('a reader who does not see the drawing hears what it says, and can take the table instead', () => {
  assert.match(drawing, /<desc[^>]*>1 of 4 places done\. You are at HTML\.<\/desc>/)
  assert.match(road, /<summary>Read the road as a table<\/summary>/)
  assert.match(road, /<th scope="row"><a href="\/road\/html">HTML<\/a><\/th><td>6 of 24 lessons<\/td>/)
})

test('every place can be reached by keyboard, once in each drawing and once in the table', () => {
  assert.equal(road.match(/<a href="\/road\/css">/g)?.length, 3)
})

test('the head of a lesson has the same road, small, with the same words', () => {
  const strip = htmlOf(<Road places={ada} size="strip" />)
  assert.match(strip, /role="img" aria-label="Your road: 1 of 4 places done\. You are at HTML\."/)
  assert.match(strip, /road-stop here/)
  assert.doesNotMatch(strip, /<a |<table/)
})

test('the road holds no inline style, and no id twice', () => {
  assert.doesNotMatch(road, /style=|<style/)
  const ids = [...road.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  assert.deepEqual(ids, [...new Set(ids)])
})

test('a learner at the very start, or through the door, still has a road', () => {
  const none = htmlOf(<Road places={ada.map((place) => ({ ...place, done: 0, here: false }))} size="full" />)
  const all = htmlOf(<Road places={ada.map((place) => ({ ...place, of: 3, done: 5, here: false }))} size="full" />)
  assert.match(none, /0 of 4 places done\./)
  assert.match(all, /4 of 4 places done\./)
  assert.doesNotMatch(all, /NaN|undefined/)
  assert.match(htmlOf(<Road places={[]} size="full" />), /0 of 0 places done/)
})

test('she stands on the road itself: half way is as far from its start as from its end', () => {
  const line = {
    from: { x: 0, y: 0 },
    bend: [
      { x: 10, y: 0 },
      { x: 90, y: 0 },
    ],
    to: { x: 100, y: 0 },
  } as const
  assert.deepEqual(pointAlong(line, 0.5), { x: 50, y: 0 })
  assert.deepEqual(pointAlong(line, 0.25), { x: 25, y: 0 })
})

test('every stretch begins where the one before it ends', () => {
  const { start, stretches } = wideCourse
  const all = [start, ...stretches]
  for (const [nth, { from }] of all.slice(1).entries()) assert.deepEqual(from, all[nth]?.to)
})
