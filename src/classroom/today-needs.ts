import type { Id } from '#base'
import { allLearners, type Need } from '#people'
import { nameOf, pathOf } from './class-nav.tsx'
import { classesBetween, countsOf, openClasses, type Class } from './class-tables.ts'
import { handsUp } from './hand-tables.ts'
import { openNotes } from './note-tables.ts'
import type { Rooms } from './rooms.ts'
import { dayOf } from './say-day.ts'
import { awayLately } from './today-tables.ts'
import { todayWords as say } from './today-words.ts'
import { classWords } from './words-class.ts'

const hours = 60 * 60 * 1000
/** Longer than any slot of the day: by then the tutor has gone, and screens may still be open. */
const longestClass = 4 * hours
/** A register is done within two weeks or not at all. */
const registerDays = 14
/** So many classes missed in a row, and somebody should ask why. */
const missed = 3
/** A note that stands longer than this wants to be spoken about. */
const noteWaits = 24 * hours

type Names = ReadonlyMap<Id, string>

/** What this room knows of that waits for a person: hands, registers, classes left open, people not seen, notes. */
export function classroomToday(rooms: Rooms): () => Promise<readonly Need[]> {
  const { db, clock } = rooms.journal
  return async () => {
    const names: Names = new Map((await allLearners(db)).map(({ id, name }) => [id, name]))
    const all = [
      handNeeds(rooms, names),
      classNeeds(rooms),
      awayNeeds(rooms, names),
      noteNeeds(rooms, names, clock.now()),
    ]
    return (await Promise.all(all)).flat()
  }
}

async function handNeeds({ journal: { db, clock } }: Rooms, names: Names): Promise<readonly Need[]> {
  return (await handsUp(db, clock.now())).flatMap(({ learner, since }) => {
    const name = names.get(learner)
    if (name === undefined) return []
    return [
      { kind: 'hand' as const, tutors: true, since, what: say.hand(name), path: '/staff/class/live', whose: learner },
    ]
  })
}

async function classNeeds({ journal: { db, clock } }: Rooms): Promise<readonly Need[]> {
  const now = clock.now()
  const [going, lately] = await Promise.all([
    openClasses(db),
    classesBetween(db, dayOf(now - registerDays * 24 * hours), dayOf(now)),
  ])
  const all = [...new Map([...going, ...lately].map((is) => [is.class, is])).values()]
  const counts = await countsOf(
    db,
    all.map((is) => is.class),
  )
  const left = going.filter(({ opened }) => now - opened > longestClass)
  return [...left.map(notEnded), ...all.flatMap((is) => unmarked(is, counts.get(is.class)?.unmarked ?? 0))]
}

function notEnded(is: Class): Need {
  return {
    kind: 'class',
    tutors: true,
    since: is.opened,
    what: say.notEnded(nameOf(is)),
    path: pathOf(is.class, 'end'),
  }
}

function unmarked(is: Class, count: number): readonly Need[] {
  if (count === 0) return []
  const what = say.unmarked(count, nameOf(is))
  return [{ kind: 'register', since: is.opened, what, path: pathOf(is.class, 'register') }]
}

async function awayNeeds({ journal: { db } }: Rooms, names: Names): Promise<readonly Need[]> {
  return (await awayLately(db, missed)).flatMap(({ learner, marks, since }) => {
    const name = names.get(learner)
    if (name === undefined) return []
    const reasons = marks.map((mark) => classWords.marks[mark].toLowerCase()).join(', ')
    const what = say.away(name, missed, reasons)
    return [{ kind: 'away' as const, since, what, path: `/staff/learners/${learner}`, whose: learner }]
  })
}

async function noteNeeds({ journal: { db }, course }: Rooms, names: Names, now: number): Promise<readonly Need[]> {
  const titles = new Map(course.lessons.flatMap(({ exercises }) => exercises.map(({ id, title }) => [id, title])))
  return (await openNotes(db)).flatMap(({ learner, exercise, line, at }) => {
    const [name, title] = [names.get(learner), titles.get(exercise)]
    if (name === undefined || title === undefined || now - at < noteWaits) return []
    const path = `/staff/class/learners/${learner}/work/${exercise}`
    const what = say.note(name, title, line)
    return [{ kind: 'note' as const, tutors: true, since: at, what, path, whose: learner }]
  })
}
