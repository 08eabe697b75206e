import { anId, inLondon, type Id } from '#base'
import { staffFrameOf, type Visit } from '#people'
import { errorPage, type PageProps } from '#web'
import { classById, type Class } from './class-tables.ts'
import type { Rooms } from './rooms.ts'
import { dayOf, sayDay } from './say-day.ts'
import { classWords as say } from './words-class.ts'

/** Where the pages of one class stand; the last part of their address. */
type ClassPlace = keyof typeof say.nav

const places: Readonly<Record<ClassPlace, string>> = {
  register: 'register',
  live: 'live',
  standUp: 'stand-up',
  list: 'list',
  wing: 'wing',
}

/** What only tutors see: pages with work in them. */
const forTutors: ReadonlySet<ClassPlace> = new Set(['live', 'standUp'])

export function pathOf(id: Id, place: ClassPlace | 'end' | 'reopen' | 'left' | 'move'): string {
  return `/staff/class/${id}/${place in places ? places[place as ClassPlace] : place}` // `in` has just shown it
}

/** "AM, Monday 23 November 2026, Workshop": what this class is called on every page and on paper. */
export function nameOf({ slot, date, roomName }: Pick<Class, 'slot' | 'date' | 'roomName'>): string {
  return say.named(slot, sayDay(date), roomName)
}

/** From when to when a class was open, as the clock of the room said: "09:02 to 11:30", "from 09:02". */
export function timesOf(is: Pick<Class, 'opened' | 'ended'>): string {
  return say.times(inLondon(is.opened, 'clock'), endOf(is))
}

/** When it ended, by the clock; null while it goes on, and where it was ended on another day: nobody knows when people left. */
export function endOf({ opened, ended }: Pick<Class, 'opened' | 'ended'>): string | null {
  return ended === null || dayOf(ended) !== dayOf(opened) ? null : inLondon(ended, 'clock')
}

/** The pages of one class beside each other; none of it is printed. */
export function ClassNav({ visit, is, here }: { visit: Visit; is: Pick<Class, 'class'>; here: ClassPlace }) {
  const all = Object.keys(places) as ClassPlace[] // the keys of a record of ours
  const mine = all.filter((place) => visit.visitor.role === 'tutor' || !forTutors.has(place))
  return (
    <nav class="class-nav no-print" aria-label={say.pages}>
      <ul>
        {mine.map((place) => (
          <li key={place}>
            <a href={pathOf(is.class, place)} aria-current={place === here ? 'page' : undefined}>
              {say.nav[place]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What every page of one class has in common, for `<Page {...classFrame(visit, is, 'register')}>`. */
export function classFrame(visit: Visit, is: Class, here: ClassPlace) {
  const where = [{ text: say.title, href: '/staff/class' }, { text: nameOf(is) }]
  return { ...staffFrameOf(visit), title: say.nav[here], where } satisfies Partial<PageProps>
}

/** The class that `:class` names in the address, or null. */
export async function classIn({ journal }: Rooms, { params }: Visit): Promise<Class | null> {
  const id = anId.safeParse(params['class'])
  return id.success ? classById(journal.db, id.data) : null
}

export function noSuchClass(visit: Visit): Response {
  const next = { text: say.title, href: '/staff/class' }
  return errorPage('not-found', { ...staffFrameOf(visit), say: say.refusals.gone, next })
}
