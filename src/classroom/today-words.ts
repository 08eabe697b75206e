/** What the staff's first screen says of classes, hands and notes. */
export const todayWords = {
  hand: (name: string) => `${name} has a hand up.`,
  unmarked: (count: number, named: string) =>
    `${count === 1 ? '1 person is' : `${count} people are`} not marked in the register: ${named}.`,
  notEnded: (named: string) => `This class has not been ended: ${named}.`,
  away: (name: string, times: number, marks: string) => `${name} was away from the last ${times} classes: ${marks}.`,
  note: (name: string, exercise: string, line: number) =>
    `${name} has not said “done” to a note on line ${line} of “${exercise}”.`,
  now: 'Going on now',
  none: 'No class is open.',
  open: 'Open a class',
} as const
