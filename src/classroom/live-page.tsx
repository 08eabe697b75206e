import { staffFrameOf, type Route, type Visit } from '#people'
import { answerJson, answerPage, ButtonLink, EmptyState, htmlOf, Notice, Page } from '#web'
import { ClassNav, classFrame, classIn, nameOf, noSuchClass, pathOf } from './class-nav.tsx'
import { openClassNow, type Class } from './class-tables.ts'
import { LiveTableRow } from './live-row.tsx'
import { inOrderOfNeed, liveRows, type LiveRow } from './live-rows.ts'
import { liveWords } from './live-words.ts'
import type { Whereabouts } from './live-where.ts'
import type { Rooms } from './rooms.ts'

const say = liveWords.live

/** The live room of a class, and of everyone who is signed in when no class is open. */
export function livePageRoutes(rooms: Rooms, whereabouts: Whereabouts): readonly Route[] {
  const page = (visit: Visit, is: Class | null) => livePage({ rooms, whereabouts }, visit, is)
  return [
    {
      method: 'GET',
      path: '/staff/class/live',
      for: ['tutor'],
      answer: async (visit) => page(visit, await openClassNow(rooms.journal.db)),
    },
    {
      method: 'GET',
      path: '/staff/class/live/rows',
      for: ['tutor'],
      // Asked by a page whose stream was cut and is back: nobody need be there.
      keepsIdle: true,
      answer: () => allRows({ rooms, whereabouts }),
    },
    {
      method: 'GET',
      path: '/staff/class/:class/live',
      for: ['tutor'],
      answer: async (visit) => {
        const is = await classIn(rooms, visit)
        return is ? page(visit, is) : noSuchClass(visit)
      },
    },
  ]
}

interface Live {
  readonly rooms: Rooms
  readonly whereabouts: Whereabouts
}

/** Who belongs on the page of this class: her list, and whoever is signed in and on no list. */
function isIn({ classes }: LiveRow, is: Class | null): boolean {
  return is === null || classes.length === 0 || classes.includes(is.class)
}

async function livePage({ rooms, whereabouts }: Live, visit: Visit, is: Class | null): Promise<Response> {
  const now = rooms.journal.clock.now()
  const isOpen = is?.ended === null
  const rows = is === null || isOpen ? await liveRows(rooms, whereabouts) : []
  const shown = inOrderOfNeed(rows, now).filter((row) => isIn(row, is))
  const frame = is ? classFrame(visit, is, 'live') : { ...staffFrameOf(visit), title: say.title }
  return answerPage(
    <Page {...frame} islands={['live']}>
      {is && <ClassNav visit={visit} is={is} here="live" />}
      <div class="live-head">
        <div>
          <h1>{say.title}</h1>
          <p class="soft">{is ? nameOf(is) : `${say.noClass} ${say.everyone}`}</p>
        </div>
        <p class="buttons">
          {isOpen && (
            <ButtonLink href={pathOf(is.class, 'end')} look="plain">
              {say.endClass}
            </ButtonLink>
          )}
          {is === null && <ButtonLink href="/staff/class">{say.open}</ButtonLink>}
        </p>
      </div>
      {is && !isOpen ? (
        <Notice>
          <p>{liveWords.end.ended}</p>
        </Notice>
      ) : (
        <Table {...{ rooms, rows: shown, now, is }} />
      )}
    </Page>,
  )
}

interface TableProps {
  readonly rooms: Rooms
  readonly rows: readonly LiveRow[]
  readonly now: number
  readonly is: Class | null
}

function Table({ rooms: { course }, rows, now, is }: TableProps) {
  return (
    <>
      <p class="unseen" role="status" data-live-said />
      <div class="notice stop" data-live-lost hidden>
        <p>{say.lost}</p>
      </div>
      <div class="live-none" data-live-none hidden={rows.length > 0}>
        <EmptyState say={say.nobody} />
      </div>
      <table class="live" data-live={is?.class ?? 'all'} data-now={now} hidden={rows.length === 0}>
        <caption>{say.caption}</caption>
        <thead>
          <tr>
            {[say.who, say.pc, say.where, say.check, say.step, say.need].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <LiveTableRow key={row.learner.id} {...{ row, course, now }} />
          ))}
        </tbody>
      </table>
    </>
  )
}

/** Every row, as an event would bring it: the page takes those of its class. */
async function allRows({ rooms, whereabouts }: Live): Promise<Response> {
  const now = rooms.journal.clock.now()
  const rows = await liveRows(rooms, whereabouts)
  return answerJson({
    now,
    again: false,
    rows: rows.map((row) => ({
      learner: row.learner.id,
      classes: row.classes,
      html: htmlOf(<LiveTableRow {...{ row, course: rooms.course, now }} />),
    })),
  })
}
