import { ideaWords } from './css-ideas.ts'
import { lineWords } from './css-lines.ts'
import { selectorWords } from './css-selectors.ts'

/** Every sentence about a style sheet. */
export const cssWords = { ...lineWords, ...selectorWords, ...ideaWords }
