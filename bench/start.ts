import { inFreshFolder } from './bench-folder.ts'
import { HttpLearner } from './http-learner.ts'
import { inMs, type Row } from './row.ts'
import { killAll, npmStart } from './site-command.ts'
import { demoCardsOf } from '../tools/running-site.ts'

const port = 4630
const times = 3
const savingMs = 2000

/** From `npm start` until it says that it is ready. Each three times; the slowest counts. */
export async function benchStart(): Promise<Row[]> {
  const all = { first: [] as number[], again: [] as number[], killed: [] as number[] }
  for (let nth = 0; nth < times; nth += 1) {
    await inFreshFolder(async (dataFolder) => {
      const first = await npmStart(dataFolder, port)
      all.first.push(first.readyIn)
      await first.pressCtrlC()
      const again = await npmStart(dataFolder, port)
      all.again.push(again.readyIn)
      await saveUntilKilled(again.address, dataFolder)
      const killed = await npmStart(dataFolder, port)
      all.killed.push(killed.readyIn)
      await killed.pressCtrlC()
    })
  }
  return [
    row('first start on an empty data folder', 10, all.first),
    row('restart', 3, all.again),
    row('start after kill -9 of app and database', 20, all.killed),
  ]
}

/** Kills everything in the middle of saves, so that there is something to mend. */
async function saveUntilKilled(address: string, dataFolder: string): Promise<void> {
  const card = demoCardsOf(dataFolder).learners[0]
  if (!card) throw new Error('The demo has no learner.')
  const learner = new HttpLearner(address)
  await learner.signIn({ code: card.code, words: card.words.join(' ') })
  await learner.beginAt('headings-and-paragraphs')
  const until = performance.now() + savingMs
  while (performance.now() < until) await learner.save()
  const cutOff = learner.save().catch(() => undefined)
  await killAll(dataFolder)
  await cutOff
}

function row(figure: string, atMost: number, got: readonly number[]): Row {
  const slowest = Math.max(...got)
  return {
    figure,
    want: `≤ ${atMost} s`,
    got: `${inMs(slowest)}, slowest of ${got.length}`,
    ok: slowest <= atMost * 1000,
  }
}
