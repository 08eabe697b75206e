// Builds what browsers fetch into public/built: style sheets, fonts, islands and the sandbox harness.
import { fileURLToPath } from 'node:url'
import { buildStyles } from '#web'
import { buildBrowser } from './build-browser.ts'

/** Builds what has changed since the last time. */
export async function buildAll(): Promise<void> {
  await buildStyles()
  await buildBrowser()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll()
