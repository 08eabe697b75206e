import type { Exercise } from '#course'
import { herRoad, type WhoseRoad } from './road-words.ts'

type Kind = Exercise['kind']

/** Every sentence of a learner's page: as she reads it herself, and as her tutor reads it of her. */
export interface StoryWords {
  readonly title: string
  readonly lead: string
  readonly none: string
  readonly road: WhoseRoad
  readonly can: string
  readonly canNone: string
  readonly hard: string
  readonly hardNone: string
  readonly own: string
  readonly ownNone: string
  readonly handedIn: (when: string) => string
}

export const hers: StoryWords = {
  title: 'How far you have come',
  lead: 'This is what our record says of your work. Your tutor reads the same.',
  none: 'You have not begun a lesson yet. This page fills as you work.',
  road: herRoad,
  can: 'What you can do',
  canNone: 'Nothing has passed yet. What you get right is listed here.',
  hard: 'What was hard',
  hardNone: 'Nothing has taken three tries or two hints.',
  own: 'In your own words',
  ownNone: 'You have not written a plan or a stand-up yet.',
  handedIn: (when) => `You handed this in: ${when}.`,
}

export function storyOf(name: string): StoryWords {
  return {
    title: `How far ${name} is`,
    lead: `This is what the record says of ${name}’s work. ${name} can read the same page.`,
    none: `${name} has not begun a lesson yet.`,
    road: { name: `The road of ${name}`, here: 'Here now', at: (place) => `Now at ${place}.` },
    can: `What ${name} can do`,
    canNone: 'Nothing has passed yet.',
    hard: 'What was hard',
    hardNone: 'Nothing has taken three tries or two hints.',
    own: `In ${name}’s own words`,
    ownNone: 'There is no plan and no stand-up yet.',
    handedIn: (when) => `${name} handed this in: ${when}.`,
  }
}

/** What is said the same to both. */
export const story = {
  stood: (site: string, when: string) => `${site}. As the record stood: ${when}.`,
  parts: 'Parts of this page',
  travelled: 'The road travelled',
  place: 'Place',
  lessons: 'Lessons done',
  of: (done: number, all: number) => (all === 0 ? 'Ahead' : `${done} of ${all}`),
  begun: 'First tried',
  lastThere: 'Last worked on',
  notYet: 'Not yet',
  whole: 'All of it passed',
  partly: 'On the way',
  did: {
    predict: 'Predicted',
    choose: 'Chose the right answer',
    order: 'Put the lines in order',
    trace: 'Followed the values',
    'find-the-bug': 'Found the fault',
    change: 'Changed code',
    make: 'Made',
  } satisfies Record<Kind, string>,
  seeText: (title: string) => `See the text that passed: ${title}`,
  saw: 'The checks saw:',
  tries: 'Most tries and hints',
  exercise: 'Exercise',
  triesHead: 'Tries',
  hints: 'Hints read',
  stands: 'How it stands',
  passed: (day: string) => `Passed ${day}`,
  right: (day: string) => `Right ${day}`,
  openStill: 'Not passed yet',
  last: 'Last tried',
  met: 'Found most often',
  metWhat: 'As it was said the last time',
  times: 'Times',
  where: 'Last met in',
  plan: 'The plan, before the code',
  gone: 'An exercise that is not in the course any more',
  evidence: {
    title: (exercise: string) => `A text of “${exercise}”`,
    back: 'Back to the whole page',
    lesson: (title: string) => `Open the lesson: ${title}`,
    passed: 'Passed',
    notPassed: 'Not passed',
    notFinished: 'Not judged',
    saw: 'What the checks saw',
    changed: 'The exercise has changed since. The text is as it was.',
    found: 'What the check found',
    file: (name: string) => `The text of ${name}`,
    nobody: 'There is no such text here. Go back to the page and choose one.',
  },
} as const
