import type { Leaving, Mark, Slot } from './class-facts.ts'
import type { ClassRefusal } from './open-class.ts'

const refusals: Record<ClassRefusal['why'], string> = {
  'no-room': 'That room is not here any more. Choose another.',
  gone: 'There is no such class here. Open one on the Class page.',
  taken: 'There is a class on that day, in that part and that room already.',
}

const marks: Record<Mark, string> = {
  here: 'Here',
  late: 'Late',
  sick: 'Sick',
  refused: 'Refused',
  'not-required': 'Not required',
  'rest-day': 'Rest day',
  clash: 'Clash',
  suspended: 'Suspended',
  other: 'Other',
}

const leavings: Record<Leaving, string> = {
  sick: 'Sick',
  refused: 'Refused to stay',
  'not-required': 'Not required',
  clash: 'Clash: a visit or an appointment',
  suspended: 'Suspended',
  other: 'Other',
}

const slotNames: Record<Slot, string> = { AM: 'Morning (AM)', PM: 'Afternoon (PM)', ED: 'Evening (ED)' }

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`)

/** Every sentence of classes and their register. */
export const classWords = {
  title: 'Class',
  refusals,
  marks,
  leavings,
  slotNames,
  /** "AM, Monday 23 November 2026, Workshop" */
  named: (slot: Slot, day: string, room: string) => `${slot}, ${day}, ${room}`,
  people,
  pages: 'Pages of this class',
  nav: {
    register: 'Register',
    live: 'Live room',
    standUp: 'Stand-up',
    list: 'Who is on the list',
    wing: 'For the wing',
  },
  now: 'Going on now',
  leftOpen: 'Still open from another day',
  noneNow: 'No class is open.',
  openedAt: (clock: string, count: number) => `Opened at ${clock}. ${people(count)} on the list.`,
  unmarked: (count: number) => (count === 1 ? '1 person is not marked yet.' : `${count} people are not marked yet.`),
  toRegister: 'Go to the register',
  toLive: 'Live room',
  toEnd: 'End class',
  today: 'Ended today',
  past: 'Earlier classes',
  rooms: 'Rooms and PCs',
  open: {
    title: 'Open a class',
    another: 'Open another class',
    lead: 'The list comes from the last class of that part of the day. You can change it.',
    date: 'Day',
    dateHint: 'Year, month, day',
    badDate: 'Write the day as year, month, day: 2026-11-23.',
    slot: 'Part of the day',
    room: 'Room',
    button: 'Open the class',
    noRoom: 'A class needs a room with its PCs. Add the room first.',
    addRoom: 'Add a room',
  },
  list: {
    title: 'Who is on the list',
    lead: 'Tick everyone you expect in this class.',
    question: 'Learners',
    button: 'Save the list',
    nobody: 'There are no learners yet. Add them first.',
    addLearners: 'Add learners',
    neverYet: 'In no class yet',
    move: 'Wrong day, part of the day or room?',
    moveButton: 'Put it right',
  },
  pastPage: {
    title: 'Earlier classes',
    none: 'No class in these weeks.',
    caption: (from: string, to: string) => `Classes from ${from} to ${to}`,
    day: 'Day',
    slot: 'Part',
    room: 'Room',
    times: 'Open',
    listed: 'On the list',
    there: 'There',
    notMarked: 'Not marked',
    older: 'The four weeks before',
    newer: 'The four weeks after',
  },
  ofLearner: {
    title: (name: string) => `Classes of ${name}`,
    none: (name: string) => `${name} has been on the list of no class yet.`,
    caption: 'The latest first',
    nobody: 'There is no such learner here.',
    learners: 'Learners',
    left: 'Left early',
    late: (mark: string, minutes: number) => `${mark}, ${minutes} min`,
  },
  times: (from: string, to: string | null) => (to === null ? `from ${from}` : `${from} to ${to}`),
  ended: 'This class has ended.',
  reopen: 'Open it again',
  wing: {
    title: 'Page for the wing',
    notYet: 'The class is still open. Print this page after you end it.',
    lead: 'Press Ctrl and P to print.',
    room: 'Room',
    slot: 'Part of the day',
    day: 'Day',
    times: 'Class',
    caption: (count: number) => `Who was there: ${people(count)}`,
    away: (count: number) => `Who was not there: ${people(count)}`,
    nobody: 'Nobody is marked as there.',
    name: 'Name',
    from: 'From',
    to: 'To',
    left: 'Left early',
    mark: 'Mark',
    notMarked: 'Not marked',
    tutor: 'Tutor',
    signed: 'Signed',
  },
} as const
