import type { NamingRefusal } from './mentor-name.ts'

const minutes = (count: number) => (count === 1 ? '1 minute' : `${count} minutes`)

const naming: Record<NamingRefusal['why'], string> = {
  gone: 'Someone on the list has left the course. Look through it and save it again.',
}

/** Every sentence about peer mentors: to tutors, and to the mentor herself. */
export const mentorWords = {
  /** To the learner whose hand is up, about those who may help her. */
  mayLook: (names: readonly string[]) =>
    names.length > 2 ? 'Your hand is up: your peer mentors may look' : `Your hand is up: ${sayNames(names)} may look`,
  staff: {
    title: 'Peer mentors',
    lead: 'A peer mentor sees the raised hands of the learners named here, and of nobody else.',
    bounds: 'While a hand is up, the mentor may look at that exercise and leave a note. Nothing else.',
    none: 'Nobody is a peer mentor yet. Open a learner to make a start.',
    caption: 'Who may help whom',
    mentor: 'Mentor',
    over: 'May help',
    given: 'Given',
    givenBy: (day: string, name: string) => (name === '' ? day : `${day}, by ${name}`),
    titleOf: (name: string) => `Whom may ${name} help?`,
    question: 'Learners',
    hint: 'Take the tick away, and the right ends at once.',
    nobodyElse: 'There is nobody else on the course.',
    save: 'Save',
    saved: 'Saved.',
    ends: 'The right ends by itself when one of the two leaves the course.',
    helpedBy: (names: string) => `Who may help this learner: ${names}`,
    all: 'All peer mentors',
    hasLeft: 'This learner has left the course, so there is no right to give.',
    naming,
  },
  mentor: {
    title: 'Hands up',
    /** In the header of each of her pages. */
    link: (count: number) => {
      if (count === 0) return 'Peer mentor'
      return count === 1 ? '1 hand up' : `${count} hands up`
    },
    lead: 'You are the peer mentor of:',
    bounds: 'While a hand is up you may look at the work and leave a note. You cannot change it.',
    ask: 'Ask what was tried. Let them find the answer, and leave the keyboard to them.',
    none: 'No hand is up now. Go on with your own work.',
    since: (at: number) => (at === 0 ? 'Hand up just now' : `Hand up for ${minutes(at)}`),
    open: 'Look at the work',
    openOf: (name: string) => `Look at the work of ${name}`,
    notMentor: 'This page is for peer mentors.',
    notYours: 'Work opens only while a hand is up. Your list shows whose is.',
    toHands: 'Go to the raised hands',
    closed: 'That hand is down now, so the work is closed.',
    movedOn: 'The work has moved on to another exercise. Look at it again, then leave your note.',
    lookAgain: 'Look again',
    titleOf: (name: string, exercise: string) => `${name}: ${exercise}`,
    nothing: (name: string) => `${name} has not worked on anything yet. Go over and ask.`,
  },
} as const

/** "Kofi M., Wren T. and Zoe K." */
export function sayNames(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names)
}
