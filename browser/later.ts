import type * as Verdict from './verdict.ts'

let verdict: Promise<typeof Verdict | null> | undefined

/**
 * What draws a verdict, with its hints: a part of its own, since nobody needs it before the first Check. Asked for when
 * the page is idle; asked again after a failure.
 */
export function loadVerdict() {
  verdict ??= import('./verdict.ts').catch(() => {
    verdict = undefined
    return null
  })
  return verdict
}
