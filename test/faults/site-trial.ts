import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { DemoCards } from '#people'
import { demoCardsOf } from '../../tools/running-site.ts'
import { nodeWith } from './database-trial.ts'
import { whatIsLost } from './site-kept.ts'
import { lesson, reissues, signInLearner, signInTutor, worksOn, type Keeps, type Kept } from './site-people.ts'
import type { Trial } from './trial.ts'

/** Each test process has ports of its own, so that two of them never meet. */
export const port = 21_000 + (process.pid % 9_000)

export interface SiteTrial extends Trial {
  /** How much of each kind was acknowledged, in all runs. */
  readonly counts: Readonly<Record<Kept['what'], number>>
}

/**
 * The whole site as a person starts it: Ada and Kofi save and check, while Sam gives Wren one new card after another.
 */
export function siteTrial(): SiteTrial {
  const counts = { draft: 0, version: 0, result: 0, card: 0 }
  const faults: string[] = []
  let cardIsInHand = false
  return {
    counts,
    command: (dataFolder) =>
      nodeWith(import.meta.resolve('../../src/main.ts'), 'start', '--data', dataFolder, '--port', String(port)),
    async drive(program, acknowledge, dataFolder) {
      const keeps: Keeps = (kept) => {
        if (kept.what === 'card') cardIsInHand = false
        counts[kept.what] += 1
        acknowledge(JSON.stringify(kept))
      }
      const begins = () => (cardIsInHand = true)
      cardIsInHand = false
      await everybodyWorks(await addressOf(program), demoCardsOf(dataFolder), keeps, begins).catch((error: unknown) => {
        // A line that is cut is the end of this run. Any other answer than the one they wait for is a fault.
        if (!(error instanceof TypeError)) faults.push(String(error))
      })
    },
    async lost(dataFolder, acknowledged) {
      const kept = [...acknowledged].map((text) => JSON.parse(text) as Kept) // `keeps` wrote it, above
      return [...faults, ...(await whatIsLost(dataFolder, kept, { cardIsInHand, port: port + 30 }))]
    },
  }
}

async function everybodyWorks(address: string, cards: DemoCards, keeps: Keeps, begins: () => void): Promise<unknown> {
  const [ada, kofi, wren] = cards.learners
  if (!ada || !kofi || !wren) throw new Error('The demo has fewer learners than it says.')
  const atWork = await Promise.all(
    [ada, kofi].map(({ code, words }) => signInLearner(address, { code, words: words.join(' ') })),
  )
  const sam = await signInTutor(address, cards)
  return Promise.all([
    ...atWork.map((screen) => worksOn(screen, lesson, keeps)),
    reissues(sam, wren.learner, keeps, begins),
  ])
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('The site was started without a way to hear it.')
  for await (const line of createInterface({ input: stdout })) {
    const address = /is ready: (http:\S+?)\/?$/.exec(line)?.[1]
    if (address !== undefined) {
      stdout.resume() // or it would stop at the first full pipe
      return address
    }
  }
  throw new TypeError('The site ended before it was ready.')
}
