import type { NoteRefusal } from './note-leave.ts'

const minutes = (count: number) => (count === 1 ? '1 minute' : `${count} minutes`)

const noteRefusals: Record<NoteRefusal['why'], string> = {
  gone: 'There is no such work here. Go back to the live room.',
  'no-line': 'That file has no such line. Look at the number beside the line.',
  'already-left': 'That note stands already.',
}

/** Every sentence of the live room, of hands, of notes and of the end of a class. */
export const liveWords = {
  minutes,
  /** Beside what it is about: how long it has been so. */
  since: (count: number) => (count === 0 ? 'under 1 minute' : minutes(count)),
  hand: {
    raise: 'Put my hand up',
    lower: 'Put it down',
    isUp: 'Your hand is up',
    coming: 'Your tutor has seen your hand.',
    notes: (count: number) => (count === 1 ? '1 note for you' : `${count} notes for you`),
  },
  live: {
    title: 'Live room',
    everyone: 'Everyone who is signed in, in class or not.',
    caption: 'Who is where, oldest need first',
    lead: 'Whoever has waited longest comes first. This page moves by itself.',
    nobody: 'Nobody is signed in. Learners appear here as they sign in.',
    noClass: 'No class is open.',
    open: 'Open a class',
    endClass: 'End class',
    lost: 'The line to the server is cut. This page shows what was last known.',
    who: 'Who',
    pc: 'PC',
    where: 'Where',
    check: 'Last check',
    step: 'Since a step forward',
    need: 'Needs',
    noPc: 'not known',
    notIn: 'Not signed in',
    notOnList: 'Not on the list',
    elsewhere: 'Other pages',
    noCheck: 'None yet',
    passed: 'Passed',
    notYet: 'Not yet',
    right: 'Right',
    notRight: 'Not right yet',
    ago: 'ago',
    handUp: 'Hand up',
    come: 'I am coming',
    comeTo: (name: string) => `I am coming: put down the hand of ${name}`,
    card: 'Card trouble',
    noCard: 'No card',
    stuck: 'No step forward',
    notes: (count: number) => (count === 1 ? '1 note open' : `${count} notes open`),
    fine: 'Nothing now',
    lookAt: (name: string) => `Look at the work of ${name}`,
  },
  work: {
    title: (name: string, exercise: string) => `${name}: ${exercise}`,
    nothing: (name: string) => `${name} has not worked on anything yet.`,
    readOnly: 'You only look. Nothing you do here changes this work.',
    task: 'The lesson',
    code: 'The work',
    saved: (when: string) => `As it was saved at ${when}.`,
    start: 'Nothing is typed yet. This is what they start with.',
    version: (when: string) => `As it was kept at ${when}.`,
    moves: 'This page moves with the work.',
    others: 'Other work',
    line: (line: number) => `Leave a note on line ${line}`,
    noCheck: 'Not checked yet.',
    passed: 'The last check passed.',
    notPassed: 'The last check did not pass.',
  },
  note: {
    title: 'Leave a note on a line',
    file: 'File',
    line: 'Line',
    lineHint: 'The number beside the line',
    text: 'Your note',
    textHint: 'It shows at once beside that line. Ask a question rather than give the answer.',
    button: 'Leave the note',
    left: 'The note is left. They see it now.',
    refusals: noteRefusals,
    badLine: 'Write the number beside the line.',
    forYou: 'Notes for you',
    at: (file: string, line: number) => `${file}, line ${line}`,
    moved: (file: string) => `${file}, a line that has changed since`,
    by: (name: string, when: string) => (name === '' ? when : `${name}, ${when}`),
    done: 'Done',
    doneWith: (file: string, line: number) => `Done: the note on ${file}, line ${line}`,
    isDone: 'seen to',
    open: 'not seen to yet',
    ofHers: 'Notes on this work',
    arrived: (name: string) => (name === '' ? 'There is a note for you.' : `${name} left a note for you.`),
    goTo: 'Go to the note',
  },
  end: {
    title: 'End the class',
    what: 'Every screen of this class saves what is typed, then signs out.',
    screens: (count: number) => {
      if (count === 0) return 'Nobody of this class is signed in now.'
      return count === 1 ? '1 screen is signed in now.' : `${count} screens are signed in now.`
    },
    hands: (count: number) => (count === 1 ? '1 hand is still up.' : `${count} hands are still up.`),
    button: 'End the class now',
    back: 'Not yet',
    toLearners: 'Your tutor is ending the class. Your work is being saved.',
    goneToday: 'You are going now. Your work is being saved.',
    ended: 'The class has ended.',
    allSaved: (count: number) => {
      if (count === 0) return 'No screen was signed in.'
      return count === 1
        ? '1 screen saved its work and is signed out.'
        : `${count} screens saved their work and are signed out.`
    },
    notSure: 'These screens did not answer in time. They are signed out, and keep what was typed there last.',
    toWing: 'Page for the wing',
    toRegister: 'Register',
  },
} as const
