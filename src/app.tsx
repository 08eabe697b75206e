// The only file that knows every room: what a site is made of, and what it mounts.
import path from 'node:path'
import { systemClock, type Clock } from '#base'
import { checkKinds, checksProjection, evidenceProjection, helpProjection } from '#checks'
import {
  classroomKinds,
  classroomNeeds,
  classroomProjections,
  classroomRoutes,
  classToday,
  notesBesideWork,
  standUpAtHome,
  standUpOwnWords,
} from '#classroom'
import { loadCourse, type Course } from '#course'
import { DiskFull, diskFullSentence, migrate, type Database } from '#database'
import { openJournal, type Journal } from '#journal'
import { lessonNeeds, lessonRoutes } from '#lessons'
import {
  demoCode,
  mountRoutes,
  openPeople,
  peopleKinds,
  peopleProjections,
  peopleRoutes,
  siteOf,
  type People,
  type Route,
} from '#people'
import { answerJson, compressPages, errorPage, ownAddressOnly, securityHeaders, staticFiles, wantsPage } from '#web'
import { closeShelf, openShelf, repairRefs, workKinds, workProjection, type Shelf } from '#work'
import { Hono } from 'hono'

export interface SiteParts {
  readonly database: Database
  /** Where this site keeps everything. */
  readonly dataFolder: string
  /** Where the course stands. */
  readonly courseFolder: string
  /** True when only this computer can reach the site: then a demo may show its cards on a page. */
  readonly loopback?: boolean
  /** The name or address it was opened under, when others reach it too: the site answers to no other name. */
  readonly host?: string
  readonly clock?: Clock
  readonly onStep?: (sentence: string) => void
}

/** An open site. `close` ends its streams and timers; the database is closed by whoever opened it. */
export interface Site {
  readonly app: Hono
  readonly routes: readonly Route[]
  readonly journal: Journal
  readonly people: People
  readonly course: Course
  readonly shelf: Shelf
  /** True when nobody has set this site up: what is in it is made up. */
  readonly isDemo: boolean
  /** True when there is nothing in it at all yet. */
  readonly isNew: boolean
  close(): Promise<void>
}

/** Opens a prison site on this database: journal, people, course, work, and every page. */
export async function openSite(parts: SiteParts): Promise<Site> {
  const { database, dataFolder, loopback = false, clock = systemClock, onStep } = parts
  await migrate(database, onStep)
  const journal = await openJournal({
    ...{ database, dataFolder, clock },
    kinds: [...peopleKinds, ...workKinds, ...checkKinds, ...classroomKinds],
    projections: [
      ...peopleProjections,
      workProjection,
      checksProjection,
      evidenceProjection,
      helpProjection,
      ...classroomProjections,
    ],
    ...(onStep ? { onStep } : {}),
  })
  const course = await loadCourse(parts.courseFolder, { cache: path.join(dataFolder, 'course-cache') })
  const named = await siteOf(journal)
  const isDemo = named === null || named.code === demoCode
  const people = openPeople({ journal, dataFolder, demo: isDemo && loopback })
  const shelf = openShelf({ journal, dataFolder })
  await repairRefs(shelf)
  const rooms = { journal, people, course, shelf }
  const needs = [lessonNeeds(rooms), ...classroomNeeds(rooms)]
  const added = { ownWords: [standUpOwnWords(rooms)], atHome: [standUpAtHome(rooms)] }
  const noted = { ...rooms, besideWork: notesBesideWork(rooms) }
  const routes = [
    ...peopleRoutes(people, { needs, above: [classToday(rooms)] }),
    ...lessonRoutes(noted, added),
    ...classroomRoutes(rooms),
  ]
  const app = mount(people, routes, { loopback, host: parts.host })
  const close = async () => {
    people.close()
    await closeShelf(shelf)
  }
  return { ...rooms, isDemo, isNew: named === null, routes, app, close }
}

type Reach = Parameters<typeof ownAddressOnly>[0]

function mount(people: People, routes: readonly Route[], reach: Reach): Hono {
  const app = new Hono()
  app.use(securityHeaders())
  app.use(ownAddressOnly(reach))
  app.use(compressPages())
  app.get('/built/*', staticFiles())
  mountRoutes(app, people, routes)
  app.get('/*', staticFiles())
  app.notFound(() => errorPage('not-found'))
  app.onError((error, { req }) => answerFault(error, req.raw))
  return app
}

function answerFault(error: Error, request: Request): Response {
  if (error instanceof DiskFull) {
    if (wantsPage(request)) return errorPage('busy', { say: diskFullSentence })
    return answerJson({ why: 'disk-full', say: diskFullSentence }, 507)
  }
  // The fault's own words go to the terminal only; nothing of a request stands in them.
  console.error(error)
  if (wantsPage(request)) return errorPage('fault')
  return answerJson({ why: 'fault', say: 'Something broke on our side. Your work is safe. Load the page again.' }, 500)
}
