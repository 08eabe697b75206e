import { el, one } from './dom.ts'

/** A line of text as it stands on the screen. */
interface Line {
  top: number
  bottom: number
}

/** What she reads in: the nearest of these holds the ruler, which is as wide as it is. */
const columns = '.lesson-read, .lesson-work, main'
/** Where the arrow keys have a meaning of their own. */
const ownKeys = 'textarea, select, input, iframe'

/**
 * The reading ruler: a band over one line of text. It goes where the mouse, a finger or the Tab key goes; Alt with the
 * up and down arrows moves it line by line and scrolls along. It steps aside while she types.
 */
export function openRuler(): void {
  const band = el('div', { class: 'ruler', 'aria-hidden': 'true', hidden: true })
  document.body.append(band)
  let column: HTMLElement | null = null
  let middle = 0

  const put = (root: HTMLElement, line: Line) => {
    const { left, width } = root.getBoundingClientRect()
    const place = { left, width, top: line.top - 4, height: line.bottom - line.top + 8 }
    for (const [name, value] of Object.entries(place)) band.style.setProperty(name, `${value}px`)
    band.hidden = false
    column = root
    middle = (line.top + line.bottom) / 2
  }
  const putNear = (at: Element | null, y: number) => {
    const root = at?.closest<HTMLElement>(columns)
    const line = root && nearest(linesIn(root), y)
    if (root && line) put(root, line)
  }

  let waiting = false
  const follow = ({ target, clientY }: PointerEvent) => {
    if (waiting || !(target instanceof Element)) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      putNear(target, clientY)
    })
  }
  addEventListener('pointermove', follow, { passive: true })
  addEventListener('pointerdown', follow, { passive: true })
  addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return
    if (target.matches('textarea')) band.hidden = true
    else if (!target.matches(columns)) putNear(target, target.getBoundingClientRect().top + 12)
  })
  // What is under the ruler has moved away from it.
  addEventListener('scroll', () => (band.hidden = true), { passive: true, capture: true })

  addEventListener('keydown', (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const isElsewhere = event.target instanceof Element && event.target.matches(ownKeys)
    const root = column ?? one('.lesson-read') ?? one('main')
    if (!event.altKey || by === undefined || isElsewhere || !root) return
    event.preventDefault()
    const line = next(linesIn(root), middle, band.hidden ? 0 : by)
    if (!line) return
    const moved = bringIn(root, line)
    // The scroll that it caused is told before the next frame is drawn, and would hide it.
    requestAnimationFrame(() => put(root, { top: line.top - moved, bottom: line.bottom - moved }))
  })
}

/** The lines of text in a column, from the top: pieces that stand beside each other are one line. */
function linesIn(root: HTMLElement): Line[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  const pieces: Line[] = []
  while (walker.nextNode()) {
    const { currentNode } = walker
    if (!currentNode.textContent?.trim() || currentNode.parentElement?.closest('textarea, script, .unseen')) continue
    range.selectNodeContents(currentNode)
    for (const { top, bottom, width } of range.getClientRects()) if (width > 1) pieces.push({ top, bottom })
  }
  const lines: Line[] = []
  for (const piece of pieces.sort((one_, other) => one_.top - other.top)) {
    const last = lines.at(-1)
    const isBeside = last && piece.top < last.bottom - Math.min(last.bottom - last.top, piece.bottom - piece.top) / 2
    if (isBeside) last.bottom = Math.max(last.bottom, piece.bottom)
    else lines.push({ ...piece })
  }
  return lines
}

const middleOf = ({ top, bottom }: Line) => (top + bottom) / 2

function nearest(lines: readonly Line[], y: number): Line | undefined {
  return lines.toSorted((one_, other) => Math.abs(middleOf(one_) - y) - Math.abs(middleOf(other) - y))[0]
}

/** The line `by` lines from the one at `y`; with 0 the first one in sight, where the ruler comes back. */
function next(lines: readonly Line[], y: number, by: number): Line | undefined {
  if (by === 0) return lines.find((line) => line.top > 96 && line.bottom < innerHeight) ?? lines[0]
  const at = lines.findIndex((line) => middleOf(line) > y - 2)
  return lines[Math.min(lines.length - 1, Math.max(0, (at === -1 ? lines.length - 1 : at) + by))]
}

/** Scrolls a line into the middle of what is seen, if it is near an edge. Gives how far everything moved up. */
function bringIn(root: HTMLElement, line: Line): number {
  const scrolls = getComputedStyle(root).overflowY === 'auto' && root.scrollHeight > root.clientHeight
  const scroller = scrolls ? root : document.documentElement
  const { top, bottom } = scrolls ? root.getBoundingClientRect() : { top: 0, bottom: innerHeight }
  if (line.top > top + 40 && line.bottom < bottom - 72) return 0
  const before = scroller.scrollTop
  scroller.scrollTop += middleOf(line) - (top + bottom) / 2
  return scroller.scrollTop - before
}
