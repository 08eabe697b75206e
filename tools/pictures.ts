// Takes the pictures of the docs from a real site: node tools/setup.mjs --import tsx tools/pictures.ts
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium, launchChromium } from '#checks'
import type { Page } from 'playwright-core'
import { demoCardsOf, startSite } from './running-site.ts'

const folder = fileURLToPath(new URL('../docs/pictures', import.meta.url))
const lesson = '/lessons/headings-and-paragraphs?at=ex-f6w9ke2d'
/** A page about football, whose second heading tag has no slash. */
const typed = `<!doctype html>
<title>Sunday football</title>

<h1>Sunday football<h1>
<p>Anyone can play. We mix the teams.</p>`

async function takePictures(): Promise<void> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'throughgate-pictures-'))
  chmodSync(dataFolder, 0o755) // started as root, the site runs as another user
  const site = await startSite(dataFolder, { port: 4480 })
  const browser = await launchChromium(findChromium() ?? '')
  try {
    const page = await browser.newPage({ baseURL: site.address, viewport: { width: 1280, height: 1000 } })
    await signIn(page, dataFolder)
    await showFinding(page)
    mkdirSync(folder, { recursive: true })
    await page.screenshot({ path: path.join(folder, 'lesson.png') })
  } finally {
    await browser.close()
    await site.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

async function signIn(page: Page, dataFolder: string): Promise<void> {
  const [card] = demoCardsOf(dataFolder).learners
  if (!card) throw new Error('The demo has no cards.')
  await page.goto('/sign-in')
  await page.getByLabel('Code').fill(card.code)
  await page.getByLabel('Three words').fill(card.words.join(' '))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('/')
}

async function showFinding(page: Page): Promise<void> {
  await page.goto(lesson)
  const code = page.locator('textarea:visible')
  await code.fill(typed)
  await code.press('Control+Enter')
  await page.locator('.finding').waitFor()
  await page.locator('#saved-state[data-state=saved]').waitFor()
  await page.locator('.lesson-work').evaluate((column) => column.scrollTo(0, column.scrollTop + 180))
  await page.waitForTimeout(800) // her page is drawn a moment after she types
}

await takePictures()
