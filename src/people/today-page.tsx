import { inLondon } from '#base'
import { answerPage, Button, ButtonLink, EmptyState, Form, Page, Tag } from '#web'
import type { VNode } from 'preact'
import { staffFrameOf } from './frame.ts'
import { peopleNeeds, staffNeeds, type Need, type NeedKind } from './needs.ts'
import type { People } from './people.ts'
import type { Route, Visit } from './route.ts'
import { londonDay } from './say-when.ts'
import { staffWords } from './staff-words.ts'

const { today: say } = staffWords

/**
 * What other rooms say on the staff's first screen.
 *
 * `needs`  what waits for a person
 * `above`  what stands above the list, as the class that goes on; null for nothing
 */
export interface FromOthers {
  readonly needs?: readonly (() => Promise<readonly Need[]>)[]
  readonly above?: readonly ((visit: Visit) => Promise<VNode | null>)[]
}

/** The first screen of staff: what needs a person today, from this room and from others, oldest first. */
export function todayRoutes(people: People, { needs = [], above = [] }: FromOthers): readonly Route[] {
  const route: Route = {
    method: 'GET',
    path: '/staff',
    for: ['tutor', 'manager'],
    answer: async (visit) => {
      const isManager = visit.visitor.role === 'manager'
      const asks = [() => peopleNeeds(people), ...(isManager ? [() => staffNeeds(people)] : []), ...needs]
      const all = (await Promise.all(asks.map((ask) => ask()))).flat()
      const own = all.filter(({ tutors = false }) => !(tutors && isManager))
      const parts = await Promise.all(above.map((ask) => ask(visit)))
      return todayPage(visit, { needs: own.toSorted((a, b) => a.since - b.since), parts, now: people.clock.now() })
    },
  }
  return [route]
}

interface Today {
  readonly needs: readonly Need[]
  readonly parts: readonly (VNode | null)[]
  readonly now: number
}

function todayPage(visit: Visit, { needs, parts, now }: Today): Response {
  return answerPage(
    <Page {...staffFrameOf(visit)} title={say.title} islands={['basics']}>
      <h1>{say.title}</h1>
      {parts}
      {needs.length === 0 ? (
        <EmptyState say={say.none} />
      ) : (
        <>
          <p class="hint">{say.oldestFirst}</p>
          <ol class="today">
            {needs.map((need) => (
              <NeedRow key={`${need.path} ${need.what}`} {...{ need, now }} />
            ))}
          </ol>
        </>
      )}
    </Page>,
  )
}

function NeedRow({ need: { kind, since, what, names, path, act }, now }: { need: Need; now: number }) {
  return (
    <li>
      <p class="today-kind">
        <Tag tone={tones[kind] ?? 'plain'}>{say.kinds[kind]}</Tag>
      </p>
      <div class="today-what">
        <p>
          <a href={path}>{what}</a>
        </p>
        {names && <p>{names.join(', ')}</p>}
        <p class="since">{say.since(whenOf(since, now), longOf(now - since))}</p>
      </div>
      {act && (
        <Form action={act.path}>
          <Button look="plain">{act.text}</Button>
        </Form>
      )}
      {!act && (
        <ButtonLink href={path} look="plain">
          {say.open}
        </ButtonLink>
      )}
    </li>
  )
}

/** Somebody in the room waits for these now. */
const tones: Partial<Record<NeedKind, 'mark' | 'stop'>> = { hand: 'mark', stuck: 'mark', card: 'stop' }

/** "14:05", and with its day where that is not today. */
function whenOf(since: number, now: number): string {
  return londonDay(since) === londonDay(now) ? inLondon(since, 'clock') : inLondon(since)
}

/** "12 minutes", "3 hours", "2 days": whole ones, rounded down. */
function longOf(ms: number): string {
  const minutes = Math.floor(ms / 60_000)
  if (minutes < 1) return say.now
  if (minutes < 60) return say.long(minutes, 'minute')
  const hours = Math.floor(minutes / 60)
  return hours < 24 ? say.long(hours, 'hour') : say.long(Math.floor(hours / 24), 'day')
}
