import type { z } from 'zod'
import type { Faults } from './fault.ts'
import { hashOfValue } from './hashes.ts'
import {
  bugExerciseFile,
  choiceExerciseFile,
  orderExerciseFile,
  traceExerciseFile,
  type TraceExerciseFile,
} from './schemas.ts'
import type { AskedExercise, BugExercise, ChoiceExercise, OrderExercise, TraceCell, TraceExercise } from './types.ts'
import { words } from './words.ts'

/** How an exercise.yaml is read: through a schema, with the faults told at their lines; its Markdown as safe HTML. */
interface Reading {
  readonly name: string
  readonly path: string
  readonly faults: Faults
  read<T>(schema: z.ZodType<T>): T | null
  html(field: string, text: string): string
}

/** One reader for each kind that is answered in the text. Null, or an exercise with faults told, is not shown. */
export const readAsked: Readonly<Record<AskedExercise['kind'], (from: Reading) => AskedExercise | null>> = {
  predict: choice,
  choose: choice,
  order,
  trace,
  'find-the-bug': bug,
}

function choice(from: Reading): ChoiceExercise | null {
  const file = from.read(choiceExerciseFile)
  if (file === null) return null
  holdOptions(file.options, from)
  return { ...file, name: from.name, question: from.html('question', file.question), contentHash: hashOfValue(file) }
}

function holdOptions(options: ChoiceExercise['options'], { path, faults }: Reading): void {
  const right = options.filter((option) => option.right).length
  if (right !== 1) faults.add({ path, field: 'options', ...words.oneRight(right) })
  const keys = options.map(({ key }) => key)
  const twice = keys.find((key, at) => keys.indexOf(key) !== at)
  if (twice !== undefined) faults.add({ path, field: 'options', ...words.sameKey(twice) })
}

function order(from: Reading): OrderExercise | null {
  const file = from.read(orderExerciseFile)
  if (file === null) return null
  const { id, kind, title, indented, spare } = file
  const lines = linesOf(file.lines)
  if (lines.length < 3 || lines.length > 9) from.faults.add({ path: from.path, field: 'lines', ...words.orderLength })
  for (const { line } of spare) {
    const isRight = lines.some((one) => one.trim() === line.trim())
    if (isRight) from.faults.add({ path: from.path, field: 'spare', ...words.spareIsRight(line) })
  }
  return {
    ...{ id, kind, title, name: from.name, task: from.html('task', file.task), isIndented: indented, lines, spare },
    alsoRight: file.alsoRight.map(linesOf),
    wrong: file.wrong.map((one) => ({ lines: linesOf(one.lines), say: one.say })),
    contentHash: hashOfValue(file),
  }
}

/** Empty lines and spaces at the end of a line say nothing. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
}

function trace(from: Reading): TraceExercise | null {
  const file = from.read(traceExerciseFile)
  if (file === null) return null
  const { id, kind, title, columns } = file
  const rows = file.rows.map((row, at) => traceRow(row, at, columns, from))
  const question = from.html('question', file.question)
  return { id, kind, title, name: from.name, question, columns, rows, contentHash: hashOfValue(file) }
}

function traceRow(
  row: TraceExerciseFile['rows'][number],
  at: number,
  columns: readonly string[],
  { path, faults }: Reading,
): TraceCell[] {
  const field = `rows[${at}]`
  if (row.cells.length !== columns.length) faults.add({ path, field, ...words.traceWidth(columns.length) })
  const open = columns.filter((_, nth) => row.cells[nth] === '?')
  for (const { column } of row.fill) {
    if (!open.includes(column)) faults.add({ path, field, ...words.traceFillUnknown(column) })
  }
  return row.cells.flatMap((given, nth): TraceCell[] => {
    if (given !== '?') return [{ given }]
    const fill = row.fill.find(({ column }) => column === columns[nth])
    if (fill) return [{ fill }]
    faults.add({ path, field, ...words.traceFillMissing(columns[nth] ?? '') })
    return []
  })
}

function bug(from: Reading): BugExercise | null {
  const file = from.read(bugExerciseFile)
  if (file === null) return null
  const code = file.code.trimEnd().split('\n')
  const { path, faults } = from
  for (const line of [file.bug, ...file.lines.map((one) => one.line)]) {
    if ((code[line - 1] ?? '').trim() === '') faults.add({ path, field: 'code', ...words.bugNoLine(line) })
  }
  if (file.lines.some(({ line }) => line === file.bug)) faults.add({ path, field: 'lines', ...words.bugIsRight })
  holdOptions(file.options, from)
  return {
    ...file,
    name: from.name,
    code,
    question: from.html('question', file.question),
    contentHash: hashOfValue(file),
  }
}
