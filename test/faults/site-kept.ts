import { execFileSync } from 'node:child_process'
import { globSync } from 'node:fs'
import path from 'node:path'
import { valueOf, type Id } from '#base'
import { openSite, type Site } from '#app'
import { exerciseChecked } from '#checks'
import { openDatabase } from '#database'
import { isOf } from '#journal'
import { versionRow } from '#work'
import { demoCardsOf, startSite } from '../../tools/running-site.ts'
import { journalHoldsItAll } from '../site.ts'
import { lesson, lessonOn, markOf, screenAt, signInLearner, type Card, type Kept } from './site-people.ts'

/** Opening takes at most this long, also after the worst. */
const longestOpening = 20_000

interface Ended {
  /** A card was being made when everything ended: nobody knows whether it was. */
  readonly cardIsInHand: boolean
  readonly port: number
}

/**
 * Starts the site afresh as a person does, and looks for everything that was acknowledged: first on its pages, then in
 * its journal and its repositories. gives a sentence for each thing that is not there or not as it must be.
 */
export async function whatIsLost(dataFolder: string, kept: readonly Kept[], ended: Ended): Promise<readonly string[]> {
  const site = await startSite(dataFolder, { port: ended.port })
  const late = site.readyIn > longestOpening ? [`It opened only after ${Math.round(site.readyIn)} ms.`] : []
  const onPages = await notOnPages(site.address, dataFolder, kept, ended).finally(() => site.stop())
  return [...late, ...onPages, ...(await notInRecord(dataFolder, kept)), ...notInGit(dataFolder)]
}

async function notOnPages(address: string, dataFolder: string, kept: readonly Kept[], ended: Ended) {
  const faults = await cardFaults(address, kept, ended)
  for (const { learner, code, words } of demoCardsOf(dataFolder).learners.slice(0, 2)) {
    const screen = await signInLearner(address, { code, words: words.join(' ') })
    const { works } = await lessonOn(screen, lesson)
    for (const draft of newestDrafts(kept, learner)) {
      const work = works.find(({ exercise }) => exercise === draft.exercise)
      const texts = Object.values(work?.files ?? {})
      const isThere = work && work.number >= draft.number && texts.every((text) => text.includes(markOf(work.number)))
      if (!isThere) faults.push(`Draft ${draft.number} of ${draft.exercise} is lost: ${JSON.stringify(work?.files)}`)
    }
    for (const { exercise, version } of newestVersions(kept, learner)) {
      const timeline = await (await screen.opens(`/work/${exercise}/timeline`)).text()
      if (!timeline.includes(version)) faults.push(`Version ${version} is not in the timeline of ${exercise}.`)
    }
  }
  return faults
}

/** The new card signs in and the one before does not, unless a third was being made: then neither may, or both as before. */
async function cardFaults(address: string, kept: readonly Kept[], { cardIsInHand }: Ended): Promise<string[]> {
  const [before, now] = kept.filter((one) => one.what === 'card').slice(-2)
  if (!before || !now) return []
  const faults: string[] = []
  const answer = await answerTo(address, now)
  const isReplaced = answer === 'replaced' && cardIsInHand
  if (answer !== 'signed in' && !isReplaced) faults.push(`The newest card that was shown is ${answer}.`)
  if ((await answerTo(address, before)) === 'signed in') faults.push('A card signs in that was replaced.')
  return faults
}

async function answerTo(address: string, card: Card): Promise<'signed in' | 'replaced' | 'refused'> {
  const answer = await screenAt(address).signsInWith(card)
  if (answer.status === 303) return 'signed in'
  return (await answer.text()).includes('That card was replaced') ? 'replaced' : 'refused'
}

function newestDrafts(kept: readonly Kept[], learner: Id) {
  const hers = kept.filter((one) => one.what === 'draft').filter((one) => one.learner === learner)
  return new Map(hers.map((draft) => [draft.exercise, draft])).values()
}

function newestVersions(kept: readonly Kept[], learner: Id) {
  const hers = kept.filter((one) => one.what === 'version').filter((one) => one.learner === learner)
  return new Map(hers.map((version) => [version.exercise, version])).values()
}

/** Versions and results by the journal, which must be whole, and by the tables, which must come out of it again. */
async function notInRecord(dataFolder: string, kept: readonly Kept[]): Promise<string[]> {
  const database = valueOf(await openDatabase({ dataFolder }))
  try {
    const site = await openSite({ database, dataFolder, courseFolder: 'course', loopback: true })
    const faults = [...(await versionFaults(site, dataFolder, kept)), ...(await resultFaults(site, kept))]
    await journalHoldsItAll(site)
    await site.close()
    return faults
  } finally {
    await database.close()
  }
}

/** Each version's text is asked of git itself. */
async function versionFaults({ journal }: Site, dataFolder: string, kept: readonly Kept[]): Promise<string[]> {
  const faults: string[] = []
  for (const { learner, version, commit, number } of kept.filter((one) => one.what === 'version')) {
    const row = await versionRow(journal.db, learner, version)
    if (row?.commit !== commit) {
      faults.push(`Version ${version} is not recorded.`)
      continue
    }
    const [folder] = globSync(`repositories/*/${row.repository}.git`, { cwd: dataFolder })
    const files = JSON.parse(row.files) as { name: string }[] // the fact's own list
    const places = files.map(({ name }) => `${commit}:${path.posix.join(row.folder, name)}`)
    const texts = places.map((place) => git(path.join(dataFolder, folder ?? ''), 'show', place))
    if (!texts.every((text) => text.includes(markOf(number)))) faults.push(`Git has another text for ${version}.`)
  }
  return faults
}

/** There is one result for each version that was judged, however often it was sent. */
async function resultFaults({ journal }: Site, kept: readonly Kept[]): Promise<string[]> {
  const results = kept.filter((one) => one.what === 'result')
  const recorded: string[] = []
  for (const learner of new Set(results.map((result) => result.learner))) {
    for (const fact of await journal.streamOf(learner)) {
      if (isOf(exerciseChecked, fact) && fact.body) recorded.push(fact.body.version)
    }
  }
  const there = new Set(recorded)
  const lost = results.filter(({ version }) => !there.has(version))
  const doubled = recorded.filter((version, at) => recorded.indexOf(version) !== at)
  return [
    ...lost.map(({ version }) => `The result of ${version} is lost.`),
    ...doubled.map((version) => `The result of ${version} is recorded twice.`),
  ]
}

/** Every repository by git's own check, to the last object, and its `main` where a clone would look for it. */
function notInGit(dataFolder: string): string[] {
  return globSync('repositories/*/*.git', { cwd: dataFolder }).flatMap((name) => {
    try {
      git(path.join(dataFolder, name), 'fsck', '--full', '--strict', '--no-dangling')
      return []
    } catch (error) {
      return [`git fsck of ${name}: ${String(error)}`]
    }
  })
}

/** Git takes no repository of another user's; as root, ours is one. */
function git(folder: string, ...args: readonly string[]): string {
  const all = ['-c', 'safe.directory=*', '-C', folder, ...args]
  return execFileSync('git', all, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}
