import type { HttpPerson } from './http-learner.ts'
import { percentile } from './row.ts'

/** One kind of page, by its address without ids and names, and how long its slowest examples took. */
export interface PageTimes {
  readonly pattern: string
  readonly p95: number
}

const examplesOfEach = 3
const timesEach = 20

/** Follows the links of someone's pages from `from` on, and reads up to three pages of each kind twenty times, in turns. */
export async function timeEveryPage(person: HttpPerson, from: readonly string[]): Promise<PageTimes[]> {
  const examples = await findPages(person, from)
  const times = new Map<string, number[]>()
  for (let turn = 0; turn < timesEach; turn += 1) {
    for (const [pattern, paths] of examples) {
      for (const path of paths) {
        const began = performance.now()
        await person.page(path)
        times.set(pattern, [...(times.get(pattern) ?? []), performance.now() - began])
      }
    }
  }
  return [...times].map(([pattern, all]) => ({ pattern, p95: percentile(all, 0.95) }))
}

async function findPages(person: HttpPerson, from: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  const open = [...from]
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    const known = found.get(patternOf(path)) ?? []
    if (known.includes(path) || known.length >= examplesOfEach) continue
    found.set(patternOf(path), [...known, path])
    open.push(...spread(linksIn(await person.page(path))))
  }
  return found
}

/** Pages only: no files, nothing outside, and no places within a page. */
function linksIn(html: string): string[] {
  const links = [...html.matchAll(/<a\b[^>]*? href="(\/[^"#?]*)/g)].map(([, path = '']) => path)
  return [...new Set(links)].filter((path) => !path.startsWith('//') && !path.includes('.'))
}

/** The last ones first: the first of a long list are seldom its slowest. */
const spread = (paths: readonly string[]) => paths.toReversed()

function patternOf(path: string): string {
  return path
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/^\/lessons\/[^/]+/, '/lessons/:lesson')
    .replace(/\bex-\w{8}\b/, ':exercise')
}
