import { says, type Catalogue } from '../note.ts'
export const jsStaticWords = {
  'js/x': (name: string) => says(name),
} satisfies Catalogue
