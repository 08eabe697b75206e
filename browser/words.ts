/** Every sentence the islands say, in one place, so that another language can follow. */
export const words = {
  saved: 'Saved',
  saving: 'Saving',
  notSaved: 'Not saved yet',
  trying: 'Not saved yet. We keep trying. Your typing is safe on this page.',
  stale:
    'This page was changed in another tab or on another computer. Both texts are kept in Versions. Choose which one to go on with.',
  keepMine: 'Go on with this text',
  takeTheirs: 'Go on with the other text',
  signedOut: 'You are signed out. Your typing is still on this page.',
  signInAgain: 'Sign in to save it',
  leaveIt: 'Leave without it',
  covered: 'This page is closed.',
  coveredUnsaved: 'This page is closed. Some typing is not saved yet.',

  files: 'Files',
  codeIn: (file: string) => `Code in ${file}`,
  leaveEditor: 'Ctrl + Enter checks. Escape, then Tab, leaves the code.',
  markedLine: (line: number, what: string) => `Line ${line}: ${what}`,

  check: 'Check',
  checking: 'Checking…',
  startAgain: 'Start again',
  startAgainSure: 'Put the first text back? What you have now stays in Versions.',
  startAgainYes: 'Put the first text back',
  startAgainNo: 'Keep my text',

  verdict: 'What the check found',
  place: (file: string, line: number) => `${file}, line ${line}`,
  goToLine: (line: number) => `Go to line ${line}`,
  toTry: 'Try this',
  got: 'You got',
  want: 'It should be',
  computerWords: 'The computer’s own words',
  moreFound: (count: number) =>
    count === 1 ? 'One more thing to look at later' : `${count} more things to look at later`,
  showHint: 'Show a hint',
  hintLater: 'The next hint comes after one more try, or in two minutes. Hints cost nothing.',
  nextHint: 'Show another hint',
  hint: 'Hint',
  passed: 'Passed',
  passedWhat: 'That works.',
  checksPassed: (count: number) => (count === 1 ? 'The check passed.' : `All ${count} checks passed.`),
  next: 'Go on',
  unknownFault: 'Not all checks passed. Look at the task again.',
  runnerProblem:
    'The check itself did not run. That is our fault, not yours. Load this page again. If it stays so, tell your tutor.',
  stopped: 'Your code did not end, so we stopped it.',
  resultKeptLater: 'Your result is not recorded yet. We keep trying.',

  page: 'Your page',
  printed: 'Printed lines',
  redraw: 'Draw again',
  hung: 'Your page did not answer, so we took it away. Change something and it comes back.',
  left: 'Your page tried to go to another address. It cannot do that here.',
  linkOut: (to: string) => `The link to ${to} works on the web. It does not work here.`,
  errorAt: (message: string, file?: string, line?: number) =>
    file === undefined ? message : `${file}, line ${line ?? 1}: ${message}`,

  versions: 'Versions',
  noVersions: 'No versions yet. The first one comes when you press Check.',
  takeBack: 'Take this one back',
  takenBack: 'That version is back. What you had before is in the list.',
  versionPassed: 'passed',
  noTimeline: 'We cannot show the versions now. Close this and open it again.',

  order: {
    used: 'Your lines, from the top',
    spare: 'Lines to choose from',
    how: 'Drag the lines into order, or use their buttons. Some lines may be left over.',
    howIndented: 'Drag the lines into order, or use their buttons. Dragging sideways sets the spaces in front.',
    acts: {
      use: (letter: string) => `Use line ${letter}`,
      leave: (letter: string) => `Leave line ${letter} out`,
      up: (letter: string) => `Move line ${letter} up`,
      down: (letter: string) => `Move line ${letter} down`,
      left: (letter: string) => `Fewer spaces in front of line ${letter}`,
      right: (letter: string) => `More spaces in front of line ${letter}`,
    },
    isAt: (letter: string, place: number, of: number) => `Line ${letter} is now number ${place} of ${of}.`,
    isSpare: (letter: string) => `Line ${letter} is left out.`,
    spaces: (count: number) => `Spaces in front: ${count}.`,
  },

  marked: (marked: number, of: number) => `${marked} of ${of} marked. Not saved yet.`,

  noRequest: 'That did not work. Wait a moment and do it again.',
} as const
