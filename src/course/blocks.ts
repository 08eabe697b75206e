import { hashOfValue } from './hashes.ts'
import type { CodeExercise, OrderExercise } from './types.ts'

/** Between the lines of one block. No editor writes it, so no author's line holds it. */
export const insideBlock = '\u2028'

const fewest = 3
const most = { all: 8, fewer: 4 } as const

/**
 * The ordinary solution of a code exercise as blocks to put in order: the part of one file that a learner has to write,
 * with up to two lines that belong nowhere. Long parts are joined, so that there are never more than eight blocks.
 *
 * `fewer`  no spare lines, and at most four blocks: for who is lost among eight
 * gives    null where there is nothing to put in order
 */
export function asBlocks(exercise: CodeExercise, { fewer = false } = {}): OrderExercise | null {
  const known = cut[fewer ? 'fewer' : 'all']
  const blocks = known.get(exercise) ?? cutUp(exercise, fewer)
  known.set(exercise, blocks)
  return blocks
}

/** Every page of a lesson asks; a course that was read once is cut up once. */
const cut = { all: new WeakMap<CodeExercise, Blocks>(), fewer: new WeakMap<CodeExercise, Blocks>() } as const

type Blocks = OrderExercise | null

function cutUp(exercise: CodeExercise, fewer: boolean): Blocks {
  const file = fileOfBlocks(exercise)
  const written = textLines(exercise.solution[file] ?? '')
  const part = partToWrite(textLines(exercise.start[file] ?? ''), written)
  const lines = joined(part, fewer ? most.fewer : most.all)
  const spare = fewer ? [] : spareLines(exercise, file, part)
  if (lines.length + spare.length < fewest) return null
  const { id, name, title, task } = exercise
  const parts = {
    id,
    name,
    kind: 'order',
    title,
    task,
    isIndented: false,
    lines,
    spare,
    alsoRight: [],
    wrong: [],
  } as const
  return { ...parts, contentHash: hashOfValue({ lines, spare }) }
}

/** The file that `blocks` names, else the one of which most is to be written. */
export function fileOfBlocks({ blocks, show, start, solution }: CodeExercise): string {
  if (blocks?.file !== undefined) return blocks.file
  const news = (file: string) => newLines(textLines(start[file] ?? ''), textLines(solution[file] ?? '')).length
  return show.reduce((best, file) => (news(file) > news(best) ? file : best), show[0] ?? '')
}

function textLines(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}

/** The lines of the solution that the start has not got, by their place. A line that is there twice counts twice. */
function newLines(start: readonly string[], solution: readonly string[]): readonly number[] {
  const left = start.map((line) => line.trim())
  return solution.flatMap((line, at) => {
    const known = left.indexOf(line.trim())
    if (known === -1) return [at]
    left.splice(known, 1)
    return []
  })
}

/** From the first new line to the last, and as much around them as makes something to put in order. */
function partToWrite(start: readonly string[], solution: readonly string[]): readonly string[] {
  const news = newLines(start, solution)
  let from = news[0] ?? 0
  let to = news.at(-1) ?? -1
  while (to - from + 1 < fewest && (from > 0 || to < solution.length - 1)) {
    if (to < solution.length - 1) to += 1
    if (to - from + 1 < fewest && from > 0) from -= 1
  }
  return solution.slice(from, to + 1)
}

/** Joins the two neighbours that are shortest together, until there are few enough. */
function joined(lines: readonly string[], mostBlocks: number): readonly string[] {
  const blocks = lines.map((line) => [line])
  while (blocks.length > mostBlocks) {
    const costs = blocks.slice(1).map((block, at) => costOf(blocks[at] ?? [], block))
    const at = costs.indexOf(Math.min(...costs))
    blocks.splice(at, 2, [...(blocks[at] ?? []), ...(blocks[at + 1] ?? [])])
  }
  return blocks.map((block) => block.join(insideBlock))
}

/** What it costs to join two: their length counts first; a comment belongs to what comes after it. */
function costOf(one: readonly string[], other: readonly string[]): number {
  const isComment = (line = '') => /^\s*(\/\/|\/\*|<!--)/.test(line)
  return 4 * (one.length + other.length) - (isComment(one.at(-1)) ? 6 : 0) + (isComment(other[0]) ? 6 : 0)
}

/** The author's own; else lines of the wrong answers that stand where a line of the solution belongs, and look like it. */
function spareLines({ blocks, solution, wrong }: CodeExercise, file: string, part: readonly string[]) {
  if (blocks?.spare) return blocks.spare
  const right = new Set(textLines(solution[file] ?? '').map((line) => line.trim()))
  const strange = wrong.flatMap(({ files }) => textLines(files[file] ?? '')).filter((line) => !right.has(line.trim()))
  const twins = [...new Set(strange)].filter((line) => part.some((one) => isLike(one.trim(), line.trim())))
  return twins.slice(0, 2).map((line) => ({ line, say: twinSays }))
}

const twinSays = 'One line you used does not belong here. Look for its twin, and compare the two.'

/** Three letters of four are the same, in the same order. */
function isLike(one: string, other: string): boolean {
  let above = Array<number>(other.length + 1).fill(0)
  for (const letter of one) {
    const row = [0]
    for (let at = 0; at < other.length; at += 1) {
      const best = Math.max(above[at + 1] ?? 0, row[at] ?? 0)
      row.push(letter === other[at] ? (above[at] ?? 0) + 1 : best)
    }
    above = row
  }
  return (above.at(-1) ?? 0) > 0.75 * Math.max(one.length, other.length)
}
