import type { Page } from 'playwright-core'
import type { Card } from './http-learner.ts'
import { demoCardsOf } from '../tools/running-site.ts'

/** The card of the demo's learner who stands at the beginning of the road. */
export function firstCard(dataFolder: string): Card {
  const card = demoCardsOf(dataFolder).learners.at(0)
  if (!card) throw new Error('The demo has no learner.')
  return { code: card.code, words: card.words.join(' ') }
}

/** Signs in by the page, as a person does. */
export async function signIn(page: Page, { code, words }: Card): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel(/code/i).first().fill(code)
  await page.getByLabel(/words/i).first().fill(words)
  await page.getByRole('button', { name: /sign in/i }).click()
  await page.waitForURL('/')
}

/** The editor of the exercise that is open, with the file that is shown. */
export const editor = (page: Page) => page.locator('[data-work]:not([hidden]) [data-code] textarea:visible').first()
