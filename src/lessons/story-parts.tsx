import { isCode } from '#course'
import { DataTable, Tag } from '#web'
import type { ComponentChildren } from 'preact'
import { WithCode } from './html.tsx'
import type { OwnWords } from './own-words.ts'
import { RoadDrawing } from './road.tsx'
import { pathTo, type Found } from './rooms.ts'
import { sayWhen, shortDay } from './say-when.ts'
import type { CanDo, Evidence, MetOften, TookTries, Travelled } from './story.ts'
import { story, type StoryWords } from './story-words.ts'

interface Said {
  readonly say: StoryWords
}

const anchors = { can: 'can-do', hard: 'hard', own: 'own-words' } as const

/** The page is long for who is far along: its parts, named at its top. */
export function PartsNav({ say }: Said) {
  return (
    <nav class="story-parts no-print" aria-label={story.parts}>
      <ul>
        {(['can', 'hard', 'own'] as const).map((part) => (
          <li key={part}>
            <a href={`#${anchors[part]}`}>{say[part]}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The road as a picture, and beside it the same as a table. */
export function RoadPart({ say, places }: Said & { places: readonly Travelled[] }) {
  const drawn = places.map((place) => (place.doneAt === null ? place : { ...place, when: shortDay(place.doneAt) }))
  return (
    <section class="story-road">
      <div class="story-picture">
        <RoadDrawing places={drawn} whose={say.road} />
      </div>
      <DataTable<Travelled>
        caption={story.travelled}
        rows={places}
        keyOf={({ title }) => title}
        columns={[
          { head: story.place, rowHead: true, cell: (place) => <PlaceName {...{ place, say }} /> },
          { head: story.lessons, cell: ({ done, of }) => story.of(done, of) },
          { head: story.begun, cell: ({ firstAt }) => dayOf(firstAt) },
          { head: story.lastThere, cell: ({ lastAt }) => dayOf(lastAt) },
        ]}
      />
    </section>
  )
}

function PlaceName({ place, say }: Said & { place: Travelled }) {
  return (
    <>
      {place.href === undefined ? place.title : <a href={place.href}>{place.title}</a>}
      {place.here && (
        <>
          {' '}
          <Tag tone="mark">{say.road.here}</Tag>
        </>
      )}
    </>
  )
}

const dayOf = (at: number | null) => (at === null ? story.notYet : shortDay(at))

/** By lesson, what of hers stands for it, with the way to the thing itself. */
export function CanDoPart({ say, path, all }: Said & { path: string; all: readonly CanDo[] }) {
  return (
    <section id={anchors.can}>
      <h2>{say.can}</h2>
      {all.length === 0 && <p>{say.canNone}</p>}
      <div class="can-list">
        {all.map((one) => (
          <CanDoOne key={one.lesson.slug} {...{ ...one, path }} />
        ))}
      </div>
    </section>
  )
}

function CanDoOne({ lesson, isWhole, evidence, path }: CanDo & { path: string }) {
  return (
    <section class="can-do">
      <h3>
        <a href={pathTo(lesson)}>{lesson.title}</a>{' '}
        <Tag tone={isWhole ? 'good' : 'plain'}>{isWhole ? story.whole : story.partly}</Tag>
      </h3>
      <ul>
        {evidence.map((one) => (
          <EvidenceLine key={one.exercise.id} {...{ one, path, to: pathTo(lesson, one.exercise) }} />
        ))}
      </ul>
    </section>
  )
}

function EvidenceLine({ one, path, to }: { one: Evidence; path: string; to: string }) {
  const { exercise, at, version } = one
  const sees = version === null ? to : `${path}/${version}`
  return (
    <li>
      {story.did[exercise.kind]}: <a href={sees}>{exercise.title}</a>, {shortDay(at)}.
      {one.isSame && isCode(exercise) && (
        <span class="saw">
          {' '}
          {story.saw} <WithCode text={exercise.checks.map(({ label }) => label).join(' ')} />
        </span>
      )}
    </li>
  )
}

interface Hard extends Said {
  readonly path: string
  readonly tries: readonly TookTries[]
  readonly met: readonly MetOften[]
}

/** What took many tries, and what checks found again and again: where to sit down together next. */
export function HardPart({ say, path, tries, met }: Hard) {
  return (
    <section id={anchors.hard}>
      <h2>{say.hard}</h2>
      {tries.length === 0 && met.length === 0 && <p>{say.hardNone}</p>}
      {tries.length > 0 && (
        <DataTable<TookTries>
          caption={story.tries}
          rows={tries}
          keyOf={({ exercise }) => exercise.id}
          columns={[
            { head: story.exercise, rowHead: true, cell: (found) => <ExerciseName found={found} /> },
            { head: story.triesHead, number: true, cell: (one) => String(one.tries) },
            { head: story.hints, number: true, cell: (one) => String(one.hints) },
            { head: story.stands, cell: (one) => stands(one.passedAt, isCode(one.exercise)) },
            { head: story.last, cell: ({ lastAt }) => shortDay(lastAt) },
          ]}
        />
      )}
      {met.length > 0 && (
        <DataTable<MetOften>
          caption={story.met}
          rows={met}
          keyOf={({ last }) => `${last.exercise} ${last.finding}`}
          columns={[
            { head: story.metWhat, rowHead: true, cell: ({ last }) => <Met {...{ path, last }} /> },
            { head: story.times, number: true, cell: ({ times }) => String(times) },
            { head: story.where, cell: ({ found }) => (found ? <ExerciseName found={found} /> : story.gone) },
            { head: story.stands, cell: ({ passedAt }) => stands(passedAt, true) },
          ]}
        />
      )}
    </section>
  )
}

function ExerciseName({ found: { lesson, exercise } }: { found: Found }) {
  return <a href={pathTo(lesson, exercise)}>{exercise.title}</a>
}

/** As it was said to her, leading to the text it was said about. */
function Met({ path, last }: { path: string; last: MetOften['last'] }) {
  return (
    <a href={`${path}/${last.version}`}>
      <WithCode text={last.what} />
    </a>
  )
}

function stands(passedAt: number | null, inCode: boolean): ComponentChildren {
  if (passedAt === null) return story.openStill
  return <Tag tone="good">{inCode ? story.passed(shortDay(passedAt)) : story.right(shortDay(passedAt))}</Tag>
}

/** Her plans and stand-ups, word for word, the latest first. */
export function OwnWordsPart({ say, own, now }: Said & { own: readonly OwnWords[]; now: number }) {
  return (
    <section id={anchors.own}>
      <h2>{say.own}</h2>
      {own.length === 0 && <p>{say.ownNone}</p>}
      {own.map(({ at, about, said }) => (
        <section class="own-words" key={`${at} ${about}`}>
          <h3>
            {about} <span class="since">{sayWhen(at, now)}</span>
          </h3>
          <dl>
            {said.map(({ asked, wrote }) => (
              <div key={asked}>
                <dt>{asked}</dt>
                <dd>{wrote}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </section>
  )
}
