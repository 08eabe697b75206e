import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** A reader's wishes as `<html>` carries them. A page is looked at in each, without loading it again. */
export const looks = ['light', 'dark', 'contrast'].flatMap((theme) =>
  [
    { theme, size: 'normal', spacing: 'normal' },
    { theme, size: 'larger', spacing: 'wide' },
  ].map((look) => ({ ...look, name: `${theme}, ${look.size} text` })),
)

export type Look = (typeof looks)[number]

export async function wear(page: Page, { theme, size, spacing }: Omit<Look, 'name'>): Promise<void> {
  await page.evaluate((wishes) => void Object.assign(document.documentElement.dataset, wishes), {
    theme,
    size,
    spacing,
  })
}

/** What axe-core finds against WCAG 2.2 A and AA, each as one line; none is what there should be. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  // Not by a script element: our own policy refuses one that is not ours.
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(source)
  return page.evaluate(
    async (run) => {
      const { axe } = globalThis as unknown as { axe: Axe }
      const { violations } = await axe.run(document, { runOnly: run, iframes: false, resultTypes: ['violations'] })
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
    },
    [...tags],
  )
}

/** As much of axe as we use. Her own page in the preview frame is hers, so frames are left out. */
interface Axe {
  run(root: unknown, options: object): Promise<{ violations: readonly Violation[] }>
}
interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly string[] }[]
}

/** The widest thing that makes a page scroll sideways, or null. */
export function sideScroll(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return null
    const wide = [...document.querySelectorAll('main *, header *')].find(
      (each) => each.getBoundingClientRect().right > clientWidth + 1,
    )
    return `${scrollWidth} px in ${clientWidth} by ${wide?.outerHTML.slice(0, 120) ?? 'something'}`
  })
}
