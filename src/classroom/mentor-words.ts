import type { NamingRefusal } from './mentor-name.ts'

const minutes = (count: number) => (count === 1 ? '1 minute' : `${count} minutes`)

const naming: Record<NamingRefusal['why'], string> = {
  gone: 'Someone on the list has left the course. Look through it and save it again.',
}

/** Every sentence about peer mentors: to tutors, and to the mentor herself. */
export const mentorWords = {
  staff: {
    title: 'Peer mentors',
    link: 'Peer mentor',
    lead: 'A peer mentor sees the raised hands of the learners named here, and of nobody else.',
    bounds: 'While a hand is up, the mentor may look at that exercise and leave a note. Nothing else.',
    none: 'Nobody is a peer mentor yet. Open a learner to make a start.',
    caption: 'Who may help whom',
    mentor: 'Mentor',
    over: 'May help',
    since: 'Since',
    by: 'Given by',
    change: 'Change',
    changeOf: (name: string) => `Change whom ${name} may help`,
    titleOf: (name: string) => `Whom may ${name} help?`,
    question: 'Learners',
    hint: 'Take the tick away, and the right ends at once.',
    nobodyElse: 'There is nobody else on the course.',
    save: 'Save',
    saved: 'Saved.',
    ends: 'The right ends by itself when one of the two leaves the course.',
    helpedBy: (names: string) => `May be helped by ${names}.`,
    all: 'All peer mentors',
    hasLeft: 'This learner has left the course, so there is no right to give.',
    naming,
  },
  mentor: {
    title: 'Hands up',
    link: 'Hands up',
    linkCount: (count: number) => (count === 1 ? '1 hand up' : `${count} hands up`),
    lead: (names: string) => `You are a peer mentor for ${names}.`,
    bounds: 'You can look at their work while their hand is up. You cannot change it.',
    none: 'No hand is up now. This page shows the next one by itself.',
    noneWithout: 'Load this page again to see the next one.',
    caption: 'Hands that are up, the longest first',
    who: 'Who',
    since: 'Hand up for',
    forMinutes: (count: number) => (count === 0 ? 'less than a minute' : minutes(count)),
    open: 'Look at the work',
    openOf: (name: string) => `Look at the work of ${name}`,
    notYours: 'Open work from the list of raised hands. When the hand is down, the work is closed.',
    toHands: 'Go to the raised hands',
    notMentor: 'This page is for peer mentors.',
    ask: 'Ask what was tried. Let them find the answer, and keep the keyboard theirs.',
    left: 'Your note is left. It can be seen now, beside that line.',
    noWork: (name: string) => `${name} has not worked on anything yet. Go over and ask.`,
  },
} as const

/** "Kofi M., Wren T. and Zoe K." */
export function sayNames(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names)
}
