import { done, refused, type Result } from '#base'
import { CsvError, parse } from 'csv-parse/sync'
import type { NewLearner } from './add-learners.ts'
import { aName, aPrisonerNumber } from './facts.ts'
import type { staffWords } from './staff-words.ts'

type ListProblem = keyof typeof staffWords.addMany.problems

/** One thing to mend. `line` is the line of the file, from 1, or null for the list as a whole. It never repeats a number. */
export interface ListFault {
  readonly line: number | null
  readonly problem: ListProblem
}

export interface ListedLearner extends NewLearner {
  readonly line: number
}

const mostInAList = 200

/**
 * The learners in a list as a spreadsheet saves it: `name,number` lines, the number optional, a heading line allowed,
 * separated by commas, semicolons or tabs.
 *
 * refuses  with every fault found, in order of lines
 */
export function readList(
  text: string,
): Result<readonly ListedLearner[], { why: 'faults'; faults: readonly ListFault[] }> {
  const rows = rowsOf(text.replace(/^\uFEFF/, ''))
  if ('problem' in rows) return refused({ why: 'faults', faults: [rows] })
  const [first] = rows
  const people = first && isHeading(first.cells) ? rows.slice(1) : rows
  if (people.length === 0) return refused({ why: 'faults', faults: [{ line: null, problem: 'empty-list' }] })
  if (people.length > mostInAList) return refused({ why: 'faults', faults: [{ line: null, problem: 'too-many' }] })
  const read = people.map(readRow)
  const faults = [...read.flatMap(({ fault }) => fault ?? []), ...doubles(read)]
  if (faults.length > 0) return refused({ why: 'faults', faults: faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) })
  return done(read.flatMap(({ learner }) => learner ?? []))
}

interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

function rowsOf(text: string): readonly Row[] | ListFault {
  try {
    // With `info` each record comes with the line it ends on; a name that runs over lines is refused below anyway.
    const records = parse(text, {
      ...{ info: true, bom: true, trim: true, delimiter: delimiterOf(text), relax_column_count: true },
      ...{ skip_empty_lines: true, skip_records_with_empty_values: true, max_record_size: 2_000, to: mostInAList + 2 },
    }) as unknown as readonly { info: { lines: number }; record: string[] }[]
    return records.map(({ info, record }) => ({ line: info.lines, cells: withoutEmptyEnd(record) }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { line: typeof error['lines'] === 'number' ? error['lines'] : null, problem: 'not-csv' }
  }
}

/** Some spreadsheets write semicolons, and a paste from one brings tabs. */
function delimiterOf(text: string): string {
  const [line = ''] = text.split(/\r?\n/, 1)
  return ['\t', ';'].find((mark) => line.includes(mark)) ?? ','
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell !== '')
  return cells.slice(0, last + 1)
}

function isHeading([first = '', second = 'number']: readonly string[]): boolean {
  return first.toLowerCase() === 'name' && /number/i.test(second)
}

interface Read {
  readonly learner?: ListedLearner
  readonly fault?: ListFault
}

function readRow({ line, cells }: Row): Read {
  const [typedName = '', typedNumber = '', ...more] = cells
  const problem = more.length > 0 ? 'too-many-cells' : problemOfName(typedName)
  if (problem) return { fault: { line, problem } }
  const number = typedNumber === '' ? done(null) : numberFrom(typedNumber)
  if (!number.ok) return { fault: { line, problem: 'not-a-number' } }
  return { learner: { line, name: aName.parse(typedName), number: number.value } }
}

function problemOfName(typed: string): ListProblem | null {
  if (typed === '') return 'no-name'
  if (typed.length > 80) return 'name-too-long'
  return aName.safeParse(typed).success ? null : 'name-unprintable'
}

function numberFrom(typed: string): Result<string, { why: 'not-a-number' }> {
  const parsed = aPrisonerNumber.safeParse(typed)
  return parsed.success ? done(parsed.data) : refused({ why: 'not-a-number' })
}

function doubles(read: readonly Read[]): readonly ListFault[] {
  const seen = new Set<string>()
  return read.flatMap(({ learner }) => {
    if (!learner || learner.number === null) return []
    if (seen.has(learner.number)) return [{ line: learner.line, problem: 'number-twice' as const }]
    seen.add(learner.number)
    return []
  })
}
