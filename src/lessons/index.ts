// Lessons: a learner's home with her road, the list of lessons, the lesson page with her work in it, and what a page
// sends while she works: code, plans, sheets from paper, hints read, blocks in order. Promises: everything can be read
// and every question answered without JavaScript; what a page sends goes only into the work of the learner it was made
// for; a tutor reads what was handed in, and changes none.
import type { Route } from '#people'
import { blocksRoutes } from './blocks-page.tsx'
import { frameRoute } from './frame-route.ts'
import { helpRoutes } from './help-routes.ts'
import { homeRoutes, type AtHome } from './home-page.tsx'
import { lessonPageRoutes } from './lesson-page.tsx'
import { lessonsRoutes } from './lessons-page.tsx'
import type { AskOwnWords } from './own-words.ts'
import { paperRoutes } from './paper-page.tsx'
import { planRoutes } from './plan-routes.ts'
import type { Rooms } from './rooms.ts'
import { storyRoutes } from './story-page.tsx'
import { timelineRoutes } from './timeline-page.tsx'
import { workRoutes } from './work-routes.ts'

export { exerciseById, lessonBySlug, pathTo, type Found, type Rooms } from './rooms.ts'
export { CourseHtml, WithCode } from './html.tsx'
export { sayWhen } from './say-when.ts'
export { walkDemo } from './demo-road.ts'
export type { AskOwnWords, OwnWords } from './own-words.ts'
export { lessonNeeds } from './stuck-needs.ts'

/**
 * What other rooms add to a learner's pages.
 *
 * `atHome`    what stands on her home above where she left off, if anything
 * `ownWords`  what they keep of hers in her own words
 */
interface Added {
  readonly atHome?: readonly AtHome[]
  readonly ownWords?: readonly AskOwnWords[]
}

/** Every route of this room. */
export function lessonRoutes(rooms: Rooms, { atHome = [], ownWords = [] }: Added = {}): readonly Route[] {
  return [
    ...[...homeRoutes(rooms, atHome), ...lessonsRoutes(rooms), ...lessonPageRoutes(rooms)],
    ...[
      ...workRoutes(rooms),
      ...timelineRoutes(rooms),
      ...planRoutes(rooms),
      ...paperRoutes(rooms),
      frameRoute,
      ...helpRoutes(rooms),
      ...blocksRoutes(rooms),
      ...storyRoutes(rooms, ownWords),
    ],
  ]
}
