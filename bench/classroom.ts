import { startSite } from '../tools/running-site.ts'
import { inFreshFolder } from './bench-folder.ts'
import { addClass, haveLesson, signInAtOnce, type Asked } from './class.ts'
import { inMs, percentile, type Row } from './row.ts'

/** 40 learners in a lesson, and 20 who sign in at the same moment, on a site in processes of its own. */
export function benchClassroom(): Promise<Row[]> {
  return inFreshFolder(async (dataFolder) => {
    const site = await startSite(dataFolder, { port: 4610 })
    try {
      const cards = await addClass(site.address, dataFolder, 40)
      const early = await signInAtOnce(site.address, cards.slice(0, 20))
      const late = await signInAtOnce(site.address, cards.slice(20))
      const asked = await haveLesson([...early.learners, ...late.learners], 40)
      return [lessonRow(asked), signInRow(Math.max(...early.times))]
    } finally {
      await site.stop()
    }
  })
}

function lessonRow(asked: readonly Asked[]): Row {
  const p99 = percentileOf(asked, 0.99)
  const kinds = (['page', 'draft', 'version'] as const).map((kind) => {
    const these = asked.filter((one) => one.kind === kind)
    return `${kind} ${inMs(percentileOf(these, 0.5))} / ${inMs(percentileOf(these, 0.99))}`
  })
  const got = `${inMs(p99)} of ${asked.length} requests (p50 / p99: ${kinds.join(', ')})`
  return { figure: '40 learners, a page or a save each 2 s: p99', want: '≤ 100 ms', got, ok: p99 <= 100 }
}

const percentileOf = (asked: readonly Asked[], share: number) =>
  percentile(
    asked.map(({ ms }) => ms),
    share,
  )

function signInRow(last: number): Row {
  return {
    figure: '20 sign-ins at once, until the last has her page',
    want: '≤ 2 s',
    got: inMs(last),
    ok: last <= 2000,
  }
}
