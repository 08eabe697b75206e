import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import { lineOf, parseMarkdown, type Node } from './markdown.ts'

/** One sentence of a text, with the line of the file its paragraph begins on. */
export interface Sentence {
  readonly line: number
  readonly text: string
  readonly words: readonly string[]
}

/**
 * The sentences of a text that a learner reads: paragraphs and list items. Code blocks, headings and titles do not
 * count, and code inside a sentence counts as one word.
 *
 * `firstLine`  the line of the file on which `markdown` begins, from 1
 */
export function sentencesOf(markdown: string, firstLine = 1): Sentence[] {
  return paragraphsOf(parseMarkdown(markdown).children).flatMap((node) => {
    const line = lineOf(node) + firstLine - 1
    return splitSentences(plainText(node)).map((text) => ({ line, text, words: wordsOf(text) }))
  })
}

/** The sentences of a single string, such as a hint. */
export function splitSentences(text: string): string[] {
  const parts = text.split(/(?<=[.!?]["'’”)]*)\s+/)
  return parts.map((part) => part.trim()).filter((part) => wordsOf(part).length > 0)
}

export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
}

/** The Flesch–Kincaid school grade of pooled sentences, by syllable 5 and flesch-kincaid 2. */
export function gradeOf(sentences: readonly Sentence[]): number {
  const words = sentences.flatMap((sentence) => sentence.words)
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables })
}

function paragraphsOf(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph') return node.data?.directiveLabel === true ? [] : [node]
    if (node.type === 'heading') return []
    return 'children' in node ? paragraphsOf(node.children) : []
  })
}

function plainText(node: Node): string {
  if (node.type === 'inlineCode') return 'code'
  if (node.type === 'image') return ''
  if (node.type === 'text') return node.value
  if (node.type === 'break') return ' '
  return 'children' in node ? node.children.map(plainText).join('') : ''
}
