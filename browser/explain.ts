import type { CheckText, Files, Finding, Language, RunResult } from '#findings'

interface Explainer {
  primaryFinding(files: Files, language: Language, run: RunResult, checks: readonly CheckText[]): Explained
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
  readonly run: RunResult
  readonly checks: readonly CheckText[]
}

/** What went wrong and where; nothing when the explainer cannot be fetched. */
export async function explain({ files, language, run, checks }: Explaining): Promise<Explained> {
  const findings: Partial<Explainer> | null = await loadFindings()
  return findings?.primaryFinding?.(files, language, run, checks) ?? { primary: null, rest: [] }
}
