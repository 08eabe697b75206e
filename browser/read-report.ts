import type { RawError } from '#findings'
import type { CheckReport, Live, Report } from '../sandbox/messages.ts'
import { mostChecks, mostErrors, mostLetters, mostLines } from '../sandbox/messages.ts'
import { wellFormed } from './well-formed.ts'

// A learner's code can write its own report. Whatever comes is cut to size and to the known fields before use.
const mostText = 1_000_000

/** The report of a run from its text, or null when it is none. */
export function readReport(text: string): Report | null {
  const found = parsed(text)
  if (!found || !Array.isArray(found.checks)) return null
  return {
    checks: some(found.checks, mostChecks, readCheck),
    errors: some(found.errors, mostErrors, readError),
    printed: some(found.printed, mostLines, readText),
    loopStopped: found.loopStopped === true,
    checksBroken: readError(found.checksBroken),
  }
}

/** What a preview tells, or null when it is nothing we know. */
export function readLive(text: string): Live | null {
  const found = parsed(text)
  const line = readText(found?.line)
  const to = readText(found?.to)
  const error = readError(found?.error)
  if (found?.kind === 'printed' && line !== null) return { kind: 'printed', line }
  if (found?.kind === 'error' && error) return { kind: 'error', error }
  if (found?.kind === 'link' && to !== null) return { kind: 'link', to }
  return null
}

function parsed(text: string): Record<string, unknown> | null {
  if (text.length > mostText) return null
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : null
  } catch {
    return null // not JSON: not from our harness
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function some<T>(list: unknown, most: number, read: (item: unknown) => T | null): T[] {
  if (!Array.isArray(list)) return []
  return list.slice(0, most).flatMap((item: unknown) => {
    const found = read(item)
    return found === null ? [] : [found]
  })
}

function readText(value: unknown): string | null {
  // A NUL or half a character pair could be stored nowhere.
  return typeof value === 'string' ? wellFormed(value.slice(0, mostLetters)).replaceAll('\0', '\uFFFD') : null
}

function readCheck(value: unknown): CheckReport | null {
  if (!isRecord(value)) return null
  const id = readText(value.id)
  if (id === null) return null
  const [got, want, error] = [readText(value.got), readText(value.want), readError(value.error)]
  return {
    id,
    ok: value.ok === true,
    ...(got === null ? {} : { got }),
    ...(want === null ? {} : { want }),
    ...(error === null ? {} : { error }),
  }
}

function readError(value: unknown): RawError | null {
  if (!isRecord(value)) return null
  const [name, message, file] = [readText(value.name), readText(value.message), readText(value.file)]
  const [line, col] = [readCount(value.line), readCount(value.col)]
  if (name === null || message === null) return null
  return {
    name,
    message,
    ...(file === null ? {} : { file }),
    ...(line === null ? {} : { line }),
    ...(col === null ? {} : { col }),
  }
}

function readCount(value: unknown): number | null {
  return Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) < 1e6 ? Number(value) : null
}
