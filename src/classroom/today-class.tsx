import type { Visit } from '#people'
import { ButtonLink, Sheet } from '#web'
import type { VNode } from 'preact'
import { nameOf, pathOf } from './class-nav.tsx'
import { openClasses, type Class } from './class-tables.ts'
import type { Rooms } from './rooms.ts'
import { todayWords as say } from './today-words.ts'
import { classWords } from './words-class.ts'

/** Above the list of what needs a person: the class that goes on, with the ways into it; or the way to open one. */
export function classToday({ journal: { db } }: Rooms): (visit: Visit) => Promise<VNode> {
  return async ({ visitor }) => {
    const going = await openClasses(db)
    if (going.length === 0) return <NoClass />
    return (
      <>
        {going.map((is) => (
          <Going key={is.class} is={is} isTutor={visitor.role === 'tutor'} />
        ))}
      </>
    )
  }
}

function NoClass() {
  return (
    <p class="class-today">
      {say.none} <a href="/staff/class">{say.open}</a>
    </p>
  )
}

function Going({ is, isTutor }: { is: Class; isTutor: boolean }) {
  const places = isTutor ? (['live', 'register', 'standUp'] as const) : (['register'] as const)
  return (
    <Sheet class="class-today">
      <div>
        <h2>{say.now}</h2>
        <p>{nameOf(is)}</p>
      </div>
      <div class="class-today-ways">
        {places.map((place, nth) => (
          <ButtonLink key={place} href={pathOf(is.class, place)} look={nth === 0 ? 'main' : 'plain'}>
            {classWords.nav[place]}
          </ButtonLink>
        ))}
      </div>
    </Sheet>
  )
}
