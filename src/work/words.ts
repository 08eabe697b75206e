import type { Because } from './facts.ts'
import type { WorkRefusal } from './refusals.ts'

type Sentences = { readonly [R in WorkRefusal as R['why']]: (refusal: R) => string }

/** What a learner reads when her work could not be kept as she asked. */
const refusalWords: Sentences = {
  'no-files': () => 'There was nothing to save. Load this page again.',
  'too-many-files': ({ most }) => `An exercise can hold ${most} files. Take one away, then save again.`,
  'file-name': ({ file }) => `The file name “${file}” will not work on every computer. Use letters, numbers and dots.`,
  'file-too-big': ({ file }) => `The file ${file} is too long to save. Make it shorter, then it saves by itself.`,
  'work-too-big': () => 'All your files together are too long to save. Make one shorter.',
  'not-text': ({ file }) => `The file ${file} holds a character that is not text. Take out what you pasted last.`,
  stale: () => 'This exercise is open in another tab, and that tab saved last. Choose which text to go on with.',
  'disk-full': () => 'This computer has no room left to save. Tell your tutor. Keep this page open.',
  'no-such-version': () => 'That version is not among yours. Open the list of versions again.',
}

export function sayRefusal(refusal: WorkRefusal): string {
  // The key and the refusal come from one union, so each sentence gets its own refusal.
  const say = refusalWords[refusal.why] as (refusal: WorkRefusal) => string
  return say(refusal)
}

/** Why a version is there, as its learner reads it. */
export const becauseWords: Readonly<Record<Because, string>> = {
  check: 'You pressed Check',
  pause: 'Kept while you worked',
  'take-back': 'You took an earlier version back',
  'taken-over': 'Kept from another tab',
  paper: 'You typed it in from paper',
}

/** For the terminal. */
export const words = {
  tidyFailed: 'A repository could not be tidied. Nothing is lost; it is tried again later.',
} as const
