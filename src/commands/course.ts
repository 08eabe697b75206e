import { join } from 'node:path'
import { findChromium, openRealBrowser, type RealBrowser } from '#checks'
import { checkCourse, loadCourse, reportLines, type RunInBrowser } from '#course'
import { buildAll } from '../../tools/build.ts'

const usage = 'Usage: throughgate course check [lesson]'
const root = join(import.meta.dirname, '../..')

/** `throughgate course check [lesson]`: every bar of the course, or of one lesson. Gives 0 when all of them hold. */
export async function course(args: string[]): Promise<number> {
  const [word, lesson, ...rest] = args
  if (word !== 'check' || rest.length > 0) {
    console.log(usage)
    return 2
  }
  const browser = findChromium() === null ? null : openWhenNeeded()
  try {
    const report = await checkCourse(await loadCourse(join(root, 'course')), {
      cache: join(root, '.cache'),
      ...(lesson === undefined ? {} : { lesson }),
      ...(browser === null ? {} : { run: browser.run }),
    })
    for (const line of reportLines(report)) console.log(line)
    return report.faults.length === 0 ? 0 : 1
  } finally {
    await browser?.close()
  }
}

/** A browser that starts with the first exercise: an unchanged course needs none. */
function openWhenNeeded(): { readonly run: RunInBrowser; readonly close: () => Promise<void> } {
  let opening: Promise<RealBrowser> | null = null
  return {
    run: async ({ language, files, checksSource }) => {
      const browser = await (opening ??= open())
      return browser.run({ language, files, checks: checksSource })
    },
    close: async () => (await opening)?.close(),
  }
}

async function open(): Promise<RealBrowser> {
  await buildAll()
  const opened = await openRealBrowser()
  if (!opened.ok) throw new Error('Chromium was here a moment ago, and is not now.')
  return opened.value
}
