/** A piece of text with its offsets. */
export interface Part {
  readonly start: number
  readonly end: number
}

/** The lines of `style="…"`: no selector, no brackets. */
export function scanLines(clean: string): Part[] {
  const parts: Part[] = []
  let from = 0
  for (let at = 0; at <= clean.length; at++) {
    if (clean[at] === '(') at = Math.max(at, closing(clean, at))
    if (at < clean.length && clean[at] !== ';') continue
    const part = trimmed(clean, from, at)
    if (part) parts.push(part)
    from = at + 1
  }
  return parts
}

export function trimmed(text: string, from: number, to: number): Part | undefined {
  const words = text.slice(from, to)
  if (words.trim() === '') return undefined
  return { start: from + words.length - words.trimStart().length, end: from + words.trimEnd().length }
}

export function closing(clean: string, open: number): number {
  let depth = 0
  for (let i = open; i < clean.length; i++) {
    const sign = clean[i] ?? ''
    if (sign === '(') depth += 1
    else if (sign === ')' && --depth === 0) return i
    else if (/[;{}]/.test(sign) && !/url\(\s*data:[^)\n]*$/i.test(clean.slice(Math.max(0, open - 4), i))) return -1
  }
  return -1
}

// `.card\n  color: red`, or `.card color: red`: a selector, then lines, with no bracket between.
export function looksOpened(words: string): boolean {
  return (
    /^[^:;\n]+\n[^]*:/.test(words) ||
    /^[^\s:]+(?::[\w-]+)?\s+[a-z-]+\s*:/.test(words) ||
    /^[^\n;]+:[a-z-]+\s*\n/.test(words)
  )
}

export function closesFirst(clean: string, at: number): boolean {
  return /[{}]/.exec(clean.slice(at))?.[0] === '}'
}
