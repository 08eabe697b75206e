import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { demoCardsOf } from '../tools/running-site.ts'
import { inFreshFolder } from './bench-folder.ts'
import { addClass } from './class.ts'
import { openCourseSite, type CourseSite } from './course-site.ts'
import { timeEveryPage, type PageTimes } from './every-page.ts'
import { HttpLearner, HttpPerson } from './http-learner.ts'
import { courseOfMany } from './many-lessons.ts'
import { inMs, median, type Row } from './row.ts'

const count = 300
const loads = 5
const program = fileURLToPath(new URL('time-load.ts', import.meta.url))

/** What a whole course costs: 300 lessons at the start of a site, and every page with them. */
export function benchMany(): Promise<Row[]> {
  return inFreshFolder(async (folder) => {
    const course = courseOfMany(folder, count)
    const loaded = loadRows(folder, course)
    const site = await openCourseSite(folder, course)
    try {
      return [...loaded, pagesRow(await everyPage(site))]
    } finally {
      await site.stop()
    }
  })
}

function loadRows(folder: string, course: string): Row[] {
  const [first, again]: [number[], number[]] = [[], []]
  for (let nth = 0; nth < loads; nth += 1) {
    const cache = path.join(folder, `cache-${nth}`)
    first.push(load(course, cache))
    again.push(load(course, cache))
  }
  return [loadRow('read for the first time', first), loadRow('unchanged', again)]
}

function load(course: string, cache: string): number {
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', program, course, cache], { encoding: 'utf8' })
  const said = JSON.parse(stdout) as { ms: number; lessons: number; faults: number } // time-load.ts wrote it
  if (said.lessons !== count || said.faults > 0) throw new Error(`The course of ${count} did not load whole: ${stdout}`)
  return said.ms
}

function loadRow(what: string, times: readonly number[]): Row {
  const ms = median(times)
  const figure = `${count} lessons, load at start, ${what}`
  return { figure, want: '≤ 1 s', got: `${inMs(ms)}, median of ${times.length}`, ok: ms <= 1000 }
}

/** By the learner who has done three quarters of them, and by a tutor. */
async function everyPage({ address, dataFolder }: CourseSite): Promise<PageTimes[]> {
  const { learners, staff } = demoCardsOf(dataFolder)
  const [card, sam] = [learners.at(-1), staff[0]]
  if (!card || !sam) throw new Error('The demo has no learner or no tutor.')
  const learner = new HttpLearner(address)
  await learner.signIn({ code: card.code, words: card.words.join(' ') })
  await addClass(address, dataFolder, 30)
  const tutor = new HttpPerson(address)
  await tutor.form('/sign-in/staff', { name: sam.name, passphrase: sam.passphrase })
  const hers = await timeEveryPage(learner, ['/'])
  return [...hers, ...(await timeEveryPage(tutor, ['/staff', `/staff/learners/${card.learner}`]))]
}

function pagesRow(pages: readonly PageTimes[]): Row {
  const [slowest, ...others] = pages.toSorted((one, other) => other.p95 - one.p95)
  if (!slowest) throw new Error('No page was found.')
  const got = `${inMs(slowest.p95)} (${slowest.pattern}); then ${others
    .slice(0, 2)
    .map(({ pattern, p95 }) => `${inMs(p95)} (${pattern})`)
    .join(', ')}; ${pages.length} kinds of page`
  return { figure: `${count} lessons, any page, p95`, want: '≤ 50 ms', got, ok: slowest.p95 <= 50 }
}
