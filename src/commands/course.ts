import { join } from 'node:path'
import { checkCourse, loadCourse, reportLines } from '#course'
import { browserWhenNeeded } from './browser-when-needed.ts'

const usage = 'Usage: throughgate course check [lesson]'
const root = join(import.meta.dirname, '../..')

/** `throughgate course check [lesson]`: every bar of the course, or of one lesson. Gives 0 when all of them hold. */
export async function course(args: string[]): Promise<number> {
  const [word, lesson, ...rest] = args
  if (word !== 'check' || rest.length > 0) {
    console.log(usage)
    return 2
  }
  const browser = browserWhenNeeded()
  try {
    const report = await checkCourse(await loadCourse(join(root, 'course')), {
      cache: join(root, '.cache'),
      ...(lesson === undefined ? {} : { lesson }),
      ...(browser === null
        ? {}
        : { run: ({ language, files, checksSource }) => browser.run({ language, files, checks: checksSource }) }),
    })
    for (const line of reportLines(report)) console.log(line)
    return report.faults.length === 0 ? 0 : 1
  } finally {
    await browser?.close()
  }
}
