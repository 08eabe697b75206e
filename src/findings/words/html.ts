import { tagWords } from './html-tags.ts'
import { pageWords } from './html-pages.ts'

/** Every sentence about a page. */
export const htmlWords = { ...tagWords, ...pageWords }
