import { structuredPatch } from 'diff'
import type { Files } from '#course'

/**
 * What one file's change was. `added` and `removed` count lines; `hunks` are the changed places, one line around each.
 */
export interface FileChange {
  readonly file: string
  readonly added: number
  readonly removed: number
  readonly hunks: readonly Hunk[]
}

/** `line` is where it stands in the newer text, from 1. */
export interface Hunk {
  readonly line: number
  readonly lines: readonly { readonly mark: 'same' | 'added' | 'removed'; readonly text: string }[]
}

/** The files that differ, in the order of the newer text's names. Both empty of changes gives nothing. */
export function changesIn(older: Files, newer: Files): readonly FileChange[] {
  const names = new Set([...Object.keys(newer), ...Object.keys(older)])
  return [...names].flatMap((file) => {
    const [was = '', is = ''] = [older[file], newer[file]]
    return was === is ? [] : [changeOf(file, was, is)]
  })
}

function changeOf(file: string, was: string, is: string): FileChange {
  const patch = structuredPatch(file, file, was, is, undefined, undefined, { context: 1 })
  const hunks = patch.hunks.map(({ newStart, lines }) => ({ line: newStart, lines: lines.flatMap(asLine) }))
  const count = (mark: string) => hunks.flatMap(({ lines }) => lines).filter((line) => line.mark === mark).length
  return { file, added: count('added'), removed: count('removed'), hunks }
}

/** The `diff` package writes a line as git does; a file's missing last newline is nothing a learner needs to see. */
function asLine(line: string): Hunk['lines'] {
  const mark = marks[line.charAt(0)]
  return mark ? [{ mark, text: line.slice(1) }] : []
}

const marks: Readonly<Record<string, Hunk['lines'][number]['mark']>> = { ' ': 'same', '+': 'added', '-': 'removed' }
