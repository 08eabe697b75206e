import { listWords } from './js-lists.ts'
import { nameWords } from './js-names.ts'
import { pageWords } from './js-page.ts'
import { useWords } from './js-uses.ts'
import { valueWords } from './js-values.ts'

/** Every sentence about code that reads as JavaScript but cannot do what its writer meant. */
export const jsStaticWords = { ...nameWords, ...useWords, ...valueWords, ...listWords, ...pageWords }
