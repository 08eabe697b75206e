import type { Files } from '#findings'

/** What she typed into the page's own boxes before the editor took their place. */
export interface TypedBefore {
  readonly files: Files
  /** True when the keyboard stood in one of them. */
  readonly isTyping: boolean
}

/** On a slow PC she may type for a second or two before the editor is there; null when she did not. */
export function typedBefore(root: HTMLElement): TypedBefore | null {
  const boxes = [...root.querySelectorAll<HTMLTextAreaElement>('textarea[data-file]')]
  const typed = boxes.filter(({ value, defaultValue }) => value !== defaultValue)
  if (typed.length === 0) return null
  const files = Object.fromEntries(typed.map(({ dataset, value }) => [dataset['file'] ?? '', value]))
  return { files, isTyping: boxes.some((box) => box === document.activeElement) }
}
