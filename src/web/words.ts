/** Every sentence the web room says. */
export const words = {
  product: 'Throughgate',
  skipToMain: 'Skip to the page',
  home: 'Home',
  whereYouAre: 'Where you are',
  pagesHere: 'Pages',
  aboutSite: 'About this site',
  signOut: 'Sign out',
  settings: 'How pages look',
  footer: 'Not a government service.',
  saved: { saved: 'Saved', saving: 'Saving', 'not-saved': 'Not saved yet' },
  problemInTitle: 'Check this page',
  errorSummary: 'There is something to mend',
  fieldProblem: 'To mend:',
  tableScrolls: (caption: string) => `${caption}, a table that scrolls sideways`,

  fillIn: 'Fill this in.',
  chooseOne: 'Choose one from the list.',
  tooMuch: 'That is more than this page takes.',
  tooLittle: 'That is too little. Add some more.',
  writeDifferently: 'We could not read that. Look at the hint and write it again.',
  notText: 'Take out the characters that are not text.',
  atMost: (most: number) => `Write at most ${most} characters.`,
  formTooBig: 'That is more than this page takes. Send a smaller piece.',
  notAForm: 'We could not read what was sent. Go back and send it again.',
  notJson: 'We could not read what the page sent. Load the page again.',
  noRequest: 'We could not read what was sent. Open the site’s first page in a browser.',
  headersTooBig: 'Your browser sent too many cookies. Clear its cookies, then open the page again.',
  requestTooSlow: 'The line to the server was too slow. Open the page again.',

  goHome: 'Go to your first page',
  signIn: 'Sign in',
  errorPages: {
    'not-found': {
      title: 'There is no page here',
      say: ['The address may have a slip in it, or the page has moved.', 'Your work is safe.'],
    },
    refused: {
      title: 'This page is not for you',
      say: ['Your card opens other pages. Ask your tutor if you need this one.'],
    },
    'signed-out': {
      title: 'You are signed out',
      say: ['Your work is safe.', 'Sign in with your card, and go on where you left off.'],
    },
    'bad-form': {
      title: 'We could not read that',
      say: ['Something was missing from what the page sent.', 'Go back, load the page again and send it once more.'],
    },
    elsewhere: {
      title: 'This came from another page',
      say: ['We only take what our own pages send.', 'Go to your first page and try from there.'],
    },
    'wrong-address': {
      title: 'This site has another address',
      say: ['Another name brought you here, and we answer only to our own.', 'Ask your tutor for the site’s address.'],
    },
    'too-big': {
      title: 'That is too much at once',
      say: ['This page takes less than what was sent.', 'Go back and send a smaller piece.'],
    },
    'too-slow': {
      title: 'That took too long',
      say: ['The line to the server was too slow, so we stopped waiting.', 'Go back and send it again.'],
    },
    busy: { title: 'The server is busy', say: ['Your work is safe.', 'Wait a minute, then load this page again.'] },
    fault: {
      title: 'Something broke on our side',
      say: ['Your work is safe.', 'Load the page again. If it stays broken, tell your tutor.'],
    },
  },
} as const
