import { findChromium, launchChromium } from '#checks'
import { startSite } from '../tools/running-site.ts'
import { inFreshFolder } from './bench-folder.ts'
import { firstCard } from './browser-learner.ts'
import { openControl } from './control-site.ts'
import { HttpLearner, type Card } from './http-learner.ts'
import { seenOn } from './page-clock.ts'
import { inMs, median, type Row } from './row.ts'
import { slower, slowVisit, type Pcs } from './slow-pc.ts'

const slug = 'what-a-web-page-is'
const visits = 9

/** The lesson page beside the same page built as a React program with CodeMirror, in turns on the same slow PC. */
export function benchBesideReact(): Promise<Row[]> {
  return inFreshFolder(async (dataFolder) => {
    const site = await startSite(dataFolder, { port: 4660 })
    const card = firstCard(dataFolder)
    const control = await openControl(slug, { road: await roadOf(site.address, card) })
    const browser = await launchChromium(findChromium() ?? '')
    try {
      const [ours, theirs]: [number[], number[]] = [[], []]
      for (let visit = 0; visit < visits; visit += 1) {
        ours.push(await usableAt({ browser, address: site.address, card }))
        theirs.push(await usableAt({ browser, address: control.address, card: null }))
      }
      return [row(median(ours), median(theirs), control.scripts)]
    } finally {
      await browser.close()
      control.close()
      await site.stop()
    }
  })
}

async function usableAt(pcs: Pcs): Promise<number> {
  const { usable } = await slowVisit(pcs, `/lessons/${slug}`, seenOn)
  return usable ?? NaN
}

/** The learner's road as our page draws it: the control shows it as it is, and saves the drawing. */
async function roadOf(address: string, card: Card): Promise<string> {
  const learner = new HttpLearner(address)
  await learner.signIn(card)
  const [road] = /<svg class="road-strip.*?<\/svg>/s.exec(await learner.page(`/lessons/${slug}`)) ?? []
  if (road === undefined) throw new Error('The lesson page shows no road.')
  return road
}

function row(ours: number, theirs: number, scripts: { early: number }): Row {
  const ratio = ours / theirs
  const control = `${inMs(theirs)} with ${(scripts.early / 1000).toFixed(0)} kB of JS, packed`
  return {
    figure: `lesson usable beside React + CodeMirror, processor ${slower} times slower`,
    want: '≤ 0.5×',
    got: `${ratio.toFixed(2)}×: ${inMs(ours)} beside ${control}, medians of ${visits}`,
    ok: ratio <= 0.5,
  }
}
