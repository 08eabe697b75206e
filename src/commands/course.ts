import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkCourse, loadCourse, reportLines } from '#course'
import { browserWhenNeeded } from './browser-when-needed.ts'

const usage = 'Usage: throughgate course check [lesson] [--cache folder]'
const root = join(import.meta.dirname, '../..')

/**
 * `throughgate course check [lesson]`: every bar of the course, or of one lesson. Gives 0 when all of them hold.
 * `--cache` is the folder for what was found true before; one that is empty makes it try everything.
 */
export async function course(args: string[]): Promise<number> {
  const asked = readAsked(args)
  if (asked === null) {
    console.log(usage)
    return 2
  }
  const { cache, lesson } = asked
  const browser = browserWhenNeeded()
  try {
    const report = await checkCourse(await loadCourse(join(root, 'course'), { cache }), {
      cache,
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

function readAsked(args: string[]): { cache: string; lesson: string | undefined } | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { cache: { type: 'string', default: join(root, '.cache') } },
    })
    const [word, lesson, ...rest] = positionals
    return word === 'check' && rest.length === 0 ? { cache: resolve(values.cache), lesson } : null
  } catch {
    return null // a flag that it does not have: the usage says which there are
  }
}
