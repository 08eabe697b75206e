import { SessionEnding } from './session.ts'

/** What she types in somewhere on this page. */
export interface Unsaved {
  /** Saves now what is not saved. */
  readonly flush: () => void
  /** The page is closing: sends what is not saved and waits for nothing. */
  readonly leave: () => void
  /** Something is unsaved and saving it did not work at the first try, or is not over yet. */
  readonly isInTrouble: () => boolean
  readonly untilSaved: () => Promise<boolean>
}

/** Nothing typed is lost on the way out: saved if it can be, and if not, she is asked before the page closes. */
export function keepUnsaved(works: () => readonly Unsaved[]): void {
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) for (const { flush } of works()) flush()
  })
  addEventListener('pagehide', () => {
    for (const { leave } of works()) leave()
  })
  addEventListener('beforeunload', (event) => {
    for (const { flush } of works()) flush()
    if (works().some(({ isInTrouble }) => isInTrouble())) event.preventDefault()
  })
  addEventListener(SessionEnding.kind, (event) => {
    if (event instanceof SessionEnding) event.saves.push(...works().map(({ untilSaved }) => untilSaved()))
  })
}
