import type { Page } from 'playwright-core'

/** A tutor ticks whom the learner of this page may help. */
export async function namesMentor(sam: Page, mentor: string, names: readonly string[]): Promise<void> {
  await sam.goto(`/staff/learners/${mentor}/mentor`)
  for (const name of names) await sam.getByLabel(name).check()
  await sam.getByRole('button', { name: 'Save' }).click()
  await sam.getByText('Saved.').waitFor()
}

/** A learner types into the first exercise of her first lesson, until it is saved, and puts her hand up. */
export async function asksForHelp(learner: Page, text: string): Promise<void> {
  await learner.goto('/lessons/what-a-web-page-is')
  const saved = learner.waitForResponse(/\/draft$/)
  await learner.locator('textarea:visible').first().fill(text)
  await saved
  await learner.getByRole('button', { name: 'Put my hand up' }).click()
  await learner.getByText('Your hand is up').waitFor()
}
