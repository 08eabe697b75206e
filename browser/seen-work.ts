import { getJson } from './ask-server.ts'
import { all, one } from './dom.ts'

const everyMs = 3000

/** A learner's work as a tutor sees it: drawn anew while the page is looked at and nobody has marked text in it. */
export function openSeenWork(): void {
  const [moves, place] = [one('[data-moves]'), one('[data-seen]')]
  const path = moves?.dataset['moves']
  if (!moves || !place || path === undefined) return
  moves.hidden = false
  place.addEventListener('click', writeOnLine)
  let last: string | null = null
  const look = async () => {
    if (!document.hidden && !isBeingRead(place)) {
      const answer = await getJson<{ html: string }>(path)
      if (answer.kind === 'done' && answer.value.html !== last) {
        if (last !== null) draw(place, answer.value.html)
        last = answer.value.html
      }
    }
    setTimeout(() => void look(), everyMs)
  }
  void look()
}

/** A press on a line's number puts it into the form, without leaving the line that is being looked at. */
function writeOnLine(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('.code-lines a') : null
  const [line, text] = [one('#line'), one('#text')]
  if (!(link instanceof HTMLAnchorElement) || !(line instanceof HTMLInputElement) || !text) return
  event.preventDefault()
  const asked = new URL(link.href).searchParams
  line.value = asked.get('line') ?? ''
  for (const file of all('input[type=radio][name=file]')) {
    if (file instanceof HTMLInputElement) file.checked = file.value === asked.get('file')
  }
  text.focus()
}

function isBeingRead(place: HTMLElement): boolean {
  const selection = getSelection()
  return selection !== null && !selection.isCollapsed && place.contains(selection.anchorNode)
}

/** HTML of our own server, in which every text was escaped. What was scrolled to, and had the keyboard, stays. */
function draw(place: HTMLElement, html: string): void {
  const boxes = () => [...place.querySelectorAll<HTMLElement>('.code-lines')]
  const before = boxes().map((box) => ({
    left: box.scrollLeft,
    top: box.scrollTop,
    on: box === document.activeElement,
  }))
  place.innerHTML = html
  for (const [nth, box] of boxes().entries()) {
    const was = before[nth]
    if (!was) continue
    box.scrollTo(was.left, was.top)
    if (was.on) box.focus()
  }
}
