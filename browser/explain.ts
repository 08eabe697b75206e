import type { CheckText, Files, Finding, Language, RunResult } from '#findings'

interface Explainer {
  readFiles(files: Files, language: Language): readonly Finding[]
  primaryFinding(
    files: Files,
    language: Language,
    run: RunResult,
    checks: readonly CheckText[],
    read?: readonly Finding[],
  ): Explained
}

let asked: Promise<object | null> | undefined

/**
 * Starts to fetch the findings room, which is a part of its own: half of all the script, and not needed before the
 * first Check. Asked for when the page is idle; asked again after a failure.
 */
export function loadFindings(): Promise<object | null> {
  asked ??= import('#findings').catch(() => {
    asked = undefined
    return null
  })
  return asked
}

export interface Explained {
  readonly primary: Finding | null
  readonly rest: readonly Finding[]
}

interface Explaining {
  readonly files: Files
  readonly language: Language
  readonly checks: readonly CheckText[]
}

/** Reads the files while they run, which costs a press no time; then explains the run. */
export function explaining({ files, language, checks }: Explaining) {
  let read: readonly Finding[] | undefined
  return {
    readAhead: async (): Promise<void> => {
      const findings: Partial<Explainer> | null = await loadFindings()
      read = findings?.readFiles?.(files, language)
    },
    /** What went wrong and where; nothing when the explainer cannot be fetched. */
    explain: async (run: RunResult): Promise<Explained> => {
      const findings: Partial<Explainer> | null = await loadFindings()
      return findings?.primaryFinding?.(files, language, run, checks, read) ?? { primary: null, rest: [] }
    },
  }
}
