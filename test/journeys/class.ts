import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** The learners who come to Ada, Kofi and Wren, so that there are twelve. */
export const nineMore = [
  ...['Abdi N.', 'Bea O.', 'Charlie P.', 'Dee Q.', 'Ewan R.'],
  ...['Farah S.', 'George T.', 'Hollis U.', 'Imani V.'],
] as const

/** A tutor adds these learners from a pasted list. */
export async function addsLearners(sam: Page, names: readonly string[]): Promise<void> {
  await sam.goto('/staff/learners/list')
  await sam.getByLabel('Or paste the list here').fill(names.join('\n'))
  await sam.getByRole('button', { name: 'Check the list' }).click()
  await sam.getByRole('button', { name: /^Add \d+ learners/ }).click()
  await sam.locator('.card').first().waitFor()
}

/** A tutor adds a room of PCs by its page. gives its id. */
export async function makesRoom(sam: Page, name = 'Workshop', labels = 'PC 1 to PC 12'): Promise<string> {
  await sam.goto('/staff/rooms')
  await sam.getByLabel('Name of the room').fill(name)
  await sam.getByLabel('Its PCs').fill(labels)
  await sam.getByRole('button', { name: 'Add the room' }).click()
  await sam.waitForURL(/saved=1/)
  return idIn(sam)
}

/** A tutor opens the class that the page proposes. gives its id; the register is then open. */
export async function opensClass(sam: Page): Promise<string> {
  await sam.goto('/staff/class')
  await sam.getByRole('button', { name: 'Open the class' }).click()
  await sam.waitForURL(/\/register$/)
  return idIn(sam)
}

function idIn(page: Page): string {
  return /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(page.url())?.[0] ?? assert.fail(`No id in ${page.url()}`)
}
