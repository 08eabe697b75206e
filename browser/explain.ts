import type { CheckText, Files, Finding, Language, RunResult } from '#findings'

/** The findings room in a part of its own: half of all the script, and not needed before the first Check. */
type Findings = typeof import('#findings')

let asked: Promise<Findings | null> | undefined

/** Starts to fetch the explainer. Asked for when the page is idle; asked again after a failure. */
export function loadFindings(): Promise<Findings | null> {
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
  const findings = await loadFindings()
  if (findings && !('primaryFinding' in findings)) return { primary: null, rest: [] }
  return findings?.primaryFinding(files, language, run, checks) ?? { primary: null, rest: [] }
}
