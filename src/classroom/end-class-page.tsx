import { learnerById, type Route, type Visit } from '#people'
import { answerPage, Button, ButtonLink, Form, Notice, Page, redirectTo } from '#web'
import { ClassNav, classFrame, classIn, noSuchClass, pathOf } from './class-nav.tsx'
import { placesIn, type Class } from './class-tables.ts'
import type { EndClass, Ended } from './end-class.ts'
import { handsUp } from './hand-tables.ts'
import { liveWords } from './live-words.ts'
import { pcsByDevice } from './room-tables.ts'
import type { Rooms } from './rooms.ts'

const say = liveWords.end

/** Ending a class: asked once more, done, and then what became of each screen. */
export function endClassRoutes(rooms: Rooms, ending: EndClass): readonly Route[] {
  const path = '/staff/class/:class/end'
  return [
    { method: 'GET', path, for: ['tutor'], answer: (visit) => endPage(rooms, visit, ending) },
    { method: 'POST', path, for: ['tutor'], answer: (visit) => end(rooms, visit, ending) },
    {
      method: 'POST',
      path: '/class/saved',
      for: ['learner'],
      keepsIdle: true,
      mostBytes: 64,
      answer: ({ visitor }) => {
        if (visitor.role !== 'nobody') ending.hasSaved(visitor.session)
        return Promise.resolve(new Response(null, { status: 204 }))
      },
    },
  ]
}

async function end(rooms: Rooms, visit: Visit, ending: EndClass): Promise<Response> {
  const is = await classIn(rooms, visit)
  if (!is) return noSuchClass(visit)
  await ending.end(visit.actor, is.class)
  return redirectTo(pathOf(is.class, 'end'))
}

async function endPage(rooms: Rooms, visit: Visit, ending: EndClass): Promise<Response> {
  const is = await classIn(rooms, visit)
  if (!is) return noSuchClass(visit)
  const ended = ending.endOf(is.class)
  return answerPage(
    <Page {...classFrame(visit, is, 'live')} title={say.title} islands={['basics']}>
      <ClassNav visit={visit} is={is} here="live" />
      <h1>{is.ended === null ? say.title : say.ended}</h1>
      {is.ended === null ? (
        <BeforeEnd {...await countsOf(rooms, is, ending)} is={is} />
      ) : (
        <AfterEnd is={is} ended={ended} silent={ended ? await silentOf(rooms, ended) : []} />
      )}
    </Page>,
  )
}

async function countsOf({ journal: { db, clock } }: Rooms, is: Class, ending: EndClass) {
  const places = new Set((await placesIn(db, is.class)).map(({ file }) => file))
  const hands = (await handsUp(db, clock.now())).filter(({ file }) => places.has(file)).length
  return { screens: (await ending.sessionsOf(is.class)).length, hands }
}

function BeforeEnd({ is, screens, hands }: { is: Class; screens: number; hands: number }) {
  return (
    <>
      <p>{say.what}</p>
      <p>
        {say.screens(screens)} {hands > 0 && say.hands(hands)}
      </p>
      <Form action={pathOf(is.class, 'end')}>
        <p class="buttons">
          <Button>{say.button}</Button>{' '}
          <ButtonLink href={pathOf(is.class, 'live')} look="plain">
            {liveWords.end.back}
          </ButtonLink>
        </p>
      </Form>
    </>
  )
}

interface Silent {
  readonly name: string
  readonly pc: string | null
}

/** Whose screen did not answer, and where it stands. */
async function silentOf({ journal: { db } }: Rooms, { silent }: Ended): Promise<readonly Silent[]> {
  if (silent.length === 0) return []
  const pcs = await pcsByDevice(db)
  const people = await Promise.all(silent.map(({ stream }) => learnerById(db, stream)))
  return silent.map(({ device }, nth) => ({
    name: people[nth]?.name ?? '',
    pc: (device === null ? undefined : pcs.get(device)?.label) ?? null,
  }))
}

function AfterEnd({ is, ended, silent }: { is: Class; ended: Ended | undefined; silent: readonly Silent[] }) {
  return (
    <>
      {ended && (
        <Notice tone="good">
          <p>{say.allSaved(ended.signedOut - silent.length)}</p>
        </Notice>
      )}
      {silent.length > 0 && (
        <Notice tone="stop">
          <p>{say.notSure}</p>
          <ul>
            {silent.map(({ name, pc }) => (
              <li key={name}>{pc === null ? name : `${pc}: ${name}`}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p class="buttons">
        <ButtonLink href={pathOf(is.class, 'wing')}>{say.toWing}</ButtonLink>{' '}
        <ButtonLink href={pathOf(is.class, 'register')} look="plain">
          {say.toRegister}
        </ButtonLink>
      </p>
    </>
  )
}
