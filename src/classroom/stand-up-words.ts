import { mostSaid } from './stand-up-facts.ts'

/** Every sentence of the stand-up. */
export const standUpWords = {
  title: 'Stand-up',
  asked: { yesterday: 'What did you do last time?', today: 'What will you do today?', stuck: 'What holds you up?' },
  home: {
    lead: 'Your class begins with three short questions. Two minutes are enough.',
    begin: 'Answer the questions',
    said: 'Your stand-up is on the board.',
    change: 'Change it',
    skipped: 'You let this stand-up pass.',
    after: 'Answer it after all',
  },
  page: {
    lead: 'A few words are enough, and you may leave any of them empty. Your tutor reads them with you.',
    hint: `At most ${mostSaid} characters.`,
    lastTime: (said: string) => `Last time you wrote: “${said}”`,
    button: 'Put it on the board',
    skip: 'Not today',
    nothing: 'Write a few words, or press “Not today”.',
    noClass: 'No class is open now. The questions come when your tutor opens one.',
    ended: 'That class has ended. Your words were not put on its board.',
    before: 'What you said before',
    none: 'You have not said anything here yet.',
    back: 'Back to your road',
  },
  board: {
    lead: 'What each learner wrote for this class. Those who are held up come first.',
    caption: (count: number) => (count === 1 ? '1 has said something' : `${count} have said something`),
    name: 'Name',
    stuck: 'Held up by',
    today: 'Today',
    yesterday: 'Last time',
    heldUp: 'Held up',
    nobody: 'Nobody has said anything yet. The questions stand on each learner’s first page.',
    nobodyListed: 'Nobody is on the list of this class.',
    waiting: 'Not said yet',
    passed: 'Let it pass',
    print: 'It prints on one page with Ctrl and P.',
  },
  own: { yesterday: 'Last time', today: 'Today', stuck: 'Held up by' },
  need: (name: string, stuck: string) => `${name} is held up: “${stuck}”`,
} as const
