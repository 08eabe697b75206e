import type { ComponentChildren } from 'preact'
import { words } from './words.ts'

/**
 * One column of a table.
 *
 * `head`     what its cells are
 * `cell`     what a row shows in it
 * `number`   true sets it flush right, digits below digits
 * `rowHead`  true for the one column that names the row
 * `sort`     the address that sorts by this column; `sorted` which way it is now
 */
export interface Column<Row> {
  readonly head: string
  readonly cell: (row: Row) => ComponentChildren
  readonly number?: boolean
  readonly rowHead?: boolean
  readonly sort?: string
  readonly sorted?: 'ascending' | 'descending'
}

/**
 * A real table with its caption. Where the screen is too narrow it scrolls by itself, by keyboard too;
 * the page never does.
 */
export function DataTable<Row>(props: {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
}) {
  const { caption, columns, rows, keyOf } = props
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={words.tableScrolls(caption)}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>{columns.map(headCell)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>{columns.map((column) => bodyCell(column, row))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function headCell<Row>({ head, number, sort, sorted }: Column<Row>) {
  return (
    <th key={head} scope="col" class={number ? 'number' : undefined} aria-sort={sorted}>
      {sort === undefined ? head : <a href={sort}>{head}</a>}
    </th>
  )
}

function bodyCell<Row>({ head, cell, number, rowHead }: Column<Row>, row: Row) {
  const shape = number ? 'number' : undefined
  if (rowHead) {
    return (
      <th key={head} scope="row" class={shape}>
        {cell(row)}
      </th>
    )
  }
  return (
    <td key={head} class={shape}>
      {cell(row)}
    </td>
  )
}
