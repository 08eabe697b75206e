import type { Clock } from '#base'
import type { Journal } from '#journal'
import { Hashes, type HashCost } from './hashes.ts'
import type { House } from './route.ts'
import { Screens } from './screens.ts'
import { Sessions } from './sessions.ts'
import { demoCode } from './site.ts'
import { siteOf } from './tables.ts'
import { Tries } from './tries.ts'
import { words } from './words.ts'

/** What this room's actions and pages work with. */
export interface People {
  readonly journal: Journal
  readonly clock: Clock
  readonly hashes: Hashes
  readonly tries: Tries
  readonly sessions: Sessions
  readonly screens: Screens
  readonly dataFolder: string
  /** True where the cards may stand on a page: a demo on this computer alone. */
  readonly demo: boolean
  /** What every page says of the site. */
  house(): Promise<House>
  /** Ends the open streams and stops looking for idle screens. */
  close(): void
}

export interface PeopleOptions {
  readonly journal: Journal
  readonly dataFolder: string
  /** Shows the demo's cards on a page: for a demo that only this computer can reach. */
  readonly demo?: boolean
  /** How often idle screens are looked for, in ms; 0 leaves it to the caller. */
  readonly sweepEvery?: number
  /** What a hash costs; less than usual is for tests alone. */
  readonly hashCost?: HashCost
}

/** Opens the room: sign-in, sessions and screens of this site. */
export function openPeople(options: PeopleOptions): People {
  const { journal, dataFolder, demo = false, sweepEvery = 15_000 } = options
  const { clock } = journal
  const screens = new Screens()
  const sessions = new Sessions(journal, screens)
  const sweep = sweepEvery > 0 ? setInterval(() => void sessions.lockIdle().catch(faultOf), sweepEvery).unref() : null
  return {
    ...{ journal, clock, dataFolder, demo, screens, sessions },
    hashes: new Hashes(options.hashCost),
    tries: new Tries(clock),
    house: async () => {
      const site = await siteOf(journal)
      return { siteName: site?.name ?? words.unnamedSite, demo: site?.code === demoCode, cardsShown: demo }
    },
    close: () => {
      if (sweep) clearInterval(sweep)
      screens.close()
    },
  }
}

// The sweep runs by itself, so nobody waits for its answer. A fault of one round is said, and the next round tries again.
function faultOf(error: unknown): void {
  console.error(words.sweepFailed, error instanceof Error ? error.message : error)
}
