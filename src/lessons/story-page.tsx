import { anId, type Id } from '#base'
import { findingsMetBy, firstPassesOf, laddersOf, progressOf } from '#checks'
import { frameOf, learnerById, staffFrameOf, type Learner, type Route, type Visit } from '#people'
import { answerPage, EmptyState, errorPage, Page, type PageProps } from '#web'
import { newestDraft, plansOf } from '#work'
import { evidencePage } from './evidence-page.tsx'
import type { AskOwnWords, OwnWords } from './own-words.ts'
import { learnerOf } from './requests.ts'
import { exerciseById, type Rooms } from './rooms.ts'
import { sayWhen } from './say-when.ts'
import { carryOn } from './standing.ts'
import { CanDoPart, HardPart, OwnWordsPart, PartsNav, RoadPart } from './story-parts.tsx'
import { canDo, metOften, tookMostTries, travelled, type Known } from './story.ts'
import { hers, story, storyOf, type StoryWords } from './story-words.ts'
import { words } from './words.ts'

/** Whose page it is, and how it is drawn for who reads it. */
export interface Reader {
  readonly learner: Id
  readonly say: StoryWords
  /** Where the page stands; her texts are below it. */
  readonly path: string
  readonly frame: Partial<PageProps>
  readonly where: NonNullable<PageProps['where']>
}

/** A learner's page, the same for herself and for her tutor: what is said of her is never kept from her. */
export function storyRoutes(rooms: Rooms, ownWords: readonly AskOwnWords[]): readonly Route[] {
  const [hers, staffs] = ['/how-far', '/staff/learners/:learner/progress']
  const page = (visit: Visit, reader: Reader) => storyPage(rooms, ownWords, visit, reader)
  const text = (visit: Visit, reader: Reader) => evidencePage(rooms, visit, reader)
  return [
    { method: 'GET', path: hers, for: ['learner'], answer: (visit) => page(visit, herself(visit)) },
    { method: 'GET', path: `${hers}/:version`, for: ['learner'], answer: (visit) => text(visit, herself(visit)) },
    { method: 'GET', path: staffs, for: ['tutor'], answer: (visit) => forTutor(rooms, visit, page) },
    { method: 'GET', path: `${staffs}/:version`, for: ['tutor'], answer: (visit) => forTutor(rooms, visit, text) },
  ]
}

function herself(visit: Visit): Reader {
  const frame = { ...frameOf(visit), islands: ['basics'], wide: true }
  return { learner: learnerOf(visit).id, say: hers, path: '/how-far', frame, where: [] }
}

type AnswerReader = (visit: Visit, reader: Reader) => Promise<Response>

async function forTutor({ journal }: Rooms, visit: Visit, answer: AnswerReader): Promise<Response> {
  const id = anId.safeParse(visit.params['learner'])
  const learner = id.success ? await learnerById(journal.db, id.data) : null
  if (!learner) return errorPage('not-found', { ...staffFrameOf(visit), say: words.progress.nobody })
  return answer(visit, tutorOf(visit, learner))
}

function tutorOf(visit: Visit, { id, name }: Learner): Reader {
  const where = [{ text: name, href: `/staff/learners/${id}` }]
  return { learner: id, say: storyOf(name), path: `/staff/learners/${id}/progress`, frame: staffFrameOf(visit), where }
}

/** What the record holds of one learner, as her page is worked out from it. */
async function knownOf({ journal, course }: Rooms, learner: Id): Promise<Known> {
  const { db } = journal
  const [progress, passes, met, ladders, draft] = await Promise.all([
    progressOf(db, learner),
    firstPassesOf(db, learner),
    findingsMetBy(db, learner),
    laddersOf(db, learner),
    newestDraft(db, learner),
  ])
  const hints = new Map([...ladders].map(([exercise, all]) => [exercise, all.reduce((sum, { read }) => sum + read, 0)]))
  const hasBegun = progress.size > 0 || draft !== null
  return { progress, passes, met, hints, draft, here: hasBegun ? carryOn(course, progress, draft)?.lesson : undefined }
}

async function storyPage(
  rooms: Rooms,
  asks: readonly AskOwnWords[],
  { house }: Visit,
  reader: Reader,
): Promise<Response> {
  const { say, path, frame, where, learner } = reader
  const [known, own] = await Promise.all([knownOf(rooms, learner), ownWordsOf([plansIn(rooms), ...asks], learner)])
  const now = rooms.journal.clock.now()
  return answerPage(
    <Page {...frame} title={say.title} where={[...where, { text: say.title }]}>
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <p class="story-stood">{story.stood(house.siteName, sayWhen(now, now))}</p>
      {known.here === undefined ? <EmptyState say={say.none} /> : <PartsNav say={say} />}
      <RoadPart {...{ say, now, places: travelled(rooms.course, known) }} />
      <CanDoPart {...{ say, path, all: canDo(rooms.course, known) }} />
      <HardPart {...{ say, path, tries: tookMostTries(rooms.course, known), met: metOften(rooms.course, known) }} />
      <OwnWordsPart {...{ say, own, now }} />
    </Page>,
  )
}

async function ownWordsOf(asks: readonly AskOwnWords[], learner: Id): Promise<readonly OwnWords[]> {
  const all = await Promise.all(asks.map((ask) => ask(learner)))
  return all.flat().toSorted((one, other) => other.at - one.at)
}

/** Her plans, as she wrote them before the code; those of exercises that have left the course too. */
function plansIn({ journal, course }: Rooms): AskOwnWords {
  return async (learner) => {
    const plans = [...(await plansOf(journal.db, learner)).values()]
    return plans.map(({ exercise, plan, at }) => {
      const about = exerciseById(course, exercise)?.exercise.title ?? story.gone
      return { at, about, said: [{ asked: story.plan, wrote: plan }] }
    })
  }
}
