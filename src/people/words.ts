import type { Ending } from './facts.ts'
import type { Role } from './route.ts'

/** A wait as people say it: whole seconds, never "0". */
function secondsOf(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000))
  return seconds === 1 ? '1 second' : `${seconds} seconds`
}

const ended: Record<Ending, string> = {
  asked: 'You are signed out.',
  idle: 'Nobody was here for ten minutes, so we locked this screen. Sign in to go on where you left off.',
  'too-long': 'That was a long session, so we signed you out. Sign in to go on where you left off.',
  'signed-in-elsewhere': 'Your card was used on another screen, so this one is signed out. Your work is safe.',
  'card-replaced': 'Your card was replaced, so this screen is signed out. Sign in with the new card.',
  'off-the-course': 'You are not on the course here now, so this screen is signed out. Your work is kept.',
  'class-ended': 'The class has ended, so this screen is signed out. What was saved is safe.',
  'left-early': 'You are signed out for today. What was saved is safe.',
  left: 'This account is closed. Ask a manager if that is wrong.',
  'passphrase-set': 'The passphrase of this account has changed. Sign in with the new one.',
}

const signInRefusals = {
  'no-match': 'That card and those words do not match. Check the words, or ask your tutor for a new card.',
  'no-match-staff': 'That name and that passphrase do not match. Check both, or ask a manager for a new code.',
  'card-replaced': 'That card was replaced. Use your new card, or ask your tutor for one.',
  busy: 'Many people are signing in now. Wait a few seconds and try again.',
  empty: 'Write the code and the three words of your card.',
  'empty-staff': 'Write your name and your passphrase.',
}

const codeRefusals = {
  'no-match': 'That name and that code do not match, or the code is too old. Ask a manager for a new code.',
  'too-short': 'Write at least 12 characters. Four words you can remember are good.',
  'too-long': 'Write at most 200 characters.',
  'not-the-same': 'The two passphrases differ. Write the same one twice.',
  'too-plain': 'That is your name or one letter again and again. Choose something others would not guess.',
}

/** Every sentence this room says to learners, and to anyone who is not signed in. Staff pages: staff-words.ts. */
export const words = {
  unnamedSite: 'Throughgate',
  sleepyScreen: 'A screen did not read what it was sent, so it was let go. It comes back by itself.',
  sweepFailed: 'Looking for idle screens did not work this time.',
  ended,
  signedOut: 'Sign in to go on. Your work is safe.',
  anotherSession: 'Somebody has signed in on this computer since, so this page is closed. Your work is safe.',
  wait: (ms: number) => `Too many tries. Wait ${secondsOf(ms)}, then try again.`,
  refusals: {
    elsewhere: 'This came from another page. Load this page again and try once more.',
    'too-big': 'That is more than this page takes. Send a smaller piece.',
    'too-slow': 'The line to the server was too slow. Send it again.',
    'bad-form': 'We could not read what was sent. Load the page again.',
  },
  banner: 'Demo. Nothing is real here, and every account is open.',
  forRoles: (roles: readonly (Role | 'nobody')[]) => {
    if (roles.includes('learner')) return 'This page is for learners.'
    return roles.includes('tutor') ? 'This page is for tutors.' : 'This page is for managers.'
  },
  signIn: {
    title: 'Sign in',
    lead: 'Take your card. Write what stands on it.',
    code: 'Code',
    codeHint: 'A word and two numbers, like KITE-42',
    words: 'Three words',
    wordsHint: 'They are under the fold of your card.',
    showWords: 'Show the words as I type',
    button: 'Sign in',
    noCard: 'No card, or it does not work? Ask your tutor for a new one.',
    staff: 'Sign in as staff',
    demo: 'See the demo cards',
    refusals: signInRefusals,
  },
  staffSignIn: {
    title: 'Staff sign in',
    name: 'Your name',
    nameHint: 'As it stands in the list of staff',
    passphrase: 'Passphrase',
    button: 'Sign in',
    learner: 'Sign in with a learner’s card',
    firstTime: 'I have a one-time code',
  },
  firstTime: {
    title: 'Set your passphrase',
    lead: 'Your one-time code works once. Then you sign in with your passphrase.',
    code: 'One-time code',
    codeHint: 'Five words',
    passphrase: 'New passphrase',
    passphraseHint: 'At least 12 characters. Four words that you can remember are good.',
    again: 'The same passphrase again',
    button: 'Set passphrase and sign in',
    refusals: codeRefusals,
  },
  settings: {
    title: 'How pages look',
    lead: 'Choose what you read best. It follows you to every computer here.',
    saved: 'Saved. Every page now looks like this.',
    button: 'Save',
    back: 'Go back',
    size: 'Size of the text',
    sizes: { normal: 'Normal', large: 'Large', larger: 'Larger' },
    spacing: 'Space between letters and lines',
    spacings: { normal: 'Normal', wide: 'Wide' },
    tint: 'Colour of the paper',
    tints: { none: 'As it is', cream: 'Cream', blue: 'Blue', rose: 'Rose', grey: 'Grey' },
    font: 'Letters',
    fonts: { atkinson: 'Atkinson, made to be clear', lexend: 'Lexend, wider and rounder' },
    theme: 'Light or dark',
    themes: { auto: 'As this computer has it', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
    ruler: 'Reading ruler',
    rulerHint: 'It follows the mouse. Alt and the up or down arrow move it line by line.',
    rulers: { off: 'None', on: 'A band over the line I read' },
    sample: 'A page has headings and paragraphs. You are about to write your own.',
  },
  demo: {
    title: 'Demo cards',
    lead: 'Sign in as anyone here. These cards were made for this computer alone.',
    learners: 'Learners',
    staff: 'Staff',
    code: 'Code',
    words: 'Three words',
    passphrase: 'Passphrase',
    signInAs: (name: string) => `Sign in as ${name}`,
    none: 'There are no demo cards on this computer.',
  },
} as const
