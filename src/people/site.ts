import { done, type Result } from '#base'
import type { Actor } from '#journal'
import type { People } from './people.ts'
import { aSiteCode, aSiteName, siteSetUp } from './staff-facts.ts'

/** The code of a site that nobody has set up, where everything is made up: no prison has it. */
export const demoCode = 'ZZZ'

export interface SiteName {
  readonly name: string
  /** The prison's three letters, `HMI`. */
  readonly code: string
}

/** Names the site: at set-up, and again when a manager changes it. Throws on what `aSiteName` and `aSiteCode` refuse. */
export async function setUpSite(
  people: People,
  by: Actor,
  { name, code }: SiteName,
): Promise<Result<undefined, never>> {
  const site = { name: aSiteName.parse(name), code: aSiteCode.parse(code) }
  return people.journal.act<undefined, never>(by, (writing) => {
    writing.append(siteSetUp, people.journal.site, site)
    return Promise.resolve(done())
  })
}
