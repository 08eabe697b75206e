import { el } from './dom.ts'
import { words } from './words.ts'

/** The one button after a pass; nothing where the course ends. */
export function nextLink(next: string | null): HTMLElement[] {
  return next === null ? [] : [el('a', { class: 'button main', href: next }, words.next)]
}
