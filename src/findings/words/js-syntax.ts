import { bracketWords } from './js-brackets.ts'
import { shapeWords } from './js-shape.ts'

/** Every sentence about code that does not read as JavaScript. */
export const jsSyntaxWords = { ...bracketWords, ...shapeWords }
