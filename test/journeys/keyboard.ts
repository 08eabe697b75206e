import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** Where the keyboard is: what a screen reader would call it, and whether an eye would find it. */
interface Place {
  readonly name: string
  readonly tag: string
  /** There is a ring round it, or round the box it stands in. */
  readonly isMarked: boolean
  /** Some of it lies within the window, and nothing lies over it. */
  readonly isSeen: boolean
}

export function placeOf(page: Page): Promise<Place> {
  return page.evaluate(() => {
    const at = document.activeElement ?? document.body
    const isRinged = [at, at.closest('.choice, .code-box, .preview, .paper-sheet')].some((each) => {
      if (!each) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each)
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow.includes('0px 0px 0px 1px')
    })
    const hit = at.querySelector('.road-hit')
    const isMarked = isRinged || (hit !== null && getComputedStyle(hit).stroke !== 'none')
    const { left, top, right, bottom } = at.getBoundingClientRect()
    const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2
    const isSeen = [0.05, 0.25, 0.5, 0.75, 0.95].some((share) => {
      const over = document.elementFromPoint(x, top + (bottom - top) * share)
      return over !== null && (at.contains(over) || over.contains(at) || over.closest('.code-box') !== null)
    })
    const isField = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement
    const label = isField ? at.labels?.[0]?.innerText : null
    const name = at.getAttribute('aria-label') ?? label ?? at.textContent
    return { name: name.replace(/\s+/g, ' ').trim(), tag: at.tagName.toLowerCase(), isMarked, isSeen }
  })
}

/** The keyboard stands on something, with a ring round it, in the window. */
export async function isFound(page: Page): Promise<Place> {
  let place = await placeOf(page)
  // Out of a frame, or into one, it goes by way of the browser, and is nowhere for a moment.
  for (let tries = 0; tries < 500 && (place.tag === 'body' || !place.isMarked); tries += 1) {
    await page.waitForTimeout(20)
    place = await placeOf(page)
  }
  assert.notEqual(place.tag, 'body', 'the keyboard is nowhere')
  assert.ok(place.isMarked, `no ring round ${place.tag} “${place.name}”`)
  assert.ok(place.isSeen, `${place.tag} “${place.name}” is out of sight`)
  return place
}

/** Presses Tab (or Shift+Tab) until the keyboard is at this; every stop on the way must be found too. */
export async function tabTo(page: Page, wanted: RegExp, { key = 'Tab', most = 60 } = {}): Promise<void> {
  const passed: string[] = []
  for (let times = 0; times < most; times += 1) {
    await page.keyboard.press(key)
    const { name } = await isFound(page)
    if (wanted.test(name)) return
    passed.push(name.slice(0, 30))
  }
  assert.fail(`${String(wanted)} was not reached by ${key}: ${passed.join(' → ')}`)
}
