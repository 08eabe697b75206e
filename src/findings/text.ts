import { distance } from 'fastest-levenshtein'

let lastText: string | undefined
let lastStarts: readonly number[] = [0]

/** Where each line of a text begins. The last text asked for is remembered: checks ask about the same one again and again. */
export function lineStarts(text: string): readonly number[] {
  if (text === lastText) return lastStarts
  ;[lastText, lastStarts] = [text, startsOf(text)]
  return lastStarts
}

function startsOf(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

export function placeOf(starts: readonly number[], offset: number): { line: number; col: number } {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, col: offset - (starts[low] ?? 0) + 1 }
}

/** The text of the line that holds `offset`, and where it begins. */
export function lineAt(text: string, offset: number): { start: number; end: number; words: string } {
  const start = offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0
  const found = text.indexOf('\n', offset)
  const end = found < 0 ? text.length : found
  return { start, end, words: text.slice(start, end) }
}

/** How many spaces stand before the first word of a line; a tab counts as two. */
export function indentOf(line: string): number {
  return (/^[ \t]*/.exec(line)?.[0] ?? '').replaceAll('\t', '  ').length
}

/**
 * The known word nearest to what was written, or undefined when none is near.
 * Two letters swapped count as one slip; a short word may hold one slip, a long one three.
 */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  const word = written.toLowerCase()
  if (word.length < 2 || word.length > 40) return undefined
  let best: string | undefined
  let fewest = mostSlips(word) + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= fewest) continue
    const count = slips(word, candidate.toLowerCase()) + firstLetterDiffers(word, candidate)
    if (count < fewest) [best, fewest] = [candidate, count]
  }
  return best
}

function mostSlips(word: string): number {
  if (word.length <= 4) return 1.4
  return word.length <= 7 ? 2.4 : 3.4
}

function sorted(word: string): string {
  return Array.from(word).sort().join('')
}

// People rarely miss the first letter, so a candidate that keeps it is preferred; one with the same letters still more.
function firstLetterDiffers(word: string, candidate: string): number {
  if (sorted(word) === sorted(candidate.toLowerCase())) return -0.3
  return word[0] === candidate[0]?.toLowerCase() ? 0 : 0.4
}

export function slips(one: string, other: string): number {
  const plain = distance(one, other)
  if (plain === 0 || plain > 5 || one.length !== other.length) return plain
  let swaps = 0
  for (let i = 0; i + 1 < one.length; i++) {
    if (one[i] !== other[i] && one[i] === other[i + 1] && one[i + 1] === other[i]) [swaps, i] = [swaps + 1, i + 1]
  }
  return plain - swaps
}

/** A learner's own words, short enough to repeat inside a sentence. */
export function short(words: string, most = 24): string {
  const line = words.trim().replaceAll('`', "'").split('\n')[0] ?? ''
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`
}

export function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}

/** What is meant by what people write. Each line: the right word, `=`, and what is written for it. */
export function meanings(lines: string): Readonly<Record<string, string>> {
  // Without a prototype: `constructor` is a word that people write, too.
  const found = Object.create(null) as Record<string, string>
  for (const line of lines.trim().split('\n')) {
    const [right = '', written = ''] = line.split(' = ')
    for (const each of written.split(', ')) found[each] = right
  }
  return found
}

/** The same, where each right word belongs to something: `img src = href` gives `src` for `img href`. */
export function ownedMeanings(lines: string): Readonly<Record<string, string>> {
  const found = Object.create(null) as Record<string, string>
  for (const line of lines.trim().split('\n')) {
    const owner = line.slice(0, line.indexOf(' ') + 1)
    for (const [written, right] of Object.entries(meanings(line.slice(owner.length)))) found[owner + written] = right
  }
  return found
}
