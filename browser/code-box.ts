import type { Files } from '#findings'
import type { NotedLine } from './notes.ts'

/** A line that a finding points at. `what` is read out with it. */
export interface MarkedLine {
  readonly file: string
  readonly line: number
  readonly what: string
}

/**
 * Where she types. Behind this stands prism-code-editor today; another editor may take its place for another kind of
 * lesson, and nothing else knows.
 */
export interface CodeBox {
  files(): Files
  /** Puts other texts in, as when a version is taken back. It does not count as a change of hers. */
  set(files: Files): void
  /** Puts the keyboard in the file that is shown. */
  focus(): void
  /** Marks one line until its text changes or another is marked; null takes the mark away. */
  mark(line: MarkedLine | null): void
  /** Marks the lines that notes speak of, wherever their text has moved to; those marked before and not among these are free. */
  markNotes(lines: readonly NotedLine[]): void
  /** Shows a file, puts the cursor at the line and the keyboard in the editor. */
  goTo(file: string, line: number): void
}

export interface CodeBoxOptions {
  /** The element whose `textarea[data-file]` hold the texts until now. */
  readonly root: HTMLElement
  readonly show: readonly string[]
  readonly files: Files
  readonly changed: () => void
  /** Ctrl + Enter. */
  readonly checked: () => void
}
