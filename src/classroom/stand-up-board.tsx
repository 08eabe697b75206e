import { allLearners, type Route, type Visit } from '#people'
import { answerPage, DataTable, EmptyState, Page, Tag } from '#web'
import { classFrame, classIn, ClassNav, nameOf, noSuchClass } from './class-nav.tsx'
import { placesIn } from './class-tables.ts'
import type { Rooms } from './rooms.ts'
import { saidAnything } from './stand-up-parts.tsx'
import { standUpsIn, type StandUp } from './stand-up-tables.ts'
import { standUpWords } from './stand-up-words.ts'

const { board: say } = standUpWords

/** The board that a class stands in front of: everyone's words on one screen and on one page. */
export function boardRoutes(rooms: Rooms): readonly Route[] {
  const path = '/staff/class/:class/stand-up'
  return [{ method: 'GET', path, for: ['tutor'], answer: (visit) => boardPage(rooms, visit) }]
}

/** One learner on the board; `said` is missing while she has not said anything. */
interface OnBoard {
  readonly learner: string
  readonly name: string
  readonly said: StandUp | undefined
}

async function boardPage(rooms: Rooms, visit: Visit): Promise<Response> {
  const is = await classIn(rooms, visit)
  if (!is) return noSuchClass(visit)
  const all = await onBoard(rooms, is.class)
  const saying = all.filter(({ said }) => said && saidAnything(said))
  const passed = all.filter(({ said }) => said && !saidAnything(said))
  const waiting = all.filter(({ said }) => !said)
  return answerPage(
    <Page {...classFrame(visit, is, 'standUp')} islands={['basics']}>
      <ClassNav {...{ visit, is }} here="standUp" />
      <h1>{standUpWords.title}</h1>
      <p class="print-only">{nameOf(is)}</p>
      <p class="board-lead no-print">
        {say.lead} {say.print}
      </p>
      {all.length === 0 && <EmptyState say={say.nobodyListed} />}
      {all.length > 0 && saying.length === 0 && <EmptyState say={say.nobody} />}
      {saying.length > 0 && <Board all={stuckFirst(saying)} />}
      <Names head={say.waiting} all={waiting} />
      <Names head={say.passed} all={passed} />
    </Page>,
  )
}

/** Who is on the list, by name; and whoever said something without being on it. */
async function onBoard({ journal: { db } }: Rooms, id: string): Promise<readonly OnBoard[]> {
  const [places, said] = await Promise.all([placesIn(db, id), standUpsIn(db, id)])
  const listed = places.filter((place) => place.listed).map(({ learner, name }) => ({ learner, name }))
  const known = new Set(listed.map(({ learner }) => learner))
  const others = [...said.keys()].some((learner) => !known.has(learner))
    ? (await allLearners(db)).filter((one) => said.has(one.id) && !known.has(one.id))
    : []
  const all = [...listed, ...others.map((one) => ({ learner: one.id, name: one.name }))]
  return all.map((one) => ({ ...one, said: said.get(one.learner) }))
}

const isStuck = ({ said }: OnBoard) => (said?.stuck ?? '') !== ''

/** Both halves stay in the order of their names. */
function stuckFirst(all: readonly OnBoard[]): readonly OnBoard[] {
  return [...all.filter(isStuck), ...all.filter((one) => !isStuck(one))]
}

function Board({ all }: { all: readonly OnBoard[] }) {
  return (
    <div class="stand-up-board">
      <DataTable<OnBoard>
        caption={say.caption(all.length)}
        rows={all}
        keyOf={({ learner }) => learner}
        columns={[
          {
            head: say.name,
            rowHead: true,
            cell: ({ learner, name }) => <a href={`/staff/learners/${learner}/progress`}>{name}</a>,
          },
          { head: say.stuck, cell: ({ said }) => said?.stuck && <HeldUp by={said.stuck} /> },
          { head: say.today, cell: ({ said }) => said?.today },
          { head: say.yesterday, cell: ({ said }) => said?.yesterday },
        ]}
      />
    </div>
  )
}

function HeldUp({ by }: { by: string }) {
  return (
    <>
      <Tag tone="mark">{say.heldUp}</Tag>
      {by}
    </>
  )
}

function Names({ head, all }: { head: string; all: readonly OnBoard[] }) {
  if (all.length === 0) return null
  return (
    <p>
      <strong>{head}:</strong> {all.map(({ name }) => name).join(', ')}
    </p>
  )
}
