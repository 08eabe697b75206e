import { short, slips } from '../text.ts'
import { remark } from './remark.ts'
import type { Scan } from './scan.ts'

/** Reads what begins with `<!`: a comment or the doctype. Gives the offset after it. */
export function readMarkup(scan: Scan, at: number): number {
  const ahead = scan.text.slice(at, at + 40)
  if (ahead.startsWith('<!--')) return readComment(scan, at)
  const word = /^<!\s*-*\s*([a-z]*)/i.exec(ahead)?.[1]?.toLowerCase() ?? ''
  if (word === 'doctype' || slips(word, 'doctype') <= 3) return readDoctype(scan, at)
  const dashed = scan.text.indexOf('-->', at)
  const bracket = scan.text.indexOf('>', at)
  const end =
    dashed >= 0 && !scan.text.slice(at, dashed).includes('\n')
      ? dashed + 3
      : bracket < 0
        ? scan.text.length
        : bracket + 1
  if (word === 'html') remark(scan.notes, 'html/wrong-doctype', [at, end], short(scan.text.slice(at, end)))
  else remark(scan.notes, 'html/wrong-comment', [at, end], short(scan.text.slice(at, Math.min(end, at + 20))))
  if (word === 'html') scan.pieces.push({ kind: 'doctype', start: at, end })
  return end
}

function readComment(scan: Scan, at: number): number {
  const { text, notes } = scan
  const end = text.indexOf('-->', at + 2)
  const another = text.indexOf('<!--', at + 4)
  if (end >= 0 && (another < 0 || another > end)) return end + 3
  // A comment that swallows the next comment, or the rest of the page, was meant to end on its own line.
  remark(notes, 'html/comment-not-closed', [at, at + 4])
  const line = text.indexOf('\n', at)
  const lineEnd = line < 0 ? text.length : line
  const bracket = text.lastIndexOf('>', lineEnd - 1)
  if (bracket > at) return bracket + 1
  return lineEnd
}

function readDoctype(scan: Scan, at: number): number {
  const { text } = scan
  const stop = at + 2 + (/[<>\n]/.exec(text.slice(at + 2))?.index ?? text.length)
  const isFinished = text[stop] === '>'
  const end = isFinished ? stop + 1 : Math.min(stop, text.length)
  const written = text.slice(at, end)
  if (!/^<!doctype\s+html(\s+(public|system)\b[^>]*|\s*)>$/i.test(written)) {
    remark(scan.notes, 'html/wrong-doctype', [at, end], short(written, 40))
  }
  scan.pieces.push({ kind: 'doctype', start: at, end })
  return end
}
