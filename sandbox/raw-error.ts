import type { RawError } from '#findings'
import { show, shorten } from './show.ts'

/** Where the browser says it was: its address for the file, line and column from 1. */
interface Place {
  readonly address: string
  readonly line: number
  readonly col: number
}

/**
 * Turns what a browser threw into a RawError that names the learner's own file.
 *
 * `names`  the learner's files; `entry` is the one that `about:srcdoc` stands for
 * `unshift`  takes off what the harness added to a column of the entry file; null for a place in the harness itself
 * Chromium and Firefox write stacks differently; both are read.
 */
export function rawErrors(
  rules: { names: readonly string[]; entry: string },
  unshift: (place: Place) => number | null = (place) => place.col,
) {
  const fileOf = (address: string): string | undefined => {
    if (address.startsWith('about:srcdoc')) return rules.entry
    const named = /^data:[^,]*;file=([^;,]+)/.exec(address)?.[1]
    const name = named === undefined ? address.slice(address.lastIndexOf('/') + 1) : decodeURIComponent(named)
    return name === 'checks.js' || rules.names.includes(name) ? name : undefined
  }

  const whereOf = (place: Place): Where | null => {
    const file = fileOf(place.address)
    const col = file === rules.entry ? unshift(place) : place.col
    if (file === undefined || col === null || place.line < 1) return null
    // The text of checks.js is run as a function, whose head takes two lines.
    return { file, line: file === 'checks.js' ? Math.max(1, place.line - 2) : place.line, col: Math.max(1, col) }
  }

  const ofThrown = (thrown: unknown): RawError => {
    const places = thrown instanceof Error ? placesOf(thrown) : []
    const known = places.map(whereOf).filter((where) => where !== null)
    // The learner's own line says more than the line of a check that called it.
    return { ...saidBy(thrown), ...(known.find(({ file }) => file !== 'checks.js') ?? known[0]) }
  }

  const ofEvent = ({ filename, lineno, colno, message, error }: ErrorEvent): RawError => {
    const where = whereOf({ address: filename, line: lineno, col: colno })
    return { ...(error === null || error === undefined ? fromText(message) : ofThrown(error)), ...where }
  }
  return { ofThrown, ofEvent }
}

interface Where {
  readonly file: string
  readonly line: number
  readonly col: number
}

function saidBy(thrown: unknown): RawError {
  if (thrown instanceof Error) {
    return {
      name: shorten(thrown.name),
      message: shorten(thrown.message.replace(/^Failed to execute 'importScripts'[^:]*: /, '')),
    }
  }
  return { name: 'Thrown', message: show(thrown) }
}

function fromText(text: string): RawError {
  const parts = /^(?:Uncaught )?(\w*Error): ([^]*)$/.exec(text)
  return { name: parts?.[1] ?? 'Error', message: shorten(parts?.[2] ?? text) }
}

function placesOf(error: Error): Place[] {
  // Firefox keeps a syntax error's place on the error and not in its stack.
  const { fileName, lineNumber, columnNumber } = error as Error & Record<string, unknown>
  const first =
    error instanceof SyntaxError && typeof fileName === 'string' && typeof lineNumber === 'number'
      ? [{ address: fileName, line: lineNumber, col: Number(columnNumber) || 1 }]
      : []
  const lines = typeof error.stack === 'string' ? error.stack.split('\n').slice(0, 50) : []
  return [...first, ...lines.map(placeIn).filter((place) => place !== undefined)]
}

// Chromium: "    at add (script.js:3:9)" or "    at script.js:3:9". Firefox: "add@script.js:3:9".
function placeIn(line: string): Place | undefined {
  const found = /(?:^\s*at |\(|@)([^()\s@]+):(\d+):(\d+)\)?$/.exec(line)
  if (!found) return undefined
  return { address: found[1] ?? '', line: Number(found[2]), col: Number(found[3]) }
}
