import type { Mark } from './class-facts.ts'
import { classWords } from './words-class.ts'

/** The one letter of each mark. It stands in its name, so that the name can show it. */
export const markKeys: Record<Mark, string> = {
  ...{ here: 'h', late: 'l', sick: 's', refused: 'r', 'not-required': 'n' },
  ...{ 'rest-day': 'd', clash: 'c', suspended: 'u', other: 'o' },
}

/** Every sentence of the register. */
export const registerWords = {
  title: 'Register',
  keys: 'Press the letter of a mark, and the next name comes. Press E for everyone here. Press Enter to save.',
  everyone: 'Everyone here',
  everyoneHint: 'Marks all who have no mark yet. Then change the few who are not here.',
  rows: 'Learners and their marks',
  notMarked: 'Not yet',
  minutes: (name: string) => `Minutes late, ${name}`,
  minutesShort: 'min',
  badMinutes: (name: string) => `${name}: write the minutes late as a number, 1 to 600, or leave it empty.`,
  signedIn: (clock: string) => `Signed in ${clock}`,
  signedInAt: (pc: string, clock: string) => `${pc}, signed in ${clock}`,
  proposed: 'not saved yet',
  offList: 'taken off the list',
  left: (clock: string, why: string) => `Left ${clock}: ${why}`,
  leftAt: (why: string) => `Left early: ${why}`,
  save: 'Save the register',
  saved: 'Saved.',
  counts: (counts: ReadonlyMap<Mark | null, number>) => {
    const said = [...counts].flatMap(([mark, count]) =>
      mark === null ? [] : [`${count} ${classWords.marks[mark].toLowerCase()}`],
    )
    const missing = counts.get(null) ?? 0
    return [said.join(', '), missing > 0 ? `${missing} not marked` : ''].filter(Boolean).join(', ')
  },
  print: 'Press Ctrl and P to print it on one page.',
  nobody: 'Nobody is on the list of this class. Choose who is.',
  changeList: 'Choose who is on the list',
  unexpected: 'Signed in, and not on the list',
  addToList: 'Put on the list',
  addOne: (name: string) => `Put ${name} on the list`,
  leftTitle: 'Who left early?',
  leftHint: 'Choose a name to say when and why.',
  leftPage: {
    title: (name: string) => `${name} left early`,
    clock: 'When',
    clockHint: 'Hours and minutes: 10:45',
    badClock: 'Write hours and minutes, as 10:45.',
    reason: 'Why',
    noReason: 'Choose why.',
    button: 'Save',
    takeBack: 'Did not leave early',
    back: 'Back to the register',
  },
} as const
