import { findChromium, openRealBrowser, type RealBrowser } from '#checks'
import { buildAll } from '../../tools/build.ts'

/** A real browser that starts with the first job: when there is none, nothing is started. null without Chromium. */
export function browserWhenNeeded(): Pick<RealBrowser, 'run' | 'close'> | null {
  if (findChromium() === null) return null
  let opening: Promise<RealBrowser> | null = null
  return {
    run: async (job) => (await (opening ??= open())).run(job),
    close: async () => (await opening)?.close(),
  }
}

async function open(): Promise<RealBrowser> {
  await buildAll()
  const opened = await openRealBrowser()
  if (!opened.ok) throw new Error('Chromium was here a moment ago, and is not now.')
  return opened.value
}
