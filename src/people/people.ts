import type { Clock } from '#base'
import type { Journal } from '#journal'
import type { ComponentChildren } from 'preact'
import { forgetPerson } from './forget.ts'
import { Hashes, type HashCost } from './hashes.ts'
import type { House, Person, Route, Visit } from './route.ts'
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
  /** What other rooms do with each visit. They set it when they open. */
  readonly beside: Beside
  /** Ends the open streams and stops looking for idle screens. */
  close(): void
}

/**
 * `visited`  hears of each visit that the guard let in, before it is answered
 * `handUp`   what stands in the header's place for asking for help, on each page of a learner
 */
export interface Beside {
  visited?: (route: Route, visit: Visit) => void
  handUp?: (learner: Person, visit: Visit) => Promise<ComponentChildren>
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
  journal.whenErasing(forgetPerson(sessions))
  const sweep = sweepEvery > 0 ? setInterval(() => void sessions.lockIdle().catch(faultOf), sweepEvery).unref() : null
  return {
    ...{ journal, clock, dataFolder, demo, screens, sessions, beside: {} },
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
