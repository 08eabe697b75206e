import { Faults, type Source } from './fault.ts'
import { gradeOf, sentencesOf, splitSentences, wordsOf, type Sentence } from './prose.ts'
import { splitHead } from './read-lesson.ts'
import type { Texts } from './read-texts.ts'
import { words } from './words.ts'
import { textsInYaml } from './yaml-texts.ts'

/** The bars of the design, in numbers. */
const bars = {
  wordsToGrade: 100,
  meanSentence: 12,
  longestSentence: 20,
  wordsInLesson: 600,
  wordsInString: 15,
  sentencesInString: 3,
}

/** What was measured of one lesson's words. `grade` is null where there are fewer than 100. */
export interface Measures {
  readonly grade: number | null
  readonly words: number
  readonly meanSentence: number
  readonly longestSentence: number
}

/**
 * Holds the words of a lesson against the bars: reading grade, sentence length, lesson length, the limits of single
 * strings, the words we never write, and addresses outside.
 *
 * `path`   the lesson's folder as an author names it
 * `grade`  the bar of its track
 */
export function holdTextBars(texts: Texts, at: { path: string; grade: number }, faults: Faults): Measures {
  const lesson = { path: `${at.path}/lesson.md`, text: texts.get('lesson.md') ?? '' }
  const pooled: Sentence[] = []
  const hear = (source: Source, sentences: readonly Sentence[]) => {
    pooled.push(...sentences)
    holdSentences(source, sentences, faults)
  }
  const head = splitHead(lesson, new Faults())
  hear(lesson, sentencesOf(head?.body ?? ''))
  holdStrings({ path: lesson.path, text: head?.front ?? '' }, 2, hear, faults)
  for (const [inside, text] of texts) {
    const source = { path: `${at.path}/${inside}`, text }
    if (inside.endsWith('/exercise.yaml')) holdStrings(source, 1, hear, faults)
    refuseOutside(source, faults)
  }
  return holdPooled(pooled, lesson.path, at.grade, faults)
}

function holdSentences(source: Source, sentences: readonly Sentence[], faults: Faults): void {
  for (const { line, text, words: counted } of sentences) {
    if (counted.length > bars.longestSentence) {
      faults.add({ path: source.path, line, ...words.longSentence(counted.length, opening(counted)) })
    }
    refuseNeverWords({ path: source.path, line }, text, faults)
  }
}

const proseFields = new Set(['task', 'question'])
const stringFields = new Set([
  'title',
  'text',
  'say',
  'says',
  'label',
  'hints',
  'means',
  'found',
  'elsewhere',
  'columns',
])

type Hear = (source: Source, sentences: readonly Sentence[]) => void

function holdStrings(source: Source, firstLine: number, hear: Hear, faults: Faults): void {
  for (const { field, line, text } of textsInYaml(source.text, firstLine)) {
    if (proseFields.has(field)) hear(source, sentencesOf(text, line))
    if (!stringFields.has(field)) continue
    const at = { path: source.path, line, field }
    const sentences = splitSentences(text)
    const longest = Math.max(0, ...sentences.map((sentence) => wordsOf(sentence).length))
    if (longest > bars.wordsInString) faults.add({ ...at, ...words.longString(longest) })
    if (sentences.length > bars.sentencesInString) faults.add({ ...at, ...words.manySentences(sentences.length) })
    refuseNeverWords(at, text, faults)
  }
}

const neverWords = /\b(oops|simply|just|easy|easily|obvious|obviously|invalid|error occurred|please try again later)\b/i

function refuseNeverWords(at: { path: string; line: number; field?: string }, text: string, faults: Faults): void {
  const found = neverWords.exec(text)?.[1]
  if (found !== undefined) faults.add({ ...at, ...words.neverWord(found) })
}

const outside = /(https?:|["'(=]\s*)\/\/(?!www\.w3\.org\/)[a-z0-9-]+\./i

function refuseOutside(source: Source, faults: Faults): void {
  source.text.split('\n').forEach((text, at) => {
    if (outside.test(text)) faults.add({ path: source.path, line: at + 1, ...words.outsideAddress })
  })
}

function holdPooled(sentences: readonly Sentence[], path: string, bar: number, faults: Faults): Measures {
  const lengths = sentences.map((sentence) => sentence.words.length)
  const count = lengths.reduce((sum, length) => sum + length, 0)
  const mean = sentences.length === 0 ? 0 : count / sentences.length
  const grade = count < bars.wordsToGrade ? null : gradeOf(sentences)
  if (grade === null) faults.add({ path, ...words.tooShortToGrade(count) })
  else if (grade > bar) faults.add({ path, ...words.grade(grade.toFixed(1), bar) })
  if (mean > bars.meanSentence) faults.add({ path, ...words.meanSentence(mean.toFixed(1)) })
  if (count > bars.wordsInLesson) faults.add({ path, ...words.longLesson(count) })
  return { grade, words: count, meanSentence: mean, longestSentence: Math.max(0, ...lengths) }
}

function opening(counted: readonly string[]): string {
  return counted.slice(0, 4).join(' ')
}
