/** A piece of text to put in place of `[start, end)`. Neither it nor what it replaces may hold a line break. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Text with edits made. `colBefore` gives the column (from 1) that a column of the edited text had before. */
export interface Edited {
  readonly text: string
  colBefore(line: number, col: number): number
}

/** Makes the edits in the order of their places; those at the same place in the order given. */
export function editText(text: string, edits: readonly Edit[]): Edited {
  const sorted = [...edits].sort((a, b) => a.start - b.start)
  let done = ''
  let at = 0
  for (const edit of sorted) {
    done += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return { text: done + text.slice(at), colBefore: (line, col) => colBefore(text, sorted, { line, col }) }
}

function colBefore(text: string, sorted: readonly Edit[], { line, col }: { line: number; col: number }): number {
  const lineStart = startOfLine(text, line)
  const lineEnd = text.indexOf('\n', lineStart) < 0 ? text.length : text.indexOf('\n', lineStart)
  let shift = 0
  for (const { start, end, text: put } of sorted) {
    if (start < lineStart || start > lineEnd) continue
    const from = start - lineStart + 1 + shift // where the put text stands in the edited line
    if (col < from) break
    if (col < from + put.length) return start - lineStart + 1
    shift += put.length - (end - start)
  }
  return Math.max(1, col - shift)
}

function startOfLine(text: string, line: number): number {
  let at = 0
  for (let n = 1; n < line; n += 1) {
    const next = text.indexOf('\n', at)
    if (next < 0) return text.length
    at = next + 1
  }
  return at
}
